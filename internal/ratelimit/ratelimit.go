// Package ratelimit bounds how often each of many identities may ask.
package ratelimit

import (
	"sync"

	"golang.org/x/time/rate"
)

// maxLimited bounds the memory of the limits; they forget everybody when there are more, which favours no one.
const maxLimited = 1 << 16

// Limits is a token bucket for each identity. Its methods may be called from any goroutine.
type Limits struct {
	mu        sync.Mutex
	buckets   map[string]*rate.Limiter
	perSecond rate.Limit
	burst     int
}

// New lets each identity ask so often a second, and four seconds' worth at once.
func New(perSecond float64) *Limits {
	return &Limits{buckets: map[string]*rate.Limiter{}, perSecond: rate.Limit(perSecond), burst: max(1, int(4*perSecond))}
}

// Take is false where an identity must wait.
func (l *Limits) Take(identity string) bool {
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
