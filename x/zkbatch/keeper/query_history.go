package keeper

import (
	"context"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	sdk "github.com/cosmos/cosmos-sdk/types"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/x/zkbatch/types"
)

// CellHistory implements types.QueryServer.
func (s queryServer) CellHistory(ctx context.Context, request *types.QueryCellHistoryRequest) (*types.QueryCellHistoryResponse, error) {
	index, err := leafIndex(request.Kind, request.Sequence)
	if err != nil {
		return nil, err
	}
	kind, sequence := protocol.SplitIndex(index)
	if kind == protocol.KindSystem || kind == protocol.KindIndex {
		return nil, status.Errorf(codes.InvalidArgument,
			"nearly every operation concerns the %s cell; ask for the history of a record, consent, access, policy, claim, recovery or actor", kind)
	}
	view, err := s.keeper.cells.AsOf(sdk.UnwrapSDKContext(ctx))
	if err != nil {
		return nil, err
	}
	if err := view.Read(kind, sequence, protocol.NewFields(kind)); err != nil {
		return nil, err
	}
	response := &types.QueryCellHistoryResponse{OldestHeight: view.OldestHeight()}
	response.Pagination, err = view.Operations(kind, sequence, request.Pagination,
		func(entry *types.TraceEntry, op *protocol.Op, position int) error {
			logged, err := loggedOp(entry, op, position)
			response.Ops = append(response.Ops, logged)
			return err
		})
	return response, err
}

// loggedOp describes one operation of an envelope.
func loggedOp(entry *types.TraceEntry, op *protocol.Op, position int) (types.LoggedOp, error) {
	result := entry.Results[position]
	message, err := types.OpOf(op)
	if err != nil {
		return types.LoggedOp{}, storeError(err)
	}
	return types.LoggedOp{
		Number: entry.FirstOp + uint64(position), Height: entry.Height, Time: entry.Time, Kind: op.Kind.String(), Actor: op.Actor,
		Capacity: capacityOf(&result), Patient: result.Patient, Result: result, Explanation: explanationOf(&result), Op: message,
	}, nil
}
