package keeper

import (
	"context"

	"github.com/ethereum/go-ethereum/common"

	"github.com/healthd/healthd/internal/attestation"
	consortiumtypes "github.com/healthd/healthd/x/consortium/types"
	"github.com/healthd/healthd/x/zkbatch/types"
)

// AttestedRange is a closed range as validators sign it. It has no app hash, and is not to be signed, before the block
// after the one that closed it.
func (k Keeper) AttestedRange(ctx context.Context, r types.Range) (attestation.Range, error) {
	domain, err := k.domain.Get(ctx)
	if err != nil {
		return attestation.Range{}, err
	}
	next, err := k.consortium.AttesterSetOfRange(ctx, r.Number+1)
	if err != nil {
		return attestation.Range{}, err
	}
	return attestation.Range{
		Domain: common.BytesToHash(domain), Number: r.Number,
		FirstHeight: r.FirstHeight, LastHeight: r.LastHeight, FirstTime: r.FirstTime, LastTime: r.LastTime,
		RulesVersion: r.RulesVersion, Ops: r.Ops,
		OldRoot: common.BytesToHash(r.OldRoot), NewRoot: common.BytesToHash(r.NewRoot),
		OldAccumulator: common.BytesToHash(r.OldAccumulator), NewAccumulator: common.BytesToHash(r.NewAccumulator),
		AppHash: common.BytesToHash(r.AppHash), NextAttesters: attestation.HashAttesters(attestersOf(next)),
	}, nil
}

// attestersOf lists a set as the settlement contract knows it.
func attestersOf(set consortiumtypes.AttesterSet) []attestation.Attester {
	attesters := make([]attestation.Attester, len(set.Attesters))
	for i, attester := range set.Attesters {
		attesters[i] = attestation.Attester{Account: common.BytesToAddress(attester.Address), Power: uint64(attester.Power)}
	}
	return attesters
}

// powersOf gives each attester's power.
func powersOf(set consortiumtypes.AttesterSet) map[common.Address]uint64 {
	powers := make(map[common.Address]uint64, len(set.Attesters))
	for _, attester := range attestersOf(set) {
		powers[attester.Account] = attester.Power
	}
	return powers
}

// newestAttesters are those who attest the open range: they say what is final.
func (k Keeper) newestAttesters(ctx context.Context) (consortiumtypes.AttesterSet, error) {
	open, err := k.openRange.Get(ctx)
	if err != nil {
		return consortiumtypes.AttesterSet{}, err
	}
	return k.consortium.AttesterSetOfRange(ctx, open.Number)
}
