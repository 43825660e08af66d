package circuits

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/protocol/simulation"
)

// A result and its effect go together: no kind can be logged as refused and take effect, or be
// logged as applied and take none.
func TestResultAndEffectGoTogether(t *testing.T) {
	tested := make(map[protocol.OpKind]bool)
	for _, refusal := range simulation.Refusals() {
		_, op := refusal.Scene(newCast(t))
		if tested[op.Kind] || refusal.Unencodable || refusal.Implied != nil { // an effect on a missing cell is none
			continue
		}
		refused := segmentOf(t, &refusal, nil)
		applied := segmentOf(t, &refusal, func(machine *protocol.Machine) *protocol.Machine {
			return machine.Dishonest(append(refusal.Implied, refusal.Code), append(refusal.Denied, refusal.Reason))
		})
		if refused.Inputs.NewRoot == applied.Inputs.NewRoot {
			continue // what it would change is so already
		}
		tested[op.Kind] = true
		t.Run(op.Kind.String(), func(t *testing.T) {
			require.NotEqual(t, refused.Inputs.NewAccumulator, applied.Inputs.NewAccumulator)
			applied.Inputs.NewAccumulator, refused.Inputs.NewAccumulator = refused.Inputs.NewAccumulator, applied.Inputs.NewAccumulator
			require.Error(t, solved(t, applied), "an effect logged as a refusal")
			require.Error(t, solved(t, refused), "a refusal logged as applied")
		})
	}
	require.Len(t, tested, len(protocol.OpKinds()))
}

// A denied access cannot be logged as one that was allowed, nor the other way about.
func TestDecisionIsForced(t *testing.T) {
	for _, test := range []struct {
		name            string
		decision, claim uint64
		purpose         uint64
	}{
		{"a denial logged as allowed", protocol.DecisionDeny, protocol.DecisionAllow, protocol.PurposePayment},
		{"an allowed access logged as a denial", protocol.DecisionAllow, protocol.DecisionDeny, simulation.PurposeTreat},
	} {
		t.Run(test.name, func(t *testing.T) {
			cast := newCast(t)
			g := groundOf(t, cast.World)
			access := g.Must(cast.Clinician, simulation.Access(cast.Patient, cast.Consent, cast.Record, test.purpose, 0))
			honest := g.segments(t, protocol.ShapeTiny, g.Machine)[0]
			require.NoError(t, solved(t, &honest))

			// The liar's ACCESS, consistently in memory, tree and root.
			index := protocol.LeafIndex(protocol.KindAccess, access)
			view, err := g.tree.At(g.height)
			require.NoError(t, err)
			lie := honest
			writes := map[uint64]protocol.Cell{protocol.SystemIndex: g.State[protocol.SystemIndex]}
			reads := []uint64{}
			lie.Cells = append(lie.Cells[:0:0], lie.Cells...)
			for i := range lie.Cells {
				use := &lie.Cells[i]
				if use.Index == index {
					use.Last = withDecision(t, use.Last, test.decision, test.claim)
				}
				if use.Changed {
					writes[use.Index] = use.Last
				} else {
					reads = append(reads, use.Index)
				}
			}
			lie.Nodes, lie.Inputs.NewRoot, err = view.Apply(writes, reads)
			require.NoError(t, err)
			require.Error(t, solved(t, &lie))
		})
	}
}

func withDecision(t *testing.T, cell protocol.Cell, from, to uint64) protocol.Cell {
	var access protocol.Access
	_, err := protocol.DecodeCell(cell, protocol.KindAccess, &access)
	require.NoError(t, err)
	require.Equal(t, from, access.Decision)
	access.Decision, access.Reason = to, 0
	changed, err := protocol.EncodeCell(protocol.KindAccess, &access)
	require.NoError(t, err)
	return changed
}
