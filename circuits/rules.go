package circuits

import (
	"github.com/consensys/gnark/frontend"

	"github.com/healthd/healthd/internal/protocol"
)

// rule is the twin of protocol.Rule: 1 where it holds.
type rule struct {
	code  protocol.Code
	holds func(*frame) frontend.Variable
}

// operation is the twin of protocol's: rules in order, and an effect that is written where
// all of them hold (applied is 1).
type operation struct {
	rules  []rule
	effect func(f *frame, applied frontend.Variable)
}

var operations = map[protocol.OpKind]operation{
	protocol.OpRegisterActor:   {registerActorRules, registerActor},
	protocol.OpAnchorRecord:    {anchorRecordRules, anchorRecord},
	protocol.OpGrantConsent:    {grantConsentRules, grantConsent},
	protocol.OpRevokeConsent:   {revokeConsentRules, revokeConsent},
	protocol.OpRequestAccess:   {requestAccessRules, requestAccess},
	protocol.OpOpenPolicy:      {openPolicyRules, openPolicy},
	protocol.OpSubmitClaim:     {submitClaimRules, submitClaim},
	protocol.OpAdjudicateClaim: {adjudicateClaimRules, adjudicateClaim},
}

// RuleCodes lists the codes of a kind's rules in order, for the test that holds them against
// the native ones.
func RuleCodes(kind protocol.OpKind) []protocol.Code {
	codes := make([]protocol.Code, 0, len(operations[kind].rules))
	for _, r := range operations[kind].rules {
		codes = append(codes, r.code)
	}
	return codes
}

// judge computes the result of the operation and writes its effect where it is applied.
func (b *builder) judge(f *frame) frontend.Variable {
	f.share()
	f.after = effects{
		index: f.index, claim: f.claim, policy: f.policy, consent: f.consent, record: f.record, target: f.target,
		appendKind: 0, appendSequence: 0, appendIndex: 0, registrar: 0,
	}
	for range protocol.CellWords - 1 {
		f.after.appended = append(f.after.appended, 0)
	}
	var result frontend.Variable = 0
	for _, kind := range protocol.EnabledOps() {
		applied := f.kind(kind)
		for _, r := range operations[kind].rules {
			holds := b.api.Mul(applied, r.holds(f))
			result = b.api.Add(result, b.api.Mul(b.api.Sub(applied, holds), int(r.code)))
			applied = holds
		}
		operations[kind].effect(f, applied)
	}
	return result
}

// change sets a field to a new value where the selector is 1.
func (f *frame) change(selector frontend.Variable, field *frontend.Variable, value frontend.Variable) {
	*field = f.api.Add(*field, f.api.Mul(selector, f.api.Sub(value, *field)))
}

// appendCell appends a cell where applied is 1, and advances its kind's next sequence.
func (f *frame) appendCell(applied frontend.Variable, kind protocol.CellKind, cell described) {
	next := f.system.Next(kind)
	f.after.appendKind = f.api.Add(f.after.appendKind, f.api.Mul(applied, int(kind)))
	f.after.appendSequence = f.api.Add(f.after.appendSequence, f.api.Mul(applied, *next))
	for i, word := range f.pack(cell) {
		f.after.appended[i] = f.api.Add(f.after.appended[i], f.api.Mul(applied, word))
	}
	*next = f.api.Add(*next, applied)
	f.shared.appended = f.api.Add(f.shared.appended, applied)
}

// anyAppended is 1 where the operation appends a cell.
func (f *frame) anyAppended() frontend.Variable { return f.shared.appended }

// shared holds conditions that several rules use, computed once a row.
type shared struct {
	signerProvider, signerInsurer, signerInstitution frontend.Variable
	byPatient, byConsentPatient                      frontend.Variable // or the guardian of the one in SlotRelated
	relatedPatient, relatedActive                    frontend.Variable
	grantee, consentActive                           frontend.Variable
	consentStarted, consentNotEnded                  frontend.Variable
	operandPeriod                                    frontend.Variable
	classes, consentClasses, restrictions            mask // classes: of the record where access names one
	classesEmpty, classesWithin, classesUnrestricted frontend.Variable
	purposes, consentPurposes                        mask
	consentScopes                                    mask
	recordNamed, recordLive, recordOfPatient         frontend.Variable
	amountSane                                       frontend.Variable
	breaksGlass                                      frontend.Variable
	codeZero                                         frontend.Variable
	appended                                         frontend.Variable
}

func (f *frame) share() {
	s := &f.shared
	s.appended = 0
	s.signerProvider = f.equal(f.signer.Role, protocol.RoleProvider)
	s.signerInsurer = f.equal(f.signer.Role, protocol.RoleInsurer)
	s.signerInstitution = f.api.Add(s.signerProvider, s.signerInsurer, f.equal(f.signer.Role, protocol.RolePublicBody))

	s.relatedPatient = f.equal(f.related.Role, protocol.RolePatient)
	s.relatedActive = f.equal(f.related.Status, protocol.ActorActive)
	guardian := f.and(s.relatedPatient, f.equal(f.related.Guardian, f.actor))
	s.byPatient = f.or(f.equal(f.actor, f.op.Patient), guardian)
	s.byConsentPatient = f.or(f.equal(f.actor, f.consent.Patient), guardian)

	s.grantee = f.or(f.equal(f.consent.Grantee, f.actor), f.equal(f.consent.Grantee, f.signer.Institution))
	s.consentActive = f.equal(f.consent.Status, protocol.ConsentActive)
	s.consentStarted = f.lessOrEqual(f.consent.From, f.time, protocol.BitsTime)
	s.consentNotEnded = f.less(f.time, f.consent.To, protocol.BitsTime)
	s.operandPeriod = f.less(f.op.From, f.op.To, protocol.BitsTime)

	named := f.and(f.kind(protocol.OpRequestAccess), f.has[protocol.SlotRecord])
	operandClasses := f.mask(f.op.Classes, protocol.BitsClass)
	s.classes = f.selectMask(named, f.mask(f.record.Class, protocol.BitsClass), operandClasses)
	s.consentClasses = f.mask(f.consent.Classes, protocol.BitsClass)
	s.restrictions = f.mask(f.index.Restrictions, protocol.BitsClass)
	s.classesEmpty = f.isZero(f.count(s.classes))
	s.classesWithin = f.within(s.classes, s.consentClasses)
	s.classesUnrestricted = f.disjoint(s.classes, s.restrictions)
	s.purposes = f.mask(f.op.Purposes, 16)
	s.consentPurposes = f.mask(f.consent.Purposes, 16)
	s.consentScopes = f.mask(f.consent.Scopes, 8)

	s.recordNamed = f.nonZero(f.op.Record)
	s.recordLive = f.equal(f.record.State, protocol.RecordLive)
	s.recordOfPatient = f.equal(f.record.Patient, f.op.Patient)
	s.amountSane = f.and(f.nonZero(f.op.Amount), f.lessOrEqual(f.op.Amount, protocol.MaxAmount, protocol.BitsAmount))
	s.breaksGlass = f.op.Flags
	s.codeZero = f.isZero(f.op.Code)
}

// consentInForce holds for an active consent within its period; an absent one is not active.
func (f *frame) consentInForce() frontend.Variable {
	return f.and(f.shared.consentActive, f.shared.consentStarted, f.shared.consentNotEnded)
}

// roomFor holds while a counter can still grow.
func (f *frame) roomFor(counter frontend.Variable) frontend.Variable {
	return f.nonZero(f.api.Sub(counter, protocol.MaxSequence))
}
