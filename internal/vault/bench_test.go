package vault_test

import (
	"context"
	"io"
	"math/rand/v2"
	"testing"

	"github.com/ipfs/go-cid"
	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/codes"
	"github.com/healthd/healthd/internal/ipfs"
	"github.com/healthd/healthd/internal/vault"
)

// benchSize is that of a large image series, in bytes.
const benchSize = 128 << 20

func noise(seed byte) io.Reader {
	return io.LimitReader(rand.NewChaCha8([32]byte{seed}), benchSize)
}

func benchNode(b *testing.B) *ipfs.Node {
	b.Helper()
	node, err := ipfs.Open(b.Context(), ipfs.Options{Dir: b.TempDir(), SwarmKey: ipfs.NewSwarmKey()})
	require.NoError(b, err)
	b.Cleanup(func() { require.NoError(b, node.Close()) })
	return node
}

func benchIdentity(b *testing.B) vault.Identity {
	b.Helper()
	id, err := vault.NewIdentity()
	require.NoError(b, err)
	return id
}

// BenchmarkPut is to be compared with BenchmarkAdd, the same bytes without encryption.
func BenchmarkPut(b *testing.B) {
	v := vault.New(benchNode(b), benchIdentity(b))
	b.SetBytes(benchSize)
	for i := 0; b.Loop(); i++ {
		_, err := v.Put(b.Context(), noise(byte(i)), codes.Imaging)
		require.NoError(b, err)
	}
}

// BenchmarkAdd stores bytes as they are.
func BenchmarkAdd(b *testing.B) {
	node := benchNode(b)
	b.SetBytes(benchSize)
	for i := 0; b.Loop(); i++ {
		_, err := node.Add(b.Context(), noise(byte(i)))
		require.NoError(b, err)
	}
}

// BenchmarkGet is to be compared with BenchmarkRead.
func BenchmarkGet(b *testing.B) {
	v := vault.New(benchNode(b), benchIdentity(b))
	document, err := v.Put(b.Context(), noise(0), codes.Imaging)
	require.NoError(b, err)
	b.SetBytes(benchSize)
	for b.Loop() {
		content, err := v.Get(b.Context(), document.CID)
		require.NoError(b, err)
		_, err = io.Copy(io.Discard, content)
		require.NoError(b, err)
		require.NoError(b, content.Close())
	}
}

// BenchmarkRead reads bytes as they are stored.
func BenchmarkRead(b *testing.B) {
	node := benchNode(b)
	c, err := node.Add(b.Context(), noise(0))
	require.NoError(b, err)
	b.SetBytes(benchSize)
	for b.Loop() {
		content, err := node.Get(b.Context(), c)
		require.NoError(b, err)
		_, err = io.Copy(io.Discard, content)
		require.NoError(b, err)
		require.NoError(b, content.Close())
	}
}

// nowhere takes all content and keeps none, so that only encryption is measured.
type nowhere struct{ vault.Store }

func (nowhere) Add(_ context.Context, content io.Reader) (cid.Cid, error) {
	_, err := io.Copy(io.Discard, content)
	return ipfs.Digest{}.CID(true), err
}

// BenchmarkEncrypt is the encryption alone, on one core.
func BenchmarkEncrypt(b *testing.B) {
	v := vault.New(nowhere{}, benchIdentity(b))
	b.SetBytes(benchSize)
	for b.Loop() {
		_, err := v.Put(b.Context(), noise(0), codes.Imaging)
		require.NoError(b, err)
	}
}
