package clinical_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/clinical"
	"github.com/healthd/healthd/internal/fhir"
	"github.com/healthd/healthd/internal/requester"
)

func ids(r results) (ids []string) {
	for _, entry := range r.Entry {
		var head struct{ ID string }
		_ = json.Unmarshal(entry.Resource, &head)
		ids = append(ids, head.ID)
	}
	return ids
}

// ward has a few observations, a condition and the patient p.
func ward(t *testing.T) *world {
	w := newWorld(t)
	w.enrol("p")
	entries := []string{person}
	for i, when := range []string{`"effectiveDateTime":"2020-05-03T10:00:00+02:00"`, `"effectiveDateTime":"2021"`, `"effectivePeriod":{"start":"2020-01-01","end":"2020-12-31"}`, `"status":"final"`} {
		entries = append(entries, entry(fmt.Sprintf(
			`{"resourceType":"Observation","id":"o%d",%s,"category":[{"coding":[{"system":"c","code":"laboratory"}]}],"code":{"coding":[{"system":"http://loinc.org","code":"k%d"}]},"subject":{"reference":"Patient/p"}}`,
			i, when, i%2), "POST", "Observation"))
	}
	entries = append(entries, entry(`{"resourceType":"Condition","id":"c","subject":{"reference":"Patient/p"}}`, "POST", "Condition"))
	w.results(w.ask(staff, http.MethodPost, "/fhir", bundleOf("transaction", entries...)), http.StatusOK)
	return w
}

func TestSearch(t *testing.T) {
	w := ward(t)
	for query, want := range map[string][]string{
		"":                                    {"o0", "o1", "o2", "o3"},
		"patient=p":                           {"o0", "o1", "o2", "o3"},
		"patient=Patient/p&subject=p":         {"o0", "o1", "o2", "o3"},
		"patient=other":                       nil,
		"subject=Patient/other":               nil,
		"_id=o1,o3,zzz":                       {"o1", "o3"},
		"date=2020-05-03":                     {"o0"},
		"date=2020":                           {"o0", "o2"},
		"date=gt2020":                         {"o1"},
		"date=ge2020":                         {"o0", "o1", "o2"},
		"date=lt2020-05-03T08:00:00Z":         {"o2"},
		"date=le2020":                         {"o0", "o2"},
		"date=ge2020-05-01&date=lt2020-06-01": {"o0", "o2"},
		"code=k1":                             {"o1", "o3"},
		"code=http://loinc.org|k1,k0":         {"o0", "o1", "o2", "o3"},
		"code=|k1":                            nil,
		"code=http://loinc.org|":              {"o0", "o1", "o2", "o3"},
		"category=laboratory&code=k0":         {"o0", "o2"},
		"status=final":                        {"o3"},
		"_sort=date":                          {"o2", "o0", "o1", "o3"},
		"_sort=-date&_format=json":            {"o1", "o0", "o2", "o3"},
		"code=k1&code=k0":                     nil,
		"date=2020-05-03T10:00:00%2B02:00&code=k0": {"o0"},
	} {
		found := w.results(w.ask(reader(1), http.MethodGet, "/fhir/Observation?"+query, ""), http.StatusOK)
		require.Equal(t, want, ids(found), query)
		require.Equal(t, len(want), found.Total, query)
		require.Equal(t, "self", found.Link[0].Relation)
		posted := w.results(w.ask(reader(1), http.MethodPost, "/fhir/Observation/_search", query), http.StatusOK)
		require.Equal(t, want, ids(posted), query)
	}
	for query, code := range map[string]string{
		"colour=blue": "not-supported", "code:in=x": "not-supported", "date=soon": "value", "date=ap2020": "value", "_count=0": "value", "_count=x": "value",
		"_sort=code": "value", "_id=a/b": "value", "patient=p&patient=p": "value", "patient=p&subject=q": "value", "code=": "value", "code=|": "value",
		"_page=abc": "value", "_include=*": "not-supported", "name=x": "not-supported", "patient=": "value", "date=2020-13": "value",
	} {
		require.Equal(t, code, w.results(w.ask(reader(1), http.MethodGet, "/fhir/Observation?"+query, ""), http.StatusBadRequest).Issue[0].Code, query)
	}
	require.Equal(t, http.StatusNotFound, w.ask(reader(1), http.MethodGet, "/fhir/Spaceship", "").Code)
	require.Equal(t, http.StatusNotAcceptable, w.ask(reader(1), http.MethodGet, "/fhir/Observation?_format=xml", "").Code)
}

