package clinical

import (
	"encoding/json"
	"fmt"
	"net/http"

	"github.com/healthd/healthd/internal/fhir"
	"github.com/healthd/healthd/internal/fhir/outcome"
)

const (
	maxBody    = 64 << 20 // bytes of a bundle
	maxEntries = 20_000
)

// submission is a bundle on its way in. What cannot be used has its failure beside it.
type submission struct {
	batch    bool
	entries  []fhir.Resource
	failures []error // one for each entry, nil for those that can be used
}

// object is a JSON object whose values are not looked into yet. Unlike a struct it tells "Resource" from "resource".
type object map[string]json.RawMessage

// text is a member that must be a string; empty where it is absent.
func (o object) text(name string) (text string, ok bool) {
	raw, found := o[name]
	if !found {
		return "", true
	}
	return text, len(raw) > 0 && raw[0] == '"' && json.Unmarshal(raw, &text) == nil
}

func structure(text string) *outcome.Error {
	return outcome.New(http.StatusBadRequest, outcome.Structure, "%s", text)
}

// readSubmission checks everything about a bundle that can be checked without knowing the patient.
func readSubmission(body []byte) (*submission, error) {
	if err := strict(body); err != nil {
		return nil, err
	}
	var bundle object
	if json.Unmarshal(body, &bundle) != nil || bundle == nil {
		return nil, structure("the body is no FHIR resource: send a Bundle")
	}
	if resourceType, _ := bundle.text("resourceType"); resourceType != "Bundle" {
		return nil, structure("the body is no Bundle: send one, or a single resource to its own address, such as POST /fhir/Observation").At("resourceType")
	}
	kind, _ := bundle.text("type")
	if kind != "transaction" && kind != "batch" {
		return nil, outcome.New(http.StatusBadRequest, outcome.NotSupported, "the type of the Bundle must be transaction or batch").At("Bundle.type")
	}
	var entries []json.RawMessage
	if raw, found := bundle["entry"]; found && json.Unmarshal(raw, &entries) != nil {
		return nil, structure("the entries must be a list").At("Bundle.entry")
	}
	switch {
	case len(entries) == 0:
		return nil, outcome.New(http.StatusBadRequest, outcome.Required, "the Bundle has no entries").At("Bundle.entry")
	case len(entries) > maxEntries:
		return nil, outcome.New(http.StatusRequestEntityTooLarge, outcome.TooCostly, "the Bundle has more than %d entries: send several", maxEntries).At("Bundle.entry")
	}
	s := &submission{batch: kind == "batch", entries: make([]fhir.Resource, len(entries)), failures: make([]error, len(entries))}
	ids := newIdentifiers(body)
	for i, raw := range entries {
		resource, err := readEntry(raw, at(i))
		if err == nil {
			err = ids.complete(&resource, i)
		}
		if err != nil && !s.batch {
			return nil, err
		}
		s.entries[i], s.failures[i] = resource, err
	}
	return s, nil
}

// at is the path of an entry.
func at(i int) string { return fmt.Sprintf("Bundle.entry[%d]", i) }

// usable are the entries that have not failed.
func (s *submission) usable() []fhir.Resource {
	var kept []fhir.Resource
	for i, failure := range s.failures {
		if failure == nil {
			kept = append(kept, s.entries[i])
		}
	}
	return kept
}
