package keeper

import (
	"context"
	"strings"

	sdk "github.com/cosmos/cosmos-sdk/types"

	"github.com/healthd/healthd/internal/attestation"
	"github.com/healthd/healthd/x/consortium/types"
)

// RequireAttesters refuses a range to be attested whose attesters are too few of the validators in force: without
// attestation keys of more than 2/3 of the power, nothing would ever be certified.
func (k Keeper) RequireAttesters(ctx context.Context, number uint64) error {
	set, err := k.AttesterSetOfRange(ctx, number)
	if err != nil {
		return err
	}
	attests := map[string]bool{}
	for _, attester := range set.Attesters {
		attests[string(attester.Address)] = true
	}
	validators, err := k.Validators(ctx)
	if err != nil {
		return err
	}
	var power int64
	var others []string
	for i := range validators {
		address, err := types.ParseAttestationAddress(validators[i].AttestationAddress)
		if err != nil || !attests[string(address[:])] { // none at all is an error as well
			others = append(others, validators[i].Name)
			continue
		}
		power += validators[i].Power
	}
	if attestation.Quorum(uint64(power), uint64(validators.Total())) {
		return nil
	}
	return types.ErrNoAttesters.Wrapf("range %d would be attested by validators with %d of %d power, more than 2/3 is needed. "+
		"These have no attestation key for it: %s. Let them have keys (`healthd consortium propose rotate-attestation-key`), and then "+
		"attest from there on (`healthd consortium propose recover-attestation`)", number, power, validators.Total(), strings.Join(others, ", "))
}

// AttestFrom lets the newest attesters attest from a range on that others should have attested, and returns the id of
// their set. The sets between are superseded: they stay in the history and attest nothing any more.
func (k Keeper) AttestFrom(ctx sdk.Context, number uint64) (uint64, error) {
	sets, err := values(ctx, k.attesterSets)
	if err != nil {
		return 0, err
	}
	latest, err := k.latestAttesterSet(ctx)
	if err != nil {
		return 0, err
	}
	if latest.FirstRange <= number {
		return 0, types.ErrNoChange.Wrapf("the newest attesters, set %d, attest range %d already. Where those have lost their keys, "+
			"rotate the keys first and recover once the hand-over has taken effect", latest.Id, number)
	}
	for _, set := range sets {
		if set.FirstRange <= number {
			continue
		}
		set.FirstRange = number
		if err := k.attesterSets.Set(ctx, set.Id, set); err != nil {
			return 0, err
		}
	}
	return latest.Id, nil
}
