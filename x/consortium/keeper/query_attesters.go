package keeper

import (
	"context"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	"github.com/cosmos/cosmos-sdk/types/query"

	"github.com/healthd/healthd/x/consortium/types"
)

// AttesterSets implements types.QueryServer.
func (s queryServer) AttesterSets(ctx context.Context, request *types.QueryAttesterSetsRequest) (*types.QueryAttesterSetsResponse, error) {
	sets, page, err := query.CollectionPaginate(ctx, s.keeper.attesterSets, request.Pagination,
		func(_ uint64, set types.AttesterSet) (types.AttesterSet, error) { return set, nil })
	if err != nil {
		return nil, status.Error(codes.InvalidArgument, err.Error())
	}
	return &types.QueryAttesterSetsResponse{AttesterSets: sets, Pagination: page}, nil
}

// AttesterSet implements types.QueryServer.
func (s queryServer) AttesterSet(ctx context.Context, request *types.QueryAttesterSetRequest) (*types.QueryAttesterSetResponse, error) {
	set, err := s.keeper.AttesterSet(ctx, request.Id)
	return &types.QueryAttesterSetResponse{AttesterSet: set}, queryError(err)
}

// CurrentAttesterSet implements types.QueryServer.
func (s queryServer) CurrentAttesterSet(ctx context.Context, _ *types.QueryCurrentAttesterSetRequest) (*types.QueryCurrentAttesterSetResponse, error) {
	current, err := s.keeper.CurrentAttesterSet(ctx)
	if err != nil {
		return nil, queryError(err)
	}
	response := &types.QueryCurrentAttesterSetResponse{Current: current}
	pending, found, err := s.keeper.PendingAttesterSet(ctx)
	if found {
		response.Pending = &pending
	}
	return response, queryError(err)
}

// AttesterSetOfRange implements types.QueryServer.
func (s queryServer) AttesterSetOfRange(ctx context.Context, request *types.QueryAttesterSetOfRangeRequest) (*types.QueryAttesterSetOfRangeResponse, error) {
	set, err := s.keeper.AttesterSetOfRange(ctx, request.Range)
	return &types.QueryAttesterSetOfRangeResponse{AttesterSet: set}, queryError(err)
}
