package app

import (
	"encoding/json"

	cmted25519 "github.com/cometbft/cometbft/crypto/ed25519"
	cmttypes "github.com/cometbft/cometbft/types"

	servertypes "github.com/cosmos/cosmos-sdk/server/types"
	sdk "github.com/cosmos/cosmos-sdk/types"
)

// Export returns the state at the loaded height as the start of a new chain, which continues at the next height:
// operations bind heights, so a copy cannot start again from zero. Without names it exports every module.
func (app *App) Export(modules ...string) (servertypes.ExportedApp, error) {
	height := app.LastBlockHeight()
	header := app.NewContext(true).BlockHeader()
	header.Height, header.AppHash = height, app.LastCommitID().Hash
	ctx := app.NewContext(true).WithBlockHeader(header)
	state, err := app.modules.ExportGenesisForModules(ctx, app.encoding.Codec, modules)
	if err != nil {
		return servertypes.ExportedApp{}, err
	}
	encoded, err := json.MarshalIndent(state, "", "  ")
	if err != nil {
		return servertypes.ExportedApp{}, err
	}
	validators, err := app.validators(ctx)
	if err != nil {
		return servertypes.ExportedApp{}, err
	}
	return servertypes.ExportedApp{
		AppState:        encoded,
		Validators:      validators,
		Height:          height + 1,
		ConsensusParams: app.GetConsensusParams(ctx),
	}, nil
}

// UnprovenOps is how many operations an export at the loaded height leaves without a proof for ever: their log stays behind.
func (app *App) UnprovenOps() (uint64, error) { return app.Zkbatch.UnprovenOps(app.NewContext(true)) }

func (app *App) validators(ctx sdk.Context) ([]cmttypes.GenesisValidator, error) {
	free, err := app.Consortium.ConsensusValidators(ctx)
	if err != nil {
		return nil, err
	}
	validators := make([]cmttypes.GenesisValidator, len(free))
	for i, validator := range free {
		key := cmted25519.PubKey(validator.ConsensusKey)
		validators[i] = cmttypes.GenesisValidator{
			Address: key.Address(), PubKey: key, Power: validator.Power, Name: validator.Name,
		}
	}
	return validators, nil
}
