package relayer

import (
	"context"
	"errors"
	"fmt"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/settlement"
)

// release answers for forced revocations at the end of the newest range on L1, where ranges are held back and no later
// one is there to answer: the network is idle, or a relayer that could not answer has settled.
func (r *Relayer) release(ctx context.Context, status settlement.Status) (progress bool, err error) {
	newest := status.RangeCount
	if status.SettledCount == newest || r.options.Forced == nil || !r.isOurTurn(newest) {
		return false, nil
	}
	pending, err := r.rollup.PendingForced(ctx)
	if err != nil || len(pending) == 0 {
		return false, err
	}
	oldest := struct{ number, request uint64 }{newest, pending[0].Number}
	if r.forced.unanswerable == oldest {
		return false, nil
	}
	request, ok, err := r.chain.Certified(ctx, newest)
	if err != nil || !ok {
		return false, err
	}
	segment, count, err := r.answerMost(ctx, newest, pending)
	if count == 0 {
		r.holdBack(newest, pending[0], err)
		if errors.Is(err, protocol.ErrStillAdmissible) {
			r.forced.unanswerable, err = oldest, nil
		}
		return false, err
	}
	ctx, cancel := r.withStepTimeout(ctx)
	defer cancel()
	receipt, err := r.rollup.AnswerForced(ctx, request.Range, segment, count)
	switch {
	case errors.Is(err, settlement.ErrForcedUnknown), errors.Is(err, settlement.ErrAlreadySettled), errors.Is(err, settlement.ErrNonceTaken):
		r.options.Log.Info("forced revocations are answered for by another transaction", "range", newest, "because", err)
		return false, nil
	case err != nil:
		return false, fmt.Errorf("release the ranges that are held back: %w", err)
	}
	r.options.Metrics.heldBack.Set(0)
	r.options.Log.Info("forced revocations answered for", "range", newest, "requests", count, "tx", receipt.TxHash, "gas", receipt.GasUsed)
	return true, nil
}
