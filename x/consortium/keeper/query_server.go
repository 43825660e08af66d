package keeper

import (
	"context"
	"errors"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	"github.com/cosmos/cosmos-sdk/types/query"

	"github.com/healthd/healthd/x/consortium/types"
)

type queryServer struct{ keeper Keeper }

// NewQueryServer answers queries from the keeper's state.
func NewQueryServer(keeper Keeper) types.QueryServer { return queryServer{keeper} }

// Members implements types.QueryServer.
func (s queryServer) Members(ctx context.Context, request *types.QueryMembersRequest) (*types.QueryMembersResponse, error) {
	if request == nil {
		return nil, status.Error(codes.InvalidArgument, "empty request")
	}
	members, page, err := query.CollectionPaginate(ctx, s.keeper.members, request.Pagination,
		func(_ string, member types.Member) (types.Member, error) { return member, nil })
	if err != nil {
		return nil, status.Error(codes.InvalidArgument, err.Error())
	}
	return &types.QueryMembersResponse{Members: members, Pagination: page}, nil
}

// Member implements types.QueryServer.
func (s queryServer) Member(ctx context.Context, request *types.QueryMemberRequest) (*types.QueryMemberResponse, error) {
	if request == nil {
		return nil, status.Error(codes.InvalidArgument, "empty request")
	}
	if err := types.ValidateMemberName(request.Name); err != nil {
		return nil, status.Error(codes.InvalidArgument, err.Error())
	}
	member, err := s.keeper.Member(ctx, request.Name)
	switch {
	case errors.Is(err, types.ErrUnknownMember):
		return nil, status.Error(codes.NotFound, err.Error())
	case err != nil:
		return nil, status.Error(codes.Internal, err.Error())
	}
	return &types.QueryMemberResponse{Member: member}, nil
}
