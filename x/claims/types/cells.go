package types

import (
	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/wordbytes"
)

// PolicyOf describes a POLICY cell.
func PolicyOf(sequence uint64, p *protocol.Policy) Policy {
	return Policy{
		Sequence: sequence, Insurer: p.Insurer, Patient: p.Patient, PaymentConsent: p.Consent, From: p.From, To: p.To,
		Limit: p.Limit, Remaining: p.Remaining, Status: PolicyStatus(p.Status), Terms: wordbytes.FromDigest(p.Terms),
	}
}

// Fields is the inverse of PolicyOf.
func (p *Policy) Fields() (*protocol.Policy, error) {
	fields := &protocol.Policy{
		Insurer: p.Insurer, Patient: p.Patient, From: p.From, To: p.To, Consent: p.PaymentConsent, Status: uint64(p.Status),
		Limit: p.Limit, Remaining: p.Remaining,
	}
	var err error
	if fields.Terms, err = wordbytes.Digest(p.Terms); err != nil {
		return nil, ErrInvalidCell.Wrapf("policy %d: terms: %s", p.Sequence, err)
	}
	return fields, nil
}

// ClaimOf describes a CLAIM cell.
func ClaimOf(sequence uint64, c *protocol.Claim) Claim {
	return Claim{
		Sequence: sequence, Policy: c.Policy, Provider: c.Provider, Record: c.Record, Code: uint32(c.Code),
		Amount: c.Amount, Approved: c.Approved, ServiceTime: c.Service, Submitted: c.Submitted, Status: ClaimStatus(c.Status),
		Adjudications: uint32(c.Adjudications), Reason: uint32(c.Reason), Decision: wordbytes.FromDigest(c.Decision),
	}
}

// Fields is the inverse of ClaimOf.
func (c *Claim) Fields() (*protocol.Claim, error) {
	fields := &protocol.Claim{
		Policy: c.Policy, Provider: c.Provider, Record: c.Record, Service: c.ServiceTime, Submitted: c.Submitted,
		Code: uint64(c.Code), Status: uint64(c.Status), Adjudications: uint64(c.Adjudications), Reason: uint64(c.Reason),
		Amount: c.Amount, Approved: c.Approved,
	}
	var err error
	if fields.Decision, err = wordbytes.Digest(c.Decision); err != nil {
		return nil, ErrInvalidCell.Wrapf("claim %d: decision: %s", c.Sequence, err)
	}
	return fields, nil
}
