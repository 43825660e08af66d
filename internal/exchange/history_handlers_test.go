package exchange_test

import (
	"fmt"
	"net/http"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/app/apptest"
	"github.com/healthd/healthd/internal/codes"
	consenttypes "github.com/healthd/healthd/x/consent/types"
	recordstypes "github.com/healthd/healthd/x/records/types"
)

func actorOf(sequence uint64) string {
	return fmt.Sprintf("urn:healthd:%s:actor|%d", apptest.ChainID, sequence)
}

func TestThePatientSeesWhoAskedForItsRecords(t *testing.T) {
	w := newWorld(t)
	w.grant(carol, hospital)
	ask := &consenttypes.RequestAccess{Patient: carol, Consent: 1, Purpose: uint32(codes.Treatment), Classes: uint32(codes.Laboratory)}
	times := make([]string, 3)
	for i := range times {
		require.Equal(t, "applied", w.do(doctor, ask).Result)
		times[i] = w.chain.Time.Format("2006-01-02T15:04:05Z")
	}
	w.do(clinic, ask) // denied, and logged

	event := w.ask(hospital, carol, http.MethodGet, "AuditEvent/1", nil).says(http.StatusOK, "")
	require.Equal(t, "1", event.at("id"))
	require.Equal(t, "110110", event.at("type", "code"))
	require.Equal(t, fmt.Sprint(doctor), event.at("agent", 0, "who", "identifier", "value"))
	for reader, status := range map[uint64]int{carol: 200, guardian: 200, doctor: 200, hospital: 200, clinic: 404, insurer: 404, alice: 404, outsider: 404} {
		require.Equal(t, status, w.ask(hospital, reader, http.MethodGet, "AuditEvent/1", nil).status, "reader %d", reader)
	}

	for name, c := range map[string]struct {
		reader uint64
		query  string
		status int
		want   []string
	}{
		"all of a patient":            {carol, "patient=" + actorOf(carol), 200, []string{"1", "2", "3", "4"}},
		"by the guardian":             {guardian, "patient:identifier=" + actorOf(carol), 200, []string{"1", "2", "3", "4"}},
		"from":                        {carol, "patient=" + actorOf(carol) + "&date=ge" + times[1], 200, []string{"2", "3", "4"}},
		"after":                       {carol, "patient=" + actorOf(carol) + "&date=gt" + times[1], 200, []string{"3", "4"}},
		"until":                       {carol, "patient=" + actorOf(carol) + "&date=le" + times[1], 200, []string{"1", "2"}},
		"before":                      {carol, "patient=" + actorOf(carol) + "&date=lt" + times[1], 200, []string{"1"}},
		"at":                          {carol, "patient=" + actorOf(carol) + "&date=" + times[1], 200, []string{"2"}},
		"a window":                    {carol, "patient=" + actorOf(carol) + "&date=ge" + times[0] + "&date=lt" + times[2], 200, []string{"1", "2"}},
		"a day":                       {carol, "patient=" + actorOf(carol) + "&date=2026-01-02", 200, []string{"1", "2", "3", "4"}},
		"another day":                 {carol, "patient=" + actorOf(carol) + "&date=eq2026-01-03", 200, nil},
		"its own, of a requester":     {doctor, "agent=" + actorOf(doctor), 200, []string{"1", "2", "3"}},
		"its members', of a hospital": {hospital, "agent=" + actorOf(hospital), 200, []string{"1", "2", "3"}},
		"its colleagues'":             {doctor, "agent=" + actorOf(hospital), 404, nil},
		"a patient's, by a requester": {doctor, "patient=" + actorOf(carol), 404, nil},
		"a patient's, by its home":    {hospital, "patient=" + actorOf(carol), 404, nil},
		"a backward window":           {carol, "patient=" + actorOf(carol) + "&date=ge2026-02&date=lt2026-01", 400, nil},
		"two beginnings":              {carol, "patient=" + actorOf(carol) + "&date=ge2026&date=gt2026", 400, nil},
		"no date":                     {carol, "patient=" + actorOf(carol) + "&date=yesterday", 400, nil},
		"another prefix":              {carol, "patient=" + actorOf(carol) + "&date=sa2026", 400, nil},
	} {
		t.Run(name, func(t *testing.T) {
			got := w.ask(hospital, c.reader, http.MethodGet, "AuditEvent?"+c.query, nil)
			require.Equal(t, c.status, got.status, "%v", got.body)
			if c.status == http.StatusOK {
				ids, _ := got.ids()
				require.Equal(t, c.want, ids)
			}
		})
	}
	ids, next := w.ask(hospital, carol, http.MethodGet, "AuditEvent?_count=3&date=ge2026&patient="+actorOf(carol), nil).ids()
	require.Len(t, ids, 3)
	ids, next = w.ask(hospital, carol, http.MethodGet, next, nil).ids()
	require.Equal(t, []string{"4"}, ids)
	require.Empty(t, next)
}

