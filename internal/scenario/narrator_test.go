package scenario

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// Scenarios that are played at once are told one after the other, whichever is over first.
func TestNarratorTellsInOrder(t *testing.T) {
	var out strings.Builder
	told := newNarrator(&out, 3)
	told.say(2, "third begins")
	told.say(0, "first begins")
	told.say(1, "second begins")
	require.Equal(t, "first begins\n", out.String(), "only the first is told as it goes")
	told.end(1)
	told.say(0, "first goes on")
	told.end(0)
	told.say(2, "third goes on")
	told.end(2)
	require.Equal(t, "first begins\nfirst goes on\nsecond begins\nthird begins\nthird goes on\n", out.String())
}

func TestNarratorTellsWhatFailed(t *testing.T) {
	var out strings.Builder
	narrator := newNarrator(&out, 1)
	told := StepReport{Line: 7, Note: "A note.", Sentence: "Anna revokes", OK: true}
	told.judge(8, Expectation{Outcome: applied}, Expectation{refused, "consent-not-active"})
	narrator.step(0, told)
	require.Equal(t, "   A note.\n ✗ line 8: Anna revokes → refused: consent-not-active (the consent is not active); it must be applied\n", out.String())
}

func TestScenariosByNetwork(t *testing.T) {
	votes := &Scenario{Steps: []Step{{Acts: []Act{{Verb: verbs["endorse-institution"]}}}}}
	quiet, other := &Scenario{}, &Scenario{}
	require.Equal(t, [][]*Scenario{{quiet, other}, {votes}}, byNetwork([]*Scenario{quiet, votes, other}))
	require.Equal(t, [][]*Scenario{{votes}}, byNetwork([]*Scenario{votes}))
}
