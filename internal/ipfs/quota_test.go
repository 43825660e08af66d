package ipfs_test

import (
	"bytes"
	"io"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/ipfs"
)

const mebibyte = 1 << 20

func TestQuota(t *testing.T) {
	content := noise(20 * mebibyte)
	for name, reader := range map[string]io.Reader{
		"the reader tells its size":      bytes.NewReader(content),
		"the caller tells the size":      ipfs.Sized(io.MultiReader(bytes.NewReader(content)), uint64(len(content))),
		"the size shows only at the end": io.MultiReader(bytes.NewReader(content)),
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			node := open(t, ipfs.Options{Dir: dir, Quota: 12 * mebibyte})
			kept := add(t, node, noise(2*mebibyte))
			before := len(blockFiles(t, dir))
			_, err := node.Add(t.Context(), reader)
			require.ErrorIs(t, err, ipfs.ErrQuota)
			require.ErrorContains(t, err, "healthd ipfs gc")
			require.Len(t, blockFiles(t, dir), before, "nothing is half-stored")
			require.True(t, must(node.Has(t.Context(), kept)))
			add(t, node, noise(3*mebibyte)) // what fits is still taken: the refused add holds no room
		})
	}
}

func TestQuotaBoundsFetches(t *testing.T) {
	source, node := open(t, ipfs.Options{}), open(t, ipfs.Options{Quota: 4 * mebibyte})
	require.NoError(t, node.Connect(t.Context(), source.AddrInfo()))
	c := add(t, source, noise(40*mebibyte))
	err := node.Pin(t.Context(), c)
	require.ErrorIs(t, err, ipfs.ErrQuota)
	require.Less(t, must(node.Bytes()), uint64(24*mebibyte), "at most a batch too much")
	require.Eventually(t, func() bool { return must(node.Bytes()) < mebibyte }, 20*time.Second, 10*time.Millisecond, "it is collected by itself")
	require.False(t, must(node.Pinned(t.Context(), c)))
	content := noise(mebibyte)
	c = add(t, source, content)
	require.Equal(t, content, must(read(t.Context(), node, c)))
}

func TestHighWaterMarkCollects(t *testing.T) {
	node := open(t, ipfs.Options{Quota: 10 * mebibyte})
	for i := range 6 {
		c := add(t, node, noise(3*mebibyte/2+i))
		require.NoError(t, node.Unpin(t.Context(), c))
	}
	add(t, node, noise(mebibyte/2))
	require.Eventually(t, func() bool { return must(node.Bytes()) < 2*mebibyte }, 20*time.Second, 10*time.Millisecond)
}

func TestBandwidthLimit(t *testing.T) {
	for name, options := range map[string][2]ipfs.Options{
		"of who serves":  {{UploadLimit: 4 * mebibyte}, {}},
		"of who fetches": {{}, {DownloadLimit: 4 * mebibyte}},
	} {
		t.Run(name, func(t *testing.T) {
			source, node := open(t, options[0]), open(t, options[1])
			require.NoError(t, node.Connect(t.Context(), source.AddrInfo()))
			content := noise(8 * mebibyte)
			c := add(t, source, content)
			started := time.Now()
			require.Equal(t, content, must(read(t.Context(), node, c)))
			require.Greater(t, time.Since(started), 1500*time.Millisecond, "8 MiB at 4 MiB a second")
		})
	}
	_, err := ipfs.Open(t.Context(), ipfs.Options{Dir: t.TempDir(), SwarmKey: swarm, UploadLimit: 1000})
	require.ErrorContains(t, err, "too low")
}
