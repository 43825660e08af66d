package exchange

import (
	"encoding/base64"
	"encoding/json"
	"fmt"
	"net/http"

	"github.com/healthd/healthd/internal/fhir/outcome"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

// Signable is the operation that a patient or guardian signs so that a gateway of the chain accepts a resource: a Consent, or
// a Claim that is an appeal.
func Signable(chain string, body []byte) (zkbatchtypes.Operation, error) {
	if err := walk(body); err != nil {
		return nil, err
	}
	var head struct {
		ResourceType string `json:"resourceType"`
	}
	if err := json.Unmarshal(body, &head); err != nil || head.ResourceType != "Claim" {
		sent, err := decodeConsent(body)
		if err != nil {
			return nil, err
		}
		return network(chain).operation(sent)
	}
	sent := new(claim)
	if err := decode(body, "Claim", known, sent); err != nil {
		return nil, err
	}
	appeal, err := mapping{network: network(chain)}.appeal(sent)
	if err == nil && appeal == nil {
		err = outcome.New(http.StatusUnprocessableEntity, outcome.Required, "only an appeal is signed by a patient: it has the extension %s", extensionAppeal).At("Claim.extension")
	}
	if err != nil {
		return nil, err
	}
	return appeal, nil
}

// WithEnvelope adds a signed envelope to a resource, in place of an earlier one.
func WithEnvelope(body []byte, envelope *zkbatchtypes.Envelope) ([]byte, error) {
	text, err := EncodeEnvelope(envelope)
	if err != nil {
		return nil, err
	}
	var resource map[string]json.RawMessage
	if err := json.Unmarshal(body, &resource); err != nil {
		return nil, fmt.Errorf("the resource is no JSON object: %w", err)
	}
	var kept []json.RawMessage
	if raw, has := resource["extension"]; has {
		var present []json.RawMessage
		if err := json.Unmarshal(raw, &present); err != nil {
			return nil, fmt.Errorf("its extension is no list: %w", err)
		}
		for _, one := range present {
			var head extension
			if json.Unmarshal(one, &head) != nil || head.URL != extensionEnvelope {
				kept = append(kept, one)
			}
		}
	}
	added, err := json.Marshal(extension{URL: extensionEnvelope, ValueBase64Binary: text})
	if err != nil {
		return nil, err
	}
	if resource["extension"], err = json.Marshal(append(kept, added)); err != nil {
		return nil, err
	}
	return json.MarshalIndent(resource, "", "  ")
}

// EncodeEnvelope writes an envelope as the extension and [HeaderEnvelope] hold it.
func EncodeEnvelope(envelope *zkbatchtypes.Envelope) (string, error) {
	encoded, err := envelope.Marshal()
	return base64.StdEncoding.EncodeToString(encoded), err
}

// Revocation is the Consent that revokes the one of a sequence, before it is signed; Refusal the one that refuses a request.
func Revocation(sequence uint64) []byte { return change(sequence, consentInactive) }

// Refusal is like [Revocation].
func Refusal(sequence uint64) []byte { return change(sequence, consentRejected) }

func change(sequence uint64, status string) []byte {
	body, _ := json.Marshal(consent{ResourceType: "Consent", ID: text(sequence), Status: status}) // strings always encode
	return body
}
