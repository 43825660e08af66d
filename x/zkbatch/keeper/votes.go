package keeper

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"slices"

	"github.com/ethereum/go-ethereum/common"

	"cosmossdk.io/collections"

	sdk "github.com/cosmos/cosmos-sdk/types"

	"github.com/healthd/healthd/internal/attestation"
	"github.com/healthd/healthd/x/zkbatch/types"
)

// UsefulVotes is what the chain does not know yet of some signatures, in the one order that proposers use. It changes
// nothing, so that CheckTx and proposers can use it.
func (k Keeper) UsefulVotes(ctx context.Context, votes types.CollectedVotes) (types.CollectedVotes, error) {
	count, err := k.newCount(ctx)
	if err != nil || count == nil {
		return types.CollectedVotes{}, err
	}
	var useful types.CollectedVotes
	for _, vote := range votes.Attestations {
		_, isNews, err := count.attestation(ctx, vote)
		if err != nil {
			return useful, err
		}
		if isNews {
			useful.Attestations = append(useful.Attestations, vote)
		}
	}
	for _, vote := range votes.Finality {
		_, isNews, err := count.finality(ctx, vote)
		if err != nil {
			return useful, err
		}
		if isNews {
			useful.Finality = append(useful.Finality, vote)
		}
	}
	slices.SortFunc(useful.Attestations, func(a, b types.Attestation) int {
		return cmp.Or(cmp.Compare(a.Range, b.Range), bytes.Compare(a.Signature, b.Signature))
	})
	slices.SortFunc(useful.Finality, func(a, b types.FinalityVote) int {
		return cmp.Or(cmp.Compare(a.Range, b.Range), bytes.Compare(a.Signature, b.Signature))
	})
	return useful, nil
}

// TakeVotes stores what is news of some signatures and returns how many were. Nothing that is in them makes it fail:
// they come from whoever proposes a block.
func (k Keeper) TakeVotes(ctx sdk.Context, votes types.CollectedVotes) (accepted uint32, err error) {
	count, err := k.newCount(ctx)
	if err != nil || count == nil {
		return 0, err
	}
	for _, vote := range votes.Attestations {
		attester, isNews, err := count.attestation(ctx, vote)
		if err != nil {
			return accepted, err
		}
		if !isNews {
			continue
		}
		if err := k.attestations.Set(ctx, collections.Join(vote.Range, attester.Bytes()), vote.Signature); err != nil {
			return accepted, err
		}
		accepted++
	}
	for _, vote := range votes.Finality {
		attester, isNews, err := count.finality(ctx, vote)
		if err != nil {
			return accepted, err
		}
		if !isNews {
			continue
		}
		if err := k.finality.Set(ctx, attester.Bytes(), vote.Range); err != nil {
			return accepted, err
		}
		accepted++
	}
	if accepted == 0 {
		return 0, nil
	}
	return accepted, k.attestationMoved(ctx)
}

// count judges signatures one after the other: whose they are, and whether the chain lacks them.
type count struct {
	keeper     Keeper
	settlement attestation.Settlement
	progress   types.AttestationProgress
	unproven   uint64 // the lowest range that is not proven
	domain     [32]byte
	newest     map[common.Address]uint64
	due        map[uint64]*dueRange // nil for a range that takes no signatures
	final      map[uint64]common.Hash
	attested   map[signedBy]bool
	voted      map[common.Address]uint64
}

type dueRange struct {
	digest common.Hash
	powers map[common.Address]uint64
}

type signedBy struct {
	number   uint64
	attester common.Address
}

