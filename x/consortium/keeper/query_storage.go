package keeper

import (
	"context"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	"github.com/cosmos/cosmos-sdk/types/query"

	"github.com/healthd/healthd/x/consortium/types"
)

// StorageNodes implements types.QueryServer.
func (s queryServer) StorageNodes(ctx context.Context, request *types.QueryStorageNodesRequest) (*types.QueryStorageNodesResponse, error) {
	nodes, page, err := query.CollectionPaginate(ctx, s.keeper.storageNodes, request.Pagination,
		func(_ string, node types.StorageNode) (types.StorageNode, error) { return node, nil })
	if err != nil {
		return nil, status.Error(codes.InvalidArgument, err.Error())
	}
	return &types.QueryStorageNodesResponse{StorageNodes: nodes, Pagination: page}, nil
}

// Residencies implements types.QueryServer.
func (s queryServer) Residencies(ctx context.Context, request *types.QueryResidenciesRequest) (*types.QueryResidenciesResponse, error) {
	rules, page, err := query.CollectionPaginate(ctx, s.keeper.residencies, request.Pagination,
		func(_ string, rule types.Residency) (types.Residency, error) { return rule, nil })
	if err != nil {
		return nil, status.Error(codes.InvalidArgument, err.Error())
	}
	return &types.QueryResidenciesResponse{Residencies: rules, Pagination: page}, nil
}
