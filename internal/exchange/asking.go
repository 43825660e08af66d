package exchange

import (
	"net/http"

	"github.com/healthd/healthd/internal/access"
	"github.com/healthd/healthd/internal/fhir/outcome"
	"github.com/healthd/healthd/internal/requester"
)

// sentBy is who sent a resource, and the resource.
func sentBy[R any](w http.ResponseWriter, r *http.Request, resourceType string) (*requester.Requester, *R, error) {
	who, err := asker(r)
	if err != nil {
		return nil, nil, err
	}
	body, err := bodyOf(w, r)
	if err != nil {
		return nil, nil, err
	}
	sent := new(R)
	return who, sent, decode(body, resourceType, known, sent)
}

// idOf is the sequence in the address of a resource.
func idOf(r *http.Request) (uint64, error) {
	if sequence, ok := parseSequence(r.PathValue("id")); ok {
		return sequence, nil
	}
	return 0, outcome.Hidden()
}

// sameID is the sequence in the address of a resource that must state it too (https://hl7.org/fhir/R4/http.html#update).
func sameID(r *http.Request, id string) (uint64, error) {
	sequence, err := idOf(r)
	if err == nil && id != text(sequence) {
		return 0, outcome.New(http.StatusBadRequest, outcome.Value, "the id of the resource must be that of its address").At("id")
	}
	return sequence, err
}

// readBy is the sequence of a cell that the asker may see.
func (x *Exchange) readBy(r *http.Request, kind string) (uint64, error) {
	who, err := asker(r)
	if err != nil {
		return 0, err
	}
	sequence, err := idOf(r)
	if err != nil {
		return 0, err
	}
	return sequence, x.mayRead(r.Context(), who, access.Named, kind, sequence)
}

// listBy is a search for the list of one actor that the asker may see: which parameter names the actor, and who it is.
func (x *Exchange) listBy(w http.ResponseWriter, r *http.Request, parameters []SearchParameter, names ...string) (*search, string, uint64, error) {
	who, err := asker(r)
	if err != nil {
		return nil, "", 0, err
	}
	s, err := x.searchOf(w, r, parameters)
	if err != nil {
		return nil, "", 0, err
	}
	by, actor, err := s.oneOf(names...)
	if err != nil {
		return nil, "", 0, err
	}
	return s, by, actor, x.mayList(r.Context(), who, actor)
}
