package custody

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/vault"
	consenttypes "github.com/healthd/healthd/x/consent/types"
)

// seatKeyholders admits the writer and the patient, and dismisses those whom the chain no longer allows.
func (c *Custodian) seatKeyholders(ctx context.Context, index *vault.Index, by Writing) error {
	registrar, guardian, err := c.trustees(ctx, index.Patient)
	if err != nil {
		return err
	}
	self := vault.Keyholder{Actor: c.ledger.Self(), Recipient: c.vault.Recipient()}
	switch {
	case self.Actor == index.Patient:
		self.Role = vault.RolePatient
	case self.Actor == registrar:
		self.Role = vault.RoleCustodian
	case self.Actor == guardian:
		self.Role = vault.RoleGuardian
	case by.Consent != 0:
		self.Role, self.Consent = vault.RoleWriter, by.Consent
	default:
		return fmt.Errorf("actor %d is neither patient %d nor the registrar or guardian: %w", self.Actor, index.Patient, ErrNoStanding)
	}
	if self.Role != vault.RoleGuardian || len(index.Keyholders) == 0 { // an existing index lets guardians in by choice only
		if err := index.Admit(self); err != nil {
			return err
		}
	}
	if err := seatPatient(index, by.PatientKey); err != nil {
		return err
	}
	var failed error
	index.Dismiss(func(holder vault.Keyholder) bool {
		stands, err := c.stands(ctx, index.Patient, holder, registrar, guardian)
		failed = errors.Join(failed, err)
		return err == nil && !stands
	})
	return failed
}

// trustees are those who act for a patient without a consent; 0 where there is none.
func (c *Custodian) trustees(ctx context.Context, patient uint64) (registrar, guardian uint64, err error) {
	cell, err := c.ledger.Index(ctx, patient)
	if err != nil {
		return 0, 0, err
	}
	actor, err := c.ledger.Actor(ctx, patient)
	if err != nil {
		return 0, 0, err
	}
	return cell.Registrar, actor.Guardian, nil
}

// seatPatient makes sure that the patient, or the guardian who acts for one, can open what is written.
func seatPatient(index *vault.Index, key *vault.Recipient) error {
	if key != nil {
		return index.Admit(vault.Keyholder{Actor: index.Patient, Role: vault.RolePatient, Recipient: *key})
	}
	for _, holder := range index.Keyholders {
		if holder.Role == vault.RolePatient || holder.Role == vault.RoleGuardian {
			return nil
		}
	}
	return ErrNoPatientKey
}

// Stands tells whether the chain knows somebody in the role of a keyholder of a patient's.
func (c *Custodian) Stands(ctx context.Context, patient uint64, holder vault.Keyholder) (bool, error) {
	registrar, guardian, err := c.trustees(ctx, patient)
	if err != nil {
		return false, err
	}
	return c.stands(ctx, patient, holder, registrar, guardian)
}

func (c *Custodian) stands(ctx context.Context, patient uint64, holder vault.Keyholder, registrar, guardian uint64) (bool, error) {
	switch holder.Role {
	case vault.RolePatient:
		return holder.Actor == patient, nil
	case vault.RoleCustodian:
		return holder.Actor == registrar, nil
	case vault.RoleGuardian:
		return holder.Actor == guardian, nil
	}
	consent, err := c.ledger.Consent(ctx, holder.Consent)
	if err != nil {
		return false, err
	}
	return Lacking(consent, patient, protocol.ScopeWrite, 0, time.Now()) == "", nil
}

// Lacking names what a consent does not allow; it is empty where it allows it.
func Lacking(consent *consenttypes.Consent, patient, scope uint64, classes uint32, now time.Time) string {
	at := moment(now)
	switch {
	case consent.Patient != patient:
		return "it is another patient's"
	case consent.Status != consenttypes.CONSENT_STATUS_ACTIVE:
		return "it is not active"
	case at < consent.From || at >= consent.To:
		return "it does not count at this time"
	case uint64(consent.Scopes)&scope == 0:
		return "it is for reading or writing only, and not for this"
	case classes&^consent.Classes != 0:
		return "it does not cover this class of record"
	}
	return ""
}
