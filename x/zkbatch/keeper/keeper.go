package keeper

import (
	"context"
	"errors"

	"cosmossdk.io/collections"
	corestore "cosmossdk.io/core/store"

	"github.com/cosmos/cosmos-sdk/codec"
	sdk "github.com/cosmos/cosmos-sdk/types"
	upgradetypes "github.com/cosmos/cosmos-sdk/x/upgrade/types"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/zkcrypto"
	consortiumtypes "github.com/healthd/healthd/x/consortium/types"
	"github.com/healthd/healthd/x/zkbatch/cells"
	"github.com/healthd/healthd/x/zkbatch/types"
)

// Actors is what x/identity knows about accounts.
type Actors interface {
	// Keyed is told of every actor that an operation gave a key, its first or another.
	Keyed(ctx sdk.Context, sequence uint64, actor *protocol.Actor) error
	// Unkeyed is told before of the key that it replaces.
	Unkeyed(ctx sdk.Context, sequence uint64, actor *protocol.Actor) error
	// MaySubmit says whether an account is that of an actor who may submit.
	MaySubmit(ctx sdk.Context, address sdk.AccAddress) (bool, error)
}

// Consortium is what x/consortium knows about those who attest.
type Consortium interface {
	// AttesterSetOfRange returns who attests a range.
	AttesterSetOfRange(ctx context.Context, number uint64) (consortiumtypes.AttesterSet, error)
	// CertifyAttesterSet is told that L1 knows an attester set, and with it all before it.
	CertifyAttesterSet(ctx sdk.Context, id uint64) error
	// RestartCertification is told that nothing is attested any more, or from now on for another contract, which
	// knows the set with this id.
	RestartCertification(ctx sdk.Context, id uint64) error
	// RequireAttesters refuses a range whose attesters are not more than 2/3 of the validators' power.
	RequireAttesters(ctx context.Context, number uint64) error
	// AttestFrom lets the newest attesters attest from a range on and returns the id of their set.
	AttestFrom(ctx sdk.Context, number uint64) (uint64, error)
	// HandoverWaits says whether a hand-over waits for nothing but the end of a range.
	HandoverWaits(ctx context.Context) (bool, error)
}

// Upgrades is what x/upgrade knows about the next change of the software.
type Upgrades interface {
	// GetUpgradePlan returns ErrNoUpgradePlanFound while none is scheduled.
	GetUpgradePlan(ctx context.Context) (upgradetypes.Plan, error)
}

// Keeper executes operations and keeps the books about their proofs. Its store holds what is in the app hash:
// the state root and accumulator, ranges, proofs and attestations. Cells and trace are in the state tree.
type Keeper struct {
	authority  string
	actors     Actors
	consortium Consortium
	upgrades   Upgrades
	cells      *cells.Store
	node       *node

	params       collections.Item[types.Params]
	domain       collections.Item[[]byte]
	state        collections.Item[types.State]
	openRange    collections.Item[types.Range]
	ranges       collections.Map[uint64, types.Range]
	progress     collections.Item[types.Progress]
	segments     collections.Map[collections.Pair[uint64, uint32], types.Segment]
	settlements  collections.Map[uint64, types.Settlement]
	keys         collections.Map[collections.Pair[uint32, uint32], types.VerifyingKey]
	attestations collections.Map[collections.Pair[uint64, []byte], []byte] // signatures by range and address
	finality     collections.Map[[]byte, uint64]                           // the highest range voted for, by address
	attesting    collections.Item[types.AttestationProgress]
	logStart     collections.Item[uint64] // the first height whose operations this network logged itself
}

