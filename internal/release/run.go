package release

import (
	"context"
	"time"

	"golang.org/x/sync/errgroup"
)

const (
	// tick is how often the office looks for what is due.
	tick = time.Second
	// flushTimeout bounds what is still noted when the gateway stops. The rest waits for the next process.
	flushTimeout = 20 * time.Second
)

// Run notes releases, notifies, and submits emergencies until the context ends; then it notes what is left.
func (o *Office) Run(ctx context.Context) error {
	var tasks errgroup.Group
	tasks.Go(func() error { return o.runNotes(ctx) })
	tasks.Go(func() error { return o.runNotices(ctx) })
	tasks.Go(func() error { return o.runEmergencies(ctx) })
	return tasks.Wait()
}

// runNotes notes what broke the glass at once, and all else together.
func (o *Office) runNotes(ctx context.Context) error {
	retries := newRetries()
	every := time.NewTicker(o.NoteEvery)
	defer every.Stop()
	for {
		select {
		case <-ctx.Done():
			last, cancel := context.WithTimeout(context.WithoutCancel(ctx), flushTimeout)
			defer cancel()
			o.noteAll(last, newRetries())
			return nil
		case <-o.wake:
		case <-every.C:
		}
		o.noteAll(ctx, retries)
	}
}

func (o *Office) runNotices(ctx context.Context) error {
	retries := newRetries()
	every := time.NewTicker(tick)
	defer every.Stop()
	for {
		o.notifyAll(ctx, retries)
		select {
		case <-ctx.Done():
			return nil
		case <-every.C:
		}
	}
}

// announce has a release that broke the glass noted at once.
func (o *Office) announce(r *Release) {
	if !r.BreakGlass {
		return
	}
	select {
	case o.wake <- struct{}{}:
	default: // it is awake already
	}
}
