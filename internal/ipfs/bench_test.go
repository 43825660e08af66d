package ipfs_test

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"io"
	"path/filepath"
	"testing"

	"github.com/ipfs/boxo/blockstore"
	blocks "github.com/ipfs/go-block-format"
	flatfs "github.com/ipfs/go-ds-flatfs"
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

// One large file: what encryption and all else on top of it has to be compared with.
func BenchmarkLargeFile(b *testing.B) {
	const size = 256 << 20
	content := noise(16 << 20)
	fresh := func(i int) io.Reader { // 256 MiB of chunks that all differ
		var parts []io.Reader
		for part := range size / len(content) {
			piece := bytes.Clone(content)
			for at := 0; at < len(piece); at += ipfs.ChunkSize {
				binary.BigEndian.PutUint64(piece[at:], uint64(i*1000+part)<<32|uint64(at))
			}
			parts = append(parts, bytes.NewReader(piece))
		}
		return io.MultiReader(parts...)
	}
	node := benchNode(b)
	b.Run("add", func(b *testing.B) {
		b.SetBytes(size)
		for i := 0; b.Loop(); i++ {
			b.StopTimer()
			source := fresh(i)
			b.StartTimer()
			c, err := node.Add(b.Context(), source)
			require.NoError(b, err)
			b.StopTimer()
			require.NoError(b, node.Unpin(b.Context(), c))
			_, err = node.Collect(b.Context())
			require.NoError(b, err)
			b.StartTimer()
		}
	})
	c, err := node.Add(b.Context(), fresh(-1))
	require.NoError(b, err)
	b.Run("get", func(b *testing.B) {
		b.SetBytes(size)
		for b.Loop() {
			reader, err := node.Get(b.Context(), c)
			require.NoError(b, err)
			_, err = io.Copy(io.Discard, reader)
			require.NoError(b, err)
			require.NoError(b, reader.Close())
		}
	})
}

// A hundred thousand blocks of 1 KiB, all garbage, beside a file that is pinned.
func BenchmarkCollect100k(b *testing.B) {
	const garbage = 100_000
	for b.Loop() {
		b.StopTimer()
		dir := b.TempDir()
		fill(b, dir, garbage)
		node, err := ipfs.Open(b.Context(), ipfs.Options{Dir: dir, SwarmKey: swarm})
		require.NoError(b, err)
		kept := add(b, node, noise(3*ipfs.ChunkSize))
		b.StartTimer()
		result, err := node.Collect(b.Context())
		b.StopTimer()
		require.NoError(b, err)
		require.Equal(b, uint64(garbage), result.Deleted)
		require.Equal(b, uint64(4), result.Kept)
		require.True(b, must(node.Has(b.Context(), kept)))
		require.NoError(b, node.Close())
		b.StartTimer()
	}
	b.ReportMetric(float64(garbage*b.N)/b.Elapsed().Seconds(), "blocks/s")
}

// fill writes blocks without waiting for the disk after each.
func fill(b *testing.B, dir string, count int) {
	b.Helper()
	files, err := flatfs.CreateOrOpen(filepath.Join(dir, "blocks"), flatfs.NextToLast(2), false)
	require.NoError(b, err)
	store := blockstore.NewBlockstore(files, blockstore.NoPrefix())
	content := noise(1024)
	for i := range count {
		binary.BigEndian.PutUint64(content, uint64(i))
		require.NoError(b, store.Put(b.Context(), blocks.NewBlock(bytes.Clone(content))))
	}
	require.NoError(b, files.Close())
}
