package ipfs

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
	"time"

	"github.com/ipfs/go-cid"
	ipld "github.com/ipfs/go-ipld-format"
)

const (
	// passBlocks is how many blocks a pass remembers at most, give or take chance: about 40 MiB.
	passBlocks = 1 << 20
	// sweepBlocks is how many blocks are deleted at a time. Adds and reads wait for that long: some milliseconds.
	sweepBlocks = 64
)

// Collection says what a garbage collection did.
type Collection struct {
	Kept    uint64        `json:"kept"`    // blocks
	Deleted uint64        `json:"deleted"` // blocks
	Freed   uint64        `json:"freed"`   // bytes
	Took    time.Duration `json:"took_ns"`
}

// Collect deletes every block that is neither below a pin nor in use by an add, a pin or a read that is under way. They
// go on meanwhile. The files of the blocks are removed from the disk when it returns.
//
// It keeps no state on disk: it can be killed at any point, and the next run deletes what is left. It refuses with
// [ErrUnavailable] or [ErrDamaged] to delete anything while the list of chunks of a pinned file can be read neither
// from disk nor from a peer, because the chunks could not be told from garbage.
func (n *Node) Collect(ctx context.Context) (Collection, error) {
	if n.ctx.Err() != nil {
		return Collection{}, ErrClosed
	}
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	defer context.AfterFunc(n.ctx, cancel)()
	result, err := n.collector.collect(ctx)
	if err != nil && n.ctx.Err() != nil {
		return result, ErrClosed
	}
	return result, err
}

// collector runs collections one at a time: those that are asked for, and by itself where the quota is nearly used up.
type collector struct {
	node     *Node
	running  sync.Mutex
	requests chan struct{}
	after    atomic.Uint64 // bytes on disk when the last one ended
	spoiled  atomic.Bool   // something became garbage since the last one began
	blocks   atomic.Uint64 // on disk when they were last listed
	runs     atomic.Uint64
	failures atomic.Uint64
	deleted  atomic.Uint64
}

func newCollector(n *Node) *collector {
	return &collector{node: n, requests: make(chan struct{}, 1)}
}

// run serves requests until the node closes.
func (c *collector) run() {
	ctx := c.node.ctx
	count := uint64(0)
	if err := c.node.storage.list(ctx, func(cid.Cid) error { count++; return nil }); err == nil {
		c.blocks.Store(count)
	}
	for {
		select {
		case <-ctx.Done():
			return
		case <-c.requests:
			_, _ = c.collect(ctx) // counted as a failure; the next request tries again
		}
	}
}

// wake asks for a collection soon.
func (c *collector) wake() {
	select {
	case c.requests <- struct{}{}:
	default: // one is asked for already
	}
}

// consider asks for a collection where use is high and there is hope: something was unpinned since the last one, or
// use has grown by a hundredth of the quota. Where everything is pinned, collecting again at once would be in vain.
func (c *collector) consider() {
	quota := c.node.quota
	if quota.high() && (c.spoiled.Load() || quota.used() > c.after.Load()+quota.limit/100) {
		c.wake()
	}
}

func (c *collector) collect(ctx context.Context) (result Collection, err error) {
	c.running.Lock()
	defer c.running.Unlock()
	started := time.Now()
	c.spoiled.Store(false)
	defer func() {
		result.Took = time.Since(started)
		c.runs.Add(1)
		c.deleted.Add(result.Deleted)
		c.after.Store(c.node.storage.bytes())
		if err != nil {
			c.failures.Add(1)
		}
	}()
	total := uint64(0)
	if err := c.node.storage.list(ctx, func(cid.Cid) error { total++; return nil }); err != nil {
		return result, fmt.Errorf("ipfs: cannot list the blocks: %w", err)
	}
	shares := min(int(total/passBlocks)+1, 256)
	for share := range shares {
		if err := c.pass(ctx, share, shares, &result); err != nil {
			return result, fmt.Errorf("ipfs: collection stopped: %w", err)
		}
	}
	c.blocks.Store(result.Kept)
	return result, nil
}

// pass marks and sweeps one share of the blocks.
func (c *collector) pass(ctx context.Context, share, shares int, result *Collection) error {
	guard := c.node.guard
	p := guard.beginPass(share, shares)
	defer guard.endPass()
	for root, err := range c.node.storage.pins.all() {
		if err != nil {
			return err
		}
		if err := c.mark(ctx, p, root, true); err != nil {
			return err
		}
	}
	batch := make([]cid.Cid, 0, sweepBlocks)
	sweep := func() error {
		err := c.sweep(ctx, p, batch, result)
		batch = batch[:0]
		return err
	}
	err := c.node.storage.list(ctx, func(block cid.Cid) error {
		if !p.covers(keyOf(block)) {
			return nil
		}
		result.Kept++ // until it is deleted
		if batch = append(batch, block); len(batch) < sweepBlocks {
			return nil
		}
		return sweep()
	})
	if err != nil {
		return err
	}
	return sweep()
}

// sweep deletes the garbage of a batch, after the roots of sessions that began meanwhile are marked.
func (c *collector) sweep(ctx context.Context, p *pass, batch []cid.Cid, result *Collection) error {
	blocks := c.node.storage.blocks
	remove := func(block cid.Cid) error {
		size, err := blocks.GetSize(ctx, block)
		if ipld.IsNotFound(err) {
			size = 0
		} else if err != nil {
			return err
		}
		if err := blocks.DeleteBlock(ctx, block); err != nil {
			return fmt.Errorf("cannot delete a block: %w", err)
		}
		result.Kept--
		result.Deleted++
		result.Freed += uint64(size)
		return nil
	}
	for {
		for _, root := range c.node.guard.newRoots(p) {
			if err := c.mark(ctx, p, root, false); err != nil {
				return err
			}
		}
		done, err := c.node.guard.sweep(p, batch, remove)
		if done || err != nil {
			return errors.Join(err, ctx.Err())
		}
	}
}

// mark keeps what is on disk below a root. Below a pinned root all must be on disk, and what is not is fetched.
func (c *collector) mark(ctx context.Context, p *pass, root cid.Cid, pinned bool) error {
	guard := c.node.guard
	lists := cid.NewSet()
	for open := []cid.Cid{root}; len(open) > 0; {
		next := open[len(open)-1]
		open = open[:len(open)-1]
		guard.keep(p, next)
		if next.Prefix().Codec == cid.Raw || !lists.Visit(next) {
			continue
		}
		list, err := c.node.local.Get(ctx, next)
		if ipld.IsNotFound(err) && !pinned {
			continue
		}
		if ipld.IsNotFound(err) {
			list, err = c.repair(ctx, root, next)
		}
		if err != nil {
			return err
		}
		for _, link := range list.Links() {
			open = append(open, link.Cid)
		}
	}
	return nil
}

// repair fetches a list of chunks that should be on disk.
func (c *collector) repair(ctx context.Context, root, list cid.Cid) (ipld.Node, error) {
	session := c.node.guard.begin(cid.Undef)
	defer session.end()
	node, err := fetcher{node: c.node, source: c.node.dag, guard: session, root: root}.Get(ctx, list)
	if err != nil {
		return nil, fmt.Errorf("pinned content is not complete: %w; or unpin it", err)
	}
	return node, nil
}
