package protocol

// Slot is one access of an operation to the state. Every operation has all slots, in this
// order; those that it does not use are disabled. Slots are typed, so that only Signer,
// Related and Target can name the same cell: Signer is written first (its nonce), Related is
// only read, and Target is written last, so no slot's written value depends on a later read.
type Slot int

// The slots, in the order in which they are accessed.
const (
	SlotSigner      Slot = iota // ACTOR: the signer; its nonce grows
	SlotIndex                   // INDEX of the patient
	SlotClaim                   // CLAIM
	SlotPolicy                  // POLICY
	SlotConsent                 // CONSENT
	SlotRecord                  // RECORD
	SlotRelated                 // ACTOR, read only: patient, guardian or institution
	SlotTarget                  // ACTOR: grantee, or the requester who breaks the glass
	SlotAppend                  // the new cell
	SlotAppendIndex             // the new patient's INDEX
	NumSlots
)

var slotKinds = [NumSlots]CellKind{
	SlotSigner: KindActor, SlotIndex: KindIndex, SlotClaim: KindClaim, SlotPolicy: KindPolicy, SlotConsent: KindConsent,
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
	FromPolicyConsent     // the payment consent of the policy
	FromConsentPatient    // the patient of the consent
)

// References lists, per kind, the source of each slot between SlotSigner and SlotAppend.
var References = map[OpKind]map[Slot]Source{
	OpRegisterActor:   {SlotRelated: FromOther},
	OpAnchorRecord:    {SlotIndex: FromPatient, SlotConsent: FromConsent, SlotRecord: FromRecord, SlotRelated: FromPatient},
	OpGrantConsent:    {SlotConsent: FromConsent, SlotRelated: FromPatient, SlotTarget: FromOther},
	OpRevokeConsent:   {SlotConsent: FromConsent, SlotRelated: FromConsentPatient},
	OpRequestAccess:   {SlotIndex: FromPatient, SlotConsent: FromConsent, SlotRecord: FromRecord, SlotRelated: FromSignerInstitution, SlotTarget: FromSigner},
	OpOpenPolicy:      {SlotConsent: FromConsent, SlotRelated: FromPatient},
	OpSubmitClaim:     {SlotPolicy: FromPolicy, SlotConsent: FromPolicyConsent, SlotRecord: FromRecord},
	OpAdjudicateClaim: {SlotClaim: FromCase, SlotPolicy: FromClaimPolicy},
}

// Appends gives the kind of cell that an applied operation appends, or 0.
var Appends = map[OpKind]CellKind{
	OpRegisterActor: KindActor, OpAnchorRecord: KindRecord, OpGrantConsent: KindConsent,
	OpRequestAccess: KindAccess, OpOpenPolicy: KindPolicy, OpSubmitClaim: KindClaim,
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
	case FromPolicyConsent:
		return f.Policy.Consent
	case FromConsentPatient:
		return f.Consent.Patient
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
