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

const (
	// carryPatience bounds one round of carrying, so that a chain that ignores requests does not keep ranges from
	// being settled.
	carryPatience = 30 * time.Second
	// carryAgain is when requests that still wait are carried once more: one that was not admissible may have become
	// so, and one that was turned away may have met a full block.
	carryAgain = 10 * time.Second
)

// carryForced takes requests from L1 to the chain, again and again until they are answered for.
func (r *Relayer) carryForced(ctx context.Context) error {
	if r.options.Forced == nil {
		return nil
	}
	pending, err := r.rollup.PendingForced(ctx)
	if err != nil {
		return err
	}
	newest := uint64(0)
	if len(pending) > 0 {
		newest = pending[len(pending)-1].Number + 1
	}
	if newest <= r.carried && time.Since(r.carriedAt) < carryAgain {
		return nil
	}
	attempt, cancel := context.WithTimeout(ctx, carryPatience)
	defer cancel()
	var failures []error
	for _, request := range pending {
		if err := r.options.Forced.Carry(attempt, request.Request); err != nil {
			failures = append(failures, fmt.Errorf("carry forced revocation %d, due %s, to the chain: %w", request.Number, request.Due.UTC().Format(time.RFC3339), err))
			continue
		}
		if request.Number >= r.carried {
			r.options.Log.Info("forced revocation brought to the chain", "request", request.Number, "due", request.Due)
		}
	}
	r.carried, r.carriedAt = newest, time.Now()
	return errors.Join(failures...)
}

// answerForced appends to a range the proof that the oldest requests are not admissible any more at its end: of as many
// as possible, due or not. One that waits could become admissible again in a range that ends behind its deadline.
func (r *Relayer) answerForced(ctx context.Context, request *settlement.SettleRequest) error {
	pending, err := r.rollup.PendingForced(ctx)
	if err != nil || len(pending) == 0 {
		return err
	}
	due := settlement.MustAnswer(pending, time.Unix(int64(request.Range.LastTime), 0), time.Now())
	if r.options.Forced == nil {
		if due == 0 {
			return nil
		}
		return ErrCannotAnswer
	}
	var requests []protocol.Forced
	for _, waiting := range pending[:min(len(pending), protocol.MaxForced)] {
		requests = append(requests, waiting.Request)
	}
	for count := len(requests); count > 0 && count >= due; count-- {
		segment, err := r.options.Forced.Answer(ctx, request.Range.Number, requests[:count])
		if errors.Is(err, protocol.ErrStillAdmissible) {
			continue
		}
		if err != nil {
			return fmt.Errorf("answer for %d forced revocations at range %d: %w", count, request.Range.Number, err)
		}
		request.Segments, request.Forced = append(request.Segments, segment), count
		return nil
	}
	if due > 0 {
		return fmt.Errorf("range %d, %d forced revocations are due: %w", request.Range.Number, due, protocol.ErrStillAdmissible)
	}
	return nil
}
