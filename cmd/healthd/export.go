package main

import (
	"encoding/json"
	"fmt"

	cmttypes "github.com/cometbft/cometbft/types"
	cmttime "github.com/cometbft/cometbft/types/time"
	"github.com/spf13/cobra"

	"github.com/cosmos/cosmos-sdk/client/flags"
	"github.com/cosmos/cosmos-sdk/server"
	"github.com/cosmos/cosmos-sdk/version"
	genutiltypes "github.com/cosmos/cosmos-sdk/x/genutil/types"

	"github.com/healthd/healthd/app"
)

const flagModules = "modules"

// newExportCommand replaces the SDK's export, which drops the consensus parameters it does not know:
// the height from which vote extensions count, and the authority.
func newExportCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "export",
		Short: "Write a stopped node's state as the genesis file of a new chain (JSON)",
		Args:  cobra.NoArgs,
		RunE:  runExport,
	}
	cmd.Flags().Int64(flags.FlagHeight, 0, "Height to export; 0 is the latest. Older ones are there as far as pruning left them")
	cmd.Flags().StringSlice(flagModules, nil, "Export these modules only")
	cmd.Flags().String(flags.FlagOutputDocument, "", "Write to this file instead of the standard output")
	return cmd
}

func runExport(cmd *cobra.Command, _ []string) (err error) {
	serverCtx := server.GetServerContextFromCmd(cmd)
	height, _ := cmd.Flags().GetInt64(flags.FlagHeight)
	modules, _ := cmd.Flags().GetStringSlice(flagModules)
	file, _ := cmd.Flags().GetString(flags.FlagOutputDocument)

	genesis, err := genutiltypes.AppGenesisFromFile(serverCtx.Config.GenesisFile())
	if err != nil {
		return err
	}
	db, err := openDatabase(serverCtx)
	if err != nil {
		return err
	}
	application, err := app.New(serverCtx.Logger, db, height == 0, serverCtx.Viper, server.DefaultBaseappOptions(serverCtx.Viper)...)
	if err != nil {
		return err
	}
	defer closeAfter(application, &err)
	if height != 0 {
		if err := application.LoadHeight(height); err != nil {
			return fmt.Errorf("height %d: %w", height, err)
		}
	}
	exported, err := application.Export(modules...)
	if err != nil {
		return err
	}

	unproven, err := application.UnprovenOps()
	if err != nil {
		return err
	}
	if unproven > 0 {
		cmd.PrintErrf("WARNING: %d operations are not proven, and a network that starts with this file can never prove them: their log is not "+
			"in it.\nNothing after them can be settled there. Start the old network again, let its provers catch up until `healthd query zkbatch "+
			"status` shows no unproven operations, and export then.\n", unproven)
	}

	params := cmttypes.ConsensusParamsFromProto(exported.ConsensusParams)
	genesis.AppName, genesis.AppVersion = app.Name, version.Version
	genesis.AppState = exported.AppState
	genesis.InitialHeight = exported.Height
	genesis.GenesisTime = cmttime.Now() // the clock of a network never moves backwards
	genesis.Consensus = &genutiltypes.ConsensusGenesis{Params: &params, Validators: exported.Validators}
	if file != "" {
		return genesis.SaveAs(file)
	}
	return json.NewEncoder(cmd.OutOrStdout()).Encode(genesis)
}
