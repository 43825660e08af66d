package roster_test

import (
	"bytes"
	"context"
	"errors"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"github.com/ipfs/go-cid"
	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/ipfs"
	"github.com/healthd/healthd/internal/replication"
	"github.com/healthd/healthd/internal/roster"
	consortiumtypes "github.com/healthd/healthd/x/consortium/types"
	recordstypes "github.com/healthd/healthd/x/records/types"
)

// forgotten notes what it is asked to forget.
type forgotten struct {
	mu      sync.Mutex
	broken  bool
	digests []ipfs.Digest
}

func (f *forgotten) Forget(_ context.Context, digest ipfs.Digest) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.broken {
		return errors.New("the disk is full")
	}
	f.digests = append(f.digests, digest)
	return nil
}

func (f *forgotten) repair() {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.broken = false
}

func digestOf(number byte) []byte { return bytes.Repeat([]byte{number}, 32) }

// follow runs a follower until the test or the returned function ends it.
func follow(t *testing.T, c *chain, store roster.Forgetter, file string) (*roster.Follower, func()) {
	t.Helper()
	follower, err := roster.NewFollower(c.serve(t), store, file, 20*time.Millisecond, quiet)
	require.NoError(t, err)
	ctx, cancel := context.WithCancel(t.Context())
	var running sync.WaitGroup
	running.Go(func() { follower.Run(ctx) })
	stop := sync.OnceFunc(func() { cancel(); running.Wait() })
	t.Cleanup(stop)
	return follower, stop
}

func caughtUp(t *testing.T, follower *roster.Follower, cursor uint64) {
	t.Helper()
	require.Eventually(t, func() bool {
		at := follower.Progress()
		return at.CaughtUp && at.Cursor == cursor && at.Failure == ""
	}, 20*time.Second, 10*time.Millisecond)
}

func TestFollowerGoesOnWhereItWas(t *testing.T) {
	c := &chain{}
	for receipt := uint64(1); receipt <= 5; receipt++ {
		c.receipts = append(c.receipts, recordstypes.Erasure{Receipt: receipt * 10, Content: digestOf(byte(receipt))})
	}
	c.receipts[3].Elsewhere = 2
	store, file := &forgotten{broken: true}, filepath.Join(t.TempDir(), "erasures.json")
	follower, stop := follow(t, c, store, file)
	require.Eventually(t, func() bool { return follower.Progress().Failure != "" }, 20*time.Second, 10*time.Millisecond)
	require.Zero(t, follower.Progress().Cursor, "what was not forgotten is not passed over")
	store.repair()
	caughtUp(t, follower, 50)
	require.Len(t, store.digests, 4, "another patient's content stays")
	stop()

	c.change(func(c *chain) {
		c.asked = nil
		c.receipts = append(c.receipts, recordstypes.Erasure{Receipt: 60, Content: digestOf(6)})
	})
	again, stop := follow(t, c, store, file)
	caughtUp(t, again, 60)
	stop()
	require.Equal(t, uint64(50), c.asked[0])
	require.Len(t, store.digests, 5)
}

// TestErasureReachesEveryNode has three nodes with replicas, each of which follows the chain.
func TestErasureReachesEveryNode(t *testing.T) {
	c, key := &chain{factor: 3}, ipfs.NewSwarmKey()
	nodes, dirs := make([]*ipfs.Node, 3), make([]string, 3)
	for i := range nodes {
		dirs[i] = t.TempDir()
		node, err := ipfs.Open(t.Context(), ipfs.Options{Dir: dirs[i], SwarmKey: key, FetchTimeout: time.Second})
		require.NoError(t, err)
		t.Cleanup(func() { require.NoError(t, node.Close()) })
		nodes[i] = node
		info := node.AddrInfo()
		c.nodes = append(c.nodes, consortiumtypes.StorageNode{
			PeerId: info.ID.String(), Member: string(rune('a' + i)), Addresses: []string{info.Addrs[0].String()},
		})
	}
	var first *replication.Replicator
	for i, node := range nodes {
		dir := t.TempDir()
		source, err := roster.NewChain(c.serve(t), node.AddrInfo().ID, filepath.Join(dir, "roster.json"), quiet)
		require.NoError(t, err)
		replicator, err := replication.Open(t.Context(), replication.Options{
			Node: node, Dir: filepath.Join(dir, "replication"), Consortium: source, Interval: 300 * time.Millisecond, Grace: 5 * time.Second,
		})
		require.NoError(t, err)
		t.Cleanup(func() { require.NoError(t, replicator.Close()) })
		follow(t, c, replicator, filepath.Join(dir, "erasures.json"))
		if i == 0 {
			first = replicator
		}
	}
	root, err := first.Add(t.Context(), bytes.NewReader(bytes.Repeat([]byte("ciphertext "), 100_000)))
	require.NoError(t, err)
	require.Eventually(t, func() bool {
		found, err := first.Replicas(t.Context(), []cid.Cid{root})
		return err == nil && len(found[0].Holders) == 3
	}, 40*time.Second, 50*time.Millisecond, "three copies, over connections that the chain's roster led to")

	for _, dir := range dirs {
		require.NotZero(t, blocks(t, dir))
	}
	digest, err := ipfs.DigestOf(root)
	require.NoError(t, err)
	content := digest.Bytes()
	c.change(func(c *chain) { c.receipts = []recordstypes.Erasure{{Receipt: 7, Record: 3, Content: content[:]}} })
	for i, node := range nodes {
		require.Eventually(t, func() bool {
			return node.Status().Pins == 0 && blocks(t, dirs[i]) == 0
		}, 40*time.Second, 50*time.Millisecond, "its blocks are collected")
		_, err := node.Get(t.Context(), root)
		require.Error(t, err)
	}
	_, err = first.Add(t.Context(), bytes.NewReader(bytes.Repeat([]byte("ciphertext "), 100_000)))
	require.ErrorIs(t, err, replication.ErrForgotten)
}

// blocks counts the blocks on a node's disk.
func blocks(t *testing.T, dir string) int {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "blocks", "*", "*.data"))
	require.NoError(t, err)
	return len(files)
}
