package clinical_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/codes"
	"github.com/healthd/healthd/internal/custody"
	"github.com/healthd/healthd/internal/fhir"
	"github.com/healthd/healthd/internal/requester"
	"github.com/healthd/healthd/internal/vault"
)

func entry(resource, method, url string) string {
	return fmt.Sprintf(`{"resource":%s,"request":{"method":%q,"url":%q}}`, resource, method, url)
}

func bundleOf(kind string, entries ...string) string {
	return fmt.Sprintf(`{"resourceType":"Bundle","type":%q,"entry":[%s]}`, kind, strings.Join(entries, ","))
}

const person = `{"resource":{"resourceType":"Patient","id":"p"},"request":{"method":"POST","url":"Patient"}}`

func TestBundlesThatAreRefused(t *testing.T) {
	w := newWorld(t)
	w.enrol("p")
	observation := func(more string) string {
		return entry(`{"resourceType":"Observation","id":"o"`+more+`}`, "POST", "Observation")
	}
	for name, c := range map[string]struct {
		body   string
		status int
		code   string
		at     string
	}{
		"empty":              {"", 400, "invalid", ""},
		"no JSON":            {"hello", 400, "invalid", ""},
		"truncated":          {`{"resourceType":"Bundle","type":"transaction","entry":[` + person, 400, "invalid", ""},
		"two values":         {bundleOf("transaction", person) + "{}", 400, "invalid", ""},
		"no UTF-8":           {"{\"resourceType\":\"\xff\"}", 400, "invalid", ""},
		"double key":         {`{"resourceType":"Bundle","resourceType":"Bundle"}`, 400, "structure", ""},
		"deep":               {strings.Repeat("[", 65) + strings.Repeat("]", 65), 400, "too-costly", ""},
		"a list":             {"[]", 400, "structure", ""},
		"another resource":   {`{"resourceType":"Patient","id":"p"}`, 400, "structure", "resourceType"},
		"wrong case":         {`{"resourcetype":"Bundle"}`, 400, "structure", "resourceType"},
		"collection":         {bundleOf("collection", person), 400, "not-supported", "Bundle.type"},
		"no entries":         {bundleOf("transaction"), 400, "required", "Bundle.entry"},
		"entries no list":    {`{"resourceType":"Bundle","type":"batch","entry":{}}`, 400, "structure", "Bundle.entry"},
		"too many":           {bundleOf("transaction", "1"+strings.Repeat(",1", 20_000)), 413, "too-costly", "Bundle.entry"},
		"entry a number":     {bundleOf("transaction", person, "1"), 400, "structure", "Bundle.entry[1]"},
		"no resource":        {bundleOf("transaction", person, `{"request":{"method":"DELETE","url":"Observation/1"}}`), 400, "required", "Bundle.entry[1].resource"},
		"no type":            {bundleOf("transaction", person, entry(`{"id":"x"}`, "POST", "Observation")), 400, "structure", "Bundle.entry[1].resource"},
		"unknown type":       {bundleOf("transaction", entry(`{"resourceType":"Spaceship"}`, "POST", "Spaceship")), 400, "not-supported", "Bundle.entry[0].resource.resourceType"},
		"strange id":         {bundleOf("transaction", person, entry(`{"resourceType":"Observation","id":"a/b"}`, "POST", "Observation")), 400, "value", "Bundle.entry[1].resource.id"},
		"id a number":        {bundleOf("transaction", person, entry(`{"resourceType":"Observation","id":1}`, "POST", "Observation")), 400, "value", "Bundle.entry[1].resource.id"},
		"twice":              {bundleOf("transaction", person, observation(""), observation("")), 400, "duplicate", "Bundle.entry[2].resource.id"},
		"no request":         {bundleOf("transaction", person, `{"resource":{"resourceType":"Observation"}}`), 400, "required", "Bundle.entry[1].request"},
		"delete":             {bundleOf("transaction", person, entry(`{"resourceType":"Observation","id":"o"}`, "DELETE", "Observation/o")), 400, "not-supported", "Bundle.entry[1].request.method"},
		"url of another":     {bundleOf("transaction", person, entry(`{"resourceType":"Observation"}`, "POST", "Condition")), 400, "value", "Bundle.entry[1].request.url"},
		"put of another":     {bundleOf("transaction", person, entry(`{"resourceType":"Observation","id":"o"}`, "PUT", "Observation/q")), 400, "value", "Bundle.entry[1].request.url"},
		"put without id":     {bundleOf("transaction", person, entry(`{"resourceType":"Observation"}`, "PUT", "Observation/")), 400, "value", "Bundle.entry[1].request.url"},
		"condition":          {bundleOf("transaction", `{"resource":{"resourceType":"Patient","id":"p"},"request":{"method":"POST","url":"Patient","ifNoneExist":"x=1"}}`), 400, "not-supported", "Bundle.entry[0].request.ifNoneExist"},
		"no patient":         {bundleOf("transaction", observation("")), 422, "not-supported", "Bundle.entry"},
		"two patients":       {bundleOf("transaction", person, entry(`{"resourceType":"Patient","id":"q"}`, "POST", "Patient")), 422, "business-rule", "Bundle.entry"},
		"not enrolled":       {bundleOf("transaction", entry(`{"resourceType":"Patient","id":"q"}`, "POST", "Patient")), 422, "business-rule", "Bundle.entry[0].resource.id"},
		"of another":         {bundleOf("transaction", person, observation(`,"subject":{"reference":"Patient/q"}`)), 422, "business-rule", "Bundle.entry[1].resource"},
		"of another by URL":  {bundleOf("transaction", person, observation(`,"subject":{"reference":"https://x.org/fhir/Patient/q/_history/1"}`)), 422, "business-rule", "Bundle.entry[1].resource"},
		"of a search":        {bundleOf("transaction", person, observation(`,"subject":{"reference":"Patient?name=q"}`)), 400, "not-supported", "Bundle.entry[1].resource"},
		"mixed directory":    {bundleOf("transaction", entry(`{"resourceType":"Organization","id":"o"}`, "POST", "Organization"), observation("")), 422, "not-supported", "Bundle.entry"},
		"bundle in a bundle": {bundleOf("transaction", person, entry(`{"resourceType":7}`, "POST", "Bundle")), 400, "structure", "Bundle.entry[1].resource"},
	} {
		t.Run(name, func(t *testing.T) {
			told := w.results(w.ask(staff, http.MethodPost, "/fhir", c.body), c.status)
			require.Equal(t, c.code, told.Issue[0].Code)
			if c.at != "" {
				require.Equal(t, []string{c.at}, told.Issue[0].Expression)
			}
		})
	}
	require.Zero(t, w.anchored)
	require.Empty(t, w.library.files)
}

