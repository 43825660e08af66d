package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/scenario"
)

// story is a scenario that goes wrong on its last line where the last outcome is not "applied".
const story = `scenario: Anna gives a consent
cast:
  St. Mary Hospital: provider
  Anna Keller: patient of St. Mary Hospital
steps:
  - {who: Anna Keller, does: grant-consent, to: St. Mary Hospital, purposes: TREAT, classes: N, for: 1h, `

func writeStory(t *testing.T, end string) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "story.yaml")
	require.NoError(t, os.WriteFile(file, []byte(story+end+"}\n"), 0o600))
	return file
}

// TestScenarioEndsProven plays a journey on a real network. `make scenarios` plays all files.
func TestScenarioEndsProven(t *testing.T) {
	if testing.Short() {
		t.Skip("makes proving keys and proofs: run without -short")
	}
	home := t.TempDir()
	linkProvingKeys(t, home)
	journey := filepath.Join("..", "..", "testdata", "scenarios", "journey5-correct-and-erase.yaml")
	summary := decode[scenario.Summary](t, healthd(t, home, "scenario", "run", journey, "--output", "json"))
	require.True(t, summary.OK, "%v", summary.Failures())
	require.Len(t, summary.Scenarios, 1)
	require.GreaterOrEqual(t, summary.Operations, uint64(12))
	require.EqualValues(t, summary.Scenarios[0].Operations, summary.Operations)
	require.Positive(t, summary.Ranges)

	output, err := tryHealthd(t, home, "scenario", "run", writeStory(t, "refused: grantee-inactive"))
	require.ErrorContains(t, err, "story.yaml:6")
	require.ErrorContains(t, err, "[applied] happened, not refused: grantee-inactive")
	require.Contains(t, string(output), "0 of 1 scenarios went as they must")
}

func TestScenarioCheck(t *testing.T) {
	sound := writeStory(t, "expect: applied")
	checked := decode[[]checkedScenario](t, healthd(t, t.TempDir(), "scenario", "check", sound, "--output", "json"))
	require.Equal(t, []checkedScenario{{sound, "Anna gives a consent", 1}}, checked)

	_, err := tryHealthd(t, t.TempDir(), "scenario", "run", sound, writeStory(t, "refused: grantee-inactiv"))
	require.ErrorContains(t, err, `story.yaml:6: there is no code of a refusal "grantee-inactiv": did you mean "grantee-inactive"?`)
	_, err = tryHealthd(t, t.TempDir(), "scenario", "check", filepath.Join(t.TempDir(), "absent.yaml"))
	require.ErrorContains(t, err, "no such file")
}
