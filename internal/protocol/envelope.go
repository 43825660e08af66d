package protocol

import (
	"errors"
	"fmt"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/healthd/healthd/internal/zkcrypto"
)

// MaxEnvelopeOps is the largest number of operations under one signature.
const MaxEnvelopeOps = 256

// OpSize is the length of an encoded operation: header and operands as canonical 32-byte words.
const OpSize = (1 + OperandWords) * fr.Bytes

// Envelope is one actor's signature over a chain of operations with consecutive nonces.
type Envelope struct {
	Ops       []Op
	Signature [zkcrypto.SignatureSize]byte
}

// Seal numbers the operations from a nonce, chains them and signs the last digest.
func Seal(domain Word, key *zkcrypto.PrivateKey, actor, nonce uint64, ops ...Op) (*Envelope, error) {
	envelope := &Envelope{Ops: ops}
	for i := range ops {
		ops[i].Actor, ops[i].Nonce = actor, nonce+uint64(i)
	}
	digests, err := envelope.Digests(domain)
	if err != nil {
		return nil, err
	}
	envelope.Signature = key.SignOperation(digests[len(digests)-1])
	return envelope, nil
}

// Digests returns the digest of each operation: H_12(domain, header, previous, a_0 … a_7, 0),
// where previous is the digest before it in the envelope or 0.
func (e *Envelope) Digests(domain Word) ([]Word, error) {
	if len(e.Ops) == 0 || len(e.Ops) > MaxEnvelopeOps {
		return nil, fmt.Errorf("an envelope holds 1 to %d operations, not %d", MaxEnvelopeOps, len(e.Ops))
	}
	digests := make([]Word, len(e.Ops))
	var previous Word
	for i := range e.Ops {
		words, err := e.Ops[i].Words()
		if err != nil {
			return nil, fmt.Errorf("operation %d (%s): %w", i+1, e.Ops[i].Kind, err)
		}
		previous = Digest(domain, previous, words)
		digests[i] = previous
	}
	return digests, nil
}

// Digest hashes one operation.
func Digest(domain, previous Word, words [1 + OperandWords]Word) Word {
	in := [12]Word{0: domain, 1: words[0], 2: previous}
	copy(in[3:], words[1:])
	return zkcrypto.Hash12(in)
}

// Encode writes the envelope canonically: its operations, then its signature.
func (e *Envelope) Encode() ([]byte, error) {
	out := make([]byte, 0, len(e.Ops)*OpSize+zkcrypto.SignatureSize)
	for i := range e.Ops {
		words, err := e.Ops[i].Words()
		if err != nil {
			return nil, err
		}
		for j := range words {
			bytes := words[j].Bytes()
			out = append(out, bytes[:]...)
		}
	}
	return append(out, e.Signature[:]...), nil
}

// ErrEnvelopeEncoding is returned for bytes that no envelope encodes to.
var ErrEnvelopeEncoding = errors.New("malformed envelope")

// DecodeEnvelope is the inverse of Encode: exact length, canonical words, no bit outside the layout.
func DecodeEnvelope(data []byte) (*Envelope, error) {
	body := len(data) - zkcrypto.SignatureSize
	if body <= 0 || body%OpSize != 0 || body/OpSize > MaxEnvelopeOps {
		return nil, fmt.Errorf("%w: %d bytes, want 1 to %d operations of %d bytes and a signature of %d",
			ErrEnvelopeEncoding, len(data), MaxEnvelopeOps, OpSize, zkcrypto.SignatureSize)
	}
	envelope := &Envelope{Ops: make([]Op, body/OpSize)}
	for i := range envelope.Ops {
		var words [1 + OperandWords]Word
		for j := range words {
			at := i*OpSize + j*fr.Bytes
			if err := words[j].SetBytesCanonical(data[at : at+fr.Bytes]); err != nil {
				return nil, fmt.Errorf("%w: operation %d: word %d is not below the field's order", ErrEnvelopeEncoding, i+1, j)
			}
		}
		op, err := opOfWords(words[:])
		if err != nil {
			return nil, fmt.Errorf("%w: operation %d: %w", ErrEnvelopeEncoding, i+1, err)
		}
		envelope.Ops[i] = op
	}
	copy(envelope.Signature[:], data[body:])
	return envelope, nil
}
