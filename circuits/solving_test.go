package circuits

import (
	"crypto/sha256"
	"math/big"
	"sync"
	"testing"

	"github.com/consensys/gnark-crypto/ecc"
	"github.com/consensys/gnark/constraint"
	"github.com/consensys/gnark/constraint/solver"
	"github.com/consensys/gnark/frontend"
	"github.com/consensys/gnark/frontend/cs"
	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/batch"
	"github.com/healthd/healthd/internal/protocol"
)

var compiled struct {
	sync.Mutex
	systems map[uint32]constraint.ConstraintSystem
}

// compiledShape compiles a shape once for all tests.
func compiledShape(t testing.TB, id uint32) constraint.ConstraintSystem {
	compiled.Lock()
	defer compiled.Unlock()
	if compiled.systems == nil {
		compiled.systems = make(map[uint32]constraint.ConstraintSystem)
	}
	if compiled.systems[id] == nil {
		shape, err := protocol.ShapeByID(id)
		require.NoError(t, err)
		compiled.systems[id], err = Compile(shape)
		require.NoError(t, err)
	}
	return compiled.systems[id]
}

// solved solves the compiled constraints of a segment: what the prover would prove.
func solved(t testing.TB, segment *batch.Segment) error {
	assignment, err := Assign(segment)
	require.NoError(t, err)
	return solvedAssignment(t, segment.Shape, assignment)
}

func solvedAssignment(t testing.TB, shape uint32, assignment *Batch) error {
	return solvedSystem(t, compiledShape(t, shape), assignment)
}

// solvedSystem solves constraints. The commitment, which only a prover with its key can make, is a
// hash of what would be committed to. Hints may be replaced by a liar's.
func solvedSystem(t testing.TB, system constraint.ConstraintSystem, assignment frontend.Circuit, lies ...solver.Option) error {
	witness, err := frontend.NewWitness(assignment, ecc.BN254.ScalarField())
	require.NoError(t, err)
	commitment := solver.OverrideHint(solver.GetHintID(cs.Bsb22CommitmentComputePlaceholder), hashOfCommitted)
	_, err = system.Solve(witness, append(lies, commitment)...)
	return err
}

func hashOfCommitted(_ *big.Int, in, out []*big.Int) error {
	hash := sha256.New()
	var word [32]byte
	for _, value := range in {
		hash.Write(value.FillBytes(word[:]))
	}
	out[0].SetBytes(hash.Sum(nil)[:31])
	return nil
}
