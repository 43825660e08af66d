package cellproof_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/cellproof"
	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/statetree"
	"github.com/healthd/healthd/internal/wordbytes"
)

// proven makes a tree with one consent and returns the file of a cell.
func proven(t *testing.T, kind protocol.CellKind, sequence uint64) *cellproof.File {
	t.Helper()
	tree, err := statetree.Open(t.TempDir())
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, tree.Close()) })
	consent := &protocol.Consent{
		Patient: 4, Grantee: 2, From: 1767323045, To: 1767409445, Uses: protocol.UsesUnlimited, Status: protocol.ConsentActive,
		Purposes: 1, Classes: 9, Scopes: 3,
	}
	cell, err := protocol.EncodeCell(protocol.KindConsent, consent)
	require.NoError(t, err)
	delta, err := tree.Stage(7, map[uint64]protocol.Cell{protocol.LeafIndex(protocol.KindConsent, 3): cell}, nil)
	require.NoError(t, err)
	require.NoError(t, tree.Commit(delta))
	proof, err := tree.Prove(7, protocol.LeafIndex(kind, sequence))
	require.NoError(t, err)
	encoded, err := proof.MarshalBinary()
	require.NoError(t, err)
	file, err := cellproof.New("dev-test-1", make([]byte, 32), 2, wordbytes.FromWord(delta.Root()), encoded)
	require.NoError(t, err)
	return file
}

func TestProofOfACell(t *testing.T) {
	encoded, err := proven(t, protocol.KindConsent, 3).Encode()
	require.NoError(t, err)
	file, err := cellproof.Read(bytes.NewReader(encoded))
	require.NoError(t, err)
	require.NoError(t, file.Verify())
	require.True(t, file.Exists)
	values := map[string]string{}
	for _, field := range file.Fields {
		values[field.Name] = field.Value
	}
	require.Equal(t, "active", values["status"])
	require.Equal(t, "TREAT", values["purposes"])
	require.Equal(t, "N,HIV", values["classes"])
	require.Equal(t, "read and write", values["scopes"])
	require.Equal(t, "unlimited", values["uses"])
	require.Equal(t, "2026-01-02T03:04:05Z", values["from"])
}

func TestProofOfAMissingCell(t *testing.T) {
	file := proven(t, protocol.KindClaim, 9)
	require.False(t, file.Exists)
	require.Empty(t, file.Fields)
	require.NoError(t, file.Verify())
}

func TestTamperedFilesAreNamed(t *testing.T) {
	other := proven(t, protocol.KindConsent, 4)
	for name, test := range map[string]struct {
		change func(*cellproof.File)
		want   error
	}{
		"another root":     {func(f *cellproof.File) { f.Root = "0x" + strings.Repeat("0", 63) + "1" }, cellproof.ErrPath},
		"root no number":   {func(f *cellproof.File) { f.Root = "0x" + strings.Repeat("f", 64) }, cellproof.ErrRoot},
		"root cut":         {func(f *cellproof.File) { f.Root = f.Root[:20] }, cellproof.ErrRoot},
		"cell":             {func(f *cellproof.File) { f.Proof.Cell[1].SetUint64(1) }, cellproof.ErrPath},
		"path":             {func(f *cellproof.File) { f.Proof.Siblings[3][1].SetUint64(1) }, cellproof.ErrPath},
		"index":            {func(f *cellproof.File) { f.Proof.Index++ }, cellproof.ErrPath},
		"kind":             {func(f *cellproof.File) { f.Kind = "claim" }, cellproof.ErrIndex},
		"sequence":         {func(f *cellproof.File) { f.Sequence = 4 }, cellproof.ErrIndex},
		"field":            {func(f *cellproof.File) { f.Fields[0].Value = "5" }, cellproof.ErrFields},
		"field left out":   {func(f *cellproof.File) { f.Fields = f.Fields[1:] }, cellproof.ErrFields},
		"said to be gone":  {func(f *cellproof.File) { f.Exists, f.Fields = false, nil }, cellproof.ErrFields},
		"another's proof":  {func(f *cellproof.File) { f.Proof = other.Proof }, cellproof.ErrIndex},
		"root of no proof": {func(f *cellproof.File) { f.Root = "" }, cellproof.ErrRoot},
	} {
		t.Run(name, func(t *testing.T) {
			file := proven(t, protocol.KindConsent, 3)
			test.change(file)
			require.ErrorIs(t, file.Verify(), test.want)
		})
	}
}

func TestReadRefuses(t *testing.T) {
	file := proven(t, protocol.KindConsent, 3)
	encoded, err := file.Encode()
	require.NoError(t, err)
	var loose map[string]any
	require.NoError(t, json.Unmarshal(encoded, &loose))
	loose["verified"] = true
	extended, err := json.Marshal(loose)
	require.NoError(t, err)
	for name, test := range map[string]struct{ text, want string }{
		"nothing":        {"", "this is no cell proof"},
		"other JSON":     {`{"a": 1}`, "unknown field"},
		"unknown field":  {string(extended), "unknown field"},
		"trailing":       {string(encoded) + "{}", "something follows it"},
		"another format": {strings.Replace(string(encoded), cellproof.Format, "healthd cell proof 9", 1), "is not known to this version"},
		"huge":           {strings.Repeat(" ", 65<<10), "longer than"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := cellproof.Read(strings.NewReader(test.text))
			require.ErrorContains(t, err, test.want)
		})
	}
}
