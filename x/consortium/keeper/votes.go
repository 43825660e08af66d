package keeper

import (
	"context"

	"cosmossdk.io/collections"

	sdk "github.com/cosmos/cosmos-sdk/types"

	"github.com/healthd/healthd/x/consortium/types"
)

// vote casts or changes a member's vote and decides the proposal where it can be decided.
func (k Keeper) vote(ctx sdk.Context, member types.Member, m *types.MsgVote) (types.Proposal, error) {
	proposal, err := k.Proposal(ctx, m.Proposal)
	if err != nil {
		return proposal, err
	}
	if proposal.Status != types.PROPOSAL_STATUS_OPEN || !ctx.BlockTime().Before(proposal.ExpiresAt) {
		return proposal, types.ErrProposalClosed.Wrapf("%d: %s", proposal.Id, proposal.Status)
	}
	vote := types.Vote{Proposal: proposal.Id, Member: member.Name, Option: m.Option}
	if err := k.votes.Set(ctx, voteKey(proposal.Id, member.Name), vote); err != nil {
		return proposal, err
	}
	if err := ctx.EventManager().EmitTypedEvent(&types.EventVote{Proposal: proposal.Id, Member: member.Name, Option: m.Option}); err != nil {
		return proposal, err
	}
	err = k.count(ctx, &proposal)
	return proposal, err
}

// count weighs the votes on an open proposal and decides it where they suffice.
func (k Keeper) count(ctx sdk.Context, proposal *types.Proposal) (err error) {
	if proposal.Tally, err = k.tally(ctx, proposal.Id); err != nil {
		return err
	}
	switch {
	case proposal.Tally.Accepted():
		if err := k.accepted.Set(ctx, proposal.Id); err != nil {
			return err
		}
		return k.decide(ctx, proposal, types.PROPOSAL_STATUS_ACCEPTED)
	case proposal.Tally.Lost():
		return k.decide(ctx, proposal, types.PROPOSAL_STATUS_REJECTED)
	}
	return nil
}

// recount weighs the votes on all open proposals anew, because power has changed.
func (k Keeper) recount(ctx sdk.Context) error {
	ids, err := k.open(ctx)
	if err != nil {
		return err
	}
	for _, id := range ids {
		proposal, err := k.Proposal(ctx, id)
		if err != nil {
			return err
		}
		if err := k.count(ctx, &proposal); err != nil {
			return err
		}
	}
	return nil
}

// tally weighs the votes on a proposal by the power that each member's validators have in consensus now. Jailed
// validators count on neither side.
func (k Keeper) tally(ctx context.Context, id uint64) (types.Tally, error) {
	free, err := k.ConsensusValidators(ctx)
	if err != nil {
		return types.Tally{}, err
	}
	power := map[string]int64{}
	for _, v := range free {
		power[v.Member] += v.Power
	}
	tally := types.Tally{Total: free.Total()}
	err = k.votes.Walk(ctx, collections.NewPrefixedPairRange[uint64, string](id),
		func(_ collections.Pair[uint64, string], vote types.Vote) (bool, error) {
			tally.Count(vote.Option, power[vote.Member])
			return false, nil
		})
	return tally, err
}

func voteKey(proposal uint64, member string) collections.Pair[uint64, string] {
	return collections.Join(proposal, member)
}
