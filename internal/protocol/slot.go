package protocol

// Slot is one access of an operation to the state. Every operation has all slots, in this
// order; those that it does not use are disabled. Slots are typed, so that only Signer,
// Related and Target can name the same cell: Signer is written first (its nonce), Related is
// only read, and Target is written last, so no ACTOR's written value depends on a later read of it.
type Slot int

// The slots, in the order in which they are accessed.
const (
	SlotSigner      Slot = iota // ACTOR: the signer; its nonce grows
	SlotAccess                  // ACCESS
	SlotRecovery                // RECOVERY
	SlotIndex                   // INDEX of the patient
	SlotClaim                   // CLAIM
	SlotPolicy                  // POLICY
	SlotConsent                 // CONSENT
	SlotRecord                  // RECORD
	SlotRelated                 // ACTOR, read only: patient, guardian, initiator or institution
	SlotTarget                  // ACTOR: the one that the operation changes, or the grantee
	SlotAppend                  // the new cell
	SlotAppendIndex             // the new patient's INDEX
	NumSlots
)

var slotKinds = [NumSlots]CellKind{
	SlotSigner: KindActor, SlotAccess: KindAccess, SlotRecovery: KindRecovery, SlotIndex: KindIndex, SlotClaim: KindClaim, SlotPolicy: KindPolicy, SlotConsent: KindConsent,
	SlotRecord: KindRecord, SlotRelated: KindActor, SlotTarget: KindActor, SlotAppendIndex: KindIndex,
}

// Kind is the kind of cell that the slot accesses; SlotAppend's depends on the operation.
func (s Slot) Kind() CellKind { return slotKinds[s] }

// ReadOnly says whether the slot never changes its cell.
func (s Slot) ReadOnly() bool { return s == SlotRelated }

// Source says where a slot's reference comes from.
type Source int

// The sources of references: operands, and fields of cells that earlier slots returned.
const (
	FromNothing Source = iota
	FromPatient
	FromOther
	FromRecord
	FromConsent
	FromPolicy
	FromCase
	FromSigner            // the signer itself
	FromSignerInstitution // the signer's institution
	FromClaimPolicy       // the policy of the claim
	FromClaimRecord       // the evidence of the claim
	FromPolicyConsent     // the payment consent of the policy
	FromPolicyPatient     // the patient of the policy
	FromConsentPatient    // the patient of the consent
	FromAccessRequester   // whoever asked for the access
	FromRecoveryPatient   // the patient of the recovery
	FromRecoveryInitiator // whoever started the recovery
	FromReviewStanding    // the signer's institution; for a signer without one, the patient of the access
)

