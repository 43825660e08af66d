package zkcrypto

import (
	"errors"
	"fmt"
	"math/big"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"github.com/consensys/gnark-crypto/ecc/bn254/twistededwards"
	"golang.org/x/crypto/blake2b"
)

const (
	// SeedSize is the length of a private key's seed in bytes.
	SeedSize = 32
	// PublicKeySize is the length of an encoded public key: x ‖ y, big endian.
	PublicKeySize = 2 * fr.Bytes
)

// ErrKey is returned for a public key that is not a canonical point of the prime-order subgroup.
var ErrKey = errors.New("invalid public key: want 64 bytes x‖y of a point of the prime-order subgroup other than the identity")

var (
	curve = twistededwards.GetEdwardsCurve()
	base  = curve.Base
	order = &curve.Order
)

// PublicKey is a point of the curve. Only keys for which Valid is true may be registered.
type PublicKey struct{ X, Y fr.Element }

// ParsePublicKey decodes 64 canonical bytes and checks the key.
func ParsePublicKey(data []byte) (PublicKey, error) {
	var key PublicKey
	if len(data) != PublicKeySize {
		return key, fmt.Errorf("%w (got %d bytes)", ErrKey, len(data))
	}
	if key.X.SetBytesCanonical(data[:fr.Bytes]) != nil || key.Y.SetBytesCanonical(data[fr.Bytes:]) != nil || !key.Valid() {
		return PublicKey{}, ErrKey
	}
	return key, nil
}

// Bytes encodes the key as x ‖ y, 32 bytes each, big endian.
func (k PublicKey) Bytes() [PublicKeySize]byte {
	var out [PublicKeySize]byte
	x, y := k.X.Bytes(), k.Y.Bytes()
	copy(out[:fr.Bytes], x[:])
	copy(out[fr.Bytes:], y[:])
	return out
}

// Order is the order of the prime-order subgroup.
func Order() *big.Int { return new(big.Int).Set(order) }

// Valid says whether the key is on the curve, in the prime-order subgroup and not the identity.
// The circuit computes the same verdict (circuits/keyvalidity.go); a key for which it is
// false could make a batch unprovable and is refused at registration.
func (k PublicKey) Valid() bool {
	point := k.point()
	return point.IsOnCurve() && !k.X.IsZero() && point.IsInSubGroup()
}

func (k PublicKey) point() twistededwards.PointAffine {
	return twistededwards.PointAffine{X: k.X, Y: k.Y}
}

// PrivateKey signs operations and transactions.
type PrivateKey struct {
	seed   [SeedSize]byte
	scalar big.Int
	prefix [32]byte
	public PublicKey
}

// NewPrivateKey derives a key from any 32-byte seed, the all-zero seed included:
// the scalar is a wide reduction, shifted away from zero.
func NewPrivateKey(seed [SeedSize]byte) *PrivateKey {
	expanded := blake2b.Sum512(append([]byte("healthd/v1/key-scalar"), seed[:]...))
	nonce := blake2b.Sum256(append([]byte("healthd/v1/key-nonce"), seed[:]...))
	key := &PrivateKey{seed: seed, prefix: nonce}
	nonZero := new(big.Int).Sub(order, big.NewInt(1))
	key.scalar.SetBytes(expanded[:])
	key.scalar.Mod(&key.scalar, nonZero)
	key.scalar.Add(&key.scalar, big.NewInt(1))
	var point twistededwards.PointAffine
	point.ScalarMultiplicationBase(&key.scalar)
	key.public = PublicKey{X: point.X, Y: point.Y}
	return key
}

// Public returns the public key.
func (k *PrivateKey) Public() PublicKey { return k.public }

// Bytes returns the 32-byte seed.
func (k *PrivateKey) Bytes() [SeedSize]byte { return k.seed }
