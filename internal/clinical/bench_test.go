package clinical_test

import (
	"io"
	"net/http"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/fhir"
)

// BenchmarkIngest is the cost of a bundle without the chain: parsing, checks, classes, encryption.
func BenchmarkIngest(b *testing.B) {
	bundle := fhir.Generate(1, 1)[2]
	body, err := io.ReadAll(bundle.Content())
	require.NoError(b, err)
	patient, err := bundle.Patient()
	require.NoError(b, err)
	for b.Loop() {
		b.StopTimer()
		w := newWorld(b)
		w.enrol(patient.ID)
		b.StartTimer()
		require.Equal(b, http.StatusOK, w.ask(staff, http.MethodPost, "/fhir", string(body)).Code)
	}
	b.ReportMetric(float64(len(bundle.Resources)*b.N)/b.Elapsed().Seconds(), "resources/s")
}

// BenchmarkSearch is the cost of a search in a session whose documents are in memory.
func BenchmarkSearch(b *testing.B) {
	w := newWorld(b)
	bundle := fhir.Generate(1, 1)[2]
	patient, err := bundle.Patient()
	require.NoError(b, err)
	w.enrol(patient.ID)
	w.post(bundle)
	for b.Loop() {
		require.Equal(b, http.StatusOK, w.ask(reader(1), http.MethodGet, "/fhir/Observation?date=ge2000&_sort=-date", "").Code)
	}
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "searches/s")
}
