package replication

import (
	"sync"
	"time"

	"github.com/libp2p/go-libp2p/core/peer"
)

// liveness remembers when each member was last connected. A member counts as live for the grace time after that, and
// after this node's own start, so that neither a restart nor a short cut of the line moves content around.
type liveness struct {
	grace   time.Duration
	started time.Time

	mu   sync.Mutex
	seen map[peer.ID]time.Time
}

func newLiveness(grace time.Duration, now time.Time) *liveness {
	return &liveness{grace: grace, started: now, seen: map[peer.ID]time.Time{}}
}

func (l *liveness) observe(connected []peer.ID, now time.Time) {
	l.mu.Lock()
	defer l.mu.Unlock()
	for _, id := range connected {
		l.seen[id] = now
	}
}

func (l *liveness) live(id peer.ID, now time.Time) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	last, ever := l.seen[id]
	if !ever {
		last = l.started
	}
	return now.Sub(last) <= l.grace
}
