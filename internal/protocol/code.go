package protocol

import "fmt"

// Code is the result of an operation: Applied, or the first rule that it breaks.
type Code uint8

// The result codes. Irrevocable: they enter the accumulator that settles on L1.
const (
	Applied Code = iota
	NotInstitution
	NotInsurer
	NotProvider
	NotPatientOrGuardian
	NotPermittedToWrite
	NotPolicyInsurer
	RoleUnknown
	KeyInvalid
	GuardianInvalid
	EmergencyNotAllowed
	PatientMissing
	PatientInactive
	GranteeInactive
	ClassesEmpty
	ClassRestricted
	ActionUnknown
	PreviousMissing
	PreviousUnexpected
	PreviousNotLive
	HeadMismatch
	HeadInvalid
	ContentMissing
	MasksEmpty
	PeriodInvalid
	UsesZero
	RequestMismatch
	ConsentMissing
	ConsentNotActive
	PaymentConsentInvalid
	LimitInvalid
	PolicyMissing
	PolicyNotOpen
	RecordMissing
	RecordMismatch
	RecordNotLive
	RecordAlreadyClaimed
	ServiceTimeInvalid
	ServiceOutsidePolicy
	AmountInvalid
	ClaimMissing
	ClaimClosed
	ApprovedTooHigh
	CoverExceeded
	ReasonMissing
	CounterOverflow
	NotPatient
	ActorMissing
	NotKeyHolder
	GuardianSelf
	GuardianMutual
	GuardianMissing
	NotGuardianOrRegistrar
	RecoveryMissing
	RecoveryOvertaken
	RecoveryNotPending
	RecoveryTooEarly
	NotRecoveryFinisher
	NotActorKeeper
	ActorNotActive
	ActorNotSuspended
	NotCandidate
	NotActiveInstitution
	LastInstitution
	AlreadyEndorsed
	AlreadyErased
	CodeUnknown
	ConsentNotRequested
	AccessMissing
	ReviewNotPending
	NotReviewer
	ReviewerNotIndependent
	VerdictUnknown
	NotClaimParty
	ClaimNotAppealable
	NotClaimProvider
	ClaimNotCancellable
	ClaimNotPayable
	PaymentReferenceMissing
	codeEnd
)

