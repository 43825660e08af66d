// Package wordbytes writes field words as the bytes that messages carry, and reads them back strictly.
//
// Zero is written as no bytes at all, so that messages leave out what is not set. Every reader names the
// lengths that it takes and refuses a word that is not canonical.
package wordbytes

import (
	"encoding/hex"
	"fmt"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/zkcrypto"
)

const (
	// WordSize is the length of a whole word.
	WordSize = 32
	// DigestSize is the length of a SHA-256 truncated to 31 bytes.
	DigestSize = 31
	// HashSize is the length of a SHA-256 multihash digest, which takes two words.
	HashSize = 32
	halfSize = HashSize / 2
)

// FromWord writes 32 bytes, big endian, zero included: roots and accumulators are never left out.
func FromWord(word protocol.Word) []byte {
	encoded := word.Bytes()
	return encoded[:]
}

// Word reads 32 bytes of a word below the field's order.
func Word(data []byte) (protocol.Word, error) {
	var word protocol.Word
	if len(data) != WordSize {
		return word, fmt.Errorf("want %d bytes, got %d", WordSize, len(data))
	}
	if err := word.SetBytesCanonical(data); err != nil {
		return word, fmt.Errorf("%s is not below the field's order", hex.EncodeToString(data))
	}
	return word, nil
}

// FromDigest writes 31 bytes, or none for zero.
func FromDigest(word protocol.Word) []byte {
	if word.IsZero() {
		return nil
	}
	encoded := word.Bytes()
	return encoded[WordSize-DigestSize:]
}

// Digest reads 31 bytes, or none for zero.
func Digest(data []byte) (protocol.Word, error) {
	var word protocol.Word
	if len(data) != 0 && len(data) != DigestSize {
		return word, fmt.Errorf("want %d bytes (SHA-256 without its last byte) or none, got %d", DigestSize, len(data))
	}
	word.SetBytes(data)
	return word, nil
}

// FromHash writes two halves as 32 bytes, or none if both are zero.
func FromHash(high, low protocol.Word) []byte {
	if high.IsZero() && low.IsZero() {
		return nil
	}
	h, l := high.Bytes(), low.Bytes()
	return append(h[WordSize-halfSize:], l[WordSize-halfSize:]...)
}

// Hash reads 32 bytes as two halves, or none as zeros.
func Hash(data []byte) (high, low protocol.Word, err error) {
	switch len(data) {
	case 0:
	case HashSize:
		high.SetBytes(data[:halfSize])
		low.SetBytes(data[halfSize:])
	default:
		err = fmt.Errorf("want a SHA-256 digest of %d bytes or none, got %d", HashSize, len(data))
	}
	return high, low, err
}

// FromKey writes the coordinates of a public key.
func FromKey(x, y protocol.Word) []byte {
	encoded := zkcrypto.PublicKey{X: x, Y: y}.Bytes()
	return encoded[:]
}

// Key reads canonical coordinates. Whether they are a usable key is for the protocol's rules to say.
func Key(data []byte) (x, y protocol.Word, err error) {
	if len(data) != zkcrypto.PublicKeySize {
		return x, y, fmt.Errorf("want a public key of %d bytes, got %d", zkcrypto.PublicKeySize, len(data))
	}
	if x, err = Word(data[:WordSize]); err != nil {
		return x, y, fmt.Errorf("x: %w", err)
	}
	if y, err = Word(data[WordSize:]); err != nil {
		return x, y, fmt.Errorf("y: %w", err)
	}
	return x, y, nil
}
