package ipfs

import (
	"context"
	"fmt"

	"github.com/ipfs/boxo/ipld/merkledag"
	"github.com/ipfs/go-cid"
	ipld "github.com/ipfs/go-ipld-format"
)

// Both walks visit a block once however often it is linked: a few blocks that each link the next a thousand times make
// a file of astronomic length, and must not keep a node busy for that long.

// walkBatch is how many blocks, of up to 1 MiB each, a walk asks for at a time.
const walkBatch = 16

// Has reports whether all of the content is on this node's disk. It does not read file bytes, so it does not notice
// damage in them.
func (n *Node) Has(ctx context.Context, c cid.Cid) (bool, error) {
	if n.ctx.Err() != nil {
		return false, ErrClosed
	}
	visited := cid.NewSet()
	for open := []cid.Cid{c}; len(open) > 0; {
		next := open[len(open)-1]
		open = open[:len(open)-1]
		if !visited.Visit(next) {
			continue
		}
		present, err := n.storage.blocks.Has(ctx, next)
		if err != nil {
			return false, fmt.Errorf("ipfs: cannot look for %s: %w", c, err)
		}
		if !present {
			return false, nil
		}
		if next.Prefix().Codec == cid.Raw {
			continue
		}
		node, err := n.local.Get(ctx, next)
		if ipld.IsNotFound(err) { // a damaged list of chunks counts as missing
			return false, nil
		}
		if err != nil {
			return false, fmt.Errorf("ipfs: cannot read %s: %w", c, err)
		}
		for _, link := range node.Links() {
			open = append(open, link.Cid)
		}
	}
	return true, nil
}

// Pin fetches all of the content and keeps it until Unpin. The context bounds the fetch; where it has no deadline,
// each wait for a block is bounded as in Get, and so are errors.
func (n *Node) Pin(ctx context.Context, c cid.Cid) error {
	if _, err := DigestOf(c); err != nil {
		return err
	}
	if n.ctx.Err() != nil {
		return ErrClosed
	}
	defer n.collector.consider() // when the session has ended
	session := n.guard.begin(c)
	defer session.end()
	if err := n.fetchAll(ctx, session, c); err != nil {
		n.collector.spoiled.Store(true)
		return err
	}
	if err := n.storage.pins.add(c); err != nil {
		return fmt.Errorf("ipfs: cannot pin %s: %w", c, err)
	}
	return nil
}

// fetchAll brings every block of the content to this node's disk.
func (n *Node) fetchAll(ctx context.Context, session *session, c cid.Cid) error {
	ctx, cancel := context.WithCancel(ctx) // ends the session
	defer cancel()
	source := fetcher{node: n, source: merkledag.NewSession(ctx, n.dag), guard: session, root: c}
	visited := cid.NewSet()
	visited.Add(c)
	for open := []cid.Cid{c}; len(open) > 0; {
		batch := open[max(0, len(open)-walkBatch):]
		open = open[:len(open)-len(batch)]
		arrived := 0
		for result := range source.GetMany(ctx, batch) {
			if result.Err != nil {
				return result.Err
			}
			arrived++
			for _, link := range result.Node.Links() {
				if visited.Visit(link.Cid) {
					open = append(open, link.Cid)
				}
			}
		}
		if arrived < len(batch) {
			return source.explain(ctx, context.DeadlineExceeded, batch...)
		}
	}
	return nil
}
