package clinical

import (
	"cmp"
	"maps"
	"net/http"
	"path/filepath"
	"slices"
	"sync"

	"github.com/healthd/healthd/internal/custody"
	"github.com/healthd/healthd/internal/fhir/outcome"
	"github.com/healthd/healthd/internal/vault"
)

// Enrolment binds a patient's FHIR id, actor and key. One id is of one actor, for ever.
type Enrolment struct {
	Actor     uint64          `json:"actor"`
	FHIRID    string          `json:"fhir_id"`
	Recipient vault.Recipient `json:"recipient"` // of the patient's vault
	Consent   uint64          `json:"consent,omitempty"`
}

// writing is on what grounds the gateway writes for the patient.
func (e *Enrolment) writing() custody.Writing {
	return custody.Writing{PatientKey: &e.Recipient, Consent: e.Consent}
}

// enrolments is the register of patients: in memory, and sealed on disk.
type enrolments struct {
	mu      sync.RWMutex
	file    sealedFile
	byActor map[uint64]Enrolment
	byID    map[string]uint64
}

func openEnrolments(s sealer, dir string) (*enrolments, error) {
	e := &enrolments{file: sealedFile{s, filepath.Join(dir, "patients.sealed")}, byActor: map[uint64]Enrolment{}, byID: map[string]uint64{}}
	var list []Enrolment
	if err := e.file.load(&list); err != nil {
		return nil, err
	}
	for _, enrolment := range list {
		e.byActor[enrolment.Actor], e.byID[enrolment.FHIRID] = enrolment, enrolment.Actor
	}
	return e, nil
}

// put enrols a patient, or changes the key or the consent of one. When it returns, the disk has it.
func (e *enrolments) put(enrolment Enrolment) (created bool, err error) {
	e.mu.Lock()
	defer e.mu.Unlock()
	before, known := e.byActor[enrolment.Actor]
	if owner, taken := e.byID[enrolment.FHIRID]; taken && owner != enrolment.Actor {
		return false, outcome.New(http.StatusConflict, outcome.Conflict, "another actor is enrolled with this FHIR id: one id is of one patient").At("fhir_id")
	}
	if known && before.FHIRID != enrolment.FHIRID {
		return false, outcome.New(http.StatusConflict, outcome.Conflict,
			"the actor is enrolled with another FHIR id, which cannot be changed: records are bound to it").At("fhir_id")
	}
	changed := maps.Clone(e.byActor)
	changed[enrolment.Actor] = enrolment
	if err := e.file.save(sorted(changed)); err != nil {
		return false, err
	}
	e.byActor, e.byID[enrolment.FHIRID] = changed, enrolment.Actor
	return !known, nil
}

func (e *enrolments) list() []Enrolment {
	e.mu.RLock()
	defer e.mu.RUnlock()
	return sorted(e.byActor)
}

func sorted(all map[uint64]Enrolment) []Enrolment {
	return slices.SortedFunc(maps.Values(all), func(a, b Enrolment) int { return cmp.Compare(a.Actor, b.Actor) })
}

// named finds a patient by FHIR id.
func (e *enrolments) named(id string) (Enrolment, bool) {
	e.mu.RLock()
	defer e.mu.RUnlock()
	actor, known := e.byID[id]
	return e.byActor[actor], known
}

// of finds a patient by actor.
func (e *enrolments) of(actor uint64) (Enrolment, bool) {
	e.mu.RLock()
	defer e.mu.RUnlock()
	enrolment, known := e.byActor[actor]
	return enrolment, known
}
