package keeper

import (
	sdk "github.com/cosmos/cosmos-sdk/types"
)

// ClosedRange returns the number of the range that the context's block closed, 0 if it closed none. It is of use in
// EndBlock after this module's own: what must change between ranges, as x/consortium's validators, changes then.
func (k Keeper) ClosedRange(ctx sdk.Context) (uint64, error) {
	open, err := k.openRange.Get(ctx)
	if err != nil || open.FirstHeight != uint64(ctx.BlockHeight())+1 {
		return 0, err
	}
	return open.Number - 1, nil
}
