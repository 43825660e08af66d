package keeper_test

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/batch"
	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/protocol/simulation"
	"github.com/healthd/healthd/internal/wordbytes"
	"github.com/healthd/healthd/x/zkbatch/keeper"
	"github.com/healthd/healthd/x/zkbatch/types"
)

// closedRange has five operations in four envelopes over two blocks; the second envelope has two.
func closedRange(t *testing.T) *network {
	t.Helper()
	n := newNetwork(t, func(g *types.GenesisState) { g.Params.MaxRangeOps = 5 })
	n.do(t, simulation.HospitalA, n.registration())
	n.do(t, simulation.HospitalB, n.registration(), n.registration())
	n.do(t, simulation.HospitalA, n.registration())
	n.do(t, simulation.HospitalA, n.registration())
	return n
}

// nextProof asks for the next job of the tiny shape, as a prover does, and pretends to prove it.
func (n *network) nextProof(t *testing.T) (*types.MsgSubmitProof, *batch.Segment) {
	t.Helper()
	answer, err := keeper.NewQueryServer(n.Keeper).ProofJob(n.query(), &types.QueryProofJobRequest{Shape: protocol.ShapeTiny.ID})
	require.NoError(t, err)
	require.NotEmpty(t, answer.Job)
	segment, err := batch.DecodeSegment(answer.Job)
	require.NoError(t, err)
	return &types.MsgSubmitProof{
		Range: answer.Range, Segment: answer.Segment, Shape: segment.Shape, OpCount: uint32(segment.Inputs.Span.Ops),
		NewRoot: wordbytes.FromWord(segment.Inputs.NewRoot), NewAccumulator: wordbytes.FromWord(segment.Inputs.NewAccumulator),
		Proof: []byte("good"),
	}, segment
}

func TestRangeIsProvenSegmentBySegment(t *testing.T) {
	n := closedRange(t)
	for status := types.RANGE_STATUS_CLOSED; status == types.RANGE_STATUS_CLOSED; {
		message, segment := n.nextProof(t)
		var err error
		status, err = n.prove(t, message)
		require.NoError(t, err)
		require.Equal(t, segment.Inputs, n.verifier.inputs[len(n.verifier.inputs)-1], "chain and prover mean the same")
	}
	require.Greater(t, len(n.verifier.inputs), 2, "the range needs several segments")

	r, err := n.Range(n.query(), 1)
	require.NoError(t, err)
	require.Equal(t, types.RANGE_STATUS_PROVEN, r.Status)
	progress, err := n.Progress(n.query())
	require.NoError(t, err)
	require.Equal(t, types.Progress{
		Range: 2, NextOp: 6, NextHeight: r.LastHeight + 1, Root: r.NewRoot, Accumulator: r.NewAccumulator,
	}, progress)

	segments, err := keeper.NewQueryServer(n.Keeper).Segments(n.query(), &types.QuerySegmentsRequest{Range: 1})
	require.NoError(t, err)
	require.Len(t, segments.Segments, len(n.verifier.inputs))
	require.Equal(t, r.NewRoot, segments.Segments[len(segments.Segments)-1].NewRoot)

	answer, err := keeper.NewQueryServer(n.Keeper).ProofJob(n.query(), &types.QueryProofJobRequest{Shape: protocol.ShapeTiny.ID})
	require.NoError(t, err)
	require.Empty(t, answer.Job, "nothing is left to prove")
}

func TestProofIsRefused(t *testing.T) {
	n := closedRange(t)
	good, _ := n.nextProof(t)
	for name, test := range map[string]struct {
		change   func(*types.MsgSubmitProof)
		expError string
	}{
		"a later range":                {func(m *types.MsgSubmitProof) { m.Range = 2 }, "next is range 1 segment 0"},
		"an earlier range":             {func(m *types.MsgSubmitProof) { m.Range = 0 }, "next is range 1 segment 0"},
		"a later segment":              {func(m *types.MsgSubmitProof) { m.Segment = 1 }, "next is range 1 segment 0"},
		"ends within an envelope":      {func(m *types.MsgSubmitProof) { m.OpCount = 2 }, "no envelope ends at operation 2"},
		"goes beyond the range":        {func(m *types.MsgSubmitProof) { m.OpCount = 6 }, "beyond the range's last"},
		"the accumulator of another":   {func(m *types.MsgSubmitProof) { m.OpCount = 3 }, "accumulator after operation 3 is another"},
		"another accumulator":          {func(m *types.MsgSubmitProof) { m.NewAccumulator = bytes.Repeat([]byte{1}, 32) }, "accumulator"},
		"a proof of something else":    {func(m *types.MsgSubmitProof) { m.Proof = []byte("bad") }, "bad proof"},
		"the whole range, other root":  {wholeRange(t, n, func(m *types.MsgSubmitProof) { m.NewRoot = bytes.Repeat([]byte{1}, 32) }), "must end with the range's root"},
		"the whole range, a bad proof": {wholeRange(t, n, func(m *types.MsgSubmitProof) { m.Proof = []byte("bad") }), "bad proof"},
	} {
		t.Run(name, func(t *testing.T) {
			message := *good
			test.change(&message)
			_, err := n.prove(t, &message)
			require.ErrorContains(t, err, test.expError)
		})
	}
	status, err := n.prove(t, good)
	require.NoError(t, err)
	require.Equal(t, types.RANGE_STATUS_CLOSED, status)
	_, err = n.prove(t, good)
	require.ErrorIs(t, err, types.ErrWrongSegment, "a proof counts once")
}

// wholeRange claims the range as one segment.
func wholeRange(t *testing.T, n *network, change func(*types.MsgSubmitProof)) func(*types.MsgSubmitProof) {
	t.Helper()
	r, err := n.Range(n.query(), 1)
	require.NoError(t, err)
	return func(m *types.MsgSubmitProof) {
		m.OpCount, m.NewRoot, m.NewAccumulator = uint32(r.Ops), r.NewRoot, r.NewAccumulator
		change(m)
	}
}

func TestOpenRangeCannotBeProven(t *testing.T) {
	n := newNetwork(t, nil)
	n.do(t, simulation.HospitalA, n.registration())
	_, err := n.prove(t, &types.MsgSubmitProof{Range: 1, OpCount: 1, Proof: []byte("good")})
	require.ErrorContains(t, err, "still open")
}

func TestProofNeedsAKey(t *testing.T) {
	n := newNetwork(t, func(g *types.GenesisState) { g.VerifyingKeys, g.Params.MaxRangeOps = nil, 1 })
	n.do(t, simulation.HospitalA, n.registration())
	message, _ := n.nextProof(t)
	_, err := n.prove(t, message)
	require.ErrorIs(t, err, types.ErrNoVerifier)
}
