package types

import (
	"fmt"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/wordbytes"
)

// Op returns the operation as the protocol signs and executes it. Actor and nonce are the envelope's.
func (m *RotateKey) Op() (protocol.Op, error) {
	op := protocol.Op{Kind: protocol.OpRotateKey}
	var err error
	if op.Left, op.Right, err = wordbytes.Key(m.PublicKey); err != nil {
		return op, fmt.Errorf("public_key: %w", err)
	}
	op.Other = m.Actor
	return op, nil
}

// RotateKeyOf is the inverse of Op, for a well-formed operation.
func RotateKeyOf(op *protocol.Op) *RotateKey {
	return &RotateKey{Actor: op.Other, PublicKey: wordbytes.FromKey(op.Left, op.Right)}
}

// Op returns the operation as the protocol signs and executes it.
func (m *StartRecovery) Op() (protocol.Op, error) {
	op := protocol.Op{Kind: protocol.OpStartRecovery}
	var err error
	if op.Left, op.Right, err = wordbytes.Key(m.PublicKey); err != nil {
		return op, fmt.Errorf("public_key: %w", err)
	}
	if op.Digest, err = wordbytes.Digest(m.Reason); err != nil {
		return op, fmt.Errorf("reason: %w", err)
	}
	op.Patient = m.Patient
	return op, nil
}

// StartRecoveryOf is the inverse of Op, for a well-formed operation.
func StartRecoveryOf(op *protocol.Op) *StartRecovery {
	return &StartRecovery{
		Patient: op.Patient, PublicKey: wordbytes.FromKey(op.Left, op.Right), Reason: wordbytes.FromDigest(op.Digest),
	}
}

// Op returns the operation as the protocol signs and executes it.
func (m *CancelRecovery) Op() (protocol.Op, error) {
	return protocol.Op{Kind: protocol.OpCancelRecovery, Operands: protocol.Operands{Case: m.Recovery}}, nil
}

// CancelRecoveryOf is the inverse of Op, for a well-formed operation.
func CancelRecoveryOf(op *protocol.Op) *CancelRecovery { return &CancelRecovery{Recovery: op.Case} }

// Op returns the operation as the protocol signs and executes it.
func (m *FinishRecovery) Op() (protocol.Op, error) {
	return protocol.Op{Kind: protocol.OpFinishRecovery, Operands: protocol.Operands{Case: m.Recovery}}, nil
}

// FinishRecoveryOf is the inverse of Op, for a well-formed operation.
func FinishRecoveryOf(op *protocol.Op) *FinishRecovery { return &FinishRecovery{Recovery: op.Case} }
