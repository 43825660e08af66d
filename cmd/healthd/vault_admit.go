package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	opclient "github.com/healthd/healthd/x/zkbatch/client"

	"github.com/healthd/healthd/internal/custody"
	"github.com/healthd/healthd/internal/vault"
)

const flagAs = "as"

// vaultAdmitResult is what `vault admit` prints.
type vaultAdmitResult struct {
	Patient uint64      `json:"patient"`
	Actor   uint64      `json:"actor"`
	Role    vault.Role  `json:"role"`
	Version uint64      `json:"index_version"`
	Grants  []madeGrant `json:"grants"`
}

func newVaultAdmitCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "admit ACTOR",
		Short: "Let a guardian, a custodian, a writer or the recovered patient open a patient's index",
		Long: `Let somebody open a patient's index.

--as guardian    the guardian on the chain. From then on it can open everything of the patient, without asking, and the
                 access log does not show it: choose it for recovery only if you trust the guardian with your records.
                 It ends when the chain names another guardian.
--as custodian   the patient's registrar, where the patient wrote first. It opens everything.
--as writer      the holder of the write consent --consent. It sees the index (names, classes and times of all records)
                 and can open what it writes itself.
--as patient     the patient's new recipient, after the old key was lost. The guardian or the registrar does this once
                 the patient recovered its account.

All but writers are given the keys of what exists, too.`,
		Example: `healthd vault admit 9 --as guardian --to bob.recipient --from alice
healthd vault admit 4 --as patient --to alice-2027.recipient --patient 4 --from bob
healthd vault admit 2 --as writer --consent 5 --to hope.recipient --from alice`,
		Args: cobra.ExactArgs(1),
		RunE: admitKeyholder,
	}
	cmd.Flags().String(flagAs, "", "guardian, custodian, writer or patient")
	cmd.Flags().String(flagRecipients, "", "The actor's recipient, or a file that holds it")
	addWriterFlags(cmd)
	cmd.Flags().Lookup(flagConsent).Usage = "The write consent of a writer, by sequence"
	return cmd
}

func admitKeyholder(cmd *cobra.Command, args []string) error {
	actor, err := opclient.ParseSequence("actor", args[0])
	if err != nil {
		return err
	}
	text, _ := cmd.Flags().GetString(flagRecipients)
	if text == "" {
		return fmt.Errorf("--%s is missing: give the actor's recipient, or a file that holds it", flagRecipients)
	}
	holder := vault.Keyholder{Actor: actor, Role: vault.Role(stringFlagOr(cmd, flagAs, ""))}
	if holder.Recipient, err = vault.ReadRecipient(text); err != nil {
		return fmt.Errorf("--%s: %w", flagRecipients, err)
	}
	holder.Consent, _ = cmd.Flags().GetUint64(flagConsent)
	if err := cmd.Flags().Set(flagConsent, "0"); err != nil { // it is the writer's, not the signer's
		return err
	}
	if err := vault.NewIndex(0).Admit(holder); err != nil {
		return fmt.Errorf("--%s %q: %w", flagAs, holder.Role, err)
	}
	return withChart(cmd, func(ctx context.Context, s chartSession) error {
		result, err := s.admit(ctx, holder)
		if err != nil {
			return err
		}
		return printResult(cmd, result, fmt.Sprintf("Actor %d opens the index of patient %d as its %s; %d keys of older documents were made for it. The index is at version %d.",
			result.Actor, result.Patient, result.Role, len(result.Grants), result.Version))
	})
}

func (s chartSession) admit(ctx context.Context, holder vault.Keyholder) (vaultAdmitResult, error) {
	result := vaultAdmitResult{Patient: s.patient, Actor: holder.Actor, Role: holder.Role}
	if err := s.mayHold(ctx, holder); err != nil {
		return result, err
	}
	index, _, err := s.index(ctx)
	if err != nil {
		return result, err
	}
	if holder.OpensDocuments() {
		if result.Grants, err = s.keysOfAll(ctx, index, holder.Recipient); err != nil {
			return result, err
		}
	}
	note := custody.KeyNote{Change: "admit " + string(holder.Role), Actor: holder.Actor, Consent: holder.Consent}
	changed, err := s.noteKeys(ctx, note, func(index *vault.Index) error {
		for _, grant := range result.Grants {
			if err := index.AddGrant(grant.content, vault.GrantEntry{Grantee: holder.Actor, Grant: grant.file}); err != nil {
				return err
			}
		}
		return index.Admit(holder)
	})
	result.Version = changed.Head.Version
	return result, err
}

// mayHold asks the chain before anything is encrypted for somebody.
func (s chartSession) mayHold(ctx context.Context, holder vault.Keyholder) error {
	if holder.Role == vault.RoleGuardian && s.chain.Self() != s.patient {
		return errors.New("not allowed: only the patient chooses that its guardian can open its records")
	}
	stands, err := s.Stands(ctx, s.patient, holder)
	if err != nil {
		return err
	}
	if !stands {
		return fmt.Errorf("not allowed: the chain does not know actor %d as the %s of patient %d: set the guardian with 'healthd tx identity set-guardian', or give a write consent with 'healthd tx consent grant --scopes write'",
			holder.Actor, holder.Role, s.patient)
	}
	return nil
}

// keysOfAll makes the keys of every document that this vault can open and that was not erased.
func (s chartSession) keysOfAll(ctx context.Context, index *vault.Index, recipient vault.Recipient) ([]madeGrant, error) {
	erased := map[string]bool{vault.KeyRegister: true}
	for _, version := range index.Versions {
		erased[version.Record] = erased[version.Record] || version.Action == vault.ActionErase
	}
	var grants []madeGrant
	for _, version := range index.Versions {
		if erased[version.Record] {
			continue
		}
		document, err := s.Share(ctx, version, recipient)
		if errors.Is(err, vault.ErrWrongKey) {
			s.cmd.PrintErrf("warning: %s is not open to this vault, so no key of it was made\n", version.Record)
			continue
		}
		if err != nil {
			return nil, err
		}
		grants = append(grants, madeGrant{Name: version.Record, CID: version.Content.String(), Grant: document.String(), content: version.Content, file: document})
	}
	return grants, nil
}
