package keeper

import (
	"cosmossdk.io/collections"

	sdk "github.com/cosmos/cosmos-sdk/types"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/x/identity/types"
	"github.com/healthd/healthd/x/zkbatch/cells"
)

// InitGenesis writes the ACTOR cells of the founding institutions, or the ACTOR and RECOVERY cells of an exported network. x/zkbatch, which
// comes last, makes the SYSTEM cell and the state root of all cells.
func (k Keeper) InitGenesis(ctx sdk.Context, genesis types.GenesisState) error {
	if err := genesis.Validate(); err != nil {
		return err
	}
	if len(genesis.Institutions) > 0 {
		return k.found(ctx, genesis.Institutions)
	}
	for i := range genesis.Actors {
		fields, err := genesis.Actors[i].Fields()
		if err != nil {
			return err
		}
		if err := k.importActor(ctx, genesis.Actors[i].Sequence, fields); err != nil {
			return err
		}
	}
	for i := range genesis.Recoveries {
		fields, err := genesis.Recoveries[i].Fields()
		if err != nil {
			return err
		}
		if err := cells.Write(k.cells.State(ctx), protocol.KindRecovery, genesis.Recoveries[i].Sequence, fields); err != nil {
			return types.ErrInvalidGenesis.Wrap(err.Error())
		}
	}
	for _, name := range genesis.Names {
		if err := k.names.Set(ctx, name.Sequence, name.Name); err != nil {
			return err
		}
	}
	return nil
}

// found makes the institutions the first actors.
func (k Keeper) found(ctx sdk.Context, institutions []types.Institution) error {
	founders := make([]protocol.Institution, len(institutions))
	for i, institution := range institutions {
		founder, err := institution.Protocol()
		if err != nil {
			return err
		}
		founders[i] = founder
		if err := k.names.Set(ctx, uint64(i+1), institution.Name); err != nil {
			return err
		}
	}
	founded, err := protocol.GenesisCells(protocol.Parameters{}, founders)
	if err != nil {
		return types.ErrInvalidGenesis.Wrap(err.Error())
	}
	for i := range founders {
		var actor protocol.Actor
		sequence := uint64(i + 1)
		if _, err := protocol.DecodeCell(founded[protocol.LeafIndex(protocol.KindActor, sequence)], protocol.KindActor, &actor); err != nil {
			return err
		}
		if err := k.importActor(ctx, sequence, &actor); err != nil {
			return err
		}
	}
	return nil
}

func (k Keeper) importActor(ctx sdk.Context, sequence uint64, actor *protocol.Actor) error {
	if err := cells.Write(k.cells.State(ctx), protocol.KindActor, sequence, actor); err != nil {
		return types.ErrInvalidGenesis.Wrap(err.Error())
	}
	return k.Keyed(ctx, sequence, actor)
}

func (k Keeper) index(ctx sdk.Context, address sdk.AccAddress, sequence uint64) error {
	return k.addresses.Set(ctx, collections.Join([]byte(address), sequence))
}
