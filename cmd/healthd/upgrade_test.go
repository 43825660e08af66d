//go:build slow

package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/localnet"
)

// TestNetworkUpgrades takes a network from this version of the software to one that knows the upgrade test-1
// (app/upgradetest.go), through all that operators do and get wrong.
func TestNetworkUpgrades(t *testing.T) {
	next := filepath.Join(t.TempDir(), "healthd-next")
	build, err := exec.CommandContext(t.Context(), "go", "build", "-tags", "upgradetest", "-o", next, ".").CombinedOutput()
	require.NoError(t, err, "%s", build)

	manifest := newLocalnet(t, 2)
	network := startLocalnet(t, manifest.Dir, "--consensus.create_empty_blocks_interval", "1s")
	one, two := network.Nodes[0], network.Nodes[1]
	as := func(n *localnet.Node, args ...string) {
		t.Helper()
		healthd(t, manifest.HomeOf(n.Member), append(args, "--from", n.Name, "--node", "tcp://"+n.RPC)...)
	}
	healthd(t, manifest.HomeOf(one.Member), "keys", "add", "alice")
	as(one, "tx", "identity", "register-actor", "patient", "alice")
	height, err := one.Height(t.Context())
	require.NoError(t, err)
	height += 15
	as(one, "consortium", "propose", "upgrade", "test-1", strconv.FormatInt(height, 10))
	as(one, "consortium", "vote", "1", "yes")
	as(two, "consortium", "vote", "1", "yes")

	old, log := os.Args[0], func(n *localnet.Node) []byte {
		content, err := os.ReadFile(filepath.Join(manifest.HomeOf(n.Member), "node.log"))
		require.NoError(t, err)
		return content
	}
	ends := func(n *localnet.Node, binary, why string) {
		t.Helper()
		n.SetBinary(binary)
		require.NoError(t, n.Start())
		select {
		case <-n.Done():
		case <-time.After(20 * time.Second):
			require.Fail(t, "the wrong version runs")
		}
		require.Contains(t, string(log(n)), why)
	}
	require.NoError(t, two.Stop())
	ends(two, next, "run the version before until then")
	two.SetBinary(old)
	require.NoError(t, two.Start())

	require.NoError(t, network.AwaitHeight(within(t, 60*time.Second), height-1))
	root := rootOf(t, manifest, one)
	// With two validators, the one that finalizes the upgrade's block first may stop before the other has its vote.
	require.Eventually(t, func() bool {
		stops := func(n *localnet.Node) bool { return bytes.Contains(log(n), []byte(`UPGRADE "test-1" NEEDED`)) }
		return stops(one) || stops(two)
	}, 30*time.Second, 100*time.Millisecond)
	for _, node := range network.Nodes {
		client, err := node.Client()
		require.NoError(t, err)
		application, err := client.ABCIInfo(t.Context())
		require.NoError(t, err)
		require.Equal(t, height-1, application.Response.LastBlockHeight, "the old version does not execute the upgrade's block")
		require.NoError(t, node.Kill()) // it stands still, and an operator need not be gentle
	}
	ends(one, old, "install the version that has it")

	for _, node := range network.Nodes {
		node.SetBinary(next)
		require.NoError(t, node.Start())
	}
	require.NoError(t, network.AwaitHeight(within(t, 30*time.Second), height+2))
	for _, node := range network.Nodes {
		require.Equal(t, root, rootOf(t, manifest, node), "an upgrade of the software changes no cell")
		params := healthd(t, manifest.HomeOf(node.Member), "query", "consortium", "params", "--node", "tcp://"+node.RPC, "--output", "json")
		require.Contains(t, string(params), "86401", "its migration ran")
	}
}

// rootOf is the state root that a node answers.
func rootOf(t *testing.T, manifest localnet.Manifest, n *localnet.Node) []byte {
	t.Helper()
	answer := healthd(t, manifest.HomeOf(n.Member), "query", "zkbatch", "status", "--node", "tcp://"+n.RPC, "--output", "json")
	root := decode[struct {
		State struct {
			Root []byte `json:"root"`
		} `json:"state"`
	}](t, answer).State.Root
	require.Len(t, root, 32)
	return root
}
