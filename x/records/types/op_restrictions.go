package types

import "github.com/healthd/healthd/internal/protocol"

// Op returns the operation as the protocol signs and executes it. Actor and nonce are the envelope's.
func (m *SetRestrictions) Op() (protocol.Op, error) {
	return protocol.Op{Kind: protocol.OpSetRestrictions, Operands: protocol.Operands{
		Patient: m.Patient, Classes: uint64(m.Classes),
	}}, nil
}

// SetRestrictionsOf is the inverse of Op, for a well-formed operation.
func SetRestrictionsOf(op *protocol.Op) *SetRestrictions {
	return &SetRestrictions{Patient: op.Patient, Classes: uint32(op.Classes)}
}
