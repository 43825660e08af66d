package main

import (
	"github.com/spf13/cobra"

	"github.com/cosmos/cosmos-sdk/server"
)

func newStatusCommand() *cobra.Command {
	cmd := server.StatusCommand()
	cmd.Short = "Show a running node's height, identity and synchronisation"
	return cmd
}
