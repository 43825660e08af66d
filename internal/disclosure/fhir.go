package disclosure

import (
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"time"

	"github.com/samply/golang-fhir-models/fhir-models/fhir"

	"github.com/healthd/healthd/internal/codes"
	"github.com/healthd/healthd/x/consent/types"
)

// Code systems of an AuditEvent, as FHIR R4 names them.
const (
	systemDICOM         = "http://dicom.nema.org/resources/ontology/DCM"
	systemInteraction   = "http://hl7.org/fhir/restful-interaction"
	systemParticipation = "http://terminology.hl7.org/CodeSystem/v3-ParticipationType"
	systemEntityType    = "http://terminology.hl7.org/CodeSystem/audit-entity-type"
	systemObjectRole    = "http://terminology.hl7.org/CodeSystem/object-role"
)

// WriteFHIR writes a Bundle of type collection with one AuditEvent per disclosure. Actors and cells are named by
// identifiers of the network, urn:healthd:CHAIN:KIND.
func WriteFHIR(out io.Writer, chainID string, made time.Time, disclosures []types.Disclosure) error {
	stamp := made.UTC().Format(time.RFC3339)
	bundle := fhir.Bundle{Type: fhir.BundleTypeCollection, Timestamp: &stamp}
	network := network(chainID)
	for i := range disclosures {
		event, err := json.Marshal(network.auditEvent(&disclosures[i]))
		if err != nil {
			return err
		}
		url := fmt.Sprintf("urn:healthd:%s:access:%d", chainID, disclosures[i].Access.Sequence)
		bundle.Entry = append(bundle.Entry, fhir.BundleEntry{FullUrl: &url, Resource: event})
	}
	encoder := json.NewEncoder(out)
	encoder.SetIndent("", "  ")
	return encoder.Encode(bundle)
}

// AuditEvent is one disclosure as WriteFHIR writes it.
func AuditEvent(chainID string, d *types.Disclosure) fhir.AuditEvent {
	return network(chainID).auditEvent(d)
}

// network is the chain whose identifiers are written.
type network string

func (n network) auditEvent(d *types.Disclosure) fhir.AuditEvent {
	action, outcome, explanation := fhir.AuditEventActionR, outcomeOf(d), d.Explanation
	purpose := []fhir.CodeableConcept{{Coding: []fhir.Coding{coding(codes.SystemActReason, d.Purpose, d.PurposeName)}}}
	event := fhir.AuditEvent{
		Id:             text("access-" + number(d.Access.Sequence)),
		Type:           coding(systemDICOM, "110110", "Patient Record"),
		Subtype:        []fhir.Coding{coding(systemInteraction, "read", "read")},
		Action:         &action,
		Recorded:       moment(d.Access.Time),
		Outcome:        &outcome,
		OutcomeDesc:    &explanation,
		PurposeOfEvent: purpose,
		Agent:          n.agents(d, purpose),
		Source:         fhir.AuditEventSource{Site: text(string(n)), Observer: fhir.Reference{Display: text("healthd network " + string(n))}},
		Entity:         n.entities(d),
	}
	if d.BreakGlass {
		event.Subtype = append(event.Subtype, coding(systemDICOM, "110127", "Emergency Override Started"))
		event.OutcomeDesc = text(why(d))
	}
	return event
}

// outcomeOf: a denial is a failure of the requester, not of the system.
func outcomeOf(d *types.Disclosure) fhir.AuditEventOutcome {
	if d.Access.Decision == types.DECISION_ALLOW {
		return fhir.AuditEventOutcome0
	}
	return fhir.AuditEventOutcome4
}

func (n network) agents(d *types.Disclosure, purpose []fhir.CodeableConcept) []fhir.AuditEventAgent {
	recipient := fhir.CodeableConcept{Coding: []fhir.Coding{coding(systemParticipation, "IRCP", "information recipient")}}
	agents := []fhir.AuditEventAgent{{
		Type: &recipient, Who: n.reference("actor", d.Access.Requester, d.RequesterRole), Requestor: true, PurposeOfUse: purpose,
	}}
	if d.RequesterInstitution != 0 && d.RequesterInstitution != d.Access.Requester {
		agents = append(agents, fhir.AuditEventAgent{
			Type: &fhir.CodeableConcept{Text: text("institution of the requester")},
			Who:  n.reference("actor", d.RequesterInstitution, d.InstitutionName),
		})
	}
	return agents
}

func (n network) entities(d *types.Disclosure) []fhir.AuditEventEntity {
	person, object := coding(systemEntityType, "1", "Person"), coding(systemEntityType, "2", "System Object")
	patient, resource := coding(systemObjectRole, "1", "Patient"), coding(systemObjectRole, "4", "Domain Resource")
	entities := []fhir.AuditEventEntity{{What: n.reference("actor", d.Access.Patient, "patient"), Type: &person, Role: &patient}}
	record := fhir.AuditEventEntity{Type: &object, Role: &resource, Description: text("records of classes " + d.Classes), SecurityLabel: labels(d)}
	if d.Access.Record != 0 {
		record.What = n.reference("record", d.Access.Record, "record")
	}
	entities = append(entities, record)
	if d.Access.Consent != 0 {
		entities = append(entities, fhir.AuditEventEntity{
			What: n.reference("consent", d.Access.Consent, "consent"), Type: &object, Role: &resource, Description: text("consent that the request relied on"),
		})
	}
	return entities
}

// labels are the classes as HL7 security labels.
func labels(d *types.Disclosure) []fhir.Coding {
	var labels []fhir.Coding
	for _, class := range codes.Class(d.Access.Classes).List() {
		if row, known := codes.ClassRowOf(class); known {
			labels = append(labels, coding(row.System, row.Code, row.Name))
		}
	}
	return labels
}

func (n network) reference(kind string, sequence uint64, display string) *fhir.Reference {
	reference := &fhir.Reference{Identifier: &fhir.Identifier{
		System: text(fmt.Sprintf("urn:healthd:%s:%s", string(n), kind)), Value: text(strconv.FormatUint(sequence, 10)),
	}}
	if display != "" {
		reference.Display = text(display)
	}
	return reference
}

func coding(system, code, display string) fhir.Coding {
	return fhir.Coding{System: &system, Code: &code, Display: &display}
}

func text(value string) *string { return &value }
