package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

// writePassword writes the password file of attestation keys.
func writePassword(t *testing.T) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "password.txt")
	require.NoError(t, os.WriteFile(file, []byte("correct horse\n"), 0o600))
	return file
}

func TestInstitutionsFoundANetworkWithoutSharingSecrets(t *testing.T) {
	password, shared := writePassword(t), t.TempDir()
	first, second := t.TempDir(), t.TempDir()
	terms, folder := filepath.Join(shared, "terms.json"), filepath.Join(shared, "contributions")
	require.NoError(t, os.Mkdir(folder, 0o700))
	healthd(t, first, "genesis", "new", "--out", terms)

	ports := freePorts(t, 2)
	contribute := func(home, member, address string) []string {
		return []string{"genesis", "contribute", "--terms", terms, "--member", member, "--address", address,
			"--attestation-password-file", password, "--out", filepath.Join(folder, member+".json"), "--output", "json"}
	}
	for i, home := range []string{first, second} {
		member := []string{"st-mary", "clinic"}[i]
		healthd(t, home, "init", "--member", member, "--attestation-password-file", password)
		healthd(t, home, "keys", "add", member)
		said := decode[contributionResult](t, healthd(t, home, contribute(home, member, ports[i])...))
		require.Equal(t, member, said.Institution)
	}
	collect := []string{"genesis", "collect", folder, "--terms", terms, "--output", "json"}
	mine := decode[collectResult](t, healthd(t, first, collect...))
	yours := decode[collectResult](t, healthd(t, second, collect...))
	require.Equal(t, mine.SHA256, yours.SHA256)
	require.Equal(t, []string{"clinic", "st-mary"}, mine.Members)
	healthd(t, first, "genesis", "validate")

	one, two := startNodeAt(t, first, ports[0]), startNodeAt(t, second, ports[1])
	one.waitForHeight(t, 2) // by the peers that collect has entered: neither makes a block alone
	two.waitForHeight(t, 2)
	two.stop(t)
	one.stop(t)
	_, err := tryHealthd(t, first, collect...)
	require.ErrorContains(t, err, "has signed blocks")
}

func TestContributeAndCollectSayWhatIsWrong(t *testing.T) {
	password, home, shared := writePassword(t), t.TempDir(), t.TempDir()
	terms := filepath.Join(shared, "terms.json")
	healthd(t, home, "genesis", "new", "--out", terms)
	healthd(t, home, "init", "--member", "st-mary")
	contribute := func(args ...string) []string {
		return append([]string{"genesis", "contribute", "--terms", terms, "--member", "st-mary", "--address", "127.0.0.1:26656",
			"--attestation-password-file", password, "--out", filepath.Join(shared, "contribution")}, args...)
	}
	refuses := func(expError string, args ...string) {
		t.Helper()
		_, err := tryHealthd(t, home, args...)
		require.ErrorContains(t, err, expError)
	}
	refuses("exists already", "genesis", "new", "--out", terms)
	refuses("too long", "genesis", "new", "--out", filepath.Join(shared, "long.json"), "--chain-id", "c0123456789012345678901234567890123456789012345678901")
	refuses("new-attestation-key", contribute()...)
	healthd(t, home, "consortium", "new-attestation-key", "--password-file", password)
	refuses("keyring", contribute()...)
	healthd(t, home, "keys", "add", "other", "--key-type", "secp256k1")
	refuses("secp256k1", contribute("--from", "other")...)
	healthd(t, home, "keys", "add", "st-mary")
	refuses("host:port", contribute("--address", "127.0.0.1")...)
	refuses("not of --attestation-address", contribute("--attestation-address", "0x52908400098527886E0F7030069857D2E4169EE7")...)
	healthd(t, home, contribute()...)
	refuses("no .json files", "genesis", "collect", shared+"/none", "--terms", terms)
	refuses("no contribution", "genesis", "collect", shared, "--terms", terms) // the terms themselves lie there

	production := filepath.Join(shared, "production.json")
	healthd(t, home, "genesis", "new", "--chain-id", "healthd-1", "--out", production)
	refuses("dev-", "genesis", "add-verifying-key", "--file", production)
}
