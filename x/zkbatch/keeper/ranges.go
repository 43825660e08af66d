package keeper

import (
	"context"
	"errors"

	sdk "github.com/cosmos/cosmos-sdk/types"
	upgradetypes "github.com/cosmos/cosmos-sdk/x/upgrade/types"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/x/zkbatch/types"
)

// growRange counts the block's operations in the open range and closes it when it is large or old enough,
// or before the software changes, so that all of its operations obey the same rules. An empty range closes only for a hand-over of validators, so an idle chain
// writes nothing.
func (k Keeper) growRange(ctx sdk.Context, changed bool) error {
	open, err := k.openRange.Get(ctx)
	if err != nil {
		return err
	}
	if open.Ops == 0 && !changed {
		waits, err := k.consortium.HandoverWaits(ctx)
		if err != nil || !waits {
			return err
		}
	}
	state, err := k.state.Get(ctx)
	if err != nil {
		return err
	}
	now := uint64(ctx.BlockTime().Unix())
	if open.Ops == 0 {
		open.RulesVersion = protocol.RulesVersion // the software may have changed since the range was opened
	}
	if open.Ops == 0 && !changed {
		return k.closeRange(ctx, open, state, now)
	}
	if open.Ops == 0 {
		open.OpenedAt = now
	}
	open.Ops = state.OpCount - (open.FirstOp - 1)
	params, err := k.params.Get(ctx)
	if err != nil {
		return err
	}
	upgrades, err := k.upgradesNext(ctx)
	if err != nil {
		return err
	}
	if upgrades || open.Ops >= params.MaxRangeOps || now-open.OpenedAt >= params.MaxRangeAge {
		return k.closeRange(ctx, open, state, now)
	}
	if !changed {
		return nil
	}
	return k.openRange.Set(ctx, open)
}

// upgradesNext says whether the next block begins with an upgrade of the software. A node that is told to skip it
// closes the range all the same: the others do.
func (k Keeper) upgradesNext(ctx context.Context) (bool, error) {
	plan, err := k.upgrades.GetUpgradePlan(ctx)
	if errors.Is(err, upgradetypes.ErrNoUpgradePlanFound) {
		return false, nil
	}
	return plan.ShouldExecute(sdk.UnwrapSDKContext(ctx).BlockHeight() + 1), err
}

func (k Keeper) closeRange(ctx sdk.Context, r types.Range, state types.State, now uint64) error {
	r.Status = types.RANGE_STATUS_CLOSED
	r.LastHeight, r.LastTime = uint64(ctx.BlockHeight()), now
	r.NewRoot, r.NewAccumulator = state.Root, state.Accumulator
	if err := k.ranges.Set(ctx, r.Number, r); err != nil {
		return err
	}
	if err := k.openRange.Set(ctx, rangeAfter(r)); err != nil {
		return err
	}
	return ctx.EventManager().EmitTypedEvent(&types.EventRangeClosed{Range: r.Number, LastHeight: r.LastHeight, Ops: r.Ops})
}

// rangeAfter opens the range that follows a closed one. Its first time is the closed one's last, the earliest
// that any of its operations can have.
func rangeAfter(r types.Range) types.Range {
	return types.Range{
		Number: r.Number + 1, Status: types.RANGE_STATUS_OPEN, FirstHeight: r.LastHeight + 1, FirstTime: r.LastTime,
		OldRoot: r.NewRoot, OldAccumulator: r.NewAccumulator, FirstOp: r.FirstOp + r.Ops, RulesVersion: protocol.RulesVersion,
	}
}
