package clinical_test

import (
	"crypto/sha256"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/codes"
	"github.com/healthd/healthd/internal/custody"
	"github.com/healthd/healthd/internal/vault"
)

func goal(text string) string {
	return fmt.Sprintf(`{"resourceType":"Goal","id":"g","description":{"text":%q},"subject":{"reference":"Patient/p"}}`, text)
}

func TestTheNewestVersionCounts(t *testing.T) {
	w := newWorld(t)
	w.enrol("p")
	put := func(content string, status int) {
		t.Helper()
		answer := w.ask(staff, http.MethodPut, "/fhir/Goal/g", content)
		require.Equal(t, status, answer.Code, answer.Body)
		require.Equal(t, content, w.ask(reader(1), http.MethodGet, "/fhir/Goal/g", "").Body.String())
	}
	put(goal("walk"), http.StatusCreated)
	put(goal("walk"), http.StatusOK)
	require.Equal(t, 1, w.anchored, "nothing new")
	put(goal("run"), http.StatusOK)
	put(goal("walk"), http.StatusOK) // as it was at first
	require.Len(t, w.index[alice].Current(codes.AllClasses), 1, "amended where it is alone")
	require.Len(t, w.index[alice].Versions, 3)

	w.results(w.ask(staff, http.MethodPost, "/fhir", bundleOf("transaction", person, entry(goal("swim"), "PUT", "Goal/g"),
		entry(`{"resourceType":"Goal","id":"h","subject":{"reference":"Patient/p"}}`, "POST", "Goal"))), http.StatusOK)
	require.Equal(t, goal("swim"), w.ask(reader(1), http.MethodGet, "/fhir/Goal/g", "").Body.String(), "the later document")
	put(goal("fly"), http.StatusOK)
	require.Equal(t, 1, w.results(w.ask(reader(1), http.MethodGet, "/fhir/Goal?_id=g", ""), http.StatusOK).Total)
	put(goal("swim"), http.StatusOK)
}

func TestAResourceIsAsSensitiveAsWhatItRefersTo(t *testing.T) {
	w := newWorld(t)
	w.enrol("p")
	for _, resource := range []string{
		`{"resourceType":"Condition","id":"c","code":{"coding":[{"system":"http://snomed.info/sct","code":"86406008"}]},"subject":{"reference":"Patient/p"}}`,
		`{"resourceType":"MedicationRequest","id":"m","reasonReference":[{"reference":"Condition/c"}],"subject":{"reference":"Patient/p"}}`,
	} {
		kind := strings.Split(resource, `"`)[3]
		answer := w.ask(staff, http.MethodPost, "/fhir/"+kind, resource)
		require.Equal(t, http.StatusCreated, answer.Code, answer.Body)
	}
	for _, version := range w.index[alice].Versions {
		require.Equal(t, codes.HIV, version.Class)
	}
}

func TestSingleResourcesThatAreRefused(t *testing.T) {
	w := newWorld(t)
	w.enrol("p")
	for name, c := range map[string]struct {
		method, path, body string
		status             int
	}{
		"unknown type":   {"POST", "/fhir/Spaceship", `{}`, 404},
		"another type":   {"POST", "/fhir/Goal", `{"resourceType":"Observation"}`, 400},
		"another id":     {"PUT", "/fhir/Goal/x", goal("a"), 400},
		"no patient":     {"POST", "/fhir/Goal", `{"resourceType":"Goal"}`, 422},
		"two patients":   {"POST", "/fhir/Goal", `{"resourceType":"Goal","subject":{"reference":"Patient/p"},"addresses":[{"reference":"Patient/q"}]}`, 422},
		"not enrolled":   {"POST", "/fhir/Goal", `{"resourceType":"Goal","subject":{"reference":"Patient/q"}}`, 422},
		"not one value":  {"POST", "/fhir/Goal", `{} {}`, 400},
		"of a directory": {"POST", "/fhir/Organization", `{"resourceType":"Organization"}`, 422},
	} {
		require.Equal(t, c.status, w.ask(staff, c.method, c.path, c.body).Code, name)
	}
	require.Zero(t, w.anchored)
}

