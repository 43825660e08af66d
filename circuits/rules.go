package circuits

import (
	"math/big"

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
	protocol.OpRegisterActor:      {registerActorRules, registerActor},
	protocol.OpRotateKey:          {rotateKeyRules, rotateKey},
	protocol.OpSetGuardian:        {setGuardianRules, setGuardian},
	protocol.OpRemoveGuardian:     {removeGuardianRules, removeGuardian},
	protocol.OpStartRecovery:      {startRecoveryRules, startRecovery},
	protocol.OpCancelRecovery:     {cancelRecoveryRules, cancelRecovery},
	protocol.OpFinishRecovery:     {finishRecoveryRules, finishRecovery},
	protocol.OpSuspendActor:       {suspendActorRules, suspendActor},
	protocol.OpReactivateActor:    {reactivateActorRules, reactivateActor},
	protocol.OpEndorseInstitution: {endorseInstitutionRules, endorseInstitution},
	protocol.OpEndorseSuspension:  {endorseSuspensionRules, endorseSuspension},

	protocol.OpAnchorRecord:    {anchorRecordRules, anchorRecord},
	protocol.OpEraseRecord:     {eraseRecordRules, eraseRecord},
	protocol.OpSetRestrictions: {setRestrictionsRules, setRestrictions},

	protocol.OpGrantConsent:     {grantConsentRules, grantConsent},
	protocol.OpRevokeConsent:    {revokeConsentRules, revokeConsent},
	protocol.OpRequestConsent:   {requestConsentRules, requestConsent},
	protocol.OpDenyConsent:      {denyConsentRules, denyConsent},
	protocol.OpRequestAccess:    {requestAccessRules, requestAccess},
	protocol.OpReviewBreakGlass: {reviewBreakGlassRules, reviewBreakGlass},

	protocol.OpOpenPolicy:      {openPolicyRules, openPolicy},
	protocol.OpClosePolicy:     {closePolicyRules, closePolicy},
	protocol.OpSubmitClaim:     {submitClaimRules, submitClaim},
	protocol.OpPendClaim:       {pendClaimRules, pendClaim},
	protocol.OpAdjudicateClaim: {adjudicateClaimRules, adjudicateClaim},
	protocol.OpAppealClaim:     {appealClaimRules, appealClaim},
	protocol.OpCancelClaim:     {cancelClaimRules, cancelClaim},
	protocol.OpSettleClaim:     {settleClaimRules, settleClaim},
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
		access: f.access, recovery: f.recovery, index: f.index, claim: f.claim, policy: f.policy, consent: f.consent, record: f.record, target: f.target,
		appendKind: 0, appendSequence: 0, appendIndex: 0, registrar: 0,
	}
	for range protocol.CellWords - 1 {
		f.after.appended = append(f.after.appended, 0)
	}
	var result frontend.Variable = 0
	for _, kind := range protocol.OpKinds() {
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
	signerPatient, signerProvider, signerInsurer     frontend.Variable
	signerInstitution                                frontend.Variable
	namesSigner                                      frontend.Variable // by the operand other
	byPatientOrGuardian                              frontend.Variable // the patient is the one that the kind is about, in SlotRelated
	relatedPatient, relatedActive                    frontend.Variable
	relatedWard                                      frontend.Variable // the signer is the guardian in SlotRelated
	targetPatient, targetActive, targetInstitution   frontend.Variable
	newKeyValid                                      frontend.Variable
	masksKnown, masksNotEmpty                        frontend.Variable
	classesKnown, periodNotOver                      frontend.Variable
	recoveryPending                                  frontend.Variable
	headMatches, headStated, roomForRecord           frontend.Variable
	signedByInsurer, policyOpen, claimAwaitsDecision frontend.Variable
	claimPending                                     frontend.Variable // submitted or pended
	grantee, consentActive                           frontend.Variable
	consentStarted, consentNotEnded                  frontend.Variable
	operandPeriod                                    frontend.Variable
	classesEmpty, classesWithin, classesUnrestricted frontend.Variable
	purposes, consentPurposes                        mask
	consentScopes                                    mask
	recordNamed, recordLive, recordOfPatient         frontend.Variable
	amountSane                                       frontend.Variable
	breaksGlass                                      frontend.Variable
	codeZero                                         frontend.Variable
	appended                                         frontend.Variable
	endorsement                                      endorsement
}

