package access

import (
	"sync"
	"time"
)

// maxRemembered bounds the memory for nonces. Beyond it requests are refused rather than believed.
const maxRemembered = 1 << 18

type usedNonce struct {
	actor uint64
	nonce [nonceSize]byte
}

// replays remembers the signed requests that were served, for as long as their time would let them be served again.
// Two generations suffice: a nonce is in one of them for at least twice MaxSkew.
type replays struct {
	mu      sync.Mutex
	current map[usedNonce]struct{}
	before  map[usedNonce]struct{}
	turned  time.Time
}

func newReplays(now time.Time) *replays {
	return &replays{current: map[usedNonce]struct{}{}, turned: now}
}

// use is true once for each nonce of an actor.
func (r *replays) use(c *Credentials, now time.Time) bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	if now.Sub(r.turned) > 2*MaxSkew {
		r.before, r.current, r.turned = r.current, map[usedNonce]struct{}{}, now
	}
	key := usedNonce{c.Actor, c.Nonce}
	if _, used := r.current[key]; used || len(r.current) >= maxRemembered {
		return false
	}
	if _, used := r.before[key]; used {
		return false
	}
	r.current[key] = struct{}{}
	return true
}
