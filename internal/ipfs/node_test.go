package ipfs_test

import (
	"bytes"
	"context"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/ipfs/go-cid"
	"github.com/libp2p/go-libp2p/core/peer"
	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/ipfs"
)

var swarm = ipfs.NewSwarmKey()

func open(t *testing.T, options ipfs.Options) *ipfs.Node {
	t.Helper()
	if options.Dir == "" {
		options.Dir = t.TempDir()
	}
	if options.SwarmKey == (ipfs.SwarmKey{}) {
		options.SwarmKey = swarm
	}
	node, err := ipfs.Open(t.Context(), options)
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, node.Close()) })
	return node
}

// noise is content that no layer can compress or guess, the same for the same size.
func noise(size int) []byte {
	content := make([]byte, size)
	source := rand.NewChaCha8([32]byte{byte(size), byte(size >> 8), byte(size >> 16)})
	_, _ = source.Read(content)
	return content
}

func add(t testing.TB, node *ipfs.Node, content []byte) cid.Cid {
	t.Helper()
	c, err := node.Add(t.Context(), bytes.NewReader(content))
	require.NoError(t, err)
	return c
}

func read(ctx context.Context, node *ipfs.Node, c cid.Cid) ([]byte, error) {
	reader, err := node.Get(ctx, c)
	if err != nil {
		return nil, err
	}
	defer reader.Close()
	return io.ReadAll(reader)
}

func TestTwoNodesExchange(t *testing.T) {
	hospital := open(t, ipfs.Options{})
	insurer := open(t, ipfs.Options{Peers: []peer.AddrInfo{hospital.AddrInfo()}})
	for _, tc := range []struct {
		name  string
		size  int
		codec uint64
	}{
		{"small", 1000, cid.Raw},
		{"exactly one chunk", ipfs.ChunkSize, cid.Raw},
		{"one byte more than a chunk", ipfs.ChunkSize + 1, cid.DagProtobuf},
		{"several chunks", 5*ipfs.ChunkSize + 12345, cid.DagProtobuf},
	} {
		t.Run(tc.name, func(t *testing.T) {
			content := noise(tc.size)
			c := add(t, hospital, content)
			require.Equal(t, uint64(1), c.Version())
			require.Equal(t, tc.codec, c.Prefix().Codec)

			ctx, cancel := context.WithTimeout(t.Context(), 20*time.Second)
			defer cancel()
			got, err := read(ctx, insurer, c)
			require.NoError(t, err)
			require.True(t, bytes.Equal(content, got))

			digest, err := ipfs.DigestOf(c)
			require.NoError(t, err)
			for _, node := range []*ipfs.Node{hospital, insurer} {
				resolved, err := node.Resolve(ctx, digest)
				require.NoError(t, err)
				require.Equal(t, c, resolved)
			}
		})
	}
}

// The CID of known content, so that an upgrade of the library cannot move every record's address.
func TestLayoutIsFixed(t *testing.T) {
	node := open(t, ipfs.Options{})
	require.Equal(t, "bafkreibm6jg3ux5qumhcn2b3flc3tyu6dmlb4xa7u5bf44yegnrjhc4yeq", add(t, node, []byte("hello")).String())
	require.Equal(t, "bafybeids7fszfbgysq5h2umlzf7o2acrkofx3d2jvlkoncenphvsdac2ue", add(t, node, bytes.Repeat([]byte("a"), 3*ipfs.ChunkSize)).String())
}

func TestWrongSwarmKeyIsRefused(t *testing.T) {
	member := open(t, ipfs.Options{})
	stranger := open(t, ipfs.Options{SwarmKey: ipfs.NewSwarmKey()})
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Second)
	defer cancel()
	err := stranger.Connect(ctx, member.AddrInfo())
	require.ErrorIs(t, err, ipfs.ErrUnreachable)
	require.ErrorContains(t, err, "swarm key")
	require.NotContains(t, err.Error(), "\n")
	require.Empty(t, member.Peers())
	require.Empty(t, stranger.Peers())
}

