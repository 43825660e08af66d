package types

import (
	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/wordbytes"
)

// ConsentOf describes a CONSENT cell.
func ConsentOf(sequence uint64, c *protocol.Consent) Consent {
	return Consent{
		Sequence: sequence, Patient: c.Patient, Grantee: c.Grantee,
		Purposes: uint32(c.Purposes), Classes: uint32(c.Classes), Scopes: uint32(c.Scopes),
		From: c.From, To: c.To, Uses: uint32(c.Uses), Status: ConsentStatus(c.Status), Terms: wordbytes.FromDigest(c.Terms),
	}
}

// Fields is the inverse of ConsentOf.
func (c *Consent) Fields() (*protocol.Consent, error) {
	fields := &protocol.Consent{
		Patient: c.Patient, Grantee: c.Grantee, From: c.From, To: c.To, Uses: uint64(c.Uses), Status: uint64(c.Status),
		Purposes: uint64(c.Purposes), Classes: uint64(c.Classes), Scopes: uint64(c.Scopes),
	}
	var err error
	if fields.Terms, err = wordbytes.Digest(c.Terms); err != nil {
		return nil, ErrInvalidCell.Wrapf("consent %d: terms: %s", c.Sequence, err)
	}
	return fields, nil
}

// AccessOf describes an ACCESS cell.
func AccessOf(sequence uint64, a *protocol.Access) Access {
	return Access{
		Sequence: sequence, Requester: a.Requester, Patient: a.Patient, Consent: a.Consent, Record: a.Record,
		Purpose: uint32(a.Purpose), Classes: uint32(a.Class), Decision: Decision(a.Decision), Reason: uint32(a.Reason),
		Review: ReviewState(a.Review), Time: a.Time, Context: wordbytes.FromDigest(a.Context),
	}
}

// Fields is the inverse of AccessOf.
func (a *Access) Fields() (*protocol.Access, error) {
	fields := &protocol.Access{
		Requester: a.Requester, Patient: a.Patient, Consent: a.Consent, Record: a.Record, Time: a.Time,
		Purpose: uint64(a.Purpose), Class: uint64(a.Classes), Decision: uint64(a.Decision), Reason: uint64(a.Reason),
		Review: uint64(a.Review),
	}
	var err error
	if fields.Context, err = wordbytes.Digest(a.Context); err != nil {
		return nil, ErrInvalidCell.Wrapf("access %d: context: %s", a.Sequence, err)
	}
	return fields, nil
}
