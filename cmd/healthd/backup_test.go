package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// passphraseFile holds what keys are encrypted with.
func passphraseFile(t *testing.T, passphrase string) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "passphrase")
	require.NoError(t, os.WriteFile(file, []byte(passphrase+"\n"), 0o600))
	return file
}

// copyFolder makes a second backup, to be damaged.
func copyFolder(t *testing.T, from string) string {
	t.Helper()
	to := t.TempDir()
	require.NoError(t, os.CopyFS(to, os.DirFS(from)))
	return to
}

func TestBackupAndRestore(t *testing.T) {
	home, folder := t.TempDir(), filepath.Join(t.TempDir(), "backup")
	passphrase := passphraseFile(t, "correct horse")
	withKeys := []string{"--with-keys", "--passphrase-file", passphrase}
	initialise(t, home, "st-mary")
	healthd(t, home, "keys", "add", "alice")
	_, err := tryHealthd(t, home, "backup", folder)
	require.ErrorContains(t, err, "--keys-only")

	n := startNode(t, home)
	n.waitForHeight(t, 1)
	n.operate(t, "identity", "register-actor", "patient", "alice", "--from", "st-mary")
	explained := n.ask(t, "zkbatch", "explain", "1")
	_, err = tryHealthd(t, home, "backup", folder)
	require.ErrorContains(t, err, "is the node still running?")
	require.NotContains(t, err.Error(), "goroutine")
	keys := filepath.Join(t.TempDir(), "keys")
	decode[backupResult](t, healthd(t, home, "backup", keys, "--keys-only", "--passphrase-file", passphrase, "--output", "json"))
	n.stop(t)

	backup := decode[backupResult](t, healthd(t, home, join([]string{"backup", folder, "--output", "json"}, withKeys)...))
	require.Positive(t, backup.Height)
	require.NoFileExists(t, filepath.Join(folder, filepath.FromSlash(validatorKeyPath)))
	require.NoFileExists(t, filepath.Join(folder, filepath.FromSlash(signingStatePath)), "a signing state never travels by itself")
	sealed, err := os.ReadFile(filepath.Join(folder, keysFile))
	require.NoError(t, err)
	require.NotContains(t, string(sealed), "priv_key")

	t.Run("refused", func(t *testing.T) { refusesBackups(t, home, folder, withKeys) })
	t.Run("restored on another machine, it goes on as the same validator", func(t *testing.T) {
		other := filepath.Join(t.TempDir(), "home")
		restored := decode[restoreResult](t, healthd(t, other, join([]string{"restore", folder, "--unused-since-backup", "--output", "json"}, withKeys)...))
		require.Equal(t, backup.Height, restored.Height)
		require.Equal(t, backup.SignedUpTo, restored.SignedUpTo)
		examined := decode[diagnosis](t, healthd(t, other, "doctor", "--output", "json"))
		require.Zero(t, examined.Failures, "%+v", examined.Findings)

		again := startNode(t, other)
		again.waitForHeight(t, backup.Height+1)
		require.JSONEq(t, explained, again.ask(t, "zkbatch", "explain", "1"))
		again.operate(t, "consent", "grant", "1", "--classes", "ACLAB", "--from", "alice") // the keyring came along
		again.stop(t)
	})
	t.Run("keys alone make the same validator, which signs from there on", func(t *testing.T) {
		other := filepath.Join(t.TempDir(), "home")
		restore := join([]string{"restore", keys, "--output", "json"}, withKeys)
		_, err := tryHealthd(t, other, append(restore, "--unused-since-backup")...)
		require.ErrorContains(t, err, "may have been running")
		restored := decode[restoreResult](t, healthd(t, other, append(restore, "--signed-up-to", "500")...))
		require.EqualValues(t, 500, restored.SignedUpTo)
		expected, err := validatorOf(home)
		require.NoError(t, err)
		validator, err := validatorOf(other)
		require.NoError(t, err)
		require.Equal(t, expected, validator)
		require.Zero(t, examine(t, other).Failures)
	})
	t.Run("data alone makes a node that is not the validator", func(t *testing.T) {
		other := filepath.Join(t.TempDir(), "home")
		healthd(t, other, "restore", folder)
		require.NoFileExists(t, filepath.Join(other, filepath.FromSlash(signingStatePath)))
		require.NoFileExists(t, filepath.Join(other, filepath.FromSlash(validatorKeyPath)))
	})
	t.Run("a home that lost its data keeps what its validator remembers", func(t *testing.T) {
		require.NoError(t, neverAtOrBelow(1000).write(home))
		entries, err := os.ReadDir(filepath.Join(home, "data"))
		require.NoError(t, err)
		for _, entry := range entries {
			if entry.Name() != filepath.Base(signingStatePath) {
				require.NoError(t, os.RemoveAll(filepath.Join(home, "data", entry.Name())))
			}
		}
		restored := decode[restoreResult](t, healthd(t, home, "restore", folder, "--output", "json"))
		require.EqualValues(t, 1000, restored.SignedUpTo)
		examined := decode[diagnosis](t, healthd(t, home, "doctor", "--output", "json"))
		require.Zero(t, examined.Failures, "%+v", examined.Findings)
	})
}

func refusesBackups(t *testing.T, home, folder string, withKeys []string) {
	damaged, unfinished, other := copyFolder(t, folder), copyFolder(t, folder), filepath.Join(t.TempDir(), "home")
	block := filepath.Join(damaged, "config", "genesis.json")
	content, err := os.ReadFile(block)
	require.NoError(t, err)
	content[len(content)/2] ^= 1
	require.NoError(t, os.WriteFile(block, content, 0o600))
	require.NoError(t, os.Remove(filepath.Join(unfinished, manifestFile)))
	foreign := t.TempDir()
	initialise(t, foreign, "city-clinic")

	for name, test := range map[string]struct {
		home     string
		args     []string
		expError string
	}{
		"a folder that is not empty":   {home, []string{"backup", folder}, "is not empty"},
		"a folder in the home":         {home, []string{"backup", filepath.Join(home, "backup")}, "lies in the node's home"},
		"keys without a passphrase":    {home, []string{"backup", t.TempDir(), "--with-keys"}, "--passphrase-file"},
		"a damaged backup":             {other, []string{"restore", damaged}, "config/genesis.json has"},
		"an unfinished backup":         {other, []string{"restore", unfinished}, "no complete backup"},
		"over existing data":           {home, []string{"restore", folder}, "has data already"},
		"into another network's home":  {foreign, []string{"restore", folder}, "another network"},
		"a wrong passphrase":           {other, []string{"restore", folder, "--with-keys", "--unused-since-backup", "--passphrase-file", passphraseFile(t, "wrong")}, "passphrase"},
		"a validator without a word":   {other, join([]string{"restore", folder}, withKeys), "--signed-up-to"},
		"a height below the last vote": {other, join([]string{"restore", folder, "--signed-up-to", "1"}, withKeys), "signed a vote at height"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := tryHealthd(t, test.home, test.args...)
			require.ErrorContains(t, err, test.expError)
			require.NotContains(t, err.Error(), "goroutine")
		})
	}
	require.NoFileExists(t, filepath.Join(other, "config", "genesis.json"), "nothing was restored")
	files, err := filepath.Glob(filepath.Join(other, "data", "*"))
	require.NoError(t, err)
	require.Empty(t, strings.Join(files, " "))
}
