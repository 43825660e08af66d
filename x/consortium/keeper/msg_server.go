package keeper

import (
	"context"

	sdk "github.com/cosmos/cosmos-sdk/types"

	"github.com/healthd/healthd/x/consortium/types"
)

type msgServer struct{ keeper Keeper }

// NewMsgServer executes the module's messages. Those of members are here; what the consortium decides about itself
// is in msg_authority.go.
func NewMsgServer(keeper Keeper) types.MsgServer { return msgServer{keeper} }

// SubmitProposal implements types.MsgServer.
func (s msgServer) SubmitProposal(goCtx context.Context, m *types.MsgSubmitProposal) (*types.MsgSubmitProposalResponse, error) {
	ctx := sdk.UnwrapSDKContext(goCtx)
	member, err := s.keeper.actingMember(ctx, m.Proposer, m.Member)
	if err != nil {
		return nil, err
	}
	if err := m.ValidateBasic(); err != nil {
		return nil, err
	}
	id, err := s.keeper.submit(ctx, member, m)
	if err != nil {
		return nil, err
	}
	return &types.MsgSubmitProposalResponse{Id: id}, nil
}

// Vote implements types.MsgServer.
func (s msgServer) Vote(goCtx context.Context, m *types.MsgVote) (*types.MsgVoteResponse, error) {
	ctx := sdk.UnwrapSDKContext(goCtx)
	member, err := s.keeper.actingMember(ctx, m.Voter, m.Member)
	if err != nil {
		return nil, err
	}
	if err := m.ValidateBasic(); err != nil {
		return nil, err
	}
	proposal, err := s.keeper.vote(ctx, member, m)
	if err != nil {
		return nil, err
	}
	return &types.MsgVoteResponse{Status: proposal.Status, Tally: proposal.Tally}, nil
}
