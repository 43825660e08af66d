package circuits

import (
	"math/big"
	"testing"

	native "github.com/consensys/gnark-crypto/ecc/bn254/twistededwards"
	"github.com/consensys/gnark/frontend"
	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/zkcrypto"
)

// oneSignature is predicate V alone.
type oneSignature struct{ Row SignatureRow }

func (c *oneSignature) Define(api frontend.API) error {
	b, err := gadgetBuilder(api)
	if err != nil {
		return err
	}
	b.assertSignature(&c.Row)
	return nil
}

func gadgetBuilder(api frontend.API) (*builder, error) {
	hash, err := newHasher(api)
	if err != nil {
		return nil, err
	}
	curve, err := newCurve(api)
	if err != nil {
		return nil, err
	}
	return &builder{logic: logic{api: api}, hash: hash, curve: curve}, nil
}

// signer makes signatures of any shape with a known secret, which zkcrypto's signer never would.
type signer struct {
	secret *big.Int
	key    zkcrypto.PublicKey
}

func newSigner() signer {
	secret := big.NewInt(424242)
	curve := native.GetEdwardsCurve()
	point := multiply(&curve.Base, secret)
	return signer{secret, zkcrypto.PublicKey{X: point.X, Y: point.Y}}
}

// sign signs with R = nonce·B + T and S = sign·(nonce + h·secret) modulo the order.
func (s signer) sign(message protocol.Word, nonce, sign int64, twist native.PointAffine) zkcrypto.Signature {
	curve := native.GetEdwardsCurve()
	r := multiply(&curve.Base, big.NewInt(nonce))
	r.Add(&r, &twist)
	signature := zkcrypto.Signature{R: zkcrypto.PublicKey{X: r.X, Y: r.Y}}
	h := zkcrypto.Challenge(signature.R, s.key, message)
	signature.S.Mul(h, s.secret)
	signature.S.Add(&signature.S, big.NewInt(nonce))
	signature.S.Mul(&signature.S, big.NewInt(sign))
	signature.S.Mod(&signature.S, &curve.Order)
	return signature
}

// Attack 10: signatures at the edges have one verdict, natively and in the circuit. (Coordinates
// that are not below the field's order exist only natively: zkcrypto refuses them.)
func TestAttackSignatureEdges(t *testing.T) {
	order := native.GetEdwardsCurve().Order
	who := newSigner()
	var message protocol.Word
	message.SetUint64(77)
	with := func(change func(*zkcrypto.Signature)) zkcrypto.Signature {
		signature := who.sign(message, 99, 1, torsion[0])
		change(&signature)
		return signature
	}
	cases := map[string]struct {
		signature zkcrypto.Signature
		valid     bool
	}{
		"plain":     {who.sign(message, 99, 1, torsion[0]), true},
		"R is O":    {who.sign(message, 0, 1, torsion[0]), true},
		"S = 0":     {with(func(s *zkcrypto.Signature) { s.S.SetInt64(0) }), false},
		"S = order": {with(func(s *zkcrypto.Signature) { s.S.Set(&order) }), false},
		"S + order": {with(func(s *zkcrypto.Signature) { s.S.Add(&s.S, &order) }), false},
		"S + 7·order": {with(func(s *zkcrypto.Signature) {
			s.S.Add(&s.S, new(big.Int).Mul(&order, big.NewInt(7)))
		}), false},
		"R off the curve": {with(func(s *zkcrypto.Signature) { s.R.X.SetOne(); s.R.Y.SetOne() }), false},
		"R all zero":      {with(func(s *zkcrypto.Signature) { s.R = zkcrypto.PublicKey{} }), false},
		"R negated":       {with(func(s *zkcrypto.Signature) { s.R.X.Neg(&s.R.X) }), false},
	}
	for i := range torsion {
		name := string(rune('0' + i))
		cases["R with torsion "+name] = struct {
			signature zkcrypto.Signature
			valid     bool
		}{who.sign(message, 99, 1, torsion[i]), true}
		cases["R is torsion "+name] = struct {
			signature zkcrypto.Signature
			valid     bool
		}{who.sign(message, 0, 1, torsion[i]), true}
		// -S makes incomplete addition formulas meet their exceptional points.
		cases["S negated, R with torsion "+name] = struct {
			signature zkcrypto.Signature
			valid     bool
		}{who.sign(message, 99, -1, torsion[i]), false}
	}
	system := compileGadget(t, &oneSignature{})
	for name, test := range cases {
		t.Run(name, func(t *testing.T) {
			encoded := test.signature.Bytes()
			require.Equal(t, test.valid, who.key.VerifyOperation(message, encoded[:]), "natively")
			err := solvedSystem(t, system, &oneSignature{SignatureRow{
				Active: 1, KeyX: value(who.key.X), KeyY: value(who.key.Y), Message: value(message),
				RX: value(test.signature.R.X), RY: value(test.signature.R.Y), S: &test.signature.S,
			}})
			require.Equal(t, test.valid, err == nil, "in the circuit: %v", err)
		})
	}
}

// oneKey is the verdict on a key.
type oneKey struct {
	X, Y  frontend.Variable
	Valid frontend.Variable `gnark:",public"`
}

func (c *oneKey) Define(api frontend.API) error {
	b, err := gadgetBuilder(api)
	if err != nil {
		return err
	}
	api.AssertIsEqual(b.keyValid(c.X, c.Y), c.Valid)
	return nil
}

// Attack 11: a key in each coset of the subgroup, and off the curve. The verdict is the native one,
// no other can be claimed, and none makes the row unprovable.
func TestAttackKeysInEveryCoset(t *testing.T) {
	keys := map[string]zkcrypto.PublicKey{
		"zero": {}, "identity": keyOf(0, 1), "off the curve": keyOf(1, 1), "x = 0, off the curve": keyOf(0, 5), "y = 0, off the curve": keyOf(5, 0),
	}
	point := newSigner().key
	for i := range torsion {
		shifted := native.PointAffine{X: point.X, Y: point.Y}
		shifted.Add(&shifted, &torsion[i])
		name := string(rune('0' + i))
		keys["coset "+name] = zkcrypto.PublicKey{X: shifted.X, Y: shifted.Y}
		keys["torsion "+name] = zkcrypto.PublicKey{X: torsion[i].X, Y: torsion[i].Y}
	}
	system := compileGadget(t, &oneKey{})
	for name, key := range keys {
		t.Run(name, func(t *testing.T) {
			require.Equal(t, name == "coset 0", key.Valid())
			verdict := 0
			if key.Valid() {
				verdict = 1
			}
			require.NoError(t, solvedSystem(t, system, &oneKey{X: value(key.X), Y: value(key.Y), Valid: verdict}))
			require.Error(t, solvedSystem(t, system, &oneKey{X: value(key.X), Y: value(key.Y), Valid: 1 - verdict}))
		})
	}
}

func keyOf(x, y uint64) (key zkcrypto.PublicKey) {
	key.X.SetUint64(x)
	key.Y.SetUint64(y)
	return key
}
