package main

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/circuits"
	"github.com/healthd/healthd/internal/protocol"
	opclient "github.com/healthd/healthd/x/zkbatch/client"
)

const servicesChain = "dev-services-1"

// service is a long-running command: l1-dev, prover or relayer.
type service struct {
	name     string
	process  *exec.Cmd
	stdout   string        // file
	finished chan struct{} // closed when the process has ended, as err says
	err      error
}

// startService runs a command until the test ends or stop is called.
func startService(t *testing.T, home string, args ...string) *service {
	t.Helper()
	s := &service{name: args[0], process: command(t, home, args...), finished: make(chan struct{})}
	folder := t.TempDir()
	s.stdout = filepath.Join(folder, "stdout")
	stdout, err := os.Create(s.stdout)
	require.NoError(t, err)
	log, err := os.Create(filepath.Join(folder, "stderr"))
	require.NoError(t, err)
	s.process.Stdout, s.process.Stderr = stdout, log
	require.NoError(t, s.process.Start())
	go func() {
		defer close(s.finished)
		s.err = s.process.Wait()
	}()
	t.Cleanup(func() {
		_ = s.process.Process.Kill() // by its own handle; it may have ended already
		if t.Failed() {
			content, _ := os.ReadFile(log.Name())
			t.Logf("%s log:\n%s", s.name, content)
		}
	})
	return s
}

// requireRunning fails where the process has ended by itself.
func (s *service) requireRunning(t *testing.T) {
	t.Helper()
	select {
	case <-s.finished:
		require.Fail(t, s.name+" ended by itself", "%v", s.err)
	default:
	}
}

// stop asks a process that still runs to end and waits until it has, without an error.
func (s *service) stop(t *testing.T) {
	t.Helper()
	s.requireRunning(t)
	require.NoError(t, s.process.Process.Signal(syscall.SIGTERM))
	select {
	case <-s.finished:
		require.NoError(t, s.err, "%s must end cleanly", s.name)
	case <-time.After(30 * time.Second):
		require.Fail(t, s.name+" did not stop")
	}
}

// startL1 runs `l1-dev` and returns where it answers.
func startL1(t *testing.T, home string) (*service, l1Result) {
	t.Helper()
	s := startService(t, home, "l1-dev", "--port", "0", "--output", "json")
	var result l1Result
	require.Eventually(t, func() bool {
		s.requireRunning(t)
		content, err := os.ReadFile(s.stdout)
		line, _, complete := bytes.Cut(content, []byte("\n"))
		return err == nil && complete && json.Unmarshal(line, &result) == nil
	}, time.Minute, 100*time.Millisecond)
	return s, result
}

// chainStatus is what these tests read of `query zkbatch status`.
type chainStatus struct {
	State struct {
		OpCount uint64 `json:"op_count,string"`
	} `json:"state"`
	SettledRange uint64 `json:"settled_range,string"`
}

func queryStatus(t *testing.T, n *node) chainStatus {
	t.Helper()
	return decode[chainStatus](t, healthd(t, n.home, "query", "zkbatch", "status", "--node", n.rpc, "-o", "json"))
}

// explanation is what these tests read of `query zkbatch explain`.
type explanation struct {
	Kind   string `json:"kind"`
	Result struct {
		CodeName string `json:"code_name"`
		Digest   []byte `json:"digest"`
		Assigned uint64 `json:"assigned,string"`
	} `json:"result"`
	Range       uint64 `json:"range,string"`
	RangeStatus string `json:"range_status"`
}

func queryExplain(t *testing.T, n *node, op string) explanation {
	t.Helper()
	return decode[explanation](t, healthd(t, n.home, "query", "zkbatch", "explain", op, "--node", n.rpc, "-o", "json"))
}

