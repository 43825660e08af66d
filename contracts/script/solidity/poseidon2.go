package main

import (
	"fmt"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr/poseidon2"

	"github.com/healthd/healthd/internal/zkcrypto"
)

const poseidon2Header = `/// The compression H_w(x) = Poseidon2_w(x)[0] + x[0] over the scalar field of BN254, for widths 4 (tree nodes) and 8
/// (leaves), with the parameters of gnark-crypto. internal/zkcrypto and the batch circuit compute the same function;
/// contracts/testdata/poseidon2.json ties this one to them.
///
/// Every input must be below R: callers check. Sums are reduced late, because 5·R still fits a word:
///   after a full round all words are below R, after a partial round below 2·R, a key adds less than R;
///   mulmod and addmod take any word and reduce.
///
/// Round keys are read from memory, where the loader puts them once for any number of hashes.
`

// permutation is what the generator needs to know of one width.
type permutation struct {
	width    int
	partial  int
	perLoop  int // partial rounds that one pass of the loop unrolls: the more, the less gas and the more code
	keys     [][]fr.Element
	diagonal []fr.Element
}

func newPermutation(width, perLoop int) (permutation, error) {
	partial := zkcrypto.PartialRounds[width]
	parameters := poseidon2.NewParameters(width, zkcrypto.FullRounds, partial)
	p := permutation{width: width, partial: partial, perLoop: perLoop, keys: parameters.RoundKeys, diagonal: parameters.DiagM1}
	if partial%perLoop != 0 {
		return p, fmt.Errorf("width %d: %d partial rounds are not a multiple of %d", width, partial, perLoop)
	}
	for round := zkcrypto.FullRounds / 2; round < zkcrypto.FullRounds/2+partial; round++ {
		for _, key := range p.keys[round][1:] {
			if !key.IsZero() {
				return p, fmt.Errorf("width %d: partial round %d has a key beside the first word", width, round)
			}
		}
	}
	return p, nil
}

// poseidon2Source writes Poseidon2.sol.
func poseidon2Source() (string, error) {
	out := newSource()
	out.raw(poseidon2Header)
	out.line("library Poseidon2 {")
	out.line("/// Order of the scalar field of BN254.")
	out.line("uint256 internal constant R = 0x%x;", fr.Modulus())
	out.blank()
	out.line("/// Where the round keys of one width lie in memory.")
	out.line("type Keys4 is uint256;")
	out.line("type Keys8 is uint256;")
	for _, shape := range []struct{ width, perLoop int }{{4, 7}, {8, 1}} {
		p, err := newPermutation(shape.width, shape.perLoop)
		if err != nil {
			return "", err
		}
		p.writeLoader(out)
		if p.width == 4 {
			p.writeCompress4(out)
		} else {
			p.writeCompress8(out)
		}
	}
	out.line("}")
	return out.String(), nil
}

// writeLoader writes the function that puts the keys into memory, in the order in which the rounds use them.
func (p permutation) writeLoader(out *source) {
	words := make([]fr.Element, 0, zkcrypto.FullRounds*p.width+p.partial)
	for round, keys := range p.keys {
		if p.isFull(round) {
			words = append(words, keys[:p.width]...)
		} else {
			words = append(words, keys[0])
		}
	}
	out.blank()
	out.line("/// Puts the round keys of width %d into memory.", p.width)
	out.line("function loadKeys%d() internal pure returns (Keys%d keys) {", p.width, p.width)
	out.line(`assembly ("memory-safe") {`)
	out.line("keys := mload(0x40)")
	out.line("mstore(0x40, add(keys, 0x%x))", 32*(len(words)+p.scratch()))
	for i, word := range words {
		out.line("mstore(add(keys, 0x%x), %s)", 32*i, hexWord(word))
	}
	out.line("}")
	out.line("}")
}

// keyBytes is the size of all round keys.
func (p permutation) keyBytes() int { return 32 * (zkcrypto.FullRounds*p.width + p.partial) }

// scratch is the number of words behind the keys that hold what the stack cannot: at width 8 the state.
func (p permutation) scratch() int {
	if p.width == 4 {
		return 0
	}
	return p.width
}

func (p permutation) isFull(round int) bool {
	return round < zkcrypto.FullRounds/2 || round >= zkcrypto.FullRounds/2+p.partial
}

// writeSBox raises a word plus the key at the offset to the fifth power, and has the result stored.
func writeSBox(out *source, word string, offset int, store string) {
	out.line("{")
	out.line("let x := add(%s, mload(add(key, 0x%x)))", word, offset)
	out.line("let square := mulmod(x, x, R)")
	out.line(store, "mulmod(mulmod(square, square, R), x, R)")
	out.line("}")
}

// writeInternalLayer writes the layer of the partial rounds: each word times its entry of the diagonal, plus the sum of
// all words.
func (p permutation) writeInternalLayer(out *source) {
	out.line("{")
	if p.width == 4 {
		out.line("let sum := addmod(add(x0, x1), add(x2, x3), R)")
	} else {
		out.line("let sum := addmod(add(add(x0, x1), x2), add(x3, x4), R)")
		out.line("sum := addmod(add(add(sum, x5), x6), x7, R)")
	}
	for i, entry := range p.diagonal {
		out.line("x%d := add(mulmod(x%d, %s, R), sum)", i, i, hexWord(entry))
	}
	out.line("}")
}

// writeM4 writes the paper's eight additions and two doublings twice for the matrix (5 7 1 3; 4 6 1 1; 1 3 5 7; 1 1 4 6).
func writeM4(out *source, i int) {
	x := [4]string{}
	for j := range x {
		x[j] = fmt.Sprintf("x%d", i+j)
	}
	out.line("{")
	out.line("let t0 := add(%s, %s)", x[0], x[1])
	out.line("let t1 := add(%s, %s)", x[2], x[3])
	out.line("let t2 := add(add(%s, %s), t1)", x[1], x[1])
	out.line("let t3 := add(add(%s, %s), t0)", x[3], x[3])
	out.line("%s := addmod(mulmod(4, t1, R), t3, R)", x[3])
	out.line("%s := addmod(mulmod(4, t0, R), t2, R)", x[1])
	out.line("%s := addmod(t3, %s, R)", x[0], x[1])
	out.line("%s := addmod(t2, %s, R)", x[2], x[3])
	out.line("}")
}
