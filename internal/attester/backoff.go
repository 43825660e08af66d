package attester

import (
	"context"
	"time"
)

// backoff waits longer after each failure in a row.
type backoff struct {
	minimum, maximum, next time.Duration
}

func (b *backoff) reset() { b.next = 0 }

// wait returns false once ctx has ended.
func (b *backoff) wait(ctx context.Context) bool {
	b.next = min(max(2*b.next, b.minimum), b.maximum)
	return pause(ctx, b.next)
}

func pause(ctx context.Context, d time.Duration) bool {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-ctx.Done():
		return false
	case <-timer.C:
		return true
	}
}
