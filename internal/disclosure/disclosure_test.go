package disclosure_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/disclosure"
	"github.com/healthd/healthd/x/consent/types"
)

func disclosures() []types.Disclosure {
	return []types.Disclosure{
		{
			Access:        types.Access{Sequence: 1, Requester: 6, Patient: 4, Consent: 2, Record: 3, Purpose: 1, Classes: 1 << 19, Decision: types.DECISION_ALLOW, Time: 1767323045},
			RequesterRole: "practitioner", RequesterInstitution: 1, InstitutionName: "St. Mary", Purpose: "TREAT", PurposeName: "treatment",
			Classes: "ACLAB", Decision: "allowed", ReasonName: "allowed", Explanation: "access is allowed",
		},
		{
			Access:        types.Access{Sequence: 2, Requester: 2, Patient: 4, Consent: 2, Purpose: 1, Classes: 9, Decision: types.DECISION_DENY, Reason: 4, Time: 1767323046},
			RequesterRole: "provider", RequesterInstitution: 2, InstitutionName: `=HYPERLINK("http://evil","x")`, Purpose: "TREAT", PurposeName: "treatment",
			Classes: "N,HIV", Decision: "denied", ReasonName: "other-grantee", Explanation: "the consent was given to somebody else",
		},
		{
			Access:        types.Access{Sequence: 3, Requester: 6, Patient: 5, Purpose: 2, Classes: 1, Decision: types.DECISION_ALLOW, Review: types.REVIEW_STATE_JUSTIFIED, Time: 1767323047},
			RequesterRole: "practitioner", RequesterInstitution: 1, InstitutionName: "St.\tMary\x1b[2J", Purpose: "ETREAT", PurposeName: "emergency treatment",
			Classes: "N", Decision: "allowed", ReasonName: "allowed", Explanation: "emergency", BreakGlass: true, Review: "justified", Reviewer: 5, ReviewedAt: 1767323060,
		},
	}
}

func TestCSVIsSafeInASpreadsheet(t *testing.T) {
	var out bytes.Buffer
	require.NoError(t, disclosure.WriteCSV(&out, disclosures()))
	lines, err := csv.NewReader(&out).ReadAll()
	require.NoError(t, err)
	require.Len(t, lines, 4)
	column := map[string]int{}
	for i, name := range lines[0] {
		column[name] = i
	}
	require.Equal(t, "2026-01-02T03:04:05Z", lines[1][column["time"]])
	require.Equal(t, "3", lines[1][column["record"]])
	require.Equal(t, `'=HYPERLINK("http://evil","x")`, lines[2][column["institution_name"]])
	require.Empty(t, lines[2][column["record"]], "no record was named")
	require.Equal(t, "2026-01-02T03:04:20Z", lines[3][column["reviewed_at"]])

	for _, start := range []string{"=", "+", "-", "@", "\t", "\r", "|", "%", "'", "＝", "＋", "－", "＠"} {
		out.Reset()
		require.NoError(t, disclosure.WriteCSV(&out, []types.Disclosure{{InstitutionName: start + "1+1"}}))
		lines, err := csv.NewReader(&out).ReadAll()
		require.NoError(t, err)
		require.Equal(t, "'", lines[1][column["institution_name"]][:1], "%q", start)
	}
}

func TestTableTellsWhoAndWhy(t *testing.T) {
	var out bytes.Buffer
	require.NoError(t, disclosure.WriteTable(&out, disclosures()))
	lines := strings.Split(strings.TrimSpace(out.String()), "\n")
	require.Len(t, lines, 4)
	require.Contains(t, lines[1], "practitioner 6 of institution 1 (St. Mary)")
	require.Contains(t, lines[2], "the consent was given to somebody else")
	require.Contains(t, lines[3], "broke the glass; review: justified, by 5")
	require.NotContains(t, out.String(), "\x1b", "a name cannot command the terminal")

	out.Reset()
	require.NoError(t, disclosure.WriteTable(&out, nil))
	require.Equal(t, "Nobody asked for access.\n", out.String())
}

