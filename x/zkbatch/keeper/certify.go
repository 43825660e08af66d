package keeper

import (
	"bytes"
	"cmp"
	"context"
	"slices"

	"github.com/ethereum/go-ethereum/common"

	"cosmossdk.io/collections"

	sdk "github.com/cosmos/cosmos-sdk/types"

	"github.com/healthd/healthd/internal/attestation"
	"github.com/healthd/healthd/x/zkbatch/types"
)

// askFor is how many blocks after the last new proof or signature the chain goes on writing, so that blocks follow
// each other and carry signatures, while a proven range lacks its certificate.
const askFor = 20

// maxRangesPerBlock bounds how many ranges a block certifies, and how many it settles. The next block goes on.
const maxRangesPerBlock = 64

// fillAppHash completes the range that the block before closed: only now is the app hash after it known.
func (k Keeper) fillAppHash(ctx sdk.Context) error {
	open, err := k.openRange.Get(ctx)
	if err != nil || open.Number == 1 || open.FirstHeight != uint64(ctx.BlockHeight()) {
		return err
	}
	r, err := k.ranges.Get(ctx, open.Number-1)
	if err != nil || len(r.AppHash) > 0 {
		return err // an imported range may have it already
	}
	r.AppHash = ctx.BlockHeader().AppHash
	return k.ranges.Set(ctx, r.Number, r)
}

// attestationMoved remembers the block as one that brought a proof or a signature.
func (k Keeper) attestationMoved(ctx sdk.Context) error {
	progress, err := k.attesting.Get(ctx)
	if err != nil {
		return err
	}
	progress.MovedAt = ctx.BlockHeight()
	return k.attesting.Set(ctx, progress)
}

// advanceAttestation certifies and settles what the block's signatures allow, and asks for more blocks where some are
// missing.
func (k Keeper) advanceAttestation(ctx sdk.Context) error {
	params, err := k.params.Get(ctx)
	if err != nil || !params.Attests() {
		return err
	}
	before, err := k.attesting.Get(ctx)
	if err != nil {
		return err
	}
	after := before
	if after.Certified, err = k.certify(ctx, before.Certified); err != nil {
		return err
	}
	if after.Settled, err = k.settle(ctx, after); err != nil {
		return err
	}
	if err := k.forgetSettled(ctx, after.Settled); err != nil {
		return err
	}
	proofs, err := k.progress.Get(ctx)
	if err != nil {
		return err
	}
	if asks(after, proofs.Range-1, ctx.BlockHeight()) {
		after.AskedAt = ctx.BlockHeight()
	}
	if after == before {
		return nil
	}
	return k.attesting.Set(ctx, after)
}

// asks says whether a block writes its height only so that another one follows at once: vote extensions of one block
// are in the next. While a certificate is missing every block asks, for a while. From then on, and while a range is
// certified but not settled, every other one does: an idle network makes blocks in pairs, and what validators signed
// since the pair before is in the second.
func asks(progress types.AttestationProgress, proven uint64, height int64) bool {
	switch {
	case progress.MovedAt == height: // something was written already
		return false
	case progress.Certified < proven && height-progress.MovedAt <= askFor:
		return true
	}
	return progress.Settled < proven && height%2 == 0
}

// certify gives ranges their certificates, in order, and returns the highest that has one.
func (k Keeper) certify(ctx sdk.Context, certified uint64) (uint64, error) {
	proofs, err := k.progress.Get(ctx)
	if err != nil {
		return certified, err
	}
	end := min(proofs.Range, certified+1+maxRangesPerBlock)
	for number := certified + 1; number < end; number++ {
		signatures, err := k.signatures(ctx, number)
		if err != nil {
			return certified, err
		}
		set, err := k.consortium.AttesterSetOfRange(ctx, number)
		if err != nil {
			return certified, err
		}
		if !attestation.Quorum(powerOf(signatures, powersOf(set)), uint64(set.TotalPower)) {
			return certified, nil
		}
		if err := k.setStatus(ctx, number, types.RANGE_STATUS_CERTIFIED); err != nil {
			return certified, err
		}
		certified = number
		event := types.EventRangeCertified{Range: number, Signatures: uint32(len(signatures))}
		if err := ctx.EventManager().EmitTypedEvent(&event); err != nil {
			return certified, err
		}
	}
	return certified, nil
}

