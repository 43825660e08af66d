package main

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"strconv"
	"time"

	"github.com/spf13/cobra"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/vault"
	consenttypes "github.com/healthd/healthd/x/consent/types"
	identitytypes "github.com/healthd/healthd/x/identity/types"
	opclient "github.com/healthd/healthd/x/zkbatch/client"
)

const flagPatientKey = "patient-key"

// chartSession is an open vault that knows the chain and one patient's index.
type chartSession struct {
	vaultSession
	*vaultChain
	*vault.Chart
	patient uint64
	journal *vault.Journal
}

// addWriterFlags is for commands that change a patient's index.
func addWriterFlags(cmd *cobra.Command) {
	opclient.AddTxFlags(cmd)
	opclient.AddActorFlag(cmd)
	cmd.Flags().Uint64(flagPatient, 0, "Patient, by sequence; by default the actor of --from")
	cmd.Flags().Uint64(flagConsent, 0, "Write consent of the signer; the patient, a guardian and the registrar need none")
	addIdentityFlag(cmd)
	addPeerFlags(cmd)
	checkOutputFlag(cmd)
}

// withChart runs an action on a patient's index.
func withChart(cmd *cobra.Command, action func(context.Context, chartSession) error) error {
	chain, err := dialVaultChain(cmd)
	if err != nil {
		return err
	}
	patient, _ := cmd.Flags().GetUint64(flagPatient)
	if patient == 0 && chain.signer != nil {
		patient = chain.signer.Actor
	}
	if patient == 0 {
		return fmt.Errorf("--%s is missing: say whose records, by the patient's number on the chain", flagPatient)
	}
	return withVault(cmd, func(ctx context.Context, session vaultSession) error {
		folder := filepath.Join(vaultFilesOf(cmd).home, "vault", "journal")
		return explainChart(action(ctx, chartSession{
			vaultSession: session, vaultChain: chain, Chart: vault.NewChart(session.Vault, session.node, chain, patient),
			patient: patient, journal: session.Journal(folder),
		}))
	})
}

// explainChart says what to do where an index does not open.
func explainChart(err error) error {
	if errors.Is(err, vault.ErrWrongKey) {
		return fmt.Errorf("%w; the patient lets somebody open the index with 'healthd vault admit'", err)
	}
	return err
}

// draft is the index as it stands, for choosing recipients before anything is stored.
func (s chartSession) draft(ctx context.Context) (*vault.Index, error) {
	index, _, err := s.Open(ctx)
	if errors.Is(err, vault.ErrNoIndex) {
		index, err = vault.NewIndex(s.patient), nil
	}
	if err != nil {
		return nil, err
	}
	return index, s.seatKeyholders(ctx, index)
}

// change edits the index and anchors the change. The keyholders are brought in line with the chain each time, so that
// whoever lost a consent cannot open what is written from now on.
func (s chartSession) change(ctx context.Context, edit func(*vault.Index) ([]vault.Anchor, error)) (vault.Changed, error) {
	return s.Change(ctx, func(index *vault.Index) ([]vault.Anchor, error) {
		anchors, err := edit(index)
		if err != nil || len(anchors) == 0 {
			return nil, err
		}
		consent, _ := s.cmd.Flags().GetUint64(flagConsent)
		for i := range anchors {
			anchors[i].Consent = consent
		}
		return anchors, s.seatKeyholders(ctx, index)
	})
}

