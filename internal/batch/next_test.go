package batch_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/batch"
	"github.com/healthd/healthd/internal/protocol"
)

// Whoever proves may end a segment at any envelope. The next one begins there, and the rest still leads to the
// end of the range.
func TestNextGoesOnFromAnyEnvelope(t *testing.T) {
	j := newJob(t, revocations)
	for _, shape := range []protocol.Shape{protocol.ShapeTiny, protocol.ShapeSmall} {
		t.Run(shape.Name, func(t *testing.T) {
			proven := uint64(0)
			accumulator := j.of.OldAccumulator
			for _, executed := range j.trace {
				segment, ok, err := batch.Next(j.view(t), j.cast.Machine, shape, j.of, j.trace, proven)
				require.NoError(t, err)
				require.True(t, ok)
				require.Equal(t, accumulator, segment.Inputs.OldAccumulator)
				require.NotEmpty(t, segment.Steps)
				// End a segment of our own after one envelope only.
				for i := range executed.Envelope.Ops {
					accumulator = protocol.Accumulate(accumulator, &segment.Steps[i])
				}
				proven += uint64(len(executed.Envelope.Ops))
			}
			require.Equal(t, j.of.NewAccumulator, accumulator)
			_, ok, err := batch.Next(j.view(t), j.cast.Machine, shape, j.of, j.trace, proven)
			require.NoError(t, err)
			require.False(t, ok, "everything is proven")
		})
	}
	_, _, err := batch.Next(j.view(t), j.cast.Machine, protocol.ShapeSmall, j.of, j.trace, 1)
	require.ErrorIs(t, err, batch.ErrDiverged, "the first envelope has two operations")
}

// From the start, Next is what Build cuts first.
func TestNextBeginsLikeBuild(t *testing.T) {
	j := newJob(t, revocations)
	segments, err := j.build(t, protocol.ShapeTiny)
	require.NoError(t, err)
	first, ok, err := batch.Next(j.view(t), j.cast.Machine, protocol.ShapeTiny, j.of, j.trace, 0)
	require.NoError(t, err)
	require.True(t, ok)
	require.Equal(t, segments[0].Inputs, first.Inputs)
	require.Equal(t, segments[0].Nodes, first.Nodes)
}
