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
func (s queryServer) MembershipProof(goCtx context.Context, request *types.QueryMembershipProofRequest) (*types.QueryMembershipProofResponse, error) {
	ctx := sdk.UnwrapSDKContext(goCtx)
	index, err := leafIndex(request.Kind, request.Sequence)
	if err != nil {
		return nil, err
	}
	r, err := s.rangeToProve(ctx, request.Range)
	if err != nil {
		return nil, err
	}
	domain, err := s.keeper.domain.Get(ctx)
	if err != nil {
		return nil, storeError(err)
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
	return &types.QueryMembershipProofResponse{
		Root: r.NewRoot, Proof: encoded, Status: r.Status, Range: r.Number, ChainId: ctx.ChainID(), Domain: domain,
	}, storeError(err)
}

// rangeToProve is the closed range of a number, or for 0 the newest proven one.
func (s queryServer) rangeToProve(ctx sdk.Context, number uint64) (types.Range, error) {
	if number == 0 {
		progress, err := s.keeper.progress.Get(ctx)
		if err != nil {
			return types.Range{}, storeError(err)
		}
		if number = progress.Range - 1; number == 0 {
			return types.Range{}, status.Error(codes.FailedPrecondition, "no range is proven yet; wait for a proof, or name a closed range")
		}
	}
	r, err := s.keeper.Range(ctx, number)
	if err == nil && r.Status == types.RANGE_STATUS_OPEN {
		return r, status.Errorf(codes.FailedPrecondition, "range %d is still open and has no root yet", r.Number)
	}
	return r, storeError(err)
}

func leafIndex(kind string, sequence uint64) (uint64, error) {
	if sequence == 0 || sequence > protocol.MaxSequence {
		return 0, status.Errorf(codes.InvalidArgument, "sequence %d: sequences start at 1 and end at %d", sequence, uint64(protocol.MaxSequence))
	}
	for _, known := range protocol.CellKinds() {
		if known.String() == kind {
			return protocol.LeafIndex(known, sequence), nil
		}
	}
	return 0, status.Errorf(codes.InvalidArgument, "there is no kind of cell %q; use one of %v", kind, protocol.CellKinds())
}
