package circuits

import (
	"github.com/consensys/gnark/frontend"

	"github.com/healthd/healthd/internal/protocol"
)

var openPolicyRules = []rule{
	{protocol.NotInsurer, func(f *frame) frontend.Variable { return f.shared.signerInsurer }},
	{protocol.PatientInactive, func(f *frame) frontend.Variable { return f.and(f.shared.relatedPatient, f.shared.relatedActive) }},
	{protocol.PeriodInvalid, func(f *frame) frontend.Variable { return f.shared.operandPeriod }},
	{protocol.LimitInvalid, func(f *frame) frontend.Variable { return f.shared.amountSane }},
	{protocol.PaymentConsentInvalid, func(f *frame) frontend.Variable {
		const paymentBit = 2
		return f.and(f.equal(f.consent.Patient, f.op.Patient), f.equal(f.consent.Grantee, f.actor),
			f.shared.consentPurposes[paymentBit], f.consentInForce())
	}},
	{protocol.CounterOverflow, func(f *frame) frontend.Variable { return f.roomFor(f.system.NextPolicy) }},
}

func openPolicy(f *frame, applied frontend.Variable) {
	f.appendCell(applied, protocol.KindPolicy, &policyCell{
		Insurer: f.actor, Patient: f.op.Patient, From: f.op.From, To: f.op.To, Consent: f.op.Consent, Status: protocol.PolicyOpen,
		Limit: f.op.Amount, Remaining: f.op.Amount, Terms: f.op.Digest,
	})
}
