package keeper

import (
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/zkcrypto"
)

func TestVerdictsDependOnKeySignatureAndDigest(t *testing.T) {
	v := newVerdicts()
	alice, bob := zkcrypto.NewPrivateKey([32]byte{1}), zkcrypto.NewPrivateKey([32]byte{2})
	one, two := protocol.Word{1}, protocol.Word{2}
	signature := alice.SignOperation(one)
	for range 2 { // judged, then remembered
		require.True(t, v.verify(alice.Public(), one, signature[:]))
		require.False(t, v.verify(bob.Public(), one, signature[:]), "another key, as after a rotation in the same block")
		require.False(t, v.verify(alice.Public(), two, signature[:]))
		require.False(t, v.verify(alice.Public(), one, signature[:95]))
	}
}

func TestVerdictsForgetTheOldest(t *testing.T) {
	v := newVerdicts()
	v.perGeneration = 2
	for i := range 6 {
		v.remember(signature{byte(i)}, verdict{})
	}
	require.False(t, v.seen(signature{0}))
	require.True(t, v.seen(signature{5}))
	require.LessOrEqual(t, len(v.young)+len(v.old), 4)
}

func TestVerdictsAreSafeForConcurrentUse(t *testing.T) {
	v := newVerdicts()
	v.perGeneration = 3
	key := zkcrypto.NewPrivateKey([32]byte{1})
	var group sync.WaitGroup
	for worker := range 4 {
		group.Go(func() {
			for i := range 8 {
				digest := protocol.Word{uint64(i % (worker + 2))}
				signature := key.SignOperation(digest)
				if !v.verify(key.Public(), digest, signature[:]) {
					t.Error("a good signature was refused")
				}
			}
		})
	}
	group.Wait()
}
