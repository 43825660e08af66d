package keeper

import (
	"context"

	sdk "github.com/cosmos/cosmos-sdk/types"

	"github.com/healthd/healthd/internal/codes"
	"github.com/healthd/healthd/internal/enumwords"
	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/wordbytes"
	"github.com/healthd/healthd/x/claims/types"
	recordstypes "github.com/healthd/healthd/x/records/types"
)

// Adjudication implements types.QueryServer.
func (s queryServer) Adjudication(goCtx context.Context, request *types.QueryAdjudicationRequest) (*types.QueryAdjudicationResponse, error) {
	ctx := sdk.UnwrapSDKContext(goCtx)
	view, err := s.keeper.cells.AsOf(ctx)
	if err != nil {
		return nil, err
	}
	var (
		claim  protocol.Claim
		policy protocol.Policy
		record protocol.Record
	)
	if err := view.Read(protocol.KindClaim, request.Claim, &claim); err != nil {
		return nil, err
	}
	if err := view.Read(protocol.KindPolicy, claim.Policy, &policy); err != nil {
		return nil, err
	}
	if err := view.Read(protocol.KindRecord, claim.Record, &record); err != nil {
		return nil, err
	}
	response := &types.QueryAdjudicationResponse{
		Claim:       types.ClaimOf(request.Claim, &claim),
		Policy:      types.PolicyOf(claim.Policy, &policy),
		Deadlines:   types.DeadlinesOf(&claim, uint64(ctx.BlockTime().Unix())),
		MostPayable: mostPayable(&claim, &policy),
		Evidence: types.Evidence{
			Record: claim.Record, Author: record.Author, Content: wordbytes.FromHash(record.ContentHigh, record.ContentLow),
			Classes: codes.Class(record.Class).String(), State: enumwords.Of(recordstypes.RecordState(record.State), "RECORD_STATE_"),
			Time: record.Time,
		},
	}
	search := duplicateSearch{view: view, sequence: request.Claim, claim: &claim, record: &record, found: map[uint64]string{}}
	response.Duplicates, response.DuplicatesTruncated, err = search.run(policy.Patient)
	return response, err
}

// mostPayable is bounded by the claim, and by the cover together with what this claim has taken of it already.
func mostPayable(claim *protocol.Claim, policy *protocol.Policy) uint64 {
	if !undecided(claim) {
		return 0
	}
	return min(claim.Amount, policy.Remaining+claim.Approved)
}
