package main

import (
	"github.com/spf13/cobra"

	"github.com/cosmos/cosmos-sdk/server"

	"github.com/healthd/healthd/app"
)

func newStartCommand() *cobra.Command {
	return server.StartCmdWithOptions(openApplication, app.DefaultHome, server.StartCmdOptions{})
}
