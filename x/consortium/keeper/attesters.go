package keeper

import (
	"context"
	"errors"

	"cosmossdk.io/collections"

	sdk "github.com/cosmos/cosmos-sdk/types"

	"github.com/healthd/healthd/x/consortium/types"
)

// AttesterSet returns an attester set by its id.
func (k Keeper) AttesterSet(ctx context.Context, id uint64) (types.AttesterSet, error) {
	set, err := k.attesterSets.Get(ctx, id)
	return set, notFound(err, types.ErrUnknownAttesterSet.Wrapf("%d", id))
}

// CurrentAttesterSet returns the set that L1 knows.
func (k Keeper) CurrentAttesterSet(ctx context.Context) (types.AttesterSet, error) {
	id, err := k.currentSet.Get(ctx)
	if err != nil {
		return types.AttesterSet{}, err
	}
	return k.AttesterSet(ctx, id)
}

// PendingAttesterSet returns the set that a hand-over made and L1 does not know yet, and whether there is one.
func (k Keeper) PendingAttesterSet(ctx context.Context) (types.AttesterSet, bool, error) {
	current, err := k.currentSet.Get(ctx)
	if err != nil {
		return types.AttesterSet{}, false, err
	}
	latest, err := k.latestAttesterSet(ctx)
	return latest, latest.Id > current, err
}

// AttesterSetOfRange returns the set that attests a range: the latest that begins with it or before. The range whose
// end made a set is attested by the set before, so that L1 learns of the new one from those whom it knows.
func (k Keeper) AttesterSetOfRange(ctx context.Context, number uint64) (types.AttesterSet, error) {
	var found types.AttesterSet
	err := k.attesterSets.Walk(ctx, new(collections.Range[uint64]).Descending(), func(_ uint64, set types.AttesterSet) (bool, error) {
		found = set
		return set.FirstRange <= number, nil
	})
	if err == nil && (found.Id == 0 || found.FirstRange > number) {
		err = types.ErrUnknownAttesterSet.Wrapf("none attests range %d", number)
	}
	return found, err
}

// CertifyAttesterSet is told that L1 knows an attester set, and with it all before it. What was known is no news.
func (k Keeper) CertifyAttesterSet(ctx sdk.Context, id uint64) error {
	current, err := k.currentSet.Get(ctx)
	if err != nil || id <= current {
		return err
	}
	for known := current + 1; known <= id; known++ {
		set, err := k.AttesterSet(ctx, known)
		if err != nil {
			return err
		}
		set.CertifiedHeight = ctx.BlockHeight()
		if err := k.attesterSets.Set(ctx, known, set); err != nil {
			return err
		}
	}
	if err := k.currentSet.Set(ctx, id); err != nil {
		return err
	}
	return ctx.EventManager().EmitTypedEvent(&types.EventAttesterSetCertified{Id: id})
}

// RestartCertification is told that nothing is attested any more, or from now on for another contract, which knows the
// set with this id. Without certification the newest set stays the current one.
func (k Keeper) RestartCertification(ctx sdk.Context, id uint64) error {
	certifies, err := k.certifies(ctx)
	if err != nil || !certifies {
		return err
	}
	return k.currentSet.Set(ctx, id)
}

// certifies says whether hand-overs wait until L1 knows the attesters: where members want it and there is a contract
// that could.
func (k Keeper) certifies(ctx context.Context) (bool, error) {
	params, err := k.params.Get(ctx)
	if err != nil || !params.RequireCertification {
		return false, err
	}
	return k.ranges.Attests(ctx)
}

// attestWith makes a new attester set of the validators in force, if L1 could tell it from the latest one. It returns
// the id of the latest set.
func (k Keeper) attestWith(ctx sdk.Context, validators types.Validators, closed, proposal uint64) (uint64, error) {
	latest, err := k.latestAttesterSet(ctx)
	if err != nil {
		return 0, err
	}
	attesters, err := types.AttestersOf(validators)
	if err != nil || types.SameAttesters(latest.Attesters, attesters) {
		return latest.Id, err
	}
	set := newAttesterSet(latest.Id+1, closed+1, attesters)
	set.Height, set.Proposal = ctx.BlockHeight(), proposal
	if err := k.attesterSets.Set(ctx, set.Id, set); err != nil {
		return 0, err
	}
	certifies, err := k.certifies(ctx)
	if err != nil || certifies {
		return set.Id, err
	}
	return set.Id, k.currentSet.Set(ctx, set.Id)
}

func newAttesterSet(id, firstRange uint64, attesters []types.Attester) types.AttesterSet {
	set := types.AttesterSet{Id: id, FirstRange: firstRange, Attesters: attesters}
	for _, attester := range attesters {
		set.TotalPower += attester.Power
	}
	return set
}

func (k Keeper) latestAttesterSet(ctx context.Context) (types.AttesterSet, error) {
	iterator, err := k.attesterSets.Iterate(ctx, new(collections.Range[uint64]).Descending())
	if err != nil {
		return types.AttesterSet{}, err
	}
	defer iterator.Close()
	if !iterator.Valid() {
		return types.AttesterSet{}, types.ErrUnknownAttesterSet.Wrap("the genesis file made none")
	}
	set, err := iterator.Value()
	return set, errors.Join(err, iterator.Close())
}

// setParams changes the parameters. Where certification is no longer required, nothing is pending any more.
func (k Keeper) setParams(ctx context.Context, params types.Params) error {
	if err := k.params.Set(ctx, params); err != nil || params.RequireCertification {
		return err
	}
	latest, err := k.latestAttesterSet(ctx)
	if err != nil {
		return err
	}
	return k.currentSet.Set(ctx, latest.Id)
}
