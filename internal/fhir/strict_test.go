package fhir_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/fhir"
)

func TestStrict(t *testing.T) {
	for input, want := range map[string]error{
		`{"a":{"a":1},"b":["a","a"]}`: nil,
		`"a"`:                         nil,
		`{"a":1,"a":2}`:               fhir.ErrDuplicateKey,
		`{"a":1,"\u0061":2}`:          fhir.ErrDuplicateKey,
		`[{"b":{},"b":1}]`:            fhir.ErrDuplicateKey,
		"\"\xff\"":                    fhir.ErrEncoding,
		`{"a":`:                       fhir.ErrMalformed,
		``:                            fhir.ErrMalformed,
		`{} x`:                        fhir.ErrMalformed,
		`1 2`:                         fhir.ErrMalformed,
		strings.Repeat("[", 65) + strings.Repeat("]", 65):           fhir.ErrTooDeep,
		strings.Repeat(`{"a":`, 64) + "1" + strings.Repeat("}", 64): nil,
	} {
		require.ErrorIs(t, fhir.Strict([]byte(input)), want, input)
	}
}

func TestCanonical(t *testing.T) {
	first, err := fhir.Canonical([]byte(` { "b" : [1.0, 1e2, null], "a":"<\u00e9\n" } `))
	require.NoError(t, err)
	require.True(t, bytes.Equal([]byte(`{"a":"<é\n","b":[1.0,1e2,null]}`), first), "%s", first)
	again, err := fhir.Canonical(first)
	require.NoError(t, err)
	require.Equal(t, first, again)
	other, err := fhir.Canonical([]byte(`{"a":"<é\n","b":[1.00,1e2,null]}`))
	require.NoError(t, err)
	require.NotEqual(t, first, other)
	_, err = fhir.Canonical([]byte(`{"a":1} {"a":1}`))
	require.ErrorIs(t, err, fhir.ErrMalformed)
}

func FuzzCanonical(f *testing.F) {
	f.Add([]byte(`{"b":[1.0,"\ud800"],"a":{}}`))
	f.Add([]byte(`{"a":1,"a":2}`))
	f.Fuzz(func(t *testing.T, input []byte) {
		once, err := fhir.Canonical(input)
		if err != nil {
			return
		}
		twice, err := fhir.Canonical(once)
		require.NoError(t, err)
		require.Equal(t, string(once), string(twice))
	})
}

func TestPatientOf(t *testing.T) {
	for reference, want := range map[string]string{
		"Patient/p": "p", "Patient/p/_history/2": "p", "Patient?name=x": "?", "Observation/p": "",
		"urn:uuid:1": "", "Patients/p": "", "MyPatient/p": "", "": "", "Patient": "",
		// of another server, or of no known form: nobody's id here
		"https://x.org/fhir/Patient/p": "https://x.org/fhir/Patient/p", "/Patient/p": "/Patient/p", "x/Patient/p": "x/Patient/p",
		"Patient/victim/Patientx": "victim",
	} {
		require.Equal(t, want, fhir.PatientOf(reference), reference)
	}
}
