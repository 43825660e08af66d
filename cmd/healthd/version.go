package main

import (
	"github.com/spf13/cobra"

	"github.com/cosmos/cosmos-sdk/client/flags"
	"github.com/cosmos/cosmos-sdk/version"
)

// newVersionCommand is the SDK's, except that --output json works without --long.
func newVersionCommand() *cobra.Command {
	cmd := version.NewVersionCommand()
	cmd.PreRunE = func(cmd *cobra.Command, _ []string) error {
		if !cmd.Flags().Changed(flags.FlagOutput) {
			return nil
		}
		return cmd.Flags().Set("long", "true")
	}
	return cmd
}
