package protocol

// RevokeConsent ends a consent from this operation on. Operand: consent.
var revokeConsentRules = []Rule{
	{ConsentMissing, func(f *Frame) bool { return f.has[SlotConsent] }},
	{NotPatientOrGuardian, func(f *Frame) bool { return f.byPatientOrGuardian(f.Consent.Patient) }},
	{ConsentNotActive, func(f *Frame) bool { return f.Consent.Status == ConsentActive }},
}

func revokeConsent(f *Frame) { f.Consent.Status = ConsentRevoked }
