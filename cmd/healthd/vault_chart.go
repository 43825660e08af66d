package main

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"strconv"

	"github.com/spf13/cobra"

	"github.com/healthd/healthd/internal/custody"
	"github.com/healthd/healthd/internal/vault"
	opclient "github.com/healthd/healthd/x/zkbatch/client"
)

const flagPatientKey = "patient-key"

// chartSession is an open vault that knows the chain and one patient's index.
type chartSession struct {
	*custody.Custodian
	cmd     *cobra.Command
	chain   *vaultChain
	patient uint64
	writing custody.Writing
}

// addWriterFlags is for commands that change a patient's index.
func addWriterFlags(cmd *cobra.Command) {
	opclient.AddTxFlags(cmd)
	opclient.AddActorFlag(cmd)
	cmd.Flags().Uint64(flagPatient, 0, "Patient, by sequence; by default the actor of --from")
	cmd.Flags().Uint64(flagConsent, 0, "Write consent of the signer; the patient, a guardian and the registrar need none")
	addIdentityFlag(cmd)
	addStoreFlags(cmd)
	checkOutputFlag(cmd)
}

// withChart runs an action on a patient's index.
func withChart(cmd *cobra.Command, action func(context.Context, chartSession) error) error {
	chain, err := dialVaultChain(cmd)
	if err != nil {
		return err
	}
	patient, _ := cmd.Flags().GetUint64(flagPatient)
	if patient == 0 {
		patient = chain.Self()
	}
	if patient == 0 {
		return fmt.Errorf("--%s is missing: say whose records, by the patient's number on the chain", flagPatient)
	}
	writing, err := writingFlags(cmd)
	if err != nil {
		return err
	}
	return withVault(cmd, func(ctx context.Context, session vaultSession) error {
		folder := filepath.Join(vaultFilesOf(cmd).home, "vault", "journal")
		custodian := custody.New(session.Vault, session.store, chain.Ledger, folder)
		return explainChart(action(ctx, chartSession{custodian, cmd, chain, patient, writing}))
	})
}

// writingFlags reads on what grounds the signer writes.
func writingFlags(cmd *cobra.Command) (writing custody.Writing, err error) {
	writing.Consent, _ = cmd.Flags().GetUint64(flagConsent)
	if text := stringFlagOr(cmd, flagPatientKey, ""); text != "" {
		recipient, err := vault.ReadRecipient(text)
		if err != nil {
			return writing, fmt.Errorf("--%s: %w", flagPatientKey, err)
		}
		writing.PatientKey = &recipient
	}
	return writing, nil
}

// explainChart says what to do by which command or flag.
func explainChart(err error) error {
	switch {
	case errors.Is(err, vault.ErrWrongKey):
		return fmt.Errorf("%w; the patient lets somebody open the index with 'healthd vault admit'", err)
	case errors.Is(err, custody.ErrNoPatient):
		return fmt.Errorf("%w: --%s is the patient's number, as its hospital got it at registration", err, flagPatient)
	case errors.Is(err, custody.ErrNoPatientKey):
		return fmt.Errorf("%w: give it with 'healthd vault put --%s FILE'", err, flagPatientKey)
	case errors.Is(err, custody.ErrNoStanding):
		return fmt.Errorf("%w with --%s", err, flagConsent)
	case errors.Is(err, custody.ErrAbsentRecord):
		return fmt.Errorf("%w: 'healthd vault ls' lists a patient's", err)
	case errors.Is(err, custody.ErrUnreachable):
		return reachable(err)
	}
	return err
}

// index is the patient's, decrypted.
func (s chartSession) index(ctx context.Context) (*vault.Index, vault.Head, error) {
	return s.Index(ctx, s.patient)
}

// draft is the index as the next change will find it.
func (s chartSession) draft(ctx context.Context) (*vault.Index, error) {
	return s.Draft(ctx, s.patient, s.writing)
}

// change edits the index and anchors the change.
func (s chartSession) change(ctx context.Context, edit func(*vault.Index) ([]vault.Anchor, error)) (vault.Changed, error) {
	return s.Change(ctx, s.patient, s.writing, edit)
}

// noteKeys tells the patient of a change of keys, together with an edit of the index that it is about.
func (s chartSession) noteKeys(ctx context.Context, note custody.KeyNote, edit func(*vault.Index) error) (vault.Changed, error) {
	return s.NoteKeys(ctx, s.patient, []custody.KeyNote{note}, edit)
}

// patientOfRecord fills in --patient from the record that is named.
func patientOfRecord(cmd *cobra.Command, sequence uint64) error {
	chain, err := dialVaultChain(cmd)
	if err != nil {
		return err
	}
	record, err := chain.Record(cmd.Context(), sequence)
	if err != nil {
		return explainChart(err)
	}
	return cmd.Flags().Set(flagPatient, strconv.FormatUint(record.Patient, 10))
}
