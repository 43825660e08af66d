package access

import (
	"sync"

	"golang.org/x/time/rate"
)

// maxLimited bounds the memory of the limits; they forget everybody when there are more, which favours no one.
const maxLimited = 1 << 16

// limits is a token bucket for each identity.
type limits struct {
	mu        sync.Mutex
	buckets   map[string]*rate.Limiter
	perSecond rate.Limit
	burst     int
}

func newLimits(perSecond float64) *limits {
	return &limits{buckets: map[string]*rate.Limiter{}, perSecond: rate.Limit(perSecond), burst: max(1, int(4*perSecond))}
}

func (l *limits) take(identity string) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	bucket := l.buckets[identity]
	if bucket == nil {
		if len(l.buckets) >= maxLimited {
			clear(l.buckets)
		}
		bucket = rate.NewLimiter(l.perSecond, l.burst)
		l.buckets[identity] = bucket
	}
	return bucket.Allow()
}
