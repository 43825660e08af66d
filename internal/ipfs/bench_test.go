package ipfs_test

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"io"
	"testing"

	"github.com/libp2p/go-libp2p/core/peer"
	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/ipfs"
)

func benchNode(b *testing.B, peers ...peer.AddrInfo) *ipfs.Node {
	b.Helper()
	node, err := ipfs.Open(b.Context(), ipfs.Options{Dir: b.TempDir(), SwarmKey: swarm, Peers: peers})
	require.NoError(b, err)
	b.Cleanup(func() { require.NoError(b, node.Close()) })
	return node
}

// Add is synced to disk and pinned; Fetch is from another node over loopback TCP, written to the reader's disk.
func BenchmarkAddAndFetch(b *testing.B) {
	for _, size := range []int{16 << 10, 256 << 10, 8 << 20} {
		content := noise(size)
		fresh := func(i int) io.Reader { // every file is new to both nodes
			binary.BigEndian.PutUint64(content, uint64(i)+1)
			return bytes.NewReader(content)
		}
		b.Run(fmt.Sprintf("add/%dKiB", size>>10), func(b *testing.B) {
			node := benchNode(b)
			b.SetBytes(int64(size))
			for i := 0; b.Loop(); i++ {
				_, err := node.Add(b.Context(), fresh(i))
				require.NoError(b, err)
			}
		})
		b.Run(fmt.Sprintf("fetch/%dKiB", size>>10), func(b *testing.B) {
			source := benchNode(b)
			reader := benchNode(b, source.AddrInfo())
			b.SetBytes(int64(size))
			for i := 0; b.Loop(); i++ {
				b.StopTimer()
				c, err := source.Add(b.Context(), fresh(i))
				require.NoError(b, err)
				b.StartTimer()
				got, err := read(b.Context(), reader, c)
				require.NoError(b, err)
				require.Len(b, got, size)
			}
		})
	}
}
