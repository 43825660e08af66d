package fhir_test

import (
	"io"
	"testing"

	models "github.com/samply/golang-fhir-models/fhir-models/fhir"
	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/fhir"
)

// decoders read a resource with an independent model of R4, which refuses unknown codes in coded fields and mistyped
// fields.
var decoders = map[string]func([]byte) error{
	"Patient":           decodes(models.UnmarshalPatient),
	"Organization":      decodes(models.UnmarshalOrganization),
	"Practitioner":      decodes(models.UnmarshalPractitioner),
	"Encounter":         decodes(models.UnmarshalEncounter),
	"Condition":         decodes(models.UnmarshalCondition),
	"Observation":       decodes(models.UnmarshalObservation),
	"DiagnosticReport":  decodes(models.UnmarshalDiagnosticReport),
	"MedicationRequest": decodes(models.UnmarshalMedicationRequest),
	"Immunization":      decodes(models.UnmarshalImmunization),
	"Claim":             decodes(models.UnmarshalClaim),
}

func decodes[T any](unmarshal func([]byte) (T, error)) func([]byte) error {
	return func(raw []byte) error {
		_, err := unmarshal(raw)
		return err
	}
}

func TestGeneratedResourcesFollowR4(t *testing.T) {
	seen := map[string]bool{}
	for _, b := range fhir.Generate(11, 20) {
		content := must(io.ReadAll(b.Content()))
		decoded, err := models.UnmarshalBundle(content)
		require.NoError(t, err)
		require.Equal(t, models.BundleTypeTransaction, decoded.Type)
		for i, entry := range decoded.Entry {
			resource := b.Resources[i]
			require.Equal(t, resource.FullURL, *entry.FullUrl)
			require.Equal(t, models.HTTPVerbPOST, entry.Request.Method)
			require.Equal(t, resource.Type, entry.Request.Url)
			decode, known := decoders[resource.Type]
			require.True(t, known, resource.Type)
			require.NoError(t, decode(entry.Resource), resource.Type)
			seen[resource.Type] = true
		}
	}
	require.Len(t, seen, len(decoders), "the sample has every kind")
}
