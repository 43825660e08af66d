package circuits

import (
	"math/big"

	"github.com/consensys/gnark/frontend"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/zkcrypto"
)

// Table tags. The first component of every tuple, so that no tuple of one relation can stand
// for a tuple of another.
const (
	tagMemory = iota + 1
	tagNode
	tagSignature
)

// relation is a multiset of tuples that must be produced exactly as often as it is consumed:
//
//	Σ multiplicity / (γ − Σ αⁱ·tᵢ) = 0
//
// Tuples and multiplicities must be committed before the challenge exists, or be functions
// of what was. The sum is written once the challenges are known (settle).
type relation struct {
	tag   int
	terms []term
}

type term struct {
	sign         int
	multiplicity frontend.Variable // boolean
	tuple        []frontend.Variable
}

func (r *relation) produce(multiplicity frontend.Variable, tuple ...frontend.Variable) {
	r.terms = append(r.terms, term{1, multiplicity, tuple})
}

func (r *relation) consume(multiplicity frontend.Variable, tuple ...frontend.Variable) {
	r.terms = append(r.terms, term{-1, multiplicity, tuple})
}

// challenge holds the evaluation point γ and the powers of the compression challenge α.
// α is a hash of γ, not a power of it: one challenge in both places is forgeable.
type challenge struct {
	gamma frontend.Variable
	alpha []frontend.Variable // α¹, α², …
}

func newChallenge(api frontend.API, h *hasher, gamma frontend.Variable, longest int) challenge {
	alpha := h.sum(gamma, constant(zkcrypto.TagAlpha), 0, 0)
	powers := []frontend.Variable{alpha}
	for len(powers) < longest {
		powers = append(powers, api.Mul(powers[len(powers)-1], alpha))
	}
	return challenge{gamma, powers}
}

// settle asserts that the relation's sum is zero. Denominators are inverted, never divided
// by, so that a zero one is unprovable instead of free.
func (r *relation) settle(api frontend.API, c challenge) {
	var sum frontend.Variable = 0
	for _, t := range r.terms {
		denominator := api.Sub(c.gamma, r.tag)
		for i, component := range t.tuple {
			denominator = api.Sub(denominator, api.Mul(c.alpha[i], component))
		}
		value := api.Mul(t.multiplicity, api.Inverse(denominator))
		if t.sign > 0 {
			sum = api.Add(sum, value)
		} else {
			sum = api.Sub(sum, value)
		}
	}
	api.AssertIsEqual(sum, 0)
}

// longest is the length of the longest tuple.
func (r *relation) longest() int {
	longest := 0
	for _, t := range r.terms {
		longest = max(longest, len(t.tuple))
	}
	return longest
}

// constant makes a circuit constant of a word.
func constant(word protocol.Word) frontend.Variable { return word.BigInt(new(big.Int)) }
