package app

import (
	autocliv1 "cosmossdk.io/api/cosmos/autocli/v1"

	"github.com/cosmos/cosmos-sdk/codec/address"
	"github.com/cosmos/cosmos-sdk/types/module"
	"github.com/cosmos/cosmos-sdk/x/auth"
	authsims "github.com/cosmos/cosmos-sdk/x/auth/simulation"
	authtypes "github.com/cosmos/cosmos-sdk/x/auth/types"
	"github.com/cosmos/cosmos-sdk/x/consensus"
	consensustypes "github.com/cosmos/cosmos-sdk/x/consensus/types"
	"github.com/cosmos/cosmos-sdk/x/upgrade"
	upgradetypes "github.com/cosmos/cosmos-sdk/x/upgrade/types"

	"github.com/healthd/healthd/x/claims"
	claimstypes "github.com/healthd/healthd/x/claims/types"
	"github.com/healthd/healthd/x/consent"
	consenttypes "github.com/healthd/healthd/x/consent/types"
	"github.com/healthd/healthd/x/consortium"
	consortiumtypes "github.com/healthd/healthd/x/consortium/types"
	"github.com/healthd/healthd/x/identity"
	identitytypes "github.com/healthd/healthd/x/identity/types"
	"github.com/healthd/healthd/x/records"
	recordstypes "github.com/healthd/healthd/x/records/types"
	"github.com/healthd/healthd/x/zkbatch"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

// ModuleBasics lists the modules without their state, for encoding, default genesis and REST routes.
func ModuleBasics() module.BasicManager {
	return module.NewBasicManager(
		auth.AppModuleBasic{},
		consensus.AppModuleBasic{},
		upgrade.AppModuleBasic{},
		consortium.AppModuleBasic{},
		identity.AppModuleBasic{},
		records.AppModuleBasic{},
		consent.AppModuleBasic{},
		claims.AppModuleBasic{},
		zkbatch.AppModuleBasic{},
	)
}

// CommandOptions describes every module's commands. It needs no state, so that the command line can be
// built without opening a node's databases.
func CommandOptions() map[string]*autocliv1.ModuleOptions {
	return map[string]*autocliv1.ModuleOptions{
		authtypes.ModuleName:       queriesOnly(auth.AppModule{}.AutoCLIOptions()),
		consensustypes.ModuleName:  queriesOnly(consensus.AppModule{}.AutoCLIOptions()),
		upgradetypes.ModuleName:    queriesOnly(upgrade.AppModule{}.AutoCLIOptions()),
		consortiumtypes.ModuleName: consortium.AppModule{}.AutoCLIOptions(),
		identitytypes.ModuleName:   identity.AppModule{}.AutoCLIOptions(),
		recordstypes.ModuleName:    records.AppModule{}.AutoCLIOptions(),
		consenttypes.ModuleName:    consent.AppModule{}.AutoCLIOptions(),
		claimstypes.ModuleName:     claims.AppModule{}.AutoCLIOptions(),
		zkbatchtypes.ModuleName:    zkbatch.AppModule{}.AutoCLIOptions(),
	}
}

// queriesOnly drops the commands that write governance proposals: here the consortium's members vote instead.
func queriesOnly(options *autocliv1.ModuleOptions) *autocliv1.ModuleOptions {
	options.Tx = nil
	return options
}

// newModuleManager creates the modules and fixes the order in which they run. Every order below is part of
// the state machine: changing one changes the app hash.
func newModuleManager(encoding Encoding, keepers Keepers) *module.Manager {
	manager := module.NewManager(
		auth.NewAppModule(encoding.Codec, keepers.Account, authsims.RandomGenesisAccounts),
		consensus.NewAppModule(encoding.Codec, keepers.Consensus),
		upgrade.NewAppModule(keepers.Upgrade, address.NewBech32Codec(AddressPrefix)),
		consortium.NewAppModule(keepers.Consortium),
		identity.NewAppModule(keepers.Identity),
		records.NewAppModule(keepers.Records),
		consent.NewAppModule(keepers.Consent),
		claims.NewAppModule(keepers.Claims),
		zkbatch.NewAppModule(keepers.Zkbatch),
	)
	// An upgrade may migrate every store, so it comes before anything reads one.
	manager.SetOrderPreBlockers(upgradetypes.ModuleName, authtypes.ModuleName)
	manager.SetOrderBeginBlockers(zkbatchtypes.ModuleName, consortiumtypes.ModuleName)
	// x/zkbatch's root covers what all others wrote to cells. x/consortium, which writes none, comes after it: validators
	// change where a range ends.
	manager.SetOrderEndBlockers(zkbatchtypes.ModuleName, consortiumtypes.ModuleName)
	// x/zkbatch writes its tree here, between the working hash and the commit of the stores.
	manager.SetOrderPrecommiters(zkbatchtypes.ModuleName)
	genesis := []string{
		authtypes.ModuleName, consensustypes.ModuleName, upgradetypes.ModuleName, consortiumtypes.ModuleName,
		identitytypes.ModuleName, recordstypes.ModuleName, consenttypes.ModuleName, claimstypes.ModuleName,
		zkbatchtypes.ModuleName, // last: it commits the cells that the others import
	}
	manager.SetOrderInitGenesis(genesis...)
	manager.SetOrderExportGenesis(genesis...)
	return manager
}
