package circuits

import (
	"github.com/consensys/gnark/frontend"

	"github.com/healthd/healthd/internal/protocol"
)

var grantConsentRules = []rule{
	{protocol.PatientMissing, func(f *frame) frontend.Variable { return f.shared.relatedPatient }},
	{protocol.NotPatientOrGuardian, func(f *frame) frontend.Variable { return f.shared.byPatient }},
	{protocol.MasksEmpty, func(f *frame) frontend.Variable {
		return f.and(f.nonZero(f.op.Purposes), f.nonZero(f.op.Classes), f.nonZero(f.op.Scopes))
	}},
	{protocol.PeriodInvalid, func(f *frame) frontend.Variable { return f.shared.operandPeriod }},
	{protocol.UsesZero, func(f *frame) frontend.Variable { return f.nonZero(f.op.Uses) }},
	{protocol.GranteeInactive, func(f *frame) frontend.Variable { return f.equal(f.target.Status, protocol.ActorActive) }},
	{protocol.RequestMismatch, func(f *frame) frontend.Variable {
		matches := f.and(f.equal(f.consent.Patient, f.op.Patient), f.equal(f.consent.Grantee, f.op.Other),
			f.equal(f.consent.Status, protocol.ConsentRequested))
		return f.or(f.isZero(f.op.Consent), matches)
	}},
	{protocol.CounterOverflow, func(f *frame) frontend.Variable { return f.roomFor(f.system.NextConsent) }},
}

func grantConsent(f *frame, applied frontend.Variable) {
	granted := consentCell{
		Patient: f.op.Patient, Grantee: f.op.Other, From: f.op.From, To: f.op.To, Uses: f.op.Uses, Status: protocol.ConsentActive,
		Purposes: f.op.Purposes, Classes: f.op.Classes, Scopes: f.op.Scopes, Terms: f.op.Digest,
	}
	appends := f.and(applied, f.isZero(f.op.Consent))
	activates := f.api.Sub(applied, appends)
	f.appendCell(appends, protocol.KindConsent, &granted)

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
