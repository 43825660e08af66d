package clinical

import (
	"context"
	"errors"
	"net/http"

	"github.com/healthd/healthd/internal/custody"
	"github.com/healthd/healthd/internal/fhir"
	"github.com/healthd/healthd/internal/fhir/outcome"
	"github.com/healthd/healthd/internal/vault"
)

// postBundle answers POST /fhir.
func (r *Repository) postBundle(w http.ResponseWriter, request *http.Request) error {
	ctx := request.Context()
	if err := r.treating(ctx); err != nil {
		return err
	}
	body, err := readBody(w, request, maxBody)
	if err != nil {
		return err
	}
	s, err := readSubmission(body)
	if err != nil {
		return err
	}
	if s.isDirectory() {
		err = r.directory.add(ctx, s.usable())
	} else {
		err = r.take(ctx, s)
	}
	if err != nil {
		return err
	}
	return writeJSON(w, http.StatusOK, outcome.MediaType, s.answer())
}

// take stores what a submission holds of a patient, all of it or nothing.
func (r *Repository) take(ctx context.Context, s *submission) error {
	patient, err := r.about(s)
	if err != nil {
		return err
	}
	for i := range s.entries {
		if s.failures[i] != nil {
			continue
		}
		if s.failures[i] = belongs(s.entries[i], patient.FHIRID, at(i)+".resource"); s.failures[i] != nil && !s.batch {
			return s.failures[i]
		}
	}
	defer r.lock(patient.Actor)()
	resources := s.usable()
	stored, err := r.stored(ctx, patient.Actor)
	if err != nil {
		return err
	}
	if unchanged(resources, stored) {
		return nil
	}
	var documents []custody.Document
	for _, record := range fhir.Group(patient.FHIRID, resources, classify(resources, stored)) {
		documents = append(documents, newDocument(record))
	}
	return r.anchor(ctx, &patient, documents)
}

const notAdmitted = "this institution cannot open the patient's index: who keeps it must admit this institution first, by 'healthd vault admit'"

// unchanged tells whether all resources are stored as they are, as those of a repeated submission.
func unchanged(resources []fhir.Resource, stored map[string]*holding) bool {
	for _, resource := range resources {
		held, found := stored[resource.Type+"/"+resource.ID]
		if !found || string(held.Raw) != string(resource.Raw) {
			return false
		}
	}
	return true
}

// anchor brings documents to the chain, and tells the asker what stands in the way.
func (r *Repository) anchor(ctx context.Context, patient *Enrolment, documents []custody.Document) error {
	_, err := r.Custody.Anchor(ctx, patient.Actor, documents, patient.writing())
	switch {
	case err == nil:
		return nil
	case errors.Is(err, custody.ErrNoStanding):
		return outcome.New(http.StatusForbidden, outcome.Forbidden,
			"this institution may not write for the patient any more: enrol the patient again, with a consent to write").Because(err)
	case errors.Is(err, vault.ErrWrongKey):
		return outcome.New(http.StatusForbidden, outcome.Forbidden, notAdmitted).Because(err)
	case errors.Is(err, vault.ErrRefused):
		return outcome.New(http.StatusUnprocessableEntity, outcome.BusinessRule,
			"the network refused the records: check that the patient and the consent to write are active").Because(err)
	case errors.Is(err, vault.ErrIndex):
		return outcome.New(http.StatusConflict, outcome.Conflict, "the same content was stored before, and erased or withdrawn since").Because(err)
	case errors.Is(err, vault.ErrConflict):
		e := outcome.New(http.StatusConflict, outcome.Conflict, "others keep changing this patient's records: send the same again").Because(err)
		e.RetryAfter = 2
		return e
	}
	return unavailable(err)
}

func (r *Repository) lock(patient uint64) (unlock func()) {
	mu := &r.writing[patient%uint64(len(r.writing))]
	mu.Lock()
	return mu.Unlock
}
