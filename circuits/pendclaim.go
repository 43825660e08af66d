package circuits

import (
	"github.com/consensys/gnark/frontend"

	"github.com/healthd/healthd/internal/protocol"
)

var pendClaimRules = []rule{
	{protocol.ClaimMissing, claimFound},
	{protocol.NotPolicyInsurer, signedByInsurer},
	{protocol.ClaimClosed, claimAwaitsDecision},
	{protocol.ReasonMissing, func(f *frame) frontend.Variable { return f.not(f.shared.codeZero) }},
}

func claimFound(f *frame) frontend.Variable { return f.has[protocol.SlotClaim] }

func claimAwaitsDecision(f *frame) frontend.Variable { return f.shared.claimAwaitsDecision }

func pendClaim(f *frame, applied frontend.Variable) {
	f.change(applied, &f.after.claim.Status, protocol.ClaimPended)
	f.change(applied, &f.after.claim.Reason, f.op.Code)
	f.change(applied, &f.after.claim.Decision, f.op.Digest)
}
