package main

import (
	"github.com/spf13/cobra"
)

func newLocalnetCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "localnet",
		Short: "Run a consortium of several validators on this machine, for development",
		Long: `Run a consortium of several validators on this machine, for development. Every member has its own home, keys, IPFS
node, ports and processes, and the genesis file is put together as institutions do it. The homes can be copied to hosts
of their own: README.txt in the folder tells how.`,
		RunE: showHelp,
	}
	cmd.AddCommand(newLocalnetInitCommand(), newLocalnetStartCommand(), newLocalnetStatusCommand())
	return cmd
}
