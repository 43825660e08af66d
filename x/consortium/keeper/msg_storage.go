package keeper

import (
	"context"

	sdk "github.com/cosmos/cosmos-sdk/types"

	"github.com/healthd/healthd/x/consortium/types"
)

// SetStorageNode implements types.MsgServer.
func (s msgServer) SetStorageNode(goCtx context.Context, m *types.MsgSetStorageNode) (*types.MsgSetStorageNodeResponse, error) {
	ctx := sdk.UnwrapSDKContext(goCtx)
	member, err := s.keeper.actingMember(ctx, m.Operator, m.Member)
	if err != nil {
		return nil, err
	}
	node := types.StorageNode{PeerId: m.PeerId, Member: member.Name, Addresses: m.Addresses, Region: m.Region}
	return &types.MsgSetStorageNodeResponse{}, s.keeper.setStorageNode(ctx, node)
}

// RemoveStorageNode implements types.MsgServer.
func (s msgServer) RemoveStorageNode(goCtx context.Context, m *types.MsgRemoveStorageNode) (*types.MsgRemoveStorageNodeResponse, error) {
	ctx := sdk.UnwrapSDKContext(goCtx)
	member, err := s.keeper.actingMember(ctx, m.Operator, m.Member)
	if err != nil {
		return nil, err
	}
	return &types.MsgRemoveStorageNodeResponse{}, s.keeper.removeStorageNode(ctx, member.Name, m.PeerId)
}

// SetResidency implements types.MsgServer.
func (s msgServer) SetResidency(goCtx context.Context, m *types.MsgSetResidency) (*types.MsgSetResidencyResponse, error) {
	ctx := sdk.UnwrapSDKContext(goCtx)
	member, err := s.keeper.actingMember(ctx, m.Operator, m.Member)
	if err != nil {
		return nil, err
	}
	rule := types.Residency{Member: member.Name, Institutions: m.Institutions, Regions: m.Regions}
	return &types.MsgSetResidencyResponse{}, s.keeper.setResidency(ctx, rule)
}