// TestServicesSettleAnOperation runs every service as an operator does, each in its own process, until an
// operation that was sent from the command line is settled on Ethereum.
func TestServicesSettleAnOperation(t *testing.T) {
	if testing.Short() {
		t.Skip("makes proving keys and a proof: run without -short")
	}
	home := t.TempDir()
	linkProvingKeys(t, home)
	password := filepath.Join(t.TempDir(), "password")
	require.NoError(t, os.WriteFile(password, []byte("correct horse battery\n"), 0o600))
	created := decode[initResult](t, healthd(t, home, "init", "--chain-id", servicesChain, "--member", "st-mary",
		"--attestation-password-file", password, "--output", "json"))
	require.Equal(t, servicesChain, created.ChainID)
	require.NotEmpty(t, created.Attestation)
	healthd(t, home, "keys", "add", "st-mary")
	healthd(t, home, "keys", "add", "alice")
	healthd(t, home, "genesis", "add-institution", "St. Mary Hospital", "provider", "st-mary", "--member", "st-mary")
	key := decode[verifyingKeyResult](t, healthd(t, home, "genesis", "add-verifying-key", "--output", "json"))
	require.Equal(t, protocol.ShapeSmall.Name, key.Shape)

	l1, ethereum := startL1(t, home)
	ethereumKey := filepath.Join(t.TempDir(), "ethereum.key")
	require.NoError(t, os.WriteFile(ethereumKey, []byte(ethereum.FundedKey), 0o600))

	grpc := freePorts(t, 1)[0]
	node := startNode(t, home, "--grpc.address", grpc, "--consensus.create_empty_blocks_interval", "1s",
		"--attestation.l1-rpc", ethereum.Endpoint, "--attestation.l1-confirmations", "2")
	node.waitForHeight(t, 1)
	asStMary := []string{"--from", "st-mary", "--chain-id", servicesChain, "--grpc-addr", grpc}
	onL1 := []string{"--l1-rpc", ethereum.Endpoint, "--l1-key-file", ethereumKey}
	deployed := decode[deployResult](t, healthd(t, home, join([]string{"relayer", "deploy", "--output", "json", "--forced-delay", "15s", "--forced-spacing", "1s"}, asStMary, onL1)...))
	require.Equal(t, ethereum.ChainID, deployed.ChainID)
	require.NotZero(t, deployed.GasUsed)
	require.Equal(t, 1, deployed.Attesters)
	decide := []string{"--from", "st-mary", "--node", node.rpc}
	healthd(t, home, join([]string{"consortium", "propose", "settlement-contract", "--contract", deployed.Contract, "--l1-chain-id", deployed.ChainID}, decide)...)
	healthd(t, home, join([]string{"consortium", "vote", "1", "yes"}, decide)...)

	prover := startService(t, home, join([]string{"prover"}, asStMary)...)
	relayer := startService(t, home, join([]string{"relayer", "--contract", deployed.Contract}, asStMary, onL1)...)
	registered := decode[opclient.Outcome](t, healthd(t, home,
		"tx", "identity", "register-actor", "patient", "alice", "--from", "st-mary", "--node", node.rpc, "--output", "json"))
	require.Len(t, registered.Operations, 1)
	require.Equal(t, uint64(1), registered.Operations[0].Number)

	require.Eventually(t, func() bool {
		prover.requireRunning(t)
		relayer.requireRunning(t)
		return queryStatus(t, node).SettledRange >= 1
	}, 2*time.Minute, time.Second)
	status := relayerStatusOf(t, home, grpc, ethereum.Endpoint)
	require.Equal(t, deployed.Contract, status.Contract, "by the state of the relayer that runs")
	require.Empty(t, status.ChainProblem)
	for name, count := range map[string]uint64{
		"closed": status.Closed, "proven": status.Proven, "certified": status.Certified, "on L1": status.OnL1, "settled": status.Settled,
	} {
		require.Positive(t, count, name)
	}
	require.Zero(t, status.HeldBack)
	require.Empty(t, status.Forced)
	require.Positive(t, status.Own.SettlementsLeft)
	require.Empty(t, status.Own.Failure)
	told := queryExplain(t, node, "1")
	require.Equal(t, "register-actor", told.Kind)
	require.Equal(t, "applied", told.Result.CodeName)
	require.Equal(t, uint64(1), told.Range)
	require.Equal(t, "RANGE_STATUS_SETTLED", told.RangeStatus)

	proof := filepath.Join(t.TempDir(), "proof.json")
	require.NoError(t, os.WriteFile(proof, healthd(t, home, "query", "zkbatch", "prove-cell", "actor", "2", "--range", "1", "--node", node.rpc), 0o600))
	settled := healthd(t, home, "verify", "cell", proof, "--l1-rpc", ethereum.Endpoint, "--contract", deployed.Contract)
	require.Contains(t, string(settled), "it is settled on Ethereum")

	requireForcedRevocation(t, node, grpc, ethereum.Endpoint, deployed.Contract, onL1)
	relayer.stop(t)
	requireNoKeysWhileARevocationWaits(t, node, ethereum.Endpoint, deployed.Contract, onL1)
	prover.stop(t)
	node.stop(t)
	l1.stop(t)
}

