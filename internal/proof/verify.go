package proof

import (
	"bytes"
	"errors"
	"fmt"

	"github.com/consensys/gnark-crypto/ecc"
	"github.com/consensys/gnark/backend"
	"github.com/consensys/gnark/backend/groth16"
	groth16bn254 "github.com/consensys/gnark/backend/groth16/bn254"
	"github.com/consensys/gnark/backend/solidity"
	"github.com/consensys/gnark/backend/witness"

	"github.com/healthd/healthd/internal/protocol"
)

// ErrInvalid is returned for a well-formed proof of something else.
var ErrInvalid = errors.New("the proof does not show this transition")

// maxKeySize bounds what is parsed as a verifying key; the batch circuit's has about 700 bytes.
const maxKeySize = 4096

// VerifyingKey verifies the proofs of one shape under one version of the rules.
type VerifyingKey struct{ key groth16.VerifyingKey }

// ParseVerifyingKey reads a verifying key as Encode writes it.
func ParseVerifyingKey(data []byte) (*VerifyingKey, error) {
	if len(data) > maxKeySize {
		return nil, fmt.Errorf("verifying key of %d bytes, at most %d", len(data), maxKeySize)
	}
	key := groth16.NewVerifyingKey(ecc.BN254)
	if n, err := key.ReadFrom(bytes.NewReader(data)); err != nil || n != int64(len(data)) {
		return nil, fmt.Errorf("verifying key: %d of %d bytes read: %w", n, len(data), err)
	}
	return NewVerifyingKey(key)
}

// NewVerifyingKey wraps a key after checking that it is the batch circuit's kind.
func NewVerifyingKey(key groth16.VerifyingKey) (*VerifyingKey, error) {
	k, ok := key.(*groth16bn254.VerifyingKey)
	// The commitment counts as one more public value.
	if !ok || k.NbPublicWitness() != protocol.NumPublicInputs+1 || len(k.PublicAndCommitmentCommitted) != 1 {
		return nil, ErrSystem
	}
	return &VerifyingKey{key}, nil
}

// Groth16 returns the key as gnark knows it.
func (k *VerifyingKey) Groth16() groth16.VerifyingKey { return k.key }

// Encode writes the key.
func (k *VerifyingKey) Encode() ([]byte, error) {
	var out bytes.Buffer
	if _, err := k.key.WriteTo(&out); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

// Verify checks an encoded proof against public inputs.
func (k *VerifyingKey) Verify(inputs *protocol.PublicInputs, encoded []byte) error {
	proof, err := Decode(encoded)
	if err != nil {
		return err
	}
	public, err := publicWitness(inputs)
	if err != nil {
		return err
	}
	if err := groth16.Verify(proof, k.key, public, solidity.WithVerifierTargetSolidityVerifier(backend.GROTH16)); err != nil {
		return fmt.Errorf("%w: %w", ErrInvalid, err)
	}
	return nil
}

func publicWitness(inputs *protocol.PublicInputs) (witness.Witness, error) {
	words, err := inputs.Words()
	if err != nil {
		return nil, err
	}
	public, err := witness.New(ecc.BN254.ScalarField())
	if err != nil {
		return nil, err
	}
	values := make(chan any, len(words))
	for i := range words {
		values <- words[i]
	}
	close(values)
	return public, public.Fill(len(words), 0, values)
}
