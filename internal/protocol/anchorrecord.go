package protocol

// AnchorRecord adds the fingerprint of an encrypted document and moves the head of the
// patient's index file. Operands: patient, record (the one to change, or 0), consent (to
// write, or 0), classes, action, flags (FlagContinues), left and right (ciphertext digest),
// head (new), amount, service and digest (stated head), version (stated).
var anchorRecordRules = []Rule{
	{PatientMissing, func(f *Frame) bool { return f.has[SlotIndex] }},
	{NotPermittedToWrite, func(f *Frame) bool {
		return f.byPatientOrGuardian(f.Op.Patient) || f.Op.Actor == f.Index.Registrar || f.holdsWriteConsent()
	}},
	{ClassRestricted, func(f *Frame) bool {
		return f.byPatientOrGuardian(f.Op.Patient) || f.writtenClasses()&f.Index.Restrictions == 0
	}},
	{ClassesEmpty, func(f *Frame) bool { return f.Op.Classes != 0 }},
	{CodeUnknown, classesKnown},
	{ActionUnknown, func(f *Frame) bool { return f.Op.Action >= ActionCreate && f.Op.Action <= ActionEnteredInError }},
	{PreviousUnexpected, func(f *Frame) bool { return (f.Op.Action == ActionCreate) == (f.Op.Record == 0) }},
	{PreviousMissing, func(f *Frame) bool {
		return f.Op.Record == 0 || (f.has[SlotRecord] && f.Record.Patient == f.Op.Patient)
	}},
	{PreviousNotLive, func(f *Frame) bool { return f.Op.Record == 0 || f.Record.State == RecordLive }},
	{HeadMismatch, (*Frame).headMatches},
	{HeadInvalid, (*Frame).headStated},
	{ContentMissing, func(f *Frame) bool { return !f.Op.Left.IsZero() || !f.Op.Right.IsZero() }},
	{CounterOverflow, (*Frame).roomForRecord},
}

// headMatches holds where the signer has seen the latest index: compare-and-swap.
func (f *Frame) headMatches() bool {
	high, low := f.Op.StatedHead()
	return f.Op.Version == f.Index.Version && high == f.Index.HeadHigh && low == f.Index.HeadLow
}

// headStated holds where a new head is stated, or left to a later operation of the envelope.
func (f *Frame) headStated() bool {
	empty := f.Op.HeadHigh.IsZero() && f.Op.HeadLow.IsZero()
	return empty == (f.Op.Flags == FlagContinues)
}

func (f *Frame) roomForRecord() bool {
	return roomFor(f.System.NextRecord) && roomFor(f.Index.Version) && roomFor(f.Index.Records)
}

// holdsWriteConsent holds where the named consent lets the signer or its institution write
// this class for this patient now; the institution, in SlotTarget, must be active. Purpose and uses do not matter for writing.
func (f *Frame) holdsWriteConsent() bool {
	c := &f.Consent
	return f.has[SlotConsent] && c.Patient == f.Op.Patient && f.isGrantee() && institutionActive(f.Signer.Role, f.Target.Status) && c.Status == ConsentActive &&
		c.From <= f.Time && f.Time < c.To && c.Scopes&ScopeWrite != 0 && f.writtenClasses()&^c.Classes == 0
}

// writtenClasses are those of the new record, and of the one that it changes: whoever may not write
// a class must not mark its records as superseded or in error either.
func (f *Frame) writtenClasses() uint64 { return f.Op.Classes | f.Record.Class }

// isGrantee holds where the consent was given to the signer or to its institution.
func (f *Frame) isGrantee() bool {
	return f.Consent.Grantee == f.Op.Actor || f.Consent.Grantee == f.Signer.Institution
}

func anchorRecord(f *Frame) {
	state := RecordLive
	if f.Op.Action == ActionEnteredInError {
		state = RecordInError
	}
	f.appended = &Record{
		Patient: f.Op.Patient, Author: f.Op.Actor, Previous: f.Op.Record, Time: f.Time, Version: f.Index.Version + 1,
		ContentHigh: f.Op.Left, ContentLow: f.Op.Right, Class: f.Op.Classes, Action: f.Op.Action, State: state,
	}
	if f.Op.Record != 0 {
		f.Record.State = RecordSuperseded
		if f.Op.Action == ActionEnteredInError {
			f.Record.State = RecordInError
		}
	}
	f.moveHead()
}

// moveHead counts the appended record and moves the head, unless a later operation will.
func (f *Frame) moveHead() {
	if f.Op.Flags != FlagContinues {
		f.Index.HeadHigh, f.Index.HeadLow = f.Op.HeadHigh, f.Op.HeadLow
		f.Index.Version++
	}
	f.Index.Author, f.Index.Updated = f.Op.Actor, f.Time
	f.Index.Records++
}
