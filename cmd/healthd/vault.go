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

// newVaultCommand groups what people do with their documents.
func newVaultCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "vault",
		Short: "Encrypt documents, keep them in a private IPFS swarm, anchor and share them",
		Long: `Encrypt documents, keep them in a private IPFS swarm, anchor and share them.

Each home has its own key and its own IPFS node. The node is up only while a command runs, so others can fetch from it
while 'healthd vault serve' or 'healthd ipfs serve' runs; then all commands of the home use that one. Without it, one
command at a time uses a home's node. --ipfs-api uses another IPFS node instead, such as a Kubo.

Each patient has an index file, encrypted, which lists every version of every record and who was given its key; its
digest is on the chain. Commands with --from keep it: they fetch it from where the chain says it is, add their change,
and anchor it, again if another writer was faster.`,
		RunE: showHelp,
	}
	cmd.AddCommand(
		newVaultInitCommand(),
		newVaultPutCommand(),
		newVaultGetCommand(),
		newVaultListCommand(),
		newVaultHistoryCommand(),
		newVaultShareCommand(),
		newVaultOpenCommand(),
		newVaultRevokeCommand(),
		newVaultAdmitCommand(),
		newVaultAmendCommand(),
		newVaultEraseCommand(),
		newVaultVerifyCommand(),
		newVaultExportCommand(),
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