var codeTexts = [codeEnd]struct{ name, text string }{
	Applied:                 {"applied", "the operation was applied"},
	NotInstitution:          {"not-institution", "only an institution may do this"},
	NotInsurer:              {"not-insurer", "only an insurer may open a policy"},
	NotProvider:             {"not-provider", "only a provider institution may submit a claim"},
	NotPatientOrGuardian:    {"not-patient-or-guardian", "only the patient or the patient's guardian may do this"},
	NotPermittedToWrite:     {"not-permitted-to-write", "the signer is neither the patient, the guardian nor the registrar, and the consent it names does not let it write this class now"},
	NotPolicyInsurer:        {"not-policy-insurer", "only the insurer of the policy may do this"},
	RoleUnknown:             {"role-unknown", "the role does not exist"},
	KeyInvalid:              {"key-invalid", "the public key is not a point of the prime-order subgroup"},
	GuardianInvalid:         {"guardian-invalid", "a guardian must be an active patient, and only a patient has one"},
	EmergencyNotAllowed:     {"emergency-not-allowed", "only a practitioner can hold the emergency credential"},
	PatientMissing:          {"patient-missing", "there is no such patient"},
	PatientInactive:         {"patient-inactive", "the patient does not exist or is not active"},
	GranteeInactive:         {"grantee-inactive", "the grantee does not exist or is not active"},
	ClassesEmpty:            {"classes-empty", "a record needs at least one class"},
	ClassRestricted:         {"class-restricted", "the patient restricts this class"},
	ActionUnknown:           {"action-unknown", "the action is none of create, amend, supersede, entered-in-error"},
	PreviousMissing:         {"previous-missing", "the record to change is not one of this patient's"},
	PreviousUnexpected:      {"previous-unexpected", "a new record must not name a previous one, any other action must"},
	PreviousNotLive:         {"previous-not-live", "the record to change is no longer live"},
	HeadMismatch:            {"head-mismatch", "the index has moved since it was read: fetch it, add your entry and try again"},
	HeadInvalid:             {"head-invalid", "a record that continues must leave the new head empty, any other must state one"},
	ContentMissing:          {"content-missing", "the digest of the ciphertext is missing"},
	MasksEmpty:              {"masks-empty", "a consent needs at least one purpose, one class and one scope"},
	PeriodInvalid:           {"period-invalid", "the period must begin before it ends, and a consent must not be over before it is given"},
	UsesZero:                {"uses-zero", "a consent needs at least one use"},
	RequestMismatch:         {"request-mismatch", "the consent named is not an open request of this grantee to this patient"},
	ConsentMissing:          {"consent-missing", "there is no such consent"},
	ConsentNotActive:        {"consent-not-active", "the consent is not active"},
	PaymentConsentInvalid:   {"payment-consent-invalid", "the payment consent is not this patient's to this insurer, active, in period and for payment"},
	LimitInvalid:            {"limit-invalid", "the limit must be above zero and below 2^50 cents"},
	PolicyMissing:           {"policy-missing", "there is no such policy"},
	PolicyNotOpen:           {"policy-not-open", "the policy is closed"},
	RecordMissing:           {"record-missing", "there is no such record"},
	RecordMismatch:          {"record-mismatch", "the record was not anchored by this provider for the policy's patient"},
	RecordNotLive:           {"record-not-live", "the record is no longer live"},
	RecordAlreadyClaimed:    {"record-already-claimed", "the record is already evidence for a claim"},
	ServiceTimeInvalid:      {"service-time-invalid", "the service must not be later than its record"},
	ServiceOutsidePolicy:    {"service-outside-policy", "the service lies outside the policy's period"},
	AmountInvalid:           {"amount-invalid", "the amount must be above zero and below 2^50 cents"},
	ClaimMissing:            {"claim-missing", "there is no such claim"},
	ClaimClosed:             {"claim-closed", "the claim is not awaiting a decision"},
	ApprovedTooHigh:         {"approved-too-high", "more was approved than was claimed"},
	CoverExceeded:           {"cover-exceeded", "the policy's remaining cover is too small"},
	ReasonMissing:           {"reason-missing", "a denial or a partial approval needs a reason code"},
	CounterOverflow:         {"counter-overflow", "a counter has reached its end"},
	NotPatient:              {"not-patient", "only a patient may do this"},
	ActorMissing:            {"actor-missing", "there is no such actor"},
	NotKeyHolder:            {"not-key-holder", "only the actor itself may change its key; for a patient who has not acted and has no guardian also the institution that registered it"},
	GuardianSelf:            {"guardian-self", "nobody is their own guardian"},
	GuardianMutual:          {"guardian-mutual", "two patients cannot be each other's guardian"},
	GuardianMissing:         {"guardian-missing", "the patient has no guardian"},
	NotGuardianOrRegistrar:  {"not-guardian-or-registrar", "only the patient's guardian or the institution that registered the patient may start a recovery"},
	RecoveryMissing:         {"recovery-missing", "there is no such recovery"},
	RecoveryOvertaken:       {"recovery-overtaken", "the patient has signed something since the recovery was started: the key is not lost"},
	RecoveryNotPending:      {"recovery-not-pending", "the recovery was cancelled or finished"},
	RecoveryTooEarly:        {"recovery-too-early", "the delay in which the patient may cancel is not over"},
	NotRecoveryFinisher:     {"not-recovery-finisher", "a recovery is finished by the guardian who started it and is the guardian still; one that the active registrar started, by another institution"},
	NotActorKeeper:          {"not-actor-keeper", "only its institution may suspend or reactivate a practitioner, device or reviewer, and only a patient itself"},
	ActorNotActive:          {"actor-not-active", "the actor is not active"},
	ActorNotSuspended:       {"actor-not-suspended", "the actor is not suspended"},
	NotCandidate:            {"not-candidate", "the actor is not an institution that waits for admission or for its return"},
	NotActiveInstitution:    {"not-active-institution", "the actor is not an active institution"},
	LastInstitution:         {"last-institution", "the last active institution cannot be suspended"},
	AlreadyEndorsed:         {"already-endorsed", "the signer has endorsed this already"},
	AlreadyErased:           {"already-erased", "the record was erased before"},
	CodeUnknown:             {"code-unknown", "a purpose, class or scope is not in the tables"},
	ConsentNotRequested:     {"consent-not-requested", "the consent is not an open request"},
	AccessMissing:           {"access-missing", "there is no such access"},
	ReviewNotPending:        {"review-not-pending", "the access did not break the glass, or was reviewed before"},
	NotReviewer:             {"not-reviewer", "only the patient, the patient's guardian or a reviewer of an active institution may review"},
	ReviewerNotIndependent:  {"reviewer-not-independent", "a reviewer may not judge its own institution"},
	VerdictUnknown:          {"verdict-unknown", "the verdict is neither justified nor abuse"},
	NotClaimParty:           {"not-claim-party", "only the claim's provider, its patient or the patient's guardian may appeal"},
	ClaimNotAppealable:      {"claim-not-appealable", "only a claim that was denied or paid in part can be appealed, and not once it is settled"},
	NotClaimProvider:        {"not-claim-provider", "only the claim's provider may cancel it"},
	ClaimNotCancellable:     {"claim-not-cancellable", "only a claim that nobody has decided can be cancelled"},
	ClaimNotPayable:         {"claim-not-payable", "only an approved claim can be settled, once"},
	PaymentReferenceMissing: {"payment-reference-missing", "a settlement needs the reference of the payment"},
}

// String is the name of the code.
func (c Code) String() string {
	if c < codeEnd {
		return codeTexts[c].name
	}
	return fmt.Sprintf("code %d", uint8(c))
}

// Explain says in a sentence what the code means.
func (c Code) Explain() string {
	if c < codeEnd {
		return codeTexts[c].text
	}
	return "unknown result code"
}

// Codes lists all result codes in order.
func Codes() []Code {
	codes := make([]Code, codeEnd)
	for i := range codes {
		codes[i] = Code(i)
	}
	return codes
}
