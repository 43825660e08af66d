package app

import (
	"github.com/spf13/cast"

	corestore "cosmossdk.io/core/store"

	"github.com/cosmos/cosmos-sdk/baseapp"
	"github.com/cosmos/cosmos-sdk/client/flags"
	"github.com/cosmos/cosmos-sdk/codec/address"
	"github.com/cosmos/cosmos-sdk/runtime"
	"github.com/cosmos/cosmos-sdk/server"
	servertypes "github.com/cosmos/cosmos-sdk/server/types"
	storetypes "github.com/cosmos/cosmos-sdk/store/v2/types"
	authkeeper "github.com/cosmos/cosmos-sdk/x/auth/keeper"
	authtypes "github.com/cosmos/cosmos-sdk/x/auth/types"
	consensuskeeper "github.com/cosmos/cosmos-sdk/x/consensus/keeper"
	consensustypes "github.com/cosmos/cosmos-sdk/x/consensus/types"
	upgradekeeper "github.com/cosmos/cosmos-sdk/x/upgrade/keeper"
	upgradetypes "github.com/cosmos/cosmos-sdk/x/upgrade/types"

	"github.com/healthd/healthd/internal/statetree"
	claimskeeper "github.com/healthd/healthd/x/claims/keeper"
	consentkeeper "github.com/healthd/healthd/x/consent/keeper"
	consortiumkeeper "github.com/healthd/healthd/x/consortium/keeper"
	consortiumtypes "github.com/healthd/healthd/x/consortium/types"
	identitykeeper "github.com/healthd/healthd/x/identity/keeper"
	identitytypes "github.com/healthd/healthd/x/identity/types"
	recordskeeper "github.com/healthd/healthd/x/records/keeper"
	"github.com/healthd/healthd/x/zkbatch/cellindex"
	"github.com/healthd/healthd/x/zkbatch/cells"
	zkbatchkeeper "github.com/healthd/healthd/x/zkbatch/keeper"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

// Keepers are the modules' states.
type Keepers struct {
	Account    authkeeper.AccountKeeper
	Consensus  consensuskeeper.Keeper
	Upgrade    *upgradekeeper.Keeper
	Consortium consortiumkeeper.Keeper
	Identity   identitykeeper.Keeper
	Records    recordskeeper.Keeper
	Consent    consentkeeper.Keeper
	Claims     claimskeeper.Keeper
	Zkbatch    zkbatchkeeper.Keeper
}

// storeKeys are the stores whose roots make up the app hash.
func storeKeys() map[string]*storetypes.KVStoreKey {
	return storetypes.NewKVStoreKeys(
		authtypes.StoreKey,
		consensustypes.StoreKey,
		upgradetypes.StoreKey,
		consortiumtypes.StoreKey,
		identitytypes.StoreKey,
		zkbatchtypes.StoreKey,
	)
}

// objectKeys are stores of Go values that live for one block and are outside of the app hash.
// x/zkbatch keeps the cells that the block has written there.
func objectKeys() map[string]*storetypes.ObjectStoreKey {
	return storetypes.NewObjectStoreKeys(zkbatchtypes.ObjectStoreKey)
}

// authority is who may change parameters and schedule upgrades: the consortium, by its members' votes.
func authority() string { return authtypes.NewModuleAddress(consortiumtypes.ModuleName).String() }

func newKeepers(
	encoding Encoding, keys map[string]*storetypes.KVStoreKey, objects map[string]*storetypes.ObjectStoreKey,
	tree *statetree.Tree, index *cellindex.Index, base *baseapp.BaseApp, options servertypes.AppOptions,
) Keepers {
	cdc := encoding.Codec
	store := func(name string) corestore.KVStoreService { return runtime.NewKVStoreService(keys[name]) }

	skipped := map[int64]bool{}
	for _, height := range cast.ToIntSlice(options.Get(server.FlagUnsafeSkipUpgrades)) {
		skipped[int64(height)] = true
	}
	keepers := Keepers{
		// Module accounts hold no coins here, so none needs permissions. Unordered transactions let several
		// gateways submit for one account without waiting for each other's sequence numbers.
		Account: authkeeper.NewAccountKeeper(
			cdc, store(authtypes.StoreKey), authtypes.ProtoBaseAccount, map[string][]string{},
			address.NewBech32Codec(AddressPrefix), AddressPrefix, authority(),
			authkeeper.WithUnorderedTransactions(true),
		),
		Consensus: consensuskeeper.NewKeeper(cdc, store(consensustypes.StoreKey), authority(), runtime.EventService{}),
		Upgrade: upgradekeeper.NewKeeper(
			skipped, store(upgradetypes.StoreKey), cdc, cast.ToString(options.Get(flags.FlagHome)), base, authority(),
		),
	}
	shared := cells.NewStore(tree, index, objects[zkbatchtypes.ObjectStoreKey])
	keepers.Identity = identitykeeper.NewKeeper(store(identitytypes.StoreKey), shared, keepers.Account)
	keepers.Records = recordskeeper.NewKeeper(shared)
	keepers.Consent = consentkeeper.NewKeeper(shared, keepers.Identity)
	keepers.Claims = claimskeeper.NewKeeper(shared)
	// Ranges and consortium need each other: who attests a range, and where one ends.
	consortium := new(consortiumkeeper.Keeper)
	keepers.Zkbatch = zkbatchkeeper.NewKeeper(
		cdc, store(zkbatchtypes.StoreKey), authority(), shared, keepers.Identity, consortium, keepers.Upgrade,
		newProofVerifier,
	)
	// Decisions of the members are executed through the router, which knows every module's messages by then.
	*consortium = consortiumkeeper.NewKeeper(
		cdc, store(consortiumtypes.StoreKey), authority(), base.MsgServiceRouter(), keepers.Identity, keepers.Zkbatch,
	)
	keepers.Consortium = *consortium
	return keepers
}
