// Package keeper stores the consortium: its members and validators, what they have decided, and who attests.
package keeper

import (
	"context"
	"errors"

	"cosmossdk.io/collections"
	"cosmossdk.io/collections/indexes"
	corestore "cosmossdk.io/core/store"

	"github.com/cosmos/cosmos-sdk/baseapp"
	"github.com/cosmos/cosmos-sdk/codec"
	sdk "github.com/cosmos/cosmos-sdk/types"

	"github.com/healthd/healthd/x/consortium/types"
)

// Institutions is what x/identity knows about the institutions behind members.
type Institutions interface {
	// IsInstitution says whether an actor is an active institution.
	IsInstitution(ctx sdk.Context, actor uint64) (bool, error)
	// ActsFor says whether an account is that of an actor that is an active institution.
	ActsFor(ctx sdk.Context, address sdk.AccAddress, actor uint64) (bool, error)
}

// Ranges is what x/zkbatch knows about the ranges that proofs are about.
type Ranges interface {
	// ClosedRange returns the number of the range that the context's block closed, 0 if it closed none.
	ClosedRange(ctx sdk.Context) (uint64, error)
	// Attests says whether there is a settlement contract to attest ranges for.
	Attests(ctx context.Context) (bool, error)
}

// Keeper stores the consortium. It is the only source of the validator set.
type Keeper struct {
	cdc          codec.Codec
	authority    string
	router       baseapp.MessageRouter
	institutions Institutions
	ranges       Ranges

	params        collections.Item[types.Params]
	members       collections.Map[string, types.Member]
	validators    *collections.IndexedMap[string, types.Validator, validatorIndexes]
	jailings      collections.Map[string, types.Jailing]
	consensus     collections.Map[[]byte, int64] // what CometBFT was told: power by consensus key
	handovers     collections.Map[uint64, types.Handover]
	nextHandover  collections.Sequence
	draft         collections.Item[types.Handover] // of the proposal that is being executed
	attesterSets  collections.Map[uint64, types.AttesterSet]
	currentSet    collections.Item[uint64]
	proposals     collections.Map[uint64, types.Proposal]
	nextProposal  collections.Sequence
	openProposals collections.KeySet[collections.Pair[int64, uint64]] // by the second in which they expire
	accepted      collections.KeySet[uint64]
	votes         collections.Map[collections.Pair[uint64, string], types.Vote]
	storageNodes  collections.Map[string, types.StorageNode]
	residencies   collections.Map[string, types.Residency]
}

// validatorIndexes finds the validator behind a vote and makes consensus keys unique.
type validatorIndexes struct {
	byConsensusAddress *indexes.Unique[[]byte, string, types.Validator]
}

// IndexesList implements collections.Indexes.
func (i validatorIndexes) IndexesList() []collections.Index[string, types.Validator] {
	return []collections.Index[string, types.Validator]{i.byConsensusAddress}
}

// NewKeeper builds the keeper on the module's store. The authority is the module account, as which the members'
// decisions are executed by the router.
func NewKeeper(
	cdc codec.Codec, store corestore.KVStoreService, authority string, router baseapp.MessageRouter,
	institutions Institutions, ranges Ranges,
) Keeper {
	b := collections.NewSchemaBuilder(store)
	k := Keeper{
		cdc: cdc, authority: authority, router: router, institutions: institutions, ranges: ranges,
		params:  collections.NewItem(b, types.ParamsPrefix, "params", codec.CollValue[types.Params](cdc)),
		members: collections.NewMap(b, types.MembersPrefix, "members", collections.StringKey, codec.CollValue[types.Member](cdc)),
		validators: collections.NewIndexedMap(
			b, types.ValidatorsPrefix, "validators", collections.StringKey, codec.CollValue[types.Validator](cdc),
			validatorIndexes{indexes.NewUnique(
				b, types.ValidatorByConsensusPrefix, "validators_by_consensus_address", collections.BytesKey, collections.StringKey,
				func(_ string, v types.Validator) ([]byte, error) { return v.ConsensusAddress(), nil },
			)},
		),
		jailings:     collections.NewMap(b, types.JailingsPrefix, "jailings", collections.StringKey, codec.CollValue[types.Jailing](cdc)),
		consensus:    collections.NewMap(b, types.ConsensusPrefix, "consensus", collections.BytesKey, collections.Int64Value),
		handovers:    collections.NewMap(b, types.HandoversPrefix, "handovers", collections.Uint64Key, codec.CollValue[types.Handover](cdc)),
		nextHandover: collections.NewSequence(b, types.NextHandoverPrefix, "next_handover"),
		draft:        collections.NewItem(b, types.DraftPrefix, "draft", codec.CollValue[types.Handover](cdc)),
		attesterSets: collections.NewMap(b, types.AttesterSetsPrefix, "attester_sets", collections.Uint64Key, codec.CollValue[types.AttesterSet](cdc)),
		currentSet:   collections.NewItem(b, types.CurrentAttesterSetPrefix, "current_attester_set", collections.Uint64Value),
		proposals:    collections.NewMap(b, types.ProposalsPrefix, "proposals", collections.Uint64Key, codec.CollValue[types.Proposal](cdc)),
		nextProposal: collections.NewSequence(b, types.NextProposalPrefix, "next_proposal"),
		openProposals: collections.NewKeySet(b, types.OpenProposalsPrefix, "open_proposals",
			collections.PairKeyCodec(collections.Int64Key, collections.Uint64Key)),
		accepted: collections.NewKeySet(b, types.AcceptedProposalsPrefix, "accepted_proposals", collections.Uint64Key),
		votes: collections.NewMap(b, types.VotesPrefix, "votes",
			collections.PairKeyCodec(collections.Uint64Key, collections.StringKey), codec.CollValue[types.Vote](cdc)),
		storageNodes: collections.NewMap(b, types.StorageNodesPrefix, "storage_nodes", collections.StringKey, codec.CollValue[types.StorageNode](cdc)),
		residencies:  collections.NewMap(b, types.ResidenciesPrefix, "residencies", collections.StringKey, codec.CollValue[types.Residency](cdc)),
	}
	if _, err := b.Build(); err != nil {
		panic(err) // two collections share a prefix: a programming error
	}
	return k
}

// Params returns the parameters.
func (k Keeper) Params(ctx context.Context) (types.Params, error) { return k.params.Get(ctx) }

// values lists what a map holds, in the order of its keys.
func values[K, V any](ctx context.Context, stored collections.Map[K, V]) ([]V, error) {
	listed := []V{}
	err := stored.Walk(ctx, nil, func(_ K, value V) (bool, error) {
		listed = append(listed, value)
		return false, nil
	})
	return listed, err
}

// notFound replaces the store's way of saying that there is nothing.
func notFound(err, replacement error) error {
	if errors.Is(err, collections.ErrNotFound) {
		return replacement
	}
	return err
}
