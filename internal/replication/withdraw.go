package replication

import (
	"context"

	"github.com/ipfs/go-cid"
)

// Withdraw takes this institution's claims to content back, where nobody will ever ask for it again: a file that another
// has replaced. Unlike Forget it leaves the bytes to the next collection, which every member makes in its own time.
func (r *Replicator) Withdraw(ctx context.Context, root cid.Cid) error {
	if err := r.begin(); err != nil {
		return err
	}
	defer r.end()
	if err := r.rule(root, forget); err != nil {
		return err
	}
	r.spread()
	return r.giveUp(ctx, root)
}
