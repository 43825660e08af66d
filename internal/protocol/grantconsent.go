package protocol

import "github.com/healthd/healthd/internal/codes"

// GrantConsent lets another actor read or write. Operands: patient, other (grantee), consent
// (a request to activate, or 0 to append), purposes, classes, scopes, from, to, uses,
// digest (terms).
var grantConsentRules = []Rule{
	{PatientMissing, func(f *Frame) bool { return f.Related.Role == RolePatient }},
	{NotPatientOrGuardian, func(f *Frame) bool { return f.byPatientOrGuardian(f.Op.Patient) }},
	{MasksEmpty, masksNotEmpty},
	{CodeUnknown, masksKnown},
	{PeriodInvalid, consentPeriodValid},
	{UsesZero, usesNotZero},
	{GranteeInactive, func(f *Frame) bool { return f.has[SlotTarget] && f.Target.Status == ActorActive }},
	{RequestMismatch, func(f *Frame) bool {
		return f.Op.Consent == 0 ||
			(f.Consent.Patient == f.Op.Patient && f.Consent.Grantee == f.Op.Other && f.Consent.Status == ConsentRequested)
	}},
	{CounterOverflow, func(f *Frame) bool { return roomFor(f.System.NextConsent) }},
}

// The scopes, classes and purposes that exist, as masks.
const (
	AllScopes   = ScopeRead | ScopeWrite
	AllClasses  = uint64(codes.AllClasses)
	AllPurposes = uint64(codes.AllPurposes)
)

func masksNotEmpty(f *Frame) bool { return f.Op.Purposes != 0 && f.Op.Classes != 0 && f.Op.Scopes != 0 }

func classesKnown(f *Frame) bool { return f.Op.Classes&^AllClasses == 0 }

func masksKnown(f *Frame) bool {
	return classesKnown(f) && f.Op.Purposes&^AllPurposes == 0 && f.Op.Scopes&^AllScopes == 0
}

// consentPeriodValid holds for a period that is not empty and not over yet.
func consentPeriodValid(f *Frame) bool { return f.Op.From < f.Op.To && f.Time < f.Op.To }

func usesNotZero(f *Frame) bool { return f.Op.Uses != 0 }

// consentOfOperands is the consent that the operands describe.
func (f *Frame) consentOfOperands(grantee, status uint64) Consent {
	return Consent{
		Patient: f.Op.Patient, Grantee: grantee, From: f.Op.From, To: f.Op.To, Uses: f.Op.Uses, Status: status,
		Purposes: f.Op.Purposes, Classes: f.Op.Classes, Scopes: f.Op.Scopes, Terms: f.Op.Digest,
	}
}

func grantConsent(f *Frame) {
	granted := f.consentOfOperands(f.Op.Other, ConsentActive)
	if f.Op.Consent != 0 {
		f.Consent = granted
		return
	}
	f.appended = &granted
}
