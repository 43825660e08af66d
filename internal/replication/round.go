package replication

import (
	"context"
	"errors"
	"slices"
	"time"

	"github.com/ipfs/go-cid"
	"github.com/libp2p/go-libp2p/core/peer"

	"github.com/healthd/healthd/internal/ipfs"
)

// loop is what only the loop of rounds uses.
type loop struct {
	dialled   map[peer.ID]bool
	processed uint64 // up to which arrival rulings were acted on
	live      []peer.ID
	pruned    time.Time
	collected time.Time
}

const (
	// pace is the shortest time between two rounds, so that a stream of small files does not cause one each.
	pace = 100 * time.Millisecond
	// collectPace is the shortest time between two collections after erasures.
	collectPace = 5 * time.Second
	// prunePace is the time between two looks at old tombstones.
	prunePace = time.Hour
)

// run makes rounds until the replicator closes: full ones now and then and when members come or go, and short
// ones over what is new.
func (r *Replicator) run() {
	r.loop.dialled = map[peer.ID]bool{}
	tick := time.NewTicker(min(r.options.Interval, max(pace, r.options.Grace/4)))
	defer tick.Stop()
	last := time.Time{}
	for {
		full := r.full.Swap(false) || r.options.Now().Sub(last) >= r.options.Interval
		if full {
			last = r.options.Now()
		}
		if err := r.round(r.ctx, full); err != nil && r.ctx.Err() == nil {
			r.options.Log.Error("a round of replication failed; the next one tries again", "err", err)
		}
		select { // a round and a rest at least
		case <-r.ctx.Done():
			return
		case <-time.After(pace):
		}
		select {
		case <-r.ctx.Done():
			return
		case <-r.news:
		case <-tick.C:
		}
	}
}

// wakeFully starts a full round soon.
func (r *Replicator) wakeFully() {
	r.full.Store(true)
	r.wake()
}

func (r *Replicator) round(ctx context.Context, full bool) error {
	roster := r.refreshRoster(ctx)
	complete := r.learn(ctx, roster)
	round := r.newRound(roster)
	if !slices.Equal(round.live, r.loop.live) {
		r.options.Log.Info("live members", "count", len(round.live), "of", len(roster.Members))
		r.loop.live, full = round.live, true
	}
	if err := round.recent(ctx); err != nil {
		return err
	}
	if full {
		if err := round.all(ctx, complete); err != nil {
			return err
		}
	}
	return r.tidy(ctx, full && complete)
}

// tidy collects after erasures, forgets old tombstones, and notes that this node was in touch.
func (r *Replicator) tidy(ctx context.Context, inTouch bool) error {
	now := r.options.Now()
	if r.wantCollect.Load() && now.Sub(r.loop.collected) >= collectPace {
		r.loop.collected = now
		if err := r.collect(ctx); err != nil {
			return err
		}
	}
	if now.Sub(r.loop.pruned) >= prunePace {
		left, err := r.ledger.prune(now.Add(-r.options.Retention), r.options.MaxTombstones)
		if err != nil {
			return err
		}
		r.loop.pruned = now
		r.mu.Lock()
		r.tombstones = left
		r.mu.Unlock()
	}
	if inTouch {
		return r.ledger.setTime("seen", now)
	}
	return nil
}

