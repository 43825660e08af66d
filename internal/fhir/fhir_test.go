package fhir_test

import (
	"bytes"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/codes"
	"github.com/healthd/healthd/internal/fhir"
)

// realData finds the folder of real bundles beside the repository, which the repository does not contain.
func realData(t *testing.T) string {
	t.Helper()
	here, err := os.Getwd()
	require.NoError(t, err)
	for dir := here; ; dir = filepath.Dir(dir) {
		candidate := filepath.Join(dir, "shared", "data", "fhir")
		if info, err := os.Stat(candidate); err == nil && info.IsDir() {
			return candidate
		}
		if dir == filepath.Dir(dir) {
			t.Skip("no folder shared/data/fhir above this one: put Synthea R4 bundles there to run this test")
		}
	}
}

func bundle(t *testing.T, resources ...string) *fhir.Bundle {
	t.Helper()
	var entries []string
	for _, resource := range resources {
		entries = append(entries, `{"fullUrl":"urn:uuid:`+resource[:strings.Index(resource, "|")]+`","resource":`+resource[strings.Index(resource, "|")+1:]+`}`)
	}
	parsed, err := fhir.Parse(strings.NewReader(`{"resourceType":"Bundle","type":"transaction","entry":[` + strings.Join(entries, ",") + `]}`))
	require.NoError(t, err)
	require.Empty(t, parsed.Problems)
	return parsed
}

func TestParse(t *testing.T) {
	parsed, err := fhir.Parse(strings.NewReader(`{"entry":[
		{"fullUrl":"urn:uuid:1","resource":{"resourceType":"Patient","id":"p1","extra":[1,2]}},
		{"request":{"method":"DELETE","url":"Observation/9"}},
		{"resource":{"id":"typeless"}}, 7, {"resource":"text"},
		{"resource":{"resourceType":"Observation","id":"o1"}}
	],"unknown":{"a":[]},"type":"transaction","resourceType":"Bundle"}`))
	require.NoError(t, err)
	require.Equal(t, "transaction", parsed.Type)
	require.Len(t, parsed.Resources, 2)
	require.JSONEq(t, `{"resourceType":"Patient","id":"p1","extra":[1,2]}`, string(parsed.Resources[0].Raw))
	require.Equal(t, map[string]int{"Patient": 1, "Observation": 1}, parsed.Types())
	require.Len(t, parsed.Problems, 3)
	require.ErrorContains(t, parsed.Problems[0], "entry 2 has no resource")
	for _, reference := range []string{"urn:uuid:1", "Patient/p1"} {
		found, ok := parsed.Resolve(reference)
		require.True(t, ok)
		require.Equal(t, "p1", found.ID)
	}
	_, ok := parsed.Resolve("")
	require.False(t, ok)
}

func TestParseRefuses(t *testing.T) {
	for _, tc := range []struct {
		name, input string
		kind        error
		want        string
	}{
		{"empty", "", fhir.ErrMalformed, "empty or truncated"},
		{"truncated in an entry", `{"resourceType":"Bundle","type":"transaction","entry":[{"resource":{"resourceType":"Pat`, fhir.ErrMalformed, "truncated"},
		{"truncated between entries", `{"resourceType":"Bundle","type":"transaction","entry":[{"resource":{"resourceType":"Patient"}},`, fhir.ErrMalformed, "truncated"},
		{"not JSON", `<Bundle/>`, fhir.ErrMalformed, "near byte"},
		{"broken JSON", `{"resourceType":"Bundle","type":"transaction","entry":[{"resource":Featherstonehaugh}]}`, fhir.ErrMalformed, "near byte"},
		{"array", `[]`, fhir.ErrNotBundle, "that a bundle has there"},
		{"entry is no list", `{"resourceType":"Bundle","entry":{}}`, fhir.ErrNotBundle, "that a bundle has there"},
		{"other resource", `{"resourceType":"Patient","id":"x"}`, fhir.ErrNotBundle, `resourceType is "Patient"`},
		{"type is a number", `{"resourceType":7}`, fhir.ErrNotBundle, "must be strings"},
		{"search result", `{"resourceType":"Bundle","type":"searchset"}`, fhir.ErrNotBundle, "export it as a transaction"},
		{"two bundles", `{"resourceType":"Bundle","type":"batch"}{}`, fhir.ErrMalformed, "one bundle per file"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			_, err := fhir.Parse(strings.NewReader(tc.input))
			require.ErrorIs(t, err, tc.kind)
			require.ErrorContains(t, err, tc.want)
			require.NotContains(t, err.Error(), "\n")
			require.NotContains(t, err.Error(), "Featherstonehaugh", "errors do not quote content")
		})
	}
}

func TestPatient(t *testing.T) {
	for _, tc := range []struct {
		name      string
		resources []string
		want      fhir.Patient
		problem   string
	}{
		{"official name", []string{`p|{"resourceType":"Patient","id":"p1","birthDate":"1970-01-02","name":[{"use":"nickname","given":["Bo"]},{"use":"official","family":"Doe","given":["Jo","K"]}]}`},
			fhir.Patient{ID: "p1", Name: "Jo K Doe", BirthDate: "1970-01-02"}, ""},
		{"name as text", []string{`p|{"resourceType":"Patient","id":"p1","name":[{"text":"Jo Doe"}]}`}, fhir.Patient{ID: "p1", Name: "Jo Doe"}, ""},
		{"nameless, id in the fullUrl", []string{`77|{"resourceType":"Patient"}`}, fhir.Patient{ID: "77"}, ""},
		{"no patient", []string{`o|{"resourceType":"Observation"}`}, fhir.Patient{}, "it has 0"},
		{"two patients", []string{`p|{"resourceType":"Patient"}`, `q|{"resourceType":"Patient"}`}, fhir.Patient{}, "it has 2"},
		{"mistyped", []string{`p|{"resourceType":"Patient","name":"Jo"}`}, fhir.Patient{}, "not as FHIR R4 defines it"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			patient, err := bundle(t, tc.resources...).Patient()
			if tc.problem != "" {
				require.ErrorContains(t, err, tc.problem)
				return
			}
			require.NoError(t, err)
			require.Equal(t, tc.want, patient)
		})
	}
}

