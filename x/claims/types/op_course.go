package types

import (
	"fmt"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/wordbytes"
)

// Op returns the operation as the protocol signs and executes it. Actor and nonce are the envelope's.
func (m *ClosePolicy) Op() (protocol.Op, error) {
	return protocol.Op{Kind: protocol.OpClosePolicy, Operands: protocol.Operands{Policy: m.Policy}}, nil
}

// ClosePolicyOf is the inverse of Op, for a well-formed operation.
func ClosePolicyOf(op *protocol.Op) *ClosePolicy { return &ClosePolicy{Policy: op.Policy} }

// Op returns the operation as the protocol signs and executes it.
func (m *CancelClaim) Op() (protocol.Op, error) {
	return protocol.Op{Kind: protocol.OpCancelClaim, Operands: protocol.Operands{Case: m.Claim}}, nil
}

// CancelClaimOf is the inverse of Op, for a well-formed operation.
func CancelClaimOf(op *protocol.Op) *CancelClaim { return &CancelClaim{Claim: op.Case} }

// Op returns the operation as the protocol signs and executes it.
func (m *PendClaim) Op() (protocol.Op, error) {
	op := protocol.Op{Kind: protocol.OpPendClaim}
	var err error
	if op.Digest, err = wordbytes.Digest(m.Request); err != nil {
		return op, fmt.Errorf("request: %w", err)
	}
	op.Case, op.Code = m.Claim, uint64(m.Reason)
	return op, nil
}

// PendClaimOf is the inverse of Op, for a well-formed operation.
func PendClaimOf(op *protocol.Op) *PendClaim {
	return &PendClaim{Claim: op.Case, Reason: uint32(op.Code), Request: wordbytes.FromDigest(op.Digest)}
}

// Op returns the operation as the protocol signs and executes it.
func (m *AppealClaim) Op() (protocol.Op, error) {
	op := protocol.Op{Kind: protocol.OpAppealClaim}
	var err error
	if op.Digest, err = wordbytes.Digest(m.Grounds); err != nil {
		return op, fmt.Errorf("grounds: %w", err)
	}
	op.Case = m.Claim
	return op, nil
}

// AppealClaimOf is the inverse of Op, for a well-formed operation.
func AppealClaimOf(op *protocol.Op) *AppealClaim {
	return &AppealClaim{Claim: op.Case, Grounds: wordbytes.FromDigest(op.Digest)}
}

// Op returns the operation as the protocol signs and executes it.
func (m *SettleClaim) Op() (protocol.Op, error) {
	op := protocol.Op{Kind: protocol.OpSettleClaim}
	var err error
	if op.Digest, err = wordbytes.Digest(m.Payment); err != nil {
		return op, fmt.Errorf("payment: %w", err)
	}
	op.Case = m.Claim
	return op, nil
}

// SettleClaimOf is the inverse of Op, for a well-formed operation.
func SettleClaimOf(op *protocol.Op) *SettleClaim {
	return &SettleClaim{Claim: op.Case, Payment: wordbytes.FromDigest(op.Digest)}
}
