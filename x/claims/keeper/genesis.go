package keeper

import (
	sdk "github.com/cosmos/cosmos-sdk/types"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/x/claims/types"
	"github.com/healthd/healthd/x/zkbatch/cells"
)

// InitGenesis writes the cells of an exported network. x/zkbatch, which comes last, checks their root.
func (k Keeper) InitGenesis(ctx sdk.Context, genesis types.GenesisState) error {
	if err := genesis.Validate(); err != nil {
		return err
	}
	state := k.cells.State(ctx)
	for i := range genesis.Policies {
		policy := &genesis.Policies[i]
		fields, err := policy.Fields()
		if err != nil {
			return err
		}
		if err := cells.Write(state, protocol.KindPolicy, policy.Sequence, fields); err != nil {
			return types.ErrInvalidGenesis.Wrap(err.Error())
		}
	}
	for i := range genesis.Claims {
		claim := &genesis.Claims[i]
		fields, err := claim.Fields()
		if err != nil {
			return err
		}
		if err := cells.Write(state, protocol.KindClaim, claim.Sequence, fields); err != nil {
			return types.ErrInvalidGenesis.Wrap(err.Error())
		}
	}
	return nil
}

// ExportGenesis returns all policies and claims.
func (k Keeper) ExportGenesis(ctx sdk.Context) (*types.GenesisState, error) {
	view, err := k.cells.AsOf(ctx)
	if err != nil {
		return nil, err
	}
	genesis := types.DefaultGenesis()
	err = cells.Each(view, protocol.KindPolicy, func(sequence uint64, policy *protocol.Policy) {
		genesis.Policies = append(genesis.Policies, types.PolicyOf(sequence, policy))
	})
	if err != nil {
		return nil, err
	}
	err = cells.Each(view, protocol.KindClaim, func(sequence uint64, claim *protocol.Claim) {
		genesis.Claims = append(genesis.Claims, types.ClaimOf(sequence, claim))
	})
	return genesis, err
}
