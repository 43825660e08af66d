package zkcrypto

import (
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"github.com/stretchr/testify/require"
)

// The vectors fix the state root: a dependency that moves them must not be taken.
func TestPoseidon2Vectors(t *testing.T) {
	sequence := func(n int) (out [12]fr.Element) {
		for i := range n {
			out[i] = fr.NewElement(uint64(i + 1))
		}
		return out
	}
	in := sequence(12)
	h4, h8, h12 := Hash4(in[0], in[1], in[2], in[3]), Hash8([8]fr.Element(in[:8])), Hash12(in)
	zero := Hash4(fr.Element{}, fr.Element{}, fr.Element{}, fr.Element{})
	require.Equal(t, vectorHash4, h4.String())
	require.Equal(t, vectorHash8, h8.String())
	require.Equal(t, vectorHash12, h12.String())
	require.Equal(t, vectorHash4Zero, zero.String())
}

func BenchmarkHash4(b *testing.B) {
	x := fr.NewElement(1)
	for b.Loop() {
		x = Hash4(x, x, x, x)
	}
}

func BenchmarkHash8(b *testing.B) {
	x := fr.NewElement(1)
	for b.Loop() {
		x = Hash8([8]fr.Element{x, x})
	}
}