// seatKeyholders admits the writer and the patient, and dismisses those whom the chain no longer allows.
func (s chartSession) seatKeyholders(ctx context.Context, index *vault.Index) error {
	cell, err := s.index(ctx, s.patient)
	if err != nil {
		return err
	}
	patient, err := s.actor(ctx, s.patient)
	if err != nil {
		return err
	}
	self := vault.Keyholder{Actor: s.signer.Actor, Recipient: s.Recipient()}
	switch consent, _ := s.cmd.Flags().GetUint64(flagConsent); {
	case self.Actor == s.patient:
		self.Role = vault.RolePatient
	case self.Actor == cell.Registrar:
		self.Role = vault.RoleCustodian
	case self.Actor == patient.Guardian:
		self.Role = vault.RoleGuardian
	case consent != 0:
		self.Role, self.Consent = vault.RoleWriter, consent
	default:
		return fmt.Errorf("actor %d is neither patient %d nor the registrar or guardian: name your write consent with --%s", self.Actor, s.patient, flagConsent)
	}
	if self.Role != vault.RoleGuardian || len(index.Keyholders) == 0 { // an existing index lets guardians in by choice only
		if err := index.Admit(self); err != nil {
			return err
		}
	}
	if err := s.seatPatient(index); err != nil {
		return err
	}
	var failed error
	index.Dismiss(func(holder vault.Keyholder) bool {
		stands, err := s.stands(ctx, holder, cell.Registrar, patient.Guardian)
		failed = errors.Join(failed, err)
		return err == nil && !stands
	})
	return failed
}

// seatPatient makes sure that the patient, or the guardian who acts for one, can open what is written.
func (s chartSession) seatPatient(index *vault.Index) error {
	if text := stringFlagOr(s.cmd, flagPatientKey, ""); text != "" {
		recipient, err := readRecipient(text)
		if err != nil {
			return fmt.Errorf("--%s: %w", flagPatientKey, err)
		}
		return index.Admit(vault.Keyholder{Actor: s.patient, Role: vault.RolePatient, Recipient: recipient})
	}
	for _, holder := range index.Keyholders {
		if holder.Role == vault.RolePatient || holder.Role == vault.RoleGuardian {
			return nil
		}
	}
	return fmt.Errorf("the patient could not open these records: give the patient's recipient with 'healthd vault put --%s FILE' the first time", flagPatientKey)
}

// stands tells whether the chain still knows a keyholder in that role.
func (s chartSession) stands(ctx context.Context, holder vault.Keyholder, registrar, guardian uint64) (bool, error) {
	switch holder.Role {
	case vault.RolePatient:
		return holder.Actor == s.patient, nil
	case vault.RoleCustodian:
		return holder.Actor == registrar, nil
	case vault.RoleGuardian:
		return holder.Actor == guardian, nil
	}
	consent, err := s.consent(ctx, holder.Consent)
	if err != nil {
		return false, err
	}
	return lacking(consent, s.patient, protocol.ScopeWrite, 0, time.Now()) == "", nil
}

// lacking names what a consent does not allow; it is empty where it allows it.
func lacking(consent *consenttypes.Consent, patient, scope uint64, classes uint32, now time.Time) string {
	moment := uint64(now.Unix())
	switch {
	case consent.Patient != patient:
		return "it is another patient's"
	case consent.Status != consenttypes.CONSENT_STATUS_ACTIVE:
		return "it is not active"
	case moment < consent.From || moment >= consent.To:
		return "it does not count at this time"
	case uint64(consent.Scopes)&scope == 0:
		return "it is for reading or writing only, and not for this"
	case classes&^consent.Classes != 0:
		return "it does not cover this class of record"
	}
	return ""
}

func (c *vaultChain) consent(ctx context.Context, sequence uint64) (*consenttypes.Consent, error) {
	answer, err := consenttypes.NewQueryClient(c.network).Consent(ctx, &consenttypes.QueryConsentRequest{Sequence: sequence})
	if err != nil {
		return nil, fmt.Errorf("consent %d: %w", sequence, reachable(err))
	}
	return &answer.Consent, nil
}

func (c *vaultChain) actor(ctx context.Context, sequence uint64) (*identitytypes.Actor, error) {
	answer, err := identitytypes.NewQueryClient(c.network).Actor(ctx, &identitytypes.QueryActorRequest{Sequence: sequence})
	if err != nil {
		return nil, fmt.Errorf("actor %d: %w", sequence, reachable(err))
	}
	return &answer.Actor.Actor, nil
}

// patientOfRecord fills in --patient from the record that is named.
func patientOfRecord(cmd *cobra.Command, sequence uint64) error {
	chain, err := dialVaultChain(cmd)
	if err != nil {
		return err
	}
	record, err := chain.record(cmd.Context(), sequence)
	if err != nil {
		return err
	}
	return cmd.Flags().Set(flagPatient, strconv.FormatUint(record.Patient, 10))
}
