package circuits

import (
	"errors"
	"math/big"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	native "github.com/consensys/gnark-crypto/ecc/bn254/twistededwards"
	"github.com/consensys/gnark/constraint/solver"
	"github.com/consensys/gnark/frontend"
	"github.com/consensys/gnark/std/algebra/native/twistededwards"
)

func init() { solver.RegisterHint(cosetHint) }

// keyValid computes whether a point is a valid public key: on the curve, in the prime-order
// subgroup, x ≠ 0. It is satisfiable for every pair of words.
//
// The group is the subgroup times a cyclic group of order 8, so every point A of the curve is
// 8Q + T_t for exactly one torsion point T_t; A is in the subgroup where t = 0. Where the
// words are off the curve the base point takes their place.
func (b *builder) keyValid(x, y frontend.Variable) frontend.Variable {
	point, onCurve := b.orBasePoint(x, y)

	outputs, err := b.api.Compiler().NewHint(cosetHint, 5, point.X, point.Y)
	if err != nil {
		panic(err) // the hint's shape is fixed here
	}
	q := twistededwards.Point{X: outputs[0], Y: outputs[1]}
	b.curve.AssertIsOnCurve(q)
	coset := outputs[2:]
	torsion := b.torsionPoint(coset)
	sum := b.curve.Add(b.timesEight(q), torsion)
	b.api.AssertIsEqual(sum.X, point.X)
	b.api.AssertIsEqual(sum.Y, point.Y)

	inSubgroup := b.isZero(b.count(coset))
	return b.and(onCurve, inSubgroup, b.nonZero(point.X))
}

// orBasePoint says whether words are a point of the curve and returns it, or else the base point.
func (b *builder) orBasePoint(x, y frontend.Variable) (point twistededwards.Point, onCurve frontend.Variable) {
	params := b.curve.Params()
	xx, yy := b.api.Mul(x, x), b.api.Mul(y, y)
	left := b.api.Add(b.api.Mul(params.A, xx), yy)
	right := b.api.Add(1, b.api.Mul(params.D, b.api.Mul(xx, yy)))
	onCurve = b.equal(left, right)
	return twistededwards.Point{X: b.api.Select(onCurve, x, params.Base[0]), Y: b.api.Select(onCurve, y, params.Base[1])}, onCurve
}

// torsionPoint looks up T_t by the three bits of t.
func (b *builder) torsionPoint(t mask) twistededwards.Point {
	for _, bit := range t {
		b.api.AssertIsBoolean(bit)
	}
	low, middle, high := t[0], t[1], t[2]
	lookup := func(value func(*native.PointAffine) *fr.Element) frontend.Variable {
		at := func(i int) frontend.Variable { return constant(*value(&torsion[i])) }
		first := b.api.Lookup2(low, middle, at(0), at(1), at(2), at(3))
		second := b.api.Lookup2(low, middle, at(4), at(5), at(6), at(7))
		return b.api.Select(high, second, first)
	}
	return twistededwards.Point{
		X: lookup(func(p *native.PointAffine) *fr.Element { return &p.X }),
		Y: lookup(func(p *native.PointAffine) *fr.Element { return &p.Y }),
	}
}

// torsion lists the multiples T_0 = O … T_7 of a point of order 8.
var torsion = torsionPoints()

func torsionPoints() (points [8]native.PointAffine) {
	curve := native.GetEdwardsCurve()
	for y := uint64(2); ; y++ {
		point, ok := pointWithY(y)
		if !ok {
			continue
		}
		generator := multiply(&point, &curve.Order)
		four := multiply(&generator, big.NewInt(4))
		if four.IsZero() {
			continue
		}
		points[0].Y.SetOne()
		for i := 1; i < len(points); i++ {
			points[i].Add(&points[i-1], &generator)
		}
		return points
	}
}

// pointWithY finds a point of the curve by its second coordinate.
func pointWithY(y uint64) (native.PointAffine, bool) {
	curve := native.GetEdwardsCurve()
	var p native.PointAffine
	var yy, numerator, denominator, one fr.Element
	one.SetOne()
	p.Y.SetUint64(y)
	yy.Square(&p.Y)
	numerator.Sub(&one, &yy)
	denominator.Mul(&curve.D, &yy)
	denominator.Sub(&curve.A, &denominator)
	numerator.Div(&numerator, &denominator)
	if p.X.Sqrt(&numerator) == nil {
		return p, false
	}
	return p, p.IsOnCurve()
}

func multiply(p *native.PointAffine, scalar *big.Int) native.PointAffine {
	var extended native.PointExtended
	extended.FromAffine(p)
	extended.ScalarMultiplication(&extended, scalar)
	var out native.PointAffine
	out.FromExtended(&extended)
	return out
}

// cosetHint finds Q and the bits of t for a point of the curve.
func cosetHint(_ *big.Int, in, out []*big.Int) error {
	curve := native.GetEdwardsCurve()
	var point native.PointAffine
	point.X.SetBigInt(in[0])
	point.Y.SetBigInt(in[1])
	for t := range torsion {
		var opposite, rest native.PointAffine
		opposite.Neg(&torsion[t])
		rest.Add(&point, &opposite)
		inSubgroup := multiply(&rest, &curve.Order)
		if !inSubgroup.IsZero() {
			continue
		}
		eighth := new(big.Int).ModInverse(big.NewInt(8), &curve.Order)
		q := multiply(&rest, eighth)
		q.X.BigInt(out[0])
		q.Y.BigInt(out[1])
		for i := range 3 {
			out[2+i].SetUint64(uint64(t >> i & 1))
		}
		return nil
	}
	return errors.New("the point is in no coset of the subgroup: it is off the curve")
}
