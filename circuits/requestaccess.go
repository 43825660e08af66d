package circuits

import (
	"github.com/consensys/gnark/frontend"

	"github.com/healthd/healthd/internal/protocol"
)

var requestAccessRules = []rule{
	{protocol.PatientMissing, func(f *frame) frontend.Variable { return f.has[protocol.SlotIndex] }},
	{protocol.CounterOverflow, func(f *frame) frontend.Variable { return f.roomFor(f.system.NextAccess) }},
}

// condition is the twin of protocol.Condition.
type condition struct {
	reason protocol.Reason
	holds  func(*frame) frontend.Variable
}

var consentConditions = []condition{
	{protocol.DeniedConsentMissing, func(f *frame) frontend.Variable { return f.has[protocol.SlotConsent] }},
	{protocol.DeniedRecordMissing, recordFound},
	{protocol.DeniedOtherPatient, func(f *frame) frontend.Variable {
		return f.and(f.equal(f.consent.Patient, f.op.Patient), recordOfPatient(f))
	}},
	{protocol.DeniedOtherGrantee, func(f *frame) frontend.Variable { return f.shared.grantee }},
	{protocol.DeniedPurpose, func(f *frame) frontend.Variable {
		single := f.equal(f.count(f.shared.purposes), 1)
		return f.and(single, f.within(f.shared.purposes, f.shared.consentPurposes))
	}},
	{protocol.DeniedClass, func(f *frame) frontend.Variable { return f.and(f.not(f.shared.classesEmpty), f.shared.classesWithin) }},
	{protocol.DeniedScope, func(f *frame) frontend.Variable { return f.shared.consentScopes[0] }},
	{protocol.DeniedNotYetValid, func(f *frame) frontend.Variable { return f.shared.consentStarted }},
	{protocol.DeniedExpired, func(f *frame) frontend.Variable { return f.shared.consentNotEnded }},
	{protocol.DeniedUsedUp, func(f *frame) frontend.Variable { return f.nonZero(f.consent.Uses) }},
	{protocol.DeniedRevoked, func(f *frame) frontend.Variable { return f.not(f.equal(f.consent.Status, protocol.ConsentRevoked)) }},
	{protocol.DeniedNotActive, func(f *frame) frontend.Variable { return f.shared.consentActive }},
	{protocol.DeniedRestricted, func(f *frame) frontend.Variable { return f.shared.classesUnrestricted }},
	{protocol.DeniedSuspended, requesterStands},
	{protocol.DeniedRecordNotLive, recordLive},
}

var breakGlassConditions = []condition{
	{protocol.DeniedRecordMissing, recordFound},
	{protocol.DeniedOtherPatient, recordOfPatient},
	{protocol.DeniedNoEmergencyCredential, func(f *frame) frontend.Variable {
		return f.and(f.equal(f.signer.Role, protocol.RolePractitioner), f.signer.Emergency)
	}},
	{protocol.DeniedNotEmergency, func(f *frame) frontend.Variable { return f.equal(f.op.Purposes, protocol.PurposeEmergency) }},
	{protocol.DeniedClass, func(f *frame) frontend.Variable { return f.not(f.shared.classesEmpty) }},
	{protocol.DeniedTooManyUnreviewed, func(f *frame) frontend.Variable {
		return f.less(f.signer.Unreviewed, f.system.BreakGlassLimit, 16)
	}},
	{protocol.DeniedSuspended, requesterStands},
	{protocol.DeniedRecordNotLive, recordLive},
}

// ConditionReasons lists the reasons of both lists in order, for the test that holds them
// against the native ones.
func ConditionReasons() (consent, breakGlass []protocol.Reason) {
	for _, c := range consentConditions {
		consent = append(consent, c.reason)
	}
	for _, c := range breakGlassConditions {
		breakGlass = append(breakGlass, c.reason)
	}
	return consent, breakGlass
}

func recordFound(f *frame) frontend.Variable {
	return f.or(f.not(f.shared.recordNamed), f.has[protocol.SlotRecord])
}

func recordOfPatient(f *frame) frontend.Variable {
	return f.or(f.not(f.shared.recordNamed), f.shared.recordOfPatient)
}

func recordLive(f *frame) frontend.Variable {
	return f.or(f.not(f.shared.recordNamed), f.shared.recordLive)
}

func requesterStands(f *frame) frontend.Variable { return f.institutionActive(f.shared.relatedActive) }

// decide judges conditions in order, starting from a selector. It returns where all hold and
// the reason where one does not.
func (f *frame) decide(selector frontend.Variable, conditions []condition) (allowed, reason frontend.Variable) {
	allowed, reason = selector, 0
	for _, c := range conditions {
		holds := f.api.Mul(allowed, c.holds(f))
		reason = f.api.Add(reason, f.api.Mul(f.api.Sub(allowed, holds), int(c.reason)))
		allowed = holds
	}
	return allowed, reason
}

func requestAccess(f *frame, applied frontend.Variable) {
	underGlass := f.and(applied, f.shared.breaksGlass)
	consentAllows, consentReason := f.decide(f.api.Sub(applied, underGlass), consentConditions)
	glassAllows, glassReason := f.decide(underGlass, breakGlassConditions)
	allows := f.api.Add(consentAllows, glassAllows)

	named := f.has[protocol.SlotRecord]
	class := f.api.Select(named, f.record.Class, f.op.Classes)
	f.appendCell(applied, protocol.KindAccess, &accessCell{
		Requester: f.actor, Patient: f.op.Patient, Consent: f.op.Consent, Record: f.op.Record, Time: f.time,
		Purpose: f.op.Purposes, Class: class,
		Decision: f.api.Sub(protocol.DecisionDeny, allows),
		Reason:   f.api.Add(consentReason, glassReason),
		Review:   f.api.Mul(glassAllows, protocol.ReviewPending),
		Context:  f.op.Digest,
	})
	limited := f.nonZero(f.api.Sub(f.consent.Uses, protocol.UsesUnlimited))
	f.after.consent.Uses = f.api.Sub(f.after.consent.Uses, f.and(consentAllows, limited))
	f.after.target.Unreviewed = f.api.Add(f.after.target.Unreviewed, glassAllows)
}
