package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"testing"
	"time"

	rpchttp "github.com/cometbft/cometbft/rpc/client/http"
	"github.com/stretchr/testify/require"
)

// setConfig changes settings of config.toml, below a section's heading.
func setConfig(t *testing.T, home, section string, settings map[string]string) {
	t.Helper()
	file := filepath.Join(home, "config", "config.toml")
	content, err := os.ReadFile(file)
	require.NoError(t, err)
	for name, value := range settings {
		line := regexp.MustCompile(`(?s)(\n\[` + section + `\]\n.*?\n` + name + ` = )[^\n]*`)
		require.Regexp(t, line, string(content))
		content = line.ReplaceAll(content, []byte("${1}"+value))
	}
	require.NoError(t, os.WriteFile(file, content, 0o600))
}

func (n *node) client(t *testing.T) *rpchttp.HTTP {
	t.Helper()
	client, err := rpchttp.New(n.rpc, "/websocket")
	require.NoError(t, err)
	return client
}

// snapshots lists the heights of a node's snapshots. The latest may still be in the making.
func (n *node) snapshots() (heights []int64) {
	found, _ := filepath.Glob(filepath.Join(n.home, "data", "snapshots", "[0-9]*"))
	for _, folder := range found {
		if height, err := strconv.ParseInt(filepath.Base(folder), 10, 64); err == nil {
			heights = append(heights, height)
		}
	}
	return heights
}

// stateAt is the root of the state tree as a node knows it at a height.
func (n *node) stateAt(t *testing.T, height int64) string {
	t.Helper()
	return decode[struct {
		State struct {
			Root string `json:"root"`
		} `json:"state"`
	}](t, healthd(t, n.home, "query", "zkbatch", "status", "--height", strconv.FormatInt(height, 10), "--node", n.rpc, "-o", "json")).State.Root
}

// TestNodeJoinsByStateSync has a node join a network that has been at work, from a snapshot and not from its blocks.
func TestNodeJoinsByStateSync(t *testing.T) {
	first, second := t.TempDir(), t.TempDir()
	initialise(t, first, "st-mary")
	healthd(t, first, "keys", "add", "alice")
	one := startNode(t, first, "--state-sync.snapshot-interval", "3", "--consensus.create_empty_blocks_interval", "1s")
	one.waitForHeight(t, 1)
	one.operate(t, "identity", "register-actor", "patient", "alice", "--from", "st-mary")
	one.operate(t, "records", "anchor", "2", "--content", digest, "--head", digest, "--classes", "ACLAB", "--from", "st-mary")
	one.operate(t, "consent", "grant", "1", "--classes", "ACLAB", "--uses", "2", "--from", "alice")
	worked := one.height(t)
	require.Eventually(t, func() bool {
		for _, height := range one.snapshots() {
			if height >= worked && one.height(t) >= height+3 {
				return true
			}
		}
		return false
	}, time.Minute, 200*time.Millisecond, "a snapshot of what was done")

	trusted, err := one.client(t).Commit(t.Context(), &worked)
	require.NoError(t, err)
	healthd(t, second, "init", "--member", "observer")
	genesis, err := os.ReadFile(filepath.Join(first, "config", "genesis.json"))
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(filepath.Join(second, "config", "genesis.json"), genesis, 0o600))
	setConfig(t, second, "statesync", map[string]string{
		"enable": "true", "rpc_servers": fmt.Sprintf("%q", one.rpc+","+one.rpc), "discovery_time": `"5s"`,
		"trust_height": strconv.FormatInt(worked, 10), "trust_hash": fmt.Sprintf("%q", trusted.Hash().String()),
	})
	two := startNode(t, second, "--p2p.persistent_peers", one.peer(t))
	two.waitForHeight(t, worked)

	status, err := two.client(t).Status(context.Background())
	require.NoError(t, err)
	require.Greater(t, status.SyncInfo.EarliestBlockHeight, worked, "it did not execute the blocks of the operations")
	t.Run("it has the same state", func(t *testing.T) {
		height := status.SyncInfo.LatestBlockHeight
		one.waitForHeight(t, height)
		here, err := two.client(t).Commit(t.Context(), &height)
		require.NoError(t, err)
		there, err := one.client(t).Commit(t.Context(), &height)
		require.NoError(t, err)
		require.Equal(t, there.AppHash, here.AppHash)
		require.Equal(t, one.stateAt(t, height), two.stateAt(t, height))
	})
	t.Run("it answers questions about what was before it", func(t *testing.T) {
		require.Equal(t, one.ask(t, "zkbatch", "cell", "consent", "1"), two.ask(t, "zkbatch", "cell", "consent", "1"))
		require.Equal(t, one.ask(t, "zkbatch", "explain", "2"), two.ask(t, "zkbatch", "explain", "2"))
		require.Equal(t, one.ask(t, "records", "by-patient", "2"), two.ask(t, "records", "by-patient", "2"))
	})
	t.Run("it follows the network", func(t *testing.T) {
		one.operate(t, "consent", "request-access", "2", "--consent", "1", "--record", "1", "--from", "st-mary")
		two.waitForHeight(t, one.height(t))
		require.Equal(t, one.ask(t, "consent", "access", "1"), two.ask(t, "consent", "access", "1"))
	})
	two.stop(t)
	t.Run("it goes on after a restart", func(t *testing.T) {
		one.operate(t, "consent", "revoke", "1", "--from", "alice")
		again := startNode(t, second, "--p2p.persistent_peers", one.peer(t))
		again.waitForHeight(t, one.height(t))
		require.Equal(t, one.ask(t, "zkbatch", "cell", "consent", "1"), again.ask(t, "zkbatch", "cell", "consent", "1"))
		again.stop(t)
	})
	one.stop(t)
}

// height is the latest block that a node has.
func (n *node) height(t *testing.T) int64 {
	t.Helper()
	status, err := n.client(t).Status(t.Context())
	require.NoError(t, err)
	return status.SyncInfo.LatestBlockHeight
}
