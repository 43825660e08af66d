package ipfs_test

import (
	"bytes"
	"context"
	"errors"
	"os"
	"testing"
	"time"

	"github.com/ipfs/boxo/bitswap"
	"github.com/ipfs/boxo/bitswap/network/bsnet"
	"github.com/ipfs/boxo/blockstore"
	blocks "github.com/ipfs/go-block-format"
	"github.com/ipfs/go-cid"
	"github.com/ipfs/go-datastore"
	dssync "github.com/ipfs/go-datastore/sync"
	"github.com/libp2p/go-libp2p"
	"github.com/libp2p/go-libp2p/core/peer"
	"github.com/libp2p/go-libp2p/core/pnet"
	"github.com/libp2p/go-libp2p/p2p/transport/tcp"
	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/ipfs"
)

// liar says that it has every block, and gives other bytes under its name.
type liar struct{ blockstore.Blockstore }

func (liar) Has(context.Context, cid.Cid) (bool, error)    { return true, nil }
func (liar) GetSize(context.Context, cid.Cid) (int, error) { return 1000, nil }
func (liar) Get(_ context.Context, c cid.Cid) (blocks.Block, error) {
	return blocks.NewBlockWithCid(bytes.Repeat([]byte("lie "), 250), c)
}

// hostile is a member of the swarm with the key and bad intentions.
func hostile(t *testing.T) peer.AddrInfo {
	t.Helper()
	h, err := libp2p.New(libp2p.PrivateNetwork(pnet.PSK(swarm[:])), libp2p.Transport(tcp.NewTCPTransport),
		libp2p.ListenAddrStrings(ipfs.DefaultListenAddr), libp2p.DisableRelay(), libp2p.DisableMetrics())
	require.NoError(t, err)
	empty := blockstore.NewBlockstore(dssync.MutexWrap(datastore.NewMapDatastore()))
	exchange := bitswap.New(t.Context(), bsnet.NewFromIpfsHost(h), nil, liar{empty})
	t.Cleanup(func() { require.NoError(t, errors.Join(exchange.Close(), h.Close())) })
	return peer.AddrInfo{ID: h.ID(), Addrs: h.Addrs()}
}

func TestHostilePeerCannotChangeContent(t *testing.T) {
	dir, content := t.TempDir(), noise(2*ipfs.ChunkSize+17)
	node := open(t, ipfs.Options{Dir: dir, FetchTimeout: 700 * time.Millisecond})
	require.NoError(t, node.Connect(t.Context(), hostile(t)))
	c := must(ipfs.Sum(bytes.NewReader(content)))

	_, err := read(t.Context(), node, c)
	require.ErrorIs(t, err, ipfs.ErrUnavailable, "its bytes do not hash to the CID, so it gave nothing")
	require.ErrorIs(t, node.Pin(t.Context(), c), ipfs.ErrUnavailable)
	require.Empty(t, blockFiles(t, dir))

	honest := open(t, ipfs.Options{})
	require.Equal(t, c, add(t, honest, content))
	require.NoError(t, node.Connect(t.Context(), honest.AddrInfo()))
	ctx, cancel := context.WithTimeout(t.Context(), 30*time.Second)
	defer cancel()
	got, err := read(ctx, node, c)
	require.NoError(t, err, "the liar does not keep an honest peer's copy away")
	require.True(t, bytes.Equal(content, got))
}

func TestVerifyFindsAndRepairsDamage(t *testing.T) {
	dir, content := t.TempDir(), noise(3*ipfs.ChunkSize)
	node := open(t, ipfs.Options{Dir: dir, FetchTimeout: 3 * time.Second})
	c, small := add(t, node, content), add(t, node, []byte("small"))
	fine, err := node.Verify(t.Context(), false, nil)
	require.NoError(t, err)
	require.Equal(t, ipfs.Verification{Pins: 2, Blocks: 5, Bad: []string{}, Repaired: []string{}}, fine)

	damage(t, dir)
	for _, file := range blockFiles(t, dir) {
		if block := must(os.ReadFile(file)); bytes.Equal(block, []byte("small")) {
			require.NoError(t, os.Remove(file))
		}
	}
	bad := must(node.Verify(t.Context(), true, nil))
	require.ElementsMatch(t, []string{c.String(), small.String()}, bad.Bad)
	require.Empty(t, bad.Repaired, "no peer has it")

	other := open(t, ipfs.Options{})
	add(t, other, content)
	require.NoError(t, node.Connect(t.Context(), other.AddrInfo()))
	require.Equal(t, []string{c.String()}, must(node.Verify(t.Context(), true, nil)).Repaired)
	require.Equal(t, []string{small.String()}, must(node.Verify(t.Context(), false, nil)).Bad)
}
