package circuits

import (
	"github.com/consensys/gnark/frontend"

	"github.com/healthd/healthd/internal/protocol"
)

var submitClaimRules = []rule{
	{protocol.NotProvider, func(f *frame) frontend.Variable { return f.shared.signerProvider }},
	{protocol.PolicyMissing, func(f *frame) frontend.Variable { return f.has[protocol.SlotPolicy] }},
	{protocol.PolicyNotOpen, policyOpen},
	{protocol.RecordMissing, func(f *frame) frontend.Variable { return f.has[protocol.SlotRecord] }},
	{protocol.RecordMismatch, func(f *frame) frontend.Variable {
		return f.and(f.equal(f.record.Author, f.actor), f.equal(f.record.Patient, f.policy.Patient))
	}},
	{protocol.RecordNotLive, func(f *frame) frontend.Variable { return f.shared.recordLive }},
	{protocol.RecordAlreadyClaimed, func(f *frame) frontend.Variable { return f.isZero(f.record.Claim) }},
	{protocol.ServiceTimeInvalid, func(f *frame) frontend.Variable { return f.lessOrEqual(f.op.Service, f.record.Time, 64) }},
	{protocol.ServiceOutsidePolicy, func(f *frame) frontend.Variable {
		return f.and(f.lessOrEqual(f.policy.From, f.op.Service, 64), f.less(f.op.Service, f.policy.To, 64))
	}},
	{protocol.ConsentNotActive, func(f *frame) frontend.Variable { return f.consentInForce() }},
	{protocol.AmountInvalid, func(f *frame) frontend.Variable { return f.shared.amountSane }},
	{protocol.CounterOverflow, func(f *frame) frontend.Variable { return f.roomFor(f.system.NextClaim) }},
}

func submitClaim(f *frame, applied frontend.Variable) {
	f.change(applied, &f.after.record.Claim, f.system.NextClaim)
	f.appendCell(applied, protocol.KindClaim, &claimCell{
		Policy: f.op.Policy, Provider: f.actor, Record: f.op.Record, Service: f.op.Service, Submitted: f.time,
		Code: f.op.Code, Status: protocol.ClaimSubmitted, Amount: f.op.Amount,
	})
}
