package gateway

import (
	"context"
	"encoding/json"
	"errors"
	"maps"
	"net/http"
	"slices"
	"time"

	"github.com/healthd/healthd/internal/fhir/outcome"
	"github.com/healthd/healthd/internal/gateway/route"
)

const readyTimeout = 5 * time.Second

// registerOwn adds what the server itself answers, after all parts.
func (s *Server) registerOwn() {
	public := route.Fixed(route.Interaction{Public: true})
	s.routes.Handle("GET /fhir/metadata", public, s.metadata)
	s.routes.Handle("GET /.well-known/smart-configuration", public, smartConfiguration)
	s.routes.Handle("GET /health", public, func(w http.ResponseWriter, _ *http.Request) error {
		return writeJSON(w, "application/json", map[string]string{"status": "alive"})
	})
	s.routes.Handle("GET /ready", public, func(w http.ResponseWriter, r *http.Request) error {
		ctx, cancel := context.WithTimeout(r.Context(), readyTimeout)
		defer cancel()
		if !s.verifier.Ready(time.Now()) {
			return outcome.New(http.StatusServiceUnavailable, outcome.Transient, "the gateway has just started: try again in a moment")
		}
		if s.options.Ready != nil {
			if err := s.options.Ready(ctx); err != nil {
				return outcome.New(http.StatusServiceUnavailable, outcome.Transient, "the gateway is not ready: its operator finds the reason in its log").Because(err)
			}
		}
		return writeJSON(w, "application/json", map[string]string{"status": "ready"})
	})
}

func writeJSON(w http.ResponseWriter, media string, content any) error {
	encoded, err := json.Marshal(content)
	if err != nil {
		return errors.New("an answer cannot be encoded")
	}
	w.Header().Set("Content-Type", media)
	_, _ = w.Write(append(encoded, '\n')) // the asker may have gone
	return nil
}

// smartConfiguration says how requests are authorised here (SMART App Launch 2, section 2.4): by signatures of the actors'
// own keys, so that there is nobody who gives tokens.
func smartConfiguration(w http.ResponseWriter, _ *http.Request) error {
	return writeJSON(w, "application/json", map[string]any{
		"grant_types_supported":            []string{},
		"code_challenge_methods_supported": []string{"S256"},
		"scopes_supported":                 []string{"patient/*.cruds", "user/*.cruds", "system/*.cruds"},
		"capabilities":                     []string{"permission-patient", "permission-user", "permission-v1", "permission-v2"},
	})
}

type capability struct {
	ResourceType string           `json:"resourceType"`
	Status       string           `json:"status"`
	Date         string           `json:"date"`
	Kind         string           `json:"kind"`
	Software     software         `json:"software"`
	Instance     instance         `json:"implementation"`
	FHIRVersion  string           `json:"fhirVersion"`
	Format       []string         `json:"format"`
	Rest         []capabilityRest `json:"rest"`
}

type software struct {
	Name    string `json:"name"`
	Version string `json:"version,omitempty"`
}

type instance struct {
	Description string `json:"description"`
}

type capabilityRest struct {
	Mode        string               `json:"mode"`
	Security    security             `json:"security"`
	Resource    []capabilityResource `json:"resource"`
	Interaction []code               `json:"interaction"`
}

type security struct {
	Description string `json:"description"`
}

type code struct {
	Code string `json:"code"`
}

type capabilityResource struct {
	Type        string        `json:"type"`
	Interaction []code        `json:"interaction"`
	SearchParam []searchParam `json:"searchParam,omitempty"`
}

type searchParam struct {
	Name          string `json:"name"`
	Type          string `json:"type"`
	Documentation string `json:"documentation,omitempty"`
}

// released is the date of the statement's own content.
const released = "2026-11-23"

// metadata is the CapabilityStatement (https://hl7.org/fhir/R4/capabilitystatement.html), from the routes that there are.
func (s *Server) metadata(w http.ResponseWriter, _ *http.Request) error {
	types := s.routes.fhirTypes()
	for kind := range s.options.Parameters {
		if _, named := types[kind]; !named { // by the routes for all types
			types[kind] = []string{"read", "search-type"}
		}
	}
	statement := capability{
		ResourceType: "CapabilityStatement", Status: "active", Date: released, Kind: "instance",
		Software: software{"healthd", s.options.Version}, Instance: instance{"healthd gateway"}, FHIRVersion: "4.0.1", Format: []string{"application/fhir+json"},
		Rest: []capabilityRest{{
			Mode:        "server",
			Security:    security{"HTTP Message Signatures (RFC 9421) with the actor's key; clinical resources under a decision on the chain, named in Healthd-Access"},
			Interaction: []code{{"transaction"}, {"batch"}},
		}},
	}
	for _, kind := range slices.Sorted(maps.Keys(types)) {
		resource := capabilityResource{Type: kind}
		for _, interaction := range types[kind] {
			resource.Interaction = append(resource.Interaction, code{interaction})
		}
		for _, parameter := range s.options.Parameters[kind] {
			resource.SearchParam = append(resource.SearchParam, searchParam(parameter))
		}
		statement.Rest[0].Resource = append(statement.Rest[0].Resource, resource)
	}
	return writeJSON(w, outcome.MediaType, statement)
}
