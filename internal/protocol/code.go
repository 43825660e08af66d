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
	codeEnd
)

var codeTexts = [codeEnd]struct{ name, text string }{
	Applied:               {"applied", "the operation was applied"},
	NotInstitution:        {"not-institution", "only an institution may register actors"},
	NotInsurer:            {"not-insurer", "only an insurer may open a policy"},
	NotProvider:           {"not-provider", "only a provider institution may submit a claim"},
	NotPatientOrGuardian:  {"not-patient-or-guardian", "only the patient or the patient's guardian may do this"},
	NotPermittedToWrite:   {"not-permitted-to-write", "the signer is neither the patient, the guardian nor the registrar, and the consent it names does not let it write this class now"},
	NotPolicyInsurer:      {"not-policy-insurer", "only the insurer of the claim's policy may adjudicate it"},
	RoleUnknown:           {"role-unknown", "the role does not exist"},
	KeyInvalid:            {"key-invalid", "the public key is not a point of the prime-order subgroup"},
	GuardianInvalid:       {"guardian-invalid", "a guardian must be an active person, and only a patient has one"},
	EmergencyNotAllowed:   {"emergency-not-allowed", "only a practitioner can hold the emergency credential"},
	PatientMissing:        {"patient-missing", "there is no such patient"},
	PatientInactive:       {"patient-inactive", "the patient does not exist or is not active"},
	GranteeInactive:       {"grantee-inactive", "the grantee does not exist or is not active"},
	ClassesEmpty:          {"classes-empty", "a record needs at least one class"},
	ClassRestricted:       {"class-restricted", "the patient restricts this class"},
	ActionUnknown:         {"action-unknown", "the action is none of create, amend, supersede, entered-in-error"},
	PreviousMissing:       {"previous-missing", "the record to change is not one of this patient's"},
	PreviousUnexpected:    {"previous-unexpected", "a new record must not name a previous one, any other action must"},
	PreviousNotLive:       {"previous-not-live", "the record to change is no longer live"},
	HeadMismatch:          {"head-mismatch", "the index has moved since it was read: fetch it, add your entry and try again"},
	HeadInvalid:           {"head-invalid", "a record that continues must leave the new head empty, any other must state one"},
	ContentMissing:        {"content-missing", "the digest of the ciphertext is missing"},
	MasksEmpty:            {"masks-empty", "a consent needs at least one purpose, one class and one scope"},
	PeriodInvalid:         {"period-invalid", "the period must begin before it ends"},
	UsesZero:              {"uses-zero", "a consent needs at least one use"},
	RequestMismatch:       {"request-mismatch", "the consent named is not an open request of this grantee to this patient"},
	ConsentMissing:        {"consent-missing", "there is no such consent"},
	ConsentNotActive:      {"consent-not-active", "the consent is not active"},
	PaymentConsentInvalid: {"payment-consent-invalid", "the payment consent is not this patient's to this insurer, active, in period and for payment"},
	LimitInvalid:          {"limit-invalid", "the limit must be above zero and below 2^50 cents"},
	PolicyMissing:         {"policy-missing", "there is no such policy"},
	PolicyNotOpen:         {"policy-not-open", "the policy is closed"},
	RecordMissing:         {"record-missing", "there is no such record"},
	RecordMismatch:        {"record-mismatch", "the record was not anchored by this provider for the policy's patient"},
	RecordNotLive:         {"record-not-live", "the record is no longer live"},
	RecordAlreadyClaimed:  {"record-already-claimed", "the record is already evidence for a claim"},
	ServiceTimeInvalid:    {"service-time-invalid", "the service must not be later than its record"},
	ServiceOutsidePolicy:  {"service-outside-policy", "the service lies outside the policy's period"},
	AmountInvalid:         {"amount-invalid", "the amount must be above zero and below 2^50 cents"},
	ClaimMissing:          {"claim-missing", "there is no such claim"},
	ClaimClosed:           {"claim-closed", "the claim is not awaiting a decision"},
	ApprovedTooHigh:       {"approved-too-high", "more was approved than was claimed"},
	CoverExceeded:         {"cover-exceeded", "the policy's remaining cover is too small"},
	ReasonMissing:         {"reason-missing", "a denial or a partial approval needs a reason code"},
	CounterOverflow:       {"counter-overflow", "a counter has reached its end"},
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
