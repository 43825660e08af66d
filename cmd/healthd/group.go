package main

import (
	"github.com/spf13/cobra"

	"github.com/cosmos/cosmos-sdk/client"
)

// showHelp is what a group of commands does by itself: it names an unknown sub-command or prints help.
func showHelp(cmd *cobra.Command, args []string) error { return client.ValidateCmd(cmd, args) }
