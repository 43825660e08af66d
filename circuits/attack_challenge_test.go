package circuits

import (
	"math/big"
	"testing"

	"github.com/consensys/gnark-crypto/ecc"
	"github.com/consensys/gnark/constraint"
	"github.com/consensys/gnark/frontend"
	"github.com/consensys/gnark/frontend/cs/r1cs"
	"github.com/stretchr/testify/require"

	csbn254 "github.com/consensys/gnark/constraint/bn254"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/zkcrypto"
)

// balance is one relation under a challenge γ from outside.
type balance struct {
	Gamma    frontend.Variable `gnark:",public"`
	Produced [2][2]frontend.Variable
	Consumed [2][2]frontend.Variable

	oneChallenge bool // α = γ: the flawed design
}

func (c *balance) Define(api frontend.API) error {
	hash, err := newHasher(api)
	if err != nil {
		return err
	}
	with := newChallenge(api, hash, c.Gamma, 2)
	if c.oneChallenge {
		with.alpha = []frontend.Variable{c.Gamma, api.Mul(c.Gamma, c.Gamma)}
	}
	r := relation{tag: tagNode}
	for i := range c.Produced {
		r.produce(1, c.Produced[i][:]...)
		r.consume(1, c.Consumed[i][:]...)
	}
	r.settle(api, with)
	return nil
}

// Attack 1: with one challenge for compression and evaluation, denominators are polynomials in it,
// and partial fractions balance tuples that differ: for p_ab = (1 - aγ)(1 - bγ),
// 1/p_21 + 1/p_23 = 2/p_13.
func TestAttackOneChallenge(t *testing.T) {
	// Such that γ - tag - t₁γ - t₂γ² = -tag·(1 - aγ)(1 - bγ).
	tuple := func(a, b int64) [2]frontend.Variable {
		return [2]frontend.Variable{big.NewInt(1 - tagNode*(a+b)), big.NewInt(tagNode * a * b)}
	}
	forged := balance{
		Gamma:    123456789,
		Produced: [2][2]frontend.Variable{tuple(2, 1), tuple(2, 3)},
		Consumed: [2][2]frontend.Variable{tuple(1, 3), tuple(1, 3)},
	}
	honest := forged
	honest.Consumed = [2][2]frontend.Variable{forged.Produced[1], forged.Produced[0]}

	flawed, ours := compileGadget(t, &balance{oneChallenge: true}), compileGadget(t, &balance{})
	require.NoError(t, solvedSystem(t, flawed, &forged), "the flawed design accepts the forgery")
	require.NoError(t, solvedSystem(t, ours, &honest))
	require.Error(t, solvedSystem(t, ours, &forged))
}

// Attack 2: a tuple whose denominator is zero must not get a free quotient.
func TestAttackZeroDenominator(t *testing.T) {
	gamma := protocol.Word{}
	gamma.SetUint64(987654321)
	alpha := zkcrypto.Hash4(gamma, zkcrypto.TagAlpha, protocol.Word{}, protocol.Word{})
	var tag, first protocol.Word // γ - tag - α·first = 0
	tag.SetUint64(tagNode)
	first.Sub(&gamma, &tag)
	first.Div(&first, &alpha)
	zero := [2]frontend.Variable{value(first), 0}
	other := [2]frontend.Variable{5, 6}
	require.Error(t, solvedSystem(t, compileGadget(t, &balance{}), &balance{
		Gamma:    value(gamma),
		Produced: [2][2]frontend.Variable{zero, other},
		Consumed: [2][2]frontend.Variable{zero, other},
	}))
}

// Attack 3: nothing that enters a sum may be chosen after the challenge. All private inputs are
// committed but the parts of signatures, which enter none, and no public input is.
func TestAttackUncommittedWires(t *testing.T) {
	system := compiledShape(t, protocol.ShapeTiny.ID)
	commitments := system.GetCommitments().(constraint.Groth16Commitments)
	require.Len(t, commitments, 1, "more than one commitment is unsound")
	require.Empty(t, commitments[0].PublicAndCommitmentCommitted)

	committed := make(map[int]bool)
	for _, wire := range commitments[0].PrivateCommitted {
		committed[wire] = true
	}
	layout := system.(*csbn254.R1CS)
	var uncommitted []string
	for i, name := range layout.Secret {
		if !committed[len(layout.Public)+i] {
			uncommitted = append(uncommitted, name)
		}
	}
	require.Equal(t, []string{ // of signatures what enters no sum: predicate V and the names of requests know no challenge
		"Signatures_0_RX", "Signatures_0_RY", "Signatures_0_S",
		"Signatures_1_RX", "Signatures_1_RY", "Signatures_1_S",
		"Requests_0_RX", "Requests_0_RY", "Requests_0_S",
		"Requests_1_RX", "Requests_1_RY", "Requests_1_S",
		"Requests_2_RX", "Requests_2_RY", "Requests_2_S",
		"Requests_3_RX", "Requests_3_RY", "Requests_3_S",
	}, uncommitted)
}

// The public values that enter sums are bound to committed copies.
func TestAttackRootsAfterTheChallenge(t *testing.T) {
	segment := accessSegment(t)
	for name, change := range map[string]func(*Batch){
		"old root":        func(c *Batch) { c.OldRoot = 1 },
		"old root, twice": func(c *Batch) { c.OldRoot, c.CommittedOldRoot = 1, 1 },
		"new root":        func(c *Batch) { c.NewRoot = 1 },
		"new root, twice": func(c *Batch) { c.NewRoot, c.CommittedNewRoot = 1, 1 },
		"new root is old": func(c *Batch) { c.NewRoot, c.CommittedNewRoot = c.OldRoot, c.OldRoot },
		"domain, twice":   func(c *Batch) { c.Domain, c.CommittedDomain = 1, 1 },
	} {
		t.Run(name, func(t *testing.T) {
			assignment, err := Assign(segment)
			require.NoError(t, err)
			change(assignment)
			require.Error(t, solvedAssignment(t, segment.Shape, assignment))
		})
	}
}

func compileGadget(t testing.TB, circuit frontend.Circuit) constraint.ConstraintSystem {
	system, err := frontend.Compile(ecc.BN254.ScalarField(), r1cs.NewBuilder, circuit)
	require.NoError(t, err)
	return system
}
