package zkcrypto

import (
	"crypto/sha256"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
)

// Tags separate the uses of one hash width. Each is the first 31 bytes of the
// SHA-256 of its name, so that none collides with a small number.
var (
	TagSignature   = tag("healthd/v1/operation-signature")
	TagTransaction = tag("healthd/v1/transaction-signature")
	TagAccumulator = tag("healthd/v1/accumulator")
	TagAlpha       = tag("healthd/v1/alpha")
)

func tag(name string) fr.Element { return Digest31([]byte(name)) }

// Digest31 is SHA-256 truncated to its first 31 bytes, as one word (< 2^248).
func Digest31(data []byte) fr.Element {
	sum := sha256.Sum256(data)
	var word fr.Element
	word.SetBytes(sum[:31])
	return word
}
