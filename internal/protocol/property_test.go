package protocol_test

import (
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/protocol/simulation"
)

// draws lets a property test choose for a simulation.
type draws struct{ *rapid.T }

func (d draws) IntN(n int) int { return rapid.IntRange(0, n-1).Draw(d.T, "choice") }

func (d draws) Uint64() uint64 { return rapid.Uint64().Draw(d.T, "number") }

// Random operations, absurd ones included, never make the machine panic, and leave a state in which
// all of the invariants below hold.
func TestInvariants(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		cast, err := simulation.NewCast()
		require.NoError(t, err)
		moves := make(map[uint64]uint64)
		for range 25 {
			envelope, err := cast.RandomAct(draws{t})
			if err != nil {
				continue
			}
			steps, err := cast.Execute(envelope)
			if err != nil {
				continue
			}
			requireContiguousNonces(t, cast, envelope)
			requireDenseSequences(t, steps)
			requireJustifiedAccesses(t, steps)
			countHeadMoves(steps, moves)
			cast.NextBlock(uint64(draws{t}.IntN(1000)))
		}
		requireCoverAddsUp(t, cast)
		requireVersionsCountMoves(t, cast, moves)
	})
}

func requireContiguousNonces(t *rapid.T, cast *simulation.Cast, envelope *protocol.Envelope) {
	last := envelope.Ops[len(envelope.Ops)-1]
	require.Equal(t, envelope.Ops[0].Nonce+uint64(len(envelope.Ops))-1, last.Nonce)
	require.Equal(t, last.Nonce+1, cast.Nonce(last.Actor), "refused operations use up their nonces too")
}

// requireDenseSequences: a cell is appended under the next sequence of its kind, which was empty.
func requireDenseSequences(t *rapid.T, steps []protocol.Step) {
	for i := range steps {
		step := &steps[i]
		appended := &step.Touches[protocol.SlotAppend]
		require.Equal(t, step.Assigned != 0, appended.Enabled)
		if !appended.Enabled {
			continue
		}
		kind := protocol.Appends[step.Op.Kind]
		require.Equal(t, *step.System.Next(kind), step.Assigned)
		require.Equal(t, protocol.LeafIndex(kind, step.Assigned), appended.Index)
		require.Equal(t, protocol.Cell{}, appended.Before)
		if i+1 < len(steps) {
			require.Equal(t, step.Assigned+1, *steps[i+1].System.Next(kind))
		}
	}
}

// requireJustifiedAccesses: whatever is allowed has a consent that was valid then, or is flagged as
// breaking the glass.
func requireJustifiedAccesses(t *rapid.T, steps []protocol.Step) {
	for i := range steps {
		step := &steps[i]
		if step.Op.Kind != protocol.OpRequestAccess || step.Assigned == 0 {
			continue
		}
		var access protocol.Access
		requireFields(t, step.Touches[protocol.SlotAppend].After, protocol.KindAccess, &access)
		require.Equal(t, uint64(step.Reason), access.Reason)
		if access.Decision != protocol.DecisionAllow {
			require.NotEqual(t, protocol.Allowed, step.Reason)
			require.Equal(t, protocol.ReviewNone, access.Review)
			continue
		}
		if access.Review == protocol.ReviewPending {
			require.Equal(t, protocol.PurposeEmergency, access.Purpose)
			continue
		}
		var consent protocol.Consent
		requireFields(t, step.Touches[protocol.SlotConsent].Before, protocol.KindConsent, &consent)
		require.Equal(t, protocol.ConsentActive, consent.Status)
		require.Equal(t, access.Patient, consent.Patient)
		require.LessOrEqual(t, consent.From, access.Time)
		require.Less(t, access.Time, consent.To)
		require.NotZero(t, consent.Uses)
		require.Zero(t, access.Purpose&^consent.Purposes)
		require.NotZero(t, access.Class)
		require.Zero(t, access.Class&^consent.Classes)
	}
}

func requireFields(t *rapid.T, cell protocol.Cell, kind protocol.CellKind, into protocol.Described[uint64, protocol.Word]) {
	found, err := protocol.DecodeCell(cell, kind, into)
	require.NoError(t, err)
	require.True(t, found)
}

func countHeadMoves(steps []protocol.Step, moves map[uint64]uint64) {
	for i := range steps {
		op := steps[i].Op
		if op.Kind == protocol.OpAnchorRecord && steps[i].Result == protocol.Applied && op.Flags != protocol.FlagContinues {
			moves[op.Patient]++
		}
	}
}

// requireVersionsCountMoves: an index's version is the number of its head's moves. The cast's scene
// moved the patient's head twice.
func requireVersionsCountMoves(t *rapid.T, cast *simulation.Cast, moves map[uint64]uint64) {
	moves[cast.Patient] += 2
	for sequence := uint64(1); sequence < cast.System().NextActor; sequence++ {
		var index protocol.Index
		_, err := protocol.ReadFields(cast.State, protocol.KindIndex, sequence, &index)
		require.NoError(t, err)
		require.Equal(t, moves[sequence], index.Version, "patient %d", sequence)
	}
}

// requireCoverAddsUp: what remains of a policy is its limit less all that was approved.
func requireCoverAddsUp(t *rapid.T, cast *simulation.Cast) {
	approved := make(map[uint64]uint64)
	system := cast.System()
	for sequence := uint64(1); sequence < system.NextClaim; sequence++ {
		var claim protocol.Claim
		_, err := protocol.ReadFields(cast.State, protocol.KindClaim, sequence, &claim)
		require.NoError(t, err)
		require.LessOrEqual(t, claim.Approved, claim.Amount)
		approved[claim.Policy] += claim.Approved
	}
	for sequence := uint64(1); sequence < system.NextPolicy; sequence++ {
		var policy protocol.Policy
		_, err := protocol.ReadFields(cast.State, protocol.KindPolicy, sequence, &policy)
		require.NoError(t, err)
		require.LessOrEqual(t, approved[sequence], policy.Limit)
		require.Equal(t, policy.Limit-approved[sequence], policy.Remaining)
	}
}
