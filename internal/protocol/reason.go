package protocol

import "fmt"

// Reason is why an access was denied: the first condition that fails.
type Reason uint8

// The reasons. Irrevocable: they are stored in ACCESS cells.
const (
	Allowed Reason = iota
	DeniedConsentMissing
	DeniedRecordMissing
	DeniedOtherPatient
	DeniedOtherGrantee
	DeniedPurpose
	DeniedClass
	DeniedScope
	DeniedNotYetValid
	DeniedExpired
	DeniedUsedUp
	DeniedRevoked
	DeniedNotActive
	DeniedRestricted
	DeniedSuspended
	DeniedRecordNotLive
	DeniedNoEmergencyCredential
	DeniedNotEmergency
	DeniedTooManyUnreviewed
	reasonEnd
)

var reasonTexts = [reasonEnd]struct{ name, text string }{
	Allowed:                     {"allowed", "access is allowed"},
	DeniedConsentMissing:        {"consent-missing", "there is no such consent"},
	DeniedRecordMissing:         {"record-missing", "there is no such record"},
	DeniedOtherPatient:          {"other-patient", "the consent or the record is another patient's"},
	DeniedOtherGrantee:          {"other-grantee", "the consent was given to somebody else"},
	DeniedPurpose:               {"purpose", "the consent does not cover this purpose"},
	DeniedClass:                 {"class", "the consent does not cover this class of record"},
	DeniedScope:                 {"scope", "the consent does not let its holder read"},
	DeniedNotYetValid:           {"not-yet-valid", "the consent is not valid yet"},
	DeniedExpired:               {"expired", "the consent has expired"},
	DeniedUsedUp:                {"used-up", "the consent has no uses left"},
	DeniedRevoked:               {"revoked", "the patient has revoked the consent"},
	DeniedNotActive:             {"not-active", "the consent was requested or denied, never granted"},
	DeniedRestricted:            {"restricted", "the patient restricts this class of record"},
	DeniedSuspended:             {"suspended", "the requester's institution is not active"},
	DeniedRecordNotLive:         {"record-not-live", "the record was superseded, marked in error or erased"},
	DeniedNoEmergencyCredential: {"no-emergency-credential", "only a practitioner with the emergency credential may break the glass"},
	DeniedNotEmergency:          {"not-emergency", "breaking the glass needs the purpose emergency treatment (ETREAT)"},
	DeniedTooManyUnreviewed:     {"too-many-unreviewed", "the requester has too many unreviewed break-glass uses"},
}

// String is the name of the reason.
func (r Reason) String() string {
	if r < reasonEnd {
		return reasonTexts[r].name
	}
	return fmt.Sprintf("reason %d", uint8(r))
}

// Explain says in a sentence what the reason means.
func (r Reason) Explain() string {
	if r < reasonEnd {
		return reasonTexts[r].text
	}
	return "unknown reason"
}

// Reasons lists all reasons in order.
func Reasons() []Reason {
	reasons := make([]Reason, reasonEnd)
	for i := range reasons {
		reasons[i] = Reason(i)
	}
	return reasons
}
