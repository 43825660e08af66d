package main

import (
	"os"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"github.com/consensys/gnark/logger"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/app"
	"github.com/healthd/healthd/internal/devnet"
	"github.com/healthd/healthd/internal/genesisfile"
	"github.com/healthd/healthd/internal/proof"
	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/settlement/settlementtest"
)

// verifyWithAnyKey gives a genesis file a verifying key that is quickly made: ranges without operations need no proofs.
func verifyWithAnyKey(t *testing.T, home string) {
	t.Helper()
	logger.Disable()
	key, err := proof.NewVerifyingKey(settlementtest.NewProver(t).Key)
	require.NoError(t, err)
	encoding, err := app.NewEncoding()
	require.NoError(t, err)
	genesis, err := genesisfile.Open(filepath.Join(home, "config", "genesis.json"), encoding.Codec)
	require.NoError(t, err)
	require.NoError(t, genesis.SetVerifyingKey(protocol.ShapeSmall, key))
	require.NoError(t, genesis.Save())
}

// A validator whose node does not sign attests by transactions: at first once, then as long as the command runs, until
// what it signed is settled. Meanwhile the doctor compares the home with the node that runs on it.
func TestAttestWithoutTheNode(t *testing.T) {
	home := t.TempDir()
	password := filepath.Join(t.TempDir(), "password")
	require.NoError(t, os.WriteFile(password, []byte("correct horse battery\n"), 0o600))
	created := decode[initResult](t, healthd(t, home, "init", "--member", "st-mary", "--attestation-password-file", password, "--output", "json"))
	healthd(t, home, "keys", "add", "st-mary")
	healthd(t, home, "genesis", "add-institution", "St. Mary Hospital", "provider", "st-mary", "--member", "st-mary")
	verifyWithAnyKey(t, home)
	l1, err := devnet.StartL1(t.Context(), devnet.L1Options{Period: 200 * time.Millisecond})
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, l1.Close()) })
	grpc := freePorts(t, 1)[0]
	n := startNode(t, home, "--grpc.address", grpc, "--consensus.create_empty_blocks_interval", "1s", "--attestation.keystore", "")
	n.waitForHeight(t, 2)

	require.Contains(t, examine(t, home).says(t, "attestation", verdictWarn), "the genesis file is compared", "it listens elsewhere than config.toml says")
	edit(t, filepath.Join(home, "config", "config.toml"), `laddr = "tcp://127.0.0.1:26657"`, `laddr = "`+n.rpc+`"`)
	setAttestation(t, home, "l1-rpc", `"`+l1.Endpoint()+`"`)
	require.Contains(t, examine(t, home).says(t, "attestation", verdictOK), created.Attestation+", as the running node says")
	require.Contains(t, examine(t, home).says(t, "l1", verdictOK), "L1 chain 1337")

	ethereumKey := filepath.Join(t.TempDir(), "ethereum.key")
	require.NoError(t, os.WriteFile(ethereumKey, []byte(common.Bytes2Hex(crypto.FromECDSA(l1.FundedKey()))), 0o600))
	onL1 := []string{"--from", "st-mary", "--grpc-addr", grpc, "--l1-rpc", l1.Endpoint(), "--l1-key-file", ethereumKey}
	deployed := decode[deployResult](t, healthd(t, home, join([]string{"relayer", "deploy", "--output", "json"}, onL1)...))
	proposals := 0
	decide := func(args ...string) {
		t.Helper()
		proposals++
		as := []string{"--from", "st-mary", "--node", n.rpc}
		healthd(t, home, join([]string{"consortium", "propose"}, args, as)...)
		healthd(t, home, join([]string{"consortium", "vote", strconv.Itoa(proposals), "yes"}, as)...)
	}
	decide("settlement-contract", "--contract", deployed.Contract, "--l1-chain-id", deployed.ChainID)
	require.Contains(t, examine(t, home).says(t, "settlement", verdictOK), "of 0 closed ranges")
	decide("set-power", "st-mary", "110") // closes a range, without operations
	progress := func() chainProgress { return queryProgress(t, n) }
	require.Eventually(t, func() bool { return progress().Proven() >= 1 }, 30*time.Second, 200*time.Millisecond)
	require.Zero(t, progress().Certified, "the node has no key to sign with")

	attest := []string{"attest", "--from", "st-mary", "--grpc-addr", grpc}
	var signed attestResult
	require.Eventually(t, func() bool { // the newest block may have closed the range: then the next one is waited for
		signed = decode[attestResult](t, healthd(t, home, join(attest, []string{"--output", "json"})...))
		return len(signed.Ranges) > 0
	}, 30*time.Second, time.Second)
	require.Equal(t, attestResult{Attester: created.Attestation, Ranges: []uint64{1}, Accepted: 1}, signed)
	require.Equal(t, uint64(1), progress().Certified)
	again := decode[attestResult](t, healthd(t, home, join(attest, []string{"--output", "json"})...))
	require.Empty(t, again.Ranges)
	require.Zero(t, again.Accepted)

	relayer := startService(t, home, join([]string{"relayer", "--contract", deployed.Contract}, onL1)...)
	watching := startService(t, home, join(attest, []string{"--watch", "--attestation.l1-confirmations", "2"})...)
	require.Eventually(t, func() bool {
		watching.requireRunning(t)
		relayer.requireRunning(t)
		return progress().Settled >= 1
	}, time.Minute, 500*time.Millisecond, "it votes for what is final on the L1 of app.toml")
	decide("set-power", "st-mary", "100")
	require.Eventually(t, func() bool { return progress().Settled >= 2 }, time.Minute, 500*time.Millisecond)
	require.Contains(t, examine(t, home).says(t, "contract", verdictOK), deployed.Contract)
	require.Contains(t, examine(t, home).says(t, "settlement", verdictOK), "2 settled")

	other, err := devnet.StartL1(t.Context(), devnet.L1Options{})
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, other.Close()) })
	setAttestation(t, home, "l1-rpc", `"`+other.Endpoint()+`"`)
	require.Contains(t, examine(t, home).says(t, "contract", verdictFail), deployed.Contract, "the same chain id, and no contract")
	relayer.stop(t)
	watching.stop(t)
	n.stop(t)
}

// chainProgress is how far ranges are.
type chainProgress struct {
	Progress struct {
		Range uint64 `json:"range,string"`
	} `json:"progress"`
	Certified uint64 `json:"certified_range,string"`
	Settled   uint64 `json:"settled_range,string"`
}

// Proven is the newest range that is proven.
func (p chainProgress) Proven() uint64 { return p.Progress.Range - 1 }

func queryProgress(t *testing.T, n *node) chainProgress {
	t.Helper()
	return decode[chainProgress](t, healthd(t, n.home, "query", "zkbatch", "status", "--node", n.rpc, "-o", "json"))
}
