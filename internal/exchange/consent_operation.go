package exchange

import (
	"bytes"
	"encoding/base64"
	"net/http"
	"slices"

	"github.com/cosmos/gogoproto/proto"

	"github.com/healthd/healthd/internal/fhir/outcome"
	consenttypes "github.com/healthd/healthd/x/consent/types"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

// decodeConsent reads a Consent. An extension that is not ours could say anything, so it is refused.
func decodeConsent(body []byte) (*consent, error) {
	read := new(consent)
	if err := decode(body, "Consent", everything, read); err != nil {
		return nil, err
	}
	seen := []string{extensionEnvelope, extensionTerms}
	for _, extension := range read.Extension {
		i := slices.Index(seen, extension.URL)
		if i < 0 {
			return nil, outcome.New(http.StatusUnprocessableEntity, outcome.NotSupported, "an extension is none of this network, or is there twice").At("Consent.extension")
		}
		seen = slices.Delete(seen, i, i+1)
	}
	return read, nil
}

// operation is what a patient or guardian signs so that the chain comes to say what a Consent says. With an id the Consent
// changes the one of that sequence: active answers a request, rejected refuses it, inactive revokes a consent.
func (n network) operation(c *consent) (zkbatchtypes.Operation, error) {
	sequence, numbered := parseSequence(c.ID)
	if c.ID != "" && !numbered {
		return nil, outcome.New(http.StatusUnprocessableEntity, outcome.Value, "the id of a Consent is its sequence; a new one has none").At("Consent.id")
	}
	switch {
	case c.Status == consentActive:
		terms, err := n.terms(c)
		if err != nil {
			return nil, err
		}
		return &consenttypes.GrantConsent{
			Patient: terms.Patient, Grantee: terms.Grantee, Request: sequence, Purposes: terms.Purposes, Classes: terms.Classes,
			Scopes: terms.Scopes, From: terms.From, To: terms.To, Uses: terms.Uses, Terms: terms.Terms,
		}, nil
	case c.Status == consentInactive && numbered:
		return &consenttypes.RevokeConsent{Consent: sequence}, nil
	case c.Status == consentRejected && numbered:
		return &consenttypes.DenyConsent{Consent: sequence}, nil
	}
	return nil, outcome.New(http.StatusUnprocessableEntity, outcome.Value,
		"a patient signs a Consent that is active, or one with an id that becomes inactive (revoked) or rejected (a request)").At("Consent.status")
}

// request is the operation by which an institution asks for what a Consent says.
func (n network) request(c *consent, institution uint64) (zkbatchtypes.Operation, error) {
	terms, err := n.terms(c)
	switch {
	case err != nil:
		return nil, err
	case c.ID != "":
		return nil, outcome.New(http.StatusUnprocessableEntity, outcome.Value, "a new Consent has no id").At("Consent.id")
	case terms.Grantee != institution:
		return nil, outcome.New(http.StatusUnprocessableEntity, outcome.BusinessRule,
			"this gateway asks for consents to its own institution, actor %d, only", institution).At("Consent.provision.actor[0].reference")
	}
	return &consenttypes.RequestConsent{
		Patient: terms.Patient, Purposes: terms.Purposes, Classes: terms.Classes, Scopes: terms.Scopes,
		From: terms.From, To: terms.To, Uses: terms.Uses, Terms: terms.Terms,
	}, nil
}

// envelopeIn reads the envelope of an extension; nil where there is none.
func envelopeIn(list []extension) (*zkbatchtypes.Envelope, error) {
	found := find(list, extensionEnvelope)
	if found == nil {
		return nil, nil
	}
	return parseEnvelope(found.ValueBase64Binary)
}

func parseEnvelope(text string) (*zkbatchtypes.Envelope, error) {
	refused := outcome.New(http.StatusUnprocessableEntity, outcome.Value,
		"the envelope must be the base64Binary of a signed healthd.zkbatch.v1.Envelope, as `healthd gateway sign-consent` writes it").At("extension")
	encoded, err := base64.StdEncoding.DecodeString(text)
	if err != nil {
		return nil, refused
	}
	envelope := new(zkbatchtypes.Envelope)
	if err := envelope.Unmarshal(encoded); err != nil {
		return nil, refused
	}
	if again, err := envelope.Marshal(); err != nil || !bytes.Equal(again, encoded) {
		return nil, refused // something in it is not understood
	}
	if _, err := envelope.Protocol(); err != nil {
		return nil, refused
	}
	return envelope, nil
}

// checkEnvelope refuses an envelope whose one operation is not exactly the wanted one.
func checkEnvelope(envelope *zkbatchtypes.Envelope, want zkbatchtypes.Operation) error {
	op, err := want.Op()
	if err != nil {
		return outcome.New(http.StatusUnprocessableEntity, outcome.Value, "the resource says something that no operation can")
	}
	signed, err := envelope.Protocol()
	if err != nil || len(signed.Ops) != 1 {
		return outcome.New(http.StatusUnprocessableEntity, outcome.BusinessRule, "the envelope must hold the one operation that the resource describes, and no other").At("extension")
	}
	op.Actor, op.Nonce = signed.Ops[0].Actor, signed.Ops[0].Nonce
	if op != signed.Ops[0] {
		return outcome.New(http.StatusUnprocessableEntity, outcome.BusinessRule,
			"the envelope does not sign what the resource says: sign the resource as it is, with `healthd gateway sign-consent`").At("extension")
	}
	return nil
}

// agree refuses a change whose resource says something else of a consent than the chain: whoever signs it would be mistaken.
// A request may be answered with other terms. Uses are left out, for they go by while the resource is edited.
func (n network) agree(c *consent, present *consenttypes.Consent) error {
	if c.Status == consentActive || (c.Patient == nil && c.Provision == nil) {
		return nil
	}
	terms, err := n.terms(c)
	if err != nil {
		return err
	}
	terms.Sequence, terms.Status, terms.Uses = present.Sequence, present.Status, present.Uses
	if !proto.Equal(terms, present) {
		return outcome.New(http.StatusUnprocessableEntity, outcome.BusinessRule,
			"the resource says something else than consent %s: read it again and change its status only", c.ID)
	}
	return nil
}
