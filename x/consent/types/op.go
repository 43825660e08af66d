package types

import (
	"fmt"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/wordbytes"
)

// Op returns the operation as the protocol signs and executes it. Actor and nonce are the envelope's.
func (m *GrantConsent) Op() (protocol.Op, error) {
	op := protocol.Op{Kind: protocol.OpGrantConsent}
	var err error
	if op.Digest, err = wordbytes.Digest(m.Terms); err != nil {
		return op, fmt.Errorf("terms: %w", err)
	}
	op.Patient, op.Other, op.Consent = m.Patient, m.Grantee, m.Request
	op.Purposes, op.Classes, op.Scopes = uint64(m.Purposes), uint64(m.Classes), uint64(m.Scopes)
	op.From, op.To, op.Uses = m.From, m.To, uint64(m.Uses)
	return op, nil
}

// GrantConsentOf is the inverse of Op, for a well-formed operation.
func GrantConsentOf(op *protocol.Op) *GrantConsent {
	return &GrantConsent{
		Patient: op.Patient, Grantee: op.Other, Request: op.Consent,
		Purposes: uint32(op.Purposes), Classes: uint32(op.Classes), Scopes: uint32(op.Scopes),
		From: op.From, To: op.To, Uses: uint32(op.Uses), Terms: wordbytes.FromDigest(op.Digest),
	}
}

// Op returns the operation as the protocol signs and executes it.
func (m *RevokeConsent) Op() (protocol.Op, error) {
	return protocol.Op{Kind: protocol.OpRevokeConsent, Operands: protocol.Operands{Consent: m.Consent}}, nil
}

// RevokeConsentOf is the inverse of Op, for a well-formed operation.
func RevokeConsentOf(op *protocol.Op) *RevokeConsent { return &RevokeConsent{Consent: op.Consent} }

// Op returns the operation as the protocol signs and executes it.
func (m *RequestAccess) Op() (protocol.Op, error) {
	op := protocol.Op{Kind: protocol.OpRequestAccess}
	var err error
	if op.Digest, err = wordbytes.Digest(m.Context); err != nil {
		return op, fmt.Errorf("context: %w", err)
	}
	op.Patient, op.Consent, op.Record = m.Patient, m.Consent, m.Record
	op.Purposes, op.Classes = uint64(m.Purpose), uint64(m.Classes)
	if m.BreakGlass {
		op.Flags = protocol.FlagBreakGlass
	}
	return op, nil
}

// RequestAccessOf is the inverse of Op, for a well-formed operation.
func RequestAccessOf(op *protocol.Op) *RequestAccess {
	return &RequestAccess{
		Patient: op.Patient, Consent: op.Consent, Record: op.Record, Purpose: uint32(op.Purposes), Classes: uint32(op.Classes),
		BreakGlass: op.Flags == protocol.FlagBreakGlass, Context: wordbytes.FromDigest(op.Digest),
	}
}
