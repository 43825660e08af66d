package ipfs_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/ipfs/go-cid"
	"github.com/libp2p/go-libp2p/core/peer"
	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/ipfs"
)

// onDisk tells whether any file below the folder has the bytes, blocks and temporary files alike.
func onDisk(t *testing.T, dir string, content []byte) bool {
	t.Helper()
	found := false
	require.NoError(t, filepath.WalkDir(dir, func(path string, entry os.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		file, err := os.ReadFile(path)
		found = found || bytes.Contains(file, content)
		return err
	}))
	return found
}

func TestCollectionDeletesWhatIsNotPinned(t *testing.T) {
	dir := t.TempDir()
	node := open(t, ipfs.Options{Dir: dir})
	kept, dropped := noise(3*ipfs.ChunkSize+5), noise(4*ipfs.ChunkSize+9)
	small := []byte("a result that shall be forgotten")
	keptRoot, droppedRoot, smallRoot := add(t, node, kept), add(t, node, dropped), add(t, node, small)

	first := must(node.Collect(t.Context()))
	require.Zero(t, first.Deleted, "everything is pinned")
	require.Equal(t, uint64(5+6+1), first.Kept, "chunks and two lists of them")

	require.NoError(t, node.Unpin(t.Context(), droppedRoot))
	require.NoError(t, node.Unpin(t.Context(), smallRoot))
	require.True(t, onDisk(t, dir, small))
	second := must(node.Collect(t.Context()))
	require.Equal(t, uint64(7), second.Deleted)
	require.Equal(t, uint64(5), second.Kept)
	require.GreaterOrEqual(t, second.Freed, uint64(len(dropped)))
	require.Less(t, must(node.Bytes()), uint64(4*ipfs.ChunkSize))
	require.False(t, onDisk(t, dir, small))
	require.False(t, onDisk(t, dir, dropped[ipfs.ChunkSize+100:ipfs.ChunkSize+164]))
	require.True(t, onDisk(t, dir, kept[ipfs.ChunkSize+100:ipfs.ChunkSize+164]), "the search does find what is there")
	require.Len(t, blockFiles(t, dir), 5)
	require.True(t, must(node.Has(t.Context(), keptRoot)))
}

func TestCollectionKeepsSharedChunks(t *testing.T) {
	node := open(t, ipfs.Options{})
	common := noise(2 * ipfs.ChunkSize)
	a := add(t, node, append(bytes.Clone(common), 'a'))
	b := add(t, node, append(bytes.Clone(common), 'b'))
	require.NoError(t, node.Unpin(t.Context(), a))
	require.Equal(t, uint64(2), must(node.Collect(t.Context())).Deleted, "its list and its last chunk")
	require.True(t, must(node.Has(t.Context(), b)))
}

func TestCollectionRefusesWhereAPinnedListIsLost(t *testing.T) {
	dir, content := t.TempDir(), noise(2*ipfs.ChunkSize+3)
	node := open(t, ipfs.Options{Dir: dir, FetchTimeout: 200 * time.Millisecond})
	c := add(t, node, content)
	for _, file := range blockFiles(t, dir) { // the list is the smallest of the blocks that is not the tail
		if block := must(os.ReadFile(file)); len(block) < ipfs.ChunkSize && len(block) > 3 {
			require.NoError(t, os.Remove(file))
		}
	}
	_, err := node.Collect(t.Context())
	require.ErrorIs(t, err, ipfs.ErrUnavailable)
	require.ErrorContains(t, err, "pinned content is not complete")
	require.Len(t, blockFiles(t, dir), 3, "chunks that no list names may still be the pinned file's")

	other := open(t, ipfs.Options{})
	require.Equal(t, c, add(t, other, content))
	require.NoError(t, node.Connect(t.Context(), other.AddrInfo()))
	require.Zero(t, must(node.Collect(t.Context())).Deleted, "a peer's copy of the list heals it")
	require.NoError(t, other.Close())
	require.Equal(t, content, must(read(t.Context(), node, c)))
}