func TestOnlyTreatingStaffWrites(t *testing.T) {
	w := newWorld(t)
	w.enrol("p")
	for name, c := range map[string]struct {
		who    *requester.Requester
		status int
	}{
		"nobody":   {nil, 401},
		"others":   {&requester.Requester{Actor: 20, Institution: 19, Purpose: codes.Treatment}, 403},
		"patients": {&requester.Requester{Actor: alice, Purpose: codes.Treatment}, 403},
		"research": {&requester.Requester{Actor: doctor, Institution: hospital, Purpose: codes.Research}, 403},
	} {
		require.Equal(t, c.status, w.ask(c.who, http.MethodPost, "/fhir", bundleOf("transaction", person)).Code, name)
		require.Equal(t, c.status, w.ask(c.who, http.MethodPut, "/fhir/Patient/p", `{"resourceType":"Patient","id":"p"}`).Code, name)
	}
	require.Zero(t, w.anchored)
}

func TestABundleAgainIsTheSame(t *testing.T) {
	w := newWorld(t)
	w.enrol("p")
	body := bundleOf("transaction", person, entry(`{"resourceType":"Observation","subject":{"reference":"Patient/p"}}`, "POST", "Observation"))
	first := w.ask(staff, http.MethodPost, "/fhir", body)
	require.Equal(t, http.StatusOK, first.Code, first.Body)
	files := len(w.library.files)
	again := w.ask(staff, http.MethodPost, "/fhir", body)
	require.Equal(t, first.Body.String(), again.Body.String())
	require.Equal(t, 1, w.anchored)
	require.Len(t, w.library.files, files)
	told := w.results(first, http.StatusOK)
	require.Equal(t, "201 Created", told.Entry[1].Response.Status)
	require.Regexp(t, `^Observation/[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`, told.Entry[1].Response.Location)
	read := w.ask(reader(1), http.MethodGet, "/fhir/"+told.Entry[1].Response.Location, "")
	require.Equal(t, http.StatusOK, read.Code)
	require.Equal(t, told.Entry[1].Response.ETag, read.Header().Get("ETag"))
}

