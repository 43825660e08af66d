package main

import (
	"github.com/spf13/cobra"

	authcli "github.com/cosmos/cosmos-sdk/x/auth/client/cli"

	claimscli "github.com/healthd/healthd/x/claims/client/cli"
	consentcli "github.com/healthd/healthd/x/consent/client/cli"
	identitycli "github.com/healthd/healthd/x/identity/client/cli"
	recordscli "github.com/healthd/healthd/x/records/client/cli"
	zkbatchcli "github.com/healthd/healthd/x/zkbatch/client/cli"
)

// newTxCommand holds the steps of a transaction's life; and what can be sent.
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
		identitycli.NewTxCommand(),
		recordscli.NewTxCommand(),
		consentcli.NewTxCommand(),
		claimscli.NewTxCommand(),
		zkbatchcli.NewTxCommand(),
	)
	return cmd
}
