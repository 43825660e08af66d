package fhir_test

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/codes"
	"github.com/healthd/healthd/internal/fhir"
)

func labels(pairs ...string) string {
	var items []string
	for i := 0; i < len(pairs); i += 2 {
		items = append(items, fmt.Sprintf(`{"system":%q,"code":%q}`, pairs[i], pairs[i+1]))
	}
	return `"meta":{"security":[` + strings.Join(items, ",") + `]}`
}

func coded(system, code, display string) string {
	return fmt.Sprintf(`"code":{"coding":[{"system":%q,"code":%q,"display":%q}]}`, system, code, display)
}

func TestClassOfOneResource(t *testing.T) {
	const snomed, loinc, icd10cm = "http://snomed.info/sct", "http://loinc.org", "http://hl7.org/fhir/sid/icd-10-cm"
	const confidentiality, actCode = codes.SystemConfidentiality, codes.SystemActCode
	hiv := coded(loinc, "55277-8", "HIV status")
	for _, tc := range []struct {
		name, kind, fields string
		want               codes.Class
	}{
		{"label sensitivity", "Observation", labels(actCode, "PSY"), codes.Psychiatry},
		{"label confidentiality", "Observation", labels(confidentiality, "R"), codes.Restricted},
		{"named sensitivity says more than restricted", "Observation", labels(confidentiality, "R", actCode, "ETH"), codes.SubstanceAbuse},
		{"very restricted stays so", "Observation", labels(confidentiality, "V", actCode, "HIV"), codes.VeryRestricted},
		{"two sensitivities are very restricted", "Observation", labels(actCode, "HIV", actCode, "PSY"), codes.VeryRestricted},
		{"unknown label restricts", "Observation", labels(actCode, "SOMETHING"), codes.Restricted},
		{"label of another system does nothing", "Condition", labels("http://example.org", "HIV"), codes.Summary},
		{"purpose label does nothing", "Condition", labels(codes.SystemActReason, "HTEST"), codes.Summary},
		{"label normal leaves it to the type", "MedicationRequest", labels(confidentiality, "N"), codes.Medication},
		{"label overrides hints", "Observation", labels(confidentiality, "N") + "," + hiv, codes.Normal},

		{"LOINC", "Observation", hiv, codes.HIV},
		{"SNOMED", "Condition", coded(snomed, "370143000", "x"), codes.Psychiatry},
		{"ICD-10 chapter", "Condition", coded(icd10cm, "F11.20", "x"), codes.SubstanceAbuse},
		{"ICD-10 neighbour", "Condition", coded(icd10cm, "F32.1", "x"), codes.Psychiatry},
		{"code in another system", "Condition", coded("http://example.org", "370143000", "x"), codes.Summary},
		{"drug name", "MedicationRequest", `"medicationCodeableConcept":{"text":"Buprenorphine 8 MG Sublingual Tablet"}`, codes.SubstanceAbuse},
		{"hives are not HIV", "Condition", `"code":{"text":"Hives"}`, codes.Summary},
		{"words in a note", "Observation", `"note":[{"text":"Screened for domestic violence."}]`, codes.Violence},
		{"hint in a contained resource", "Claim", `"contained":[{"resourceType":"Condition",` + coded(snomed, "86406008", "x") + `}]`, codes.HIV},
		{"two hints", "Condition", `"code":{"text":"HIV infection with major depression"}`, codes.VeryRestricted},

		{"vital sign", "Observation", `"category":[{"coding":[{"code":"vital-signs"}]}]`, codes.Normal},
		{"laboratory", "Observation", `"category":[{"coding":[{"code":"laboratory"}]}]`, codes.Laboratory},
		{"laboratory report", "DiagnosticReport", `"category":[{"coding":[{"code":"LAB"}]}]`, codes.Laboratory},
		{"radiology report", "DiagnosticReport", `"category":[{"coding":[{"code":"RAD"}]}]`, codes.Imaging},
		{"coverage", "Coverage", `"status":"active"`, codes.Financial},
		{"family history", "FamilyMemberHistory", `"status":"completed"`, codes.Genetic},
		{"free text", "DocumentReference", `"status":"current"`, codes.Restricted},
		{"unknown type", "Frobnication", `"status":"current"`, codes.Restricted},
	} {
		t.Run(tc.name, func(t *testing.T) {
			classes := bundle(t, fmt.Sprintf(`x|{"resourceType":%q,%s}`, tc.kind, tc.fields)).Classify()
			require.Equal(t, []codes.Class{tc.want}, classes, classes[0].String())
		})
	}
}

func TestSensitivityFollowsReferences(t *testing.T) {
	b := bundle(t,
		`eob|{"resourceType":"ExplanationOfBenefit","claim":{"reference":"urn:uuid:claim"}}`,
		`claim|{"resourceType":"Claim","id":"c","diagnosis":[{"diagnosisReference":{"reference":"Condition/k"}}]}`,
		`cond|{"resourceType":"Condition","id":"k","encounter":{"reference":"urn:uuid:enc"},"code":{"text":"HIV infection"}}`,
		`enc|{"resourceType":"Encounter","id":"e","reasonReference":[{"reference":"urn:uuid:cond"}]}`,
		`pulse|{"resourceType":"Observation","encounter":{"reference":"urn:uuid:enc"}}`,
		`rx|{"resourceType":"MedicationRequest","reasonReference":[{"reference":"urn:uuid:cond"},{"reference":"urn:uuid:mood"}]}`,
		`mood|{"resourceType":"Condition","code":{"text":"Major depressive disorder"}}`,
		`free|{"resourceType":"MedicationRequest",`+labels(codes.SystemConfidentiality, "N")+`,"reasonReference":[{"reference":"urn:uuid:cond"}]}`,
	)
	require.Equal(t, []codes.Class{
		codes.HIV, codes.HIV, codes.HIV, codes.HIV,
		codes.Normal,         // an encounter does not pass its reason on
		codes.VeryRestricted, // two reasons of different sensitivity
		codes.Psychiatry,
		codes.Medication, // labelled normal by its custodian
	}, b.Classify())
}

func TestRecords(t *testing.T) {
	b := bundle(t, `p|{"resourceType":"Patient","id":"p1"}`, `a|{"resourceType":"Condition"}`, `b|{"resourceType":"Procedure", "id" : "x"}`)
	records, err := b.Records()
	require.NoError(t, err)
	require.Len(t, records, 2)
	require.Equal(t, "p1/ACDEMO", records[0].ID)
	require.Equal(t, "p1/ACMEDC", records[1].ID)
	content, err := io.ReadAll(records[1].Content())
	require.NoError(t, err)
	want := `{"resourceType":"Bundle","meta":{"security":[{"system":"http://terminology.hl7.org/CodeSystem/v3-ActCode","code":"ACMEDC"}]},"type":"collection",` +
		`"entry":[{"fullUrl":"urn:uuid:a","resource":{"resourceType":"Condition"}},{"fullUrl":"urn:uuid:b","resource":{"resourceType":"Procedure", "id" : "x"}}]}`
	require.True(t, bytes.Equal([]byte(want), content), "resources appear byte for byte as they came in: %s", content)

	_, err = bundle(t, `a|{"resourceType":"Condition"}`).Records()
	require.ErrorIs(t, err, fhir.ErrNotOnePatient)
}
