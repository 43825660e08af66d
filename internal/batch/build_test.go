package batch_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/batch"
	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/protocol/simulation"
	"github.com/healthd/healthd/internal/statetree"
)

// job is a range of a simulated world, ready to be built.
type job struct {
	cast  *simulation.Cast
	tree  *statetree.Tree
	of    batch.Range
	trace []batch.Executed
}

// newJob commits a scene to a tree and executes envelopes after it.
func newJob(t *testing.T, act func(*simulation.Cast)) *job {
	cast, err := simulation.NewCast()
	require.NoError(t, err)
	tree, err := statetree.Open(t.TempDir())
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, tree.Close()) })
	delta, err := tree.Stage(1, cast.State, nil)
	require.NoError(t, err)
	require.NoError(t, tree.Commit(delta))

	j := &job{cast: cast, tree: tree}
	first := cast.Block
	cast.Forget()
	act(cast)
	j.of.Span = protocol.Span{FirstHeight: first.Height, LastHeight: cast.Block.Height, FirstTime: first.Time, LastTime: cast.Block.Time}
	j.of.OldRoot = j.view(t).Root()
	after, err := tree.Stage(2, cast.State, nil)
	require.NoError(t, err)
	j.of.NewRoot = after.Root()
	j.of.OldAccumulator.SetUint64(9)
	j.of.NewAccumulator = j.of.OldAccumulator
	for _, executed := range cast.Executed() {
		j.trace = append(j.trace, batch.Executed{Envelope: executed.Envelope, Block: executed.Block})
		for i := range executed.Steps {
			j.of.NewAccumulator = protocol.Accumulate(j.of.NewAccumulator, &executed.Steps[i])
		}
	}
	return j
}

func (j *job) view(t *testing.T) *statetree.View {
	view, err := j.tree.At(1)
	require.NoError(t, err)
	return view
}

func (j *job) build(t *testing.T, shape protocol.Shape) ([]batch.Segment, error) {
	return batch.Build(j.view(t), j.cast.Machine, shape, j.of, j.trace)
}

// revocations revoke the patient's consents in two blocks, one envelope each, and one by one again.
func revocations(cast *simulation.Cast) {
	for range 3 {
		_, _ = cast.Do(cast.Patient, simulation.Revoke(cast.Consent), simulation.Revoke(cast.Payment))
		cast.NextBlock(5)
		_, _ = cast.Do(cast.Stranger, simulation.Revoke(cast.Consent))
	}
}

// Segments are cut between envelopes and chained root to root, accumulator to accumulator.
func TestSegmentsChain(t *testing.T) {
	for name, test := range map[string]struct {
		shape protocol.Shape
		ops   []int
	}{
		"two operations a segment": {protocol.ShapeTiny, []int{2, 1, 2, 1, 2, 1}},
		"all in one":               {protocol.ShapeSmall, []int{9}},
	} {
		t.Run(name, func(t *testing.T) {
			j := newJob(t, revocations)
			segments, err := j.build(t, test.shape)
			require.NoError(t, err)
			require.Len(t, segments, len(test.ops))
			root, accumulator := j.of.OldRoot, j.of.OldAccumulator
			for i, segment := range segments {
				require.Equal(t, root, segment.Inputs.OldRoot)
				require.Equal(t, accumulator, segment.Inputs.OldAccumulator)
				require.Len(t, segment.Steps, test.ops[i])
				require.Equal(t, uint64(test.ops[i]), segment.Inputs.Span.Ops)
				require.Equal(t, j.cast.Machine.Domain, segment.Inputs.Domain)
				require.Equal(t, test.shape.ID, segment.Shape)
				signed := 0
				for _, envelope := range segment.Envelopes {
					signed += envelope.Ops
				}
				require.Equal(t, len(segment.Steps), signed)
				root, accumulator = segment.Inputs.NewRoot, segment.Inputs.NewAccumulator
			}
			require.Equal(t, j.of.NewRoot, root)
			require.Equal(t, j.of.NewAccumulator, accumulator)
		})
	}
}

// A range without operations is one segment that changes nothing.
func TestEmptyRange(t *testing.T) {
	j := newJob(t, func(*simulation.Cast) {})
	segments, err := j.build(t, protocol.ShapeTiny)
	require.NoError(t, err)
	require.Len(t, segments, 1)
	require.Empty(t, segments[0].Steps)
	require.Equal(t, j.of.OldRoot, segments[0].Inputs.NewRoot)
	require.Equal(t, j.of.OldAccumulator, segments[0].Inputs.NewAccumulator)
}

