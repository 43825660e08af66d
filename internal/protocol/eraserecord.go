package protocol

// EraseRecord marks a record as erased and appends the receipt: an erasure RECORD that names it
// and repeats its content digest. Operands: patient, record, flags (FlagContinues), head (new),
// amount, service and digest (stated head), version (stated).
var eraseRecordRules = []Rule{
	{PatientMissing, func(f *Frame) bool { return f.has[SlotIndex] }},
	{NotPatientOrGuardian, func(f *Frame) bool { return f.byPatientOrGuardian(f.Op.Patient) }},
	{PreviousMissing, func(f *Frame) bool { return f.has[SlotRecord] && f.Record.Patient == f.Op.Patient }},
	{AlreadyErased, func(f *Frame) bool { return f.Record.State != RecordErased }},
	{HeadMismatch, (*Frame).headMatches},
	{HeadInvalid, (*Frame).headStated},
	{CounterOverflow, (*Frame).roomForRecord},
}

func eraseRecord(f *Frame) {
	f.appended = &Record{
		Patient: f.Op.Patient, Author: f.Op.Actor, Previous: f.Op.Record, Time: f.Time, Version: f.Index.Version + 1,
		ContentHigh: f.Record.ContentHigh, ContentLow: f.Record.ContentLow, Class: f.Record.Class,
		Action: ActionErase, State: RecordErased,
	}
	f.Record.State = RecordErased
	f.moveHead()
}
