//go:build e2e

package e2e

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"time"

	"github.com/ipfs/go-cid"
	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/ipfs"
)

// versionRow is a line of `vault ls` and `vault history`.
type versionRow struct {
	Record uint64 `json:"record"`
	Name   string `json:"name"`
	CID    string `json:"cid"`
	Class  string `json:"class"`
	State  string `json:"state"`
}

// records are a patient's current ones, as the patient sees them.
func (d *dataPlane) records(of *enrolled) []versionRow {
	d.w.t.Helper()
	return read[struct {
		Records []versionRow `json:"records"`
	}](d.w.t, d.vault(of, "ls")).Records
}

// correctAndErase has a patient correct one record and erase another. Afterwards nobody can return what was erased.
func (d *dataPlane) correctAndErase() {
	d.w.t.Helper()
	patient := d.patients[1]
	mine := d.records(patient)
	require.GreaterOrEqual(d.w.t, len(mine), 2)
	corrected, doomed := mine[0], mine[1]
	d.vault(patient, "amend", number(corrected.Record), d.file("correction.txt", "the allergy was the brother's, says "+patient.family+"\n"))
	history := read[struct {
		Versions []versionRow `json:"versions"`
	}](d.w.t, d.vault(patient, "history", number(corrected.Record)))
	require.Len(d.w.t, history.Versions, 2)

	root, err := cid.Decode(doomed.CID)
	require.NoError(d.w.t, err)
	sample := d.sample(root)
	require.NotEmpty(d.w.t, d.disksWith(sample), "the ciphertext is on the members' disks before the erasure")
	d.vault(patient, "erase", number(doomed.Record))
	d.w.eventually("no disk of any member holds the ciphertext", 2*time.Minute, func() bool { return len(d.disksWith(sample)) == 0 })
	_, err = d.tryVault(patient, "get", number(doomed.Record), "--out", filepath.Join(d.plain, "erased"))
	require.ErrorContains(d.w.t, err, "was erased")
	_, err = d.tryVault(patient, "get", doomed.CID, "--timeout", "5s", "--out", filepath.Join(d.plain, "erased"))
	require.Error(d.w.t, err)
	d.summary.ErasedUnreadable = true

	var checked struct {
		Verified int   `json:"verified"`
		Problems []any `json:"problems"`
	}
	require.True(d.w.t, jsonLine(string(d.vault(patient, "verify")), &checked))
	require.Positive(d.w.t, checked.Verified)
	require.Empty(d.w.t, checked.Problems, "the index still verifies")
}

// sample is a piece of a file's ciphertext, by which a disk is known to hold it.
func (d *dataPlane) sample(root cid.Cid) []byte {
	d.w.t.Helper()
	node, running, err := ipfs.OpenControl(d.w.t.Context(), filepath.Join(d.hospital.home, "ipfs"))
	require.NoError(d.w.t, err)
	require.True(d.w.t, running)
	content, err := node.Get(d.w.t.Context(), root)
	require.NoError(d.w.t, err)
	defer content.Close()
	var ciphertext bytes.Buffer
	_, err = ciphertext.ReadFrom(content)
	require.NoError(d.w.t, err)
	end := ciphertext.Bytes()[max(0, ciphertext.Len()-64):] // the head of an age file may be another's, too
	return bytes.Clone(end)
}

// disksWith are the files of the members that hold a piece of content.
func (d *dataPlane) disksWith(piece []byte) (found []string) {
	d.w.t.Helper()
	for _, member := range []*person{d.hospital, d.clinic, d.insurer, d.valley} {
		found = append(found, filesWith(d.w.t, filepath.Join(member.home, "ipfs"), piece)...)
	}
	return found
}

// filesWith searches all files below a folder. Those that vanish meanwhile hold nothing.
func filesWith(t require.TestingT, folder string, pieces ...[]byte) (found []string) {
	require.NoError(t, filepath.WalkDir(folder, func(path string, entry fs.DirEntry, gone error) error {
		if gone != nil || !entry.Type().IsRegular() {
			return nil //nolint:nilerr // what vanished meanwhile holds nothing
		}
		content, gone := os.ReadFile(path)
		holds := func(piece []byte) bool { return bytes.Contains(content, piece) }
		if gone == nil && slices.ContainsFunc(pieces, holds) {
			found = append(found, path)
		}
		return nil
	}))
	return found
}
