package protocol

// CancelClaim withdraws a claim that nobody has decided and frees its record for another one.
// Operand: case (claim).
var cancelClaimRules = []Rule{
	{ClaimMissing, claimFound},
	{NotClaimProvider, func(f *Frame) bool { return f.Claim.Provider == f.Op.Actor }},
	{ClaimNotCancellable, func(f *Frame) bool {
		return (f.Claim.Status == ClaimSubmitted || f.Claim.Status == ClaimPended) && f.Claim.Adjudications == 0
	}},
}

func cancelClaim(f *Frame) {
	f.Claim.Status = ClaimCancelled
	f.Record.Claim = 0
}
