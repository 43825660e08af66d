package keeper

import (
	"context"

	abci "github.com/cometbft/cometbft/abci/types"

	"github.com/healthd/healthd/x/consortium/types"
)

// InitGenesis stores the members and returns the validator set of the first block.
func (k Keeper) InitGenesis(ctx context.Context, genesis types.GenesisState) ([]abci.ValidatorUpdate, error) {
	if err := genesis.Validate(); err != nil {
		return nil, err
	}
	if len(genesis.Members) == 0 {
		return nil, types.ErrMemberCount.Wrap("the genesis file names no member of the consortium; `healthd init` writes one that does")
	}
	for _, member := range genesis.Members {
		if err := k.members.Set(ctx, member.Name, member); err != nil {
			return nil, err
		}
	}
	return k.ValidatorUpdates(ctx)
}

// ExportGenesis returns the members in ascending order of name.
func (k Keeper) ExportGenesis(ctx context.Context) (*types.GenesisState, error) {
	members, err := k.Members(ctx)
	if err != nil {
		return nil, err
	}
	return &types.GenesisState{Members: members}, nil
}

// ValidatorUpdates returns the power of every member, in ascending order of name.
func (k Keeper) ValidatorUpdates(ctx context.Context) ([]abci.ValidatorUpdate, error) {
	members, err := k.Members(ctx)
	if err != nil {
		return nil, err
	}
	updates := make([]abci.ValidatorUpdate, len(members))
	for i, member := range members {
		updates[i] = member.ValidatorUpdate()
	}
	return updates, nil
}
