package keeper

import (
	sdk "github.com/cosmos/cosmos-sdk/types"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/x/records/types"
	"github.com/healthd/healthd/x/zkbatch/cells"
)

// InitGenesis writes the cells of an exported network. x/zkbatch, which comes last, checks their root.
func (k Keeper) InitGenesis(ctx sdk.Context, genesis types.GenesisState) error {
	if err := genesis.Validate(); err != nil {
		return err
	}
	state := k.cells.State(ctx)
	for i := range genesis.Indexes {
		index := &genesis.Indexes[i]
		fields, err := index.Fields()
		if err != nil {
			return err
		}
		if err := cells.Write(state, protocol.KindIndex, index.Patient, fields); err != nil {
			return types.ErrInvalidGenesis.Wrap(err.Error())
		}
	}
	for i := range genesis.Records {
		record := &genesis.Records[i]
		fields, err := record.Fields()
		if err != nil {
			return err
		}
		if err := cells.Write(state, protocol.KindRecord, record.Sequence, fields); err != nil {
			return types.ErrInvalidGenesis.Wrap(err.Error())
		}
	}
	return nil
}

// ExportGenesis returns all indexes and records.
func (k Keeper) ExportGenesis(ctx sdk.Context) (*types.GenesisState, error) {
	view, err := k.cells.AsOf(ctx)
	if err != nil {
		return nil, err
	}
	genesis := types.DefaultGenesis()
	err = cells.Each(view, protocol.KindIndex, func(patient uint64, index *protocol.Index) {
		genesis.Indexes = append(genesis.Indexes, types.IndexOf(patient, index))
	})
	if err != nil {
		return nil, err
	}
	err = cells.Each(view, protocol.KindRecord, func(sequence uint64, record *protocol.Record) {
		genesis.Records = append(genesis.Records, types.RecordOf(sequence, record))
	})
	return genesis, err
}
