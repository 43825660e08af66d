package keeper

import (
	"context"

	sdk "github.com/cosmos/cosmos-sdk/types"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/x/claims/types"
	"github.com/healthd/healthd/x/zkbatch/cells"
)

type queryServer struct{ keeper Keeper }

// NewQueryServer answers queries from committed state.
func NewQueryServer(keeper Keeper) types.QueryServer { return queryServer{keeper} }

// Policy implements types.QueryServer.
func (s queryServer) Policy(ctx context.Context, request *types.QueryPolicyRequest) (*types.QueryPolicyResponse, error) {
	view, err := s.keeper.cells.AsOf(sdk.UnwrapSDKContext(ctx))
	if err != nil {
		return nil, err
	}
	var policy protocol.Policy
	if err := view.Read(protocol.KindPolicy, request.Sequence, &policy); err != nil {
		return nil, err
	}
	return &types.QueryPolicyResponse{Policy: types.PolicyOf(request.Sequence, &policy)}, nil
}

// Policies implements types.QueryServer.
func (s queryServer) Policies(ctx context.Context, request *types.QueryPoliciesRequest) (*types.QueryPoliciesResponse, error) {
	view, err := s.keeper.cells.AsOf(sdk.UnwrapSDKContext(ctx))
	if err != nil {
		return nil, err
	}
	keep := func(policy *protocol.Policy) bool {
		return matches(request.Patient, policy.Patient) && matches(request.Insurer, policy.Insurer)
	}
	response := &types.QueryPoliciesResponse{}
	response.Pagination, err = cells.List(view, protocol.KindPolicy, request.Pagination, keep,
		func(sequence uint64, policy *protocol.Policy) {
			response.Policies = append(response.Policies, types.PolicyOf(sequence, policy))
		})
	return response, err
}

// Claim implements types.QueryServer.
func (s queryServer) Claim(ctx context.Context, request *types.QueryClaimRequest) (*types.QueryClaimResponse, error) {
	view, err := s.keeper.cells.AsOf(sdk.UnwrapSDKContext(ctx))
	if err != nil {
		return nil, err
	}
	var claim protocol.Claim
	if err := view.Read(protocol.KindClaim, request.Sequence, &claim); err != nil {
		return nil, err
	}
	return &types.QueryClaimResponse{Claim: types.ClaimOf(request.Sequence, &claim)}, nil
}

// Claims implements types.QueryServer. A claim names its policy only, so that patient and insurer are read there.
func (s queryServer) Claims(ctx context.Context, request *types.QueryClaimsRequest) (*types.QueryClaimsResponse, error) {
	view, err := s.keeper.cells.AsOf(sdk.UnwrapSDKContext(ctx))
	if err != nil {
		return nil, err
	}
	var failed error
	keep := func(claim *protocol.Claim) bool {
		if !matches(request.Provider, claim.Provider) || !matches(request.Policy, claim.Policy) {
			return false
		}
		if request.Patient == 0 && request.Insurer == 0 {
			return true
		}
		var policy protocol.Policy
		if err := view.Read(protocol.KindPolicy, claim.Policy, &policy); err != nil {
			failed = err
		}
		return matches(request.Patient, policy.Patient) && matches(request.Insurer, policy.Insurer)
	}
	response := &types.QueryClaimsResponse{}
	response.Pagination, err = cells.List(view, protocol.KindClaim, request.Pagination, keep,
		func(sequence uint64, claim *protocol.Claim) {
			response.Claims = append(response.Claims, types.ClaimOf(sequence, claim))
		})
	if err != nil {
		return nil, err
	}
	return response, failed
}

// matches says whether a filter that may be absent lets a reference through.
func matches(filter, reference uint64) bool { return filter == 0 || filter == reference }
