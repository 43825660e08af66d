package protocol

// PendClaim asks the provider for information before a decision. Operands: case (claim), code
// (reason), digest (what is asked for).
var pendClaimRules = []Rule{
	{ClaimMissing, claimFound},
	{NotPolicyInsurer, signedByInsurer},
	{ClaimClosed, claimAwaitsDecision},
	{ReasonMissing, func(f *Frame) bool { return f.Op.Code != 0 }},
}

func claimFound(f *Frame) bool { return f.has[SlotClaim] }

func claimAwaitsDecision(f *Frame) bool {
	return f.Claim.Status == ClaimSubmitted || f.Claim.Status == ClaimPended || f.Claim.Status == ClaimAppealed
}

func pendClaim(f *Frame) {
	f.Claim.Status, f.Claim.Reason, f.Claim.Decision = ClaimPended, f.Op.Code, f.Op.Digest
}
