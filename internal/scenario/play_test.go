package scenario_test

import (
	"context"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/devchain"
	"github.com/healthd/healthd/internal/scenario"
)

// play plays a story in memory.
func play(t *testing.T, text string) *scenario.Report {
	t.Helper()
	story, err := scenario.Parse("test.yaml", []byte(text))
	require.NoError(t, err)
	swarm, err := devchain.OpenSwarm(t.Context(), t.TempDir(), "a")
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, swarm.Close()) })
	report, err := scenario.PlayRules(context.Background(), story, scenario.NewArchive(swarm.Nodes...), func(scenario.StepReport) {})
	require.NoError(t, err)
	return report
}

func TestPlayStopsWhereSomethingElseHappens(t *testing.T) {
	const after = "  - note: this comes later\n"
	for name, test := range map[string]struct {
		steps    string
		line     int
		happened string
		expected string
	}{
		"refused, not applied": {"  - {who: Anna Keller, does: remove-guardian, expect: applied}\n", 8, "refused: guardian-missing", "applied"},
		"another refusal":      {"  - {who: Anna Keller, does: remove-guardian, refused: not-patient}\n", 8, "refused: guardian-missing", "refused: not-patient"},
		"applied, not refused": {"  - {who: Anna Keller, does: set-guardian, guardian: Ben Osei, refused: guardian-self}\n", 8, "applied", "refused: guardian-self"},
		"applied, not dropped": {"  - {who: Anna Keller, does: set-guardian, guardian: Ben Osei, dropped: signature}\n", 8, "applied", "dropped: signature"},
		"dropped, not applied": {
			"  - {who: Anna Keller, does: suspend-actor, actor: Anna Keller, expect: applied}\n  - {who: Anna Keller, does: set-restrictions, classes: N, expect: applied}\n",
			9, "dropped: inactive", "applied",
		},
		"denied, not allowed": {"  - {who: City Clinic, does: request-access, patient: Anna Keller, classes: N, expect: allowed}\n", 8, "denied: consent-missing", "allowed"},
		"the second of an envelope": {
			"  - who: Anna Keller\n    together:\n      - {does: set-restrictions, classes: N, expect: applied}\n      - {does: remove-guardian, expect: applied}\n",
			11, "refused: guardian-missing", "applied",
		},
		"readable, not unreadable": {
			"  - {who: St. Mary Hospital, does: anchor-record, patient: Anna Keller, class: N, as: notes, expect: applied}\n" +
				"  - {who: Anna Keller, does: read, record: notes, expect: unreadable}\n",
			9, "readable", "unreadable",
		},
	} {
		t.Run(name, func(t *testing.T) {
			report := play(t, cast+test.steps+after)
			require.False(t, report.OK)
			require.Empty(t, report.Problem)
			last := report.Steps[len(report.Steps)-1]
			require.False(t, last.OK)
			require.Equal(t, test.line, last.FailedLine)
			require.Equal(t, test.happened, last.Outcomes[len(last.Outcomes)-1])
			require.Equal(t, test.expected, last.Expected)
			summary := scenario.Summary{Scenarios: []*scenario.Report{report}}
			require.Len(t, summary.Failures(), 1)
			require.ErrorContains(t, summary.Failures()[0], "test.yaml:")
		})
	}
}

func TestPlayCountsWhatWasExecuted(t *testing.T) {
	report := play(t, cast+grant+"  - {who: Anna Keller, does: revoke-consent, consent: consent, expect: applied}\n")
	require.True(t, report.OK)
	require.Equal(t, 4, report.Operations, "two registrations, a consent and its end")
}

func TestRevokeAllWithoutConsents(t *testing.T) {
	report := play(t, cast+"  - {who: Anna Keller, does: revoke-all, grantee: City Clinic, expect: applied}\n")
	require.False(t, report.OK)
	require.Contains(t, report.Problem, "test.yaml:8: Anna Keller revokes every consent of City Clinic at once: there is no consent to revoke")
}
