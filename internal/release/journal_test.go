package release_test

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/release"
)

func openJournal(t *testing.T, dir string) *release.Journal {
	t.Helper()
	journal, err := release.OpenJournal(dir)
	require.NoError(t, err)
	t.Cleanup(func() { _ = journal.Close() }) // tests close it themselves, to open it again
	return journal
}

func claim(access uint64) release.Release {
	return release.Release{Form: release.Sitting, Time: decided, Until: decided + 900, Access: access, Requester: 7, Patient: 9, Records: []uint64{30, 31}}
}

func TestOneDecisionIsOneRelease(t *testing.T) {
	dir := t.TempDir()
	journal := openJournal(t, dir)
	first, err := journal.Claim(claim(5), false)
	require.NoError(t, err)
	require.Equal(t, uint64(1), first.Number)
	_, err = journal.Claim(claim(5), false)
	require.ErrorIs(t, err, release.ErrReleased)
	require.NoError(t, journal.Close())

	journal = openJournal(t, dir)
	_, err = journal.Claim(claim(5), false)
	require.ErrorIs(t, err, release.ErrReleased)
	require.Equal(t, &first, journal.Of(5))
	require.Nil(t, journal.Of(6))
	require.Nil(t, journal.Of(0))
}

func TestOneDecisionIsOneReleaseOfManyCallers(t *testing.T) {
	journal := openJournal(t, t.TempDir())
	var wait sync.WaitGroup
	var released atomic.Int64
	for i := range 40 {
		wait.Go(func() {
			switch _, err := journal.Claim(claim(uint64(1+i%4)), false); {
			case err == nil:
				released.Add(1)
			case !errors.Is(err, release.ErrReleased):
				t.Error(err)
			}
		})
	}
	wait.Wait()
	require.Equal(t, int64(4), released.Load())
	require.Len(t, journal.All(), 4)
}

func TestOneProcessHoldsTheJournal(t *testing.T) {
	dir := t.TempDir()
	openJournal(t, dir)
	_, err := release.OpenJournal(dir)
	require.ErrorIs(t, err, release.ErrInUse)
}

// Wherever a write was torn, what had been written before it is known, and the journal goes on from there.
func TestJournalAtEveryPrefix(t *testing.T) {
	dir := t.TempDir()
	journal := openJournal(t, dir)
	for access := uint64(1); access <= 3; access++ {
		_, err := journal.Claim(claim(access), false)
		require.NoError(t, err)
	}
	require.NoError(t, journal.Close())
	whole, err := os.ReadFile(filepath.Join(dir, "releases.journal"))
	require.NoError(t, err)

	torn := t.TempDir()
	for size := range len(whole) + 1 {
		require.NoError(t, os.WriteFile(filepath.Join(torn, "releases.journal"), whole[:size], 0o600))
		journal, err := release.OpenJournal(torn)
		require.NoError(t, err, "after %d bytes", size)
		known := bytes.Count(whole[:size], []byte{'\n'})
		require.Len(t, journal.All(), known)
		for access := 1; access <= known; access++ {
			_, err := journal.Claim(claim(uint64(access)), false)
			require.ErrorIs(t, err, release.ErrReleased)
		}
		next, err := journal.Claim(claim(100), false)
		require.NoError(t, err)
		require.NoError(t, journal.Close())
		journal, err = release.OpenJournal(torn)
		require.NoError(t, err)
		require.Equal(t, &next, journal.Of(100))
		require.NoError(t, journal.Close())
	}
}

// A flipped bit anywhere but in the last line break is noticed, and nothing is released on such a journal.
func TestDamagedJournalIsRefused(t *testing.T) {
	dir := t.TempDir()
	journal := openJournal(t, dir)
	for access := uint64(1); access <= 2; access++ {
		_, err := journal.Claim(claim(access), false)
		require.NoError(t, err)
	}
	require.NoError(t, journal.Close())
	path := filepath.Join(dir, "releases.journal")
	whole, err := os.ReadFile(path)
	require.NoError(t, err)
	for at := range len(whole) - 1 {
		damaged := bytes.Clone(whole)
		damaged[at] ^= 1
		require.NoError(t, os.WriteFile(path, damaged, 0o600))
		_, err := release.OpenJournal(dir)
		require.ErrorIs(t, err, release.ErrDamaged, "byte %d", at)
	}
	lines := bytes.SplitAfter(whole, []byte{'\n'})
	for name, damaged := range map[string][]byte{
		"a lost line": lines[1], "lines in another order": append(bytes.Clone(lines[1]), lines[0]...), "a line twice": append(bytes.Clone(whole), lines[1]...),
	} {
		require.NoError(t, os.WriteFile(path, damaged, 0o600))
		_, err := release.OpenJournal(dir)
		require.ErrorIs(t, err, release.ErrDamaged, name)
		require.ErrorContains(t, err, "Move the file away")
	}
}

