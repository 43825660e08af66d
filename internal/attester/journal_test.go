package attester_test

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/attestation"
	"github.com/healthd/healthd/internal/attester"
)

var (
	here      = attestation.Settlement{L1ChainID: 1337, Contract: common.HexToAddress("0x52908400098527886E0F7030069857D2E4169EE7")}
	one, two  = common.Hash{31: 1}, common.Hash{31: 2}
	elsewhere = []attestation.Settlement{{L1ChainID: 1, Contract: here.Contract}, {L1ChainID: 1337}}
)

func open(t *testing.T, path string) *attester.Journal {
	t.Helper()
	journal, err := attester.OpenJournal(path)
	require.NoError(t, err)
	return journal
}

func TestJournalPermitsOneDigestForANumber(t *testing.T) {
	path := filepath.Join(t.TempDir(), "data", "journal")
	journal := open(t, path)
	require.NoError(t, journal.Permit(attester.KindRange, here, 7, one))
	check := func() {
		require.NoError(t, journal.Permit(attester.KindRange, here, 7, one), "the same again")
		require.ErrorIs(t, journal.Permit(attester.KindRange, here, 7, two), attester.ErrConflict)
		require.ErrorContains(t, journal.Permit(attester.KindRange, here, 7, two), "synchronise this one anew")
	}
	check()
	require.NoError(t, journal.Permit(attester.KindRange, here, 6, two), "another number")
	require.NoError(t, journal.Permit(attester.KindFinality, here, 7, two), "another kind")
	for _, settlement := range elsewhere {
		require.NoError(t, journal.Permit(attester.KindRange, settlement, 7, two), "another contract")
	}
	require.NoError(t, journal.Close())
	journal = open(t, path)
	check()
	require.ErrorIs(t, journal.Permit(attester.KindFinality, here, 7, one), attester.ErrConflict)
	require.NoError(t, journal.Close())
}

func TestJournalIsBoundedAndRefusesWhatItForgot(t *testing.T) {
	path := filepath.Join(t.TempDir(), "journal")
	journal := open(t, path)
	for number := uint64(10); number < 10+200; number++ {
		require.NoError(t, journal.Permit(attester.KindRange, here, number, one))
	}
	require.ErrorIs(t, journal.Permit(attester.KindRange, here, 10, one), attester.ErrConflict)
	require.NoError(t, journal.Permit(attester.KindRange, here, 209, one))
	for i := range 31 {
		require.NoError(t, journal.Permit(attester.KindRange, attestation.Settlement{L1ChainID: uint64(i)}, 1, one))
	}
	require.ErrorIs(t, journal.Permit(attester.KindRange, attestation.Settlement{L1ChainID: 99}, 1, one), attester.ErrJournal)
	info, err := os.Stat(path)
	require.NoError(t, err)
	require.Less(t, info.Size(), int64(32<<10))
	require.NoError(t, journal.Close())
	require.NoError(t, open(t, path).Close())
}

func TestJournalBelongsToOneProcess(t *testing.T) {
	path := filepath.Join(t.TempDir(), "journal")
	journal := open(t, path)
	_, err := attester.OpenJournal(path)
	require.ErrorIs(t, err, attester.ErrJournal)
	require.ErrorContains(t, err, "in use")
	require.NoError(t, journal.Close())
	require.NoError(t, open(t, path).Close())
}

func TestJournalThatCannotBeReadIsNotBegunAnew(t *testing.T) {
	path := filepath.Join(t.TempDir(), "journal")
	journal := open(t, path)
	require.NoError(t, journal.Permit(attester.KindRange, here, 7, one))
	require.NoError(t, journal.Permit(attester.KindRange, here, 8, one))
	require.NoError(t, journal.Close())
	whole, err := os.ReadFile(path)
	require.NoError(t, err)
	for cut := range len(whole) {
		require.NoError(t, os.WriteFile(path, whole[:cut], 0o600))
		_, err := attester.OpenJournal(path)
		require.ErrorIs(t, err, attester.ErrJournal, "cut at %d", cut)
		flipped := append([]byte{}, whole...)
		flipped[cut] ^= 1
		require.NoError(t, os.WriteFile(path, flipped, 0o600))
		_, err = attester.OpenJournal(path)
		require.ErrorIs(t, err, attester.ErrJournal, "flipped at %d", cut)
	}
}

func TestJournalPermitsNothingThatItCannotWriteDown(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "data")
	journal := open(t, filepath.Join(folder, "journal"))
	require.NoError(t, os.Mkdir(filepath.Join(folder, "journal.new"), 0o700)) // in the way of the next version
	require.ErrorIs(t, journal.Permit(attester.KindRange, here, 7, one), attester.ErrJournal)
	require.NoError(t, os.Remove(filepath.Join(folder, "journal.new")))
	require.NoError(t, journal.Permit(attester.KindRange, here, 7, two), "the refused digest was not taken for signed")
	require.NoError(t, journal.Close())
}

func FuzzJournal(f *testing.F) {
	path := filepath.Join(f.TempDir(), "journal")
	journal, err := attester.OpenJournal(path)
	require.NoError(f, err)
	require.NoError(f, journal.Permit(attester.KindRange, here, 7, one))
	require.NoError(f, journal.Permit(attester.KindFinality, here, 1<<64-1, two))
	require.NoError(f, journal.Close())
	content, err := os.ReadFile(path)
	require.NoError(f, err)
	f.Add(content)
	f.Add([]byte(nil))
	f.Add(fmt.Appendf(nil, "%s\n", content))
	f.Fuzz(func(t *testing.T, content []byte) { attester.CheckDecoding(t, content) })
}
