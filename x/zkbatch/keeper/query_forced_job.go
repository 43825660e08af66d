package keeper

import (
	"context"
	"errors"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	sdk "github.com/cosmos/cosmos-sdk/types"

	"github.com/healthd/healthd/internal/batch"
	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/x/zkbatch/types"
)

// ForcedJob implements types.QueryServer. The proof of this job belongs to no range of the chain: it follows a
// range's last segment on L1, where the contract asks for it.
func (s queryServer) ForcedJob(goCtx context.Context, request *types.QueryForcedJobRequest) (*types.QueryForcedJobResponse, error) {
	ctx := sdk.UnwrapSDKContext(goCtx)
	shape, err := protocol.ShapeByID(request.Shape)
	if err != nil {
		return nil, status.Error(codes.InvalidArgument, err.Error())
	}
	requests := make([]protocol.Forced, len(request.Requests))
	for i := range request.Requests {
		if requests[i], err = request.Requests[i].Forced(); err != nil {
			return nil, status.Errorf(codes.InvalidArgument, "request %d: %s", i+1, err)
		}
	}
	r, err := s.keeper.Range(ctx, request.Range)
	if err != nil {
		return nil, storeError(err)
	}
	if r.Status == types.RANGE_STATUS_OPEN {
		return nil, status.Errorf(codes.FailedPrecondition, "range %d is open: requests are answered for at the end of a range", r.Number)
	}
	domain, err := s.keeper.Domain(ctx)
	if err != nil {
		return nil, storeError(err)
	}
	// Only blocks with operations write a version, and a range may end behind the last of them.
	tree := s.keeper.cells.Tree()
	latest, _ := tree.Latest()
	after, err := tree.At(min(r.LastHeight, latest))
	if err != nil {
		return nil, storeError(err)
	}
	segment, err := batch.Forced(after, domain, shape, batchRange(r), requests)
	if errors.Is(err, protocol.ErrStillAdmissible) {
		return nil, status.Errorf(codes.FailedPrecondition, "at the end of range %d: %s", r.Number, err)
	}
	if err != nil {
		return nil, status.Error(codes.InvalidArgument, err.Error())
	}
	job, err := segment.Encode()
	if err != nil {
		return nil, storeError(err)
	}
	return &types.QueryForcedJobResponse{Job: job}, nil
}
