package main

import (
	"context"
	"fmt"
	"io"
	"strconv"

	"github.com/ipfs/go-cid"
	"github.com/spf13/cobra"

	"github.com/healthd/healthd/internal/vault"
)

const flagIdentity = "identity"

func newVaultGetCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "get RECORD",
		Short: "Decrypt a record",
		Long: `Decrypt a record, named by its number on the chain, a CID or a digest. By number the chain is asked what became of it, and
where this vault's own key does not open it, the patient's index is searched for a key that was made for this vault.

Without --out the document goes to standard output as it is decrypted: rely on it only if the command succeeds.`,
		Example: "healthd vault get 12 --out results.json\nhealthd vault get bafk… --out results.json",
		Args:    cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if sequence, err := strconv.ParseUint(args[0], 10, 40); err == nil {
				return getRecord(cmd, sequence)
			}
			return fetchDocument(cmd, args[0], func(ctx context.Context, session vaultSession, c cid.Cid) (cid.Cid, io.ReadCloser, error) {
				content, err := session.Get(ctx, c)
				return c, content, err
			})
		},
	}
	cmd.Flags().String(flagOut, "", "New file for the document, readable by you only; standard output by default")
	addReaderFlags(cmd)
	return cmd
}

// getRecord decrypts what the chain has under a number.
func getRecord(cmd *cobra.Command, sequence uint64) error {
	if err := checkOut(cmd); err != nil {
		return err
	}
	if err := patientOfRecord(cmd, sequence); err != nil {
		return err
	}
	return withChart(cmd, func(ctx context.Context, s chartSession) error {
		digest, err := s.readable(ctx, sequence)
		if err != nil {
			return err
		}
		document, err := s.Store().Resolve(ctx, digest)
		if err != nil {
			return err
		}
		content, err := s.Vault().Get(ctx, document)
		if err != nil {
			if index, _, indexErr := s.index(ctx); indexErr == nil {
				if version, listed := index.Find(digest); listed {
					content, err = s.Read(ctx, version)
				}
			}
		}
		if err != nil {
			return err
		}
		return deliver(cmd, document, content)
	})
}

func newVaultOpenCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "open GRANT_CID",
		Short: "Decrypt the document of a grant that was made for this vault",
		Long: `Decrypt the document of a grant that 'healthd vault share' made for this vault, or for the classic key in --identity.

Without --out the document goes to standard output as it is decrypted: rely on it only if the command succeeds.`,
		Example: "healthd vault open bafk… --peer /ip4/10.0.0.7/tcp/4001/p2p/12D3Koo… --out results.json",
		Args:    cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			openGrant, err := grantOpener(cmd)
			if err != nil {
				return err
			}
			return fetchDocument(cmd, args[0], func(ctx context.Context, session vaultSession, c cid.Cid) (cid.Cid, io.ReadCloser, error) {
				grant, err := openGrant(ctx, session, c)
				if err != nil {
					return cid.Undef, nil, err
				}
				content, err := session.GetWithGrant(ctx, grant)
				return grant.CID, content, err
			})
		},
	}
	cmd.Flags().String(flagOut, "", "New file for the document, readable by you only; standard output by default")
	cmd.Flags().String(flagIdentity, "", "Key file of age-keygen with the classic key that the grant was made for")
	addIdentityFlag(cmd)
	addStoreFlags(cmd)
	addOutputFlag(cmd)
	return cmd
}

// grantOpener opens grants with the vault's key, or with the classic one that a flag names.
func grantOpener(cmd *cobra.Command) (func(context.Context, vaultSession, cid.Cid) (vault.Grant, error), error) {
	path, _ := cmd.Flags().GetString(flagIdentity)
	if path == "" {
		return func(ctx context.Context, session vaultSession, c cid.Cid) (vault.Grant, error) {
			return session.OpenGrant(ctx, c)
		}, nil
	}
	identity, err := vault.LoadClassicIdentity(path, "")
	if err != nil {
		return nil, fmt.Errorf("--%s: %w", flagIdentity, err)
	}
	return func(ctx context.Context, session vaultSession, c cid.Cid) (vault.Grant, error) {
		return session.OpenClassicGrant(ctx, c, identity)
	}, nil
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
	if err := checkOut(cmd); err != nil {
		return err
	}
	return withVault(cmd, func(ctx context.Context, session vaultSession) error {
		c, err := session.content(ctx, named)
		if err != nil {
			return err
		}
		document, content, err := open(ctx, session, c)
		if err != nil {
			return err
		}
		return deliver(cmd, document, content)
	})
}

// checkOut refuses to replace a file, and to mix a result with a document.
func checkOut(cmd *cobra.Command) error {
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
	return nil
}

// deliver writes a document to where the flags say, and closes it.
func deliver(cmd *cobra.Command, document cid.Cid, content io.ReadCloser) error {
	defer content.Close()
	progress := showProgress(cmd, "fetching")
	defer progress.stop()
	out, _ := cmd.Flags().GetString(flagOut)
	if out == "" {
		_, err := io.Copy(cmd.OutOrStdout(), io.TeeReader(content, progress))
		return err
	}
	size, err := writeDocument(out, io.TeeReader(content, progress))
	if err != nil {
		return err
	}
	return printResult(cmd, vaultFetchResult{CID: document.String(), Size: size, Out: out}, fmt.Sprintf("Decrypted %s to %s (%d bytes).", document, out, size))
}
