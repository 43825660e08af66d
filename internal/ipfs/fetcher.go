package ipfs

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/ipfs/go-cid"
	ipld "github.com/ipfs/go-ipld-format"
)

// fetcher reads the blocks of one file and gives every wait an end and every failure one clear line.
type fetcher struct {
	node   *Node
	source ipld.NodeGetter
	guard  *session // keeps what was read where it is
	root   cid.Cid  // named in errors: it is what the caller asked for
}

var _ ipld.NodeGetter = fetcher{}

// Get reads a block.
func (f fetcher) Get(ctx context.Context, c cid.Cid) (ipld.Node, error) {
	if err := f.claim(ctx, c); err != nil {
		return nil, err
	}
	bounded, cancel := f.bound(ctx)
	defer cancel()
	block, err := f.source.Get(bounded, c)
	if err != nil {
		return nil, f.explain(ctx, err, c)
	}
	return block, nil
}

// GetMany reads blocks in any order; the channel ends after the last one or after an error.
func (f fetcher) GetMany(ctx context.Context, cids []cid.Cid) <-chan *ipld.NodeOption {
	results := make(chan *ipld.NodeOption, len(cids)+1)
	if err := f.claim(ctx, cids...); err != nil {
		results <- &ipld.NodeOption{Err: err}
		close(results)
		return results
	}
	bounded, cancel := f.bound(ctx)
	go func() {
		defer cancel()
		defer close(results)
		for option := range f.source.GetMany(bounded, cids) {
			if option.Err != nil {
				option.Err = f.explain(ctx, option.Err, cids...)
			}
			results <- option
		}
	}()
	return results
}

// claim keeps the blocks from collection, and refuses to fetch what the quota has no room for. Where the quota is
// nearly used up, reads under way at the same time can overshoot it by a batch each.
func (f fetcher) claim(ctx context.Context, cids ...cid.Cid) error {
	f.guard.touch(cids...)
	if f.node.quota.room() {
		return nil
	}
	for _, c := range cids {
		present, err := f.node.storage.blocks.Has(ctx, c)
		if err != nil {
			return fmt.Errorf("ipfs: cannot look for %s: %w", f.root, err)
		}
		if !present {
			f.node.collector.wake()
			return fmt.Errorf("%w: no room to fetch %s: %s", ErrQuota, f.root, quotaAdvice)
		}
	}
	return nil
}

// bound ends a wait at the caller's deadline, after the default time where there is none, and when the node closes.
func (f fetcher) bound(ctx context.Context) (context.Context, context.CancelFunc) {
	limit := f.node.fetchTimeout
	if deadline, has := ctx.Deadline(); has {
		limit = time.Until(deadline)
	}
	bounded, cancel := context.WithTimeout(ctx, limit)
	stop := context.AfterFunc(f.node.ctx, cancel)
	return bounded, func() { stop(); cancel() }
}

// explain turns the failure to read some blocks into the cause that the caller can do something about.
func (f fetcher) explain(ctx context.Context, err error, cids ...cid.Cid) error {
	switch {
	case f.node.ctx.Err() != nil:
		return ErrClosed
	case errors.Is(ctx.Err(), context.Canceled):
		return fmt.Errorf("ipfs: reading %s: %w", f.root, context.Canceled)
	case ipld.IsNotFound(err), errors.Is(err, context.DeadlineExceeded), errors.Is(err, context.Canceled):
		missing := false
		for _, c := range cids {
			// The wait is over and so may be ctx; what is on disk can still be told.
			_, err := f.node.storage.blocks.read(f.node.ctx, c)
			if errors.Is(err, ErrDamaged) {
				return err
			}
			missing = missing || err != nil
		}
		if !missing {
			return fmt.Errorf("%w: %s took too long to come, from a busy disk or a slow peer: try again, or allow more time", ErrUnavailable, f.root)
		}
		peers := len(f.node.Peers())
		if peers == 0 {
			return fmt.Errorf("%w: %s is not on this node and no peer is connected: connect to a node that holds it", ErrUnavailable, f.root)
		}
		return fmt.Errorf("%w: %s is not on this node and none of %d connected peers gave it in time: start or connect a node that holds it, or allow more time", ErrUnavailable, f.root, peers)
	}
	return fmt.Errorf("ipfs: cannot read %s: %w", f.root, err)
}
