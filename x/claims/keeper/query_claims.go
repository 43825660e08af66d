package keeper

import (
	"context"

	sdk "github.com/cosmos/cosmos-sdk/types"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/x/claims/types"
	"github.com/healthd/healthd/x/zkbatch/cellindex"
	"github.com/healthd/healthd/x/zkbatch/cells"
)

// Claims implements types.QueryServer.
func (s queryServer) Claims(goCtx context.Context, request *types.QueryClaimsRequest) (*types.QueryClaimsResponse, error) {
	ctx := sdk.UnwrapSDKContext(goCtx)
	view, err := s.keeper.cells.AsOf(ctx)
	if err != nil {
		return nil, err
	}
	response := &types.QueryClaimsResponse{}
	add := func(sequence uint64, claim *protocol.Claim) {
		response.Claims = append(response.Claims, types.ClaimOf(sequence, claim))
		response.Deadlines = append(response.Deadlines, types.DeadlinesOf(claim, uint64(ctx.BlockTime().Unix())))
	}
	relation, subject := widest(request)
	if subject == 0 {
		response.Pagination, err = cells.List(view, protocol.KindClaim, request.Pagination,
			func(claim *protocol.Claim) bool { return !request.Undecided || undecided(claim) }, add)
		return response, err
	}
	response.Pagination, err = cells.Related(view, relation, subject, request.Pagination,
		func(claim *protocol.Claim) (bool, error) { return kept(view, request, claim) },
		func(sequence uint64, claim *protocol.Claim) error {
			add(sequence, claim)
			return nil
		})
	return response, err
}

// widest is the relation that a request is answered from, the most telling one first; its other fields narrow the list.
func widest(request *types.QueryClaimsRequest) (cellindex.Relation, uint64) {
	switch {
	case request.Policy != 0:
		return cellindex.ClaimsOfPolicy, request.Policy
	case request.Patient != 0:
		return cellindex.ClaimsOfPatient, request.Patient
	case request.Provider != 0:
		return cellindex.ClaimsOfProvider, request.Provider
	}
	return cellindex.ClaimsOfInsurer, request.Insurer
}

// kept says whether a claim is one that was asked for. A claim names its policy only, so that patient and insurer are
// read there.
func kept(view cells.View, request *types.QueryClaimsRequest, claim *protocol.Claim) (bool, error) {
	if !matches(request.Provider, claim.Provider) || !matches(request.Policy, claim.Policy) || (request.Undecided && !undecided(claim)) {
		return false, nil
	}
	if request.Patient == 0 && request.Insurer == 0 {
		return true, nil
	}
	var policy protocol.Policy
	err := view.Read(protocol.KindPolicy, claim.Policy, &policy)
	return matches(request.Patient, policy.Patient) && matches(request.Insurer, policy.Insurer), err
}

func undecided(claim *protocol.Claim) bool {
	return claim.Status == protocol.ClaimSubmitted || claim.Status == protocol.ClaimPended || claim.Status == protocol.ClaimAppealed
}
