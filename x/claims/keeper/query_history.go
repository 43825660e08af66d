package keeper

import (
	"context"

	sdk "github.com/cosmos/cosmos-sdk/types"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/wordbytes"
	"github.com/healthd/healthd/x/claims/types"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

// History implements types.QueryServer.
func (s queryServer) History(ctx context.Context, request *types.QueryHistoryRequest) (*types.QueryHistoryResponse, error) {
	view, err := s.keeper.cells.AsOf(sdk.UnwrapSDKContext(ctx))
	if err != nil {
		return nil, err
	}
	if err := view.Read(protocol.KindClaim, request.Claim, new(protocol.Claim)); err != nil {
		return nil, err
	}
	response := &types.QueryHistoryResponse{OldestHeight: view.OldestHeight()}
	response.Pagination, err = view.Operations(protocol.KindClaim, request.Claim, request.Pagination,
		func(entry *zkbatchtypes.TraceEntry, op *protocol.Op, position int) error {
			response.Events = append(response.Events, eventOf(entry, op, position))
			return nil
		})
	return response, err
}

// eventOf tells one operation on a claim.
func eventOf(entry *zkbatchtypes.TraceEntry, op *protocol.Op, position int) types.ClaimEvent {
	code := protocol.Code(entry.Results[position].Code)
	return types.ClaimEvent{
		Op: entry.FirstOp + uint64(position), Height: entry.Height, Time: entry.Time, Kind: op.Kind.String(), Actor: op.Actor,
		Result: code.String(), Explanation: code.Explain(),
		Amount: op.Amount, Code: uint32(op.Code), Digest: wordbytes.FromDigest(op.Digest),
	}
}