func TestWhatASessionDoesNotCoverDoesNotExist(t *testing.T) {
	w := ward(t)
	require.Zero(t, w.results(w.ask(reader(2), http.MethodGet, "/fhir/Condition?patient=p", ""), http.StatusOK).Total)
	hidden := w.ask(reader(2), http.MethodGet, "/fhir/Condition/c", "")
	absent := w.ask(reader(2), http.MethodGet, "/fhir/Condition/none", "")
	require.Equal(t, http.StatusNotFound, hidden.Code)
	require.Equal(t, absent.Body.String(), hidden.Body.String())
	require.Equal(t, absent.Header(), hidden.Header())
	require.Equal(t, absent.Body.String(), w.ask(reader(2), http.MethodGet, "/fhir/Patient/other/$everything", "").Body.String())
	other := w.ask(reader(2), http.MethodGet, "/fhir/Observation?patient=foreign", "")
	require.Zero(t, w.results(other, http.StatusOK).Total)
	require.Equal(t, 5, w.results(w.ask(reader(2), http.MethodGet, "/fhir/Patient/p/$everything", ""), http.StatusOK).Total)
	require.Equal(t, http.StatusNotFound, w.ask(reader(3), http.MethodGet, "/fhir/Observation", "").Code)
	require.Equal(t, http.StatusUnauthorized, w.ask(nil, http.MethodGet, "/fhir/Observation", "").Code)
}

func TestPages(t *testing.T) {
	w := ward(t)
	first := w.results(w.ask(reader(1), http.MethodGet, "/fhir/Observation?_count=3&patient=p", ""), http.StatusOK)
	require.Equal(t, []string{"o0", "o1", "o2"}, ids(first))
	require.Equal(t, 4, first.Total)
	last := w.results(w.ask(reader(1), http.MethodGet, first.next(), ""), http.StatusOK)
	require.Equal(t, []string{"o3"}, ids(last))
	require.Empty(t, last.next())

	require.Equal(t, http.StatusBadRequest, w.ask(reader(2), http.MethodGet, first.next(), "").Code, "another session")
	colleague := reader(1)
	colleague.Actor = 21
	require.Equal(t, http.StatusBadRequest, w.ask(colleague, http.MethodGet, first.next(), "").Code, "another requester")
	require.Equal(t, http.StatusBadRequest, w.ask(reader(1), http.MethodGet, strings.Replace(first.next(), "_count=3", "_count=2", 1), "").Code, "another search")
	require.Equal(t, http.StatusBadRequest, w.ask(reader(1), http.MethodGet, strings.Replace(first.next(), "Observation", "Condition", 1), "").Code, "another type")

	added := w.ask(staff, http.MethodPost, "/fhir/Observation", `{"resourceType":"Observation","id":"o9","subject":{"reference":"Patient/p"}}`)
	require.Equal(t, http.StatusCreated, added.Code, added.Body)
	require.Equal(t, http.StatusGone, w.ask(reader(1), http.MethodGet, first.next(), "").Code, "changed since")
	again := w.results(w.ask(reader(1), http.MethodGet, "/fhir/Observation?_count=3&patient=p", ""), http.StatusOK)
	w.now = w.now.Add(16 * time.Minute)
	require.Equal(t, http.StatusGone, w.ask(reader(1), http.MethodGet, again.next(), "").Code, "expired")
}

func TestDocumentsAreDecryptedOnceASession(t *testing.T) {
	w := ward(t)
	w.ask(reader(1), http.MethodGet, "/fhir/Observation", "")
	before := w.reads
	w.ask(reader(1), http.MethodGet, "/fhir/Condition", "")
	require.Equal(t, before, w.reads)
	w.now = w.now.Add(time.Hour)
	w.ask(reader(1), http.MethodGet, "/fhir/Condition", "")
	require.Greater(t, w.reads, before, "the session has ended")
}

func TestDirectory(t *testing.T) {
	w := newWorld(t)
	bundles := fhir.Generate(1, 0)
	w.post(bundles[0])
	w.post(bundles[1])
	files := len(w.library.files)
	require.Equal(t, 1, files, "one document, of the gateway")
	w.post(bundles[1])
	require.Len(t, w.library.files, files)
	require.Zero(t, w.anchored)
	w.open() // again, from disk
	anyone := &requester.Requester{Actor: 20, Institution: 19}
	for i := range bundles {
		resource := bundles[i].Resources[0]
		answer := w.ask(anyone, http.MethodGet, "/fhir/"+resource.Type+"/"+resource.ID, "")
		require.JSONEq(t, string(resource.Raw), answer.Body.String())
	}
	var hospital struct{ ID, Name string }
	require.NoError(t, json.Unmarshal(bundles[0].Resources[0].Raw, &hospital))
	found := w.results(w.ask(anyone, http.MethodGet, "/fhir/"+bundles[0].Resources[0].Type+"?name="+strings.ToUpper(strings.Fields(hospital.Name)[0]), ""), http.StatusOK)
	require.Contains(t, ids(found), hospital.ID)
	require.Equal(t, http.StatusUnauthorized, w.ask(nil, http.MethodGet, "/fhir/Organization", "").Code)
	outsider := w.ask(anyone, http.MethodPost, "/fhir", bundleOf("transaction", entry(`{"resourceType":"Organization","id":"o"}`, "POST", "Organization")))
	require.Equal(t, http.StatusForbidden, outsider.Code)
}

func TestSearchParameters(t *testing.T) {
	has := func(kind, name string) bool {
		return slices.ContainsFunc(clinical.SearchParameters(kind), func(p clinical.SearchParameter) bool { return p.Name == name })
	}
	require.True(t, has("Observation", "date"))
	require.True(t, has("Organization", "name"))
	require.False(t, has("Organization", "patient"))
	require.False(t, has("Patient", "subject"))
}