// relayerStatusOf asks how far settlement is, beside a relayer that runs.
func relayerStatusOf(t *testing.T, home, grpc, endpoint string) relayerStatus {
	t.Helper()
	return decode[relayerStatus](t, healthd(t, home, "relayer", "status", "--grpc-addr", grpc, "--l1-rpc", endpoint, "--output", "json"))
}

func join(parts ...[]string) (all []string) {
	for _, part := range parts {
		all = append(all, part...)
	}
	return all
}

func TestServicesRefuse(t *testing.T) {
	home := t.TempDir()
	initialise(t, home, "st-mary")
	grpc, silent := freePorts(t, 1)[0], freePorts(t, 1)[0]
	node := startNode(t, home, "--grpc.address", grpc)
	node.waitForHeight(t, 1)
	ethereumKey := filepath.Join(t.TempDir(), "ethereum.key")
	require.NoError(t, os.WriteFile(ethereumKey, []byte(strings.Repeat("1", 64)), 0o600))
	notAKey := filepath.Join(t.TempDir(), "not-a.key")
	require.NoError(t, os.WriteFile(notAKey, []byte("secret"), 0o600))
	contract := "0x" + strings.Repeat("5", 40)

	for name, test := range map[string]struct {
		args     []string
		expError string
	}{
		"a dev setup for production": {[]string{"zk", "setup", "--chain-id", "prod-1"}, "multi-party ceremony"},
		"a shape nobody has":         {[]string{"zk", "setup", "--shape", "17"}, `no proof shape "17"`},
		"a prover without a key":     {[]string{"prover", "--grpc-addr", grpc}, "--from is missing"},
		"a prover with another key":  {[]string{"prover", "--grpc-addr", grpc, "--from", "bob"}, "healthd keys add bob"},
		"a prover without a node":    {[]string{"prover", "--grpc-addr", silent, "--from", "st-mary"}, "is 'healthd start' running there"},
		"a prover of another chain":  {[]string{"prover", "--grpc-addr", grpc, "--from", "st-mary", "--chain-id", "dev-other-1"}, `runs chain "dev-healthd-1", not "dev-other-1"`},
		"a relayer without contract": {[]string{"relayer", "--grpc-addr", grpc, "--from", "st-mary"}, "healthd relayer deploy"},
		"a relayer without a node":   {[]string{"relayer", "--grpc-addr", silent, "--from", "st-mary", "--contract", contract}, "is 'healthd start' running there"},
		"a relayer of another chain": {[]string{"relayer", "--grpc-addr", grpc, "--from", "st-mary", "--contract", contract, "--chain-id", "dev-other-1"}, `runs chain "dev-healthd-1", not "dev-other-1"`},
		"a relayer that cannot pay":  {[]string{"relayer", "--grpc-addr", grpc, "--from", "st-mary", "--contract", contract}, "--l1-key-file is missing"},
		"a key that is none":         {[]string{"relayer", "--grpc-addr", grpc, "--from", "st-mary", "--contract", contract, "--l1-key-file", notAKey}, "neither a keystore nor a key"},
		"a relayer without Ethereum": {[]string{"relayer", "--grpc-addr", grpc, "--from", "st-mary", "--contract", contract, "--l1-key-file", ethereumKey, "--l1-rpc", "http://" + silent}, silent},
		"deploying without Ethereum": {[]string{"relayer", "deploy", "--grpc-addr", grpc, "--from", "st-mary", "--l1-key-file", ethereumKey, "--l1-rpc", "http://" + silent}, silent},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := tryHealthd(t, home, test.args...)
			require.ErrorContains(t, err, test.expError)
			require.NotContains(t, err.Error(), "goroutine", "an operator's mistake is no crash")
		})
	}
	node.stop(t)
}

func TestStatsCountEveryTable(t *testing.T) {
	if testing.Short() {
		t.Skip("compiles eight circuits: run without -short")
	}
	stats := decode[circuits.Stats](t, healthd(t, t.TempDir(), "zk", "stats", "--shape", "tiny", "--output", "json"))
	require.Equal(t, protocol.ShapeTiny.Name, stats.Shape)
	require.Equal(t, protocol.ShapeTiny.Ops, stats.Ops)
	require.Equal(t, 1, stats.Commitments)
	total := stats.Fixed
	for _, table := range stats.Tables {
		require.Positive(t, table.ConstraintsPerRow, table.Table)
		total += table.Rows * table.ConstraintsPerRow
	}
	require.Len(t, stats.Tables, 7)
	require.Equal(t, stats.Constraints, total, "the tables and what is fixed make up the circuit")
}
