package circuits

import (
	"fmt"
	"math/big"

	edwards "github.com/consensys/gnark-crypto/ecc/twistededwards"
	"github.com/consensys/gnark/frontend"
	"github.com/consensys/gnark/std/algebra/native/twistededwards"

	"github.com/healthd/healthd/internal/zkcrypto"
)

// SignatureRow is one signature of predicate V. Padding rows hold any valid signature and are
// inactive.
type SignatureRow struct {
	Active     frontend.Variable
	KeyX, KeyY frontend.Variable
	RX, RY     frontend.Variable
	S          frontend.Variable
	Message    frontend.Variable
}

// signatures asserts V on every row and offers the active ones to the envelopes.
func (b *builder) signatures() {
	for i := range b.circuit.Signatures {
		row := &b.circuit.Signatures[i]
		b.api.AssertIsBoolean(row.Active)
		b.assertSignature(row)
		b.signed.produce(row.Active, row.KeyX, row.KeyY, row.Message)
		b.commit(row.Active, row.KeyX, row.KeyY, row.Message)
	}
}

// assertSignature is predicate V: A and R on the curve, S below the group order, and
// [8](S·B − R − h·A) = O with h = H_8(TagSignature, R, A, m, 0, 0) as an integer below r.
// About 6,500 constraints.
func (b *builder) assertSignature(row *SignatureRow) {
	key := twistededwards.Point{X: row.KeyX, Y: row.KeyY}
	r := twistededwards.Point{X: row.RX, Y: row.RY}
	b.curve.AssertIsOnCurve(key)
	b.curve.AssertIsOnCurve(r)
	b.api.AssertIsLessOrEqual(row.S, new(big.Int).Sub(b.curve.Params().Order, big.NewInt(1)))
	sum := b.signatureSum(key, r, row.S, row.Message)
	b.api.AssertIsEqual(sum.X, 0)
	b.api.AssertIsEqual(sum.Y, 1)
}

// signatureSum is [8](S·B − R − h·A) for points of the curve.
func (b *builder) signatureSum(key, r twistededwards.Point, s, message frontend.Variable) twistededwards.Point {
	h := b.hash.sum(constant(zkcrypto.TagSignature), r.X, r.Y, key.X, key.Y, message, 0, 0)
	params := b.curve.Params()
	base := twistededwards.Point{X: params.Base[0], Y: params.Base[1]}
	sum := b.curve.DoubleBaseScalarMul(base, b.curve.Neg(key), s, h)
	return b.timesEight(b.curve.Add(sum, b.curve.Neg(r)))
}

// timesEight multiplies by the cofactor.
func (b *builder) timesEight(p twistededwards.Point) twistededwards.Point {
	return b.curve.Double(b.curve.Double(b.curve.Double(p)))
}

// newCurve is the twisted Edwards curve embedded in BN254's scalar field.
func newCurve(api frontend.API) (twistededwards.Curve, error) {
	curve, err := twistededwards.NewEdCurve(api, edwards.BN254)
	if err != nil {
		return nil, fmt.Errorf("twisted Edwards curve: %w", err)
	}
	return curve, nil
}
