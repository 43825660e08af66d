package circuits

import (
	"github.com/consensys/gnark/frontend"

	"github.com/healthd/healthd/internal/protocol"
)

var grantConsentRules = []rule{
	{protocol.PatientMissing, func(f *frame) frontend.Variable { return f.shared.relatedPatient }},
	{protocol.NotPatientOrGuardian, byPatientOrGuardian},
	{protocol.MasksEmpty, masksNotEmpty},
	{protocol.CodeUnknown, masksKnown},
	{protocol.PeriodInvalid, consentPeriodValid},
	{protocol.UsesZero, usesNotZero},
	{protocol.GranteeInactive, func(f *frame) frontend.Variable { return f.shared.targetActive }},
	{protocol.RequestMismatch, func(f *frame) frontend.Variable {
		matches := f.and(f.equal(f.consent.Patient, f.op.Patient), f.equal(f.consent.Grantee, f.op.Other),
			f.equal(f.consent.Status, protocol.ConsentRequested))
		return f.or(f.isZero(f.op.Consent), matches)
	}},
	{protocol.CounterOverflow, func(f *frame) frontend.Variable { return f.roomFor(f.system.NextConsent) }},
}

func masksNotEmpty(f *frame) frontend.Variable { return f.shared.masksNotEmpty }

func masksKnown(f *frame) frontend.Variable { return f.shared.masksKnown }

// consentPeriodValid holds for a period that is not empty and not over yet.
func consentPeriodValid(f *frame) frontend.Variable {
	return f.and(f.shared.operandPeriod, f.shared.periodNotOver)
}

func usesNotZero(f *frame) frontend.Variable { return f.nonZero(f.op.Uses) }

// consentOfOperands is the consent that the operands describe.
func (f *frame) consentOfOperands(grantee, status frontend.Variable) *consentCell {
	return &consentCell{
		Patient: f.op.Patient, Grantee: grantee, From: f.op.From, To: f.op.To, Uses: f.op.Uses, Status: status,
		Purposes: f.op.Purposes, Classes: f.op.Classes, Scopes: f.op.Scopes, Terms: f.op.Digest,
	}
}

func grantConsent(f *frame, applied frontend.Variable) {
	granted := f.consentOfOperands(f.op.Other, protocol.ConsentActive)
	appends := f.and(applied, f.isZero(f.op.Consent))
	activates := f.api.Sub(applied, appends)
	f.appendCell(appends, protocol.KindConsent, granted)

	consent := &f.after.consent
	f.change(activates, &consent.From, granted.From)
	f.change(activates, &consent.To, granted.To)
	f.change(activates, &consent.Uses, granted.Uses)
	f.change(activates, &consent.Status, granted.Status)
	f.change(activates, &consent.Purposes, granted.Purposes)
	f.change(activates, &consent.Classes, granted.Classes)
	f.change(activates, &consent.Scopes, granted.Scopes)
	f.change(activates, &consent.Terms, granted.Terms)
}
