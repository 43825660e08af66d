// Package route is how the parts of a gateway offer what they answer.
package route

import "net/http"

// Interaction is what a request does, in the terms of SMART scopes, for the check of its scope.
type Interaction struct {
	// Type of FHIR resource, such as Observation. Empty where no single type is meant: then a scope for all types is needed.
	Type string
	// Letter is one of c (create), r (read), u (update), d (delete) and s (search); 0 where no scope is asked for.
	Letter byte
	// Public means that a request need not be signed.
	Public bool
	// Offline means that somebody may be served of whom the chain cannot be asked: the handler judges that itself.
	Offline bool
}

// Handler answers a request. An error is written as an OperationOutcome; nothing may have been written before it.
type Handler func(w http.ResponseWriter, r *http.Request) error

// Routes takes what a part of the gateway answers. Patterns are those of [http.ServeMux], with a method.
type Routes interface {
	Handle(pattern string, interaction func(*http.Request) Interaction, handler Handler)
}

// Fixed is the interaction of a route that has one only.
func Fixed(interaction Interaction) func(*http.Request) Interaction {
	return func(*http.Request) Interaction { return interaction }
}

// SearchParameter is a parameter of a search, as the CapabilityStatement lists it
// (https://hl7.org/fhir/R4/capabilitystatement-definitions.html#CapabilityStatement.rest.resource.searchParam).
type SearchParameter struct {
	Name, Type    string
	Documentation string
}
