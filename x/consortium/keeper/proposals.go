package keeper

import (
	"bytes"
	"context"
	"time"

	"cosmossdk.io/collections"

	codectypes "github.com/cosmos/cosmos-sdk/codec/types"
	sdk "github.com/cosmos/cosmos-sdk/types"

	"github.com/healthd/healthd/x/consortium/types"
)

// Proposal returns a proposal by its id.
func (k Keeper) Proposal(ctx context.Context, id uint64) (types.Proposal, error) {
	proposal, err := k.proposals.Get(ctx, id)
	return proposal, notFound(err, types.ErrUnknownProposal.Wrapf("%d; see `healthd query consortium proposals`", id))
}

// submit opens a proposal after trying its messages, so that members vote on nothing that cannot be done.
func (k Keeper) submit(ctx sdk.Context, proposer types.Member, m *types.MsgSubmitProposal) (uint64, error) {
	if err := k.requireRoom(ctx, proposer.Name); err != nil {
		return 0, err
	}
	params, err := k.params.Get(ctx)
	if err != nil {
		return 0, err
	}
	id, err := k.nextProposal.Next(ctx)
	if err != nil {
		return 0, err
	}
	proposal := types.Proposal{
		Id: id, Proposer: proposer.Name, Title: m.Title, Summary: m.Summary, Messages: m.Messages,
		Status: types.PROPOSAL_STATUS_OPEN, SubmittedAt: ctx.BlockTime(),
		ExpiresAt: ctx.BlockTime().Add(time.Duration(params.VotingPeriod) * time.Second),
	}
	if err := k.requireAuthority(m.Messages); err != nil {
		return 0, err
	}
	attempt, _ := ctx.CacheContext() // never written
	if err := k.run(attempt, &proposal); err != nil {
		return 0, err
	}
	if err := k.proposals.Set(ctx, id, proposal); err != nil {
		return 0, err
	}
	if err := k.openProposals.Set(ctx, openKey(&proposal)); err != nil {
		return 0, err
	}
	return id, ctx.EventManager().EmitTypedEvent(&types.EventProposalSubmitted{Id: id, Proposer: proposer.Name, Title: m.Title})
}

// requireRoom bounds the open proposals of one member.
func (k Keeper) requireRoom(ctx context.Context, member string) error {
	ids, err := k.open(ctx)
	if err != nil {
		return err
	}
	count := 0
	for _, id := range ids {
		proposal, err := k.Proposal(ctx, id)
		if err != nil {
			return err
		}
		if proposal.Proposer == member {
			count++
		}
	}
	if count >= types.MaxOpenProposals {
		return types.ErrTooManyProposals.Wrapf("%s has %d, at most %d; wait until one is decided or expires", member, count, types.MaxOpenProposals)
	}
	return nil
}

// requireAuthority refuses messages that anybody but the consortium's account would have to sign.
func (k Keeper) requireAuthority(messages []*codectypes.Any) error {
	authority, err := sdk.AccAddressFromBech32(k.authority)
	if err != nil {
		return err
	}
	for i, wrapped := range messages {
		signers, _, err := k.cdc.GetMsgAnySigners(wrapped)
		if err != nil {
			return types.ErrInvalidProposal.Wrapf("message %d, %s: %s", i+1, wrapped.TypeUrl, err)
		}
		if len(signers) != 1 || !bytes.Equal(signers[0], authority) {
			return types.ErrInvalidProposal.Wrapf("message %d, %s, must be signed by the consortium's account %s alone", i+1, wrapped.TypeUrl, k.authority)
		}
	}
	return nil
}

// open lists the ids of the open proposals, by when they expire.
func (k Keeper) open(ctx context.Context) ([]uint64, error) {
	var ids []uint64
	err := k.openProposals.Walk(ctx, nil, func(key collections.Pair[int64, uint64]) (bool, error) {
		ids = append(ids, key.K2())
		return false, nil
	})
	return ids, err
}

// expire closes the proposals whose time is over.
func (k Keeper) expire(ctx sdk.Context) error {
	now := ctx.BlockTime()
	ids, err := k.open(ctx)
	if err != nil {
		return err
	}
	for _, id := range ids {
		proposal, err := k.Proposal(ctx, id)
		if err != nil {
			return err
		}
		if now.Before(proposal.ExpiresAt) {
			return nil // and so is it for all that follow
		}
		if proposal.Tally, err = k.tally(ctx, id); err != nil {
			return err
		}
		if err := k.decide(ctx, &proposal, types.PROPOSAL_STATUS_EXPIRED); err != nil {
			return err
		}
	}
	return nil
}

// decide moves a proposal on and says so.
func (k Keeper) decide(ctx sdk.Context, proposal *types.Proposal, status types.ProposalStatus) error {
	if proposal.Status == types.PROPOSAL_STATUS_OPEN {
		if err := k.openProposals.Remove(ctx, openKey(proposal)); err != nil {
			return err
		}
	}
	proposal.Status, proposal.DecidedHeight = status, ctx.BlockHeight()
	if err := k.proposals.Set(ctx, proposal.Id, *proposal); err != nil {
		return err
	}
	return ctx.EventManager().EmitTypedEvent(&types.EventProposalDecided{Id: proposal.Id, Status: status, Failure: proposal.Failure})
}

func openKey(proposal *types.Proposal) collections.Pair[int64, uint64] {
	return collections.Join(proposal.ExpiresAt.Unix(), proposal.Id)
}