func TestFilesAreStreamed(t *testing.T) {
	w := ward(t)
	scan := strings.Repeat("\x00", 128) + "DICM" + strings.Repeat("\x01\x02", 100_000)
	_, err := w.Anchor(t.Context(), alice, []custody.Document{{
		Name: "scan", Class: codes.Imaging, Action: vault.ActionCreate,
		Open: func() (io.ReadCloser, error) { return io.NopCloser(strings.NewReader(scan)), nil },
	}}, custody.Writing{PatientKey: &w.patient})
	require.NoError(t, err)
	listed := w.results(w.ask(reader(1), http.MethodGet, "/fhir/DocumentReference?patient=p", ""), http.StatusOK)
	require.Equal(t, 1, listed.Total)
	require.Contains(t, string(listed.Entry[0].Resource), `"url":"Binary/`+ids(listed)[0]+`"`)
	answer := w.ask(reader(1), http.MethodGet, "/fhir/Binary/"+ids(listed)[0], "")
	require.Equal(t, http.StatusOK, answer.Code)
	require.Equal(t, "application/dicom", answer.Header().Get("Content-Type"))
	require.Equal(t, sha256.Sum256([]byte(scan)), sha256.Sum256(answer.Body.Bytes()))
	require.Equal(t, http.StatusNotFound, w.ask(reader(2), http.MethodGet, "/fhir/Binary/"+ids(listed)[0], "").Code, "no images")
	require.Equal(t, http.StatusNotFound, w.ask(reader(1), http.MethodGet, "/fhir/Binary/101", "").Code, "FHIR is no file")

	for content := range w.library.files { // a store that lost its end
		if file := w.library.files[content]; len(file) > len(scan) {
			w.library.files[content] = file[:len(file)-10]
		}
	}
	require.PanicsWithValue(t, http.ErrAbortHandler, func() { w.ask(reader(1), http.MethodGet, "/fhir/Binary/"+ids(listed)[0], "") })
}

func TestEnrolment(t *testing.T) {
	w := newWorld(t)
	enrol := func(actor int, body string) int {
		return w.ask(staff, http.MethodPut, fmt.Sprintf("/patients/%d", actor), body).Code
	}
	body := func(id, more string) string {
		return fmt.Sprintf(`{"fhir_id":%q,"recipient":%q%s}`, id, w.patient, more)
	}
	require.Equal(t, 422, enrol(1000, body("p", "")), "not on the chain")
	require.Equal(t, 422, enrol(foreign, body("f", "")), "of another registrar")
	require.Equal(t, 422, enrol(foreign, body("f", `,"consent":32`)), "a consent for another")
	require.Equal(t, 422, enrol(foreign, body("f", `,"consent":33`)), "no consent")
	require.Equal(t, 201, enrol(foreign, body("f", `,"consent":31`)))
	require.Equal(t, 201, enrol(alice, body("p", "")))
	require.Equal(t, 200, enrol(alice, body("p", "")))
	require.Equal(t, 409, enrol(alice, body("q", "")), "another id")
	require.Equal(t, 409, enrol(alice, body("f", "")), "an id of another")
	require.Equal(t, 400, enrol(alice, body("a b", "")))
	require.Equal(t, 400, enrol(alice, `{"fhir_id":"p","recipient":"age1"}`))
	require.Equal(t, 400, enrol(alice, `{"fhir_id":"p","colour":1}`))
	require.Equal(t, 400, enrol(0, body("p", "")))
	require.Equal(t, 413, enrol(alice, strings.Repeat(" ", 20<<10)))
	require.Equal(t, 403, w.ask(reader(1), http.MethodGet, "/patients", "").Code)
	before := w.ask(staff, http.MethodGet, "/patients", "").Body.String()
	require.Contains(t, before, `{"actor":7,"fhir_id":"p"`)

	sealed, err := os.ReadFile(filepath.Join(w.dir, "patients.sealed"))
	require.NoError(t, err)
	require.NotContains(t, string(sealed), "fhir_id")
	w.open()
	require.Equal(t, before, w.ask(staff, http.MethodGet, "/patients", "").Body.String())
}