// An institution keeps its number among the institutions where a patient keeps its guardian. It must not make a guardian of
// the actor with that number.
func TestAnInstitutionHasNoGuardian(t *testing.T) {
	w := newWorld(t)
	for institution := uint64(hospital); institution <= clinic; institution++ {
		for reader := uint64(hospital); reader <= outsider; reader++ {
			if reader == institution {
				continue
			}
			got := w.ask(hospital, reader, http.MethodGet, "AuditEvent?agent="+actorOf(institution), nil)
			require.Equal(t, http.StatusNotFound, got.status, "reader %d, institution %d", reader, institution)
		}
	}
}

func TestTheLineageOfARecord(t *testing.T) {
	w := newWorld(t)
	first := w.anchor(hospital, carol, 1)
	second := w.anchorOp(hospital, &recordstypes.AnchorRecord{
		Patient: carol, Action: recordstypes.ACTION_AMEND, Record: first, Classes: uint32(codes.Laboratory), Content: repeated(2),
	}, 2)
	third := w.anchorOp(hospital, &recordstypes.AnchorRecord{
		Patient: carol, Action: recordstypes.ACTION_ENTERED_IN_ERROR, Record: second, Classes: uint32(codes.Laboratory), Content: repeated(3),
	}, 3)
	require.Equal(t, []uint64{1, 2, 3}, []uint64{first, second, third})

	created := w.ask(hospital, carol, http.MethodGet, "Provenance/1", nil).says(http.StatusOK, "")
	require.Equal(t, "CREATE", created.at("activity", "coding", 0, "code"))
	require.Equal(t, "1", created.at("agent", 0, "who", "identifier", "value"))
	amended := w.ask(hospital, guardian, http.MethodGet, "Provenance/2", nil).says(http.StatusOK, "")
	require.Equal(t, "UPDATE", amended.at("activity", "coding", 0, "code"))
	require.Equal(t, "revision", amended.at("entity", 0, "role"))
	require.Equal(t, "1", amended.at("entity", 0, "what", "identifier", "value"))
	nullified := w.ask(hospital, doctor, http.MethodGet, "Provenance/3", nil).says(http.StatusOK, "")
	require.Equal(t, "NULLIFY", nullified.at("activity", "coding", 0, "code"))
	require.Equal(t, "2", nullified.at("target", 0, "identifier", "value"))
	for _, reader := range []uint64{clinic, insurer, alice, outsider, device} {
		w.ask(hospital, reader, http.MethodGet, "Provenance/1", nil).says(http.StatusNotFound, "no such resource")
	}

	record := "urn:healthd:" + apptest.ChainID + ":record|2"
	for name, c := range map[string]struct {
		reader uint64
		query  string
		status int
		want   []string
	}{
		"of a record":                {carol, "target=" + record, 200, []string{"2", "3"}},
		"of a record, by its author": {hospital, "target:identifier=" + record, 200, []string{"2"}},
		"of a record, by others":     {clinic, "target=" + record, 404, nil},
		"of a patient":               {guardian, "patient=" + actorOf(carol), 200, []string{"1", "2", "3"}},
		"of a patient, by its home":  {hospital, "patient=" + actorOf(carol), 404, nil},
		"of both":                    {carol, "target=" + record + "&patient=" + actorOf(carol), 400, nil},
		"of neither":                 {carol, "_count=3", 400, nil},
		"of an address":              {carol, "target=DocumentReference/2", 400, nil},
	} {
		t.Run(name, func(t *testing.T) {
			got := w.ask(hospital, c.reader, http.MethodGet, "Provenance?"+c.query, nil)
			require.Equal(t, c.status, got.status, "%v", got.body)
			if c.status == http.StatusOK {
				ids, _ := got.ids()
				require.Equal(t, c.want, ids)
			}
		})
	}
}
