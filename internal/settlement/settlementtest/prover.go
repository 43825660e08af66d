package settlementtest

import (
	"errors"
	"testing"

	"github.com/consensys/gnark-crypto/ecc"
	"github.com/consensys/gnark/backend"
	"github.com/consensys/gnark/backend/groth16"
	"github.com/consensys/gnark/backend/solidity"
	"github.com/consensys/gnark/backend/witness"
	"github.com/consensys/gnark/constraint"
	"github.com/consensys/gnark/frontend"
	"github.com/consensys/gnark/frontend/cs/r1cs"
	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/proof"
	"github.com/healthd/healthd/internal/protocol"
)

// Words are the public inputs of a proof, in circuit order.
type Words = [protocol.NumPublicInputs]protocol.Word

// AnyTransition is satisfied by all public inputs. It constrains each one and commits to private copies of them, as
// the batch circuit does, or, where CommitPublic says so, to the public inputs themselves.
type AnyTransition struct {
	Inputs       [protocol.NumPublicInputs]frontend.Variable `gnark:",public"`
	Copies       [protocol.NumPublicInputs]frontend.Variable
	CommitPublic [protocol.NumPublicInputs]bool `gnark:"-"`
}

// Define is called by gnark.
func (c *AnyTransition) Define(api frontend.API) error {
	committed := make([]frontend.Variable, protocol.NumPublicInputs)
	for i := range c.Inputs {
		api.AssertIsEqual(c.Inputs[i], c.Copies[i])
		committed[i] = c.Copies[i]
		if c.CommitPublic[i] {
			committed[i] = c.Inputs[i]
		}
	}
	committer, ok := api.(frontend.Committer)
	if !ok {
		return errors.New("backend without commitments")
	}
	challenge, err := committer.Commit(committed...)
	if err != nil {
		return err
	}
	api.AssertIsDifferent(challenge, 0) // so that the challenge is part of the statement
	return nil
}

// Prover proves AnyTransition under a key of its own.
type Prover struct {
	Key groth16.VerifyingKey

	constraints constraint.ConstraintSystem
	provingKey  groth16.ProvingKey
}

// NewProver runs a setup. The listed public inputs are committed to as such.
func NewProver(tb testing.TB, commitPublic ...int) *Prover {
	tb.Helper()
	circuit := new(AnyTransition)
	for _, i := range commitPublic {
		circuit.CommitPublic[i] = true
	}
	constraints, err := frontend.Compile(ecc.BN254.ScalarField(), r1cs.NewBuilder, circuit)
	require.NoError(tb, err)
	provingKey, key, err := groth16.Setup(constraints)
	require.NoError(tb, err)
	return &Prover{Key: key, constraints: constraints, provingKey: provingKey}
}

// Prove makes a proof that the contract accepts for these inputs.
func (p *Prover) Prove(tb testing.TB, inputs Words) []byte {
	tb.Helper()
	made := p.ProveWith(tb, inputs, solidity.WithProverTargetSolidityVerifier(backend.GROTH16))
	encoded, err := proof.Encode(made)
	require.NoError(tb, err)
	return encoded
}

// ProveWith makes a proof with other prover options.
func (p *Prover) ProveWith(tb testing.TB, inputs Words, options ...backend.ProverOption) groth16.Proof {
	tb.Helper()
	made, err := groth16.Prove(p.constraints, p.provingKey, Witness(tb, inputs), options...)
	require.NoError(tb, err)
	return made
}

// Witness is the full witness for these inputs.
func Witness(tb testing.TB, inputs Words) witness.Witness {
	tb.Helper()
	assignment := new(AnyTransition)
	for i, word := range inputs {
		assignment.Inputs[i] = word
		assignment.Copies[i] = word
	}
	full, err := frontend.NewWitness(assignment, ecc.BN254.ScalarField())
	require.NoError(tb, err)
	return full
}
