package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"
)

// vaultShareResult is what `vault share` prints.
type vaultShareResult struct {
	Grant string `json:"grant"`
	CID   string `json:"cid"`
}

func newVaultShareCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "share CID",
		Short: "Give one reader the key of one document",
		Long: `Give one reader the key of one document that this vault can open. The key goes into a small encrypted file, the grant,
on this home's node; the document itself is not copied.

The chain is not asked: share what it allowed. A grant cannot be taken back from a reader who has used it.`,
		Example: "healthd vault share bafk… --to hospital-b.recipient",
		Args:    cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			text, _ := cmd.Flags().GetString(flagRecipients)
			if text == "" {
				return fmt.Errorf("--%s is missing: give the reader's recipient, or a file that holds it", flagRecipients)
			}
			recipient, err := readRecipient(text)
			if err != nil {
				return fmt.Errorf("--%s: %w", flagRecipients, err)
			}
			return withVault(cmd, func(ctx context.Context, session vaultSession) error {
				document, err := session.content(ctx, args[0])
				if err != nil {
					return err
				}
				progress := showProgress(cmd, "reading the document")
				defer progress.stop()
				grant, err := session.Share(ctx, document, recipient)
				if err != nil {
					return err
				}
				return printResult(cmd, vaultShareResult{Grant: grant.String(), CID: document.String()}, fmt.Sprintf(
					"grant: %s\nWhile 'healthd vault serve' runs here, the reader opens it with 'healthd vault open %s --peer ADDRESS'.", grant, grant))
			})
		},
	}
	cmd.Flags().String(flagRecipients, "", "The reader's recipient, or a file that holds it")
	addIdentityFlag(cmd)
	addPeerFlags(cmd)
	addOutputFlag(cmd)
	return cmd
}
