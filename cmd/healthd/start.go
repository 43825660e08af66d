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
	var attesting nodeAttester
	beside := all(attesting.run, runMonitoring, runAccess)
	cmd := server.StartCmdWithOptions(openNodeWith(&attesting), app.DefaultHome, server.StartCmdOptions{PostSetup: beside, PostSetupStandalone: beside})
	cmd.PreRunE = prepareStart
	addAttestationFlags(cmd)
	addAccessFlags(cmd)
	addMonitoringFlags(cmd)
	cmd.Use, cmd.Short = startCommand, "Run the node"
	cmd.Flags().String(app.FlagDevCensorFile, "", "Development only: file with the numbers of actors whose operations this node turns away, as a censoring validator would")
	return cmd
}

// openNodeWith opens the application to run it: unlike export and rollback, which also repair, it insists on files
// that belong together, and on the version that the next block needs. A node with an attestation key attests.
func openNodeWith(attesting *nodeAttester) servertypes.AppCreator {
	return func(logger log.Logger, db dbm.DB, options servertypes.AppOptions) servertypes.Application {
		application := openApplication(logger, db, options).(*app.App)
		err := errors.Join(application.CheckUpgrade(), application.CheckStateTree(), attesting.open(logger, options, application.ChainID()))
		if err != nil {
			panic(openError{errors.Join(err, application.Close())})
		}
		if attesting.Attester != nil { // a nil pointer in an interface is not nil
			application.SetAttester(attesting.Attester)
		}
		return application
	}
}