func (f *frame) share() {
	f.shared.appended = 0
	f.shareActors()
	f.shareClasses()
	f.shareConsent()
	f.shareRecord()
	f.shareClaim()
	f.shared.endorsement = f.newEndorsement()
}

func (f *frame) shareActors() {
	s := &f.shared
	s.signerPatient = f.equal(f.signer.Role, protocol.RolePatient)
	s.signerProvider = f.equal(f.signer.Role, protocol.RoleProvider)
	s.signerInsurer = f.equal(f.signer.Role, protocol.RoleInsurer)
	s.signerInstitution = f.api.Add(s.signerProvider, s.signerInsurer, f.equal(f.signer.Role, protocol.RolePublicBody))
	s.namesSigner = f.namesSigner()

	s.relatedPatient = f.equal(f.related.Role, protocol.RolePatient)
	s.relatedActive = f.equal(f.related.Status, protocol.ActorActive)
	s.relatedWard = f.equal(f.related.Guardian, f.actor)
	s.byPatientOrGuardian = f.or(f.equal(f.actor, f.patient()), f.and(s.relatedPatient, s.relatedWard))

	s.targetPatient = f.equal(f.target.Role, protocol.RolePatient)
	s.targetActive = f.equal(f.target.Status, protocol.ActorActive)
	s.targetInstitution = f.lessOrEqual(protocol.RoleProvider, f.target.Role, 8)
	s.newKeyValid = f.builder.keyValid(f.op.Left, f.op.Right)
	s.recoveryPending = f.equal(f.recovery.Status, protocol.RecoveryPending)
}

// patient is the one whose rights the operation is about: the operand, which is 0 for the kinds
// that find the patient in a cell.
func (f *frame) patient() frontend.Variable {
	ofConsent := f.api.Add(f.kind(protocol.OpRevokeConsent), f.kind(protocol.OpDenyConsent))
	return f.api.Add(f.op.Patient, f.api.Mul(ofConsent, f.consent.Patient),
		f.api.Mul(f.kind(protocol.OpReviewBreakGlass), f.access.Patient), f.api.Mul(f.kind(protocol.OpAppealClaim), f.policy.Patient),
		f.api.Mul(f.kind(protocol.OpCancelRecovery), f.recovery.Patient))
}

func (f *frame) shareConsent() {
	s := &f.shared
	s.grantee = f.or(f.equal(f.consent.Grantee, f.actor), f.equal(f.consent.Grantee, f.signer.Institution))
	s.consentActive = f.equal(f.consent.Status, protocol.ConsentActive)
	s.consentStarted = f.lessOrEqual(f.consent.From, f.time, protocol.BitsTime)
	s.consentNotEnded = f.less(f.time, f.consent.To, protocol.BitsTime)
	s.operandPeriod = f.less(f.op.From, f.op.To, protocol.BitsTime)
	s.periodNotOver = f.less(f.time, f.op.To, protocol.BitsTime)

	s.purposes = f.mask(f.op.Purposes, 16)
	s.consentPurposes = f.mask(f.consent.Purposes, 16)
	s.consentScopes = f.mask(f.consent.Scopes, 8)
	s.masksKnown = f.and(s.classesKnown, f.known(s.purposes, protocol.AllPurposes), f.lessOrEqual(f.op.Scopes, protocol.AllScopes, 8))
	s.masksNotEmpty = f.and(f.nonZero(f.op.Purposes), f.nonZero(f.op.Classes), f.nonZero(f.op.Scopes))
}

