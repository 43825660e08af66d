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

// SearchParameters are the parameters by type of resource. Beside them every search takes _count.
func SearchParameters() map[string][]SearchParameter {
	return map[string][]SearchParameter{
		"Consent": consentParameters,
	}
}
