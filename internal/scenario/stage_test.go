package scenario

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// Scenarios that are played at once are told one after the other, whichever is over first.
func TestStageTellsInOrder(t *testing.T) {
	var out strings.Builder
	stage := newStage(&out, 3)
	stage.say(2, "third begins")
	stage.say(0, "first begins")
	stage.say(1, "second begins")
	require.Equal(t, "first begins\n", out.String(), "only the first is told as it goes")
	stage.end(1)
	stage.say(0, "first goes on")
	stage.end(0)
	stage.say(2, "third goes on")
	stage.end(2)
	require.Equal(t, "first begins\nfirst goes on\nsecond begins\nthird begins\nthird goes on\n", out.String())
}

func TestStageTellsWhatFailed(t *testing.T) {
	var out strings.Builder
	stage := newStage(&out, 1)
	told := StepReport{Line: 7, Note: "A note.", Sentence: "Anna revokes", OK: true}
	told.judge(8, Expectation{Outcome: applied}, Expectation{refused, "consent-not-active"})
	stage.step(0, told)
	require.Equal(t, "   A note.\n ✗ line 8: Anna revokes → refused: consent-not-active (the consent is not active); it must be applied\n", out.String())
}

func TestCompanies(t *testing.T) {
	votes := &Scenario{Steps: []Step{{Acts: []Act{{Verb: verbs["endorse-institution"]}}}}}
	quiet, other := &Scenario{}, &Scenario{}
	require.Equal(t, [][]*Scenario{{quiet, other}, {votes}}, companies([]*Scenario{quiet, votes, other}))
	require.Equal(t, [][]*Scenario{{votes}}, companies([]*Scenario{votes}))
}
