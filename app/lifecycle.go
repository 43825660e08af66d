package app

import (
	"fmt"

	abci "github.com/cometbft/cometbft/abci/types"

	sdk "github.com/cosmos/cosmos-sdk/types"
)

// setLifecycle hooks the modules into a block's stages.
func (app *App) setLifecycle() {
	app.setProposals()
	app.SetInitChainer(app.initChain)
	app.SetPreBlocker(app.preBlock)
	app.SetBeginBlocker(app.modules.BeginBlock)
	app.SetEndBlocker(app.modules.EndBlock)
	app.SetPrecommiter(app.precommit)
	app.SetPrepareCheckStater(app.prepareCheckState)
}

// preBlock takes the signatures that the proposer found in vote extensions. An error is this node's own: nothing that is
// in a block makes one.
func (app *App) preBlock(ctx sdk.Context, block *abci.RequestFinalizeBlock) (*sdk.ResponsePreBlock, error) {
	response, err := app.modules.PreBlock(ctx)
	if err != nil {
		return response, err
	}
	_, err = app.Zkbatch.TakeVotes(ctx, decodeCollected(block.Txs))
	return response, err
}

// precommit runs after the app hash is fixed and before the stores commit. A node that cannot write what
// the hash promises must not go on.
func (app *App) precommit(ctx sdk.Context) {
	if err := app.modules.Precommit(ctx); err != nil {
		panic(fmt.Errorf("precommit: %w", err))
	}
}

func (app *App) prepareCheckState(ctx sdk.Context) {
	if err := app.modules.PrepareCheckState(ctx); err != nil {
		panic(fmt.Errorf("prepare check state: %w", err))
	}
	app.tellAttester(ctx)
	if err := app.pinSnapshot(ctx.BlockHeight()); err != nil {
		ctx.Logger().Error("no snapshot is taken of this height", "error", err)
	}
}
