package zkcrypto

import (
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr/poseidon2"
)

// FullRounds is the number of full Poseidon2 rounds at every width.
const FullRounds = 8

// PartialRounds gives the number of partial Poseidon2 rounds for the widths in use.
var PartialRounds = map[int]int{4: 56, 8: 57, 12: 57}

var (
	permutation4  = poseidon2.NewPermutation(4, FullRounds, PartialRounds[4])
	permutation8  = poseidon2.NewPermutation(8, FullRounds, PartialRounds[8])
	permutation12 = poseidon2.NewPermutation(12, FullRounds, PartialRounds[12])
)

// Hash4 is H_4(x) = Poseidon2_4(x)[0] + x[0]: tree nodes, accumulator, challenges.
func Hash4(a, b, c, d fr.Element) fr.Element {
	state := [4]fr.Element{a, b, c, d}
	return compress(permutation4, state[:])
}

// Hash8 is H_8: leaves and signature challenges.
func Hash8(in [8]fr.Element) fr.Element { return compress(permutation8, in[:]) }

// Hash12 is H_12: operation digests.
func Hash12(in [12]fr.Element) fr.Element { return compress(permutation12, in[:]) }

// compress feeds the first word forward, the compression mode of the Poseidon2
// paper (eprint 2023/323, section 3.1). It overwrites state.
func compress(permutation *poseidon2.Permutation, state []fr.Element) fr.Element {
	first := state[0]
	if err := permutation.Permutation(state); err != nil {
		panic(err) // the width is fixed by the callers above
	}
	first.Add(&first, &state[0])
	return first
}
