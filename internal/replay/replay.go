// Package replay remembers which signed requests were served, so that none is served twice.
package replay

import (
	"sync"
	"time"
)

// NonceSize is the size of a nonce in bytes.
const NonceSize = 16

// The memory for nonces is bounded, of all actors and of each, so that none can use up that of the others. Beyond it
// requests are refused rather than believed.
const (
	maxRemembered = 1 << 18
	maxOfActor    = 1 << 13
)

type used struct {
	actor uint64
	nonce [NonceSize]byte
}

// Memory holds nonces for as long as a request's time would let it be served again. Two generations suffice: a nonce is
// in one of them for at least twice the skew.
type Memory struct {
	skew time.Duration

	mu      sync.Mutex
	current map[used]struct{}
	before  map[used]struct{}
	actors  map[uint64]int // in current
	turned  time.Time
}

// New makes a memory for requests whose time may be so far from the clock, in either direction.
func New(skew time.Duration, now time.Time) *Memory {
	return &Memory{skew: skew, current: map[used]struct{}{}, actors: map[uint64]int{}, turned: now}
}

// Use is true once for each nonce of an actor.
func (m *Memory) Use(actor uint64, nonce [NonceSize]byte, now time.Time) bool {
	m.mu.Lock()
	defer m.mu.Unlock()
	if now.Sub(m.turned) > 2*m.skew {
		m.before, m.current, m.actors, m.turned = m.current, map[used]struct{}{}, map[uint64]int{}, now
	}
	key := used{actor, nonce}
	if _, again := m.current[key]; again || len(m.current) >= maxRemembered || m.actors[actor] >= maxOfActor {
		return false
	}
	if _, again := m.before[key]; again {
		return false
	}
	m.current[key] = struct{}{}
	m.actors[actor]++
	return true
}
