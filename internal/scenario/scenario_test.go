package scenario_test

import (
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/devchain"
	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/scenario"
)

// files are the scenarios of the repository.
func files(t *testing.T) []string {
	t.Helper()
	found, err := filepath.Glob(filepath.Join("..", "..", "testdata", "scenarios", "*.yaml"))
	require.NoError(t, err)
	require.GreaterOrEqual(t, len(found), 19, "journeys 1 to 7 and twelve odd cases")
	return found
}

// TestEveryScenarioFollowsTheRules plays each file in memory. The command plays them on a network.
func TestEveryScenarioFollowsTheRules(t *testing.T) {
	swarm, err := devchain.OpenSwarm(t.Context(), t.TempDir(), "a", "b")
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, swarm.Close()) })
	for _, file := range files(t) {
		t.Run(filepath.Base(file), func(t *testing.T) {
			story, err := scenario.Load(file)
			require.NoError(t, err)
			if story.NeedsEthereum() {
				t.Skip("happens on Ethereum: make scenarios plays it")
			}
			report, err := scenario.PlayRules(t.Context(), story, scenario.NewArchive(swarm.Nodes...), func(scenario.StepReport) {})
			require.NoError(t, err)
			require.Empty(t, report.Problem)
			for _, step := range report.Steps {
				require.True(t, step.OK, "line %d: %s: %v, expected %s", step.FailedLine, step.Sentence, step.Outcomes, step.Expected)
			}
			require.True(t, report.OK)
			require.Len(t, report.Steps, len(story.Steps))
		})
	}
}

func TestScenariosUseEveryKindOfOperation(t *testing.T) {
	used := map[protocol.OpKind]bool{protocol.OpRegisterActor: true} // the cast
	for _, file := range files(t) {
		story, err := scenario.Load(file)
		require.NoError(t, err)
		for _, step := range story.Steps {
			for i := range step.Acts {
				used[step.Acts[i].Kind()] = true
			}
		}
	}
	for _, kind := range protocol.OpKinds() {
		require.True(t, used[kind], "no scenario has anybody %s", kind)
	}
}
