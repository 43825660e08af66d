package keeper

import (
	"context"
	"fmt"
	"slices"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	sdk "github.com/cosmos/cosmos-sdk/types"

	"github.com/healthd/healthd/internal/batch"
	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/statetree"
	"github.com/healthd/healthd/x/zkbatch/types"
)

// ProofJob implements types.QueryServer. It executes the lowest unproven range again over the
// state before it, so a job needs nothing that the node does not keep anyway.
func (s queryServer) ProofJob(goCtx context.Context, request *types.QueryProofJobRequest) (*types.QueryProofJobResponse, error) {
	ctx := sdk.UnwrapSDKContext(goCtx)
	shape, err := protocol.ShapeByID(request.Shape)
	if err != nil {
		return nil, status.Error(codes.InvalidArgument, err.Error())
	}
	params, err := s.keeper.params.Get(ctx)
	if err != nil {
		return nil, storeError(err)
	}
	if !slices.Contains(params.Shapes, request.Shape) {
		return nil, status.Errorf(codes.InvalidArgument, "shape %s is not in use on this chain", shape.Name)
	}
	progress, err := s.keeper.progress.Get(ctx)
	if err != nil {
		return nil, storeError(err)
	}
	r, err := s.keeper.Range(ctx, progress.Range)
	if err != nil {
		return nil, storeError(err)
	}
	if r.Status != types.RANGE_STATUS_CLOSED {
		return &types.QueryProofJobResponse{}, nil
	}
	segment, err := s.keeper.nextSegment(ctx, r, progress, shape)
	if err != nil {
		return nil, traceError(err)
	}
	job, err := segment.Encode()
	if err != nil {
		return nil, storeError(err)
	}
	return &types.QueryProofJobResponse{Range: r.Number, Segment: progress.Segments, Job: job}, nil
}

// nextSegment cuts a closed range to a shape and returns the first segment that is not proven.
func (k Keeper) nextSegment(ctx sdk.Context, r types.Range, progress types.Progress, shape protocol.Shape) (*batch.Segment, error) {
	segments, err := k.node.jobs.of(r, shape, func() ([]batch.Segment, error) { return k.cut(ctx, r, shape) })
	if err != nil {
		return nil, err
	}
	accumulator := storedWord(progress.Accumulator)
	for i := range segments {
		if segments[i].Inputs.OldAccumulator == accumulator {
			return &segments[i], nil
		}
	}
	// Somebody ended a segment elsewhere, which is their right: go on from there.
	return k.resume(ctx, r, progress, shape)
}

// cut makes all segments of a range.
func (k Keeper) cut(ctx sdk.Context, r types.Range, shape protocol.Shape) ([]batch.Segment, error) {
	before, machine, trace, err := k.replay(ctx, r)
	if err != nil {
		return nil, err
	}
	return batch.Build(before, machine, shape, batchRange(r), trace)
}

// resume makes the one segment that begins behind the operations that are proven.
func (k Keeper) resume(ctx sdk.Context, r types.Range, progress types.Progress, shape protocol.Shape) (*batch.Segment, error) {
	before, machine, trace, err := k.replay(ctx, r)
	if err != nil {
		return nil, err
	}
	segment, ok, err := batch.Next(before, machine, shape, batchRange(r), trace, progress.NextOp-r.FirstOp)
	if err != nil {
		return nil, err
	}
	if !ok || segment.Inputs.OldAccumulator != storedWord(progress.Accumulator) {
		return nil, fmt.Errorf("range %d: %w: its operations lead elsewhere than its proofs", r.Number, batch.ErrDiverged)
	}
	return &segment, nil
}

// replay returns what it takes to execute a range again: the state before it, a machine and its envelopes.
func (k Keeper) replay(ctx sdk.Context, r types.Range) (*statetree.View, *protocol.Machine, []batch.Executed, error) {
	domain, err := k.Domain(ctx)
	if err != nil {
		return nil, nil, nil, err
	}
	trace, err := k.executed(r)
	if err != nil {
		return nil, nil, nil, err
	}
	before, err := k.cells.Tree().At(r.FirstHeight - 1)
	return before, &protocol.Machine{Domain: domain, Verify: k.node.verdicts.verify}, trace, err
}

// executed reads the envelopes of a range.
func (k Keeper) executed(r types.Range) ([]batch.Executed, error) {
	var trace []batch.Executed
	err := k.walkTrace(r.FirstHeight, r.LastHeight, func(entry *types.TraceEntry) error {
		envelope, err := protocol.DecodeEnvelope(entry.Envelope)
		if err != nil {
			return err
		}
		trace = append(trace, batch.Executed{Envelope: envelope, Block: protocol.Block{Height: entry.Height, Time: entry.Time}})
		return nil
	})
	return trace, err
}

func batchRange(r types.Range) batch.Range {
	return batch.Range{
		Span: protocol.Span{
			FirstHeight: r.FirstHeight, LastHeight: r.LastHeight, FirstTime: r.FirstTime, LastTime: r.LastTime,
		},
		OldRoot: storedWord(r.OldRoot), NewRoot: storedWord(r.NewRoot),
		OldAccumulator: storedWord(r.OldAccumulator), NewAccumulator: storedWord(r.NewAccumulator),
	}
}
