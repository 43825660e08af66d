package simulation

import "github.com/healthd/healthd/internal/protocol"

// The readers below unpack cells of the world. The fields of a missing cell are zero.

// ReadActor reads an ACTOR.
func (w *World) ReadActor(sequence uint64) (fields protocol.Actor) {
	w.mustRead(protocol.KindActor, sequence, &fields)
	return fields
}

// ReadIndex reads an INDEX.
func (w *World) ReadIndex(sequence uint64) (fields protocol.Index) {
	w.mustRead(protocol.KindIndex, sequence, &fields)
	return fields
}

// ReadRecord reads a RECORD.
func (w *World) ReadRecord(sequence uint64) (fields protocol.Record) {
	w.mustRead(protocol.KindRecord, sequence, &fields)
	return fields
}

// ReadConsent reads a CONSENT.
func (w *World) ReadConsent(sequence uint64) (fields protocol.Consent) {
	w.mustRead(protocol.KindConsent, sequence, &fields)
	return fields
}

// ReadAccess reads an ACCESS.
func (w *World) ReadAccess(sequence uint64) (fields protocol.Access) {
	w.mustRead(protocol.KindAccess, sequence, &fields)
	return fields
}

// ReadPolicy reads a POLICY.
func (w *World) ReadPolicy(sequence uint64) (fields protocol.Policy) {
	w.mustRead(protocol.KindPolicy, sequence, &fields)
	return fields
}

// ReadClaim reads a CLAIM.
func (w *World) ReadClaim(sequence uint64) (fields protocol.Claim) {
	w.mustRead(protocol.KindClaim, sequence, &fields)
	return fields
}

// ReadRecovery reads a RECOVERY.
func (w *World) ReadRecovery(sequence uint64) (fields protocol.Recovery) {
	w.mustRead(protocol.KindRecovery, sequence, &fields)
	return fields
}
