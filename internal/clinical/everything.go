package clinical

import (
	"net/http"

	"github.com/healthd/healthd/internal/fhir/outcome"
)

// everything answers GET /fhir/Patient/{id}/$everything: all that the session covers, in pages.
func (r *Repository) everything(w http.ResponseWriter, request *http.Request) error {
	if err := parseForm(w, request); err != nil {
		return err
	}
	for name := range request.Form {
		if name != "_count" && name != "_page" && name != "_format" {
			return outcome.New(http.StatusBadRequest, outcome.NotSupported, "a parameter is not supported; these are: _count")
		}
	}
	q, err := parseQuery("Patient", request.Form)
	if err != nil {
		return err
	}
	v, err := r.look(request, "Patient")
	if err != nil {
		return err
	}
	id := request.PathValue("id")
	if patient, enrolled := r.patients.of(v.session.Patient); !enrolled || patient.FHIRID != id {
		return outcome.Hidden()
	}
	v.describeFiles(r)
	return r.answerPage(w, request, page{view: v, query: q, path: "Patient/" + id + "/$everything", found: v.holdings})
}
