package exchange

import (
	"github.com/healthd/healthd/internal/enumwords"
	recordstypes "github.com/healthd/healthd/x/records/types"
)

// Code systems of a Provenance, as FHIR R4 names them.
const (
	systemOperation = "http://terminology.hl7.org/CodeSystem/v3-DataOperation"
	systemAgentType = "http://terminology.hl7.org/CodeSystem/provenance-participant-type"
)

// provenance is the Provenance (https://hl7.org/fhir/R4/provenance.html) of this network: one for each anchored record, by its
// sequence. It says who wrote what and when, and what became of an earlier record; it cannot be written.
type provenance struct {
	ResourceType string             `json:"resourceType"`
	ID           string             `json:"id"`
	Extension    []extension        `json:"extension,omitempty"`
	Target       []reference        `json:"target"`
	Recorded     string             `json:"recorded"`
	Activity     concept            `json:"activity"`
	Agent        []provenanceAgent  `json:"agent"`
	Entity       []provenanceEntity `json:"entity,omitempty"`
}

type provenanceAgent struct {
	Type concept   `json:"type"`
	Who  reference `json:"who"`
}

type provenanceEntity struct {
	Role string    `json:"role"`
	What reference `json:"what"`
}

// activities are the actions of records in the words of HL7 (https://hl7.org/fhir/R4/valueset-provenance-activity-type.html).
var activities = map[recordstypes.Action]string{
	recordstypes.ACTION_CREATE:           "CREATE",
	recordstypes.ACTION_AMEND:            "UPDATE",
	recordstypes.ACTION_SUPERSEDE:        "UPDATE",
	recordstypes.ACTION_ENTERED_IN_ERROR: "NULLIFY",
	recordstypes.ACTION_ERASE:            "DELETE",
}

// targetOf is the record that an activity made or changed. Marking in error and erasing are recorded by a record of their own,
// which has no content: their target is the earlier one.
func targetOf(r *recordstypes.Record) uint64 {
	if r.Action == recordstypes.ACTION_ENTERED_IN_ERROR || r.Action == recordstypes.ACTION_ERASE {
		return r.Previous
	}
	return r.Sequence
}

func (n network) provenanceOf(r *recordstypes.Record) *provenance {
	shown := &provenance{
		ResourceType: "Provenance", ID: text(r.Sequence), Target: []reference{n.reference(kindRecord, targetOf(r))}, Recorded: moment(r.Time),
		Activity:  concept{Coding: []coding{{System: systemOperation, Code: activities[r.Action]}}, Text: enumwords.Of(r.Action, "ACTION_")},
		Agent:     []provenanceAgent{{Type: of(systemAgentType, "author"), Who: n.reference(kindActor, r.Author)}},
		Extension: digestExtension(extensionDigestContent, r.Content),
	}
	if r.Previous != 0 && targetOf(r) == r.Sequence {
		shown.Entity = []provenanceEntity{{Role: "revision", What: n.reference(kindRecord, r.Previous)}}
	}
	return shown
}
