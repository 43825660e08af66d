// Package keeper stores the members of the consortium and answers questions about them.
package keeper

import (
	"bytes"
	"context"
	"errors"

	"cosmossdk.io/collections"
	"cosmossdk.io/collections/indexes"
	corestore "cosmossdk.io/core/store"

	"github.com/cosmos/cosmos-sdk/codec"
	sdk "github.com/cosmos/cosmos-sdk/types"

	"github.com/healthd/healthd/x/consortium/types"
)

// Keeper stores the members. It is the only source of the validator set.
type Keeper struct {
	cdc     codec.BinaryCodec
	schema  collections.Schema
	members *collections.IndexedMap[string, types.Member, memberIndexes]
}

// memberIndexes finds the member behind a vote and makes consensus keys unique.
type memberIndexes struct {
	byConsensusAddress *indexes.Unique[[]byte, string, types.Member]
}

// IndexesList implements collections.Indexes.
func (i memberIndexes) IndexesList() []collections.Index[string, types.Member] {
	return []collections.Index[string, types.Member]{i.byConsensusAddress}
}

// NewKeeper builds the keeper on the module's store.
func NewKeeper(cdc codec.BinaryCodec, store corestore.KVStoreService) Keeper {
	builder := collections.NewSchemaBuilder(store)
	members := collections.NewIndexedMap(
		builder, types.MemberPrefix, "members", collections.StringKey, codec.CollValue[types.Member](cdc),
		memberIndexes{
			byConsensusAddress: indexes.NewUnique(
				builder, types.MemberByConsensusPrefix, "members_by_consensus_address",
				collections.BytesKey, collections.StringKey,
				func(_ string, member types.Member) ([]byte, error) { return member.ConsensusAddress(), nil },
			),
		},
	)
	schema, err := builder.Build()
	if err != nil {
		panic(err) // two collections share a prefix: a programming error
	}
	return Keeper{cdc: cdc, schema: schema, members: members}
}

// Members returns all members in ascending order of name.
func (k Keeper) Members(ctx context.Context) ([]types.Member, error) {
	members := []types.Member{}
	err := k.members.Walk(ctx, nil, func(_ string, member types.Member) (bool, error) {
		members = append(members, member)
		return false, nil
	})
	return members, err
}

// Member returns the member with that name.
func (k Keeper) Member(ctx context.Context, name string) (types.Member, error) {
	member, err := k.members.Get(ctx, name)
	if errors.Is(err, collections.ErrNotFound) {
		return types.Member{}, types.ErrUnknownMember.Wrapf("%q; see `healthd query consortium members`", name)
	}
	return member, err
}

// MemberByConsensusAddress returns the member that votes under that address.
func (k Keeper) MemberByConsensusAddress(ctx context.Context, address sdk.ConsAddress) (types.Member, error) {
	name, err := k.members.Indexes.byConsensusAddress.MatchExact(ctx, bytes.Clone(address))
	if errors.Is(err, collections.ErrNotFound) {
		return types.Member{}, types.ErrUnknownMember.Wrapf("no member votes as %s", address)
	}
	if err != nil {
		return types.Member{}, err
	}
	return k.Member(ctx, name)
}
