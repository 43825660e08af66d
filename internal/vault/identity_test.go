package vault_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/vault"
)

func TestIdentityFile(t *testing.T) {
	for _, tc := range []struct{ name, passphrase string }{{"plain", ""}, {"passphrase", "correct horse battery staple"}} {
		t.Run(tc.name, func(t *testing.T) {
			id := identity(t)
			path := filepath.Join(t.TempDir(), "new", "patient.key")
			require.NoError(t, id.Save(path, tc.passphrase))
			info, err := os.Stat(path)
			require.NoError(t, err)
			require.Equal(t, os.FileMode(0o600), info.Mode().Perm())
			content, err := os.ReadFile(path)
			require.NoError(t, err)
			require.Equal(t, tc.passphrase == "", strings.Contains(string(content), "AGE-SECRET-KEY-PQ-1"))

			loaded, err := vault.LoadIdentity(path, tc.passphrase)
			require.NoError(t, err)
			require.Equal(t, id.Recipient().String(), loaded.Recipient().String())
			require.ErrorContains(t, id.Save(path, tc.passphrase), "exists and is not replaced")
			if tc.passphrase != "" {
				_, err = vault.LoadIdentity(path, "")
				require.ErrorContains(t, err, "give it")
				_, err = vault.LoadIdentity(path, "wrong")
				require.ErrorIs(t, err, vault.ErrKeyFile)
				require.ErrorContains(t, err, "passphrase is wrong")
			}
		})
	}
}

func TestLoadIdentityRefuses(t *testing.T) {
	dir := t.TempDir()
	write := func(name, content string, mode os.FileMode) string {
		path := filepath.Join(dir, name)
		require.NoError(t, os.WriteFile(path, []byte(content), mode))
		require.NoError(t, os.Chmod(path, mode))
		return path
	}
	for _, tc := range []struct{ name, path, want string }{
		{"missing", filepath.Join(dir, "none"), "does not exist"},
		{"readable by others", write("open", "x", 0o644), "chmod 600"},
		{"no key", write("empty", "# comment\n", 0o600), "holds no post-quantum age key"},
		{"classic key", write("classic", "AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX\n", 0o600), "holds no post-quantum age key"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			_, err := vault.LoadIdentity(tc.path, "")
			require.ErrorIs(t, err, vault.ErrKeyFile)
			require.ErrorContains(t, err, tc.want)
			require.NotContains(t, err.Error(), "SECRET-KEY-1G")
		})
	}
}

func TestRecipientText(t *testing.T) {
	recipient := identity(t).Recipient()
	text, err := recipient.MarshalText()
	require.NoError(t, err)
	var again vault.Recipient
	require.NoError(t, again.UnmarshalText(text))
	require.Equal(t, recipient.String(), again.String())
	for _, bad := range []string{"", "age1pq1", "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p", string(text[:100])} {
		_, err := vault.ParseRecipient(bad)
		require.ErrorContains(t, err, "age1pq1")
	}
	_, err = vault.Recipient{}.MarshalText()
	require.Error(t, err)
}

func TestIdentityNeverPrintsItsSecret(t *testing.T) {
	require.Contains(t, identity(t).String(), "identity of age1pq1")
	require.NotContains(t, identity(t).String(), "SECRET")
	require.Equal(t, "no identity", vault.Identity{}.String())
	require.Equal(t, "no recipient", vault.Recipient{}.String())
}