// shareClasses judges the classes that an operation is about: the operand's, unless access names a
// record; and the named record's, where one is read or changed.
func (f *frame) shareClasses() {
	s := &f.shared
	reads, changes := f.kind(protocol.OpRequestAccess), f.kind(protocol.OpAnchorRecord)
	ofOperand := f.not(f.and(reads, f.has[protocol.SlotRecord]))
	ofRecord := f.api.Add(reads, changes) // an absent record has no class
	operand, record := f.mask(f.op.Classes, protocol.BitsClass), f.mask(f.record.Class, protocol.BitsClass)
	consent, restrictions := f.mask(f.consent.Classes, protocol.BitsClass), f.mask(f.index.Restrictions, protocol.BitsClass)
	sum := func(count func(mask) frontend.Variable) frontend.Variable {
		return f.api.Add(f.api.Mul(ofOperand, count(operand)), f.api.Mul(ofRecord, count(record)))
	}
	s.classesEmpty = f.isZero(f.api.Add(f.api.Mul(ofOperand, f.count(operand)), f.api.Mul(reads, f.count(record))))
	s.classesWithin = f.isZero(sum(func(m mask) frontend.Variable { return f.beyond(m, consent) }))
	s.classesUnrestricted = f.isZero(sum(func(m mask) frontend.Variable { return f.common(m, restrictions) }))
	s.classesKnown = f.known(operand, protocol.AllClasses)
}

func (f *frame) shareRecord() {
	s := &f.shared
	s.recordNamed = f.nonZero(f.op.Record)
	s.recordLive = f.equal(f.record.State, protocol.RecordLive)
	s.recordOfPatient = f.equal(f.record.Patient, f.op.Patient)
	statedHigh := f.api.Add(f.op.Amount, f.api.Mul(f.op.Service, new(big.Int).Lsh(big.NewInt(1), 64)))
	s.headMatches = f.and(f.equal(f.op.Version, f.index.Version), f.equal(statedHigh, f.index.HeadHigh), f.equal(f.op.Digest, f.index.HeadLow))
	headEmpty := f.and(f.isZero(f.op.HeadHigh), f.isZero(f.op.HeadLow))
	s.headStated = f.equal(headEmpty, f.op.Flags)
	s.roomForRecord = f.and(f.roomFor(f.system.NextRecord), f.roomFor(f.index.Version), f.roomFor(f.index.Records))
	s.breaksGlass = f.op.Flags
}

func (f *frame) shareClaim() {
	s := &f.shared
	s.amountSane = f.and(f.nonZero(f.op.Amount), f.lessOrEqual(f.op.Amount, protocol.MaxAmount, protocol.BitsAmount))
	s.codeZero = f.isZero(f.op.Code)
	s.signedByInsurer = f.equal(f.policy.Insurer, f.actor)
	s.policyOpen = f.equal(f.policy.Status, protocol.PolicyOpen)
	s.claimPending = f.api.Add(f.equal(f.claim.Status, protocol.ClaimSubmitted), f.equal(f.claim.Status, protocol.ClaimPended))
	s.claimAwaitsDecision = f.api.Add(s.claimPending, f.equal(f.claim.Status, protocol.ClaimAppealed))
}

// institutionActive holds for a person, who has no institution, and for a member of an active one.
func (f *frame) institutionActive(active frontend.Variable) frontend.Variable {
	return f.or(f.shared.signerPatient, active)
}

// consentInForce holds for an active consent within its period; an absent one is not active.
func (f *frame) consentInForce() frontend.Variable {
	return f.and(f.shared.consentActive, f.shared.consentStarted, f.shared.consentNotEnded)
}

// roomFor holds while a counter can still grow.
func (f *frame) roomFor(counter frontend.Variable) frontend.Variable {
	return f.nonZero(f.api.Sub(counter, protocol.MaxSequence))
}
