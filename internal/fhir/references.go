package fhir

import (
	"slices"
	"strings"
)

// References lists what a resource refers to, anywhere inside it.
func (r Resource) References() []string { return factsOf(r).references }

// PatientOf reads the patient's id from a relative reference such as Patient/ID or Patient/ID/_history/2. A search in the
// place of an id gives "?". A patient of another server, such as https://example.org/fhir/Patient/ID, gives the whole
// reference, which is nobody's id here. What refers to something else gives "".
func PatientOf(reference string) string {
	path, _, search := strings.Cut(reference, "?")
	parts := strings.Split(path, "/")
	place := slices.Index(parts, "Patient")
	switch {
	case place < 0:
		return ""
	case place > 0:
		return reference
	case len(parts) == 1 && search:
		return "?"
	case len(parts) == 1:
		return ""
	}
	return parts[1]
}
