package fhir

import "strings"

// References lists what a resource refers to, anywhere inside it.
func (r Resource) References() []string { return factsOf(r).references }

// PatientOf reads the patient's id from a reference such as Patient/ID or https://example.org/fhir/Patient/ID. A search in the
// place of an id gives "?"; what refers to something else gives "".
func PatientOf(reference string) string {
	at := strings.LastIndex("/"+reference, "/Patient")
	if at < 0 {
		return ""
	}
	rest := reference[at+len("Patient"):]
	if strings.HasPrefix(rest, "?") {
		return "?"
	}
	name, found := strings.CutPrefix(rest, "/")
	if !found {
		return ""
	}
	name, _, _ = strings.Cut(name, "/") // of a certain version
	return name
}
