package protocol

// Frame is what the rules of one operation see: the operation, the block, the SYSTEM
// registers and the cells that its slots returned. The fields of an absent cell are zero.
type Frame struct {
	Op           *Op
	Height, Time uint64
	System       System
	Signer       Actor
	Access       Access
	Recovery     Recovery
	Index        Index
	Claim        Claim
	Policy       Policy
	Consent      Consent
	Record       Record
	Related      Actor
	Target       Actor
	has          [NumSlots]bool

	reason Reason // RequestAccess: the decision

	// Set by the effect of an applied operation.
	appended      Described[uint64, Word]
	appendedIndex *Index
}

// Rule is one condition of an operation. The first rule that does not hold refuses it.
type Rule struct {
	Code  Code
	Holds func(*Frame) bool
}

// operation couples the rules of a kind with what happens when all of them hold.
type operation struct {
	rules  []Rule
	effect func(*Frame)
}

var operations = map[OpKind]operation{
	OpRegisterActor:      {registerActorRules, registerActor},
	OpRotateKey:          {rotateKeyRules, rotateKey},
	OpSetGuardian:        {setGuardianRules, setGuardian},
	OpRemoveGuardian:     {removeGuardianRules, removeGuardian},
	OpStartRecovery:      {startRecoveryRules, startRecovery},
	OpCancelRecovery:     {cancelRecoveryRules, cancelRecovery},
	OpFinishRecovery:     {finishRecoveryRules, finishRecovery},
	OpSuspendActor:       {suspendActorRules, suspendActor},
	OpReactivateActor:    {reactivateActorRules, reactivateActor},
	OpEndorseInstitution: {endorseInstitutionRules, endorseInstitution},
	OpEndorseSuspension:  {endorseSuspensionRules, endorseSuspension},

	OpAnchorRecord:    {anchorRecordRules, anchorRecord},
	OpEraseRecord:     {eraseRecordRules, eraseRecord},
	OpSetRestrictions: {setRestrictionsRules, setRestrictions},

	OpGrantConsent:     {grantConsentRules, grantConsent},
	OpRevokeConsent:    {revokeConsentRules, revokeConsent},
	OpRequestConsent:   {requestConsentRules, requestConsent},
	OpDenyConsent:      {denyConsentRules, denyConsent},
	OpRequestAccess:    {requestAccessRules, requestAccess},
	OpReviewBreakGlass: {reviewBreakGlassRules, reviewBreakGlass},

	OpOpenPolicy:      {openPolicyRules, openPolicy},
	OpClosePolicy:     {closePolicyRules, closePolicy},
	OpSubmitClaim:     {submitClaimRules, submitClaim},
	OpPendClaim:       {pendClaimRules, pendClaim},
	OpAdjudicateClaim: {adjudicateClaimRules, adjudicateClaim},
	OpAppealClaim:     {appealClaimRules, appealClaim},
	OpCancelClaim:     {cancelClaimRules, cancelClaim},
	OpSettleClaim:     {settleClaimRules, settleClaim},
}

// Rules lists the rules of a kind in the order in which they are judged.
func Rules(kind OpKind) []Rule { return operations[kind].rules }

// judge returns the code of the first rule that does not hold.
func (f *Frame) judge(skip map[Code]bool) Code {
	for _, rule := range operations[f.Op.Kind].rules {
		if !rule.Holds(f) && !skip[rule.Code] {
			return rule.Code
		}
	}
	return Applied
}

// Conditions that several operations share.

// byPatientOrGuardian holds where the signer is the patient, who is in SlotRelated, or the
// guardian of that patient.
func (f *Frame) byPatientOrGuardian(patient uint64) bool {
	return f.Op.Actor == patient || (f.Related.Role == RolePatient && f.Related.Guardian == f.Op.Actor)
}

// fieldOf returns where a slot's cell is unpacked.
func (f *Frame) fieldOf(slot Slot) Described[uint64, Word] {
	switch slot {
	case SlotSigner:
		return &f.Signer
	case SlotAccess:
		return &f.Access
	case SlotRecovery:
		return &f.Recovery
	case SlotIndex:
		return &f.Index
	case SlotClaim:
		return &f.Claim
	case SlotPolicy:
		return &f.Policy
	case SlotConsent:
		return &f.Consent
	case SlotRecord:
		return &f.Record
	case SlotRelated:
		return &f.Related
	case SlotTarget:
		return &f.Target
	}
	return nil
}

// roomFor holds while a counter can still grow.
func roomFor(counter uint64) bool { return counter < MaxSequence }
