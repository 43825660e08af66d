package protocol_test

import (
	"maps"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/protocol/simulation"
)

// stage sets the scene of a refusal.
func stage(t *testing.T, refusal *simulation.Refusal) (*simulation.Cast, uint64, protocol.Op) {
	cast, err := simulation.NewCast()
	require.NoError(t, err)
	actor, op := refusal.Scene(cast)
	return cast, actor, op
}

func TestEveryRuleRefuses(t *testing.T) {
	for _, refusal := range simulation.Refusals() {
		t.Run(refusal.Name, func(t *testing.T) {
			cast, actor, op := stage(t, &refusal)
			cast.Machine.Fits = protocol.FitsShape(protocol.ShapeTiny) // the shape that proves it
			before := maps.Clone(cast.State)
			steps, err := cast.Do(actor, op)
			require.NoError(t, err)
			require.Equal(t, refusal.Code.String(), steps[0].Result.String())
			require.Equal(t, refusal.Reason.String(), steps[0].Reason.String())
			if refusal.Code != protocol.Applied {
				requireOnlyNonceAndClockMoved(t, before, cast, actor)
				return
			}
			requireDenialAppended(t, cast, steps[0].Assigned, refusal.Reason)
		})
	}
}

// requireOnlyNonceAndClockMoved: a refused operation changes nothing else.
func requireOnlyNonceAndClockMoved(t *testing.T, before protocol.MemoryState, cast *simulation.Cast, actor uint64) {
	expected := &simulation.World{State: before}
	expected.EditActor(actor, func(a *protocol.Actor) { a.Nonce++ })
	expected.EditSystem(func(s *protocol.System) { s.Height, s.Time = cast.Block.Height, cast.Block.Time })
	require.Equal(t, expected.State, cast.State)
}

func requireDenialAppended(t *testing.T, cast *simulation.Cast, sequence uint64, reason protocol.Reason) {
	var access protocol.Access
	found, err := protocol.ReadFields(cast.State, protocol.KindAccess, sequence, &access)
	require.NoError(t, err)
	require.True(t, found)
	require.Equal(t, protocol.DecisionDeny, access.Decision)
	require.Equal(t, uint64(reason), access.Reason)
	require.Equal(t, protocol.ReviewNone, access.Review)
}

// Each scene breaks one rule (and those it says are implied): without it the operation applies.
func TestRefusalsBreakOneRule(t *testing.T) {
	for _, refusal := range simulation.Refusals() {
		if refusal.Unencodable {
			continue
		}
		t.Run(refusal.Name, func(t *testing.T) {
			cast, actor, op := stage(t, &refusal)
			cast.Machine = cast.Machine.Dishonest(append(refusal.Implied, refusal.Code), append(refusal.Denied, refusal.Reason))
			steps, err := cast.Do(actor, op)
			require.NoError(t, err)
			require.Equal(t, protocol.Applied, steps[0].Result)
			if refusal.Code == protocol.Applied {
				require.Equal(t, protocol.Allowed, steps[0].Reason)
			}
		})
	}
}

func TestEveryRuleAndConditionHasARefusal(t *testing.T) {
	tested := make(map[protocol.OpKind]map[protocol.Code]bool)
	reasons := make(map[bool]map[protocol.Reason]bool) // by whether the glass was broken
	names := make(map[string]bool)
	for _, refusal := range simulation.Refusals() {
		require.False(t, names[refusal.Name], "two refusals are named %q", refusal.Name)
		names[refusal.Name] = true
		_, _, op := stage(t, &refusal)
		if tested[op.Kind] == nil {
			tested[op.Kind] = make(map[protocol.Code]bool)
		}
		tested[op.Kind][refusal.Code] = true
		glass := op.Flags == protocol.FlagBreakGlass
		if reasons[glass] == nil {
			reasons[glass] = make(map[protocol.Reason]bool)
		}
		reasons[glass][refusal.Reason] = true
	}
	for _, kind := range protocol.OpKinds() {
		for _, rule := range protocol.Rules(kind) {
			require.True(t, tested[kind][rule.Code], "%s: %s", kind, rule.Code)
		}
	}
	for glass, conditions := range map[bool][]protocol.Condition{false: protocol.ConsentConditions, true: protocol.BreakGlassConditions} {
		for _, condition := range conditions {
			require.True(t, reasons[glass][condition.Reason], "glass %t: %s", glass, condition.Reason)
		}
	}
}
