package keeper

import (
	"context"
	"fmt"

	"cosmossdk.io/core/comet"

	sdk "github.com/cosmos/cosmos-sdk/types"

	"github.com/healthd/healthd/x/consortium/types"
)

// jailed returns the names of the jailed validators.
func (k Keeper) jailed(ctx context.Context) (map[string]bool, error) {
	names := map[string]bool{}
	err := k.jailings.Walk(ctx, nil, func(name string, _ types.Jailing) (bool, error) {
		names[name] = true
		return false, nil
	})
	return names, err
}

// jail takes a validator out of consensus from two blocks on. It stays in its attester set, because L1 counts on it
// until a hand-over says otherwise.
func (k Keeper) jail(ctx sdk.Context, name, reason string) error {
	if _, err := k.Validator(ctx, name); err != nil {
		return err
	}
	jailed, err := k.jailed(ctx)
	if err != nil {
		return err
	}
	if jailed[name] {
		return types.ErrNoChange.Wrapf("%s is jailed already", name)
	}
	jailed[name] = true
	validators, err := k.Validators(ctx)
	if err != nil {
		return err
	}
	if err := types.RequireEnoughFree(validators, jailed); err != nil {
		return err
	}
	if err := k.jailings.Set(ctx, name, types.Jailing{Validator: name, Reason: reason, Height: ctx.BlockHeight()}); err != nil {
		return err
	}
	return ctx.EventManager().EmitTypedEvent(&types.EventJailed{Validator: name, Reason: reason})
}

// unjail takes a validator back into consensus.
func (k Keeper) unjail(ctx sdk.Context, name string) error {
	jailed, err := k.jailings.Has(ctx, name)
	if err != nil {
		return err
	}
	if !jailed {
		return types.ErrNoChange.Wrapf("%s is not jailed", name)
	}
	if err := k.jailings.Remove(ctx, name); err != nil {
		return err
	}
	return ctx.EventManager().EmitTypedEvent(&types.EventUnjailed{Validator: name})
}

// jailMisbehaving jails whoever CometBFT has evidence against. Where that would leave too few, the validator stays and
// an event says so: a chain with a known offender can still vote, one without validators cannot.
func (k Keeper) jailMisbehaving(ctx sdk.Context) error {
	evidence := ctx.CometInfo().GetEvidence()
	for i := range evidence.Len() {
		if err := k.jailOffender(ctx, evidence.Get(i)); err != nil {
			return err
		}
	}
	return nil
}

func (k Keeper) jailOffender(ctx sdk.Context, evidence comet.Evidence) error {
	misbehaviour := fmt.Sprintf("%s at height %d", misbehaviours[evidence.Type()], evidence.Height())
	offender, err := k.ValidatorByConsensusAddress(ctx, evidence.Validator().Address())
	if types.ErrUnknownValidator.Is(err) {
		return nil // it has left, or has another key since
	}
	if err != nil {
		return err
	}
	already, err := k.jailings.Has(ctx, offender.Name)
	if err != nil || already {
		return err
	}
	err = k.jail(ctx, offender.Name, misbehaviour)
	if types.ErrTooManyJailed.Is(err) {
		return ctx.EventManager().EmitTypedEvent(&types.EventJailingRefused{
			Validator: offender.Name, Misbehaviour: misbehaviour, Reason: err.Error(),
		})
	}
	return err
}

var misbehaviours = map[comet.MisbehaviorType]string{
	comet.Unknown: "misbehaviour", comet.DuplicateVote: "two votes for one round", comet.LightClientAttack: "attack on light clients",
}
