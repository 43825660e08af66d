package main

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/ipfs/go-cid"
	"github.com/spf13/cobra"

	opclient "github.com/healthd/healthd/x/zkbatch/client"

	"github.com/healthd/healthd/internal/custody"
	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/vault"
	recordstypes "github.com/healthd/healthd/x/records/types"
)

const flagClassic = "classic"

// vaultShareResult is what `vault share` prints where nothing is anchored.
type vaultShareResult struct {
	Grant string `json:"grant"`
	CID   string `json:"cid"`
}

// madeGrant is a key that was given for a record.
type madeGrant struct {
	Record  uint64 `json:"record"`
	Name    string `json:"name"`
	CID     string `json:"cid"`
	Grant   string `json:"grant"`
	content cid.Cid
	file    cid.Cid
}

// vaultGrantsResult is what `vault share --from` prints.
type vaultGrantsResult struct {
	Patient uint64      `json:"patient"`
	Grantee uint64      `json:"grantee"`
	Consent uint64      `json:"consent"`
	Version uint64      `json:"index_version"`
	Classic bool        `json:"classic,omitempty"`
	Grants  []madeGrant `json:"grants"`
}

func newVaultShareCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "share RECORD...",
		Short: "Give a reader whom a consent allows it the keys of records",
		Long: `Give a reader the keys of records. The permission is a consent on the chain ('healthd tx consent grant'); this makes the keys
for it, one small encrypted file a record, notes them in the patient's index and anchors the change. It refuses what the
consent does not allow. The documents are not copied. A key cannot be taken back from a reader who has used it; what is
written after a revocation has other keys.

--to is the reader's recipient. --classic makes the keys for an X25519 recipient (age1…), which a quantum computer will
break: only for readers whose software knows no other, and never together with post-quantum ones.

With --l1-rpc it gives no keys under a consent whose revocation waits in the settlement contract's queue.

Without --from the argument is a CID, and neither chain nor index are asked or told.`,
		Example: `healthd vault share 12 14 --consent 3 --to hospital-b.recipient --from alice
healthd vault share 12 --consent 3 --classic --to age1… --from alice
healthd vault share bafk… --to hospital-b.recipient`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			to, err := readerFlag(cmd)
			if err != nil {
				return err
			}
			if !cmd.Flags().Changed(flagFrom) {
				return shareAlone(cmd, args, to)
			}
			return shareUnderConsent(cmd, args, to)
		},
	}
	cmd.Flags().String(flagRecipients, "", "The reader's recipient, or a file that holds it")
	cmd.Flags().Bool(flagClassic, false, "The reader's recipient is a classic one: the key that is made for it is not safe from quantum computers")
	addWriterFlags(cmd)
	cmd.Flags().String(flagL1RPC, "", "Ethereum JSON-RPC endpoint, to see whether a revocation of the consent waits there")
	cmd.Flags().Lookup(flagConsent).Usage = "The reader's consent, by sequence"
	return cmd
}

// keyMaker makes the grant of one document for the reader that the flags name.
type keyMaker func(ctx context.Context, from *vault.Vault, document cid.Cid) (cid.Cid, error)

// readerFlag reads for whom keys are made.
func readerFlag(cmd *cobra.Command) (keyMaker, error) {
	text, _ := cmd.Flags().GetString(flagRecipients)
	if text == "" {
		return nil, fmt.Errorf("--%s is missing: give the reader's recipient, or a file that holds it", flagRecipients)
	}
	if classic, _ := cmd.Flags().GetBool(flagClassic); classic {
		recipient, err := vault.ReadClassicRecipient(text)
		if err != nil {
			return nil, fmt.Errorf("--%s: %w", flagRecipients, err)
		}
		return func(ctx context.Context, from *vault.Vault, document cid.Cid) (cid.Cid, error) {
			return from.ShareClassic(ctx, document, recipient)
		}, nil
	}
	recipient, err := vault.ReadRecipient(text)
	if err != nil {
		return nil, fmt.Errorf("--%s: %w", flagRecipients, err)
	}
	return func(ctx context.Context, from *vault.Vault, document cid.Cid) (cid.Cid, error) {
		return from.Share(ctx, document, recipient)
	}, nil
}

func shareUnderConsent(cmd *cobra.Command, args []string, to keyMaker) error {
	sequences, err := sequencesOf("record", args)
	if err != nil {
		return err
	}
	consent, _ := cmd.Flags().GetUint64(flagConsent)
	if consent == 0 {
		return fmt.Errorf("--%s is missing: the permission is a consent on the chain; 'healthd tx consent grant' gives one", flagConsent)
	}
	if err := cmd.Flags().Set(flagConsent, "0"); err != nil { // it is the reader's, not one by which the signer writes
		return err
	}
	return withChart(cmd, func(ctx context.Context, s chartSession) error {
		result, err := s.share(ctx, sequences, consent, to)
		if err != nil {
			return err
		}
		return printResult(cmd, result, result.text())
	})
}

