package simulation

import "github.com/healthd/healthd/internal/protocol"

// The edits below change cells behind the machine's back. They set scenes that operations reach
// only after years: a counter at its end, an institution with the last ordinal.

// EditSystem changes the SYSTEM cell.
func (w *World) EditSystem(change func(*protocol.System)) {
	edit(w, protocol.KindSystem, 1, new(protocol.System), change)
}

// EditActor changes an ACTOR.
func (w *World) EditActor(sequence uint64, change func(*protocol.Actor)) {
	edit(w, protocol.KindActor, sequence, new(protocol.Actor), change)
}

// EditIndex changes an INDEX.
func (w *World) EditIndex(sequence uint64, change func(*protocol.Index)) {
	edit(w, protocol.KindIndex, sequence, new(protocol.Index), change)
}

// EditRecord changes a RECORD.
func (w *World) EditRecord(sequence uint64, change func(*protocol.Record)) {
	edit(w, protocol.KindRecord, sequence, new(protocol.Record), change)
}

// EditConsent changes a CONSENT.
func (w *World) EditConsent(sequence uint64, change func(*protocol.Consent)) {
	edit(w, protocol.KindConsent, sequence, new(protocol.Consent), change)
}

// EditPolicy changes a POLICY.
func (w *World) EditPolicy(sequence uint64, change func(*protocol.Policy)) {
	edit(w, protocol.KindPolicy, sequence, new(protocol.Policy), change)
}

// EditClaim changes a CLAIM.
func (w *World) EditClaim(sequence uint64, change func(*protocol.Claim)) {
	edit(w, protocol.KindClaim, sequence, new(protocol.Claim), change)
}

func edit[F protocol.Described[uint64, protocol.Word]](w *World, kind protocol.CellKind, sequence uint64, fields F, change func(F)) {
	w.mustRead(kind, sequence, fields)
	change(fields)
	cell, err := protocol.EncodeCell(kind, fields)
	if err != nil {
		panic(err) // the edit is part of the scene's code
	}
	w.State[protocol.LeafIndex(kind, sequence)] = cell
}
