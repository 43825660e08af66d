package main

import (
	"errors"

	dbm "github.com/cosmos/cosmos-db"
	"github.com/spf13/cobra"

	"cosmossdk.io/log/v2"

	"github.com/cosmos/cosmos-sdk/server"
	servertypes "github.com/cosmos/cosmos-sdk/server/types"

	"github.com/healthd/healthd/app"
)

const startCommand = "start"

func newStartCommand() *cobra.Command {
	cmd := server.StartCmdWithOptions(openNode, app.DefaultHome, server.StartCmdOptions{PostSetup: all(runMonitoring, runAccess)})
	cmd.PreRunE = prepareStart
	addAccessFlags(cmd)
	addMonitoringFlags(cmd)
	cmd.Use, cmd.Short = startCommand, "Run the node"
	cmd.Flags().String(app.FlagDevCensorFile, "", "Development only: file with the numbers of actors whose operations this node turns away, as a censoring validator would")
	return cmd
}

// openNode opens the application to run it: unlike export and rollback, which also repair, it insists on files
// that belong together, and on the version that the next block needs.
func openNode(logger log.Logger, db dbm.DB, options servertypes.AppOptions) servertypes.Application {
	application := openApplication(logger, db, options).(*app.App)
	if err := errors.Join(application.CheckUpgrade(), application.CheckStateTree()); err != nil {
		panic(openError{errors.Join(err, application.Close())})
	}
	return application
}
