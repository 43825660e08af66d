package clinical

import (
	"net/http"

	"github.com/healthd/healthd/internal/codes"
	"github.com/healthd/healthd/internal/custody"
	"github.com/healthd/healthd/internal/fhir"
	"github.com/healthd/healthd/internal/fhir/outcome"
	"github.com/healthd/healthd/internal/vault"
)

// postResource answers POST /fhir/{type}. The id of the body, if it has one, is kept: it is what other systems know the resource by.
func (r *Repository) postResource(w http.ResponseWriter, request *http.Request) error {
	return r.write(w, request, "")
}

// putResource answers PUT /fhir/{type}/{id}.
func (r *Repository) putResource(w http.ResponseWriter, request *http.Request) error {
	return r.write(w, request, request.PathValue("id"))
}

func (r *Repository) write(w http.ResponseWriter, request *http.Request, id string) error {
	ctx := request.Context()
	if err := r.treating(ctx); err != nil {
		return err
	}
	resource, err := readSingle(w, request, id)
	if err != nil {
		return err
	}
	patient, err := r.patientOf(resource)
	if err != nil {
		return err
	}
	defer r.lock(patient.Actor)()
	stored, err := r.stored(ctx, patient.Actor)
	if err != nil {
		return err
	}
	code := http.StatusCreated
	before, exists := stored[resource.Type+"/"+resource.ID]
	if exists {
		code = http.StatusOK
	}
	if !exists || string(before.Raw) != string(resource.Raw) {
		if err := r.anchor(ctx, &patient, []custody.Document{successor(&patient, resource, before, stored)}); err != nil {
			return err
		}
	}
	w.Header().Set("ETag", etag(resource.Raw))
	w.Header().Set("Location", r.link(resource.Type+"/"+resource.ID))
	writeBytes(w, code, outcome.MediaType, resource.Raw)
	return nil
}

// successor is the document of a resource by itself. A resource that was alone in its document, of the same class, is
// amended there; one among others cannot be, and the new document counts because it comes later.
func successor(patient *Enrolment, resource fhir.Resource, before *holding, stored map[string]*holding) custody.Document {
	resources := []fhir.Resource{resource}
	class := classify(resources, stored)[0]
	record := fhir.Group(patient.FHIRID, resources, []codes.Class{class})[0]
	if before == nil {
		return newDocument(record)
	}
	record.Follows = before.version.Content.String() // a return to an earlier content is a version of its own
	document := newDocument(record)
	if before.alone && before.version.Class == class {
		document.Action, document.Record = vault.ActionAmend, before.version.Cell.Sequence
	}
	return document
}

func readSingle(w http.ResponseWriter, request *http.Request, id string) (resource fhir.Resource, err error) {
	resourceType := request.PathValue("type")
	if !fhir.KnownType(resourceType) {
		return resource, unknownType()
	}
	body, err := readBody(w, request, maxBody)
	if err != nil {
		return resource, err
	}
	if err := strict(body); err != nil {
		return resource, err
	}
	if resource, err = readResource(body, resourceType); err != nil {
		return resource, err
	}
	switch {
	case resource.Type != resourceType:
		return resource, structure("the body is of another type than the address says").At("resourceType")
	case id != "" && resource.ID != id:
		return resource, outcome.New(http.StatusBadRequest, outcome.Value, "the id of the body must be that of the address").At(resourceType + ".id")
	}
	return resource, newIdentifiers(body).complete(&resource, 0)
}

func unknownType() error {
	return outcome.New(http.StatusNotFound, outcome.NotSupported, "FHIR R4 has no such type of resource")
}

// patientOf finds the one enrolled patient that a resource is about.
func (r *Repository) patientOf(resource fhir.Resource) (Enrolment, error) {
	id := ""
	if resource.Type == "Patient" {
		id = resource.ID
	}
	for _, reference := range resource.References() {
		if named := fhir.PatientOf(reference); id == "" && named != "?" {
			id = named
		}
	}
	if fhir.DirectoryType(resource.Type) && id == "" {
		return Enrolment{}, outcome.New(http.StatusUnprocessableEntity, outcome.NotSupported, "the directory is written by Bundles: POST /fhir")
	}
	if id == "" {
		return Enrolment{}, outcome.New(http.StatusUnprocessableEntity, outcome.Required,
			"the resource does not say which patient it is about: refer to Patient/ID").At(resource.Type + ".subject")
	}
	if err := belongs(resource, id, resource.Type); err != nil {
		return Enrolment{}, err
	}
	enrolment, known := r.patients.named(id)
	if !known {
		return Enrolment{}, notEnrolled()
	}
	return enrolment, nil
}
