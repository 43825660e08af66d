package app

import (
	"errors"
	"fmt"
	"sync"

	dbm "github.com/cosmos/cosmos-db"

	"cosmossdk.io/log/v2"

	"github.com/cosmos/cosmos-sdk/baseapp"
	servertypes "github.com/cosmos/cosmos-sdk/server/types"
	storetypes "github.com/cosmos/cosmos-sdk/store/v2/types"
	"github.com/cosmos/cosmos-sdk/types/module"
	"github.com/cosmos/cosmos-sdk/version"

	"github.com/healthd/healthd/internal/statetree"
	"github.com/healthd/healthd/x/zkbatch/snapshot"
)

var _ servertypes.Application = (*App)(nil)

// App is the chain's application.
type App struct {
	*baseapp.BaseApp
	Keepers

	encoding     Encoding
	keys         map[string]*storetypes.KVStoreKey
	objects      map[string]*storetypes.ObjectStoreKey
	modules      *module.Manager
	basics       module.BasicManager
	configurator module.Configurator
	tree         *statetree.Tree
	snapshots    *snapshot.Extension
	attester     Attester // nil for a node that does not attest
	closeOnce    func() error
}

// New builds the application on a database. With load it also opens the latest version of the stores;
// without it the caller chooses one by LoadHeight.
func New(
	logger log.Logger, db dbm.DB, load bool, options servertypes.AppOptions, baseOptions ...func(*baseapp.BaseApp),
) (_ *App, err error) {
	encoding, err := NewEncoding()
	if err != nil {
		return nil, err
	}
	tree, err := openStateTree(options)
	if err != nil {
		return nil, err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, tree.Close())
		}
	}()
	index, err := openCellIndex(options)
	if err != nil {
		return nil, err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, index.Close())
		}
	}()
	base := baseapp.NewBaseApp(Name, logger, db, encoding.TxConfig.TxDecoder(), baseOptions...)
	base.SetVersion(version.Version)
	base.SetInterfaceRegistry(encoding.InterfaceRegistry)
	base.SetTxEncoder(encoding.TxConfig.TxEncoder())

	app := &App{
		BaseApp:  base,
		encoding: encoding,
		keys:     storeKeys(),
		objects:  objectKeys(),
		basics:   ModuleBasics(),
		tree:     tree,
	}
	app.closeOnce = sync.OnceValue(func() error {
		return errors.Join(app.snapshots.Close(), base.Close(), index.Close(), tree.Close())
	})
	app.Keepers = newKeepers(encoding, app.keys, app.objects, tree, index, base, options)
	keep, err := keepRecent(options)
	if err != nil {
		return nil, err
	}
	app.Zkbatch.KeepRecent(keep)
	if err := app.registerSnapshots(options); err != nil {
		return nil, err
	}
	app.SetParamStore(app.Consensus.ParamsStore)
	app.modules = newModuleManager(encoding, app.Keepers)

	app.configurator = module.NewConfigurator(encoding.Codec, app.MsgServiceRouter(), app.GRPCQueryRouter())
	if err := app.modules.RegisterServices(app.configurator); err != nil {
		return nil, fmt.Errorf("module services: %w", err)
	}
	if err := app.registerReflection(); err != nil {
		return nil, err
	}
	if err := app.registerUpgrades(); err != nil {
		return nil, err
	}

	app.MountKVStores(app.keys)
	app.MountObjectStores(app.objects)
	app.setLifecycle()
	censor, err := newDevCensor(options, base.ChainID(), logger)
	if err != nil {
		return nil, err
	}
	app.SetAnteHandler(newAnteHandler(base, app.Account, app.Zkbatch, encoding.TxConfig.SignModeHandler(), censor))

	if !load {
		return app, nil
	}
	if err := app.LoadLatestVersion(); err != nil {
		return nil, fmt.Errorf("open the stores: %w", err)
	}
	return app, nil
}

// LoadHeight opens the stores at a height.
func (app *App) LoadHeight(height int64) error { return app.LoadVersion(height) }

// Close releases the databases. The server calls it twice on shutdown, and pebble panics when it is closed twice.
func (app *App) Close() error { return app.closeOnce() }

// Encoding returns the application's codecs.
func (app *App) Encoding() Encoding { return app.encoding }
