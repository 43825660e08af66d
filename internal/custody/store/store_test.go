package store_test

import (
	"bytes"
	"context"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/custody"
	"github.com/healthd/healthd/internal/custody/store"
	"github.com/healthd/healthd/internal/ipfs"
	"github.com/healthd/healthd/internal/replication"
)

func soon(t *testing.T) context.Context {
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	t.Cleanup(cancel)
	return ctx
}

// openNode runs a node in a folder whose path is short enough for a socket.
func openNode(t *testing.T) (*ipfs.Node, string) {
	t.Helper()
	dir, err := os.MkdirTemp("", "store")
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, os.RemoveAll(dir)) })
	node, err := ipfs.Open(t.Context(), ipfs.Options{Dir: dir, SwarmKey: ipfs.NewSwarmKey()})
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, node.Close()) })
	return node, dir
}

func replicate(t *testing.T, node *ipfs.Node, dir string) *replication.Replicator {
	t.Helper()
	roster := filepath.Join(dir, "roster.json")
	require.NoError(t, os.WriteFile(roster, []byte(`{"members":[{"id":"`+node.AddrInfo().ID.String()+`","institution":"st-mary"}]}`), 0o600))
	replicator, err := replication.Open(t.Context(), replication.Options{Node: node, Dir: filepath.Join(dir, "replication"), Consortium: replication.RosterFile(roster)})
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, replicator.Close()) })
	return replicator
}

func control(t *testing.T, dir string, api http.Handler) custody.Store {
	t.Helper()
	_, running, err := store.OpenControl(soon(t), dir)
	require.NoError(t, err)
	require.False(t, running, "nobody listens yet")
	stop, err := ipfs.ListenControl(t.Context(), dir, api)
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, stop()) })
	remote, running, err := store.OpenControl(soon(t), dir)
	require.NoError(t, err)
	require.True(t, running)
	t.Cleanup(func() { require.NoError(t, remote.Close()) })
	return remote
}

// Each kind of store keeps what is added, finds it by its digest, and gives it up.
func TestStoresKeepAndForget(t *testing.T) {
	for name, open := range map[string]func(t *testing.T) (custody.Store, *ipfs.Node){
		"embedded": func(t *testing.T) (custody.Store, *ipfs.Node) {
			node, _ := openNode(t)
			return store.Embedded{Node: node}, node
		},
		"replicated": func(t *testing.T) (custody.Store, *ipfs.Node) {
			node, dir := openNode(t)
			return store.NewReplicated(node, replicate(t, node, dir)), node
		},
		"running": func(t *testing.T) (custody.Store, *ipfs.Node) {
			node, dir := openNode(t)
			return control(t, dir, node.API(nil)), node
		},
		"running and replicating": func(t *testing.T) (custody.Store, *ipfs.Node) {
			node, dir := openNode(t)
			return control(t, dir, replicate(t, node, dir).API()), node
		},
	} {
		t.Run(name, func(t *testing.T) {
			kept, node := open(t)
			content := bytes.Repeat([]byte("ciphertext"), 100_000)
			root, err := kept.Add(soon(t), bytes.NewReader(content))
			require.NoError(t, err)
			digest, err := ipfs.DigestOf(root)
			require.NoError(t, err)
			found, err := kept.Resolve(soon(t), digest)
			require.NoError(t, err)
			require.Equal(t, root, found)
			reader, err := kept.Get(soon(t), root)
			require.NoError(t, err)
			got, err := io.ReadAll(reader)
			require.NoError(t, err)
			require.NoError(t, reader.Close())
			require.Equal(t, content, got)
			pinned, err := kept.Pinned(soon(t), root)
			require.NoError(t, err)
			require.True(t, pinned)

			require.NoError(t, kept.Forget(soon(t), digest))
			_, err = kept.Collect(soon(t))
			require.NoError(t, err)
			require.Eventually(t, func() bool {
				present, err := node.Has(soon(t), root)
				return err == nil && !present
			}, time.Minute, 10*time.Millisecond)

			replaced, err := kept.Add(soon(t), bytes.NewReader([]byte("an index that was replaced")))
			require.NoError(t, err)
			require.NoError(t, kept.Unpin(soon(t), replaced))
			pinned, err = kept.Pinned(soon(t), replaced)
			require.NoError(t, err)
			require.False(t, pinned)
		})
	}
}

// Of a Kubo only what every Kubo can do is asked.
func TestKuboIsAskedForNothingOfOurs(t *testing.T) {
	node, _ := openNode(t)
	ours := node.API(nil)
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !bytes.HasPrefix([]byte(r.URL.Path), []byte("/api/v0/")) {
			t.Errorf("asked for %s", r.URL.Path)
		}
		ours.ServeHTTP(w, r)
	}))
	t.Cleanup(server.Close)
	remote, err := store.OpenRemote(server.URL, time.Second)
	require.NoError(t, err)
	root, err := remote.Add(soon(t), bytes.NewReader([]byte("ciphertext")))
	require.NoError(t, err)
	digest, err := ipfs.DigestOf(root)
	require.NoError(t, err)
	require.NoError(t, remote.Forget(soon(t), digest))
	freed, err := remote.Collect(soon(t))
	require.NoError(t, err)
	require.Zero(t, freed)
	pinned, err := node.Pinned(soon(t), root)
	require.NoError(t, err)
	require.False(t, pinned)
	_, err = store.OpenRemote("http://node.example:5001", time.Second)
	require.ErrorContains(t, err, "in the clear")
}