func TestUnreachablePeer(t *testing.T) {
	node, gone := open(t, ipfs.Options{}), open(t, ipfs.Options{})
	info := gone.AddrInfo()
	require.NoError(t, gone.Close())
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Second)
	defer cancel()
	err := node.Connect(ctx, info)
	require.ErrorIs(t, err, ipfs.ErrUnreachable)
	require.ErrorContains(t, err, "start that node or correct its address")
	require.NotContains(t, err.Error(), "\n")
}

func TestMissingContentEndsWithTheDeadline(t *testing.T) {
	alone := open(t, ipfs.Options{FetchTimeout: 100 * time.Millisecond})
	absent, err := ipfs.Sum(strings.NewReader("nobody has this"))
	require.NoError(t, err)

	_, err = alone.Get(t.Context(), absent)
	require.ErrorIs(t, err, ipfs.ErrUnavailable)
	require.ErrorContains(t, err, "no peer is connected")

	other := open(t, ipfs.Options{})
	require.NoError(t, alone.Connect(t.Context(), other.AddrInfo()))
	ctx, cancel := context.WithTimeout(t.Context(), 200*time.Millisecond)
	defer cancel()
	_, err = alone.Get(ctx, absent)
	require.ErrorIs(t, err, ipfs.ErrUnavailable)
	require.ErrorContains(t, err, "none of 1 connected peers gave it in time")
	require.NotContains(t, err.Error(), "\n")

	cancelled, cancel := context.WithCancel(t.Context())
	cancel()
	_, err = alone.Get(cancelled, absent)
	require.ErrorIs(t, err, context.Canceled)
}

// blockFiles lists the files that hold blocks.
func blockFiles(t *testing.T, dir string) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "blocks", "*", "*.data"))
	require.NoError(t, err)
	return files
}

// damage flips a bit in one full chunk that the node has on disk.
func damage(t *testing.T, dir string) {
	t.Helper()
	for _, file := range blockFiles(t, dir) {
		block, err := os.ReadFile(file)
		require.NoError(t, err)
		if len(block) == ipfs.ChunkSize {
			block[12345] ^= 1
			require.NoError(t, os.WriteFile(file, block, 0o600))
			return
		}
	}
	t.Fatal("no full chunk on disk")
}

func TestDamagedBlockIsDetectedAndReplaced(t *testing.T) {
	dir, content := t.TempDir(), noise(3*ipfs.ChunkSize)
	node := open(t, ipfs.Options{Dir: dir, FetchTimeout: 2 * time.Second})
	c := add(t, node, content)

	damage(t, dir)
	_, err := read(t.Context(), node, c)
	require.ErrorIs(t, err, ipfs.ErrDamaged)
	require.ErrorContains(t, err, "check the disk")

	peer := open(t, ipfs.Options{FetchTimeout: 2 * time.Second})
	require.NoError(t, peer.Connect(t.Context(), node.AddrInfo()))
	_, err = read(t.Context(), peer, c)
	require.ErrorIs(t, err, ipfs.ErrUnavailable, "a peer must not get the damaged block")

	require.Equal(t, c, add(t, peer, content))
	got, err := read(t.Context(), node, c)
	require.NoError(t, err, "the peer's good copy serves the read")
	require.True(t, bytes.Equal(content, got))
	require.NoError(t, peer.Close())
	_, err = read(t.Context(), node, c)
	require.NoError(t, err, "and has replaced the damaged one")

	damage(t, dir)
	require.Equal(t, c, add(t, node, content))
	_, err = read(t.Context(), node, c)
	require.NoError(t, err, "adding the content again repairs it too")
}

