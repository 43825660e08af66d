package protocol_test

import (
	"math/bits"
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

// Random operations, absurd ones included, leave a state in which all invariants hold.
func TestInvariants(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		cast, err := simulation.NewCast()
		require.NoError(t, err)
		moves := headMoves(cast)
		for range 25 {
			envelope, err := cast.RandomAct(draws{t})
			require.NoError(t, err, "every operand fits its width")
			steps, err := cast.Execute(envelope)
			if err != nil {
				continue
			}
			requireSoundSteps(t, cast, steps)
			moves.count(steps)
			cast.RandomPause(draws{t})
		}
		requireInvariants(t, cast.World, moves)
	})
}

// requireSoundSteps checks what holds of the operations of one envelope, whatever they are.
func requireSoundSteps(t require.TestingT, cast *simulation.Cast, steps []protocol.Step) {
	requireContiguousNonces(t, cast, steps)
	requireDenseSequences(t, steps)
	for i := range steps {
		requireJustifiedAccess(t, &steps[i])
		requireOwnChanges(t, &steps[i])
	}
}

func requireContiguousNonces(t require.TestingT, cast *simulation.Cast, steps []protocol.Step) {
	first, last := steps[0].Op, steps[len(steps)-1].Op
	require.Equal(t, first.Nonce+uint64(len(steps))-1, last.Nonce)
	require.Equal(t, last.Nonce+1, cast.Nonce(last.Actor), "refused operations use up their nonces too")
}

// requireDenseSequences: a cell is appended under the next sequence of its kind, which was empty.
func requireDenseSequences(t require.TestingT, steps []protocol.Step) {
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

// requireJustifiedAccess: whatever is allowed has a consent that was valid then, or is flagged as
// breaking the glass.
func requireJustifiedAccess(t require.TestingT, step *protocol.Step) {
	if step.Op.Kind != protocol.OpRequestAccess || step.Assigned == 0 {
		return
	}
	var access protocol.Access
	requireFields(t, step.Touches[protocol.SlotAppend].After, protocol.KindAccess, &access)
	require.Equal(t, uint64(step.Reason), access.Reason)
	if access.Decision != protocol.DecisionAllow {
		require.NotEqual(t, protocol.Allowed, step.Reason)
		require.Equal(t, protocol.ReviewNone, access.Review)
		return
	}
	require.NotZero(t, access.Class)
	if access.Review == protocol.ReviewPending {
		require.Equal(t, protocol.PurposeEmergency, access.Purpose)
		return
	}
	var consent protocol.Consent
	requireFields(t, step.Touches[protocol.SlotConsent].Before, protocol.KindConsent, &consent)
	require.Equal(t, protocol.ConsentActive, consent.Status)
	require.Equal(t, access.Patient, consent.Patient)
	require.LessOrEqual(t, consent.From, access.Time)
	require.Less(t, access.Time, consent.To)
	require.NotZero(t, consent.Uses)
	require.Equal(t, 1, bits.OnesCount64(access.Purpose))
	require.Zero(t, access.Purpose&^consent.Purposes)
	require.Zero(t, access.Class&^consent.Classes)
	var index protocol.Index
	requireFields(t, step.Touches[protocol.SlotIndex].Before, protocol.KindIndex, &index)
	require.Zero(t, access.Class&index.Restrictions)
}

// requireOwnChanges: an actor's key, status and guardian change only by the operations that are
// there for it.
func requireOwnChanges(t require.TestingT, step *protocol.Step) {
	touch := &step.Touches[protocol.SlotTarget]
	if !touch.Enabled {
		return
	}
	var before, after protocol.Actor
	requireFields(t, touch.Before, protocol.KindActor, &before)
	requireFields(t, touch.After, protocol.KindActor, &after)
	kind := step.Op.Kind
	if before.KeyX != after.KeyX || before.KeyY != after.KeyY {
		require.Contains(t, []protocol.OpKind{protocol.OpRotateKey, protocol.OpFinishRecovery}, kind)
	}
	if before.Status != after.Status {
		require.Contains(t, []protocol.OpKind{
			protocol.OpSuspendActor, protocol.OpReactivateActor, protocol.OpEndorseInstitution, protocol.OpEndorseSuspension,
		}, kind)
	}
	if before.Guardian != after.Guardian {
		require.Contains(t, []protocol.OpKind{protocol.OpSetGuardian, protocol.OpRemoveGuardian, protocol.OpEndorseInstitution}, kind)
	}
	require.Equal(t, before.Role, after.Role)
	require.Equal(t, before.Institution, after.Institution)
	if kind == protocol.OpFinishRecovery && step.Result == protocol.Applied {
		before.Nonce++ // voids every other recovery
	}
	require.Equal(t, before.Nonce, after.Nonce, "only signing and a recovery move a nonce")
}

func requireFields(t require.TestingT, cell protocol.Cell, kind protocol.CellKind, into protocol.Described[uint64, protocol.Word]) {
	found, err := protocol.DecodeCell(cell, kind, into)
	require.NoError(t, err)
	require.True(t, found)
}
