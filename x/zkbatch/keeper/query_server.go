package keeper

import (
	"context"
	"errors"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	"cosmossdk.io/collections"

	sdk "github.com/cosmos/cosmos-sdk/types"
	"github.com/cosmos/cosmos-sdk/types/query"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/x/zkbatch/types"
)

type queryServer struct{ keeper Keeper }

// NewQueryServer answers queries from committed state.
func NewQueryServer(keeper Keeper) types.QueryServer { return queryServer{keeper} }

// Params implements types.QueryServer.
func (s queryServer) Params(ctx context.Context, _ *types.QueryParamsRequest) (*types.QueryParamsResponse, error) {
	params, err := s.keeper.params.Get(ctx)
	return &types.QueryParamsResponse{Params: params}, storeError(err)
}

// Status implements types.QueryServer.
func (s queryServer) Status(goCtx context.Context, _ *types.QueryStatusRequest) (*types.QueryStatusResponse, error) {
	ctx := sdk.UnwrapSDKContext(goCtx)
	k := s.keeper
	response := &types.QueryStatusResponse{
		ChainId: ctx.ChainID(), RulesVersion: protocol.RulesVersion, OldestHeight: k.cells.Tree().Floor(),
	}
	var err error
	if response.Domain, err = k.domain.Get(ctx); err != nil {
		return nil, storeError(err)
	}
	if response.State, err = k.state.Get(ctx); err != nil {
		return nil, storeError(err)
	}
	if response.OpenRange, err = k.openRange.Get(ctx); err != nil {
		return nil, storeError(err)
	}
	if response.Progress, err = k.progress.Get(ctx); err != nil {
		return nil, storeError(err)
	}
	attesting, err := k.attesting.Get(ctx)
	if err != nil {
		return nil, storeError(err)
	}
	response.CertifiedRange, response.SettledRange = attesting.Certified, attesting.Settled
	response.UnprovenOps = response.State.OpCount + 1 - response.Progress.NextOp
	return response, nil
}

// Range implements types.QueryServer.
func (s queryServer) Range(ctx context.Context, request *types.QueryRangeRequest) (*types.QueryRangeResponse, error) {
	r, err := s.keeper.Range(ctx, request.Number)
	return &types.QueryRangeResponse{Range: r}, storeError(err)
}

// Ranges implements types.QueryServer.
func (s queryServer) Ranges(ctx context.Context, request *types.QueryRangesRequest) (*types.QueryRangesResponse, error) {
	page, err := boundedPage(request.Pagination)
	if err != nil {
		return nil, err
	}
	ranges, next, err := query.CollectionPaginate(ctx, s.keeper.ranges, page,
		func(_ uint64, r types.Range) (types.Range, error) { return r, nil })
	if err != nil {
		return nil, status.Error(codes.InvalidArgument, err.Error())
	}
	return &types.QueryRangesResponse{Ranges: ranges, Pagination: next}, nil
}

// maxRangesPage is the longest page of ranges: anybody may ask, and years of ranges are millions.
const maxRangesPage = 1000

// boundedPage refuses what would have a node walk all ranges.
func boundedPage(page *query.PageRequest) (*query.PageRequest, error) {
	if page == nil {
		return nil, nil
	}
	if page.Offset > 0 || page.CountTotal {
		return nil, status.Error(codes.InvalidArgument, "pages of ranges are asked for by key: offset and count_total are not served")
	}
	bounded := *page
	bounded.Limit = min(bounded.Limit, maxRangesPage)
	return &bounded, nil
}

// Segments implements types.QueryServer.
func (s queryServer) Segments(ctx context.Context, request *types.QuerySegmentsRequest) (*types.QuerySegmentsResponse, error) {
	if _, err := s.keeper.Range(ctx, request.Range); err != nil {
		return nil, storeError(err)
	}
	response := &types.QuerySegmentsResponse{}
	err := s.keeper.segments.Walk(ctx, collections.NewPrefixedPairRange[uint64, uint32](request.Range),
		func(_ collections.Pair[uint64, uint32], segment types.Segment) (bool, error) {
			response.Segments = append(response.Segments, segment)
			return false, nil
		})
	return response, storeError(err)
}

// Settlement implements types.QueryServer.
func (s queryServer) Settlement(ctx context.Context, request *types.QuerySettlementRequest) (*types.QuerySettlementResponse, error) {
	settlement, err := s.keeper.settlements.Get(ctx, request.Range)
	if errors.Is(err, collections.ErrNotFound) {
		return nil, status.Errorf(codes.NotFound, "range %d does not count as settled yet", request.Range)
	}
	return &types.QuerySettlementResponse{Settlement: settlement}, storeError(err)
}

// VerifyingKeys implements types.QueryServer.
func (s queryServer) VerifyingKeys(ctx context.Context, _ *types.QueryVerifyingKeysRequest) (*types.QueryVerifyingKeysResponse, error) {
	keys, err := s.keeper.VerifyingKeys(ctx)
	return &types.QueryVerifyingKeysResponse{Keys: keys}, storeError(err)
}

// storeError gives a query's caller a status.
func storeError(err error) error {
	switch {
	case err == nil:
		return nil
	case errors.Is(err, types.ErrUnknownRange), errors.Is(err, types.ErrUnknownOperation):
		return status.Error(codes.NotFound, err.Error())
	case status.Code(err) != codes.Unknown:
		return err
	}
	return status.Error(codes.Internal, err.Error())
}
