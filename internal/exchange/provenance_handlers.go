package exchange

import (
	"net/http"

	"github.com/healthd/healthd/internal/access"
	"github.com/healthd/healthd/internal/fhir/outcome"
	"github.com/healthd/healthd/internal/gateway/route"
	recordstypes "github.com/healthd/healthd/x/records/types"
)

func (x *Exchange) registerProvenance(routes route.Routes) {
	readable(routes, "Provenance", x.readProvenance)
	searchable(routes, "Provenance", x.searchProvenances)
}

func (x *Exchange) readProvenance(w http.ResponseWriter, r *http.Request) error {
	sequence, err := x.readBy(r, kindRecord)
	if err != nil {
		return err
	}
	answer, err := x.records.Record(r.Context(), &recordstypes.QueryRecordRequest{Sequence: sequence})
	if err != nil {
		return failed(err)
	}
	return write(w, http.StatusOK, x.provenanceOf(&answer.Record))
}

func (x *Exchange) searchProvenances(w http.ResponseWriter, r *http.Request) error {
	who, err := asker(r)
	if err != nil {
		return err
	}
	s, err := x.searchOf(w, r, provenanceParameters)
	if err != nil {
		return err
	}
	target, err := s.sequence("target", kindRecord)
	if err != nil {
		return err
	}
	if target != 0 && s.value("patient") != "" {
		return outcome.New(http.StatusBadRequest, outcome.TooCostly, "exactly one of patient, target must say whose list it is")
	}
	if target != 0 {
		results, err := x.lineage(r, target)
		if err != nil {
			return err
		}
		return x.writeList(w, "Provenance", s, "", results)
	}
	_, patient, err := s.oneOf("patient")
	if err != nil {
		return err
	}
	if err := x.mayRead(r.Context(), who, access.Patient, kindActor, patient); err != nil {
		return err
	}
	answer, err := x.records.RecordsByPatient(r.Context(), &recordstypes.QueryRecordsByPatientRequest{Patient: patient, Pagination: s.page()})
	if err != nil {
		return failed(err)
	}
	return x.writeList(w, "Provenance", s, s.next(answer.Pagination), x.provenances(answer.Records, 0))
}

// lineage is what happened to a record: how it came about and, for the patient and the guardian only, how it ended.
func (x *Exchange) lineage(r *http.Request, target uint64) ([]found, error) {
	who, err := asker(r)
	if err != nil {
		return nil, err
	}
	if err := x.mayRead(r.Context(), who, access.Named, kindRecord, target); err != nil {
		return nil, err
	}
	whole, err := access.MayKnow(r.Context(), x.node, who.Actor, access.Patient, kindRecord, target)
	if err != nil {
		return nil, failed(err)
	}
	if !whole {
		answer, err := x.records.Record(r.Context(), &recordstypes.QueryRecordRequest{Sequence: target})
		if err != nil {
			return nil, failed(err)
		}
		return x.provenances([]recordstypes.Record{answer.Record}, target), nil
	}
	answer, err := x.records.Lineage(r.Context(), &recordstypes.QueryLineageRequest{Sequence: target})
	if err != nil {
		return nil, failed(err)
	}
	if answer.Truncated {
		return nil, outcome.New(http.StatusUnprocessableEntity, outcome.TooCostly, "the record was changed too often to list it at once: list the patient's instead")
	}
	records := make([]recordstypes.Record, len(answer.Entries))
	for i := range answer.Entries {
		records[i] = answer.Entries[i].Record
	}
	return x.provenances(records, target), nil
}

// provenances are those of records, or of them those of one target.
func (x *Exchange) provenances(records []recordstypes.Record, target uint64) []found {
	var results []found
	for i := range records {
		if target == 0 || targetOf(&records[i]) == target {
			results = append(results, found{records[i].Sequence, x.provenanceOf(&records[i])})
		}
	}
	return results
}
