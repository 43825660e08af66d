package main

import (
	dbm "github.com/cosmos/cosmos-db"
	"github.com/spf13/cobra"

	"cosmossdk.io/log/v2"

	"github.com/cosmos/cosmos-sdk/server"
	servertypes "github.com/cosmos/cosmos-sdk/server/types"

	"github.com/healthd/healthd/app"
)

func newExportCommand() *cobra.Command {
	cmd := server.ExportCmd(exportState, app.DefaultHome)
	cmd.Short = "Write the state as the genesis file of a new chain (JSON)"
	return cmd
}

func exportState(
	logger log.Logger, db dbm.DB, height int64, forZeroHeight bool, _ []string,
	options servertypes.AppOptions, modules []string,
) (servertypes.ExportedApp, error) {
	latest := height == -1
	application, err := app.New(logger, db, latest, options, server.DefaultBaseappOptions(options)...)
	if err != nil {
		return servertypes.ExportedApp{}, err
	}
	if !latest {
		if err := application.LoadHeight(height); err != nil {
			return servertypes.ExportedApp{}, err
		}
	}
	return application.Export(forZeroHeight, modules)
}
