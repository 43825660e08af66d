package keeper

import (
	"bytes"
	"context"
	"errors"

	"cosmossdk.io/collections"

	sdk "github.com/cosmos/cosmos-sdk/types"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/x/zkbatch/types"
)

// CheckProof checks the proof of the next segment against the chain's own books and returns the range and how
// far its proofs come with it. It changes nothing, so that CheckTx can use it.
func (k Keeper) CheckProof(ctx sdk.Context, m *types.MsgSubmitProof) (types.Range, types.Progress, error) {
	progress, err := k.progress.Get(ctx)
	if err != nil {
		return types.Range{}, progress, err
	}
	r, err := k.Range(ctx, progress.Range)
	if err != nil {
		return r, progress, err
	}
	if m.Range != progress.Range || m.Segment != progress.Segments {
		return r, progress, types.ErrWrongSegment.Wrapf("range %d segment %d; next is range %d segment %d",
			m.Range, m.Segment, progress.Range, progress.Segments)
	}
	if r.Status != types.RANGE_STATUS_CLOSED {
		return r, progress, types.ErrWrongSegment.Wrapf("range %d is still open", r.Number)
	}
	if err := k.requireLogged(ctx, progress); err != nil {
		return r, progress, err
	}
	next, err := k.advance(ctx, r, progress, m)
	if err != nil {
		return r, next, err
	}
	inputs, err := k.publicInputs(ctx, r, progress, m)
	if err != nil {
		return r, next, err
	}
	verifier, err := k.verifier(ctx)
	if err != nil {
		return r, next, err
	}
	if err := verifier.Verify(m.Shape, inputs, m.Proof); err != nil {
		return r, next, types.ErrInvalidProof.Wrap(err.Error())
	}
	return r, next, nil
}

// requireLogged refuses proofs of operations that this network did not log itself: it was imported before they were
// proven. Every node must come to the same verdict without its tree, which does not have them.
func (k Keeper) requireLogged(ctx context.Context, progress types.Progress) error {
	start, err := k.logStart.Get(ctx)
	if errors.Is(err, collections.ErrNotFound) { // older than this rule, and not imported
		return nil
	}
	if err == nil && progress.NextHeight < start {
		err = types.ErrWrongSegment.Wrapf("this network was imported before operation %d was proven: its log begins at height %d, "+
			"and what lies before it can never be proven here", progress.NextOp, start)
	}
	return err
}

// advance checks that a segment ends where an envelope ends, with that envelope's accumulator, and that the
// last one ends with its range.
func (k Keeper) advance(ctx sdk.Context, r types.Range, progress types.Progress, m *types.MsgSubmitProof) (types.Progress, error) {
	next := types.Progress{
		Range: r.Number, Segments: progress.Segments + 1, NextOp: progress.NextOp + uint64(m.OpCount),
		Root: m.NewRoot, Accumulator: m.NewAccumulator,
	}
	end := r.FirstOp + r.Ops
	if next.NextOp > end {
		return next, types.ErrWrongSegment.Wrapf("%d operations from %d on go beyond the range's last, %d", m.OpCount, progress.NextOp, end-1)
	}
	entry, err := k.envelopeEndingAt(ctx, progress.NextHeight, r.LastHeight, next.NextOp-1)
	if err != nil {
		return next, err
	}
	if !bytes.Equal(entry.Accumulator, m.NewAccumulator) {
		return next, types.ErrInvalidProof.Wrapf("the accumulator after operation %d is another", next.NextOp-1)
	}
	next.NextHeight = entry.Height
	if next.NextOp < end {
		return next, nil
	}
	if !bytes.Equal(r.NewRoot, m.NewRoot) || !bytes.Equal(r.NewAccumulator, m.NewAccumulator) {
		return next, types.ErrInvalidProof.Wrap("the last segment must end with the range's root and accumulator")
	}
	return next, nil
}

func (k Keeper) publicInputs(
	ctx context.Context, r types.Range, progress types.Progress, m *types.MsgSubmitProof,
) (*protocol.PublicInputs, error) {
	domain, err := k.Domain(ctx)
	if err != nil {
		return nil, err
	}
	return &protocol.PublicInputs{
		Domain:  domain,
		OldRoot: storedWord(progress.Root), NewRoot: storedWord(m.NewRoot),
		OldAccumulator: storedWord(progress.Accumulator), NewAccumulator: storedWord(m.NewAccumulator),
		Span: protocol.Span{
			FirstHeight: r.FirstHeight, LastHeight: r.LastHeight, FirstTime: r.FirstTime, LastTime: r.LastTime, Ops: uint64(m.OpCount),
		},
	}, nil
}

// acceptProof stores a segment that CheckProof accepted.
func (k Keeper) acceptProof(ctx sdk.Context, m *types.MsgSubmitProof) (types.RangeStatus, error) {
	r, next, err := k.CheckProof(ctx, m)
	if err != nil {
		return r.Status, err
	}
	segment := types.Segment{
		Range: m.Range, Number: m.Segment, Shape: m.Shape, OpCount: m.OpCount, NewRoot: m.NewRoot,
		NewAccumulator: m.NewAccumulator, Proof: m.Proof,
	}
	if err := k.segments.Set(ctx, collections.Join(m.Range, m.Segment), segment); err != nil {
		return r.Status, err
	}
	if next.NextOp == r.FirstOp+r.Ops {
		r.Status = types.RANGE_STATUS_PROVEN
		if err := k.ranges.Set(ctx, r.Number, r); err != nil {
			return r.Status, err
		}
		next.Range, next.Segments, next.NextHeight = r.Number+1, 0, r.LastHeight+1
		if err := k.attestationMoved(ctx); err != nil {
			return r.Status, err
		}
	}
	if err := k.progress.Set(ctx, next); err != nil {
		return r.Status, err
	}
	return r.Status, ctx.EventManager().EmitTypedEvent(&types.EventSegmentProven{
		Range: m.Range, Segment: m.Segment, OpCount: m.OpCount, RangeProven: r.Status == types.RANGE_STATUS_PROVEN,
	})
}

// proveEmptyRanges takes ranges without operations as proven when their turn comes: root and accumulator stay.
func (k Keeper) proveEmptyRanges(ctx sdk.Context) error {
	progress, err := k.progress.Get(ctx)
	if err != nil {
		return err
	}
	for {
		r, err := k.Range(ctx, progress.Range)
		if err != nil {
			return err
		}
		if r.Status != types.RANGE_STATUS_CLOSED || r.Ops > 0 {
			return nil
		}
		if err := k.setStatus(ctx, r.Number, types.RANGE_STATUS_PROVEN); err != nil {
			return err
		}
		progress.Range, progress.NextHeight = r.Number+1, r.LastHeight+1
		if err := k.progress.Set(ctx, progress); err != nil {
			return err
		}
		if err := k.attestationMoved(ctx); err != nil {
			return err
		}
	}
}
