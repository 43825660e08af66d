package keeper

import (
	sdk "github.com/cosmos/cosmos-sdk/types"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/x/consent/types"
	"github.com/healthd/healthd/x/zkbatch/cells"
)

// InitGenesis writes the cells of an exported network. x/zkbatch, which comes last, checks their root.
func (k Keeper) InitGenesis(ctx sdk.Context, genesis types.GenesisState) error {
	if err := genesis.Validate(); err != nil {
		return err
	}
	state := k.cells.State(ctx)
	for i := range genesis.Consents {
		consent := &genesis.Consents[i]
		fields, err := consent.Fields()
		if err != nil {
			return err
		}
		if err := cells.Write(state, protocol.KindConsent, consent.Sequence, fields); err != nil {
			return types.ErrInvalidGenesis.Wrap(err.Error())
		}
	}
	for i := range genesis.Accesses {
		access := &genesis.Accesses[i]
		fields, err := access.Fields()
		if err != nil {
			return err
		}
		if err := cells.Write(state, protocol.KindAccess, access.Sequence, fields); err != nil {
			return types.ErrInvalidGenesis.Wrap(err.Error())
		}
	}
	return nil
}

// ExportGenesis returns all consents and accesses.
func (k Keeper) ExportGenesis(ctx sdk.Context) (*types.GenesisState, error) {
	view, err := k.cells.AsOf(ctx)
	if err != nil {
		return nil, err
	}
	genesis := types.DefaultGenesis()
	err = cells.Each(view, protocol.KindConsent, func(sequence uint64, consent *protocol.Consent) {
		genesis.Consents = append(genesis.Consents, types.ConsentOf(sequence, consent))
	})
	if err != nil {
		return nil, err
	}
	err = cells.Each(view, protocol.KindAccess, func(sequence uint64, access *protocol.Access) {
		genesis.Accesses = append(genesis.Accesses, types.AccessOf(sequence, access))
	})
	return genesis, err
}
