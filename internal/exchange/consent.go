package exchange

import (
	"encoding/base64"
	"encoding/json"
	"net/http"

	"github.com/healthd/healthd/internal/codes"
	"github.com/healthd/healthd/internal/fhir/outcome"
	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/wordbytes"
	consenttypes "github.com/healthd/healthd/x/consent/types"
)

// Code systems of a Consent, as FHIR R4 names them.
const (
	systemConsentScope  = "http://terminology.hl7.org/CodeSystem/consentscope"
	systemConsentAction = "http://terminology.hl7.org/CodeSystem/consentaction"
	systemParticipation = "http://terminology.hl7.org/CodeSystem/v3-ParticipationType"
)

// The states of a Consent (https://hl7.org/fhir/R4/valueset-consent-state-codes.html) that this network has.
const (
	consentDraft    = "draft"
	consentProposed = "proposed"
	consentActive   = "active"
	consentRejected = "rejected"
	consentInactive = "inactive"
)

var consentStates = map[consenttypes.ConsentStatus]string{
	consenttypes.CONSENT_STATUS_REQUESTED: consentProposed,
	consenttypes.CONSENT_STATUS_ACTIVE:    consentActive,
	consenttypes.CONSENT_STATUS_DENIED:    consentRejected,
	consenttypes.CONSENT_STATUS_REVOKED:   consentInactive,
}

// scopeActions are the actions of a consent, by the protocol's scopes: whoever may write adds to the records and corrects
// them (https://hl7.org/fhir/R4/valueset-consent-action.html).
var scopeActions = []struct {
	scope uint64
	code  string
}{{protocol.ScopeRead, "access"}, {protocol.ScopeWrite, "correct"}}

// consent is the Consent (https://hl7.org/fhir/R4/consent.html) of this network. It has no element that would narrow the
// permission further, such as nested provisions: the network could not keep it.
type consent struct {
	ResourceType string          `json:"resourceType"`
	ID           string          `json:"id,omitempty"`
	Meta         json.RawMessage `json:"meta,omitempty"`     // not kept
	Text         json.RawMessage `json:"text,omitempty"`     // not kept
	Language     string          `json:"language,omitempty"` // not kept
	Extension    []extension     `json:"extension,omitempty"`
	Identifier   []identifier    `json:"identifier,omitempty"`
	Status       string          `json:"status"`
	Scope        *concept        `json:"scope,omitempty"`
	Category     []concept       `json:"category,omitempty"`
	Patient      *reference      `json:"patient,omitempty"`
	DateTime     string          `json:"dateTime,omitempty"` // not kept: the chain has its own time
	PolicyRule   *concept        `json:"policyRule,omitempty"`
	Provision    *provision      `json:"provision,omitempty"`
}

type provision struct {
	Extension     []extension      `json:"extension,omitempty"`
	Type          string           `json:"type"`
	Period        *period          `json:"period,omitempty"`
	Actor         []provisionActor `json:"actor,omitempty"`
	Action        []concept        `json:"action,omitempty"`
	SecurityLabel []coding         `json:"securityLabel,omitempty"`
	Purpose       []coding         `json:"purpose,omitempty"`
}

type provisionActor struct {
	Role      concept   `json:"role"`
	Reference reference `json:"reference"`
}

// consentOf shows a consent of the chain.
func (n network) consentOf(c *consenttypes.Consent) *consent {
	patient := n.reference(kindActor, c.Patient)
	shown := &consent{
		ResourceType: "Consent", ID: text(c.Sequence), Identifier: []identifier{*n.identifier(kindConsent, c.Sequence)},
		Status: consentStates[c.Status], Scope: ptr(of(systemConsentScope, "patient-privacy")),
		Category: []concept{of(codes.SystemActCode, "IDSCL")}, PolicyRule: ptr(of(codes.SystemActCode, "OPTIN")),
		Patient: &patient, Extension: digestExtension(extensionTerms, c.Terms),
	}
	permit := &provision{
		Type: "permit", Period: periodOf(c.From, c.To), SecurityLabel: labelsOf(codes.Class(c.Classes)), Purpose: purposesOf(codes.Purpose(c.Purposes)),
		Actor: []provisionActor{{Role: of(systemParticipation, "IRCP"), Reference: n.reference(kindActor, c.Grantee)}},
	}
	for _, action := range scopeActions {
		if uint64(c.Scopes)&action.scope != 0 {
			permit.Action = append(permit.Action, of(systemConsentAction, action.code))
		}
	}
	if uint64(c.Uses) != protocol.UsesUnlimited {
		permit.Extension = []extension{{URL: extensionUses, ValueUnsignedInt: &c.Uses}}
	}
	shown.Provision = permit
	return shown
}

