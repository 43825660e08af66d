package circuits

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/batch"
	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/protocol/simulation"
)

// Attack 13: rules are written twice; the lists must say the same in the same order.
func TestRuleListsAreTwins(t *testing.T) {
	for _, kind := range protocol.OpKinds() {
		var native []protocol.Code
		for _, rule := range protocol.Rules(kind) {
			native = append(native, rule.Code)
		}
		require.Equal(t, native, RuleCodes(kind), kind)
	}
	reasons := func(conditions []protocol.Condition) (out []protocol.Reason) {
		for _, condition := range conditions {
			out = append(out, condition.Reason)
		}
		return out
	}
	consent, glass := ConditionReasons()
	require.Equal(t, reasons(protocol.ConsentConditions), consent)
	require.Equal(t, reasons(protocol.BreakGlassConditions), glass)
}

// Attacks 13 and 19: for every rule and every condition, overflows included, the circuit proves the
// refusal, and refuses the execution of a machine that skipped only that rule. Everything else
// about that execution is consistent.
func TestEveryRuleIsProven(t *testing.T) {
	for _, refusal := range simulation.Refusals() {
		t.Run(refusal.Name, func(t *testing.T) {
			honest := segmentOf(t, &refusal, nil)
			require.NoError(t, solved(t, honest), "the honest execution")
			if refusal.Unencodable {
				require.Error(t, solved(t, claimingApplied(honest)), "the dishonest execution")
				return
			}
			skip := func(machine *protocol.Machine) *protocol.Machine {
				return machine.Dishonest(append(refusal.Implied, refusal.Code), append(refusal.Denied, refusal.Reason))
			}
			require.Error(t, solved(t, segmentOf(t, &refusal, skip)), "the dishonest execution")
		})
	}
}

// segmentOf executes a refusal, with an honest machine or the one that is given.
func segmentOf(t *testing.T, refusal *simulation.Refusal, machine func(*protocol.Machine) *protocol.Machine) *batch.Segment {
	cast, err := simulation.NewCast()
	require.NoError(t, err)
	actor, op := refusal.Scene(cast)
	if machine != nil {
		cast.Machine = machine(cast.Machine)
	}
	g := groundOf(t, cast.World)
	_, err = g.Do(actor, op)
	require.NoError(t, err)
	segments := g.segments(t, protocol.ShapeTiny, g.Machine)
	require.Len(t, segments, 1)
	return &segments[0]
}

// claimingApplied is a segment whose accumulator says that its operation was applied. Where no cell
// could hold the effect, this is all that a liar can try.
func claimingApplied(honest *batch.Segment) *batch.Segment {
	lie := *honest
	step := lie.Steps[0]
	step.Result, step.Reason = protocol.Applied, protocol.Allowed
	if honest.Steps[0].Result == protocol.Applied { // a denied access: say that it was refused
		step.Result = protocol.CounterOverflow
	}
	lie.Inputs.NewAccumulator = protocol.Accumulate(lie.Inputs.OldAccumulator, &step)
	return &lie
}
