package protocol

// GrantConsent lets another actor read or write. Operands: patient, other (grantee), consent
// (a request to activate, or 0 to append), purposes, classes, scopes, from, to, uses,
// digest (terms).
var grantConsentRules = []Rule{
	{PatientMissing, func(f *Frame) bool { return f.has[SlotRelated] && f.Related.Role == RolePatient }},
	{NotPatientOrGuardian, func(f *Frame) bool { return f.byPatientOrGuardian(f.Op.Patient) }},
	{MasksEmpty, func(f *Frame) bool { return f.Op.Purposes != 0 && f.Op.Classes != 0 && f.Op.Scopes != 0 }},
	{PeriodInvalid, func(f *Frame) bool { return f.Op.From < f.Op.To }},
	{UsesZero, func(f *Frame) bool { return f.Op.Uses != 0 }},
	{GranteeInactive, func(f *Frame) bool { return f.has[SlotTarget] && f.Target.Status == ActorActive }},
	{RequestMismatch, func(f *Frame) bool {
		return f.Op.Consent == 0 ||
			(f.Consent.Patient == f.Op.Patient && f.Consent.Grantee == f.Op.Other && f.Consent.Status == ConsentRequested)
	}},
	{CounterOverflow, func(f *Frame) bool { return roomFor(f.System.NextConsent) }},
}

func grantConsent(f *Frame) {
	granted := Consent{
		Patient: f.Op.Patient, Grantee: f.Op.Other, From: f.Op.From, To: f.Op.To, Uses: f.Op.Uses, Status: ConsentActive,
		Purposes: f.Op.Purposes, Classes: f.Op.Classes, Scopes: f.Op.Scopes, Terms: f.Op.Digest,
	}
	if f.Op.Consent != 0 {
		f.Consent = granted
		return
	}
	f.appended = &granted
}
