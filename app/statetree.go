package app

import (
	"fmt"
	"path/filepath"

	cmtproto "github.com/cometbft/cometbft/proto/tendermint/types"
	"github.com/spf13/cast"

	"github.com/cosmos/cosmos-sdk/client/flags"
	"github.com/cosmos/cosmos-sdk/server"
	servertypes "github.com/cosmos/cosmos-sdk/server/types"
	pruningtypes "github.com/cosmos/cosmos-sdk/store/v2/pruning/types"

	"github.com/healthd/healthd/internal/statetree"
	"github.com/healthd/healthd/x/zkbatch/cellindex"
)

// stateTreeFolder is where x/zkbatch keeps cells and operations, next to the application's own database.
const stateTreeFolder = "statetree"

func openStateTree(options servertypes.AppOptions) (*statetree.Tree, error) {
	home := cast.ToString(options.Get(flags.FlagHome))
	tree, err := statetree.Open(filepath.Join(home, "data", stateTreeFolder))
	if err != nil {
		return nil, fmt.Errorf("open the state tree (is the node still running?): %w", err)
	}
	return tree, nil
}

// cellIndexFolder is where the node keeps its index of the cells. It can be deleted while the node is stopped.
const cellIndexFolder = "cellindex"

func openCellIndex(options servertypes.AppOptions) (*cellindex.Index, error) {
	return cellindex.Open(filepath.Join(cast.ToString(options.Get(flags.FlagHome)), "data", cellIndexFolder))
}

// keepRecent is for how many heights the operator wants to keep old states: the stores' pruning setting counts for
// the state tree as well. Zero keeps everything, which is also what is done where nothing is set.
func keepRecent(options servertypes.AppOptions) (uint64, error) {
	if cast.ToString(options.Get(server.FlagPruning)) == "" {
		return 0, nil
	}
	pruning, err := server.GetPruningOptionsFromFlags(options)
	if err != nil || pruning.Strategy == pruningtypes.PruningNothing {
		return 0, err
	}
	return max(pruning.KeepRecent, 1), nil
}

// CheckStateTree refuses to run a node whose state tree lost what the stores believe in. Only `start` calls it:
// export and rollback must open such a node as well, the latter to repair it.
func (app *App) CheckStateTree() error {
	height := app.LastBlockHeight()
	if height == 0 {
		return nil // InitChain writes the tree anew
	}
	//nolint:staticcheck // no other context reads what was committed before the first block has begun
	return app.Zkbatch.CheckTree(app.NewUncachedContext(false, cmtproto.Header{Height: height}))
}

// StateTree is where cells and operations are, for services that run beside the node in one process.
func (app *App) StateTree() *statetree.Tree { return app.tree }
