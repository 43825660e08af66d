package types

import (
	"fmt"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/wordbytes"
)

// Op returns the operation as the protocol signs and executes it. Actor and nonce are the envelope's.
func (m *RequestConsent) Op() (protocol.Op, error) {
	op := protocol.Op{Kind: protocol.OpRequestConsent}
	var err error
	if op.Digest, err = wordbytes.Digest(m.Terms); err != nil {
		return op, fmt.Errorf("terms: %w", err)
	}
	op.Patient = m.Patient
	op.Purposes, op.Classes, op.Scopes = uint64(m.Purposes), uint64(m.Classes), uint64(m.Scopes)
	op.From, op.To, op.Uses = m.From, m.To, uint64(m.Uses)
	return op, nil
}

// RequestConsentOf is the inverse of Op, for a well-formed operation.
func RequestConsentOf(op *protocol.Op) *RequestConsent {
	return &RequestConsent{
		Patient: op.Patient, Purposes: uint32(op.Purposes), Classes: uint32(op.Classes), Scopes: uint32(op.Scopes),
		From: op.From, To: op.To, Uses: uint32(op.Uses), Terms: wordbytes.FromDigest(op.Digest),
	}
}

// Op returns the operation as the protocol signs and executes it.
func (m *DenyConsent) Op() (protocol.Op, error) {
	return protocol.Op{Kind: protocol.OpDenyConsent, Operands: protocol.Operands{Consent: m.Consent}}, nil
}

// DenyConsentOf is the inverse of Op, for a well-formed operation.
func DenyConsentOf(op *protocol.Op) *DenyConsent { return &DenyConsent{Consent: op.Consent} }