// terms reads what a Consent permits. Sequence and status are not among it.
func (n network) terms(c *consent) (*consenttypes.Consent, error) {
	p := c.Provision
	if p == nil || p.Type != "permit" || len(p.Actor) != 1 {
		return nil, outcome.New(http.StatusUnprocessableEntity, outcome.Required, "one provision of type permit with one actor is needed: the grantee").At("Consent.provision")
	}
	if c.Scope != nil && !c.Scope.has(systemConsentScope, "patient-privacy") {
		return nil, outcome.New(http.StatusUnprocessableEntity, outcome.NotSupported, "only the scope patient-privacy is supported").At("Consent.scope")
	}
	read := &consenttypes.Consent{Uses: uint32(protocol.UsesUnlimited)}
	var err error
	for _, step := range []func() error{
		func() error { read.Patient, err = n.sequence(kindActor, c.Patient, "Consent.patient"); return err },
		func() error {
			read.Grantee, err = n.sequence(kindActor, &p.Actor[0].Reference, "Consent.provision.actor[0].reference")
			return err
		},
		func() error { read.From, read.To, err = p.Period.seconds("Consent.provision.period"); return err },
		func() error { read.Classes, err = classesOf(p.SecurityLabel); return err },
		func() error { read.Purposes, err = purposesIn(p.Purpose); return err },
		func() error { read.Scopes, err = scopesOf(p.Action); return err },
		func() error { read.Uses, err = usesOf(p.Extension); return err },
		func() error { read.Terms, err = digestIn(c.Extension, extensionTerms); return err },
	} {
		if err := step(); err != nil {
			return nil, err
		}
	}
	return read, nil
}

// labelsOf are classes as security labels.
func labelsOf(classes codes.Class) []coding {
	var labels []coding
	for _, class := range classes.List() {
		if row, known := codes.ClassRowOf(class); known {
			labels = append(labels, coding{System: row.System, Code: row.Code, Display: row.Name})
		}
	}
	return labels
}

// classesOf reads security labels. An alias is refused: its class is wider than what it says.
func classesOf(labels []coding) (uint32, error) {
	var classes codes.Class
	for _, label := range labels {
		class, found := codes.ClassOfLabel(label.System, label.Code)
		if row, _ := codes.ClassRowOf(class); !found || row.Code != label.Code {
			return 0, outcome.New(http.StatusUnprocessableEntity, outcome.Value,
				"a securityLabel names no record class of this network: use the codes %s of %s and %s", codes.AllClasses, codes.SystemConfidentiality, codes.SystemActCode).
				At("Consent.provision.securityLabel")
		}
		classes |= class
	}
	if classes == 0 {
		return 0, outcome.New(http.StatusUnprocessableEntity, outcome.Required, "at least one securityLabel is needed: the record classes").At("Consent.provision.securityLabel")
	}
	return uint32(classes), nil
}

func purposesOf(purposes codes.Purpose) []coding {
	var shown []coding
	for _, row := range codes.Purposes {
		if purposes.Has(row.Purpose()) {
			shown = append(shown, coding{System: codes.SystemActReason, Code: row.Code, Display: row.Name})
		}
	}
	return shown
}

func purposesIn(list []coding) (uint32, error) {
	var purposes codes.Purpose
	for _, purpose := range list {
		found := false
		for _, row := range codes.Purposes {
			if purpose.System == codes.SystemActReason && purpose.Code == row.Code {
				purposes, found = purposes|row.Purpose(), true
			}
		}
		if !found {
			return 0, outcome.New(http.StatusUnprocessableEntity, outcome.Value,
				"a purpose is none of this network: use the codes %s of %s", codes.AllPurposes, codes.SystemActReason).At("Consent.provision.purpose")
		}
	}
	if purposes == 0 {
		return 0, outcome.New(http.StatusUnprocessableEntity, outcome.Required, "at least one purpose is needed").At("Consent.provision.purpose")
	}
	return uint32(purposes), nil
}

func scopesOf(actions []concept) (uint32, error) {
	var scopes uint64
	for i := range actions {
		found := false
		for _, action := range scopeActions {
			if actions[i].has(systemConsentAction, action.code) {
				scopes, found = scopes|action.scope, true
			}
		}
		if !found {
			return 0, outcome.New(http.StatusUnprocessableEntity, outcome.Value,
				"an action is none of this network: use the codes access (to read) and correct (to write) of %s", systemConsentAction).At("Consent.provision.action")
		}
	}
	if scopes == 0 {
		return 0, outcome.New(http.StatusUnprocessableEntity, outcome.Required, "at least one action is needed").At("Consent.provision.action")
	}
	return uint32(scopes), nil
}

// usesOf reads the number of accesses; none said is no limit.
func usesOf(list []extension) (uint32, error) {
	refused := outcome.New(http.StatusUnprocessableEntity, outcome.Value, "the only extension of a provision is %s, once, an unsignedInt", extensionUses).
		At("Consent.provision.extension")
	switch {
	case len(list) == 0:
		return uint32(protocol.UsesUnlimited), nil
	case len(list) > 1, list[0].URL != extensionUses, list[0].ValueUnsignedInt == nil:
		return 0, refused
	}
	return *list[0].ValueUnsignedInt, nil
}

func digestExtension(url string, digest []byte) []extension {
	if len(digest) == 0 {
		return nil
	}
	return []extension{{URL: url, ValueBase64Binary: base64.StdEncoding.EncodeToString(digest)}}
}

// digestIn reads a digest; nil where there is none.
func digestIn(list []extension, url string) ([]byte, error) {
	found := find(list, url)
	if found == nil {
		return nil, nil
	}
	digest, err := base64.StdEncoding.DecodeString(found.ValueBase64Binary)
	if err != nil || len(digest) != wordbytes.DigestSize {
		return nil, outcome.New(http.StatusUnprocessableEntity, outcome.Value,
			"%s must be a base64Binary of %d bytes: the SHA-256 digest of a text without its last byte", url, wordbytes.DigestSize)
	}
	return digest, nil
}
