package replication_test

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"log/slog"
	"math/rand/v2"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"github.com/ipfs/go-cid"
	"github.com/libp2p/go-libp2p/core/peer"
	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/ipfs"
	"github.com/healthd/healthd/internal/replication"
)

// network is a consortium in one process, over loopback.
type network struct {
	t       *testing.T
	key     ipfs.SwarmKey
	roster  *roster
	members []*member
}

// roster is a consortium whose decisions a test changes.
type roster struct {
	mu      sync.Mutex
	current replication.Roster
}

func (r *roster) Roster(context.Context) (replication.Roster, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.current, nil
}

func (r *roster) change(to func(*replication.Roster)) {
	r.mu.Lock()
	defer r.mu.Unlock()
	next := r.current
	next.Members = append([]replication.Member{}, next.Members...)
	to(&next)
	r.current = next
}

// member is one node; node is nil while it is down.
type member struct {
	id    peer.ID
	dir   string
	clock func() time.Time
	node  *ipfs.Node
	*replication.Replicator
}

func newNetwork(t *testing.T, size int) *network {
	t.Helper()
	n := &network{t: t, key: ipfs.NewSwarmKey(), roster: &roster{current: replication.Roster{Factor: 3}}}
	for i := range size {
		m := &member{dir: t.TempDir()}
		n.members = append(n.members, m)
		n.openNode(m)
		n.roster.change(func(r *replication.Roster) {
			r.Members = append(r.Members, replication.Member{ID: m.id, Institution: fmt.Sprintf("institution-%d", i), Region: fmt.Sprintf("region-%d", i%2)})
		})
	}
	for _, m := range n.members {
		n.openReplicator(m)
	}
	t.Cleanup(func() {
		for _, m := range n.members {
			n.kill(m)
		}
	})
	return n
}

func (n *network) openNode(m *member) {
	n.t.Helper()
	node, err := ipfs.Open(n.t.Context(), ipfs.Options{Dir: m.dir, SwarmKey: n.key, FetchTimeout: 5 * time.Second})
	require.NoError(n.t, err)
	m.node, m.id = node, node.AddrInfo().ID
	for _, other := range n.members {
		if other != m && other.node != nil {
			require.NoError(n.t, node.Connect(n.t.Context(), other.node.AddrInfo()))
		}
	}
}

func (n *network) openReplicator(m *member) {
	n.t.Helper()
	options := replication.Options{
		Node: m.node, Dir: filepath.Join(m.dir, "replication"), Consortium: n.roster,
		Interval: 300 * time.Millisecond, Grace: 1200 * time.Millisecond, Now: m.clock,
	}
	if os.Getenv("REPLICATION_LOG") != "" {
		options.Log = slog.New(slog.NewTextHandler(os.Stderr, nil)).With("at", m.id.ShortString())
	}
	replicator, err := replication.Open(n.t.Context(), options)
	require.NoError(n.t, err)
	m.Replicator = replicator
}

// kill takes a node down; nobody is told.
func (n *network) kill(m *member) {
	if m.node == nil {
		return
	}
	if m.Replicator != nil {
		require.NoError(n.t, m.Replicator.Close())
	}
	require.NoError(n.t, m.node.Close())
	m.node, m.Replicator = nil, nil
}

func (n *network) restart(m *member) {
	n.t.Helper()
	n.openNode(m)
	n.openReplicator(m)
}

// add puts a file of noise at a member.
func (n *network) add(m *member, size int) (cid.Cid, []byte) {
	n.t.Helper()
	content := noise(size)
	root, err := m.Add(n.t.Context(), bytes.NewReader(content))
	require.NoError(n.t, err)
	return root, content
}

var seed = rand.New(rand.NewPCG(1, 2))

func noise(size int) []byte {
	content := make([]byte, size)
	for i := range content {
		content[i] = byte(seed.Uint32())
	}
	return content
}

// copies counts the running members that have pinned a root, completely.
func (n *network) copies(root cid.Cid) int {
	count := 0
	for _, m := range n.members {
		if m.node == nil {
			continue
		}
		pinned, err := m.node.Pinned(n.t.Context(), root)
		require.NoError(n.t, err)
		if pinned {
			has, err := m.node.Has(n.t.Context(), root)
			require.NoError(n.t, err)
			require.True(n.t, has, "what is pinned is complete")
			count++
		}
	}
	return count
}

// soon waits for a condition.
func (n *network) soon(what string, holds func() bool) {
	n.t.Helper()
	require.Eventually(n.t, holds, 40*time.Second, 50*time.Millisecond, what)
}

func (n *network) copiesBecome(want int, roots ...cid.Cid) {
	n.t.Helper()
	n.soon(fmt.Sprintf("each of %d roots has %d copies", len(roots), want), func() bool {
		for _, root := range roots {
			if n.copies(root) != want {
				return false
			}
		}
		return true
	})
}

// deficit is the network's, as the running members report it.
func (n *network) deficit() uint64 {
	total := uint64(0)
	for _, m := range n.members {
		if m.Replicator != nil {
			total += m.Status().Deficit
		}
	}
	return total
}

func readAll(t *testing.T, m *member, root cid.Cid) []byte {
	t.Helper()
	reader, err := m.Get(t.Context(), root)
	require.NoError(t, err)
	defer reader.Close()
	content, err := io.ReadAll(reader)
	require.NoError(t, err)
	return content
}

// onDisk tells whether any file of a member's folder has the bytes.
func onDisk(t *testing.T, m *member, content []byte) bool {
	t.Helper()
	found := false
	require.NoError(t, filepath.WalkDir(m.dir, func(path string, entry os.DirEntry, err error) error {
		if os.IsNotExist(err) {
			return nil // a temporary file of a moment ago
		}
		if err != nil || entry.IsDir() {
			return err
		}
		file, err := os.ReadFile(path)
		if os.IsNotExist(err) {
			return nil
		}
		found = found || bytes.Contains(file, content)
		return err
	}))
	return found
}
