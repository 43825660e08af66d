package prover

import (
	"fmt"

	"github.com/consensys/gnark-crypto/ecc"
	"github.com/consensys/gnark/backend"
	"github.com/consensys/gnark/backend/groth16"
	"github.com/consensys/gnark/backend/solidity"
	"github.com/consensys/gnark/frontend"

	"github.com/healthd/healthd/circuits"
	"github.com/healthd/healthd/internal/batch"
	"github.com/healthd/healthd/internal/proof"
)

// Prove makes the proof of a segment, checks it, and encodes it for chain and contract.
func (k *Keys) Prove(segment *batch.Segment) ([]byte, error) {
	if segment.Shape != k.Shape.ID {
		return nil, fmt.Errorf("segment of shape %d, keys of shape %d", segment.Shape, k.Shape.ID)
	}
	assignment, err := circuits.Assign(segment)
	if err != nil {
		return nil, err
	}
	witness, err := frontend.NewWitness(assignment, ecc.BN254.ScalarField())
	if err != nil {
		return nil, err
	}
	made, err := groth16.Prove(k.circuit, k.proving, witness, solidity.WithProverTargetSolidityVerifier(backend.GROTH16))
	if err != nil {
		return nil, fmt.Errorf("proving %d operations: %w", len(segment.Steps), err)
	}
	encoded, err := proof.Encode(made)
	if err != nil {
		return nil, err
	}
	return encoded, k.Verifying.Verify(&segment.Inputs, encoded)
}
