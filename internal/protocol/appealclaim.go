package protocol

// AppealClaim asks for another decision on a claim that was denied or paid in part. Operands: case
// (claim), digest (grounds).
var appealClaimRules = []Rule{
	{ClaimMissing, claimFound},
	{NotClaimParty, func(f *Frame) bool {
		return f.Claim.Provider == f.Op.Actor || f.byPatientOrGuardian(f.Policy.Patient)
	}},
	{ClaimNotAppealable, func(f *Frame) bool { return f.Claim.Status == ClaimDenied || f.Claim.Status == ClaimPartial }},
	{CounterOverflow, roomForDecision},
}

func appealClaim(f *Frame) { f.Claim.Status, f.Claim.Decision = ClaimAppealed, f.Op.Digest }
