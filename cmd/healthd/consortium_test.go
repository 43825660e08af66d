package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/ethsign"
)

// consortiumStanding is what `healthd consortium status` says, as far as tests look at it.
type consortiumStanding struct {
	Members []struct {
		Name       string `json:"name"`
		Validators []struct {
			Name  string `json:"name"`
			Power int64  `json:"power,string"`
		} `json:"validators"`
	} `json:"members"`
	Waiting   int    `json:"waiting_handovers"`
	Attesters uint64 `json:"current_attester_set,string"`
}

// votingPower is what a node says of its own validator.
func (n *node) votingPower(t *testing.T) int64 {
	t.Helper()
	return decode[struct {
		Validator struct {
			Power int64 `json:"voting_power,string"`
		} `json:"validator_info"`
	}](t, healthd(t, n.home, "status", "--node", n.rpc)).Validator.Power
}

// TestAnInstitutionJoinsARunningNetworkAndLeaves goes through all steps on two processes.
func TestAnInstitutionJoinsARunningNetworkAndLeaves(t *testing.T) {
	first, second := t.TempDir(), t.TempDir()
	initialise(t, first, "st-mary")
	healthd(t, first, "keys", "add", "clinic")
	healthd(t, first, "genesis", "add-institution", "City Clinic", "provider", "clinic")
	healthd(t, second, "init", "--member", "clinic")
	genesisFile := filepath.Join("config", "genesis.json")
	genesis, err := os.ReadFile(filepath.Join(first, genesisFile))
	require.NoError(t, err)
	quick := strings.Replace(string(genesis), `"max_range_ops": "256"`, `"max_range_ops": "1"`, 1)
	require.NotEqual(t, string(genesis), quick, "every operation shall close a range")
	for _, home := range []string{first, second} {
		require.NoError(t, os.WriteFile(filepath.Join(home, genesisFile), []byte(quick), 0o600))
	}
	one := startNode(t, first)
	two := startNode(t, second, "--p2p.persistent_peers", one.peer(t))
	two.waitForHeight(t, 2)
	require.Zero(t, two.votingPower(t))

	member := func(from string, args ...string) []byte {
		return healthd(t, first, append(append([]string{"consortium"}, args...), "--from", from, "--node", one.rpc, "--output", "json")...)
	}
	status := func() consortiumStanding {
		return decode[consortiumStanding](t, healthd(t, first, "consortium", "status", "--node", one.rpc, "--output", "json"))
	}
	closeRange := func(name string) {
		healthd(t, first, "keys", "add", name)
		healthd(t, first, "tx", "identity", "register-actor", "patient", name, "--from", "st-mary", "--node", one.rpc)
	}

	password := filepath.Join(second, "password.txt")
	require.NoError(t, os.WriteFile(password, []byte("correct horse\n"), 0o600))
	key := decode[consensusKeyResult](t, healthd(t, second, "consortium", "show-key", "--output", "json"))
	attestation := decode[attestationKeyResult](t, healthd(t, second, "consortium", "new-attestation-key", "--password-file", password, "--output", "json"))
	stored, err := ethsign.OpenFile(attestation.File, password, false)
	require.NoError(t, err, "relayers and attesters read the same kind of file")
	require.Equal(t, attestation.Address, stored.Address().Hex())

	member("st-mary", "propose", "join", "clinic", "2", "--consensus-key", key.ConsensusKey,
		"--attestation-address", attestation.Address, "--power", "49")
	member("st-mary", "vote", "1", "yes")
	require.Equal(t, 1, status().Waiting)
	closeRange("alice")
	require.Eventually(t, func() bool { return two.votingPower(t) == 49 }, time.Minute, 200*time.Millisecond)
	standing := status()
	require.Len(t, standing.Members, 2)
	require.Equal(t, int64(49), standing.Members[0].Validators[0].Power)
	require.Equal(t, uint64(2), standing.Attesters)

	member("clinic", "propose", "set-power", "clinic", "60")
	member("clinic", "vote", "2", "yes")
	member("st-mary", "vote", "2", "yes")
	closeRange("bob")
	require.Eventually(t, func() bool { return two.votingPower(t) == 60 }, time.Minute, 200*time.Millisecond)

	// With 60 of 160, the newcomer's signature is needed for every block: it does make them.
	change := filepath.Join(first, "change.json")
	require.NoError(t, os.WriteFile(change, []byte(`[{"@type": "/healthd.consortium.v1.MsgSetPower",
		"authority": "health1wj6ghcm9xjg7kgpxuga65n54ycd7r6xw4z282d", "validator": "clinic", "power": "40"}]`), 0o600))
	member("st-mary", "propose", "messages", change, "--title", "less for the clinic")
	member("clinic", "vote", "3", "yes")
	member("st-mary", "vote", "3", "yes")
	closeRange("carol")
	require.Eventually(t, func() bool { return two.votingPower(t) == 40 }, time.Minute, 200*time.Millisecond)
	two.stop(t)
	one.stop(t)
}

func TestConsortiumCommandsSayWhatIsWrong(t *testing.T) {
	home := t.TempDir()
	_, err := tryHealthd(t, home, "consortium", "show-key")
	require.ErrorContains(t, err, "healthd init")
	initialise(t, home, "st-mary")
	short := filepath.Join(home, "short.txt")
	require.NoError(t, os.WriteFile(short, []byte("1234567\n"), 0o600))
	long := filepath.Join(home, "long.txt")
	require.NoError(t, os.WriteFile(long, []byte("12345678\n"), 0o600))
	healthd(t, home, "consortium", "new-attestation-key", "--password-file", long)
	offline := []string{"--from", "st-mary", "--member", "st-mary"}
	for name, test := range map[string]struct {
		args     []string
		expError string
	}{
		"a short password":             {[]string{"new-attestation-key", "--password-file", short}, "shorter than 8"},
		"a second attestation key":     {[]string{"new-attestation-key", "--password-file", long}, "exists already"},
		"no key to sign with":          {[]string{"vote", "1", "yes"}, "--from"},
		"a vote nobody knows":          {append([]string{"vote", "1", "perhaps"}, offline...), "yes, no or abstain"},
		"a proposal that is no number": {append([]string{"vote", "one", "yes"}, offline...), "no number"},
		"a power that is no number":    {append([]string{"propose", "set-power", "st-mary", "much"}, offline...), "whole number"},
		"an actor that is no number":   {append([]string{"propose", "add-member", "clinic", "x"}, offline...), "sequence"},
		"a mistyped address":           {append([]string{"propose", "rotate-attestation-key", "st-mary", "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD2"}, offline...), "40 hex digits"},
		"an address with a wrong case": {append([]string{"propose", "rotate-attestation-key", "st-mary", "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD"}, offline...), "checksum"},
		"a file without messages":      {append([]string{"propose", "messages", long}, offline...), "JSON list of messages"},
		"a key that is not in base64":  {append([]string{"propose", "rotate-consensus-key", "st-mary", "?"}, offline...), "base64"},
		"a key of another kind": {append([]string{"propose", "rotate-consensus-key", "st-mary",
			"AgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgIC"}, offline...), "secp256k1"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := tryHealthd(t, home, append([]string{"consortium"}, test.args...)...)
			require.ErrorContains(t, err, test.expError)
		})
	}
}
