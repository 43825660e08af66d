package protocol

// Enumerations stored in cells. Zero never means anything.

// Roles of an actor. Institutions are the roles from RoleProvider on.
const (
	RolePatient uint64 = iota + 1
	RolePractitioner
	RoleDevice
	RoleReviewer
	RoleProvider
	RoleInsurer
	RolePublicBody
)

// IsInstitution says whether a role is an institution's.
func IsInstitution(role uint64) bool { return role >= RoleProvider && role <= RolePublicBody }

// Statuses of an actor.
const (
	ActorActive uint64 = iota + 1
	ActorSuspended
	ActorCandidate
)

// IndexOpen is the status of an index that takes records.
const IndexOpen uint64 = 1

// Actions that a record was made by: those of AnchorRecord, and EraseRecord's.
const (
	ActionCreate uint64 = iota + 1
	ActionAmend
	ActionSupersede
	ActionEnteredInError
	ActionErase
)

// States of a record.
const (
	RecordLive uint64 = iota + 1
	RecordSuperseded
	RecordInError
	RecordErased
)

// Statuses of a consent.
const (
	ConsentRequested uint64 = iota + 1
	ConsentActive
	ConsentDenied
	ConsentRevoked
)

// Scopes of a consent, as bits of its scope mask.
const (
	ScopeRead  uint64 = 1 << 0
	ScopeWrite uint64 = 1 << 1
)

// UsesUnlimited is a number of uses that an allowed access does not decrement.
const UsesUnlimited uint64 = 1<<32 - 1

// Purposes that rules name, as bits of a purpose mask (HL7 v3 PurposeOfUse; the whole
// table is in internal/codes).
const (
	PurposeEmergency uint64 = 1 << 1 // ETREAT
	PurposePayment   uint64 = 1 << 2 // HPAYMT
)

// Decisions of an access.
const (
	DecisionAllow uint64 = iota + 1
	DecisionDeny
)

// Review states of an access made by breaking the glass.
const (
	ReviewNone uint64 = iota
	ReviewPending
	ReviewJustified
	ReviewAbuse
)

// Statuses of a recovery.
const (
	RecoveryPending uint64 = iota + 1
	RecoveryCancelled
	RecoveryFinished
)

// Statuses of a policy.
const (
	PolicyOpen uint64 = iota + 1
	PolicyClosed
)

// Statuses of a claim.
const (
	ClaimSubmitted uint64 = iota + 1
	ClaimPended
	ClaimApproved
	ClaimPartial
	ClaimDenied
	ClaimAppealed
	ClaimCancelled
	ClaimSettled
)

// FlagContinues on AnchorRecord and EraseRecord: a later operation of the envelope moves the index head.
// FlagEmergency on RegisterActor: the actor may break the glass.
// FlagBreakGlass on RequestAccess: break the glass.
const (
	FlagContinues  uint64 = 1
	FlagEmergency  uint64 = 1
	FlagBreakGlass uint64 = 1
)

// MaxOrdinals bounds the institutions that were ever admitted: each has a bit in a digest's width.
const MaxOrdinals = BitsDigest

// MaxAmount bounds limits and claims: 2^50 cents keeps every sum far from its field.
const MaxAmount uint64 = 1<<50 - 1

// powerOfTwo is the word 2^bit, for a bit below 253.
func powerOfTwo(bit uint64) Word {
	var limbs [4]uint64
	limbs[bit/64] = 1 << (bit % 64)
	return wordOfLimbs(limbs)
}

// hasBit says whether a bit of a word is set.
func hasBit(word *Word, bit uint64) bool {
	limbs := word.Bits()
	return limbs[bit/64]>>(bit%64)&1 == 1
}
