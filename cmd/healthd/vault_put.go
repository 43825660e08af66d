package main

import (
	"context"
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"

	"github.com/healthd/healthd/internal/codes"
	"github.com/healthd/healthd/internal/vault"
)

// vaultPutResult is what `vault put` prints.
type vaultPutResult struct {
	CID    string `json:"cid"`
	Digest string `json:"digest"` // of the ciphertext, in the chain's form
	Size   int64  `json:"size"`   // of the ciphertext, in bytes
	Class  string `json:"class"`
}

func newVaultPutCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "put FILE",
		Short: "Encrypt a file and store it",
		Long: `Encrypt a file for this vault's key and for the recipients, such as the custodian, and store it on this home's node.
Others can fetch it while 'healthd vault serve' runs. Encrypting is never twice the same: putting a file again makes
another CID.`,
		Example: "healthd vault put results.json --class ACLAB --to hospital.recipient",
		Args:    cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			class, err := classFlag(cmd)
			if err != nil {
				return err
			}
			recipients, err := recipientsFlag(cmd)
			if err != nil {
				return err
			}
			file, err := os.Open(args[0])
			if err != nil {
				return err
			}
			defer file.Close()
			if info, err := file.Stat(); err == nil && info.IsDir() {
				return fmt.Errorf("%s is a folder: put its files one by one, or an archive of it", args[0])
			}
			return withVault(cmd, func(ctx context.Context, session vaultSession) error {
				progress := showProgress(cmd, "storing")
				defer progress.stop()
				document, err := session.Put(ctx, io.TeeReader(file, progress), class, recipients...)
				if err != nil {
					return err
				}
				result := vaultPutResult{CID: document.CID.String(), Digest: document.Digest.String(), Size: document.Size, Class: document.Class.String()}
				return printResult(cmd, result, fmt.Sprintf(
					"Encrypted and stored.\ncid:    %s\ndigest: %s\nsize:   %d bytes of ciphertext\nclass:  %s\nRecord it with 'healthd tx records anchor', whose --content is the digest; let others fetch it with 'healthd vault serve'.",
					result.CID, result.Digest, result.Size, result.Class))
			})
		},
	}
	cmd.Flags().String(flagClass, "", "Record class of the document: one of "+codes.AllClasses.String())
	cmd.Flags().StringSlice(flagRecipients, nil, "Who else can open it: recipients, or files that hold one, separated by commas")
	addIdentityFlag(cmd)
	addOutputFlag(cmd)
	return cmd
}

// classFlag reads the one class that a document has.
func classFlag(cmd *cobra.Command) (codes.Class, error) {
	text, _ := cmd.Flags().GetString(flagClass)
	class, err := codes.ParseClasses(text)
	if err != nil || !class.Single() {
		return 0, fmt.Errorf("--%s %q: a document has exactly one record class: use one of %s", flagClass, text, codes.AllClasses)
	}
	return class, nil
}

// recipientsFlag reads the recipients, none where the flag is not given.
func recipientsFlag(cmd *cobra.Command) ([]vault.Recipient, error) {
	texts, _ := cmd.Flags().GetStringSlice(flagRecipients)
	var recipients []vault.Recipient
	for _, text := range texts {
		recipient, err := readRecipient(text)
		if err != nil {
			return nil, fmt.Errorf("--%s: %w", flagRecipients, err)
		}
		recipients = append(recipients, recipient)
	}
	return recipients, nil
}
