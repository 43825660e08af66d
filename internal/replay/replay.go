// Package replay remembers which signed requests were served, so that none is served twice.
package replay

import (
	"sync"
	"time"
)

// NonceSize is the size of a nonce in bytes.
const NonceSize = 16

// maxRemembered bounds the memory for nonces. Beyond it requests are refused rather than believed.
const maxRemembered = 1 << 18

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
	turned  time.Time
}

// New makes a memory for requests whose time may be so far from the clock, in either direction.
func New(skew time.Duration, now time.Time) *Memory {
	return &Memory{skew: skew, current: map[used]struct{}{}, turned: now}
}

// Use is true once for each nonce of an actor.
func (m *Memory) Use(actor uint64, nonce [NonceSize]byte, now time.Time) bool {
	m.mu.Lock()
	defer m.mu.Unlock()
	if now.Sub(m.turned) > 2*m.skew {
		m.before, m.current, m.turned = m.current, map[used]struct{}{}, now
	}
	key := used{actor, nonce}
	if _, again := m.current[key]; again || len(m.current) >= maxRemembered {
		return false
	}
	if _, again := m.before[key]; again {
		return false
	}
	m.current[key] = struct{}{}
	return true
}
