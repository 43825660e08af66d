package circuits

import (
	"github.com/consensys/gnark/frontend"

	"github.com/healthd/healthd/internal/protocol"
)

var eraseRecordRules = []rule{
	{protocol.PatientMissing, func(f *frame) frontend.Variable { return f.has[protocol.SlotIndex] }},
	{protocol.NotPatientOrGuardian, byPatientOrGuardian},
	{protocol.PreviousMissing, func(f *frame) frontend.Variable { return f.and(f.has[protocol.SlotRecord], f.shared.recordOfPatient) }},
	{protocol.AlreadyErased, func(f *frame) frontend.Variable { return f.not(f.equal(f.record.State, protocol.RecordErased)) }},
	{protocol.HeadMismatch, func(f *frame) frontend.Variable { return f.shared.headMatches }},
	{protocol.HeadInvalid, func(f *frame) frontend.Variable { return f.shared.headStated }},
	{protocol.CounterOverflow, func(f *frame) frontend.Variable { return f.shared.roomForRecord }},
}

func byPatientOrGuardian(f *frame) frontend.Variable { return f.shared.byPatientOrGuardian }

func eraseRecord(f *frame, applied frontend.Variable) {
	f.appendCell(applied, protocol.KindRecord, &recordCell{
		Patient: f.op.Patient, Author: f.actor, Previous: f.op.Record, Time: f.time, Version: f.api.Add(f.index.Version, 1),
		ContentHigh: f.record.ContentHigh, ContentLow: f.record.ContentLow, Class: f.record.Class,
		Action: protocol.ActionErase, State: protocol.RecordErased,
	})
	f.change(applied, &f.after.record.State, protocol.RecordErased)
	f.moveHead(applied)
}
