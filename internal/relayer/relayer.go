package relayer

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"github.com/healthd/healthd/internal/settlement"
)

// Options tune the loop. Zero fields take the defaults named here.
type Options struct {
	// PollInterval is the time between questions for certified ranges when there was nothing to do. Default 2 s.
	PollInterval time.Duration
	// MinBackoff and MaxBackoff bound the pause after a failure, which doubles each time. Default 1 s and 1 minute.
	MinBackoff, MaxBackoff time.Duration
	// StepTimeout bounds one attempt to settle one range, so that a transaction that nobody mines is reported in
	// the log instead of waited for silently. The next attempt takes over the same transaction. Default 10 minutes.
	StepTimeout time.Duration
	// QuestionTimeout bounds what is asked of the chain and of L1 before that. Default 1 minute.
	QuestionTimeout time.Duration
	// AnswerTimeout bounds the proof that answers for forced revocations. Default 1 hour.
	AnswerTimeout time.Duration
	// Stagger is how long at most, at random, a relayer leaves a certified range to others, unless it settled the one
	// before. Default 0: it is for a relayer that knows to be alone. Others take [DefaultStagger].
	Stagger time.Duration
	// LowSettlements is how many settlements the balance must pay for without a warning. Default 20.
	LowSettlements uint64
	// Forced carries and answers for revocations that came through L1. Without it, overdue ones hold settlement back.
	Forced Forced
	// Store remembers across restarts; Metrics count. Both may be nil.
	Store   *Store
	Metrics *Metrics
	Log     *slog.Logger
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
		{&o.QuestionTimeout, time.Minute},
		{&o.AnswerTimeout, time.Hour},
	} {
		if *d.field == 0 {
			*d.field = d.value
		}
	}
	if o.LowSettlements == 0 {
		o.LowSettlements = 20
	}
	if o.Metrics == nil {
		o.Metrics = NewMetrics()
	}
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	return o
}

// Relayer settles certified ranges in order.
type Relayer struct {
	chain   Chain
	rollup  Rollup
	options Options

	branch  branch
	settled uint64 // as of the last look at L1
	// compared is the newest range whose root was found equal on both sides.
	compared    uint64
	comparedAny bool
	turn        turn
	// warned is when a low balance was last told.
	warned time.Time
	forced forcedWork
}

// New makes a relayer between a chain and its contract.
func New(chain Chain, rollup Rollup, options Options) *Relayer {
	r := &Relayer{chain: chain, rollup: rollup, options: options.withDefaults()}
	if r.options.Store != nil {
		r.settled = r.options.Store.State().Settled
	}
	return r
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
			r.noteFailure(err, pause)
		default:
			backoff = r.options.MinBackoff
			r.noteSuccess()
			if progress {
				pause = 0
			}
		}
		select {
		case <-ctx.Done():
			return context.Cause(ctx)
		case <-time.After(pause):
		}
	}
}

// Step takes the next certified range to L1, or else releases what is held back there. progress is false when there is
// nothing to do yet.
func (r *Relayer) Step(ctx context.Context) (progress bool, err error) {
	status, certified, err := r.look(ctx)
	if err != nil {
		return false, err
	}
	// First, even where a later range could answer: somebody who settles every range without our answer must not be able
	// to hold back all of them.
	if progress, err = r.release(ctx, status); progress || !certified {
		return progress, err
	}
	if err != nil {
		r.options.Log.Warn("ranges stay held back", "error", err)
	}
	if !r.isOurTurn(status.RangeCount + 1) {
		return false, nil
	}
	return r.settle(ctx, status)
}

