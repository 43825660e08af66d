package circuits

import (
	"github.com/consensys/gnark/frontend"

	"github.com/healthd/healthd/internal/protocol"
)

var settleClaimRules = []rule{
	{protocol.ClaimMissing, claimFound},
	{protocol.NotPolicyInsurer, signedByInsurer},
	{protocol.ClaimNotPayable, func(f *frame) frontend.Variable {
		return f.or(f.equal(f.claim.Status, protocol.ClaimApproved), f.equal(f.claim.Status, protocol.ClaimPartial))
	}},
	{protocol.PaymentReferenceMissing, func(f *frame) frontend.Variable { return f.nonZero(f.op.Digest) }},
}

func settleClaim(f *frame, applied frontend.Variable) {
	f.change(applied, &f.after.claim.Status, protocol.ClaimSettled)
	f.change(applied, &f.after.claim.Decision, f.op.Digest)
}
