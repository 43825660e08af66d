package app

import (
	"fmt"

	abci "github.com/cometbft/cometbft/abci/types"

	sdk "github.com/cosmos/cosmos-sdk/types"
)

// setLifecycle hooks the modules into a block's stages. Proposals are the SDK's defaults: first come, first
// served, and every well-formed proposal is accepted.
func (app *App) setLifecycle() {
	app.SetInitChainer(app.initChain)
	app.SetPreBlocker(app.preBlock)
	app.SetBeginBlocker(app.modules.BeginBlock)
	app.SetEndBlocker(app.modules.EndBlock)
	app.SetPrecommiter(app.precommit)
	app.SetPrepareCheckStater(app.prepareCheckState)
}

func (app *App) preBlock(ctx sdk.Context, _ *abci.RequestFinalizeBlock) (*sdk.ResponsePreBlock, error) {
	return app.modules.PreBlock(ctx)
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
	if err := app.pinSnapshot(ctx.BlockHeight()); err != nil {
		ctx.Logger().Error("no snapshot is taken of this height", "error", err)
	}
}
