package settlement

import (
	"errors"
	"fmt"

	"github.com/consensys/gnark/backend/groth16"
	groth16bn254 "github.com/consensys/gnark/backend/groth16/bn254"
)

// ProofBytes is the length of an encoded proof: A (64), B (128), C (64), commitment (64), proof of knowledge (64).
const ProofBytes = 384

// ErrProofShape says that a proof or key is not of the kind that the contract verifies: Groth16 over BN254 with
// exactly one commitment and six public inputs.
var ErrProofShape = errors.New("not a BN254 Groth16 proof system with one commitment and six public inputs")

// EncodeProof writes a proof as the contract reads it. The proof must have been made with
// solidity.WithProverTargetSolidityVerifier(backend.GROTH16): with gnark's default hash the encoding succeeds and the
// contract refuses it.
func EncodeProof(proof groth16.Proof) ([]byte, error) {
	p, ok := proof.(*groth16bn254.Proof)
	if !ok {
		return nil, fmt.Errorf("settlement: encode proof of type %T: %w", proof, ErrProofShape)
	}
	if len(p.Commitments) != 1 {
		return nil, fmt.Errorf("settlement: encode proof with %d commitments: %w", len(p.Commitments), ErrProofShape)
	}
	encoded := p.MarshalSolidity()
	if len(encoded) != ProofBytes {
		return nil, fmt.Errorf("settlement: encoded proof has %d bytes, want %d: %w", len(encoded), ProofBytes, ErrProofShape)
	}
	return encoded, nil
}
