package main

import (
	"encoding/base64"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestTwoMembersMakeBlocksTogether(t *testing.T) {
	first, second := t.TempDir(), t.TempDir()
	initialise(t, first, "st-mary")
	joining := decode[initResult](t, healthd(t, second, "init", "--member", "insurer", "--output", "json"))

	added := decode[addMemberResult](t, healthd(t, first, "genesis", "add-member", "--member", "insurer",
		"--consensus-key", base64.StdEncoding.EncodeToString(joining.ConsensusKey), "--output", "json"))
	require.Equal(t, []string{"st-mary", "insurer"}, added.Members)
	genesis, err := os.ReadFile(added.GenesisFile)
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(filepath.Join(second, "config", "genesis.json"), genesis, 0o600))

	one := startNode(t, first)
	two := startNode(t, second, "--p2p.persistent_peers", one.peer(t))
	// Each has half of the power, so neither can make a block alone.
	one.waitForHeight(t, 2)
	two.waitForHeight(t, 2)
	two.stop(t)
	one.stop(t)
}

func TestAddMemberRefuses(t *testing.T) {
	home := t.TempDir()
	founder := decode[initResult](t, healthd(t, home, "init", "--output", "json"))
	founderKey := base64.StdEncoding.EncodeToString(founder.ConsensusKey)
	otherKey := base64.StdEncoding.EncodeToString(make([]byte, 32))
	for name, test := range map[string]struct {
		args     []string
		expError string
	}{
		"no name":                      {[]string{"--consensus-key", otherKey}, "member"},
		"no key":                       {[]string{"--member", "insurer"}, "consensus-key"},
		"a key that is too short":      {[]string{"--member", "insurer", "--consensus-key", "AAAA"}, "32 bytes"},
		"a name that is taken":         {[]string{"--member", "founder", "--consensus-key", otherKey}, "same name"},
		"a key that is taken":          {[]string{"--member", "insurer", "--consensus-key", founderKey}, "same consensus_key"},
		"a key that is not in base 64": {[]string{"--member", "insurer", "--consensus-key", "?"}, "base64"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := tryHealthd(t, home, append([]string{"genesis", "add-member"}, test.args...)...)
			require.ErrorContains(t, err, test.expError)
		})
	}
}
