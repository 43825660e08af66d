package main

import (
	"os"
	"path/filepath"
	"regexp"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/attestation"
	"github.com/healthd/healthd/internal/attester"
	"github.com/healthd/healthd/internal/devnet"
	"github.com/healthd/healthd/internal/ethsign/ethsigntest"
)

// attesting makes a home whose validator attests.
func attesting(t *testing.T, chainID string) (home string, created initResult) {
	t.Helper()
	home = t.TempDir()
	password := filepath.Join(t.TempDir(), "password")
	require.NoError(t, os.WriteFile(password, []byte("correct horse battery\n"), 0o600))
	created = decode[initResult](t, healthd(t, home, "init", "--output", "json", "--chain-id", chainID, "--attestation-password-file", password))
	return home, created
}

// setAttestation changes one of the section's settings, whose value is TOML.
func setAttestation(t *testing.T, home, name, value string) {
	t.Helper()
	edit(t, filepath.Join(home, "config", "app.toml"), `(?s)(\n\[attestation\]\n.*?\n`+regexp.QuoteMeta(name)+` = )[^\n]*`, `${1}`+value)
}

func TestDoctorLooksAtTheAttestationKey(t *testing.T) {
	home, created := attesting(t, "dev-healthd-1")
	require.Contains(t, examine(t, home).says(t, "attestation", verdictOK), created.Attestation)

	for name, c := range map[string]struct{ keystore, want string }{
		"consensus key": {`"config/priv_validator_key.json"`, "ed25519"},
		"none":          {`""`, "no key is configured"},
		"missing":       {`"config/no-such-key.json"`, "no such file"},
	} {
		t.Run(name, func(t *testing.T) {
			setAttestation(t, home, "keystore", c.keystore)
			require.Contains(t, examine(t, home).says(t, "attestation", verdictFail), c.want)
		})
	}

	key := ethsigntest.Key(t)
	server := ethsigntest.New(t, key)
	setAttestation(t, home, "keystore", `""`)
	setAttestation(t, home, "remote-signer", `"`+server.URL+`"`)
	setAttestation(t, home, "remote-address", `"`+crypto.PubkeyToAddress(key.PublicKey).Hex()+`"`)
	require.Contains(t, examine(t, home).says(t, "attestation", verdictFail), "attests as "+created.Attestation, "another key than the members know")
	require.Contains(t, examine(t, home).says(t, "attestation", verdictOK), "remote signer answers")
	server.Load()
	setAttestation(t, home, "remote-address", `"`+created.Attestation+`"`)
	require.Contains(t, examine(t, home).says(t, "attestation", verdictFail), "none of the 0 keys")
}

func TestDoctorLooksAtTheJournal(t *testing.T) {
	home, _ := attesting(t, "dev-healthd-1")
	journal, err := attester.OpenJournal(attestationJournal(home))
	require.NoError(t, err)
	require.NoError(t, journal.Permit(attester.KindRange, attestation.Settlement{L1ChainID: 1}, 1, common.Hash{1}))
	require.NoError(t, journal.Close())
	require.Zero(t, examine(t, home).Failures)
	require.NoError(t, os.Truncate(attestationJournal(home), 50))
	require.Contains(t, examine(t, home).says(t, "attestation", verdictFail), "damaged")
}

func TestDoctorLooksAtL1(t *testing.T) {
	home, _ := attesting(t, "healthd-1")
	require.Contains(t, examine(t, home).says(t, "l1", verdictWarn), "does not vote")
	l1, err := devnet.StartL1(t.Context(), devnet.L1Options{Period: 50 * time.Millisecond})
	require.NoError(t, err)
	setAttestation(t, home, "l1-rpc", `"`+l1.Endpoint()+`"`)
	require.Contains(t, examine(t, home).says(t, "l1", verdictOK), "L1 chain 1337 answers")
	setAttestation(t, home, "l1-confirmations", "12")
	require.Contains(t, examine(t, home).says(t, "l1", verdictFail), "at least 64")
	setAttestation(t, home, "l1-confirmations", "64")
	examine(t, home).says(t, "l1", verdictOK)
	require.NoError(t, l1.Close())
	require.Contains(t, examine(t, home).says(t, "l1", verdictFail), "unreachable")
}