// NewKeeper builds the keeper on the module's store. The authority may change the parameters.
func NewKeeper(
	cdc codec.BinaryCodec, store corestore.KVStoreService, authority string, cells *cells.Store, actors Actors, consortium Consortium,
	upgrades Upgrades, newVerifier types.VerifierFactory,
) Keeper {
	b := collections.NewSchemaBuilder(store)
	k := Keeper{
		authority:  authority,
		actors:     actors,
		consortium: consortium,
		upgrades:   upgrades,
		cells:      cells,
		node:       newNode(newVerifier),
		params:     collections.NewItem(b, types.ParamsPrefix, "params", codec.CollValue[types.Params](cdc)),
		domain:     collections.NewItem(b, types.DomainPrefix, "domain", collections.BytesValue),
		state:      collections.NewItem(b, types.StatePrefix, "state", codec.CollValue[types.State](cdc)),
		openRange:  collections.NewItem(b, types.OpenRangePrefix, "open_range", codec.CollValue[types.Range](cdc)),
		ranges:     collections.NewMap(b, types.RangesPrefix, "ranges", collections.Uint64Key, codec.CollValue[types.Range](cdc)),
		progress:   collections.NewItem(b, types.ProgressPrefix, "progress", codec.CollValue[types.Progress](cdc)),
		segments: collections.NewMap(b, types.SegmentsPrefix, "segments",
			collections.PairKeyCodec(collections.Uint64Key, collections.Uint32Key), codec.CollValue[types.Segment](cdc)),
		settlements: collections.NewMap(b, types.SettlementsPrefix, "settlements", collections.Uint64Key,
			codec.CollValue[types.Settlement](cdc)),
		keys: collections.NewMap(b, types.VerifyingKeyPrefix, "verifying_keys",
			collections.PairKeyCodec(collections.Uint32Key, collections.Uint32Key), codec.CollValue[types.VerifyingKey](cdc)),
		attestations: collections.NewMap(b, types.AttestationsPrefix, "attestations",
			collections.PairKeyCodec(collections.Uint64Key, collections.BytesKey), collections.BytesValue),
		finality:  collections.NewMap(b, types.FinalityPrefix, "finality", collections.BytesKey, collections.Uint64Value),
		attesting: collections.NewItem(b, types.AttestationProgressPrefix, "attesting", codec.CollValue[types.AttestationProgress](cdc)),
		logStart:  collections.NewItem(b, types.LogStartPrefix, "log_start", collections.Uint64Value),
	}
	if _, err := b.Build(); err != nil {
		panic(err) // two collections share a prefix: a programming error
	}
	return k
}

// Params returns the parameters.
func (k Keeper) Params(ctx context.Context) (types.Params, error) { return k.params.Get(ctx) }

// Domain returns the word that every operation digest binds.
func (k Keeper) Domain(ctx context.Context) (protocol.Word, error) {
	encoded, err := k.domain.Get(ctx)
	if err != nil {
		return protocol.Word{}, err
	}
	return storedWord(encoded), nil
}

// State returns root, accumulator and operation count as the app hash has them.
func (k Keeper) State(ctx context.Context) (types.State, error) { return k.state.Get(ctx) }

// OpenRange returns the range that grows.
func (k Keeper) OpenRange(ctx context.Context) (types.Range, error) { return k.openRange.Get(ctx) }

// Progress returns how far proofs have come.
func (k Keeper) Progress(ctx context.Context) (types.Progress, error) { return k.progress.Get(ctx) }

// Range returns a range, the open one included.
func (k Keeper) Range(ctx context.Context, number uint64) (types.Range, error) {
	found, err := k.ranges.Get(ctx, number)
	if !errors.Is(err, collections.ErrNotFound) {
		return found, err
	}
	open, err := k.openRange.Get(ctx)
	if err != nil {
		return types.Range{}, err
	}
	if open.Number != number {
		return types.Range{}, types.ErrUnknownRange.Wrapf("%d; the open range is %d", number, open.Number)
	}
	return open, nil
}

// storedWord reads a word that this module wrote.
func storedWord(encoded []byte) protocol.Word {
	var word protocol.Word
	word.SetBytes(encoded)
	return word
}

func keyOf(actor *protocol.Actor) zkcrypto.PublicKey {
	return zkcrypto.PublicKey{X: actor.KeyX, Y: actor.KeyY}
}
