package main

import (
	"github.com/spf13/cobra"

	"github.com/cosmos/cosmos-sdk/server"

	"github.com/healthd/healthd/app"
)

const startCommand = "start"

func newStartCommand() *cobra.Command {
	cmd := server.StartCmdWithOptions(openApplication, app.DefaultHome, server.StartCmdOptions{})
	cmd.Use, cmd.Short = startCommand, "Run the node"
	return cmd
}
