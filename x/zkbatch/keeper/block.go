package keeper

import (
	"context"
	"fmt"

	sdk "github.com/cosmos/cosmos-sdk/types"

	"github.com/healthd/healthd/internal/wordbytes"
	"github.com/healthd/healthd/x/zkbatch/types"
)

// BeginBlock makes the tree agree with what the app has committed: versions from this height on are leftovers of
// a crash between the tree's commit and the app's, of a rollback, or of an aborted execution.
func (k Keeper) BeginBlock(ctx sdk.Context) error {
	k.node.begin()
	if err := k.cells.Tree().Truncate(uint64(ctx.BlockHeight())); err != nil {
		return err
	}
	if err := k.node.checkOnce(func() error { return k.CheckTree(ctx) }); err != nil {
		return err
	}
	return k.fillAppHash(ctx)
}

// EndBlock comes after all modules that write cells. It computes the new state root and sets it in the store, so that the root
// is in the app hash of the very block, and leaves the tree's new version in memory for Precommit. A block
// without operations writes nothing unless a range is due or waits for signatures.
func (k Keeper) EndBlock(ctx sdk.Context) error {
	if err := k.node.failed(); err != nil {
		return fmt.Errorf("this node cannot go on: %w", err)
	}
	changed, trace := k.cells.Changes(ctx)
	if len(changed) > 0 {
		delta, err := k.cells.Tree().Stage(uint64(ctx.BlockHeight()), changed, trace)
		if err != nil {
			return err
		}
		state, err := k.state.Get(ctx)
		if err != nil {
			return err
		}
		state.Root, state.Version = wordbytes.FromWord(delta.Root()), delta.Height()
		if err := k.state.Set(ctx, state); err != nil {
			return err
		}
		k.node.stage(delta)
	}
	if err := k.growRange(ctx, len(changed) > 0); err != nil {
		return err
	}
	if err := k.proveEmptyRanges(ctx); err != nil {
		return err
	}
	return k.advanceAttestation(ctx)
}

// Precommit writes the block's version of the tree in one synced batch. It runs after the app hash is fixed and
// before the stores commit, so a crash in between leaves the tree ahead, which BeginBlock repairs.
func (k Keeper) Precommit(goCtx context.Context) error {
	ctx := sdk.UnwrapSDKContext(goCtx)
	if delta := k.node.takeStaged(uint64(ctx.BlockHeight())); delta != nil {
		if err := k.cells.Tree().Commit(delta); err != nil {
			return err
		}
	}
	k.node.publishTally()
	k.index(ctx)
	return k.prune(ctx)
}

// CheckTree refuses a tree that does not hold what the app's state says. A tree that is ahead is repaired by
// BeginBlock; one that is behind has lost blocks that the app believes in.
func (k Keeper) CheckTree(ctx context.Context) error {
	state, err := k.state.Get(ctx)
	if err != nil {
		return err
	}
	tree := k.cells.Tree()
	latest, _ := tree.Latest()
	if tree.Empty() || latest < state.Version {
		return types.ErrTree.Wrapf("it is behind the application: its latest version is %d, the application needs %d; "+
			"run `healthd rollback` until the application's height is %d or less and start again, or restore data/ from a snapshot",
			latest, state.Version, latest)
	}
	version, err := tree.Version(state.Version)
	if err != nil {
		return types.ErrTree.Wrap(err.Error())
	}
	root, err := tree.RootAt(state.Version)
	if err != nil {
		return types.ErrTree.Wrap(err.Error())
	}
	if version != state.Version || root != storedWord(state.Root) {
		return types.ErrTree.Wrapf("its version %d does not have the root that the application committed; restore data/ from a snapshot",
			state.Version)
	}
	return nil
}

// fail stops the node at the end of the block that a context executes; elsewhere the error itself is enough.
func (k Keeper) fail(ctx sdk.Context, err error) {
	if ctx.ExecMode() == sdk.ExecModeFinalize {
		k.node.fail(err)
	}
}
