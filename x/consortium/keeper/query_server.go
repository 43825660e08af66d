package keeper

import (
	"context"
	"errors"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	"cosmossdk.io/collections"

	"github.com/cosmos/cosmos-sdk/types/query"

	"github.com/healthd/healthd/x/consortium/types"
)

type queryServer struct{ keeper Keeper }

// NewQueryServer answers queries from the keeper's state. Those about decisions are in query_proposals.go, those about
// attesters in query_attesters.go.
func NewQueryServer(keeper Keeper) types.QueryServer { return queryServer{keeper} }

// Params implements types.QueryServer.
func (s queryServer) Params(ctx context.Context, _ *types.QueryParamsRequest) (*types.QueryParamsResponse, error) {
	params, err := s.keeper.params.Get(ctx)
	return &types.QueryParamsResponse{Params: params}, queryError(err)
}

// Members implements types.QueryServer.
func (s queryServer) Members(ctx context.Context, request *types.QueryMembersRequest) (*types.QueryMembersResponse, error) {
	members, page, err := query.CollectionPaginate(ctx, s.keeper.members, request.Pagination,
		func(_ string, member types.Member) (types.Member, error) { return member, nil })
	if err != nil {
		return nil, status.Error(codes.InvalidArgument, err.Error())
	}
	return &types.QueryMembersResponse{Members: members, Pagination: page}, nil
}

// Member implements types.QueryServer.
func (s queryServer) Member(ctx context.Context, request *types.QueryMemberRequest) (*types.QueryMemberResponse, error) {
	member, err := s.keeper.Member(ctx, request.Name)
	if err != nil {
		return nil, queryError(err)
	}
	validators, err := s.keeper.Validators(ctx)
	if err != nil {
		return nil, queryError(err)
	}
	response := &types.QueryMemberResponse{Member: member}
	for _, v := range validators {
		if v.Member != member.Name {
			continue
		}
		described, err := s.describe(ctx, v)
		if err != nil {
			return nil, queryError(err)
		}
		response.Validators = append(response.Validators, described)
	}
	return response, nil
}

// Validators implements types.QueryServer.
func (s queryServer) Validators(ctx context.Context, request *types.QueryValidatorsRequest) (*types.QueryValidatorsResponse, error) {
	validators, page, err := query.CollectionPaginate(ctx, s.keeper.validators, request.Pagination,
		func(_ string, v types.Validator) (types.ValidatorStatus, error) { return s.describe(ctx, v) })
	if err != nil {
		return nil, status.Error(codes.InvalidArgument, err.Error())
	}
	return &types.QueryValidatorsResponse{Validators: validators, Pagination: page}, nil
}

// Validator implements types.QueryServer.
func (s queryServer) Validator(ctx context.Context, request *types.QueryValidatorRequest) (*types.QueryValidatorResponse, error) {
	validator, err := s.keeper.Validator(ctx, request.Name)
	if err != nil {
		return nil, queryError(err)
	}
	described, err := s.describe(ctx, validator)
	return &types.QueryValidatorResponse{Validator: described}, queryError(err)
}

// describe adds what is not in a validator's own entry.
func (s queryServer) describe(ctx context.Context, v types.Validator) (types.ValidatorStatus, error) {
	described := types.ValidatorStatus{Validator: v, ConsensusAddress: v.ConsensusAddress().String()}
	jailing, err := s.keeper.jailings.Get(ctx, v.Name)
	if errors.Is(err, collections.ErrNotFound) {
		return described, nil
	}
	described.Jailing = &jailing
	return described, err
}

// Handovers implements types.QueryServer.
func (s queryServer) Handovers(ctx context.Context, _ *types.QueryHandoversRequest) (*types.QueryHandoversResponse, error) {
	waiting, err := values(ctx, s.keeper.handovers)
	if err != nil || len(waiting) == 0 {
		return &types.QueryHandoversResponse{}, queryError(err)
	}
	reason, err := s.keeper.heldBackBy(ctx, waiting[0])
	return &types.QueryHandoversResponse{Handovers: waiting, HeldBackBy: reason}, queryError(err)
}

// queryError gives a query's caller a status.
func queryError(err error) error {
	switch {
	case err == nil:
		return nil
	case errors.Is(err, types.ErrUnknownMember), errors.Is(err, types.ErrUnknownValidator),
		errors.Is(err, types.ErrUnknownProposal), errors.Is(err, types.ErrUnknownAttesterSet):
		return status.Error(codes.NotFound, err.Error())
	}
	return status.Error(codes.Internal, err.Error())
}
