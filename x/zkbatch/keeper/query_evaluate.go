package keeper

import (
	"context"
	"fmt"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	sdk "github.com/cosmos/cosmos-sdk/types"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/x/zkbatch/types"
)

// Evaluate implements types.QueryServer. It judges by the rules alone: quotas and backlog are the business of admission
// at a node.
func (s queryServer) Evaluate(goCtx context.Context, request *types.QueryEvaluateRequest) (*types.QueryEvaluateResponse, error) {
	ctx := sdk.UnwrapSDKContext(goCtx)
	op, err := request.Op.Protocol()
	if err != nil {
		return nil, status.Errorf(codes.InvalidArgument, "op: %s", err)
	}
	if request.Actor == 0 {
		return nil, status.Error(codes.InvalidArgument, "actor 0: sequences start at 1; say who would sign the operation")
	}
	op.Actor = request.Actor
	view, err := s.keeper.cells.AsOf(ctx)
	if err != nil {
		return nil, err
	}
	var system protocol.System
	if err := view.Read(protocol.KindSystem, 1, &system); err != nil {
		return nil, err
	}
	block := protocol.Block{
		Height: max(uint64(ctx.BlockHeight()), system.Height), Time: max(uint64(ctx.BlockTime().Unix()), system.Time),
	}
	response := &types.QueryEvaluateResponse{Kind: op.Kind.String(), Height: view.Version(), Time: block.Time}
	step, err := protocol.Hypothetical(op, block, view)
	if err != nil {
		code, ours := types.DropCodeOf(err)
		if !ours {
			return nil, storeError(err)
		}
		response.DropCode, response.Explanation = code, fmt.Sprintf("it would not be logged: %s", err)
		return response, nil
	}
	about, err := subjectOf(step)
	if err != nil {
		return nil, storeError(err)
	}
	response.Admitted = true
	response.Result = resultOf(step, about)
	response.Result.Digest = nil
	response.Applied = step.Result == protocol.Applied && step.Reason == protocol.Allowed
	if !response.Applied && response.Result.Patient != request.Actor && response.Result.OnBehalfOf == 0 {
		// Whoever may not do it must not learn from the attempt whose consent, claim or access it is about.
		response.Result.Patient = 0
	}
	response.Explanation = explanationOf(&response.Result)
	response.Capacity = capacityOf(&response.Result)
	return response, nil
}

// explanationOf says in a sentence what became of an operation.
func explanationOf(result *types.OpResult) string {
	if result.ReasonName != "" {
		return protocol.Reason(result.Reason).Explain()
	}
	return protocol.Code(result.Code).Explain()
}

// capacityOf says for whom an actor signed, where that is not itself.
func capacityOf(result *types.OpResult) string {
	if result.OnBehalfOf == 0 {
		return ""
	}
	return fmt.Sprintf("as guardian of patient %d", result.OnBehalfOf)
}
