package types

import "github.com/healthd/healthd/internal/protocol"

// Op returns the operation as the protocol signs and executes it. Actor and nonce are the envelope's.
func (m *SetGuardian) Op() (protocol.Op, error) {
	return protocol.Op{Kind: protocol.OpSetGuardian, Operands: protocol.Operands{Other: m.Guardian}}, nil
}

// SetGuardianOf is the inverse of Op, for a well-formed operation.
func SetGuardianOf(op *protocol.Op) *SetGuardian { return &SetGuardian{Guardian: op.Other} }

// Op returns the operation as the protocol signs and executes it.
func (*RemoveGuardian) Op() (protocol.Op, error) {
	return protocol.Op{Kind: protocol.OpRemoveGuardian}, nil
}

// RemoveGuardianOf is the inverse of Op.
func RemoveGuardianOf(*protocol.Op) *RemoveGuardian { return &RemoveGuardian{} }

// Op returns the operation as the protocol signs and executes it.
func (m *SuspendActor) Op() (protocol.Op, error) {
	return protocol.Op{Kind: protocol.OpSuspendActor, Operands: protocol.Operands{Other: m.Actor}}, nil
}

// SuspendActorOf is the inverse of Op, for a well-formed operation.
func SuspendActorOf(op *protocol.Op) *SuspendActor { return &SuspendActor{Actor: op.Other} }

// Op returns the operation as the protocol signs and executes it.
func (m *ReactivateActor) Op() (protocol.Op, error) {
	return protocol.Op{Kind: protocol.OpReactivateActor, Operands: protocol.Operands{Other: m.Actor}}, nil
}

// ReactivateActorOf is the inverse of Op, for a well-formed operation.
func ReactivateActorOf(op *protocol.Op) *ReactivateActor { return &ReactivateActor{Actor: op.Other} }

// Op returns the operation as the protocol signs and executes it.
func (m *EndorseInstitution) Op() (protocol.Op, error) {
	return protocol.Op{Kind: protocol.OpEndorseInstitution, Operands: protocol.Operands{Other: m.Institution}}, nil
}

// EndorseInstitutionOf is the inverse of Op, for a well-formed operation.
func EndorseInstitutionOf(op *protocol.Op) *EndorseInstitution {
	return &EndorseInstitution{Institution: op.Other}
}

// Op returns the operation as the protocol signs and executes it.
func (m *EndorseSuspension) Op() (protocol.Op, error) {
	return protocol.Op{Kind: protocol.OpEndorseSuspension, Operands: protocol.Operands{Other: m.Institution}}, nil
}

// EndorseSuspensionOf is the inverse of Op, for a well-formed operation.
func EndorseSuspensionOf(op *protocol.Op) *EndorseSuspension {
	return &EndorseSuspension{Institution: op.Other}
}
