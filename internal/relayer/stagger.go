package relayer

import (
	"context"
	"math/big"
	"math/rand/v2"
	"time"
)

const (
	// staggerBlocks is how many L1 blocks a relayer leaves to others at most: one in which the leader's transaction is
	// mined, and two over which the others spread.
	staggerBlocks = 3
	// maxBlockTime is Ethereum's. L1 networks that mine on demand have none to go by.
	maxBlockTime = 12 * time.Second
	// measuredBlocks are enough to even out missed slots.
	measuredBlocks = 16
)

// DefaultStagger is [Options.Stagger] for an L1 network: three times what its newest blocks took each.
func DefaultStagger(ctx context.Context, rollup Rollup) (time.Duration, error) {
	newest, err := rollup.Header(ctx, nil)
	if err != nil {
		return 0, err
	}
	if newest.Number.Uint64() < 2 {
		return staggerBlocks * maxBlockTime, nil
	}
	count := min(newest.Number.Uint64()-1, measuredBlocks) // genesis may be of any time
	older, err := rollup.Header(ctx, new(big.Int).SetUint64(newest.Number.Uint64()-count))
	if err != nil {
		return 0, err
	}
	took := time.Duration(newest.Time-older.Time) * time.Second / time.Duration(count)
	return staggerBlocks * min(took, maxBlockTime), nil
}

// turn is when this relayer settles a range, if nobody else has.
type turn struct {
	of uint64
	at time.Time
	// led is the newest range that this relayer settled.
	led uint64
}

// isOurTurn leaves a range to other relayers for a while, so that they do not all pay for trying. Who settled the range
// before goes on at once, so a relayer that is alone waits for its first range only; the others give it a third of the
// time and spread over the rest.
func (r *Relayer) isOurTurn(number uint64) bool {
	if r.options.Stagger == 0 || r.turn.led > 0 && r.turn.led+1 >= number {
		return true
	}
	if r.turn.of != number {
		head := r.options.Stagger / staggerBlocks
		r.turn.of, r.turn.at = number, time.Now().Add(head+rand.N(r.options.Stagger-head)) //nolint:gosec // no secret
	}
	return !time.Now().Before(r.turn.at)
}