// collect collects, and asks for it again as long as something erased is still on disk.
func (r *Replicator) collect(ctx context.Context) error {
	r.wantCollect.Store(false)
	if _, err := r.node.Collect(ctx); err != nil {
		r.wantCollect.Store(true)
		return err
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	for digest := range r.erasing {
		present, err := r.node.Has(ctx, digest.CID(true))
		if err != nil {
			return err
		}
		if present {
			r.wantCollect.Store(true)
			continue
		}
		delete(r.erasing, digest)
	}
	return nil
}

// round is one look at what this node should hold.
type round struct {
	r       *Replicator
	roster  Roster
	live    []peer.ID
	release []copies // this node's part no longer
	audit   []copies // this node is the first to hold it
	sum     summary
}

// copies are a root and who shall hold it.
type copies struct {
	root    cid.Cid
	holders []peer.ID
	target  int // how many there should be if all members were live
}

func (r *Replicator) newRound(roster Roster) *round {
	now := r.options.Now()
	r.liveness.observe(r.connected(roster), now) // again: reading the others' ledgers may have taken longer than the grace time
	out := &round{r: r, roster: roster}
	for _, m := range roster.Members {
		if !m.Left && (m.ID == r.self || r.liveness.live(m.ID, now)) {
			out.live = append(out.live, m.ID)
		}
	}
	return out
}

// recent acts on rulings that have arrived since the last round, and at the start on all, because a collection after an
// erasure may have been cut off.
func (d *round) recent(ctx context.Context) error {
	for {
		page, next, err := d.r.ledger.since(d.r.loop.processed, pageSize)
		if err != nil {
			return err
		}
		for _, ruling := range page {
			known, err := d.r.ledger.about(ruling.Root)
			if err != nil {
				return err
			}
			if err := d.look(ctx, known); err != nil {
				return err
			}
			if ruling.Kind == forget && len(known.homes(d.roster)) == 0 {
				if err := d.r.erase(ctx, ruling.Root); err != nil {
					return err
				}
			}
		}
		d.r.loop.processed = next
		if len(page) < pageSize {
			return d.settle(ctx)
		}
	}
}

// all acts on every root. The counts of the last such round are the node's summary.
func (d *round) all(ctx context.Context, complete bool) error {
	d.sum = summary{}
	for known, err := range d.r.ledger.opinions() {
		if err == nil {
			err = d.look(ctx, known)
		}
		if err != nil {
			return err
		}
	}
	if err := d.settle(ctx); err != nil {
		return err
	}
	if complete && len(d.live) > 1 {
		if err := d.orphans(ctx); err != nil {
			return err
		}
	}
	d.r.mu.Lock()
	d.r.last = d.sum
	d.r.mu.Unlock()
	return nil
}

// look decides about one root.
func (d *round) look(ctx context.Context, known opinion) error {
	homes := known.homes(d.roster)
	if len(homes) == 0 {
		return d.drop(ctx, known.root)
	}
	pinned, err := d.r.node.Pinned(ctx, known.root)
	if err != nil {
		return err
	}
	eligible := d.roster.eligible(homes)
	target := min(d.roster.factor(), len(eligible))
	eligible = slices.DeleteFunc(eligible, func(m Member) bool { return !slices.Contains(d.live, m.ID) })
	c := copies{known.root, place(known.root, eligible, target), target}
	mine := slices.Contains(c.holders, d.r.self)
	d.sum.Roots++
	if pinned {
		d.sum.Held++
	}
	switch {
	case mine && !pinned:
		d.r.pinning.offer(known.root)
	case !mine && pinned:
		held, err := d.r.ledger.holds(known.root)
		if err != nil {
			return err
		}
		if held && len(c.holders) == target { // what was pinned here by hand stays
			d.release = append(d.release, c)
		}
	}
	if len(c.holders) > 0 && c.holders[0] == d.r.self {
		d.audit = append(d.audit, c)
	}
	if len(d.release)+len(d.audit) >= pageSize {
		return d.settle(ctx)
	}
	return nil
}

// drop gives up a root that nobody wants.
func (d *round) drop(ctx context.Context, root cid.Cid) error {
	digest, err := ipfs.DigestOf(root)
	if err != nil {
		return err
	}
	for _, oneChunk := range []bool{true, false} {
		pinned, err := d.r.node.Pinned(ctx, digest.CID(oneChunk))
		if err != nil {
			return err
		}
		if pinned {
			return errors.Join(d.r.giveUp(ctx, root), d.r.erase(ctx, root))
		}
	}
	return nil
}

// settle asks the holders and acts on their answers.
func (d *round) settle(ctx context.Context) error {
	defer func() { d.release, d.audit = d.release[:0], d.audit[:0] }()
	for _, c := range d.release {
		d.r.setReleasing(c.root, true)
		defer d.r.setReleasing(c.root, false)
	}
	confirmed := d.r.confirmations(ctx, append(slices.Clone(d.release), d.audit...))
	for i, c := range d.release {
		if confirmed[i] < c.target {
			continue
		}
		if err := d.r.giveUp(ctx, c.root); err != nil {
			return err
		}
	}
	for i, c := range d.audit {
		if missing := c.target - confirmed[len(d.release)+i]; missing > 0 {
			d.sum.Deficit += uint64(missing)
		}
	}
	return nil
}

// confirmations counts the holders that have each root.
func (r *Replicator) confirmations(ctx context.Context, wanted []copies) []int {
	confirmed := make([]int, len(wanted))
	questions := map[peer.ID][]int{}
	for i, c := range wanted {
		for _, id := range c.holders {
			questions[id] = append(questions[id], i)
		}
	}
	for id, indexes := range questions {
		for page := range slices.Chunk(indexes, pageSize) {
			roots := make([]cid.Cid, 0, len(page))
			for _, i := range page {
				roots = append(roots, wanted[i].root)
			}
			pinned, err := r.whoHas(ctx, id, roots)
			if err != nil {
				r.options.Log.Debug("cannot ask a member what it holds", "member", id, "err", err)
				break
			}
			for j, has := range pinned {
				if has {
					confirmed[page[j]]++
				}
			}
		}
	}
	return confirmed
}

// whoHas asks a member, or this node itself.
func (r *Replicator) whoHas(ctx context.Context, id peer.ID, roots []cid.Cid) ([]bool, error) {
	if id == r.self {
		a, err := r.answer(question{Have: roots})
		return a.Pinned, err
	}
	a, err := r.ask(ctx, id, question{Have: roots})
	return a.Pinned, err
}

func (r *Replicator) setReleasing(root cid.Cid, leaving bool) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if leaving {
		r.releasing[digestKey(root)] = true
		return
	}
	delete(r.releasing, digestKey(root))
}

// orphans gives up what this node holds for the consortium and nobody has a word about: its tombstone was dropped
// while the node was away. Only a node that heard every live member to the end may conclude that.
func (d *round) orphans(ctx context.Context) error {
	for entry, err := range d.r.ledger.walk("held/") {
		if err != nil {
			return err
		}
		root, err := cid.Cast(entry.value)
		if err != nil {
			return errors.New("replication: the ledger is damaged: a held root is not a CID")
		}
		known, err := d.r.ledger.about(root)
		if err != nil {
			return err
		}
		if len(known.claims)+len(known.forgotten) > 0 {
			continue
		}
		if err := errors.Join(d.r.giveUp(ctx, root), d.r.erase(ctx, root)); err != nil {
			return err
		}
	}
	return nil
}
