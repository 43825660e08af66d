package exchange

// SearchParameter is a parameter of a search, as the CapabilityStatement lists it
// (https://hl7.org/fhir/R4/capabilitystatement-definitions.html#CapabilityStatement.rest.resource.searchParam).
type SearchParameter struct {
	Name, Type    string
	Documentation string
}

var consentParameters = []SearchParameter{
	{"patient", "reference", "whose consents; this or actor"},
	{"actor", "reference", "to whom they are given; this or patient"},
	{"status", "token", "proposed, active, rejected or inactive"},
}

var coverageParameters = []SearchParameter{
	{"patient", "reference", "whose cover; this, beneficiary or payor"},
	{"beneficiary", "reference", "the same as patient"},
	{"payor", "reference", "the insurer; this, patient or beneficiary"},
}

var claimParameters = []SearchParameter{
	{"patient", "reference", "whose claims; this, insurer or provider"},
	{"insurer", "reference", "who is to pay; this, patient or provider"},
	{"provider", "reference", "who asks; this, patient or insurer"},
}

var claimResponseParameters = []SearchParameter{
	{"patient", "reference", "whose claims; this, insurer or requestor"},
	{"insurer", "reference", "who answers; this, patient or requestor"},
	{"requestor", "reference", "the provider who asked; this, patient or insurer"},
	{"outcome", "token", "queued,partial lists what waits for a decision"},
}

var explanationParameters = []SearchParameter{
	{"patient", "reference", "whose claims; this or provider"},
	{"provider", "reference", "who asked; this or patient"},
}

var auditParameters = []SearchParameter{
	{"patient", "reference", "whose records were asked for; this or agent"},
	{"agent", "reference", "who asked: a person, or an institution for all of its members; this or patient"},
	{"date", "date", "when it was decided, with eq, ge, gt, le or lt; twice for a window"},
}

var provenanceParameters = []SearchParameter{
	{"patient", "reference", "whose records; this or target"},
	{"target", "reference", "one record, urn:healthd:CHAIN:record|SEQUENCE; this or patient"},
}

// SearchParameters are the parameters by type of resource. Beside them every search takes _count.
func SearchParameters() map[string][]SearchParameter {
	return map[string][]SearchParameter{
		"Consent":              consentParameters,
		"Coverage":             coverageParameters,
		"Claim":                claimParameters,
		"ClaimResponse":        claimResponseParameters,
		"ExplanationOfBenefit": explanationParameters,
		"AuditEvent":           auditParameters,
		"Provenance":           provenanceParameters,
	}
}
