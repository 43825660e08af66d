package replication

import (
	"context"
	"errors"
	"slices"
	"sync"
	"sync/atomic"

	"github.com/libp2p/go-libp2p/core/peer"
)

// refreshRoster asks the consortium who its members are. Where it cannot tell, the last roster stands.
func (r *Replicator) refreshRoster(ctx context.Context) Roster {
	roster, err := r.options.Consortium.Roster(ctx)
	if err == nil {
		err = roster.check()
	}
	before := r.currentRoster()
	if err != nil {
		r.options.Log.Warn("cannot read the roster; the last one stands", "err", err)
		return before
	}
	r.mu.Lock()
	r.roster = roster
	r.mu.Unlock()
	sameMember := func(a, b Member) bool { return a.ID == b.ID && a.Left == b.Left }
	if !slices.EqualFunc(before.Members, roster.Members, sameMember) {
		// Rulings of members that were unknown until now have been skipped.
		if err := r.ledger.resetCursors(); err != nil {
			r.options.Log.Error("cannot write the ledger", "err", err)
		}
	}
	r.dial(ctx, roster)
	return roster
}

// dial makes the node keep a connection to members that it has not dialled yet.
func (r *Replicator) dial(ctx context.Context, roster Roster) {
	for _, m := range roster.Members {
		if m.ID == r.self || m.Left || len(m.Addresses) == 0 || r.loop.dialled[m.ID] {
			continue
		}
		info, err := addressOf(m)
		if err != nil {
			r.options.Log.Warn("cannot connect", "err", err)
			continue
		}
		r.loop.dialled[m.ID] = true
		r.background.Go(func() {
			ctx, cancel := context.WithTimeout(ctx, exchangeTime)
			defer cancel()
			if err := r.node.Connect(ctx, info); err != nil {
				r.options.Log.Warn("cannot connect; it is tried again", "err", err)
				return
			}
			r.wakeFully()
		})
	}
}

// learn reads what is new from all connected members. It tells whether every live member was heard to the end.
func (r *Replicator) learn(ctx context.Context, roster Roster) bool {
	connected := r.connected(roster)
	now := r.options.Now()
	r.liveness.observe(connected, now)
	heard := atomic.Int64{}
	var reads sync.WaitGroup
	for _, id := range connected {
		reads.Go(func() {
			if err := r.read(ctx, id, roster); err != nil {
				r.options.Log.Debug("cannot read a member's rulings", "member", id, "err", err)
				return
			}
			heard.Add(1)
		})
	}
	reads.Wait()
	others := int64(0)
	for _, m := range roster.Members {
		if m.ID != r.self && !m.Left && r.liveness.live(m.ID, now) {
			others++
		}
	}
	return heard.Load() >= others
}

// read copies a member's rulings from where the last read ended.
func (r *Replicator) read(ctx context.Context, from peer.ID, roster Roster) error {
	at, err := r.ledger.cursor(from)
	if err != nil {
		return err
	}
	for range readPages {
		page, err := r.ask(ctx, from, question{Since: &at})
		if err != nil {
			return err
		}
		for _, ruling := range page.Rulings {
			if err := r.accept(ruling, roster); err != nil {
				return err
			}
		}
		moved := cursor{Log: page.Log, After: page.After}
		at = moved
		if err := r.ledger.setCursor(from, at); err != nil || !page.More {
			return err
		}
	}
	return errors.New("replication: it has more than one round reads")
}

// readPages bounds what one round reads of a member: two million rulings.
const readPages = 4096

// accept records a ruling that a member passed on. A wrong one is skipped, so that it cannot hide those behind it.
func (r *Replicator) accept(ruling ruling, roster Roster) error {
	if _, known := roster.member(ruling.Home); !known {
		return nil // all are read again when the roster changes
	}
	if err := ruling.check(r.options.Now(), r.options.Retention); err != nil {
		r.options.Log.Debug("skipped a ruling", "err", err)
		return nil
	}
	return r.ledger.record(ruling)
}
