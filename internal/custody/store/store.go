// Package store makes stores of custody out of IPFS nodes: an embedded one, one that replicates, and one that another
// process or machine runs.
package store

import (
	"context"
	"errors"
	"io"

	"github.com/ipfs/go-cid"

	"github.com/healthd/healthd/internal/custody"
	"github.com/healthd/healthd/internal/ipfs"
	"github.com/healthd/healthd/internal/replication"
)

var (
	_ custody.Store = Embedded{}
	_ custody.Store = Replicated{}
	_ custody.Store = (*Remote)(nil)
)

// Embedded is a node of this process that holds what is put here only.
type Embedded struct{ *ipfs.Node }

// Forget gives content up, which the next collection deletes. Nobody else holds it for us.
func (e Embedded) Forget(ctx context.Context, digest ipfs.Digest) error { return unpin(ctx, e, digest) }

// Collect deletes what nobody keeps any more.
func (e Embedded) Collect(ctx context.Context) (uint64, error) {
	collected, err := e.Node.Collect(ctx)
	return collected.Freed, err
}

// Replicated is a node of this process whose files other members hold, too.
type Replicated struct {
	Embedded
	replicator *replication.Replicator
}

// NewReplicated makes a store of a node and its replicator.
func NewReplicated(node *ipfs.Node, replicator *replication.Replicator) Replicated {
	return Replicated{Embedded{node}, replicator}
}

// Add stores content and claims it for the consortium.
func (r Replicated) Add(ctx context.Context, content io.Reader) (cid.Cid, error) {
	return r.replicator.Add(ctx, content)
}

// Unpin gives content up at all members: what custody unpins, nobody will ask for again.
func (r Replicated) Unpin(ctx context.Context, content cid.Cid) error {
	return r.replicator.Withdraw(ctx, content)
}

// Forget tells all members to give content up.
func (r Replicated) Forget(ctx context.Context, digest ipfs.Digest) error {
	return r.replicator.Forget(ctx, digest)
}

// unpin gives a file up under either codec.
func unpin(ctx context.Context, store interface {
	Unpin(ctx context.Context, c cid.Cid) error
}, digest ipfs.Digest) error {
	for _, oneChunk := range []bool{true, false} {
		if err := store.Unpin(ctx, digest.CID(oneChunk)); err != nil && !errors.Is(err, ipfs.ErrNotPinned) {
			return err
		}
	}
	return nil
}
