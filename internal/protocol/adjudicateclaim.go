package protocol

// AdjudicateClaim decides a claim: in full, in part, or not at all. Operands: case (claim),
// amount (approved), code (adjustment reason), digest (decision). Later revocation of the
// payment consent or closing of the policy does not matter.
var adjudicateClaimRules = []Rule{
	{ClaimMissing, claimFound},
	{NotPolicyInsurer, signedByInsurer},
	{ClaimClosed, claimAwaitsDecision},
	{ApprovedTooHigh, func(f *Frame) bool { return f.Op.Amount <= f.Claim.Amount }},
	{CoverExceeded, func(f *Frame) bool { return f.Op.Amount <= f.Policy.Remaining+f.Claim.Approved }},
	{ReasonMissing, func(f *Frame) bool { return f.Op.Amount == f.Claim.Amount || f.Op.Code != 0 }},
	{CounterOverflow, roomForDecision},
}

// roomForDecision holds while the claim can be decided once more.
func roomForDecision(f *Frame) bool { return f.Claim.Adjudications < 1<<8-1 }

func adjudicateClaim(f *Frame) {
	f.Policy.Remaining += f.Claim.Approved - f.Op.Amount
	f.Claim.Approved, f.Claim.Decision = f.Op.Amount, f.Op.Digest
	f.Claim.Adjudications++
	f.Claim.Reason = f.Op.Code
	switch f.Op.Amount {
	case f.Claim.Amount:
		f.Claim.Status = ClaimApproved
	case 0:
		f.Claim.Status = ClaimDenied
	default:
		f.Claim.Status = ClaimPartial
	}
}
