package keeper

import (
	"context"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	sdk "github.com/cosmos/cosmos-sdk/types"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/wordbytes"
	"github.com/healthd/healthd/x/zkbatch/types"
)

// Cell implements types.QueryServer.
func (s queryServer) Cell(ctx context.Context, request *types.QueryCellRequest) (*types.QueryCellResponse, error) {
	index, err := leafIndex(request.Kind, request.Sequence)
	if err != nil {
		return nil, err
	}
	view, err := s.keeper.cells.AsOf(sdk.UnwrapSDKContext(ctx))
	if err != nil {
		return nil, err
	}
	cell, err := view.Cell(index)
	if err != nil {
		return nil, err
	}
	root, err := view.Root()
	if err != nil {
		return nil, err
	}
	response := &types.QueryCellResponse{Index: index, Height: view.Version(), Root: wordbytes.FromWord(root)}
	for _, word := range cell {
		response.Words = append(response.Words, wordbytes.FromWord(word))
	}
	return response, nil
}

// MembershipProof implements types.QueryServer.
func (s queryServer) MembershipProof(ctx context.Context, request *types.QueryMembershipProofRequest) (*types.QueryMembershipProofResponse, error) {
	index, err := leafIndex(request.Kind, request.Sequence)
	if err != nil {
		return nil, err
	}
	r, err := s.keeper.Range(ctx, request.Range)
	if err != nil {
		return nil, storeError(err)
	}
	if r.Status == types.RANGE_STATUS_OPEN {
		return nil, status.Errorf(codes.FailedPrecondition, "range %d is still open and has no root yet", r.Number)
	}
	view, err := s.keeper.cells.AsOfHeight(r.LastHeight)
	if err != nil {
		return nil, err
	}
	proof, err := view.Prove(index)
	if err != nil {
		return nil, err
	}
	encoded, err := proof.MarshalBinary()
	return &types.QueryMembershipProofResponse{Root: r.NewRoot, Proof: encoded, Status: r.Status}, storeError(err)
}

func leafIndex(kind string, sequence uint64) (uint64, error) {
	if sequence == 0 || sequence > protocol.MaxSequence {
		return 0, status.Errorf(codes.InvalidArgument, "sequence %d: sequences start at 1", sequence)
	}
	for _, known := range protocol.CellKinds() {
		if known.String() == kind {
			return protocol.LeafIndex(known, sequence), nil
		}
	}
	return 0, status.Errorf(codes.InvalidArgument, "there is no kind of cell %q; use one of %v", kind, protocol.CellKinds())
}
