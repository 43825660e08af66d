package protocol

// SubmitClaim asks an insurer to pay for a service, with one record as evidence. Operands:
// policy, record, code, amount, service (time).
var submitClaimRules = []Rule{
	{NotProvider, func(f *Frame) bool { return f.Signer.Role == RoleProvider }},
	{PolicyMissing, func(f *Frame) bool { return f.has[SlotPolicy] }},
	{PolicyNotOpen, policyOpen},
	{RecordMissing, func(f *Frame) bool { return f.has[SlotRecord] }},
	{RecordMismatch, func(f *Frame) bool { return f.Record.Author == f.Op.Actor && f.Record.Patient == f.Policy.Patient }},
	{RecordNotLive, func(f *Frame) bool { return f.Record.State == RecordLive }},
	{RecordAlreadyClaimed, func(f *Frame) bool { return f.Record.Claim == 0 }},
	// The clock only moves forward, so the record is never later than now.
	{ServiceTimeInvalid, func(f *Frame) bool { return f.Op.Service <= f.Record.Time }},
	{ServiceOutsidePolicy, func(f *Frame) bool { return f.Policy.From <= f.Op.Service && f.Op.Service < f.Policy.To }},
	{ConsentNotActive, (*Frame).consentInForce},
	{AmountInvalid, func(f *Frame) bool { return amountSane(f.Op.Amount) }},
	{CounterOverflow, func(f *Frame) bool { return roomFor(f.System.NextClaim) }},
}

func submitClaim(f *Frame) {
	f.Record.Claim = f.System.NextClaim
	f.appended = &Claim{
		Policy: f.Op.Policy, Provider: f.Op.Actor, Record: f.Op.Record, Service: f.Op.Service, Submitted: f.Time,
		Code: f.Op.Code, Status: ClaimSubmitted, Amount: f.Op.Amount,
	}
}
