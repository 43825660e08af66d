package main

import (
	"bufio"
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/codes"
)

// newVaultHome makes a vault in the swarm of the given key file, or in a new one.
func newVaultHome(t *testing.T, swarmKey string) (string, vaultInitResult) {
	t.Helper()
	home := t.TempDir()
	args := []string{"vault", "init", "--output", "json"}
	if swarmKey != "" {
		args = append(args, "--swarm-key", swarmKey)
	}
	return home, decode[vaultInitResult](t, healthd(t, home, args...))
}

// document is a file of several chunks, so that its root is not its only block.
func document(t *testing.T) (string, []byte) {
	t.Helper()
	content := bytes.Repeat([]byte("haemoglobin 13.9 g/dl\n"), 100_000)
	path := filepath.Join(t.TempDir(), "results.txt")
	require.NoError(t, os.WriteFile(path, content, 0o600))
	return path, content
}

func put(t *testing.T, home, path string, args ...string) vaultPutResult {
	t.Helper()
	return decode[vaultPutResult](t, healthd(t, home, append([]string{"vault", "put", path, "--class", "ACLAB", "--output", "json"}, args...)...))
}

// serveVault runs `vault serve` until the test ends or stop is called, and returns the node's address.
func serveVault(t *testing.T, home string) (address string, stop func()) {
	t.Helper()
	process := command(t, home, "vault", "serve", "--output", "json")
	stdout, err := process.StdoutPipe()
	require.NoError(t, err)
	var stderr bytes.Buffer
	process.Stderr = &stderr
	require.NoError(t, process.Start())
	t.Cleanup(func() { _ = process.Process.Kill() }) // by its own handle; it may have ended already
	line, err := bufio.NewReader(stdout).ReadBytes('\n')
	require.NoError(t, err, "%s", &stderr)
	addresses := decode[vaultServeResult](t, line).Addresses
	require.NotEmpty(t, addresses)
	return addresses[0], func() {
		require.NoError(t, process.Process.Signal(syscall.SIGTERM))
		require.NoError(t, process.Wait(), "serving must end cleanly: %s", &stderr)
	}
}

// requireOneLine wants a failure whose one line, after any progress, says all of the words.
func requireOneLine(t *testing.T, home string, args []string, words ...string) {
	t.Helper()
	var stderr bytes.Buffer
	cmd := command(t, home, args...)
	cmd.Stderr = &stderr
	require.Error(t, cmd.Run(), "%v", args)
	_, line, found := strings.Cut(stderr.String(), "Error: ")
	require.True(t, found, "%s", &stderr)
	require.Equal(t, 1, strings.Count(line, "\n"), "%s", line)
	for _, word := range words {
		require.Contains(t, line, word)
	}
}

func TestVaultSharesADocumentBetweenTwoHomes(t *testing.T) {
	path, content := document(t)
	a, initA := newVaultHome(t, "")
	b, initB := newVaultHome(t, initA.SwarmKey)
	stored := put(t, a, path)
	require.Equal(t, "ACLAB", stored.Class)
	require.Greater(t, stored.Size, int64(len(content)))
	require.Equal(t, content, healthd(t, a, "vault", "get", stored.CID), "the owner reads it back")
	require.Equal(t, content, healthd(t, a, "vault", "get", stored.Digest), "by the chain's digest too")
	shared := decode[vaultShareResult](t, healthd(t, a, "vault", "share", stored.CID, "--to", initB.Recipient, "--output", "json"))

	address, stop := serveVault(t, a)
	require.Equal(t, content, healthd(t, a, "vault", "get", stored.CID), "commands use the running node")
	require.NotEqual(t, stored.CID, put(t, a, path).CID, "and store there")
	requireOneLine(t, a, []string{"vault", "serve"}, "runs already")
	requireOneLine(t, b, []string{"vault", "get", stored.CID, "--peer", address}, "this key does not open", "ask its owner for a grant")
	out := filepath.Join(t.TempDir(), "copy.txt")
	opened := decode[vaultFetchResult](t, healthd(t, b, "vault", "open", shared.Grant, "--peer", address, "--out", out, "--output", "json"))
	require.Equal(t, vaultFetchResult{CID: stored.CID, Size: int64(len(content)), Out: out}, opened)
	copied, err := os.ReadFile(out)
	require.NoError(t, err)
	require.Equal(t, content, copied)
	requireOneLine(t, b, []string{"vault", "open", shared.Grant, "--out", out}, "exists and is not replaced")

	c, _ := newVaultHome(t, "")
	requireOneLine(t, c, []string{"vault", "get", stored.CID, "--peer", address, "--timeout", "5s"}, "same swarm key")
	stop()
	requireOneLine(t, b, []string{"vault", "get", stored.CID, "--peer", address, "--timeout", "5s"}, "not reachable", "start that node")
	require.Equal(t, content, healthd(t, b, "vault", "open", shared.Grant), "what was fetched stays")
}

