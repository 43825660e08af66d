package types

import (
	"fmt"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/wordbytes"
)

// Op returns the operation as the protocol signs and executes it. Actor and nonce are the envelope's.
func (m *OpenPolicy) Op() (protocol.Op, error) {
	op := protocol.Op{Kind: protocol.OpOpenPolicy}
	var err error
	if op.Digest, err = wordbytes.Digest(m.Terms); err != nil {
		return op, fmt.Errorf("terms: %w", err)
	}
	op.Patient, op.Consent, op.From, op.To, op.Amount = m.Patient, m.PaymentConsent, m.From, m.To, m.Limit
	return op, nil
}

// OpenPolicyOf is the inverse of Op, for a well-formed operation.
func OpenPolicyOf(op *protocol.Op) *OpenPolicy {
	return &OpenPolicy{
		Patient: op.Patient, PaymentConsent: op.Consent, From: op.From, To: op.To, Limit: op.Amount,
		Terms: wordbytes.FromDigest(op.Digest),
	}
}

// Op returns the operation as the protocol signs and executes it.
func (m *SubmitClaim) Op() (protocol.Op, error) {
	return protocol.Op{Kind: protocol.OpSubmitClaim, Operands: protocol.Operands{
		Policy: m.Policy, Record: m.Record, Code: uint64(m.Code), Amount: m.Amount, Service: m.ServiceTime,
	}}, nil
}

// SubmitClaimOf is the inverse of Op, for a well-formed operation.
func SubmitClaimOf(op *protocol.Op) *SubmitClaim {
	return &SubmitClaim{
		Policy: op.Policy, Record: op.Record, Code: uint32(op.Code), Amount: op.Amount, ServiceTime: op.Service,
	}
}

// Op returns the operation as the protocol signs and executes it.
func (m *AdjudicateClaim) Op() (protocol.Op, error) {
	op := protocol.Op{Kind: protocol.OpAdjudicateClaim}
	var err error
	if op.Digest, err = wordbytes.Digest(m.Decision); err != nil {
		return op, fmt.Errorf("decision: %w", err)
	}
	op.Case, op.Amount, op.Code = m.Claim, m.Approved, uint64(m.Reason)
	return op, nil
}

// AdjudicateClaimOf is the inverse of Op, for a well-formed operation.
func AdjudicateClaimOf(op *protocol.Op) *AdjudicateClaim {
	return &AdjudicateClaim{
		Claim: op.Case, Approved: op.Amount, Reason: uint32(op.Code), Decision: wordbytes.FromDigest(op.Digest),
	}
}