func TestCollectionStopsAndGoesOn(t *testing.T) {
	node := open(t, ipfs.Options{})
	for i := range 300 {
		require.NoError(t, node.Unpin(t.Context(), add(t, node, fmt.Appendf(nil, "note %d", i))))
	}
	cancelled, cancel := context.WithCancel(t.Context())
	cancel()
	_, err := node.Collect(cancelled)
	require.ErrorIs(t, err, context.Canceled)
	rest := must(node.Collect(t.Context()))
	require.Zero(t, rest.Kept)
	require.NotZero(t, rest.Deleted)
}

// A collection that is cut off anywhere has deleted garbage only, and the next one, after a restart, deletes the rest.
func TestCollectionCutOffAnywhere(t *testing.T) {
	dir := t.TempDir()
	node, err := ipfs.Open(t.Context(), ipfs.Options{Dir: dir, SwarmKey: swarm})
	require.NoError(t, err)
	kept := add(t, node, noise(3*ipfs.ChunkSize))
	for i := range 400 {
		require.NoError(t, node.Unpin(t.Context(), add(t, node, fmt.Appendf(nil, "garbage %d", i))))
	}
	for i := range 12 {
		ctx, cancel := context.WithTimeout(t.Context(), time.Duration(i)*300*time.Microsecond)
		_, err := node.Collect(ctx)
		cancel()
		require.True(t, err == nil || errors.Is(err, context.DeadlineExceeded), "%v", err)
		require.True(t, must(node.Has(t.Context(), kept)))
	}
	require.NoError(t, node.Close())
	node = open(t, ipfs.Options{Dir: dir})
	require.Equal(t, uint64(4), must(node.Collect(t.Context())).Kept)
	require.Len(t, blockFiles(t, dir), 4)
	require.True(t, must(node.Has(t.Context(), kept)))
}

func TestContentBeingReadIsNotCollected(t *testing.T) {
	node := open(t, ipfs.Options{})
	content := noise(6 * ipfs.ChunkSize)
	c := add(t, node, content)
	reader, err := node.Get(t.Context(), c)
	require.NoError(t, err)
	start := make([]byte, ipfs.ChunkSize)
	_, err = io.ReadFull(reader, start)
	require.NoError(t, err)

	require.NoError(t, node.Unpin(t.Context(), c))
	require.Zero(t, must(node.Collect(t.Context())).Deleted)
	rest, err := io.ReadAll(reader)
	require.NoError(t, err)
	require.Equal(t, content, slices.Concat(start, rest))
	require.NoError(t, reader.Close())
	require.Equal(t, uint64(7), must(node.Collect(t.Context())).Deleted)
}

// slowReader lets a test act in the middle of an Add.
type slowReader struct {
	io.Reader
	pause chan struct{}
	at    int
	read  int
}

func (r *slowReader) Read(into []byte) (int, error) {
	if r.read >= r.at && r.pause != nil {
		r.pause <- struct{}{} // reached
		<-r.pause             // go on
		r.pause = nil
	}
	n, err := r.Reader.Read(into[:min(len(into), 64<<10)])
	r.read += n
	return n, err
}

func TestContentBeingAddedIsNotCollected(t *testing.T) {
	dir := t.TempDir()
	node := open(t, ipfs.Options{Dir: dir})
	content, pause := noise(40*ipfs.ChunkSize), make(chan struct{})
	added := make(chan cid.Cid)
	go func() {
		c, err := node.Add(t.Context(), &slowReader{Reader: bytes.NewReader(content), pause: pause, at: 35 * ipfs.ChunkSize})
		if err != nil {
			c = cid.Undef
		}
		added <- c
	}()
	<-pause
	require.Eventually(t, func() bool { return len(blockFiles(t, dir)) > 8 }, 10*time.Second, 10*time.Millisecond)
	require.Zero(t, must(node.Collect(t.Context())).Deleted, "a collection does not wait for the add, nor take from it")
	pause <- struct{}{}
	require.True(t, must(node.Has(t.Context(), <-added)))
	require.Zero(t, must(node.Collect(t.Context())).Deleted)
}

