package protocol

// DenyConsent refuses a request for a consent. Operand: consent.
var denyConsentRules = []Rule{
	{ConsentMissing, func(f *Frame) bool { return f.has[SlotConsent] }},
	{NotPatientOrGuardian, func(f *Frame) bool { return f.byPatientOrGuardian(f.Consent.Patient) }},
	{ConsentNotRequested, func(f *Frame) bool { return f.Consent.Status == ConsentRequested }},
}

func denyConsent(f *Frame) { f.Consent.Status = ConsentDenied }