func TestRestartKeepsContentPinsAndPeerID(t *testing.T) {
	dir := t.TempDir()
	node, err := ipfs.Open(t.Context(), ipfs.Options{Dir: dir, SwarmKey: swarm})
	require.NoError(t, err)
	content := noise(2*ipfs.ChunkSize + 7)
	c := add(t, node, content)
	id, before := node.AddrInfo().ID, must(node.Bytes())
	require.Greater(t, before, uint64(2*ipfs.ChunkSize))

	_, err = ipfs.Open(t.Context(), ipfs.Options{Dir: dir, SwarmKey: swarm})
	require.ErrorContains(t, err, "is another process using it?")

	require.NoError(t, node.Close())
	require.NoError(t, node.Close(), "a second Close changes nothing")
	_, err = node.Get(t.Context(), c)
	require.ErrorIs(t, err, ipfs.ErrClosed)

	node = open(t, ipfs.Options{Dir: dir})
	require.Equal(t, id, node.AddrInfo().ID)
	got, err := read(t.Context(), node, c)
	require.NoError(t, err)
	require.True(t, bytes.Equal(content, got))
	require.True(t, must(node.Pinned(t.Context(), c)))
}

func TestPinFetchesAllOfTheContent(t *testing.T) {
	source, mirror := open(t, ipfs.Options{}), open(t, ipfs.Options{})
	require.NoError(t, mirror.Connect(t.Context(), source.AddrInfo()))
	content := noise(4 * ipfs.ChunkSize)
	c := add(t, source, content)

	require.False(t, must(mirror.Has(t.Context(), c)))
	require.NoError(t, mirror.Pin(t.Context(), c))
	require.True(t, must(mirror.Has(t.Context(), c)))
	require.True(t, must(mirror.Pinned(t.Context(), c)))
	require.NoError(t, source.Close())
	got, err := read(t.Context(), mirror, c)
	require.NoError(t, err)
	require.True(t, bytes.Equal(content, got))

	require.NoError(t, mirror.Unpin(t.Context(), c))
	require.False(t, must(mirror.Pinned(t.Context(), c)))
	require.ErrorIs(t, mirror.Unpin(t.Context(), c), ipfs.ErrNotPinned)
}

func TestRepeatedBlocksAreVisitedAndStoredOnce(t *testing.T) {
	node := open(t, ipfs.Options{})
	c := add(t, node, bytes.Repeat([]byte("a"), 3*ipfs.ChunkSize)) // three links to one block
	require.True(t, must(node.Has(t.Context(), c)))
	require.Less(t, must(node.Bytes()), uint64(2*ipfs.ChunkSize), "equal chunks are stored once")
	mirror := open(t, ipfs.Options{})
	require.NoError(t, mirror.Connect(t.Context(), node.AddrInfo()))
	require.NoError(t, mirror.Pin(t.Context(), c))
	require.Less(t, must(mirror.Bytes()), uint64(2*ipfs.ChunkSize))
}

func TestPinOfMissingContent(t *testing.T) {
	node := open(t, ipfs.Options{FetchTimeout: 100 * time.Millisecond})
	absent, err := ipfs.Sum(strings.NewReader("nobody has this"))
	require.NoError(t, err)
	require.ErrorIs(t, node.Pin(t.Context(), absent), ipfs.ErrUnavailable)
	require.False(t, must(node.Pinned(t.Context(), absent)))
}

func TestAddRefusesEmptyContent(t *testing.T) {
	_, err := open(t, ipfs.Options{}).Add(t.Context(), strings.NewReader(""))
	require.ErrorContains(t, err, "it is empty")
}

func TestPortInUse(t *testing.T) {
	first := open(t, ipfs.Options{})
	_, err := ipfs.Open(t.Context(), ipfs.Options{Dir: t.TempDir(), SwarmKey: swarm, ListenAddr: first.AddrInfo().Addrs[0].String()})
	require.ErrorContains(t, err, "choose another port")
}

func TestAddReportsItsSource(t *testing.T) {
	node := open(t, ipfs.Options{})
	_, err := node.Add(t.Context(), io.MultiReader(bytes.NewReader(noise(2*ipfs.ChunkSize)), brokenReader{}))
	require.ErrorIs(t, err, io.ErrClosedPipe)
}

type brokenReader struct{}

func (brokenReader) Read([]byte) (int, error) { return 0, io.ErrClosedPipe }

func must[T any](value T, err error) T {
	if err != nil {
		panic(err)
	}
	return value
}
