package relayer

import (
	"context"
	"errors"
	"math/big"
	"time"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/settlement"
)

const (
	// usualGas of a settlement, until this relayer has paid for one.
	usualGas = 520_000
	// warnAgain is the time between two warnings of a low balance.
	warnAgain = 10 * time.Minute
)

// observe takes over how far both sides are.
func (m *Metrics) observe(progress Progress, status settlement.Status) {
	m.settled.Set(float64(status.RangeCount))
	m.certified.Set(float64(progress.Certified))
	m.lag.Set(0)
	if progress.Certified > status.RangeCount && status.RangeCount > 0 {
		m.lag.Set(time.Since(time.Unix(int64(status.LastTime), 0)).Seconds())
	}
}

// noteReorg tells of a reorganisation, and of what it took away.
func (r *Relayer) noteReorg(depth, count uint64) {
	if depth == 0 && count >= r.settled {
		return
	}
	r.options.Metrics.reorgs.Inc()
	r.options.Metrics.reorgDepth.Set(float64(depth))
	tell := r.options.Log.Warn
	if depth > settlement.ReorgDepth {
		tell = r.options.Log.Error
	}
	tell("L1 has reorganised", "depth", depth, "ranges_undone", r.settled-min(r.settled, count))
	// What came through L1 may have gone, or come under other numbers.
	r.forced = forcedWork{answer: r.forced.answer}
}

// noteSettled remembers how far L1 is, and what a settlement of ours used.
func (r *Relayer) noteSettled(count, gasUsed uint64) error {
	if count == r.settled && gasUsed == 0 {
		return nil
	}
	if count < r.settled {
		r.comparedAny = false
	}
	r.settled = count
	if r.options.Store == nil {
		return nil
	}
	return r.options.Store.update(func(state *State) {
		state.Settled = count
		if gasUsed > 0 {
			state.GasUsed = gasUsed
		}
	})
}

// noteBalance warns before the account cannot pay.
func (r *Relayer) noteBalance(ctx context.Context) error {
	balance, price, err := r.rollup.Balance(ctx)
	if err != nil {
		return err
	}
	var gasUsed uint64
	if r.options.Store != nil {
		state := r.options.Store.State()
		gasUsed = state.GasUsed
		r.options.Metrics.inFlightAge.Set(state.inFlightAge().Seconds())
	}
	left := SettlementsLeft(balance, price, gasUsed)
	setWei(r.options.Metrics.balance, balance)
	r.options.Metrics.settlementsLeft.Set(float64(left))
	if left < r.options.LowSettlements && time.Since(r.warned) > warnAgain {
		r.warned = time.Now()
		r.options.Log.Warn("the L1 account runs low: send ether to it", "balance_wei", balance, "settlements_left", left)
	}
	return nil
}

// SettlementsLeft estimates how many settlements a balance pays for. gasUsed is that of one, 0 for a usual one.
func SettlementsLeft(balance, gasPrice *big.Int, gasUsed uint64) uint64 {
	if gasUsed == 0 {
		gasUsed = usualGas
	}
	cost := new(big.Int).Mul(gasPrice, new(big.Int).SetUint64(gasUsed))
	if cost.Sign() == 0 {
		cost.SetUint64(1)
	}
	left := new(big.Int).Div(balance, cost)
	if !left.IsUint64() {
		return 1<<64 - 1
	}
	return left.Uint64()
}

// Waiting are the transactions that are in no block yet, as far as the state knows.
func (s *State) Waiting() []Flight {
	var waiting []Flight
	for _, flight := range s.InFlight {
		if flight.Range > s.Settled {
			waiting = append(waiting, flight)
		}
	}
	return waiting
}

func (s *State) inFlightAge() time.Duration {
	if waiting := s.Waiting(); len(waiting) > 0 {
		return time.Since(waiting[0].Since)
	}
	return 0
}

// noteFailure warns of what passes by itself and raises an alarm for what needs a person.
func (r *Relayer) noteFailure(err error, pause time.Duration) {
	r.options.Metrics.failures.Inc()
	set(r.options.Metrics.stuck, needsPerson(err))
	if needsPerson(err) {
		r.options.Log.Error("settlement is stuck", "error", err, "retry_in", pause)
	} else {
		r.options.Log.Warn("settlement is delayed", "error", err, "retry_in", pause)
	}
	r.remember(&Failure{At: time.Now().UTC(), Error: err.Error()})
}

func (r *Relayer) noteSuccess() {
	r.options.Metrics.stuck.Set(0)
	if r.options.Store != nil && r.options.Store.State().Failure != nil {
		r.remember(nil)
	}
}

func (r *Relayer) remember(failure *Failure) {
	if r.options.Store == nil {
		return
	}
	if err := r.options.Store.update(func(state *State) { state.Failure = failure }); err != nil {
		r.options.Log.Warn("the failure is not in the state file", "error", err)
	}
}

// needsPerson knows the failures that do not pass by themselves.
func needsPerson(err error) bool {
	for _, cause := range []error{
		ErrL1Behind, ErrOtherState, ErrOtherContract, ErrOtherNetwork, ErrAttestersUnknown, ErrQuorumUnreachable, settlement.ErrProofRejected, settlement.ErrRangeSkipped,
		settlement.ErrHeightsOrder, settlement.ErrTimesOrder, settlement.ErrClockAhead, settlement.ErrNoSegments, settlement.ErrQuorum,
		settlement.ErrVerifierUnknown, settlement.ErrUnexpectedRevert, settlement.ErrUnfunded, settlement.ErrKeyShared,
		settlement.ErrForcedUnknown, settlement.ErrRulesVersion, ErrCannotAnswer, protocol.ErrStillAdmissible,
	} {
		if errors.Is(err, cause) {
			return true
		}
	}
	return false
}
