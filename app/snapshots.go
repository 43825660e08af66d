package app

import (
	"path/filepath"

	cmtproto "github.com/cometbft/cometbft/proto/tendermint/types"
	"github.com/spf13/cast"

	"github.com/cosmos/cosmos-sdk/client/flags"
	servertypes "github.com/cosmos/cosmos-sdk/server/types"
	sdk "github.com/cosmos/cosmos-sdk/types"

	"github.com/healthd/healthd/x/zkbatch/snapshot"
)

// restoringFolder is where a state tree is rebuilt from a snapshot before the node's own takes it over.
const restoringFolder = stateTreeFolder + ".restoring"

// registerSnapshots puts the state tree into the application's state-sync snapshots.
func (app *App) registerSnapshots(options servertypes.AppOptions) error {
	folder := filepath.Join(cast.ToString(options.Get(flags.FlagHome)), "data", restoringFolder)
	app.snapshots = snapshot.New(app.tree, folder, app.Zkbatch, app.committed, app.Logger())
	manager := app.SnapshotManager()
	if manager == nil {
		return nil // only applications of a node have one
	}
	return manager.RegisterExtensions(app.snapshots)
}

// committed returns what the stores hold as of a height.
func (app *App) committed(height uint64) (sdk.Context, error) {
	stores, err := app.CommitMultiStore().CacheMultiStoreWithVersion(int64(height))
	if err != nil {
		return sdk.Context{}, err
	}
	return sdk.NewContext(stores, cmtproto.Header{ChainID: app.ChainID(), Height: int64(height)}, false, app.Logger()), nil
}

// pinSnapshot comes before the SDK starts a snapshot of the height in the background: from here on the state tree may
// be pruned without harm to it.
func (app *App) pinSnapshot(height int64) error {
	manager := app.SnapshotManager()
	if manager == nil || manager.GetInterval() == 0 || uint64(height)%manager.GetInterval() != 0 {
		return nil
	}
	return app.snapshots.Pin(uint64(height))
}
