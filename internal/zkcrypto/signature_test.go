package zkcrypto

import (
	"math/big"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"github.com/consensys/gnark-crypto/ecc/bn254/twistededwards"
	"github.com/stretchr/testify/require"
)

func testKey(first byte) *PrivateKey { return NewPrivateKey([SeedSize]byte{first}) }

func word(v uint64) fr.Element { return fr.NewElement(v) }

// torsion returns the point of order 2, (0, -1), which is on the curve but outside the subgroup.
func torsion() twistededwards.PointAffine {
	var point twistededwards.PointAffine
	point.Y.SetInt64(-1)
	return point
}

func TestSignatureVerifies(t *testing.T) {
	for seed := byte(0); seed < 8; seed++ {
		key := testKey(seed)
		require.True(t, key.Public().Valid())
		sig := key.SignOperation(word(42))
		require.True(t, key.Public().VerifyOperation(word(42), sig[:]))
		require.False(t, key.Public().VerifyOperation(word(43), sig[:]))
		require.False(t, testKey(seed+1).Public().VerifyOperation(word(42), sig[:]))
		txSig := key.SignTransaction([]byte("tx"))
		require.True(t, key.Public().VerifyTransaction([]byte("tx"), txSig[:]))
		require.False(t, key.Public().VerifyTransaction([]byte("ty"), txSig[:]))
	}
}

func TestSignatureEdgeCases(t *testing.T) {
	key := testKey(1)
	m := word(7)
	valid := key.SignOperation(m)
	plusOrder := func() []byte {
		sig, _ := ParseSignature(valid[:])
		sig.S.Add(&sig.S, order)
		out := sig.Bytes()
		return out[:]
	}
	withS := func(s *big.Int) []byte {
		out := valid
		s.FillBytes(out[64:])
		return out[:]
	}
	coordinate := func(offset int) []byte {
		out := valid
		value := new(big.Int).SetBytes(out[offset : offset+32])
		value.Add(value, fr.Modulus())
		value.FillBytes(out[offset : offset+32])
		return out[:]
	}
	flip := func(i int) []byte { out := valid; out[i] ^= 1; return out[:] }
	identity := func() []byte { // R = O needs S = h·a, which only the key holder can make
		sig := Signature{}
		sig.R.Y.SetOne()
		h := Challenge(sig.R, key.public, m)
		sig.S.Mul(h, &key.scalar).Mod(&sig.S, order)
		out := sig.Bytes()
		return out[:]
	}
	torsionR := func() []byte { // R + T verifies under the cofactored predicate
		nonce := big.NewInt(99)
		var r twistededwards.PointAffine
		r.ScalarMultiplicationBase(nonce)
		two := torsion()
		r.Add(&r, &two)
		sig := Signature{R: PublicKey{X: r.X, Y: r.Y}}
		h := Challenge(sig.R, key.public, m)
		sig.S.Mul(h, &key.scalar).Add(&sig.S, nonce).Mod(&sig.S, order)
		out := sig.Bytes()
		return out[:]
	}
	for _, test := range []struct {
		name string
		sig  []byte
		want bool
	}{
		{"valid", valid[:], true},
		{"R = O made by the key holder", identity(), true},
		{"R with torsion", torsionR(), true},
		{"S + order", plusOrder(), false},
		{"S = 0", withS(new(big.Int)), false},
		{"S = order", withS(order), false},
		{"R.x ≥ r", coordinate(0), false},
		{"R.y ≥ r", coordinate(32), false},
		{"R off the curve", flip(63), false},
		{"S changed", flip(95), false},
		{"short", valid[:95], false},
		{"empty", nil, false},
	} {
		t.Run(test.name, func(t *testing.T) {
			require.Equal(t, test.want, key.Public().VerifyOperation(m, test.sig))
		})
	}
}

func TestKeyValidityByCoset(t *testing.T) {
	// A key in each coset of the prime-order subgroup: only the subgroup itself is valid.
	valid := testKey(3).Public()
	eighth := eighthOrderPoint(t)
	point := valid.point()
	for coset := 0; coset < 8; coset++ {
		key := PublicKey{X: point.X, Y: point.Y}
		require.Equal(t, coset == 0, key.Valid(), "coset %d", coset)
		point.Add(&point, &eighth)
	}
	require.Equal(t, PublicKey{X: valid.X, Y: valid.Y}, PublicKey{X: point.X, Y: point.Y})
	require.False(t, PublicKey{Y: word(1)}.Valid(), "identity")
	require.False(t, PublicKey{X: word(1), Y: word(1)}.Valid(), "off the curve")
}

// eighthOrderPoint finds a generator of the 8-torsion as [order]P for a random-looking P.
func eighthOrderPoint(t *testing.T) twistededwards.PointAffine {
	for y := uint64(2); y < 1000; y++ {
		element := fr.NewElement(y)
		bytes := element.Bytes()
		for i, j := 0, 31; i < j; i, j = i+1, j-1 {
			bytes[i], bytes[j] = bytes[j], bytes[i]
		}
		var p, four twistededwards.PointAffine
		if _, err := p.SetBytes(bytes[:]); err != nil || !p.IsOnCurve() {
			continue
		}
		var extended twistededwards.PointExtended
		extended.FromAffine(&p)
		extended.ScalarMultiplication(&extended, order)
		p.FromExtended(&extended)
		four.Double(&p)
		four.Double(&four)
		if !four.IsZero() {
			return p
		}
	}
	t.Fatal("no point of order 8 found")
	return twistededwards.PointAffine{}
}

func FuzzParseSignature(f *testing.F) {
	sig := testKey(1).SignOperation(word(1))
	f.Add(sig[:])
	f.Fuzz(func(t *testing.T, data []byte) {
		parsed, ok := ParseSignature(data)
		if ok {
			again := parsed.Bytes()
			require.Equal(t, data, again[:])
		}
	})
}

func BenchmarkVerifyOperation(b *testing.B) {
	key := testKey(1)
	sig := key.SignOperation(word(1))
	for b.Loop() {
		key.Public().VerifyOperation(word(1), sig[:])
	}
}