// Every shape's capacity can be the one that is full.
func TestSegmentsFitTheirShape(t *testing.T) {
	wide := protocol.Shape{ID: 99, Name: "wide", Ops: 99, Signatures: 99, Appends: 99, Reads: 99, Updates: 99, NodeReads: 999, NodeUpdates: 999}
	for name, narrow := range map[string]func(*protocol.Shape, *batch.Segment){
		"operations": func(s *protocol.Shape, _ *batch.Segment) { s.Ops = 3 },
		"signatures": func(s *protocol.Shape, _ *batch.Segment) { s.Signatures = 2 },
		"appends":    func(s *protocol.Shape, _ *batch.Segment) { s.Appends = 1 },
		"updates":    func(s *protocol.Shape, _ *batch.Segment) { s.Updates = 3 },
		"cells":      func(s *protocol.Shape, _ *batch.Segment) { s.Reads, s.Updates = 0, 5 },
		"nodes":      func(s *protocol.Shape, all *batch.Segment) { s.NodeReads, s.NodeUpdates = 0, len(all.Nodes)-1 },
	} {
		t.Run(name, func(t *testing.T) {
			j := newJob(t, func(cast *simulation.Cast) {
				revocations(cast)
				for _, grantee := range []uint64{cast.Nurse, cast.Clinician} {
					cast.Must(cast.Patient, cast.Grant(cast.Patient, grantee, 1, 1))
				}
			})
			all, err := j.build(t, wide)
			require.NoError(t, err)
			require.Len(t, all, 1)
			shape := wide
			narrow(&shape, &all[0])
			segments, err := j.build(t, shape)
			require.NoError(t, err)
			require.Greater(t, len(segments), 1)
			for i := range segments {
				requireFits(t, &segments[i], shape)
			}
		})
	}
}

func requireFits(t *testing.T, segment *batch.Segment, shape protocol.Shape) {
	require.LessOrEqual(t, len(segment.Steps), shape.Ops)
	require.LessOrEqual(t, len(segment.Envelopes), shape.Signatures)
	require.LessOrEqual(t, len(segment.Nodes), shape.NodeReads+shape.NodeUpdates)
	var appends, updates, reads int
	for i := range segment.Cells {
		switch use := &segment.Cells[i]; {
		case use.Appended():
			appends++
		case use.Changed:
			updates++
		default:
			reads++
		}
	}
	require.LessOrEqual(t, appends, shape.Appends)
	require.LessOrEqual(t, updates, shape.Updates)
	require.LessOrEqual(t, reads+updates, shape.Reads+shape.Updates)
}

func TestBuildRefuses(t *testing.T) {
	for name, test := range map[string]struct {
		damage func(*job)
		err    error
	}{
		"another old root":        {func(j *job) { j.of.OldRoot.SetOne() }, batch.ErrDiverged},
		"another new root":        {func(j *job) { j.of.NewRoot.SetOne() }, batch.ErrDiverged},
		"another accumulator":     {func(j *job) { j.of.NewAccumulator.SetOne() }, batch.ErrDiverged},
		"an envelope is lost":     {func(j *job) { j.trace = j.trace[:len(j.trace)-1] }, batch.ErrDiverged},
		"the first one is lost":   {func(j *job) { j.trace = j.trace[1:] }, batch.ErrDiverged},
		"an envelope is repeated": {func(j *job) { j.trace = append(j.trace, j.trace[0]) }, batch.ErrDiverged},
		"another block":           {func(j *job) { j.trace[5].Block.Time++ }, batch.ErrDiverged},
		"another signature":       {func(j *job) { j.trace[0].Envelope.Signature[95] ^= 1 }, batch.ErrDiverged},
		"another domain":          {func(j *job) { j.cast.Machine.Domain.SetOne() }, batch.ErrDiverged},
	} {
		t.Run(name, func(t *testing.T) {
			j := newJob(t, revocations)
			test.damage(j)
			_, err := j.build(t, protocol.ShapeSmall)
			require.ErrorIs(t, err, test.err)
		})
	}
}

// Attack 8: an envelope that no shape holds. Admission keeps it out; should it get in, the builder
// says whose it is.
func TestEnvelopeBeyondTheShape(t *testing.T) {
	j := newJob(t, func(cast *simulation.Cast) {
		revoke := simulation.Revoke(cast.Consent)
		_, _ = cast.Do(cast.Patient, revoke, revoke, revoke)
	})
	_, err := j.build(t, protocol.ShapeTiny)
	require.ErrorIs(t, err, protocol.ErrTooLarge)
	require.ErrorContains(t, err, "operations 3, shape tiny has 2")
}
