package keeper

import (
	"sync"
	"time"
)

// limiterAccounts bounds the memory of a limiter; it forgets everybody when there are more, which favours no one.
const limiterAccounts = 1 << 16

// limiter is a token bucket per account, in the memory of this node.
type limiter struct {
	mu      sync.Mutex
	buckets map[string]bucket
	now     func() time.Time
}

type bucket struct {
	tokens float64
	at     time.Time
}

// newLimiter counts by the node's own clock: an allowance acts at the door of one node and never in a block.
func newLimiter() *limiter {
	return &limiter{buckets: make(map[string]bucket), now: time.Now} //nolint:forbidigo // not consensus
}

// take spends tokens of an account if it has as many. Buckets start full; a rate of zero is unlimited.
func (l *limiter) take(account string, tokens, perSecond, burst float64) bool {
	if perSecond == 0 {
		return true
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	now := l.now()
	b, known := l.buckets[account]
	if !known {
		if len(l.buckets) >= limiterAccounts {
			clear(l.buckets)
		}
		b = bucket{tokens: burst, at: now}
	}
	b.tokens = min(burst, b.tokens+perSecond*now.Sub(b.at).Seconds())
	b.at = now
	enough := b.tokens >= tokens
	if enough {
		b.tokens -= tokens
	}
	l.buckets[account] = b
	return enough
}
