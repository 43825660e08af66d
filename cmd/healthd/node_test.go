package main

import (
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/stretchr/testify/require"
)

func TestNodeStartsMakesBlocksAndStops(t *testing.T) {
	home := t.TempDir()
	created := initialise(t, home, "st-mary")
	require.Equal(t, "dev-healthd-1", created.ChainID)
	healthd(t, home, "genesis", "validate")

	node := startNode(t, home)
	node.waitForHeight(t, 2)

	type validatorResponse struct {
		Validator struct {
			Validator struct {
				Name         string `json:"name"`
				ConsensusKey []byte `json:"consensus_key"`
			} `json:"validator"`
		} `json:"validator"`
	}
	t.Run("queries over the command line", func(t *testing.T) {
		found := decode[validatorResponse](t, healthd(t, home,
			"query", "consortium", "validator", "st-mary", "--node", node.rpc, "--output", "json"))
		require.Equal(t, created.ConsensusKey, found.Validator.Validator.ConsensusKey)
	})
	t.Run("queries over REST", func(t *testing.T) {
		response, err := http.Get(strings.Replace(node.rest, "tcp", "http", 1) + "/healthd/consortium/v1/validators/st-mary")
		require.NoError(t, err)
		defer response.Body.Close()
		body, err := io.ReadAll(response.Body)
		require.NoError(t, err)
		require.Equal(t, "st-mary", decode[validatorResponse](t, body).Validator.Validator.Name)
	})
	node.stop(t)

	t.Run("a stopped node continues after a restart", func(t *testing.T) {
		again := startNode(t, home)
		again.waitForHeight(t, 2)
		again.stop(t)
	})
	t.Run("a stopped node's state can be exported and rolled back", func(t *testing.T) {
		exported := decode[struct {
			InitialHeight int64 `json:"initial_height"`
		}](t, healthd(t, home, "export"))
		require.GreaterOrEqual(t, exported.InitialHeight, int64(3))
		rolledBack := decode[rollbackResult](t, healthd(t, home, "rollback", "--output", "json"))
		require.Equal(t, exported.InitialHeight-2, rolledBack.Height)
	})
}

func TestStartSaysWhatIsWrongWithTheGenesisFile(t *testing.T) {
	home := t.TempDir()
	healthd(t, home, "init")
	_, err := tryHealthd(t, home, "start", "--api.enable=false", "--grpc.enable=false",
		"--rpc.laddr", "tcp://127.0.0.1:0", "--p2p.laddr", "tcp://127.0.0.1:0")
	require.ErrorContains(t, err, "healthd genesis add-institution")
	require.NotContains(t, err.Error(), "goroutine", "an operator's mistake is no crash")
}

func TestInitRefuses(t *testing.T) {
	for name, test := range map[string]struct {
		args     []string
		expError string
	}{
		"an invalid member name":       {[]string{"--member", "St Mary"}, "lower-case"},
		"no power":                     {[]string{"--power", "0"}, "power"},
		"an invalid attestation key":   {[]string{"--attestation-address", "0x12"}, "attestation_address"},
		"an account of another chain":  {[]string{"--account", "cosmos1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqnrql8a"}, "--account"},
		"an account named twice":       {[]string{"--account", testAccount + "," + testAccount}, "duplicate"},
		"an output format nobody has":  {[]string{"--output", "xml"}, "xml"},
		"a chain id that is too long":  {[]string{"--chain-id", strings.Repeat("c", 51)}, "too long"},
		"an argument it does not take": {[]string{"moniker"}, "unknown command"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := tryHealthd(t, t.TempDir(), append([]string{"init"}, test.args...)...)
			require.ErrorContains(t, err, test.expError)
		})
	}
}

func TestInitKeepsAnExistingGenesis(t *testing.T) {
	home := t.TempDir()
	first := decode[initResult](t, healthd(t, home, "init", "--output", "json"))
	_, err := tryHealthd(t, home, "init")
	require.ErrorContains(t, err, "--overwrite")
	again := decode[initResult](t, healthd(t, home, "init", "--overwrite", "--output", "json"))
	require.Equal(t, first.ConsensusKey, again.ConsensusKey, "keys are kept")
}

func TestInitMakesTheAttestationKey(t *testing.T) {
	home, password := t.TempDir(), filepath.Join(t.TempDir(), "password")
	require.NoError(t, os.WriteFile(password, []byte("correct horse battery\n"), 0o600))
	args := []string{"init", "--output", "json", "--attestation-password-file", password}
	first := decode[initResult](t, healthd(t, home, args...))
	require.True(t, common.IsHexAddress(first.Attestation), first.Attestation)
	genesis, err := os.ReadFile(first.GenesisFile)
	require.NoError(t, err)
	require.Contains(t, string(genesis), first.Attestation)
	again := decode[initResult](t, healthd(t, home, append(args, "--overwrite")...))
	require.Equal(t, first.Attestation, again.Attestation, "keys are kept")

	require.NoError(t, os.WriteFile(password, []byte("another password"), 0o600))
	_, err = tryHealthd(t, home, append(args, "--overwrite")...)
	require.ErrorContains(t, err, "does not open it")
}