func TestRealBundles(t *testing.T) {
	folder, err := fhir.Load(realData(t))
	require.NoError(t, err)
	require.Empty(t, folder.Problems)
	require.NotEmpty(t, folder.Patients)
	require.NotEmpty(t, folder.Directory)
	for _, b := range folder.Patients {
		patient, err := b.Patient()
		require.NoError(t, err)
		require.NotEmpty(t, patient.Name)
		require.Len(t, patient.BirthDate, 10)
		records, err := b.Records()
		require.NoError(t, err)
		total := 0
		for _, record := range records {
			require.True(t, record.Class.Single())
			total += len(record.Resources)
			content, err := io.ReadAll(record.Content())
			require.NoError(t, err)
			again, err := fhir.Parse(bytes.NewReader(content))
			require.NoError(t, err)
			require.Equal(t, record.Resources, again.Resources, "resources come back byte for byte")
		}
		require.Equal(t, len(b.Resources), total, "every resource has exactly one record")
		claims, problems := b.Claims()
		require.Empty(t, problems)
		require.Len(t, claims, b.Types()["Claim"])
		for _, claim := range claims {
			require.NotEmpty(t, claim.ProviderName)
			require.False(t, claim.Service.IsZero())
		}
	}
}

func TestRealBundlesHaveTheClassesThatTheirContentAsksFor(t *testing.T) {
	folder, err := fhir.Load(realData(t))
	require.NoError(t, err)
	var seen codes.Class
	for _, b := range folder.Patients {
		classes := b.Classify()
		for i, resource := range b.Resources {
			seen |= classes[i]
			if bytes.Contains(resource.Raw, []byte("55277-8")) && resource.Type == "Observation" {
				require.Equal(t, codes.HIV, classes[i])
			}
			require.NotEqual(t, codes.Restricted, classes[i], resource.Type)
		}
	}
	require.True(t, seen.Has(codes.Normal|codes.HIV|codes.Medication|codes.Laboratory|codes.Demographics|codes.Financial), seen.String())
}

func TestGenerate(t *testing.T) {
	bundles := fhir.Generate(7, 40)
	require.Len(t, bundles, 42)
	require.Equal(t, bundles, fhir.Generate(7, 40), "deterministic")
	require.Equal(t, bundles[:12], fhir.Generate(7, 10), "a patient does not depend on how many there are")
	require.NotEqual(t, bundles[2], fhir.Generate(8, 1)[2])

	dir := filepath.Join(t.TempDir(), "sample")
	require.NoError(t, fhir.Save(dir, bundles))
	folder, err := fhir.Load(dir)
	require.NoError(t, err)
	require.Empty(t, folder.Problems)
	require.Equal(t, bundles[2:], folder.Patients)
	require.Equal(t, bundles[:2], folder.Directory)

	ids := map[string]bool{}
	var seen codes.Class
	for _, b := range folder.Patients {
		patient, err := b.Patient()
		require.NoError(t, err)
		require.False(t, ids[patient.ID])
		ids[patient.ID] = true
		for _, class := range b.Classify() {
			seen |= class
		}
		for _, resourceType := range []string{"Encounter", "Condition", "Observation", "MedicationRequest", "Claim", "Organization", "Practitioner"} {
			require.NotEmpty(t, b.ByType(resourceType), resourceType)
		}
		claims, problems := b.Claims()
		require.Empty(t, problems)
		for _, claim := range claims {
			require.Positive(t, claim.Cents)
			require.Contains(t, claim.ProviderName, "Hospital")
		}
		requireReferencesResolve(t, b)
	}
	require.Equal(t, codes.Normal|codes.HIV|codes.Psychiatry|codes.Demographics|codes.Summary|codes.Medication|codes.Laboratory|
		codes.Immunization|codes.Financial, seen)
}

func requireReferencesResolve(t *testing.T, b *fhir.Bundle) {
	t.Helper()
	for _, resource := range b.Resources {
		var walk func(any)
		walk = func(node any) {
			switch node := node.(type) {
			case []any:
				for _, item := range node {
					walk(item)
				}
			case map[string]any:
				if reference, ok := node["reference"].(string); ok {
					_, found := b.Resolve(reference)
					require.True(t, found, reference)
				}
				for _, value := range node {
					walk(value)
				}
			}
		}
		var tree any
		require.NoError(t, json.Unmarshal(resource.Raw, &tree))
		walk(tree)
	}
}

func BenchmarkRecords(b *testing.B) {
	bundles := fhir.Generate(1, 50)[2:]
	bytesEach := int64(0)
	for _, bundle := range bundles {
		n, err := io.Copy(io.Discard, bundle.Content())
		require.NoError(b, err)
		bytesEach += n / int64(len(bundles))
	}
	b.SetBytes(bytesEach)
	for i := 0; b.Loop(); i++ {
		_, err := bundles[i%len(bundles)].Records()
		require.NoError(b, err)
	}
}

func must[T any](value T, err error) T {
	if err != nil {
		panic(err)
	}
	return value
}
