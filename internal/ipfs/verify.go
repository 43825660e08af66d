package ipfs

import (
	"context"
	"errors"
	"fmt"

	"github.com/ipfs/boxo/ipld/merkledag"
	"github.com/ipfs/go-cid"
	ipld "github.com/ipfs/go-ipld-format"
)

// Verification says what is wrong with pinned content.
type Verification struct {
	Pins   uint64   `json:"pins"`
	Blocks uint64   `json:"blocks"` // read and hashed; a block below several pins counts for each
	Bad    []string `json:"bad"`    // pinned roots of which a block is missing or damaged
	// Repaired are those of the bad ones that peers made whole again.
	Repaired []string `json:"repaired"`
}

// Verify reads all pinned content from disk and hashes it. With repair, blocks that are missing or damaged are fetched
// from peers. Progress, which may be nil, is called after each root.
func (n *Node) Verify(ctx context.Context, repair bool, progress func(Verification)) (Verification, error) {
	if n.ctx.Err() != nil {
		return Verification{}, ErrClosed
	}
	result := Verification{Bad: []string{}, Repaired: []string{}}
	for root, err := range n.Pins() {
		if err != nil {
			return result, err
		}
		result.Pins++
		whole, err := n.verifyRoot(ctx, root, &result.Blocks)
		if err != nil {
			return result, err
		}
		if !whole {
			result.Bad = append(result.Bad, root.String())
		}
		if !whole && repair && n.refetch(ctx, root) == nil {
			result.Repaired = append(result.Repaired, root.String())
		}
		if progress != nil {
			progress(result)
		}
	}
	return result, nil
}

// refetch fetches what is missing of a pinned root. Its failure leaves the root among the bad ones.
func (n *Node) refetch(ctx context.Context, root cid.Cid) error {
	session := n.guard.begin(root)
	defer session.end()
	return n.fetchAll(ctx, session, root)
}

// verifyRoot tells whether every block below a root is on disk and hashes to its CID.
func (n *Node) verifyRoot(ctx context.Context, root cid.Cid, blocks *uint64) (bool, error) {
	visited := cid.NewSet()
	for open := []cid.Cid{root}; len(open) > 0; {
		next := open[len(open)-1]
		open = open[:len(open)-1]
		if !visited.Visit(next) {
			continue
		}
		if err := ctx.Err(); err != nil {
			return false, err
		}
		block, err := n.storage.blocks.read(ctx, next)
		if ipld.IsNotFound(err) || errors.Is(err, ErrDamaged) {
			return false, nil
		}
		if err != nil {
			return false, fmt.Errorf("ipfs: cannot read %s: %w", root, err)
		}
		*blocks++
		if next.Prefix().Codec == cid.Raw {
			continue
		}
		list, err := merkledag.DecodeProtobufBlock(block)
		if err != nil {
			return false, fmt.Errorf("ipfs: %s is not a file: %w", root, err)
		}
		for _, link := range list.Links() {
			open = append(open, link.Cid)
		}
	}
	return true, nil
}
