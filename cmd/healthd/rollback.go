package main

import (
	"fmt"

	cmtcmd "github.com/cometbft/cometbft/cmd/cometbft/commands"
	"github.com/spf13/cobra"

	"github.com/cosmos/cosmos-sdk/server"

	"github.com/healthd/healthd/app"
)

const flagHard = "hard"

// rollbackResult is where the node stands after a rollback.
type rollbackResult struct {
	Height  int64  `json:"height"`
	AppHash string `json:"app_hash"`
}

func newRollbackCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "rollback",
		Short: "Take a stopped node's state back by one block",
		Long: `Take a stopped node's state back by one block, to recover from a wrong state transition. The block itself
stays and is executed again at the next start, unless --hard removes it too.`,
		Args: cobra.NoArgs,
		RunE: runRollback,
	}
	cmd.Flags().Bool(flagHard, false, "Remove the last block as well as its state")
	addOutputFlag(cmd)
	return cmd
}

func runRollback(cmd *cobra.Command, _ []string) (err error) {
	serverCtx := server.GetServerContextFromCmd(cmd)
	hard, _ := cmd.Flags().GetBool(flagHard)
	db, err := openDatabase(serverCtx)
	if err != nil {
		return err
	}
	application := openApplication(serverCtx.Logger, db, serverCtx.Viper)
	defer closeAfter(application, &err)
	height, hash, err := cmtcmd.RollbackState(serverCtx.Config, hard)
	if err != nil {
		return fmt.Errorf("roll back the consensus engine: %w", err)
	}
	if err := application.CommitMultiStore().RollbackToVersion(height); err != nil {
		return fmt.Errorf("roll back the application: %w", err)
	}
	result := rollbackResult{Height: height, AppHash: fmt.Sprintf("%X", hash)}
	return printResult(cmd, result, fmt.Sprintf("Rolled back to height %d, app hash %s.\nStart the node again with:\n  %s start --home %s",
		result.Height, result.AppHash, app.Name, serverCtx.Config.RootDir))
}
