package keeper

import (
	"context"

	sdk "github.com/cosmos/cosmos-sdk/types"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/x/claims/types"
	"github.com/healthd/healthd/x/zkbatch/cellindex"
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
	response := &types.QueryPoliciesResponse{}
	visit := func(sequence uint64, policy *protocol.Policy) error {
		response.Policies = append(response.Policies, types.PolicyOf(sequence, policy))
		return nil
	}
	keep := func(policy *protocol.Policy) (bool, error) {
		return matches(request.Patient, policy.Patient) && matches(request.Insurer, policy.Insurer), nil
	}
	switch {
	case request.Patient != 0:
		response.Pagination, err = cells.Related(view, cellindex.PoliciesOfPatient, request.Patient, request.Pagination, keep, visit)
	case request.Insurer != 0:
		response.Pagination, err = cells.Related(view, cellindex.PoliciesOfInsurer, request.Insurer, request.Pagination, keep, visit)
	default:
		response.Pagination, err = cells.List(view, protocol.KindPolicy, request.Pagination, nil,
			func(sequence uint64, policy *protocol.Policy) {
				response.Policies = append(response.Policies, types.PolicyOf(sequence, policy))
			})
	}
	return response, err
}

// Claim implements types.QueryServer.
func (s queryServer) Claim(goCtx context.Context, request *types.QueryClaimRequest) (*types.QueryClaimResponse, error) {
	ctx := sdk.UnwrapSDKContext(goCtx)
	view, err := s.keeper.cells.AsOf(ctx)
	if err != nil {
		return nil, err
	}
	var claim protocol.Claim
	if err := view.Read(protocol.KindClaim, request.Sequence, &claim); err != nil {
		return nil, err
	}
	return &types.QueryClaimResponse{
		Claim: types.ClaimOf(request.Sequence, &claim), Deadlines: types.DeadlinesOf(&claim, uint64(ctx.BlockTime().Unix())),
	}, nil
}

// matches says whether a filter that may be absent lets a reference through.
func matches(filter, reference uint64) bool { return filter == 0 || filter == reference }
