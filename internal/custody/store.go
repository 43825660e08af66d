package custody

import (
	"context"

	"github.com/ipfs/go-cid"

	"github.com/healthd/healthd/internal/ipfs"
	"github.com/healthd/healthd/internal/vault"
)

// Store keeps ciphertext. Package store makes one of an embedded node, of a replicator and of a remote node.
type Store interface {
	vault.Library // Add, Get, Resolve, Unpin; what custody unpins, nobody will ever ask for again
	Pinned(ctx context.Context, content cid.Cid) (bool, error)
	// Block returns one block, by its hash.
	Block(ctx context.Context, content cid.Cid) ([]byte, error)
	// Forget gives content up for ever, here and at whoever holds it for us; it may take a collection to delete it.
	Forget(ctx context.Context, digest ipfs.Digest) error
	// Collect deletes what nobody keeps any more, and returns how many bytes that was; 0 where nobody counts.
	Collect(ctx context.Context) (freed uint64, err error)
}
