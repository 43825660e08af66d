package custody

import (
	"context"
	"sync"
)

// queues let one at a time change a patient's index: in one process nobody is to lose the race for the head.
type queues struct {
	mu    sync.Mutex
	lines map[uint64]*line
}

type line struct {
	turn  chan struct{} // holds an element while somebody has the turn
	users int
}

// enter waits for the turn of a patient; leave gives it back.
func (q *queues) enter(ctx context.Context, patient uint64) (leave func(), err error) {
	q.mu.Lock()
	if q.lines == nil {
		q.lines = map[uint64]*line{}
	}
	l := q.lines[patient]
	if l == nil {
		l = &line{turn: make(chan struct{}, 1)}
		q.lines[patient] = l
	}
	l.users++
	q.mu.Unlock()
	quit := func() {
		q.mu.Lock()
		defer q.mu.Unlock()
		if l.users--; l.users == 0 {
			delete(q.lines, patient)
		}
	}
	select {
	case l.turn <- struct{}{}:
		return func() { <-l.turn; quit() }, nil
	case <-ctx.Done():
		quit()
		return nil, ctx.Err()
	}
}
