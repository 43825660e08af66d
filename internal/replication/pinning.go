package replication

import (
	"errors"
	"sync"
	"sync/atomic"

	"github.com/ipfs/go-cid"
)

const (
	// pinWorkers is how many roots a node fetches at a time.
	pinWorkers = 4
	// pinQueue bounds what waits; the next round offers the rest again.
	pinQueue = 1024
)

// pinning fetches what this node is to hold, away from the rounds: a large file must not delay an erasure.
type pinning struct {
	r     *Replicator
	queue chan cid.Cid

	mu      sync.Mutex
	waiting map[string]bool // or being fetched, by digest

	pinned, failed atomic.Uint64
}

func newPinning(r *Replicator) *pinning {
	return &pinning{r: r, queue: make(chan cid.Cid, pinQueue), waiting: map[string]bool{}}
}

// offer queues a root unless it is queued already or the queue is full.
func (p *pinning) offer(root cid.Cid) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.waiting[digestKey(root)] {
		return
	}
	select {
	case p.queue <- root:
		p.waiting[digestKey(root)] = true
	default:
	}
}

func (p *pinning) pending() int {
	p.mu.Lock()
	defer p.mu.Unlock()
	return len(p.waiting)
}

// work fetches queued roots until the replicator closes.
func (p *pinning) work() {
	for {
		select {
		case <-p.r.ctx.Done():
			return
		case root := <-p.queue:
			err := p.pin(root)
			p.mu.Lock()
			delete(p.waiting, digestKey(root))
			idle := len(p.waiting) == 0
			p.mu.Unlock()
			if err != nil {
				p.failed.Add(1)
				p.r.options.Log.Warn("cannot take a copy; the next round tries again", "cid", root, "err", err)
				continue
			}
			p.pinned.Add(1)
			if idle {
				p.r.wakeFully() // the queue may have been too short for all there is to do
			}
		}
	}
}

// pin takes a copy. The root may be forgotten meanwhile: whoever forgets writes that down before it unpins, so that one
// of the two sees the other.
func (p *pinning) pin(root cid.Cid) error {
	if err := p.r.ledger.hold(root); err != nil {
		return err
	}
	if err := p.r.node.Pin(p.r.ctx, root); err != nil {
		return err
	}
	known, err := p.r.ledger.about(root)
	if err != nil {
		return err
	}
	if len(known.homes(p.r.currentRoster())) > 0 {
		return nil
	}
	return errors.Join(p.r.giveUp(p.r.ctx, root), p.r.erase(p.r.ctx, root))
}