// TestFHIRShape checks what FHIR R4 demands of an AuditEvent, on the plain JSON that other systems read.
func TestFHIRShape(t *testing.T) {
	var out bytes.Buffer
	require.NoError(t, disclosure.WriteFHIR(&out, "dev-test-1", time.Unix(1767323100, 0), disclosures()))
	type concept struct {
		Coding []struct{ System, Code, Display string }
		Text   string
	}
	type reference struct {
		Identifier struct{ System, Value string }
		Display    string
	}
	var bundle struct {
		ResourceType, Type, Timestamp string
		Entry                         []struct {
			FullURL  string
			Resource struct {
				ResourceType, ID, Action, Recorded, Outcome, OutcomeDesc string
				Type                                                     struct{ System, Code string }
				Subtype                                                  []struct{ System, Code string }
				PurposeOfEvent                                           []concept
				Agent                                                    []struct {
					Type      concept
					Who       reference
					Requestor *bool
				}
				Source struct {
					Observer *reference
				}
				Entity []struct {
					What          *reference
					Type, Role    *struct{ System, Code string }
					SecurityLabel []struct{ System, Code string }
				}
			}
		}
	}
	require.NoError(t, json.Unmarshal(out.Bytes(), &bundle))
	require.Equal(t, "Bundle", bundle.ResourceType)
	require.Equal(t, "collection", bundle.Type)
	require.Equal(t, "2026-01-02T03:05:00Z", bundle.Timestamp)
	require.Len(t, bundle.Entry, 3)
	for i, entry := range bundle.Entry {
		event := entry.Resource
		require.Equal(t, "AuditEvent", event.ResourceType)
		require.NotEmpty(t, entry.FullURL)
		require.Equal(t, "http://dicom.nema.org/resources/ontology/DCM", event.Type.System)
		require.Equal(t, "110110", event.Type.Code)
		require.Equal(t, "R", event.Action)
		_, err := time.Parse(time.RFC3339, event.Recorded)
		require.NoError(t, err)
		require.Len(t, event.PurposeOfEvent, 1)
		require.Equal(t, "http://terminology.hl7.org/CodeSystem/v3-ActReason", event.PurposeOfEvent[0].Coding[0].System)
		require.Equal(t, disclosures()[i].Purpose, event.PurposeOfEvent[0].Coding[0].Code)
		require.NotEmpty(t, event.Agent)
		require.True(t, *event.Agent[0].Requestor)
		require.Equal(t, "urn:healthd:dev-test-1:actor", event.Agent[0].Who.Identifier.System)
		require.NotNil(t, event.Source.Observer, "mandatory")
		require.Equal(t, "1", event.Entity[0].Role.Code, "the first entity is the patient")
		for _, entity := range event.Entity {
			require.NotNil(t, entity.Type)
		}
	}
	require.Equal(t, []string{"0", "4", "0"}, []string{bundle.Entry[0].Resource.Outcome, bundle.Entry[1].Resource.Outcome, bundle.Entry[2].Resource.Outcome})
	require.Equal(t, "6", bundle.Entry[0].Resource.Agent[0].Who.Identifier.Value)
	require.Equal(t, "St. Mary", bundle.Entry[0].Resource.Agent[1].Who.Display)
	require.Equal(t, "3", bundle.Entry[0].Resource.Entity[1].What.Identifier.Value)
	require.Equal(t, "the consent was given to somebody else", bundle.Entry[1].Resource.OutcomeDesc)
	require.Equal(t, "HIV", bundle.Entry[1].Resource.Entity[1].SecurityLabel[1].Code)
	require.Equal(t, "110127", bundle.Entry[2].Resource.Subtype[1].Code, "breaking the glass is an emergency override")
}
