package clinical

import (
	"bytes"
	"encoding/json"
	"errors"
	"net/http"
	"strconv"

	"github.com/healthd/healthd/internal/custody"
	"github.com/healthd/healthd/internal/fhir"
	"github.com/healthd/healthd/internal/fhir/outcome"
	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/vault"
)

const maxEnrolment = 16 << 10 // bytes

func (r *Repository) enrol(w http.ResponseWriter, request *http.Request) error {
	if err := r.staff(request.Context()); err != nil {
		return err
	}
	enrolment, err := readEnrolment(w, request)
	if err != nil {
		return err
	}
	if err := r.mayServe(request, enrolment); err != nil {
		return err
	}
	created, err := r.patients.put(enrolment)
	if err != nil {
		return err
	}
	status := http.StatusOK
	if created {
		status = http.StatusCreated
	}
	return writeJSON(w, status, "application/json", enrolment)
}

func readEnrolment(w http.ResponseWriter, request *http.Request) (e Enrolment, err error) {
	actor, err := strconv.ParseUint(request.PathValue("actor"), 10, 64)
	if err != nil || actor == 0 {
		return e, outcome.New(http.StatusBadRequest, outcome.Value, "the address must end in the patient's sequence on the chain, such as /patients/7")
	}
	body, err := readBody(w, request, maxEnrolment)
	if err != nil {
		return e, err
	}
	if err := strict(body); err != nil {
		return e, err
	}
	var fields struct {
		FHIRID    string `json:"fhir_id"`
		Recipient string `json:"recipient"`
		Consent   uint64 `json:"consent"`
	}
	decoder := json.NewDecoder(bytes.NewReader(body))
	decoder.DisallowUnknownFields()
	if decoder.Decode(&fields) != nil {
		return e, outcome.New(http.StatusBadRequest, outcome.Structure, `the body must be {"fhir_id":"…","recipient":"…"}, and "consent":N where the gateway writes by one`)
	}
	if !fhir.ValidID(fields.FHIRID) {
		return e, outcome.New(http.StatusBadRequest, outcome.Value, "a FHIR id has 1 to 64 letters, digits, hyphens and dots").At("fhir_id")
	}
	recipient, err := vault.ParseRecipient(fields.Recipient)
	if err != nil {
		return e, outcome.New(http.StatusBadRequest, outcome.Value, "it must be the recipient of the patient's vault, as 'healthd vault init' prints it").At("recipient").Because(err)
	}
	return Enrolment{Actor: actor, FHIRID: fields.FHIRID, Recipient: recipient, Consent: fields.Consent}, nil
}

// mayServe asks the chain whether this institution may write for the patient.
func (r *Repository) mayServe(request *http.Request, e Enrolment) error {
	index, err := r.Ledger.Index(request.Context(), e.Actor)
	if errors.Is(err, custody.ErrNoPatient) {
		return outcome.New(http.StatusUnprocessableEntity, outcome.BusinessRule, "the chain knows no such patient: register the patient first")
	}
	if err != nil {
		return unavailable(err)
	}
	if index.Registrar == r.Institution {
		return nil
	}
	if e.Consent == 0 {
		return outcome.New(http.StatusUnprocessableEntity, outcome.BusinessRule,
			"another institution registered this patient: give the patient's consent by which this one may write").At("consent")
	}
	consent, err := r.Ledger.Consent(request.Context(), e.Consent)
	if errors.Is(err, custody.ErrAbsent) {
		return outcome.New(http.StatusUnprocessableEntity, outcome.BusinessRule, "the chain knows no such consent of this patient").At("consent")
	}
	if err != nil {
		return unavailable(err)
	}
	if consent.Grantee != r.Institution || custody.Lacking(consent, e.Actor, protocol.ScopeWrite, 0, r.Now()) != "" {
		return outcome.New(http.StatusUnprocessableEntity, outcome.BusinessRule,
			"the consent is not one by which this institution may write for this patient now").At("consent")
	}
	return nil
}

func (r *Repository) listEnrolled(w http.ResponseWriter, request *http.Request) error {
	if err := r.staff(request.Context()); err != nil {
		return err
	}
	return writeJSON(w, http.StatusOK, "application/json", struct {
		Patients []Enrolment `json:"patients"`
	}{r.patients.list()})
}
