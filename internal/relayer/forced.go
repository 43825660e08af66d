package relayer

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/settlement"
)

// ErrCannotAnswer says that L1 waits for an answer to forced revocations that this relayer cannot give.
var ErrCannotAnswer = errors.New("forced revocations are due and this relayer has no proving keys: start it with the zk folder of the network's keys")

// Forced is what it takes to answer for revocations that came through L1.
type Forced interface {
	// Carry submits a request to the chain like any other operation. It is no error that the chain turns away what
	// it need not take.
	Carry(ctx context.Context, request protocol.Forced) error
	// Answer proves that requests are not admissible any more at the end of a range.
	Answer(ctx context.Context, number uint64, requests []protocol.Forced) (settlement.Segment, error)
}

// carryPatience bounds one attempt to get a request into a block, so that a chain that ignores it does not keep
// ranges from being settled.
const carryPatience = 30 * time.Second

// carryForced takes requests from L1 to the chain, each until the chain has answered once.
func (r *Relayer) carryForced(ctx context.Context) error {
	if r.options.Forced == nil {
		return nil
	}
	pending, err := r.rollup.PendingForced(ctx)
	if err != nil {
		return err
	}
	for _, request := range pending {
		if request.Number < r.carried {
			continue
		}
		attempt, cancel := context.WithTimeout(ctx, carryPatience)
		err := r.options.Forced.Carry(attempt, request.Request)
		cancel()
		if err != nil {
			return fmt.Errorf("carry forced revocation %d, due %s, to the chain: %w", request.Number, request.Due.UTC().Format(time.RFC3339), err)
		}
		r.carried = request.Number + 1
		r.options.Log.Info("forced revocation carried to the chain", "request", request.Number, "due", request.Due)
	}
	return nil
}

// answerForced appends to a range the proof of what the contract will ask for.
func (r *Relayer) answerForced(ctx context.Context, request *settlement.SettleRequest) error {
	pending, err := r.rollup.PendingForced(ctx)
	if err != nil {
		return err
	}
	due := settlement.MustAnswer(pending, time.Unix(int64(request.Range.LastTime), 0), time.Now())
	if due == 0 {
		return nil
	}
	if r.options.Forced == nil {
		return ErrCannotAnswer
	}
	requests := make([]protocol.Forced, due)
	for i := range requests {
		requests[i] = pending[i].Request
	}
	segment, err := r.options.Forced.Answer(ctx, request.Range.Number, requests)
	if err != nil {
		return fmt.Errorf("answer for %d forced revocations at range %d: %w", due, request.Range.Number, err)
	}
	request.Segments, request.Forced = append(request.Segments, segment), due
	return nil
}
