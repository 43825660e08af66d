package vault

import (
	"errors"
	"fmt"
	"slices"
)

// Role says why somebody holds the keys of a patient's index.
type Role string

// Roles. What a role stands for is the chain's to say: a writer of the index drops who no longer has it there.
const (
	RolePatient   Role = "patient"   // opens everything
	RoleCustodian Role = "custodian" // the patient's registrar: opens everything
	RoleGuardian  Role = "guardian"  // opens everything, so that a patient who lost the key gets it back; only if the patient chose so
	RoleWriter    Role = "writer"    // holds a write consent: opens the index, to add to it, and what it wrote itself
)

// Keyholder is somebody for whom the index is encrypted.
type Keyholder struct {
	Actor     uint64    `json:"actor"`
	Role      Role      `json:"role"`
	Recipient Recipient `json:"recipient"`
	Consent   uint64    `json:"consent,omitempty"` // of a writer
}

// OpensDocuments tells whether every new document is encrypted for the keyholder too.
func (k Keyholder) OpensDocuments() bool { return k.Role != RoleWriter }

func (k Keyholder) check() error {
	switch k.Role {
	case RolePatient, RoleCustodian, RoleGuardian:
		if k.Consent != 0 {
			return fmt.Errorf("a %s needs no consent", k.Role)
		}
	case RoleWriter:
		if k.Consent == 0 {
			return errors.New("a writer needs a consent")
		}
	default:
		return fmt.Errorf("unknown role %q of a keyholder", k.Role)
	}
	if k.Actor == 0 || k.Recipient.key == nil {
		return errors.New("a keyholder has an actor sequence and a recipient")
	}
	return nil
}

// Admit adds a keyholder, in place of the one with the same role and actor.
func (x *Index) Admit(holder Keyholder) error {
	if err := holder.check(); err != nil {
		return fmt.Errorf("%w: %w", ErrIndex, err)
	}
	same := func(k Keyholder) bool { return k.Actor == holder.Actor && k.Role == holder.Role }
	if i := slices.IndexFunc(x.Keyholders, same); i >= 0 {
		x.Keyholders[i] = holder
		return nil
	}
	x.Keyholders = append(x.Keyholders, holder)
	return nil
}

// Dismiss takes keyholders out and returns them. What is written afterwards they cannot open.
func (x *Index) Dismiss(who func(Keyholder) bool) (dismissed []Keyholder) {
	var kept []Keyholder
	for _, holder := range x.Keyholders {
		if who(holder) {
			dismissed = append(dismissed, holder)
		} else {
			kept = append(kept, holder)
		}
	}
	x.Keyholders = kept
	return dismissed
}

// IndexRecipients are those for whom the index is encrypted.
func (x *Index) IndexRecipients() []Recipient {
	return x.recipients(func(Keyholder) bool { return true })
}

// DocumentRecipients are those for whom every new document is encrypted.
func (x *Index) DocumentRecipients() []Recipient { return x.recipients(Keyholder.OpensDocuments) }

func (x *Index) recipients(of func(Keyholder) bool) (recipients []Recipient) {
	for _, holder := range x.Keyholders {
		if of(holder) {
			recipients = append(recipients, holder.Recipient)
		}
	}
	return recipients
}