// What could not be read back is not written: it would stop the gateway from starting.
func TestJournalWritesOnlyWhatItReads(t *testing.T) {
	dir := t.TempDir()
	journal := openJournal(t, dir)
	_, err := journal.Claim(claim(5), false)
	require.NoError(t, err)
	emergency := release.Release{Form: release.Emergency, Requester: 7, Patient: 9, Nonce: 3, Records: []uint64{30}}
	_, err = journal.ClaimEmergency(emergency, nil, false)
	require.Error(t, err, "without its envelope")
	_, err = journal.ClaimEmergency(emergency, []byte("sealed"), false)
	require.NoError(t, err)
	_, err = journal.ClaimEmergency(emergency, []byte("sealed"), false)
	require.ErrorIs(t, err, release.ErrReleased)
	_, err = journal.Claim(claim(0), false)
	require.Error(t, err, "without a decision")
	require.Error(t, journal.Noted(3))
	require.Error(t, journal.Notified(0))
	require.Error(t, journal.Judged(1, 50, release.Confirmed), "no emergency")
	require.Error(t, journal.Judged(2, 5, release.Confirmed), "a decision that was used")
	require.NoError(t, journal.Judged(2, 50, release.Confirmed))
	require.NoError(t, journal.Close())
	require.Len(t, openJournal(t, dir).All(), 2)
}

// killedJournal names the folder in which a child of the test claims decisions until it is killed.
const killedJournal = "HEALTHD_TEST_KILLED_JOURNAL"

// A process that is killed leaves a journal that knows each release which it had told of.
func TestKilledProcessForgetsNothing(t *testing.T) {
	if dir := os.Getenv(killedJournal); dir != "" {
		claimUntilKilled(dir)
	}
	dir := t.TempDir()
	child := exec.Command(os.Args[0], "-test.run=^TestKilledProcessForgetsNothing$")
	child.Env = append(os.Environ(), killedJournal+"="+dir)
	told, err := child.StdoutPipe()
	require.NoError(t, err)
	require.NoError(t, child.Start())
	var last uint64
	for last < 20 {
		_, err := fmt.Fscanln(told, &last)
		require.NoError(t, err)
	}
	require.NoError(t, child.Process.Kill())
	require.Error(t, child.Wait(), "it was killed")

	journal := openJournal(t, dir)
	for access := uint64(1); access <= last; access++ {
		_, err := journal.Claim(claim(access), false)
		require.ErrorIs(t, err, release.ErrReleased)
	}
}

func claimUntilKilled(dir string) {
	journal, err := release.OpenJournal(dir)
	if err != nil {
		panic(err)
	}
	for access := uint64(1); ; access++ {
		if _, err := journal.Claim(claim(access), false); err != nil {
			panic(err)
		}
		fmt.Println(access)
	}
}

// Nothing that a disk can hold stops the gateway in another way than with an error.
func FuzzJournal(f *testing.F) {
	dir := f.TempDir()
	journal, err := release.OpenJournal(dir)
	require.NoError(f, err)
	_, err = journal.Claim(claim(1), false)
	require.NoError(f, err)
	require.NoError(f, journal.Close())
	whole, err := os.ReadFile(filepath.Join(dir, "releases.journal"))
	require.NoError(f, err)
	f.Add(whole)
	f.Add([]byte("\n"))
	f.Add([]byte(" {}\n"))
	f.Add(bytes.Repeat([]byte{0}, 100))
	f.Fuzz(func(t *testing.T, content []byte) {
		dir := t.TempDir()
		require.NoError(t, os.WriteFile(filepath.Join(dir, "releases.journal"), content, 0o600))
		journal, err := release.OpenJournal(dir)
		if err != nil {
			require.ErrorIs(t, err, release.ErrDamaged)
			return
		}
		require.NoError(t, journal.Close())
	})
}
