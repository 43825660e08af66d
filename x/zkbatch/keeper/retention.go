package keeper

import (
	"context"
	"errors"

	sdk "github.com/cosmos/cosmos-sdk/types"

	"github.com/healthd/healthd/internal/statetree"
)

// pruneInterval is how many heights lie between two prunings. Each runs beside the blocks that follow.
const pruneInterval = 100

// KeepRecent has the node keep the tree's versions of so many latest heights, and of everything that is not settled,
// whose witnesses need the state before it. Zero, as without this call, keeps all versions.
func (k Keeper) KeepRecent(heights uint64) { k.node.keepRecent = heights }

// prune starts a pruning where one is due. What is pruned is the node's own business: blocks read nothing below the
// lowest range that is not settled.
func (k Keeper) prune(ctx sdk.Context) error {
	height, keep := uint64(ctx.BlockHeight()), k.node.keepRecent
	if keep == 0 || height <= keep || height%pruneInterval != 0 {
		return nil
	}
	unsettled, err := k.firstUnsettledHeight(ctx)
	if err != nil {
		return err
	}
	below, tree := min(height-keep, unsettled-1), k.cells.Tree()
	if below <= tree.Floor() || !k.node.pruning.CompareAndSwap(false, true) {
		return nil
	}
	go func() {
		defer k.node.pruning.Store(false)
		if err := tree.Prune(below); err != nil && !errors.Is(err, statetree.ErrClosed) {
			pruningFailures.Inc()
			ctx.Logger().Error("pruning the state tree failed; the next one goes on", "below", below, "error", err)
		}
	}()
	return nil
}

// firstUnsettledHeight is where the lowest range starts that does not count as settled.
func (k Keeper) firstUnsettledHeight(ctx context.Context) (uint64, error) {
	attesting, err := k.attesting.Get(ctx)
	if err != nil {
		return 0, err
	}
	r, err := k.Range(ctx, attesting.Settled+1)
	return r.FirstHeight, err
}
