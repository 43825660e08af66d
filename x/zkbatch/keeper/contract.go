package keeper

import (
	"context"

	"github.com/ethereum/go-ethereum/common"

	"cosmossdk.io/collections"

	sdk "github.com/cosmos/cosmos-sdk/types"

	"github.com/healthd/healthd/internal/attestation"
	"github.com/healthd/healthd/x/zkbatch/types"
)

// Attests says whether there is a settlement contract to attest ranges for.
func (k Keeper) Attests(ctx context.Context) (bool, error) {
	params, err := k.params.Get(ctx)
	return params.Attests(), err
}

// setParams changes the parameters. Signatures are for one contract only, and once it has settled a range, none can take
// its place.
func (k Keeper) setParams(ctx sdk.Context, params types.Params) error {
	before, err := k.params.Get(ctx)
	if err != nil {
		return err
	}
	if err := k.params.Set(ctx, params); err != nil {
		return err
	}
	if before.Attests() == params.Attests() && (!params.Attests() || before.Settlement() == params.Settlement()) {
		return nil
	}
	progress, err := k.attesting.Get(ctx)
	if err != nil {
		return err
	}
	if progress.Settled > 0 {
		return types.ErrInvalidParams.Wrapf("ranges up to %d are settled on contract %s of chain %d, and another one would start at range 1: "+
			"the contract is upgraded in place, see docs/adr/0013", progress.Settled, before.SettlementContract, before.L1ChainId)
	}
	if params.Attests() {
		if err := k.consortium.RequireAttesters(ctx, 1); err != nil {
			return err
		}
	}
	return k.restartAttestation(ctx, params.Attests())
}

// restartAttestation drops what was signed for another contract or by other attesters, unless it is settled. L1 must
// know those who attest the next range.
func (k Keeper) restartAttestation(ctx sdk.Context, attests bool) error {
	progress, err := k.attesting.Get(ctx)
	if err != nil {
		return err
	}
	for number := progress.Settled + 1; number <= progress.Certified; number++ {
		if err := k.setStatus(ctx, number, types.RANGE_STATUS_PROVEN); err != nil {
			return err
		}
	}
	above := new(collections.Range[collections.Pair[uint64, []byte]]).
		StartInclusive(collections.Join[uint64, []byte](progress.Settled+1, nil))
	if err := k.attestations.Clear(ctx, above); err != nil {
		return err
	}
	if err := k.finality.Clear(ctx, nil); err != nil {
		return err
	}
	progress.Certified, progress.MovedAt = progress.Settled, ctx.BlockHeight()
	if err := k.attesting.Set(ctx, progress); err != nil {
		return err
	}
	known, err := k.newestAttesters(ctx)
	if attests {
		known, err = k.consortium.AttesterSetOfRange(ctx, progress.Settled+1)
	}
	if err != nil {
		return err
	}
	return k.consortium.RestartCertification(ctx, known.Id)
}

// maxDueRanges bounds what validators are asked to sign at once.
const maxDueRanges = 32

// AttestationWork is what the chain waits for, and whether it waits for anything.
func (k Keeper) AttestationWork(ctx context.Context) (work attestation.Work, waits bool, err error) {
	params, err := k.params.Get(ctx)
	if err != nil || !params.Attests() {
		return work, false, err
	}
	domain, err := k.domain.Get(ctx)
	if err != nil {
		return work, false, err
	}
	progress, err := k.attesting.Get(ctx)
	if err != nil {
		return work, false, err
	}
	proofs, err := k.progress.Get(ctx)
	if err != nil {
		return work, false, err
	}
	work = attestation.Work{
		Settlement: params.Settlement(), Settled: progress.Settled, Certified: progress.Certified, Domain: common.BytesToHash(domain),
	}
	if work.CertifiedRoots, err = k.certifiedRoots(ctx, progress); err != nil {
		return work, true, err
	}
	end := min(proofs.Range, progress.Certified+1+maxDueRanges)
	for number := progress.Certified + 1; number < end; number++ {
		r, err := k.ranges.Get(ctx, number)
		if err != nil {
			return work, true, err
		}
		if len(r.AppHash) == 0 {
			break // the next block knows it
		}
		due, err := k.dueForSignature(ctx, r)
		if err != nil {
			return work, true, err
		}
		work.Ranges = append(work.Ranges, due)
	}
	return work, true, nil
}

// certifiedRoots are the roots after the newest ranges that are certified and not settled.
func (k Keeper) certifiedRoots(ctx context.Context, progress types.AttestationProgress) (map[uint64][32]byte, error) {
	roots := map[uint64][32]byte{}
	for number := progress.Certified; number > progress.Settled && len(roots) < attestation.MaxCertifiedRoots; number-- {
		r, err := k.ranges.Get(ctx, number)
		if err != nil {
			return nil, err
		}
		roots[number] = common.BytesToHash(r.NewRoot)
	}
	return roots, nil
}

func (k Keeper) dueForSignature(ctx context.Context, r types.Range) (due attestation.DueRange, err error) {
	if due.Range, err = k.AttestedRange(ctx, r); err != nil {
		return due, err
	}
	set, err := k.consortium.AttesterSetOfRange(ctx, r.Number)
	if err != nil {
		return due, err
	}
	signatures, err := k.signatures(ctx, r.Number)
	for _, attester := range attestersOf(set) {
		if signatures[attester.Account] == nil {
			due.Missing = append(due.Missing, attester)
		}
	}
	return due, err
}
