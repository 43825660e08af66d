package main

import (
	"github.com/spf13/cobra"

	"github.com/cosmos/cosmos-sdk/client/rpc"
	"github.com/cosmos/cosmos-sdk/server"
	authcli "github.com/cosmos/cosmos-sdk/x/auth/client/cli"

	consenttypes "github.com/healthd/healthd/x/consent/types"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

// newQueryCommand holds the queries that concern no module, and those of modules that do more than ask; AutoCLI adds
// the others.
func newQueryCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:     "query",
		Aliases: []string{"q"},
		Short:   "Read the chain's state",
		RunE:    showHelp,
	}
	cmd.AddCommand(
		rpc.ValidatorCommand(),
		rpc.WaitTxCmd(),
		server.QueryBlockCmd(),
		server.QueryBlocksCmd(),
		server.QueryBlockResultsCmd(),
		authcli.QueryTxCmd(),
		authcli.QueryTxsByEventsCmd(),
		newExplainCommand(),
		moduleQueries(consenttypes.ModuleName, "Consents, access decisions and the accounting of disclosures", newDisclosuresCommand()),
		moduleQueries(zkbatchtypes.ModuleName, "Operation log, ranges and state tree", newProveCellCommand()),
	)
	return cmd
}

// moduleQueries is a module's group of queries, which AutoCLI completes.
func moduleQueries(module, short string, commands ...*cobra.Command) *cobra.Command {
	cmd := &cobra.Command{Use: module, Short: short, RunE: showHelp}
	cmd.AddCommand(commands...)
	return cmd
}
