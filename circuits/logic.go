package circuits

import (
	"fmt"
	"math/big"

	"github.com/consensys/gnark/constraint/solver"
	"github.com/consensys/gnark/frontend"
	"github.com/consensys/gnark/std/math/bits"
)

func init() { solver.RegisterHint(carryHint) }

// logic computes truth values (0 or 1) of state and operation data. Nothing here asserts a
// comparison: a rule that fails is a result, not an unprovable row. Inputs must already be
// in the stated ranges.
type logic struct {
	api    frontend.API
	ranges frontend.Rangechecker
}

func (l logic) not(a frontend.Variable) frontend.Variable { return l.api.Sub(1, a) }

func (l logic) and(first frontend.Variable, others ...frontend.Variable) frontend.Variable {
	for _, other := range others {
		first = l.api.Mul(first, other)
	}
	return first
}

func (l logic) or(first frontend.Variable, others ...frontend.Variable) frontend.Variable {
	for _, other := range others {
		first = l.api.Sub(l.api.Add(first, other), l.api.Mul(first, other))
	}
	return first
}

func (l logic) isZero(a frontend.Variable) frontend.Variable { return l.api.IsZero(a) }

func (l logic) nonZero(a frontend.Variable) frontend.Variable { return l.not(l.api.IsZero(a)) }

func (l logic) equal(a, b frontend.Variable) frontend.Variable {
	return l.api.IsZero(l.api.Sub(a, b))
}

// less says whether a < b for a, b in [0, 2^width): the carry of a - b + 2^width.
func (l logic) less(a, b frontend.Variable, width int) frontend.Variable {
	shift := new(big.Int).Lsh(big.NewInt(1), uint(width))
	sum := l.api.Add(l.api.Sub(a, b), shift)
	outputs, err := l.api.Compiler().NewHint(carryHint, 2, sum, width)
	if err != nil {
		panic(err) // the hint's shape is fixed here
	}
	carry, rest := outputs[0], outputs[1]
	l.api.AssertIsBoolean(carry)
	l.ranges.Check(rest, width)
	l.api.AssertIsEqual(sum, l.api.Add(rest, l.api.Mul(carry, shift)))
	return l.not(carry)
}

func (l logic) lessOrEqual(a, b frontend.Variable, width int) frontend.Variable {
	return l.not(l.less(b, a, width))
}

// carryHint splits its first input at the bit given by its second.
func carryHint(_ *big.Int, in, out []*big.Int) error {
	width := uint(in[1].Uint64())
	out[0].Rsh(in[0], width)
	out[1].Sub(in[0], new(big.Int).Lsh(out[0], width))
	return nil
}

// mask is a bit mask taken apart.
type mask []frontend.Variable

func (l logic) mask(value frontend.Variable, width int) mask {
	return bits.ToBinary(l.api, value, bits.WithNbDigits(width))
}

// within says whether every bit of a is set in b.
func (l logic) within(a, b mask) frontend.Variable { return l.isZero(l.beyond(a, b)) }

// beyond counts the bits of a that are not set in b.
func (l logic) beyond(a, b mask) frontend.Variable {
	var outside frontend.Variable = 0
	for i := range a {
		outside = l.api.Add(outside, l.api.Mul(a[i], l.not(b[i])))
	}
	return outside
}

// common counts the bits that a and b share.
func (l logic) common(a, b mask) frontend.Variable {
	var shared frontend.Variable = 0
	for i := range a {
		shared = l.api.Add(shared, l.api.Mul(a[i], b[i]))
	}
	return shared
}

// count is the number of set bits.
func (l logic) count(a mask) frontend.Variable { return l.sum(a) }

// known says whether a has no bit beyond those of a constant mask.
func (l logic) known(a mask, all uint64) frontend.Variable {
	var unknown []frontend.Variable
	for i := range a {
		if all>>i&1 == 0 {
			unknown = append(unknown, a[i])
		}
	}
	return l.isZero(l.sum(unknown))
}

// sum adds values up.
func (l logic) sum(values []frontend.Variable) frontend.Variable {
	var sum frontend.Variable = 0
	for i := range values {
		sum = l.api.Add(sum, values[i])
	}
	return sum
}

// assertZeroUnless asserts that value is zero where the selector is 0.
func (l logic) assertZeroUnless(selector, value frontend.Variable) {
	l.api.AssertIsEqual(l.api.Mul(l.not(selector), value), 0)
}

// oneHot asserts that the selectors are boolean and at most one of them is set, and returns their sum.
func (l logic) oneHot(selectors []frontend.Variable) frontend.Variable {
	if len(selectors) == 0 {
		panic(fmt.Sprintf("one-hot of %d selectors", len(selectors)))
	}
	var sum frontend.Variable = 0
	for _, selector := range selectors {
		l.api.AssertIsBoolean(selector)
		sum = l.api.Add(sum, selector)
	}
	l.api.AssertIsBoolean(sum)
	return sum
}
