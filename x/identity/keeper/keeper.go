package keeper

import (
	"context"
	"errors"

	"cosmossdk.io/collections"
	corestore "cosmossdk.io/core/store"

	sdk "github.com/cosmos/cosmos-sdk/types"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/x/identity/types"
	"github.com/healthd/healthd/x/zkbatch/cells"
)

// Cells is where actors live.
type Cells interface {
	State(ctx sdk.Context) protocol.State
	AsOf(ctx sdk.Context) (cells.View, error)
}

// Accounts are what transactions are signed with. An actor needs one before it can submit anything itself.
type Accounts interface {
	HasAccount(ctx context.Context, address sdk.AccAddress) bool
	NewAccountWithAddress(ctx context.Context, address sdk.AccAddress) sdk.AccountI
	SetAccount(ctx context.Context, account sdk.AccountI)
}

// Keeper knows which actors an account stands for, and the names of the founding institutions. Actors
// themselves are cells.
type Keeper struct {
	cells     Cells
	accounts  Accounts
	names     collections.Map[uint64, string]
	addresses collections.KeySet[collections.Pair[[]byte, uint64]]
}

// NewKeeper builds the keeper on the module's store.
func NewKeeper(store corestore.KVStoreService, cells Cells, accounts Accounts) Keeper {
	builder := collections.NewSchemaBuilder(store)
	k := Keeper{
		cells:    cells,
		accounts: accounts,
		names:    collections.NewMap(builder, types.NamePrefix, "names", collections.Uint64Key, collections.StringValue),
		addresses: collections.NewKeySet(builder, types.AddressPrefix, "addresses",
			collections.PairKeyCodec(collections.BytesKey, collections.Uint64Key)),
	}
	if _, err := builder.Build(); err != nil {
		panic(err) // two collections share a prefix: a programming error
	}
	return k
}

// Name returns the name of an actor, empty if it has none.
func (k Keeper) Name(ctx context.Context, sequence uint64) (string, error) {
	name, err := k.names.Get(ctx, sequence)
	if errors.Is(err, collections.ErrNotFound) {
		return "", nil
	}
	return name, err
}

// SequencesOf returns the actors that were registered with the key of an account, oldest first, at most
// MaxActorsPerAddress.
func (k Keeper) SequencesOf(ctx context.Context, address sdk.AccAddress) ([]uint64, error) {
	iterator, err := k.addresses.Iterate(ctx, collections.NewPrefixedPairRange[[]byte, uint64](address))
	if err != nil {
		return nil, err
	}
	defer iterator.Close()
	var sequences []uint64
	for ; iterator.Valid() && len(sequences) < types.MaxActorsPerAddress; iterator.Next() {
		key, err := iterator.Key()
		if err != nil {
			return nil, err
		}
		sequences = append(sequences, key.K2())
	}
	return sequences, iterator.Close()
}