// newCount returns nil while nothing is attested.
func (k Keeper) newCount(ctx context.Context) (*count, error) {
	params, err := k.params.Get(ctx)
	if err != nil || !params.Attests() {
		return nil, err
	}
	c := &count{
		keeper: k, settlement: params.Settlement(), due: map[uint64]*dueRange{}, final: map[uint64]common.Hash{},
		attested: map[signedBy]bool{}, voted: map[common.Address]uint64{},
	}
	if c.progress, err = k.attesting.Get(ctx); err != nil {
		return nil, err
	}
	proofs, err := k.progress.Get(ctx)
	if err != nil {
		return nil, err
	}
	c.unproven = proofs.Range
	domain, err := k.domain.Get(ctx)
	if err != nil {
		return nil, err
	}
	c.domain = common.BytesToHash(domain)
	newest, err := k.newestAttesters(ctx)
	c.newest = powersOf(newest)
	return c, err
}

// attestation returns who signed, and whether that is an attester of the range whose signature is missing.
func (c *count) attestation(ctx context.Context, vote types.Attestation) (common.Address, bool, error) {
	if len(vote.Signature) != attestation.SignatureLength { // before anything is read or hashed for it
		return common.Address{}, false, nil
	}
	due, err := c.dueRange(ctx, vote.Range)
	if err != nil || due == nil {
		return common.Address{}, false, err
	}
	attester, err := attestation.Recover(due.digest, vote.Signature)
	if err != nil || due.powers[attester] == 0 {
		return attester, false, nil //nolint:nilerr // the answer: it is nobody's signature
	}
	key := signedBy{vote.Range, attester}
	if c.attested[key] {
		return attester, false, nil
	}
	c.attested[key] = true
	known, err := c.keeper.attestations.Has(ctx, collections.Join(vote.Range, attester.Bytes()))
	return attester, !known, err
}

// dueRange is what is signed of a range, nil if the chain takes no signatures for it: it is not proven, its app hash
// is not known, or it is settled.
func (c *count) dueRange(ctx context.Context, number uint64) (*dueRange, error) {
	if number <= c.progress.Settled || number >= c.unproven {
		return nil, nil
	}
	if due, ok := c.due[number]; ok {
		return due, nil
	}
	r, err := c.keeper.ranges.Get(ctx, number)
	if err != nil {
		return nil, err
	}
	if len(r.AppHash) == 0 {
		return nil, nil
	}
	attested, err := c.keeper.AttestedRange(ctx, r)
	if err != nil {
		return nil, err
	}
	preimage, err := attested.Preimage(c.settlement)
	if err != nil {
		return nil, err
	}
	set, err := c.keeper.consortium.AttesterSetOfRange(ctx, number)
	if err != nil {
		return nil, err
	}
	c.due[number] = &dueRange{attestation.Digest(preimage), powersOf(set)}
	return c.due[number], nil
}

// finality returns who voted, and whether that is an attester who did not vote for this range or a later one before.
func (c *count) finality(ctx context.Context, vote types.FinalityVote) (common.Address, bool, error) {
	if len(vote.Signature) != attestation.SignatureLength || vote.Range <= c.progress.Settled || vote.Range > c.progress.Certified {
		return common.Address{}, false, nil
	}
	digest, err := c.finalityDigest(ctx, vote.Range)
	if err != nil {
		return common.Address{}, false, err
	}
	attester, err := attestation.Recover(digest, vote.Signature)
	if err != nil || c.newest[attester] == 0 || c.voted[attester] >= vote.Range {
		return attester, false, nil //nolint:nilerr // the answer: it is nobody's signature
	}
	c.voted[attester] = vote.Range
	before, err := c.keeper.finality.Get(ctx, attester.Bytes())
	if errors.Is(err, collections.ErrNotFound) {
		return attester, true, nil
	}
	return attester, vote.Range > before, err
}

func (c *count) finalityDigest(ctx context.Context, number uint64) (common.Hash, error) {
	if digest, ok := c.final[number]; ok {
		return digest, nil
	}
	r, err := c.keeper.ranges.Get(ctx, number)
	if err != nil {
		return common.Hash{}, err
	}
	finality := attestation.Finality{Domain: c.domain, Number: number, NewRoot: common.BytesToHash(r.NewRoot)}
	preimage, err := finality.Preimage(c.settlement)
	c.final[number] = attestation.Digest(preimage)
	return c.final[number], err
}
