package main

import (
	"time"

	"github.com/spf13/cobra"
)

const (
	flagClass          = "class"
	flagListen         = "listen"
	flagPassphraseFile = "passphrase-file"
	flagPeer           = "peer"
	flagRecipients     = "to"
	flagSwarmKey       = "swarm-key"
	flagTimeout        = "timeout"
)

// newVaultCommand groups what people do with their documents. None of it talks to the chain.
func newVaultCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "vault",
		Short: "Encrypt documents, keep them in a private IPFS swarm, and share them",
		Long: `Encrypt documents, keep them in a private IPFS swarm, and share them.

Each home has its own key and its own IPFS node. The node is up only while a command runs, so others can fetch from it
while 'healthd vault serve' runs. One command at a time uses a home's node: stop serving to put, share, get or open.

Nothing here asks or tells the chain: 'healthd tx records anchor' records what was put, and whether somebody may have
a document is for 'healthd tx consent' to decide before it is shared.`,
		RunE: showHelp,
	}
	cmd.AddCommand(
		newVaultInitCommand(),
		newVaultPutCommand(),
		newVaultGetCommand(),
		newVaultShareCommand(),
		newVaultOpenCommand(),
		newVaultServeCommand(),
	)
	return cmd
}

// addIdentityFlag is for commands that use the vault's private key.
func addIdentityFlag(cmd *cobra.Command) {
	cmd.Flags().String(flagPassphraseFile, "", "File that holds the passphrase of the vault's key")
}

// addPeerFlags is for commands that may have to fetch from others.
func addPeerFlags(cmd *cobra.Command) {
	cmd.Flags().StringSlice(flagPeer, nil, "Address of a node that holds the content, as its 'vault serve' prints it; may be repeated")
	cmd.Flags().Duration(flagTimeout, 30*time.Second, "How long to wait for a connection and for each part of the content")
}
