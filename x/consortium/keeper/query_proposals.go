package keeper

import (
	"context"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	"cosmossdk.io/collections"

	"github.com/cosmos/cosmos-sdk/types/query"

	"github.com/healthd/healthd/x/consortium/types"
)

// Proposals implements types.QueryServer.
func (s queryServer) Proposals(ctx context.Context, request *types.QueryProposalsRequest) (*types.QueryProposalsResponse, error) {
	page := query.PageRequest{}
	if request.Pagination != nil {
		page = *request.Pagination
	}
	page.Reverse = !page.Reverse // the latest first
	proposals, next, err := query.CollectionFilteredPaginate(ctx, s.keeper.proposals, &page,
		func(_ uint64, proposal types.Proposal) (bool, error) {
			return request.Status == types.PROPOSAL_STATUS_UNSPECIFIED || proposal.Status == request.Status, nil
		},
		func(_ uint64, proposal types.Proposal) (types.Proposal, error) { return s.weighed(ctx, proposal) })
	if err != nil {
		return nil, status.Error(codes.InvalidArgument, err.Error())
	}
	return &types.QueryProposalsResponse{Proposals: proposals, Pagination: next}, nil
}

// Proposal implements types.QueryServer.
func (s queryServer) Proposal(ctx context.Context, request *types.QueryProposalRequest) (*types.QueryProposalResponse, error) {
	proposal, err := s.keeper.Proposal(ctx, request.Id)
	if err != nil {
		return nil, queryError(err)
	}
	proposal, err = s.weighed(ctx, proposal)
	return &types.QueryProposalResponse{Proposal: proposal}, queryError(err)
}

// weighed fills in the present tally of an open proposal.
func (s queryServer) weighed(ctx context.Context, proposal types.Proposal) (types.Proposal, error) {
	if proposal.Status != types.PROPOSAL_STATUS_OPEN {
		return proposal, nil
	}
	var err error
	proposal.Tally, err = s.keeper.tally(ctx, proposal.Id)
	return proposal, err
}

// Votes implements types.QueryServer.
func (s queryServer) Votes(ctx context.Context, request *types.QueryVotesRequest) (*types.QueryVotesResponse, error) {
	if _, err := s.keeper.Proposal(ctx, request.Proposal); err != nil {
		return nil, queryError(err)
	}
	response := &types.QueryVotesResponse{}
	err := s.keeper.votes.Walk(ctx, collections.NewPrefixedPairRange[uint64, string](request.Proposal),
		func(_ collections.Pair[uint64, string], vote types.Vote) (bool, error) {
			response.Votes = append(response.Votes, vote)
			return false, nil
		})
	return response, queryError(err)
}
