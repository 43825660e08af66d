package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// runAsHealthd makes this test binary behave as healthd, so that tests run real processes without building a
// second binary.
const runAsHealthd = "HEALTHD_TEST_RUN_MAIN"

func TestMain(m *testing.M) {
	if os.Getenv(runAsHealthd) != "" {
		main()
		os.Exit(0)
	}
	code := m.Run()
	removeProvingKeys()
	os.Exit(code)
}

// command prepares healthd with its home directory.
func command(t *testing.T, home string, args ...string) *exec.Cmd {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), os.Args[0], append(args, "--home", home)...)
	cmd.Env = append(os.Environ(), runAsHealthd+"=1")
	return cmd
}

// healthd runs a command to its end and returns its standard output.
func healthd(t *testing.T, home string, args ...string) []byte {
	t.Helper()
	output, err := tryHealthd(t, home, args...)
	require.NoError(t, err)
	return output
}

func tryHealthd(t *testing.T, home string, args ...string) ([]byte, error) {
	t.Helper()
	var stdout, stderr bytes.Buffer
	cmd := command(t, home, args...)
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	if err := cmd.Run(); err != nil {
		return stdout.Bytes(), fmt.Errorf("healthd %v: %w: %s", args, err, stderr.Bytes())
	}
	return stdout.Bytes(), nil
}

// decode reads a command's JSON result.
func decode[T any](t *testing.T, output []byte) T {
	t.Helper()
	var result T
	require.NoError(t, json.Unmarshal(output, &result), "%s", output)
	return result
}

// initialise makes a home with one member and, as every network needs, one institution.
func initialise(t *testing.T, home, member string) initResult {
	t.Helper()
	created := decode[initResult](t, healthd(t, home, "init", "--member", member, "--output", "json"))
	healthd(t, home, "keys", "add", member)
	healthd(t, home, "genesis", "add-institution", "St. Mary Hospital", "provider", member, "--member", member)
	return created
}

// node is a running `healthd start`.
type node struct {
	home     string
	rpc      string
	rest     string
	p2p      string
	process  *exec.Cmd
	finished chan struct{} // closed when the process has ended, as err says
	err      error
}

// startNode runs a node on free loopback ports until the test ends or stop is called.
func startNode(t *testing.T, home string, flags ...string) *node {
	t.Helper()
	return startNodeAt(t, home, freePorts(t, 1)[0], flags...)
}

// startNodeAt runs a node where its peers expect it.
func startNodeAt(t *testing.T, home, p2p string, flags ...string) *node {
	t.Helper()
	ports := freePorts(t, 3)
	n := &node{
		home: home, rpc: "tcp://" + ports[0], rest: "tcp://" + ports[1], p2p: p2p, finished: make(chan struct{}),
	}
	n.process = command(t, home, append([]string{"start",
		"--rpc.laddr", n.rpc, "--p2p.laddr", "tcp://" + n.p2p, "--grpc.address", ports[2], "--api.address", n.rest}, flags...)...)
	log, err := os.Create(filepath.Join(t.TempDir(), "node.log"))
	require.NoError(t, err)
	n.process.Stdout, n.process.Stderr = log, log
	require.NoError(t, n.process.Start())
	go func() {
		defer close(n.finished)
		n.err = n.process.Wait()
	}()
	t.Cleanup(func() {
		_ = n.process.Process.Kill() // by its own handle; it may have ended already
		if t.Failed() {
			content, _ := os.ReadFile(log.Name())
			t.Logf("node log:\n%s", content)
		}
	})
	return n
}

// peer is how another node reaches this one.
func (n *node) peer(t *testing.T) string {
	t.Helper()
	return decode[identity](t, healthd(t, n.home, "comet", "show-identity", "--output", "json")).NodeID + "@" + n.p2p
}

// stop asks the node to end and waits until it has.
func (n *node) stop(t *testing.T) {
	t.Helper()
	require.NoError(t, n.process.Process.Signal(syscall.SIGTERM))
	select {
	case <-n.finished:
		require.NoError(t, n.err, "the node must end cleanly")
	case <-time.After(30 * time.Second):
		require.Fail(t, "the node did not stop")
	}
}

// waitForHeight polls the node until it has made that block.
func (n *node) waitForHeight(t *testing.T, height int64) {
	t.Helper()
	ended := false
	require.Eventually(t, func() bool {
		select {
		case <-n.finished:
			ended = true
			return true
		default:
		}
		output, err := tryHealthd(t, n.home, "status", "--node", n.rpc)
		if err != nil {
			return false
		}
		status := decode[struct {
			SyncInfo struct {
				Height int64 `json:"latest_block_height,string"`
			} `json:"sync_info"`
		}](t, output)
		return status.SyncInfo.Height >= height
	}, time.Minute, 200*time.Millisecond)
	require.False(t, ended, "the node ended: %v", n.err)
}

// freePorts returns loopback addresses that nobody listens on.
func freePorts(t *testing.T, count int) []string {
	t.Helper()
	addresses := make([]string, count)
	for i := range addresses {
		listener, err := net.Listen("tcp", "127.0.0.1:0")
		require.NoError(t, err)
		addresses[i] = listener.Addr().String()
		defer func() { require.NoError(t, listener.Close()) }()
	}
	return addresses
}
