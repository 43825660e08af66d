package main

import (
	"github.com/spf13/cobra"

	authcli "github.com/cosmos/cosmos-sdk/x/auth/client/cli"
)

// newTxCommand holds the steps of a transaction's life; AutoCLI and the modules add what can be sent.
func newTxCommand() *cobra.Command {
	cmd := &cobra.Command{Use: "tx", Short: "Send transactions", RunE: showHelp}
	cmd.AddCommand(
		authcli.GetSignCommand(),
		authcli.GetSignBatchCommand(),
		authcli.GetMultiSignCommand(),
		authcli.GetMultiSignBatchCmd(),
		authcli.GetValidateSignaturesCommand(),
		authcli.GetBroadcastCommand(),
		authcli.GetEncodeCommand(),
		authcli.GetDecodeCommand(),
		authcli.GetSimulateCmd(),
	)
	return cmd
}
