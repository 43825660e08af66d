package main

import (
	"context"
	"fmt"
	"io"

	"github.com/ipfs/go-cid"
	"github.com/spf13/cobra"
)

func newVaultGetCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "get CID",
		Short: "Decrypt a document that was encrypted for this vault",
		Long: `Decrypt a document that was encrypted for this vault. CID may also be the digest that the chain has.

Without --out the document goes to standard output as it is decrypted: rely on it only if the command succeeds.`,
		Example: "healthd vault get bafk… --out results.json",
		Args:    cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return fetchDocument(cmd, args[0], func(ctx context.Context, session vaultSession, c cid.Cid) (cid.Cid, io.ReadCloser, error) {
				content, err := session.Get(ctx, c)
				return c, content, err
			})
		},
	}
	addFetchFlags(cmd)
	return cmd
}

func newVaultOpenCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "open GRANT_CID",
		Short: "Decrypt the document of a grant that was made for this vault",
		Long: `Decrypt the document of a grant that 'healthd vault share' made for this vault.

Without --out the document goes to standard output as it is decrypted: rely on it only if the command succeeds.`,
		Example: "healthd vault open bafk… --peer /ip4/10.0.0.7/tcp/4001/p2p/12D3Koo… --out results.json",
		Args:    cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return fetchDocument(cmd, args[0], func(ctx context.Context, session vaultSession, c cid.Cid) (cid.Cid, io.ReadCloser, error) {
				grant, err := session.OpenGrant(ctx, c)
				if err != nil {
					return cid.Undef, nil, err
				}
				content, err := session.GetWithGrant(ctx, grant)
				return grant.CID, content, err
			})
		},
	}
	addFetchFlags(cmd)
	return cmd
}

func addFetchFlags(cmd *cobra.Command) {
	cmd.Flags().String(flagOut, "", "New file for the document, readable by you only; standard output by default")
	addIdentityFlag(cmd)
	addPeerFlags(cmd)
	addOutputFlag(cmd)
}

// opener finds the document that an argument stands for and opens it.
type opener func(ctx context.Context, session vaultSession, named cid.Cid) (document cid.Cid, content io.ReadCloser, err error)

// vaultFetchResult is what `vault get` and `vault open` print when the document goes to a file.
type vaultFetchResult struct {
	CID  string `json:"cid"`
	Size int64  `json:"size"` // of the document, in bytes
	Out  string `json:"out"`
}

// fetchDocument decrypts a document to where the flags say.
func fetchDocument(cmd *cobra.Command, named string, open opener) error {
	out, _ := cmd.Flags().GetString(flagOut)
	asJSON, err := wantsJSON(cmd)
	if err != nil {
		return err
	}
	if asJSON && out == "" {
		return fmt.Errorf("--output json needs --%s FILE: on standard output the result would mix with the document", flagOut)
	}
	if out != "" && exists(out) {
		return fmt.Errorf("%s exists and is not replaced: choose another --%s", out, flagOut)
	}
	return withVault(cmd, func(ctx context.Context, session vaultSession) error {
		progress := showProgress(cmd, "fetching")
		defer progress.stop()
		c, err := session.content(ctx, named)
		if err != nil {
			return err
		}
		document, content, err := open(ctx, session, c)
		if err != nil {
			return err
		}
		defer content.Close()
		if out == "" {
			_, err := io.Copy(cmd.OutOrStdout(), io.TeeReader(content, progress))
			return err
		}
		size, err := writeDocument(out, io.TeeReader(content, progress))
		if err != nil {
			return err
		}
		return printResult(cmd, vaultFetchResult{CID: document.String(), Size: size, Out: out}, fmt.Sprintf("Decrypted %s to %s (%d bytes).", document, out, size))
	})
}
