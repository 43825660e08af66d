package circuits

import (
	"github.com/consensys/gnark/frontend"

	"github.com/healthd/healthd/internal/protocol"
)

var adjudicateClaimRules = []rule{
	{protocol.ClaimMissing, claimFound},
	{protocol.NotPolicyInsurer, signedByInsurer},
	{protocol.ClaimClosed, claimAwaitsDecision},
	{protocol.ApprovedTooHigh, func(f *frame) frontend.Variable {
		return f.lessOrEqual(f.op.Amount, f.claim.Amount, protocol.BitsAmount)
	}},
	{protocol.CoverExceeded, func(f *frame) frontend.Variable {
		return f.lessOrEqual(f.op.Amount, f.api.Add(f.policy.Remaining, f.claim.Approved), protocol.BitsAmount+1)
	}},
	{protocol.ReasonMissing, func(f *frame) frontend.Variable {
		return f.or(f.equal(f.op.Amount, f.claim.Amount), f.not(f.shared.codeZero))
	}},
	{protocol.CounterOverflow, roomForDecision},
}

// roomForDecision holds while the claim can be decided once more.
func roomForDecision(f *frame) frontend.Variable {
	return f.nonZero(f.api.Sub(f.claim.Adjudications, 1<<8-1))
}

func adjudicateClaim(f *frame, applied frontend.Variable) {
	remaining := f.api.Sub(f.api.Add(f.policy.Remaining, f.claim.Approved), f.op.Amount)
	f.change(applied, &f.after.policy.Remaining, remaining)

	full := f.equal(f.op.Amount, f.claim.Amount)
	denied := f.and(f.isZero(f.op.Amount), f.not(full))
	status := f.api.Add(protocol.ClaimPartial,
		f.api.Sub(0, f.api.Mul(full, protocol.ClaimPartial-protocol.ClaimApproved)),
		f.api.Mul(denied, protocol.ClaimDenied-protocol.ClaimPartial))
	claim := &f.after.claim
	f.change(applied, &claim.Status, status)
	f.change(applied, &claim.Approved, f.op.Amount)
	f.change(applied, &claim.Decision, f.op.Digest)
	f.change(applied, &claim.Reason, f.op.Code)
	claim.Adjudications = f.api.Add(claim.Adjudications, applied)
}
