package keeper

import (
	sdk "github.com/cosmos/cosmos-sdk/types"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/x/identity/types"
	"github.com/healthd/healthd/x/zkbatch/cells"
)

// ExportGenesis returns all actors, recoveries and names, from which the next network continues.
func (k Keeper) ExportGenesis(ctx sdk.Context) (*types.GenesisState, error) {
	view, err := k.cells.AsOf(ctx)
	if err != nil {
		return nil, err
	}
	genesis := types.DefaultGenesis()
	err = cells.Each(view, protocol.KindActor, func(sequence uint64, actor *protocol.Actor) {
		genesis.Actors = append(genesis.Actors, types.ActorOf(sequence, actor))
	})
	if err != nil {
		return nil, err
	}
	err = cells.Each(view, protocol.KindRecovery, func(sequence uint64, recovery *protocol.Recovery) {
		genesis.Recoveries = append(genesis.Recoveries, types.RecoveryOf(sequence, recovery))
	})
	if err != nil {
		return nil, err
	}
	err = k.names.Walk(ctx, nil, func(sequence uint64, name string) (bool, error) {
		genesis.Names = append(genesis.Names, types.Name{Sequence: sequence, Name: name})
		return false, nil
	})
	return genesis, err
}
