package circuits

import (
	"github.com/consensys/gnark/frontend"

	"github.com/healthd/healthd/internal/protocol"
)

var anchorRecordRules = []rule{
	{protocol.PatientMissing, func(f *frame) frontend.Variable { return f.has[protocol.SlotIndex] }},
	{protocol.NotPermittedToWrite, func(f *frame) frontend.Variable {
		return f.or(f.shared.byPatientOrGuardian, f.equal(f.actor, f.index.Registrar), f.holdsWriteConsent())
	}},
	{protocol.ClassRestricted, func(f *frame) frontend.Variable {
		return f.or(f.shared.byPatientOrGuardian, f.shared.classesUnrestricted)
	}},
	{protocol.ClassesEmpty, func(f *frame) frontend.Variable { return f.not(f.shared.classesEmpty) }},
	{protocol.CodeUnknown, func(f *frame) frontend.Variable { return f.shared.classesKnown }},
	{protocol.ActionUnknown, func(f *frame) frontend.Variable {
		return f.and(f.nonZero(f.op.Action), f.lessOrEqual(f.op.Action, protocol.ActionEnteredInError, 8))
	}},
	{protocol.PreviousUnexpected, func(f *frame) frontend.Variable {
		return f.equal(f.equal(f.op.Action, protocol.ActionCreate), f.not(f.shared.recordNamed))
	}},
	{protocol.PreviousMissing, func(f *frame) frontend.Variable {
		return f.or(f.not(f.shared.recordNamed), f.and(f.has[protocol.SlotRecord], f.shared.recordOfPatient))
	}},
	{protocol.PreviousNotLive, func(f *frame) frontend.Variable {
		return f.or(f.not(f.shared.recordNamed), f.shared.recordLive)
	}},
	{protocol.HeadMismatch, func(f *frame) frontend.Variable { return f.shared.headMatches }},
	{protocol.HeadInvalid, func(f *frame) frontend.Variable { return f.shared.headStated }},
	{protocol.ContentMissing, func(f *frame) frontend.Variable { return f.or(f.nonZero(f.op.Left), f.nonZero(f.op.Right)) }},
	{protocol.CounterOverflow, func(f *frame) frontend.Variable { return f.shared.roomForRecord }},
}

// holdsWriteConsent holds where the named consent lets the signer or its institution write
// this class for this patient now.
func (f *frame) holdsWriteConsent() frontend.Variable {
	const scopeWriteBit = 1
	return f.and(f.has[protocol.SlotConsent], f.equal(f.consent.Patient, f.op.Patient), f.shared.grantee,
		f.institutionActive(f.shared.targetActive), f.consentInForce(), f.shared.consentScopes[scopeWriteBit], f.shared.classesWithin)
}

func anchorRecord(f *frame, applied frontend.Variable) {
	inError := f.equal(f.op.Action, protocol.ActionEnteredInError)
	state := f.api.Add(protocol.RecordLive, f.api.Mul(inError, protocol.RecordInError-protocol.RecordLive))
	f.appendCell(applied, protocol.KindRecord, &recordCell{
		Patient: f.op.Patient, Author: f.actor, Previous: f.op.Record, Time: f.time, Version: f.api.Add(f.index.Version, 1),
		ContentHigh: f.op.Left, ContentLow: f.op.Right, Class: f.op.Classes, Action: f.op.Action, State: state,
	})
	superseded := f.api.Add(protocol.RecordSuperseded, f.api.Mul(inError, protocol.RecordInError-protocol.RecordSuperseded))
	f.change(f.and(applied, f.shared.recordNamed), &f.after.record.State, superseded)
	f.moveHead(applied)
}

// moveHead counts the appended record and moves the head, unless FlagContinues leaves that to a
// later operation.
func (f *frame) moveHead(applied frontend.Variable) {
	moves := f.and(applied, f.not(f.op.Flags))
	index := &f.after.index
	f.change(moves, &index.HeadHigh, f.op.HeadHigh)
	f.change(moves, &index.HeadLow, f.op.HeadLow)
	index.Version = f.api.Add(index.Version, moves)
	f.change(applied, &index.Author, f.actor)
	f.change(applied, &index.Updated, f.time)
	index.Records = f.api.Add(index.Records, applied)
}
