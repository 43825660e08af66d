package release

import (
	"sync"
	"time"
)

const (
	firstRetry = time.Second
	lastRetry  = 5 * time.Minute
)

// retries says when what failed is tried again: each time after twice as long, at most after [lastRetry].
type retries struct {
	mu      sync.Mutex
	waiting map[uint64]attempt
}

type attempt struct {
	pause time.Duration
	next  time.Time
}

func newRetries() *retries { return &retries{waiting: map[uint64]attempt{}} }

func (r *retries) due(key uint64, now time.Time) bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	return !now.Before(r.waiting[key].next)
}

func (r *retries) done(key uint64, now time.Time, err error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if err == nil {
		delete(r.waiting, key)
		return
	}
	pause := min(max(2*r.waiting[key].pause, firstRetry), lastRetry)
	r.waiting[key] = attempt{pause, now.Add(pause)}
}