// References lists, per kind, the source of each slot between SlotSigner and SlotAppend.
var References = map[OpKind]map[Slot]Source{
	OpRegisterActor:      {SlotRelated: FromOther},
	OpRotateKey:          {SlotIndex: FromOther, SlotTarget: FromOther},
	OpSetGuardian:        {SlotRelated: FromOther, SlotTarget: FromSigner},
	OpRemoveGuardian:     {SlotTarget: FromSigner},
	OpStartRecovery:      {SlotIndex: FromPatient, SlotRelated: FromPatient},
	OpCancelRecovery:     {SlotRecovery: FromCase, SlotRelated: FromRecoveryPatient},
	OpFinishRecovery:     {SlotRecovery: FromCase, SlotIndex: FromRecoveryPatient, SlotRelated: FromRecoveryInitiator, SlotTarget: FromRecoveryPatient},
	OpSuspendActor:       {SlotTarget: FromOther},
	OpReactivateActor:    {SlotTarget: FromOther},
	OpEndorseInstitution: {SlotTarget: FromOther},
	OpEndorseSuspension:  {SlotTarget: FromOther},

	OpAnchorRecord:    {SlotIndex: FromPatient, SlotConsent: FromConsent, SlotRecord: FromRecord, SlotRelated: FromPatient, SlotTarget: FromSignerInstitution},
	OpEraseRecord:     {SlotIndex: FromPatient, SlotRecord: FromRecord, SlotRelated: FromPatient},
	OpSetRestrictions: {SlotIndex: FromPatient, SlotRelated: FromPatient},

	OpGrantConsent:     {SlotConsent: FromConsent, SlotRelated: FromPatient, SlotTarget: FromOther},
	OpRevokeConsent:    {SlotConsent: FromConsent, SlotRelated: FromConsentPatient},
	OpRequestConsent:   {SlotRelated: FromPatient},
	OpDenyConsent:      {SlotConsent: FromConsent, SlotRelated: FromConsentPatient},
	OpRequestAccess:    {SlotIndex: FromPatient, SlotConsent: FromConsent, SlotRecord: FromRecord, SlotRelated: FromSignerInstitution, SlotTarget: FromSigner},
	OpReviewBreakGlass: {SlotAccess: FromCase, SlotRelated: FromReviewStanding, SlotTarget: FromAccessRequester},

	OpOpenPolicy:      {SlotConsent: FromConsent, SlotRelated: FromPatient},
	OpClosePolicy:     {SlotPolicy: FromPolicy},
	OpSubmitClaim:     {SlotPolicy: FromPolicy, SlotConsent: FromPolicyConsent, SlotRecord: FromRecord},
	OpPendClaim:       {SlotClaim: FromCase, SlotPolicy: FromClaimPolicy},
	OpAdjudicateClaim: {SlotClaim: FromCase, SlotPolicy: FromClaimPolicy},
	OpAppealClaim:     {SlotClaim: FromCase, SlotPolicy: FromClaimPolicy, SlotRelated: FromPolicyPatient},
	OpCancelClaim:     {SlotClaim: FromCase, SlotRecord: FromClaimRecord},
	OpSettleClaim:     {SlotClaim: FromCase, SlotPolicy: FromClaimPolicy},
}

// Appends gives the kind of cell that an applied operation appends, or 0.
var Appends = map[OpKind]CellKind{
	OpRegisterActor: KindActor, OpStartRecovery: KindRecovery, OpAnchorRecord: KindRecord, OpEraseRecord: KindRecord,
	OpGrantConsent: KindConsent, OpRequestConsent: KindConsent, OpRequestAccess: KindAccess, OpOpenPolicy: KindPolicy, OpSubmitClaim: KindClaim,
}

// reference resolves a source against the cells loaded so far.
func (f *Frame) reference(source Source) uint64 {
	switch source {
	case FromPatient:
		return f.Op.Patient
	case FromOther:
		return f.Op.Other
	case FromRecord:
		return f.Op.Record
	case FromConsent:
		return f.Op.Consent
	case FromPolicy:
		return f.Op.Policy
	case FromCase:
		return f.Op.Case
	case FromSigner:
		return f.Op.Actor
	case FromSignerInstitution:
		return f.Signer.Institution
	case FromClaimPolicy:
		return f.Claim.Policy
	case FromClaimRecord:
		return f.Claim.Record
	case FromPolicyConsent:
		return f.Policy.Consent
	case FromPolicyPatient:
		return f.Policy.Patient
	case FromConsentPatient:
		return f.Consent.Patient
	case FromAccessRequester:
		return f.Access.Requester
	case FromRecoveryPatient:
		return f.Recovery.Patient
	case FromRecoveryInitiator:
		return f.Recovery.Initiator
	case FromReviewStanding:
		if f.Signer.Institution != 0 {
			return f.Signer.Institution
		}
		return f.Access.Patient
	}
	return 0
}

// Next returns the next sequence of a kind. INDEX cells share the sequence of their ACTOR.
func (s *SystemOf[N, W]) Next(kind CellKind) *N {
	switch kind {
	case KindActor, KindIndex:
		return &s.NextActor
	case KindRecord:
		return &s.NextRecord
	case KindConsent:
		return &s.NextConsent
	case KindAccess:
		return &s.NextAccess
	case KindPolicy:
		return &s.NextPolicy
	case KindClaim:
		return &s.NextClaim
	case KindRecovery:
		return &s.NextRecovery
	}
	return nil
}
