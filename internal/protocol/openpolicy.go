package protocol

// OpenPolicy gives a patient cover. Operands: patient, consent (to payment), from, to,
// amount (limit), digest (terms).
var openPolicyRules = []Rule{
	{NotInsurer, func(f *Frame) bool { return f.Signer.Role == RoleInsurer }},
	{PatientInactive, func(f *Frame) bool { return f.Related.Role == RolePatient && f.Related.Status == ActorActive }},
	{PeriodInvalid, func(f *Frame) bool { return f.Op.From < f.Op.To }},
	{LimitInvalid, func(f *Frame) bool { return amountSane(f.Op.Amount) }},
	{PaymentConsentInvalid, func(f *Frame) bool {
		c := &f.Consent
		return c.Patient == f.Op.Patient && c.Grantee == f.Op.Actor && c.Purposes&PurposePayment != 0 && f.consentInForce()
	}},
	{CounterOverflow, func(f *Frame) bool { return roomFor(f.System.NextPolicy) }},
}

// consentInForce holds for an active consent within its period; an absent one is not active.
func (f *Frame) consentInForce() bool {
	return f.Consent.Status == ConsentActive && f.Consent.From <= f.Time && f.Time < f.Consent.To
}

func amountSane(amount uint64) bool { return amount > 0 && amount <= MaxAmount }

func openPolicy(f *Frame) {
	f.appended = &Policy{
		Insurer: f.Op.Actor, Patient: f.Op.Patient, From: f.Op.From, To: f.Op.To, Consent: f.Op.Consent, Status: PolicyOpen,
		Limit: f.Op.Amount, Remaining: f.Op.Amount, Terms: f.Op.Digest,
	}
}
