package clinical

import (
	"net/http"

	"github.com/healthd/healthd/internal/fhir"
	"github.com/healthd/healthd/internal/fhir/outcome"
)

// belongs refuses a resource that speaks of another patient: whoever may read this one's data would learn of it.
func belongs(resource fhir.Resource, patient, path string) error {
	for _, reference := range resource.References() {
		switch fhir.PatientOf(reference) {
		case "", patient:
		case "?":
			return outcome.New(http.StatusBadRequest, outcome.NotSupported, "the resource refers to a patient by a search: refer by id").At(path)
		default:
			return outcome.New(http.StatusUnprocessableEntity, outcome.BusinessRule, "the resource refers to another patient than the one it is about").At(path)
		}
	}
	return nil
}

// about finds the enrolled patient that a bundle is about.
func (r *Repository) about(s *submission) (Enrolment, error) {
	place, patients := -1, 0
	for i := range s.entries {
		if s.failures[i] == nil && s.entries[i].Type == "Patient" {
			place = i
			patients++
		}
	}
	switch {
	case patients == 0:
		return Enrolment{}, outcome.New(http.StatusUnprocessableEntity, outcome.NotSupported,
			"the Bundle has no Patient: a gateway keeps the data of one patient at a time, and bundles of nothing but %s", directoryList).At("Bundle.entry")
	case patients > 1:
		return Enrolment{}, outcome.New(http.StatusUnprocessableEntity, outcome.BusinessRule,
			"the Bundle has %d Patients: send one Bundle for each", patients).At("Bundle.entry")
	}
	enrolment, known := r.patients.named(s.entries[place].ID)
	if !known {
		return Enrolment{}, notEnrolled().At(at(place) + ".resource.id")
	}
	return enrolment, nil
}

const directoryList = "Organization, Practitioner, PractitionerRole, Location, HealthcareService and Endpoint"

func notEnrolled() *outcome.Error {
	return outcome.New(http.StatusUnprocessableEntity, outcome.BusinessRule,
		`the patient is not enrolled at this gateway: PUT /patients/ACTOR {"fhir_id":"…","recipient":"…"} first`)
}
