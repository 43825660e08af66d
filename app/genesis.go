package app

import (
	"encoding/json"
	"fmt"

	abci "github.com/cometbft/cometbft/abci/types"

	"github.com/cosmos/cosmos-sdk/codec"
	sdk "github.com/cosmos/cosmos-sdk/types"
)

// GenesisState maps a module's name to its part of the genesis file.
type GenesisState map[string]json.RawMessage

// DefaultGenesis returns every module's default. It names no member of the consortium yet.
func DefaultGenesis(cdc codec.JSONCodec) GenesisState { return ModuleBasics().DefaultGenesis(cdc) }

func (app *App) initChain(ctx sdk.Context, request *abci.RequestInitChain) (_ *abci.ResponseInitChain, err error) {
	defer recoverGenesisError(&err)
	var genesis GenesisState
	if err := json.Unmarshal(request.AppStateBytes, &genesis); err != nil {
		return nil, fmt.Errorf("app_state of the genesis file: %w", err)
	}
	// Migrations of a later upgrade start from the versions recorded here.
	if err := app.Upgrade.SetModuleVersionMap(ctx, app.modules.GetVersionMap()); err != nil {
		return nil, err
	}
	return app.modules.InitGenesis(ctx, app.encoding.Codec, genesis)
}

// recoverGenesisError turns a module's panic into an error: the SDK's InitGenesis has no other way to refuse a
// genesis file, and what an operator needs is the reason, not a stack trace.
func recoverGenesisError(err *error) {
	switch reason := recover().(type) {
	case nil:
	case error:
		*err = fmt.Errorf("genesis file: %w", reason)
	default:
		panic(reason)
	}
}
