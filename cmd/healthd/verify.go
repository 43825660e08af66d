package main

import "github.com/spf13/cobra"

// newVerifyCommand holds what anybody can check without a node.
func newVerifyCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "verify",
		Short: "Check what somebody else says, without trusting a node",
		RunE:  showHelp,
	}
	cmd.AddCommand(newVerifyCellCommand())
	return cmd
}
