package app_test

import (
	"testing"

	"google.golang.org/grpc/codes"

	"github.com/cosmos/cosmos-sdk/types/query"

	"github.com/healthd/healthd/internal/protocol"
	recordstypes "github.com/healthd/healthd/x/records/types"
)

func TestQueriesOfRecords(t *testing.T) {
	scene := newQueryScene(t)
	client := recordstypes.NewQueryClient(connect(t, scene.Chain))
	index := func(patient uint64) *recordstypes.QueryIndexRequest {
		return &recordstypes.QueryIndexRequest{Patient: patient}
	}
	record := func(sequence uint64) *recordstypes.QueryRecordRequest {
		return &recordstypes.QueryRecordRequest{Sequence: sequence}
	}
	runQueries(t, []queryCase{
		{name: "index that moved three times", ask: asking(client.Index, index(alice)), want: &recordstypes.QueryIndexResponse{Index: recordstypes.Index{
			Patient: alice, Head: fill(32, 3), Version: 3, Author: clinic, Updated: scene.start + 6, Records: 3, Registrar: hospital,
			Status: uint32(protocol.IndexOpen),
		}}},
		{name: "index of nobody", ask: asking(client.Index, index(nowhere)), code: codes.NotFound, text: "there is no index 99"},
		{name: "index of who is no patient", ask: asking(client.Index, index(clinician)), code: codes.NotFound, text: "there is no index 6"},
		{name: "index 0", ask: asking(client.Index, index(0)), code: codes.InvalidArgument, text: "sequences start at 1"},

		{name: "superseded record", ask: asking(client.Record, record(1)), want: &recordstypes.QueryRecordResponse{Record: recordstypes.Record{
			Sequence: 1, Patient: alice, Author: hospital, Content: fill(32, 0xcc), Classes: 1,
			Action: recordstypes.ACTION_CREATE, State: recordstypes.RECORD_STATE_SUPERSEDED, Version: 1, Time: scene.start + 5,
		}}},
		{name: "amending record under a claim", ask: asking(client.Record, record(3)), want: &recordstypes.QueryRecordResponse{Record: recordstypes.Record{
			Sequence: 3, Patient: alice, Author: hospital, Content: fill(32, 0xcc), Classes: 1, Previous: 1, Claim: 1,
			Action: recordstypes.ACTION_AMEND, State: recordstypes.RECORD_STATE_LIVE, Version: 2, Time: scene.start + 5,
		}}},
		{name: "missing record", ask: asking(client.Record, record(nowhere)), code: codes.NotFound, text: "there is no record 99"},
		{name: "record 0", ask: asking(client.Record, record(0)), code: codes.InvalidArgument, text: "sequences start at 1"},

		{name: "records of nobody", code: codes.NotFound, text: "there is no patient 99",
			ask: asking(client.RecordsByPatient, &recordstypes.QueryRecordsByPatientRequest{Patient: nowhere})},
		{name: "records of patient 0", code: codes.InvalidArgument, text: "sequences start at 1",
			ask: asking(client.RecordsByPatient, &recordstypes.QueryRecordsByPatientRequest{})},
	})

	records := func(name string, patient uint64, want ...uint64) listCase {
		return listCase{name: name, want: want, page: paging(client.RecordsByPatient,
			func(page *query.PageRequest) *recordstypes.QueryRecordsByPatientRequest {
				return &recordstypes.QueryRecordsByPatientRequest{Patient: patient, Pagination: page}
			},
			(*recordstypes.QueryRecordsByPatientResponse).GetRecords, func(record recordstypes.Record) uint64 { return record.Sequence },
		)}
	}
	runLists(t, []listCase{
		records("records around another patient's", alice, 1, 3, 4),
		records("one record", bob, 2),
		records("no records of who is no patient", clinician),
	})
}