func TestFailedAddLeavesNothing(t *testing.T) {
	dir := t.TempDir()
	node := open(t, ipfs.Options{Dir: dir})
	content := noise(30 * ipfs.ChunkSize)
	shared := add(t, node, content[:5*ipfs.ChunkSize])
	before := len(blockFiles(t, dir))
	_, err := node.Add(t.Context(), io.MultiReader(bytes.NewReader(content), brokenReader{}))
	require.ErrorIs(t, err, io.ErrClosedPipe)
	require.Len(t, blockFiles(t, dir), before, "what was there before stays, all else is taken back")
	require.True(t, must(node.Has(t.Context(), shared)))
}

// Many adds, pins, reads, unpins and collections at once, on two nodes and over few contents, so that they share and
// lose blocks all the time. What is pinned must be complete at every moment, what is read must be right, and in
// the end exactly the pinned blocks are left.
func TestCollectionAmongOtherWork(t *testing.T) {
	source := open(t, ipfs.Options{})
	node := open(t, ipfs.Options{Peers: []peer.AddrInfo{source.AddrInfo()}, FetchTimeout: 20 * time.Second})
	require.NoError(t, node.Connect(t.Context(), source.AddrInfo()))
	contents := make([][]byte, 12)
	roots := make([]cid.Cid, len(contents))
	common := noise(ipfs.ChunkSize)
	for i := range contents {
		contents[i] = append(bytes.Clone(common), noise(1000+i*400_000)...)
		if i%3 == 0 {
			contents[i] = noise(5000 + i)
		}
		roots[i] = add(t, source, contents[i])
	}
	ctx, cancel := context.WithTimeout(t.Context(), 4*time.Second)
	defer cancel()
	var workers sync.WaitGroup
	locks := make([]sync.Mutex, len(contents)) // a root's pin is one worker's at a time, so that its state is known
	pinned := make([]bool, len(contents))
	for w := range 4 {
		workers.Go(func() {
			chance := rand.New(rand.NewPCG(7, uint64(w)))
			for ctx.Err() == nil {
				i := chance.IntN(len(contents))
				locks[i].Lock()
				switch chance.IntN(4) {
				case 0:
					c, err := node.Add(t.Context(), bytes.NewReader(contents[i]))
					fine(t, err)
					fine(t, expect(c == roots[i], "%s was added as %s", roots[i], c))
					pinned[i] = true
				case 1:
					fine(t, node.Pin(t.Context(), roots[i]))
					pinned[i] = true
				case 2:
					if pinned[i] {
						fine(t, node.Unpin(t.Context(), roots[i]))
					}
					pinned[i] = false
				case 3:
					got, err := read(t.Context(), node, roots[i])
					fine(t, err)
					fine(t, expect(bytes.Equal(contents[i], got), "%s reads wrong", roots[i]))
				}
				has, err := node.Has(t.Context(), roots[i])
				fine(t, err)
				fine(t, expect(has || !pinned[i], "%s is pinned and not complete", roots[i]))
				locks[i].Unlock()
			}
		})
	}
	workers.Go(func() {
		for ctx.Err() == nil {
			_, err := node.Collect(t.Context())
			fine(t, err)
		}
	})
	workers.Wait()
	must(node.Collect(t.Context()))
	want := cid.NewSet()
	for i, root := range roots {
		require.Equal(t, pinned[i], must(node.Pinned(t.Context(), root)))
		if pinned[i] {
			require.True(t, must(node.Has(t.Context(), root)))
			want.Add(root)
		}
	}
	for root, err := range node.Pins() {
		require.NoError(t, err)
		require.True(t, want.Has(root))
		want.Remove(root)
	}
	require.Zero(t, want.Len())
	require.Zero(t, must(node.Collect(t.Context())).Deleted)
}

// fine is require.NoError for other goroutines than the test's.
func fine(t *testing.T, err error) {
	if err != nil {
		t.Error(err)
	}
}

func expect(holds bool, format string, args ...any) error {
	if holds {
		return nil
	}
	return fmt.Errorf(format, args...)
}
