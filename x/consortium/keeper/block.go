package keeper

import (
	abci "github.com/cometbft/cometbft/abci/types"

	sdk "github.com/cosmos/cosmos-sdk/types"
)

// BeginBlock jails whoever CometBFT has evidence against.
func (k Keeper) BeginBlock(ctx sdk.Context) error { return k.jailMisbehaving(ctx) }

// EndBlock executes what members decided, hands over where a range has ended, and tells CometBFT what changed. It
// comes after x/zkbatch, which closes ranges. Where nothing happened it writes nothing, so that an idle chain is idle.
func (k Keeper) EndBlock(ctx sdk.Context) ([]abci.ValidatorUpdate, error) {
	if err := k.expire(ctx); err != nil {
		return nil, err
	}
	if err := k.executeAccepted(ctx); err != nil {
		return nil, err
	}
	if err := k.handOver(ctx); err != nil {
		return nil, err
	}
	updates, err := k.validatorUpdates(ctx)
	if err != nil || len(updates) == 0 {
		return nil, err
	}
	return updates, k.recount(ctx)
}