func TestVaultPutForAnotherRecipient(t *testing.T) {
	path, content := document(t)
	a, initA := newVaultHome(t, "")
	b, initB := newVaultHome(t, initA.SwarmKey)
	stored := put(t, a, path, "--to", initB.RecipientFile)
	address, stop := serveVault(t, a)
	defer stop()
	require.Equal(t, content, healthd(t, b, "vault", "get", stored.CID, "--peer", address))
}

func TestVaultKeyWithPassphrase(t *testing.T) {
	path, content := document(t)
	home := t.TempDir()
	passphrase := filepath.Join(t.TempDir(), "passphrase")
	require.NoError(t, os.WriteFile(passphrase, []byte("correct horse\n"), 0o600))
	require.True(t, decode[vaultInitResult](t, healthd(t, home, "vault", "init", "--passphrase-file", passphrase, "--output", "json")).Protected)
	stored := put(t, home, path, "--passphrase-file", passphrase)
	require.Equal(t, content, healthd(t, home, "vault", "get", stored.CID, "--passphrase-file", passphrase))
	requireOneLine(t, home, []string{"vault", "get", stored.CID}, "protected by a passphrase", "--passphrase-file")
	require.NoError(t, os.WriteFile(passphrase, []byte("wrong\n"), 0o600))
	requireOneLine(t, home, []string{"vault", "get", stored.CID, "--passphrase-file", passphrase}, "passphrase is wrong")
}

func TestVaultErrorsSayWhatToDo(t *testing.T) {
	path, _ := document(t)
	home, created := newVaultHome(t, "")
	stored := put(t, home, path)
	otherHome, _ := newVaultHome(t, "")
	elsewhere := put(t, otherHome, path).CID
	out := filepath.Join(t.TempDir(), "copy.txt")
	for name, c := range map[string]struct {
		home  string
		args  []string
		words []string
	}{
		"put without a vault":     {t.TempDir(), []string{"put", path, "--class", "ACLAB"}, []string{"run 'healthd vault init'"}},
		"serve without a vault":   {t.TempDir(), []string{"serve"}, []string{"run 'healthd vault init'"}},
		"second init":             {home, []string{"init"}, []string{"is not replaced"}},
		"unknown swarm key file":  {t.TempDir(), []string{"init", "--swarm-key", "nowhere"}, []string{"--swarm-key", "no such file"}},
		"unknown class":           {home, []string{"put", path, "--class", "XRAY"}, []string{`"XRAY"`, codes.AllClasses.String()}},
		"several classes":         {home, []string{"put", path, "--class", "routine"}, []string{"exactly one", codes.AllClasses.String()}},
		"no class":                {home, []string{"put", path}, []string{"--class", codes.AllClasses.String()}},
		"no file":                 {home, []string{"put", "nowhere", "--class", "N"}, []string{"nowhere", "no such file"}},
		"folder":                  {home, []string{"put", home, "--class", "N"}, []string{"is a folder"}},
		"share without recipient": {home, []string{"share", stored.CID}, []string{"--to is missing"}},
		"share with nonsense":     {home, []string{"share", stored.CID, "--to", "bob"}, []string{`"bob" is neither a recipient`}},
		"cut recipient":           {home, []string{"share", stored.CID, "--to", created.Recipient[:50]}, []string{"must begin with age1pq1 and be complete"}},
		"not a CID":               {home, []string{"get", "bafknonsense"}, []string{"neither a CID", "digest"}},
		"not a grant":             {home, []string{"open", stored.CID}, []string{"is not a grant"}},
		"bad peer":                {home, []string{"get", stored.CID, "--peer", "/ip4/127.0.0.1/tcp/4001"}, []string{"lacks /p2p/"}},
		"content of nobody":       {home, []string{"get", elsewhere, "--out", out}, []string{"no peer is connected", "--peer"}},
		"JSON on standard output": {home, []string{"get", stored.CID, "--output", "json"}, []string{"needs --out"}},
	} {
		t.Run(name, func(t *testing.T) {
			requireOneLine(t, c.home, append([]string{"vault"}, c.args...), c.words...)
		})
	}
	require.NoFileExists(t, out)
}
