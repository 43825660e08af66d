package relayer

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/settlement"
)

var (
	// ErrL1Behind says that the chain takes ranges for settled that the contract does not have.
	ErrL1Behind = errors.New("the chain is ahead of the L1 contract: wrong contract address, or an L1 reorganisation deeper than the confirmations waited for")
	// ErrOtherState says that the contract holds another state under a range's number: the chain and L1 have parted.
	ErrOtherState = errors.New("L1 has settled another state under this range number")
)

// Options tune the loop. Zero fields take the defaults named here.
type Options struct {
	// PollInterval is the time between questions for new proofs when there was nothing to do. Default 2 s.
	PollInterval time.Duration
	// MinBackoff and MaxBackoff bound the pause after a failure, which doubles each time. Default 1 s and 1 minute.
	MinBackoff, MaxBackoff time.Duration
	// StepTimeout bounds one attempt to settle one range, so that a transaction that nobody mines is reported in
	// the log instead of waited for silently. The next attempt takes over the same transaction. Default 10 minutes.
	StepTimeout time.Duration
	// Forced carries and answers for revocations that came through L1. Without it, ranges settle only while none is due.
	Forced Forced
	Log    *slog.Logger
}

func (o Options) withDefaults() Options {
	for _, d := range []struct {
		field *time.Duration
		value time.Duration
	}{
		{&o.PollInterval, 2 * time.Second},
		{&o.MinBackoff, time.Second},
		{&o.MaxBackoff, time.Minute},
		{&o.StepTimeout, 10 * time.Minute},
	} {
		if *d.field == 0 {
			*d.field = d.value
		}
	}
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	return o
}

// Relayer settles proven ranges in order.
type Relayer struct {
	chain   Chain
	rollup  Rollup
	options Options
	// Forced requests below this number were brought to the chain, the last time then.
	carried   uint64
	carriedAt time.Time
}

// New makes a relayer between a chain and its contract.
func New(chain Chain, rollup Rollup, options Options) *Relayer {
	return &Relayer{chain: chain, rollup: rollup, options: options.withDefaults()}
}

// Run works until ctx ends and returns why it ended. No failure stops it: each is logged and tried again later.
func (r *Relayer) Run(ctx context.Context) error {
	backoff := r.options.MinBackoff
	for {
		pause := r.options.PollInterval
		progress, err := r.Step(ctx)
		switch {
		case ctx.Err() != nil:
			return context.Cause(ctx)
		case err != nil:
			pause, backoff = backoff, min(2*backoff, r.options.MaxBackoff)
			r.logFailure(err, pause)
		case progress:
			pause, backoff = 0, r.options.MinBackoff
		default:
			backoff = r.options.MinBackoff
		}
		select {
		case <-ctx.Done():
			return context.Cause(ctx)
		case <-time.After(pause):
		}
	}
}

// Step takes the next proven range to L1 and reports it. progress is false when there is nothing to do yet.
func (r *Relayer) Step(ctx context.Context) (progress bool, err error) {
	ctx, cancel := context.WithTimeoutCause(ctx, r.options.StepTimeout,
		fmt.Errorf("not done after %s: the L1 network does not mine the transaction, or asks for higher fees than allowed", r.options.StepTimeout))
	defer cancel()

	if err := r.carryForced(ctx); err != nil {
		r.options.Log.Warn("a forced revocation waits", "error", err)
	}
	request, ok, err := r.chain.NextProven(ctx)
	if err != nil {
		return false, fmt.Errorf("ask the chain for the next proven range: %w", err)
	}
	if !ok {
		return false, nil
	}
	settled, err := r.settle(ctx, request)
	if errors.Is(err, settlement.ErrNotSettled) {
		return false, nil // settled by somebody else, and not deep enough on L1 yet
	}
	if err != nil {
		return false, err
	}
	if err := r.chain.ReportSettled(ctx, settled); err != nil {
		return false, fmt.Errorf("report range %d to the chain: %w", settled.Number, err)
	}
	r.options.Log.Info("range settled on L1", "range", settled.Number, "tx", settled.TxHash,
		"l1_block", settled.BlockNumber, "gas", settled.GasUsed)
	return true, nil
}

// settle makes sure that the range is on L1, and says where.
func (r *Relayer) settle(ctx context.Context, request settlement.SettleRequest) (settlement.Settlement, error) {
	number := request.Range.Number
	status, err := r.rollup.Status(ctx)
	if err != nil {
		return settlement.Settlement{}, err
	}
	switch {
	case number <= status.RangeCount:
		return r.locate(ctx, request)
	case number > status.RangeCount+1:
		return settlement.Settlement{}, fmt.Errorf("range %d, L1 has settled %d: %w", number, status.RangeCount, ErrL1Behind)
	}
	if err := r.answerForced(ctx, &request); err != nil {
		return settlement.Settlement{}, err
	}
	settled, err := r.rollup.Settle(ctx, request)
	if errors.Is(err, settlement.ErrAlreadySettled) {
		return r.locate(ctx, request) // another relayer was faster
	}
	return settled, err
}

// locate finds where a range was settled, after making sure that it is this range and not merely this number.
func (r *Relayer) locate(ctx context.Context, request settlement.SettleRequest) (settlement.Settlement, error) {
	number := request.Range.Number
	root, err := r.rollup.SettledRoot(ctx, number)
	if err != nil {
		return settlement.Settlement{}, err
	}
	if len(request.Segments) == 0 || !root.Equal(&request.Segments[len(request.Segments)-1].NewRoot) {
		return settlement.Settlement{}, fmt.Errorf("range %d, root on L1 %s: %w", number, root.Text(16), ErrOtherState)
	}
	return r.rollup.Settlement(ctx, number)
}

// logFailure warns of what passes by itself and raises an alarm for what needs a person.
func (r *Relayer) logFailure(err error, pause time.Duration) {
	for _, needsPerson := range []error{
		ErrL1Behind, ErrOtherState, settlement.ErrProofRejected, settlement.ErrRangeSkipped, settlement.ErrHeightsOrder,
		settlement.ErrTimesOrder, settlement.ErrNoSegments, settlement.ErrQuorum, settlement.ErrVerifierUnknown,
		settlement.ErrUnexpectedRevert, settlement.ErrUnfunded, ErrCannotAnswer, protocol.ErrStillAdmissible,
	} {
		if errors.Is(err, needsPerson) {
			r.options.Log.Error("settlement is stuck", "error", err, "retry_in", pause)
			return
		}
	}
	r.options.Log.Warn("settlement is delayed", "error", err, "retry_in", pause)
}
