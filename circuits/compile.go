package circuits

import (
	"fmt"

	"github.com/consensys/gnark-crypto/ecc"
	"github.com/consensys/gnark/constraint"
	"github.com/consensys/gnark/frontend"
	"github.com/consensys/gnark/frontend/cs/r1cs"

	"github.com/healthd/healthd/internal/protocol"
)

// compressThreshold bounds the length of linear combinations. Poseidon2's partial rounds let
// them grow, and long ones cost the prover more than the constraints that they save.
const compressThreshold = 400

// Compile returns the constraint system of a shape.
func Compile(shape protocol.Shape) (constraint.ConstraintSystem, error) {
	system, err := frontend.Compile(ecc.BN254.ScalarField(), r1cs.NewBuilder, NewBatch(shape), frontend.WithCompressThreshold(compressThreshold))
	if err != nil {
		return nil, fmt.Errorf("compiling the batch circuit of shape %s: %w", shape.Name, err)
	}
	return system, nil
}
