package keeper

import (
	"context"
	"errors"
	"slices"

	"cosmossdk.io/collections"

	sdk "github.com/cosmos/cosmos-sdk/types"

	"github.com/healthd/healthd/x/consortium/types"
)

// setStorageNode announces a member's node, or changes what was announced. One that had left comes back.
func (k Keeper) setStorageNode(ctx sdk.Context, node types.StorageNode) error {
	if err := node.Validate(); err != nil {
		return err
	}
	before, err := k.storageNodes.Get(ctx, node.PeerId)
	known := err == nil
	if err != nil && !errors.Is(err, collections.ErrNotFound) {
		return err
	}
	switch {
	case known && before.Member != node.Member:
		return types.ErrDuplicate.Wrapf("peer id %s is that of a node of %s", node.PeerId, before.Member)
	case known && !before.Left && before.Region == node.Region && slices.Equal(before.Addresses, node.Addresses):
		return types.ErrNoChange.Wrapf("storage node %s is announced like this already", node.PeerId)
	}
	nodes, err := k.storageNodesOf(ctx, node.Member)
	if err != nil {
		return err
	}
	others := slices.DeleteFunc(nodes, func(other types.StorageNode) bool { return other.PeerId == node.PeerId })
	if err := types.ValidateStorage(map[string]bool{node.Member: true}, append(others, node), nil); err != nil {
		return err
	}
	return k.storeNode(ctx, node)
}

// removeStorageNode takes a member's node back. It stays known, because what it put stays wanted.
func (k Keeper) removeStorageNode(ctx sdk.Context, member, peerID string) error {
	node, err := k.storageNodes.Get(ctx, peerID)
	if err != nil {
		return notFound(err, types.ErrUnknownStorage.Wrapf("%.64q; see `healthd consortium storage list`", peerID))
	}
	switch {
	case node.Member != member:
		return types.ErrUnauthorized.Wrapf("storage node %s is one of %s", peerID, node.Member)
	case node.Left:
		return types.ErrNoChange.Wrapf("storage node %s has left already", peerID)
	}
	return k.leave(ctx, node)
}

// leave marks a node. Its addresses are of no use any more.
func (k Keeper) leave(ctx sdk.Context, node types.StorageNode) error {
	node.Left, node.Addresses = true, nil
	return k.storeNode(ctx, node)
}

func (k Keeper) storeNode(ctx sdk.Context, node types.StorageNode) error {
	if err := k.storageNodes.Set(ctx, node.PeerId, node); err != nil {
		return err
	}
	return ctx.EventManager().EmitTypedEvent(&types.EventStorageNodeChanged{PeerId: node.PeerId, Member: node.Member, Left: node.Left})
}

// leaveWith marks the nodes of a member that is removed. Its residency rule stays with what they put.
func (k Keeper) leaveWith(ctx sdk.Context, member string) error {
	nodes, err := k.storageNodesOf(ctx, member)
	if err != nil {
		return err
	}
	for _, node := range nodes {
		if node.Left {
			continue
		}
		if err := k.leave(ctx, node); err != nil {
			return err
		}
	}
	return nil
}

func (k Keeper) storageNodesOf(ctx context.Context, member string) ([]types.StorageNode, error) {
	nodes, err := values(ctx, k.storageNodes)
	return slices.DeleteFunc(nodes, func(node types.StorageNode) bool { return node.Member != member }), err
}

// setResidency replaces a member's residency rule. One that lists nothing takes it back.
func (k Keeper) setResidency(ctx sdk.Context, rule types.Residency) error {
	if err := rule.Validate(); err != nil {
		return err
	}
	before, err := k.residencies.Get(ctx, rule.Member)
	if err != nil && !errors.Is(err, collections.ErrNotFound) {
		return err
	}
	if slices.Equal(before.Institutions, rule.Institutions) && slices.Equal(before.Regions, rule.Regions) {
		return types.ErrNoChange.Wrapf("%s has this residency rule already", rule.Member)
	}
	if rule.Unrestricted() {
		err = k.residencies.Remove(ctx, rule.Member)
	} else {
		err = k.residencies.Set(ctx, rule.Member, rule)
	}
	if err != nil {
		return err
	}
	return ctx.EventManager().EmitTypedEvent(&types.EventResidencyChanged{Member: rule.Member})
}

// initStorage imports storage nodes and residency rules.
func (k Keeper) initStorage(ctx context.Context, genesis types.GenesisState) error {
	for _, node := range genesis.StorageNodes {
		if err := k.storageNodes.Set(ctx, node.PeerId, node); err != nil {
			return err
		}
	}
	for _, rule := range genesis.Residencies {
		if err := k.residencies.Set(ctx, rule.Member, rule); err != nil {
			return err
		}
	}
	return nil
}