func sequencesOf(what string, args []string) (sequences []uint64, err error) {
	for _, arg := range args {
		sequence, err := opclient.ParseSequence(what, arg)
		if err != nil {
			return nil, err
		}
		sequences = append(sequences, sequence)
	}
	return sequences, nil
}

// share makes the keys of records for the reader of a consent, and notes them.
func (s chartSession) share(ctx context.Context, sequences []uint64, number uint64, to keyMaker) (vaultGrantsResult, error) {
	result := vaultGrantsResult{Patient: s.patient, Consent: number}
	result.Classic, _ = s.cmd.Flags().GetBool(flagClassic)
	consent, err := s.chain.Consent(ctx, number)
	if err != nil {
		return result, err
	}
	result.Grantee = consent.Grantee
	if err := s.requireNoForcedRevocation(ctx, number); err != nil {
		return result, err
	}
	cell, err := s.chain.Index(ctx, s.patient)
	if err != nil {
		return result, err
	}
	index, _, err := s.index(ctx)
	if err != nil {
		return result, err
	}
	for _, sequence := range sequences {
		version, record, err := s.Named(ctx, s.patient, index, sequence)
		if err != nil {
			return result, err
		}
		if lack := custody.Lacking(consent, s.patient, protocol.ScopeRead, record.Classes, time.Now()); lack != "" {
			return result, fmt.Errorf("not allowed: consent %d does not open record %d: %s", number, sequence, lack)
		}
		if record.Classes&cell.Restrictions != 0 {
			return result, fmt.Errorf("not allowed: the patient closed the class of record %d to every consent ('healthd tx consent restrict')", sequence)
		}
		if record.State == recordstypes.RECORD_STATE_ERASED {
			return result, fmt.Errorf("record %d was erased: there is nothing to share", sequence)
		}
		grant, err := to(ctx, s.Vault(), version.Content)
		if err != nil {
			return result, err
		}
		result.Grants = append(result.Grants, madeGrant{
			Record: sequence, Name: version.Record, CID: version.Content.String(), Grant: grant.String(), content: version.Content, file: grant,
		})
	}
	note := custody.KeyNote{Change: "grant", Actor: consent.Grantee, Consent: number, Records: sequences}
	changed, err := s.noteKeys(ctx, note, func(index *vault.Index) error {
		for _, grant := range result.Grants {
			entry := vault.GrantEntry{Grantee: consent.Grantee, Consent: number, Grant: grant.file, Classic: result.Classic}
			if err := index.AddGrant(grant.content, entry); err != nil {
				return err
			}
		}
		return nil
	})
	result.Version = changed.Head.Version
	return result, err
}

// requireNoForcedRevocation refuses keys under a consent whose revocation waits in the settlement contract's queue.
func (s chartSession) requireNoForcedRevocation(ctx context.Context, consent uint64) error {
	endpoint, _ := s.cmd.Flags().GetString(flagL1RPC)
	err := custody.NewForcedWatch(s.chain.Ledger, endpoint).Pending(ctx, consent)
	if errors.Is(err, custody.ErrNotWatched) {
		s.cmd.PrintErrf("warning: without --%s nobody looks whether a revocation of consent %d waits on Ethereum\n", flagL1RPC, consent)
		return nil
	}
	return err
}

func (r vaultGrantsResult) text() string {
	var text strings.Builder
	for _, grant := range r.Grants {
		fmt.Fprintf(&text, "record %d (%s): grant %s\n", grant.Record, grant.Name, grant.Grant)
	}
	fmt.Fprintf(&text, "While 'healthd vault serve' runs here, actor %d opens each with 'healthd vault open GRANT --peer ADDRESS'.", r.Grantee)
	if r.Classic {
		text.WriteString("\nThese keys do not withstand a quantum computer: whoever keeps a copy of the grants may read the records one day.")
	}
	return text.String()
}

// shareAlone makes the key of one document and tells nobody.
func shareAlone(cmd *cobra.Command, args []string, to keyMaker) error {
	if len(args) > 1 {
		return fmt.Errorf("several records are shared together only with --%s, which anchors it", flagFrom)
	}
	return withVault(cmd, func(ctx context.Context, session vaultSession) error {
		document, err := session.content(ctx, args[0])
		if err != nil {
			return err
		}
		progress := showProgress(cmd, "reading the document")
		defer progress.stop()
		grant, err := to(ctx, session.Vault, document)
		if err != nil {
			return err
		}
		return printResult(cmd, vaultShareResult{Grant: grant.String(), CID: document.String()}, fmt.Sprintf(
			"grant: %s\nWhile 'healthd vault serve' runs here, the reader opens it with 'healthd vault open %s --peer ADDRESS'.", grant, grant))
	})
}
