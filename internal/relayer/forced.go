package relayer

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"time"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/settlement"
)

// ErrCannotAnswer says that L1 waits for an answer to forced revocations that this relayer cannot give.
var ErrCannotAnswer = errors.New("forced revocations are due and this relayer has no proving keys: start it with those of the network's shape")

// Forced is what it takes to answer for revocations that came through L1.
type Forced interface {
	// Carry submits a request to the chain like any other operation. It is no error that the chain turns it away, which
	// it need not take if it is not admissible: refusal then says why.
	Carry(ctx context.Context, request protocol.Forced) (refusal string, err error)
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

// forcedWork is what is done about requests from L1.
type forcedWork struct {
	// Requests below this number were brought to the chain, the last time then.
	carried   uint64
	carriedAt time.Time
	// told of those below this number that they hold settlement back.
	told uint64
	// answer is the last one that was proven: a transaction that fails is no reason to prove it again.
	answer answer
	// unanswerable is a range at whose end the oldest request is admissible, which stays so.
	unanswerable struct{ number, request uint64 }
}

type answer struct {
	number   uint64
	requests []protocol.Forced
	segment  settlement.Segment
}

// carryForced takes requests from L1 to the chain, again and again until they are answered for.
func (r *Relayer) carryForced(ctx context.Context) error {
	pending, err := r.rollup.PendingForced(ctx)
	if err != nil {
		return err
	}
	r.countForced(pending)
	if r.options.Forced == nil {
		return nil
	}
	work, newest := &r.forced, uint64(0)
	if len(pending) > 0 {
		newest = pending[len(pending)-1].Number + 1
	}
	if newest <= work.carried && time.Since(work.carriedAt) < carryAgain {
		return nil
	}
	attempt, cancel := context.WithTimeout(ctx, carryPatience)
	defer cancel()
	var failures []error
	for _, request := range pending {
		refusal, err := r.options.Forced.Carry(attempt, request.Request)
		switch {
		case err != nil:
			failures = append(failures, fmt.Errorf("carry forced revocation %d, due %s, to the chain: %w", request.Number, request.Due.UTC().Format(time.RFC3339), err))
		case request.Number < work.carried: // told before
		case refusal != "":
			r.options.Log.Warn("the chain turned a forced revocation away", "request", request.Number, "due", request.Due, "because", refusal)
		default:
			r.options.Log.Info("forced revocation brought to the chain", "request", request.Number, "due", request.Due)
		}
	}
	work.carried, work.carriedAt = newest, time.Now()
	return errors.Join(failures...)
}

func (r *Relayer) countForced(pending []settlement.PendingRequest) {
	overdue := 0
	for _, request := range pending {
		if time.Now().After(request.Due) {
			overdue++
		}
	}
	r.options.Metrics.forcedPending.Set(float64(len(pending)))
	r.options.Metrics.forcedOverdue.Set(float64(overdue))
	if len(pending) == 0 {
		r.options.Metrics.heldBack.Set(0)
	}
}

// answerForced appends to a range the proof that the oldest requests are not admissible any more at its end: of as many
// as possible, due or not. One that waits could become admissible again in a range that ends behind its deadline. Where
// one is due and cannot be answered, the range is delivered all the same: the contract takes it and holds it back.
func (r *Relayer) answerForced(ctx context.Context, request *settlement.SettleRequest) {
	pending, err := r.rollup.PendingForced(ctx)
	if err != nil {
		r.options.Log.Warn("forced revocations cannot be read, the range is settled without an answer", "range", request.Range.Number, "error", err)
	}
	if len(pending) == 0 {
		return
	}
	segment, count, reason := r.answerMost(ctx, request.Range.Number, pending)
	if count > 0 {
		// Not into the array of the range's own segments, which may have to go without it.
		request.Segments, request.Forced = append(slices.Clone(request.Segments), segment), count
	}
	due := settlement.MustAnswer(pending, time.Unix(int64(request.Range.LastTime), 0), time.Now())
	if request.Forced < due {
		r.holdBack(request.Range.Number, pending[request.Forced], reason)
		return
	}
	r.options.Metrics.heldBack.Set(0)
	if request.Forced == 0 && reason != nil && !errors.Is(reason, protocol.ErrStillAdmissible) && !errors.Is(reason, ErrCannotAnswer) {
		r.options.Log.Warn("forced revocations that are not due stay unanswered", "range", request.Range.Number, "because", reason)
	}
}

// answerMost proves an answer for as many of the oldest requests as possible, at the end of a range. reason says why it
// is not one more.
func (r *Relayer) answerMost(ctx context.Context, number uint64, pending []settlement.PendingRequest) (segment settlement.Segment, count int, reason error) {
	if r.options.Forced == nil {
		return segment, 0, ErrCannotAnswer
	}
	var requests []protocol.Forced
	for _, waiting := range pending[:min(len(pending), protocol.MaxForced)] {
		requests = append(requests, waiting.Request)
	}
	for count = len(requests); count > 0; count-- {
		segment, err := r.answerFor(ctx, number, requests[:count])
		if err == nil {
			return segment, count, reason
		}
		reason = err
		if !errors.Is(err, protocol.ErrStillAdmissible) {
			break
		}
	}
	return segment, 0, reason
}

// answerFor proves an answer, or takes the one that was proven before.
func (r *Relayer) answerFor(ctx context.Context, number uint64, requests []protocol.Forced) (settlement.Segment, error) {
	known := &r.forced.answer
	if known.number == number && reflect.DeepEqual(known.requests, requests) {
		return known.segment, nil
	}
	ctx, cancel := context.WithTimeoutCause(ctx, r.options.AnswerTimeout, fmt.Errorf("no proof within %s", r.options.AnswerTimeout))
	defer cancel()
	segment, err := r.options.Forced.Answer(ctx, number, requests)
	if err != nil {
		return segment, fmt.Errorf("answer for %d forced revocations at range %d: %w", len(requests), number, err)
	}
	*known = answer{number: number, requests: slices.Clone(requests), segment: segment}
	return segment, nil
}

// holdBack raises an alarm, once per request.
func (r *Relayer) holdBack(number uint64, request settlement.PendingRequest, reason error) {
	r.options.Metrics.heldBack.Set(1)
	if request.Number < r.forced.told {
		return
	}
	r.forced.told = request.Number + 1
	r.options.Log.Error("the network holds back its own settlement: a forced revocation is due and cannot be answered",
		"request", request.Number, "due", request.Due, "range", number, "because", reason)
}
