package keeper_test

import (
	"fmt"
	"testing"

	"github.com/mr-tron/base58"
	"github.com/stretchr/testify/require"

	sdk "github.com/cosmos/cosmos-sdk/types"

	"github.com/healthd/healthd/x/consortium/keeper"
	"github.com/healthd/healthd/x/consortium/types"
)

const address = "/ip4/10.0.0.7/tcp/4001"

// peerID is that of an ed25519 key that follows from a number.
func peerID(number int) string {
	key := fmt.Appendf(nil, "%032d", number)
	return base58.Encode(append([]byte{0x00, 0x24, 0x08, 0x01, 0x12, 0x20}, key...))
}

func (c *consortium) announce(actor uint64, peer string, region string, addresses ...string) error {
	c.t.Helper()
	return c.inTx(func(ctx sdk.Context) error {
		_, err := c.server.SetStorageNode(ctx, &types.MsgSetStorageNode{
			Operator: account(actor).String(), Member: fmt.Sprintf("m%d", actor), PeerId: peer, Region: region, Addresses: addresses,
		})
		return err
	})
}

func (c *consortium) takeBack(actor uint64, peer string) error {
	c.t.Helper()
	return c.inTx(func(ctx sdk.Context) error {
		_, err := c.server.RemoveStorageNode(ctx, &types.MsgRemoveStorageNode{
			Operator: account(actor).String(), Member: fmt.Sprintf("m%d", actor), PeerId: peer,
		})
		return err
	})
}

func (c *consortium) restrict(actor uint64, institutions, regions []string) error {
	c.t.Helper()
	return c.inTx(func(ctx sdk.Context) error {
		_, err := c.server.SetResidency(ctx, &types.MsgSetResidency{
			Operator: account(actor).String(), Member: fmt.Sprintf("m%d", actor), Institutions: institutions, Regions: regions,
		})
		return err
	})
}

func (c *consortium) storageNodes() []types.StorageNode {
	c.t.Helper()
	answer, err := keeper.NewQueryServer(c.Keeper).StorageNodes(c.ctx(), &types.QueryStorageNodesRequest{})
	require.NoError(c.t, err)
	return answer.StorageNodes
}

func TestMembersAnnounceTheirStorageNodes(t *testing.T) {
	c := found(t, 10, 10)
	require.NoError(t, c.announce(1, peerID(1), "eu-west", address))
	require.True(t, c.emitted("EventStorageNodeChanged"))
	require.ErrorIs(t, c.announce(1, peerID(1), "eu-west", address), types.ErrNoChange)
	require.ErrorIs(t, c.announce(2, peerID(1), "", address), types.ErrDuplicate, "a peer id belongs to one member")
	require.ErrorIs(t, c.takeBack(2, peerID(1)), types.ErrUnauthorized)
	require.ErrorIs(t, c.takeBack(1, peerID(2)), types.ErrUnknownStorage)
	require.NoError(t, c.announce(1, peerID(1), "eu-north", address, "/dns/ipfs.m1.example/tcp/4001"))

	require.NoError(t, c.takeBack(1, peerID(1)))
	require.ErrorIs(t, c.takeBack(1, peerID(1)), types.ErrNoChange)
	require.Equal(t, []types.StorageNode{{PeerId: peerID(1), Member: "m1", Region: "eu-north", Left: true}}, c.storageNodes())
	require.NoError(t, c.announce(1, peerID(1), "", address), "it comes back")
	require.False(t, c.storageNodes()[0].Left)

	stranger := c.inTx(func(ctx sdk.Context) error {
		_, err := c.server.SetStorageNode(ctx, &types.MsgSetStorageNode{Operator: account(2).String(), Member: "m1", PeerId: peerID(3)})
		return err
	})
	require.ErrorIs(t, stranger, types.ErrUnauthorized, "nobody announces for another member")
}

func TestStorageNodesAreBounded(t *testing.T) {
	c := found(t, 10)
	for i := range types.MaxStorageNodes {
		require.NoError(t, c.announce(1, peerID(i), "", address))
	}
	require.ErrorIs(t, c.announce(1, peerID(100), "", address), types.ErrInvalidStorage)
	for i := range types.MaxKnownStorageNodes - types.MaxStorageNodes {
		require.NoError(t, c.takeBack(1, peerID(i)))
		require.NoError(t, c.announce(1, peerID(i+types.MaxStorageNodes), "", address))
	}
	require.NoError(t, c.takeBack(1, peerID(types.MaxKnownStorageNodes-1)))
	require.ErrorIs(t, c.announce(1, peerID(200), "", address), types.ErrInvalidStorage, "what left is kept, and bounded")
}

func TestStorageOfARemovedMember(t *testing.T) {
	c := foundWith(t, func(g *types.GenesisState) { g.Members = append(g.Members, types.Member{Name: "m3", Actor: 3}) }, 10, 10)
	require.NoError(t, c.announce(3, peerID(3), "", address))
	require.NoError(t, c.restrict(3, []string{"m1"}, []string{"eu-west"}))
	require.True(t, c.emitted("EventResidencyChanged"))
	require.ErrorIs(t, c.restrict(3, []string{"m1"}, []string{"eu-west"}), types.ErrNoChange)

	c.decide(&types.MsgRemoveMember{Authority: authority, Name: "m3"})
	require.True(t, c.storageNodes()[0].Left)
	rules, err := keeper.NewQueryServer(c.Keeper).Residencies(c.ctx(), &types.QueryResidenciesRequest{})
	require.NoError(t, err)
	require.Len(t, rules.Residencies, 1, "what it put is still where it wanted it")
	require.ErrorIs(t, c.announce(3, peerID(3), "", address), types.ErrUnknownMember)
	c.copied()
}

func TestResidencyIsTakenBack(t *testing.T) {
	c := found(t, 10)
	require.ErrorIs(t, c.restrict(1, nil, nil), types.ErrNoChange)
	require.NoError(t, c.restrict(1, nil, []string{"eu-west"}))
	c.copied()
	require.NoError(t, c.restrict(1, nil, nil))
	rules, err := keeper.NewQueryServer(c.Keeper).Residencies(c.ctx(), &types.QueryResidenciesRequest{})
	require.NoError(t, err)
	require.Empty(t, rules.Residencies)
}