// signatures are those that were collected for a range, by attester.
func (k Keeper) signatures(ctx context.Context, number uint64) (map[common.Address][]byte, error) {
	collected := map[common.Address][]byte{}
	err := k.attestations.Walk(ctx, collections.NewPrefixedPairRange[uint64, []byte](number),
		func(key collections.Pair[uint64, []byte], signature []byte) (bool, error) {
			collected[common.BytesToAddress(key.K2())] = signature
			return false, nil
		})
	return collected, err
}

// powerOf sums the powers of those who signed.
func powerOf(signatures map[common.Address][]byte, powers map[common.Address]uint64) (sum uint64) {
	for attester, power := range powers {
		if signatures[attester] != nil {
			sum += power
		}
	}
	return sum
}

// settle moves to the highest range that a quorum of the newest attesters saw as final, and returns it. With the
// ranges, L1 has learnt who attests from there on.
func (k Keeper) settle(ctx sdk.Context, progress types.AttestationProgress) (uint64, error) {
	seen, err := k.seenFinal(ctx)
	if err != nil || seen <= progress.Settled {
		return progress.Settled, err
	}
	seen = min(seen, progress.Settled+maxRangesPerBlock)
	for number := progress.Settled + 1; number <= seen; number++ {
		if err := k.setStatus(ctx, number, types.RANGE_STATUS_SETTLED); err != nil {
			return 0, err
		}
		if err := k.settlements.Set(ctx, number, types.Settlement{Range: number, Height: uint64(ctx.BlockHeight())}); err != nil {
			return 0, err
		}
		if err := ctx.EventManager().EmitTypedEvent(&types.EventRangeSettled{Range: number}); err != nil {
			return 0, err
		}
	}
	known, err := k.consortium.AttesterSetOfRange(ctx, seen+1)
	if err != nil {
		return 0, err
	}
	if err := k.consortium.CertifyAttesterSet(ctx, known.Id); err != nil {
		return 0, err
	}
	return seen, k.forgetVotes(ctx, seen)
}

// seenFinal is the highest range for which, or for one after it, more than 2/3 of the newest attesters' power voted.
func (k Keeper) seenFinal(ctx context.Context) (uint64, error) {
	votes, err := k.finalityVotes(ctx)
	if err != nil || len(votes) == 0 {
		return 0, err
	}
	newest, err := k.newestAttesters(ctx)
	if err != nil {
		return 0, err
	}
	powers, sum := powersOf(newest), uint64(0)
	slices.SortFunc(votes, func(a, b types.StoredFinality) int {
		return cmp.Or(cmp.Compare(b.Range, a.Range), bytes.Compare(a.Attester, b.Attester))
	})
	for _, vote := range votes {
		sum += powers[common.BytesToAddress(vote.Attester)]
		if attestation.Quorum(sum, uint64(newest.TotalPower)) {
			return vote.Range, nil
		}
	}
	return 0, nil
}

func (k Keeper) finalityVotes(ctx context.Context) (votes []types.StoredFinality, err error) {
	err = k.finality.Walk(ctx, nil, func(attester []byte, number uint64) (bool, error) {
		votes = append(votes, types.StoredFinality{Attester: attester, Range: number})
		return false, nil
	})
	return votes, err
}

// forgetVotes drops votes that are of no use above a range, those of former attesters among them.
func (k Keeper) forgetVotes(ctx context.Context, settled uint64) error {
	votes, err := k.finalityVotes(ctx)
	if err != nil {
		return err
	}
	for _, vote := range votes {
		if vote.Range > settled {
			continue
		}
		if err := k.finality.Remove(ctx, vote.Attester); err != nil {
			return err
		}
	}
	return nil
}

func (k Keeper) setStatus(ctx context.Context, number uint64, status types.RangeStatus) error {
	r, err := k.ranges.Get(ctx, number)
	if err != nil {
		return err
	}
	r.Status = status
	return k.ranges.Set(ctx, number, r)
}
