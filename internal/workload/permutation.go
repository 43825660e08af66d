package workload

import "math/big"

// permutation orders the numbers below size so that every run of consecutive places is
// spread evenly over all of them: multiples of an irrational part of the size, modulo size.
type permutation struct{ size, step, inverse uint64 }

// The parts of the size, in millionths. Two permutations of one set have different parts, so
// that neighbours in one are far apart in the other.
const (
	goldenSection = 618_034
	silverSection = 414_214
)

func newPermutation(size, part uint64) permutation {
	modulus := new(big.Int).SetUint64(size)
	for step := 1 + size*part/1_000_000; ; step++ {
		if inverse := new(big.Int).ModInverse(new(big.Int).SetUint64(step), modulus); inverse != nil {
			return permutation{size: size, step: step, inverse: inverse.Uint64()}
		}
	}
}

// at is the number in a place.
func (p permutation) at(place uint64) uint64 { return place % p.size * p.step % p.size }

// placeOf is the place of a number.
func (p permutation) placeOf(number uint64) uint64 { return number * p.inverse % p.size }

// walk visits the numbers of a permutation in turn, over and over.
type walk struct {
	permutation
	place uint64
}

func (w *walk) next() uint64 {
	number := w.at(w.place)
	w.place++
	return number
}
