package keeper

import (
	"context"

	"cosmossdk.io/collections"

	sdk "github.com/cosmos/cosmos-sdk/types"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/x/zkbatch/types"
)

// ExportGenesis returns everything that is not a cell of another module. An unproven part of the log stays with
// the old network's nodes: prove what is closed before moving to an exported genesis.
func (k Keeper) ExportGenesis(ctx sdk.Context) (*types.GenesisState, error) {
	genesis := types.DefaultGenesis()
	var err error
	if genesis.Params, err = k.params.Get(ctx); err != nil {
		return nil, err
	}
	if genesis.VerifyingKeys, err = k.VerifyingKeys(ctx); err != nil {
		return nil, err
	}
	view, err := k.cells.AsOf(ctx)
	if err != nil {
		return nil, err
	}
	var system protocol.System
	if err := view.Read(protocol.KindSystem, 1, &system); err != nil {
		return nil, err
	}
	genesis.Rules = types.GenesisRules{BreakGlassLimit: system.BreakGlassLimit, RecoveryDelay: system.RecoveryDelay}
	genesis.Continuation = &types.Continuation{System: types.SystemOf(&system)}
	return genesis, k.exportBooks(ctx, genesis.Continuation)
}

func (k Keeper) exportBooks(ctx context.Context, c *types.Continuation) (err error) {
	if c.Domain, err = k.domain.Get(ctx); err != nil {
		return err
	}
	if c.State, err = k.state.Get(ctx); err != nil {
		return err
	}
	c.State.Version = 0 // the import writes a version of its own
	if c.OpenRange, err = k.openRange.Get(ctx); err != nil {
		return err
	}
	if c.Progress, err = k.progress.Get(ctx); err != nil {
		return err
	}
	err = k.ranges.Walk(ctx, nil, func(_ uint64, r types.Range) (bool, error) {
		c.Ranges = append(c.Ranges, r)
		return false, nil
	})
	if err != nil {
		return err
	}
	if last := len(c.Ranges) - 1; last >= 0 && len(c.Ranges[last].AppHash) == 0 {
		// The block that would have filled it in will never be.
		c.Ranges[last].AppHash = sdk.UnwrapSDKContext(ctx).BlockHeader().AppHash
	}
	err = k.segments.Walk(ctx, nil, func(_ collections.Pair[uint64, uint32], segment types.Segment) (bool, error) {
		c.Segments = append(c.Segments, segment)
		return false, nil
	})
	if err != nil {
		return err
	}
	err = k.settlements.Walk(ctx, nil, func(_ uint64, settlement types.Settlement) (bool, error) {
		c.Settlements = append(c.Settlements, settlement)
		return false, nil
	})
	if err != nil {
		return err
	}
	return k.exportVotes(ctx, c)
}

func (k Keeper) exportVotes(ctx context.Context, c *types.Continuation) (err error) {
	if c.AttestationProgress, err = k.attesting.Get(ctx); err != nil {
		return err
	}
	err = k.attestations.Walk(ctx, nil, func(key collections.Pair[uint64, []byte], signature []byte) (bool, error) {
		c.Attestations = append(c.Attestations, types.StoredAttestation{Range: key.K1(), Attester: key.K2(), Signature: signature})
		return false, nil
	})
	if err != nil {
		return err
	}
	c.Finality, err = k.finalityVotes(ctx)
	return err
}
