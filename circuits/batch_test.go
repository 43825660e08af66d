package circuits

import (
	"testing"

	"github.com/consensys/gnark-crypto/ecc"
	"github.com/consensys/gnark/test"
	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/batch"
	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/protocol/simulation"
	"github.com/healthd/healthd/internal/statetree"
)

// provingGround is a simulated world over a real state tree.
type provingGround struct {
	*simulation.World
	tree   *statetree.Tree
	height uint64
	last   map[uint64]protocol.Cell
}

func newProvingGround(t testing.TB) *provingGround {
	world, err := simulation.New()
	require.NoError(t, err)
	tree, err := statetree.Open(t.TempDir())
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, tree.Close()) })
	g := &provingGround{World: world, tree: tree, last: map[uint64]protocol.Cell{}}
	g.settle(t)
	return g
}

// settle commits the world's state to the tree, so that the next range starts from it.
func (g *provingGround) settle(t testing.TB) {
	writes := make(map[uint64]protocol.Cell)
	for index, cell := range g.State {
		if g.last[index] != cell {
			writes[index], g.last[index] = cell, cell
		}
	}
	g.height++
	delta, err := g.tree.Stage(g.height, writes, nil)
	require.NoError(t, err)
	require.NoError(t, g.tree.Commit(delta))
	g.Forget()
}

// segments builds the proof jobs of everything executed since settle.
func (g *provingGround) segments(t testing.TB, shape protocol.Shape, machine *protocol.Machine) []batch.Segment {
	before, err := g.tree.At(g.height)
	require.NoError(t, err)
	after, err := g.tree.Stage(g.height+1, g.State, nil)
	require.NoError(t, err)
	r := batch.Range{OldRoot: before.Root(), NewRoot: after.Root()}
	r.Span = protocol.Span{FirstHeight: 1, LastHeight: g.Block.Height, FirstTime: 1, LastTime: g.Block.Time}
	var trace []batch.Executed
	for _, executed := range g.Executed() {
		trace = append(trace, batch.Executed{Envelope: executed.Envelope, Block: executed.Block})
		for i := range executed.Steps {
			r.NewAccumulator = protocol.Accumulate(r.NewAccumulator, &executed.Steps[i])
		}
	}
	segments, err := batch.Build(before, machine, shape, r, trace)
	require.NoError(t, err)
	return segments
}

func solved(t testing.TB, segment *batch.Segment) error {
	assignment, err := Assign(segment)
	require.NoError(t, err)
	shape, err := protocol.ShapeByID(segment.Shape)
	require.NoError(t, err)
	return test.IsSolved(NewBatch(shape), assignment, ecc.BN254.ScalarField())
}

func TestEmptySegment(t *testing.T) {
	g := newProvingGround(t)
	for _, segment := range g.segments(t, protocol.ShapeTiny, g.Machine) {
		require.NoError(t, solved(t, &segment))
	}
}

func TestJourney(t *testing.T) {
	g := newProvingGround(t)
	patient := g.Register(simulation.HospitalA, protocol.RolePatient, 0, 0)
	clinician := g.Register(simulation.HospitalB, protocol.RolePractitioner, protocol.FlagEmergency, 0)
	record := g.Must(simulation.HospitalA, g.Anchor(patient, 1, "one"))
	consent := g.Must(patient, g.Grant(patient, simulation.HospitalB, 1, 1))
	g.NextBlock(5)
	g.Must(clinician, simulation.Access(patient, consent, record, 1, 0))
	g.Must(clinician, simulation.BreakGlass(patient, record, 0))
	payment := g.Must(patient, g.Grant(patient, simulation.Insurer, protocol.PurposePayment, 1))
	policy := g.Must(simulation.Insurer, g.Policy(patient, payment, 100_00))
	g.NextBlock(5)
	second := g.Must(simulation.HospitalA, g.Anchor(patient, 2, "two"))
	g.NextBlock(5)
	_, err := g.Do(simulation.HospitalA, g.Claim(policy, second, 50_00))
	require.NoError(t, err)
	g.Must(patient, simulation.Revoke(consent))
	segments := g.segments(t, protocol.ShapeSmall, g.Machine)
	for _, segment := range segments {
		require.NoError(t, solved(t, &segment))
	}
	t.Log(len(segments))
}
