package exchange

import "encoding/json"

// The data types of FHIR (https://hl7.org/fhir/R4/datatypes.html), as far as the resources of this package use them. What
// they do not have, a resource of this gateway cannot say.

type coding struct {
	System  string `json:"system,omitempty"`
	Code    string `json:"code,omitempty"`
	Display string `json:"display,omitempty"`
}

type concept struct {
	Coding []coding `json:"coding,omitempty"`
	Text   string   `json:"text,omitempty"`
}

type identifier struct {
	System string `json:"system,omitempty"`
	Value  string `json:"value,omitempty"`
}

type reference struct {
	Reference  string      `json:"reference,omitempty"`
	Type       string      `json:"type,omitempty"`
	Identifier *identifier `json:"identifier,omitempty"`
	Display    string      `json:"display,omitempty"`
}

type period struct {
	Start string `json:"start,omitempty"`
	End   string `json:"end,omitempty"`
}

type money struct {
	Value    json.Number `json:"value,omitempty"`
	Currency string      `json:"currency,omitempty"`
}

type extension struct {
	URL               string     `json:"url"`
	ValueBase64Binary string     `json:"valueBase64Binary,omitempty"`
	ValueDateTime     string     `json:"valueDateTime,omitempty"`
	ValueBoolean      *bool      `json:"valueBoolean,omitempty"`
	ValueUnsignedInt  *uint32    `json:"valueUnsignedInt,omitempty"`
	ValueMoney        *money     `json:"valueMoney,omitempty"`
	ValueReference    *reference `json:"valueReference,omitempty"`
}

// The extensions of this network.
const (
	extensions             = "https://healthd.org/fhir/StructureDefinition/"
	extensionEnvelope      = extensions + "envelope"        // base64Binary: the signed healthd.zkbatch.v1.Envelope
	extensionTerms         = extensions + "terms"           // base64Binary: digest (31 bytes) of the text that was agreed to
	extensionUses          = extensions + "uses"            // unsignedInt: accesses, and on reading those that are left
	extensionLimit         = extensions + "limit"           // Money: of a policy
	extensionRemaining     = extensions + "remaining"       // Money: of a policy, on reading
	extensionConsent       = extensions + "payment-consent" // Reference: on which a policy stands
	extensionAppeal        = extensions + "appeal"          // base64Binary: digest of the grounds, or boolean true without
	extensionDecision      = extensions + "decision"        // base64Binary: digest of the decision's text
	extensionFilingDue     = extensions + "filing-due"      // dateTime: last second to file a claim
	extensionFiledLate     = extensions + "filed-late"      // boolean
	extensionDecisionDue   = extensions + "adjudication-due"
	extensionOverdue       = extensions + "overdue"
	extensionMostPayable   = extensions + "most-payable" // Money: the rules would let the insurer approve this much now
	extensionDuplicate     = extensions + "likely-duplicate"
	extensionNumber        = extensions + "adjudications" // unsignedInt: decisions so far
	extensionDigestContent = extensions + "content"       // base64Binary: SHA-256 digest of a record's ciphertext
)

func of(system, code string) concept { return concept{Coding: []coding{{System: system, Code: code}}} }

// has says whether a concept has exactly this coding and no other, whatever its display says.
func (c *concept) has(system, code string) bool {
	return c != nil && len(c.Coding) == 1 && c.Coding[0].System == system && c.Coding[0].Code == code
}

// find returns the extension of a URL; nil where there is none.
func find(list []extension, url string) *extension {
	for i := range list {
		if list[i].URL == url {
			return &list[i]
		}
	}
	return nil
}
