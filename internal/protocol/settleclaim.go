package protocol

// SettleClaim records that what was approved was paid. Operands: case (claim), digest (payment
// reference).
var settleClaimRules = []Rule{
	{ClaimMissing, claimFound},
	{NotPolicyInsurer, signedByInsurer},
	{ClaimNotPayable, func(f *Frame) bool { return f.Claim.Status == ClaimApproved || f.Claim.Status == ClaimPartial }},
	{PaymentReferenceMissing, func(f *Frame) bool { return !f.Op.Digest.IsZero() }},
}

func settleClaim(f *Frame) { f.Claim.Status, f.Claim.Decision = ClaimSettled, f.Op.Digest }