// look compares the chain with the contract, carries what came through L1, and says whether the next range is certified.
func (r *Relayer) look(ctx context.Context) (status settlement.Status, certified bool, err error) {
	ctx, cancel := context.WithTimeoutCause(ctx, r.options.QuestionTimeout,
		fmt.Errorf("no answer within %s", r.options.QuestionTimeout))
	defer cancel()
	if status, err = r.lookAtL1(ctx); err != nil {
		return status, false, err
	}
	progress, err := r.chain.Progress(ctx)
	set(r.options.Metrics.chainUp, err == nil)
	if err != nil {
		return status, false, fmt.Errorf("ask the chain how far it is: %w", err)
	}
	if err := requireSameNetwork(progress, r.rollup); err != nil {
		return status, false, err
	}
	r.options.Metrics.observe(progress, status)
	if err := r.requireSameState(ctx, progress, status); err != nil {
		return status, false, err
	}
	if err := r.carryForced(ctx); err != nil {
		r.options.Log.Warn("a forced revocation waits", "error", err)
	}
	return status, progress.Certified > status.RangeCount, nil
}

// lookAtL1 reads the contract, and notices reorganisations and a low balance.
func (r *Relayer) lookAtL1(ctx context.Context) (settlement.Status, error) {
	status, err := r.rollup.Status(ctx)
	set(r.options.Metrics.l1Up, err == nil)
	if err != nil {
		return status, err
	}
	depth, err := r.branch.observe(ctx, r.rollup.Header)
	if err != nil {
		return status, err
	}
	r.noteReorg(depth, status.RangeCount)
	if err := r.noteSettled(status.RangeCount, 0); err != nil {
		return status, err
	}
	return status, r.noteBalance(ctx)
}

// settle brings the range after those that the contract has to L1.
func (r *Relayer) settle(ctx context.Context, status settlement.Status) (progress bool, err error) {
	number := status.RangeCount + 1
	settled, resumed, err := r.resume(ctx, number)
	if !resumed {
		request, ok, chainErr := r.chain.Certified(ctx, number)
		if chainErr != nil {
			return false, fmt.Errorf("ask the chain for range %d: %w", number, chainErr)
		}
		if !ok {
			return false, nil
		}
		if err := requireQuorum(&request, status); err != nil {
			return false, err
		}
		plain := request
		r.answerForced(ctx, &request)
		ctx, cancel := r.withStepTimeout(ctx)
		defer cancel()
		settled, err = r.rollup.Settle(ctx, request)
		if request.Forced > 0 && answerRefused(err) {
			r.options.Log.Warn("the range is settled without an answer for forced revocations", "range", number, "because", err)
			settled, err = r.rollup.Settle(ctx, plain)
		}
	}
	switch {
	case errors.Is(err, settlement.ErrAlreadySettled), errors.Is(err, settlement.ErrNonceTaken):
		// Another relayer was faster, or an older transaction of ours. The contract tells at the next look.
		r.options.Log.Info("range is settled by another transaction", "range", number, "because", err)
		return false, nil
	case err != nil:
		return false, err
	}
	r.options.Log.Info("range settled on L1", "range", number, "tx", settled.TxHash, "l1_block", settled.BlockNumber, "gas", settled.GasUsed)
	r.turn.led = number
	return true, r.noteSettled(number, settled.GasUsed)
}

// answerRefused says whether a range could be refused for nothing but the answer that goes with it: a proof by keys that
// are not the network's, or a queue that has moved on.
func answerRefused(err error) bool {
	return errors.Is(err, settlement.ErrProofRejected) || errors.Is(err, settlement.ErrVerifierUnknown) || errors.Is(err, settlement.ErrForcedUnknown)
}

// resume goes on with a transaction of before a restart. What the contract does not take any more is replaced.
func (r *Relayer) resume(ctx context.Context, number uint64) (settled settlement.Settlement, resumed bool, err error) {
	ctx, cancel := r.withStepTimeout(ctx)
	defer cancel()
	settled, resumed, err = r.rollup.Resume(ctx, number)
	if resumed && needsPerson(err) && !errors.Is(err, settlement.ErrUnfunded) {
		r.options.Log.Warn("the transaction in flight is replaced", "range", number, "because", err)
		return settled, false, nil
	}
	return settled, resumed || err != nil, err
}

func (r *Relayer) withStepTimeout(ctx context.Context) (context.Context, context.CancelFunc) {
	return context.WithTimeoutCause(ctx, r.options.StepTimeout,
		fmt.Errorf("not done after %s: the L1 network does not mine the transaction, or asks for higher fees than allowed", r.options.StepTimeout))
}
