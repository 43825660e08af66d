package vault_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ipfs/go-cid"
	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/vault"
)

func TestJournalRemembers(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "journal")
	journal := vault.New(nil, identity(t)).Journal(dir)
	key, err := journal.Key(strings.NewReader(plainText), "anchor", "42")
	require.NoError(t, err)
	entry, err := journal.Load(key)
	require.NoError(t, err)
	require.Zero(t, entry)

	entry = vault.Entry{Content: content(t, "a"), Size: 7}
	require.NoError(t, journal.Save(key, entry))
	require.NoError(t, os.WriteFile(filepath.Join(dir, key+".next"), []byte("half"), 0o600), "a process was killed")
	entry.Sequence, entry.Doomed = 12, []cid.Cid{content(t, "b")}
	require.NoError(t, journal.Save(key, entry))
	got, err := journal.Load(key)
	require.NoError(t, err)
	require.Equal(t, entry, got)

	stored, err := os.ReadFile(filepath.Join(dir, key))
	require.NoError(t, err)
	require.NotContains(t, string(stored), entry.Content.String())
	require.NoError(t, journal.Drop(key))
	require.NoError(t, journal.Drop(key))
	got, err = journal.Load(key)
	require.NoError(t, err)
	require.Zero(t, got)
}

func TestJournalKeysTellNothingToOthers(t *testing.T) {
	mine, other := vault.New(nil, identity(t)).Journal(t.TempDir()), vault.New(nil, identity(t)).Journal(t.TempDir())
	keys := map[string]bool{}
	for _, words := range [][]string{{"a", "bc"}, {"ab", "c"}, {"abc"}, nil} {
		for _, journal := range []*vault.Journal{mine, other} {
			key, err := journal.Key(strings.NewReader("x"), words...)
			require.NoError(t, err)
			require.False(t, keys[key], "%v", words)
			keys[key] = true
		}
	}
	_, err := vault.New(nil, vault.Identity{}).Journal(t.TempDir()).Key(nil)
	require.ErrorIs(t, err, vault.ErrWrongKey)
}

func TestDamagedJournal(t *testing.T) {
	dir, id := t.TempDir(), identity(t)
	require.NoError(t, vault.New(nil, id).Journal(dir).Save("k", vault.Entry{Sequence: 1}))
	_, err := vault.New(nil, identity(t)).Journal(dir).Load("k")
	require.ErrorIs(t, err, vault.ErrDamaged)
	require.ErrorContains(t, err, "delete it")
	require.NoError(t, os.WriteFile(filepath.Join(dir, "k"), []byte(plainText), 0o600))
	_, err = vault.New(nil, id).Journal(dir).Load("k")
	require.ErrorIs(t, err, vault.ErrDamaged)
	require.NotContains(t, err.Error(), "Featherstonehaugh")
}
