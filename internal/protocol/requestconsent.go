package protocol

// RequestConsent asks a patient for a consent to the institution that signs. Operands: patient,
// purposes, classes, scopes, from, to, uses, digest (terms).
var requestConsentRules = []Rule{
	{NotInstitution, func(f *Frame) bool { return IsInstitution(f.Signer.Role) }},
	{PatientMissing, func(f *Frame) bool { return f.Related.Role == RolePatient }},
	{MasksEmpty, masksNotEmpty},
	{CodeUnknown, masksKnown},
	{PeriodInvalid, consentPeriodValid},
	{UsesZero, usesNotZero},
	{CounterOverflow, func(f *Frame) bool { return roomFor(f.System.NextConsent) }},
}

func requestConsent(f *Frame) {
	requested := f.consentOfOperands(f.Op.Actor, ConsentRequested)
	f.appended = &requested
}
