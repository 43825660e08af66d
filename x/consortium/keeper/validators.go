package keeper

import (
	"bytes"
	"context"
	"errors"

	"cosmossdk.io/collections"

	sdk "github.com/cosmos/cosmos-sdk/types"

	"github.com/healthd/healthd/x/consortium/types"
)

// Validators returns the validators in force, jailed ones included, in ascending order of name.
func (k Keeper) Validators(ctx context.Context) (types.Validators, error) {
	validators := types.Validators{}
	err := k.validators.Walk(ctx, nil, func(_ string, v types.Validator) (bool, error) {
		validators = append(validators, v)
		return false, nil
	})
	return validators, err
}

// ConsensusValidators returns those validators in force that are not jailed: the set that CometBFT has, or will have
// two blocks later.
func (k Keeper) ConsensusValidators(ctx context.Context) (types.Validators, error) {
	validators, err := k.Validators(ctx)
	if err != nil {
		return nil, err
	}
	jailed, err := k.jailed(ctx)
	if err != nil {
		return nil, err
	}
	free := types.Validators{}
	for _, v := range validators {
		if !jailed[v.Name] {
			free = append(free, v)
		}
	}
	return free, nil
}

// Validator returns the validator with that name.
func (k Keeper) Validator(ctx context.Context, name string) (types.Validator, error) {
	validator, err := k.validators.Get(ctx, name)
	return validator, notFound(err, types.ErrUnknownValidator.Wrapf("%q; see `healthd query consortium validators`", name))
}

// ValidatorByConsensusAddress returns the validator that votes under that address.
func (k Keeper) ValidatorByConsensusAddress(ctx context.Context, address sdk.ConsAddress) (types.Validator, error) {
	name, err := k.validators.Indexes.byConsensusAddress.MatchExact(ctx, bytes.Clone(address))
	if errors.Is(err, collections.ErrNotFound) {
		return types.Validator{}, types.ErrUnknownValidator.Wrapf("none votes as %s", address)
	}
	if err != nil {
		return types.Validator{}, err
	}
	return k.Validator(ctx, name)
}

// replaceValidators puts a whole set in force.
func (k Keeper) replaceValidators(ctx context.Context, next types.Validators) error {
	before, err := k.Validators(ctx)
	if err != nil {
		return err
	}
	// All go before any comes: the index of consensus keys would refuse a key that changes hands.
	for _, v := range before {
		if err := k.validators.Remove(ctx, v.Name); err != nil {
			return err
		}
		if _, stays := next.Find(v.Name); stays {
			continue
		}
		if err := k.jailings.Remove(ctx, v.Name); err != nil {
			return err
		}
	}
	for _, v := range next {
		if err := k.validators.Set(ctx, v.Name, v); err != nil {
			return err
		}
	}
	return nil
}
