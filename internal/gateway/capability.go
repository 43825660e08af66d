package gateway

import (
	"maps"
	"net/http"
	"slices"

	"github.com/healthd/healthd/internal/fhir/outcome"
)

// capability is a CapabilityStatement (https://hl7.org/fhir/R4/capabilitystatement.html), as far as this server fills it in.
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

// metadata says what the gateway offers, from the routes that there are.
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