func TestABatchKeepsWhatIsGood(t *testing.T) {
	w := newWorld(t)
	w.enrol("p")
	told := w.results(w.ask(staff, http.MethodPost, "/fhir", bundleOf("batch", person, "1",
		entry(`{"resourceType":"Condition","id":"c","subject":{"reference":"Patient/q"}}`, "POST", "Condition"))), http.StatusOK)
	require.Equal(t, "201 Created", told.Entry[0].Response.Status)
	require.Equal(t, "400 Bad Request", told.Entry[1].Response.Status)
	require.Equal(t, "422 Unprocessable Entity", told.Entry[2].Response.Status)
	require.Equal(t, 1, w.results(w.ask(reader(1), http.MethodGet, "/fhir/Patient/p/$everything", ""), http.StatusOK).Total)
}

func TestWhatTheNetworkRefusesIsTold(t *testing.T) {
	w := newWorld(t)
	w.enrol("p")
	for _, c := range []struct {
		err    error
		status int
	}{{vault.ErrRefused, 422}, {custody.ErrNoStanding, 403}, {vault.ErrConflict, 409}, {vault.ErrIndex, 409}, {vault.ErrWrongKey, 403}, {errors.New("Jane"), 503}} {
		w.refuse = c.err
		answer := w.ask(staff, http.MethodPost, "/fhir", bundleOf("transaction", person))
		require.Equal(t, c.status, answer.Code)
		require.NotContains(t, answer.Body.String(), "Jane")
	}
}

// realBundles are those beside the repository, which does not contain them.
func realBundles(t *testing.T) []*fhir.Bundle {
	t.Helper()
	here, err := os.Getwd()
	require.NoError(t, err)
	for dir := here; ; dir = filepath.Dir(dir) {
		if files, _ := filepath.Glob(filepath.Join(dir, "shared", "data", "fhir", "*.json")); len(files) > 0 {
			var bundles []*fhir.Bundle
			for _, file := range files {
				content, err := os.Open(file)
				require.NoError(t, err)
				bundle, err := fhir.Parse(content)
				require.NoError(t, err)
				require.NoError(t, content.Close())
				bundles = append(bundles, bundle)
			}
			return bundles
		}
		if dir == filepath.Dir(dir) {
			t.Skip("no folder shared/data/fhir above this one: put Synthea R4 bundles there to run this test")
		}
	}
}

func TestEverythingComesBackAsItWasPut(t *testing.T) {
	for name, bundles := range map[string]func(*testing.T) []*fhir.Bundle{
		"real": realBundles, "generated": func(*testing.T) []*fhir.Bundle { return fhir.Generate(1, 3) },
	} {
		t.Run(name, func(t *testing.T) {
			for _, bundle := range bundles(t) {
				w := newWorld(t)
				paths, who := []string{}, &requester.Requester{Actor: 20, Institution: 19}
				if patient, err := bundle.Patient(); err == nil {
					w.enrol(patient.ID)
					paths, who = append(paths, "/fhir/Patient/"+patient.ID+"/$everything?_count=50"), reader(1)
				} else {
					for kind := range bundle.Types() {
						paths = append(paths, "/fhir/"+kind+"?_count=50")
					}
				}
				require.Len(t, w.post(bundle).Entry, len(bundle.Resources))
				require.Equal(t, canonical(t, bundle.Resources), w.all(who, paths))
				for _, file := range w.library.files {
					require.NotContains(t, string(file), "resourceType")
				}
			}
		})
	}
}

func canonical(t testing.TB, resources []fhir.Resource) map[string]string {
	t.Helper()
	found := map[string]string{}
	for _, resource := range resources {
		form, err := fhir.Canonical(resource.Raw)
		require.NoError(t, err)
		found[resource.Type+"/"+resource.ID] = string(form)
	}
	return found
}

// all follows pages to the end.
func (w *world) all(who *requester.Requester, paths []string) map[string]string {
	w.Helper()
	var resources []fhir.Resource
	for _, path := range paths {
		for path != "" {
			page := w.results(w.ask(who, http.MethodGet, path, ""), http.StatusOK)
			for _, entry := range page.Entry {
				var head struct{ ResourceType, ID string }
				require.NoError(w, json.Unmarshal(entry.Resource, &head))
				resources = append(resources, fhir.Resource{Type: head.ResourceType, ID: head.ID, Raw: entry.Resource})
			}
			path = page.next()
		}
	}
	return canonical(w, resources)
}
