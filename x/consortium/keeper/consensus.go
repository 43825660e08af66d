package keeper

import (
	"context"
	"errors"

	abci "github.com/cometbft/cometbft/abci/types"

	"cosmossdk.io/collections"

	"github.com/healthd/healthd/x/consortium/types"
)

// validatorUpdates compares the validators that take part in consensus with what CometBFT was told, and returns what
// it must be told now: first who goes, then who comes or is re-weighed, each by ascending order.
func (k Keeper) validatorUpdates(ctx context.Context) ([]abci.ValidatorUpdate, error) {
	free, err := k.ConsensusValidators(ctx)
	if err != nil {
		return nil, err
	}
	if len(free) == 0 { // the rules of jailing and hand-over rule it out
		return nil, types.ErrValidatorCount.Wrap("the network would have no validator")
	}
	stays := make(map[string]bool, len(free))
	for _, v := range free {
		stays[string(v.ConsensusKey)] = true
	}
	var gone []types.Validator
	err = k.consensus.Walk(ctx, nil, func(key []byte, _ int64) (bool, error) {
		if !stays[string(key)] {
			gone = append(gone, types.Validator{ConsensusKey: key})
		}
		return false, nil
	})
	if err != nil {
		return nil, err
	}
	var updates []abci.ValidatorUpdate
	for _, v := range gone {
		if err := k.consensus.Remove(ctx, v.ConsensusKey); err != nil {
			return nil, err
		}
		updates = append(updates, v.Update())
	}
	for _, v := range free {
		told, err := k.consensus.Get(ctx, v.ConsensusKey)
		if err != nil && !errors.Is(err, collections.ErrNotFound) {
			return nil, err
		}
		if told == v.Power {
			continue
		}
		if err := k.consensus.Set(ctx, v.ConsensusKey, v.Power); err != nil {
			return nil, err
		}
		updates = append(updates, v.Update())
	}
	return updates, nil
}
