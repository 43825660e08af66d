package protocol_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/protocol/simulation"
)

// refusedWith does one operation that is admitted and refused.
func refusedWith(t *testing.T, cast *simulation.Cast, code protocol.Code, actor uint64, op protocol.Op) {
	t.Helper()
	steps, err := cast.Do(actor, op)
	require.NoError(t, err)
	require.Equal(t, code.String(), steps[0].Result.String())
}

// An operation that changes its own signer is two accesses to one cell: the nonce that the first wrote
// must survive the second.
func TestChangingOneselfKeepsTheNonce(t *testing.T) {
	for name, test := range map[string]struct {
		op    func(*simulation.Cast) protocol.Op
		after func(*simulation.Cast, *protocol.Actor)
	}{
		"suspending": {
			func(c *simulation.Cast) protocol.Op { return simulation.Named(protocol.OpSuspendActor, c.Child) },
			func(_ *simulation.Cast, a *protocol.Actor) { a.Status = protocol.ActorSuspended },
		},
		"naming a guardian": {
			func(c *simulation.Cast) protocol.Op { return simulation.Named(protocol.OpSetGuardian, c.Stranger) },
			func(c *simulation.Cast, a *protocol.Actor) { a.Guardian = c.Stranger },
		},
		"removing the guardian": {
			func(*simulation.Cast) protocol.Op { return simulation.RemoveGuardian() },
			func(_ *simulation.Cast, a *protocol.Actor) { a.Guardian = 0 },
		},
	} {
		t.Run(name, func(t *testing.T) {
			cast := newCast(t)
			expected := cast.ReadActor(cast.Child)
			cast.Must(cast.Child, test.op(cast))
			expected.Nonce++
			test.after(cast, &expected)
			require.Equal(t, expected, cast.ReadActor(cast.Child))
		})
	}
	cast := newCast(t)
	expected := cast.ReadActor(cast.Patient)
	op := cast.Rotate(cast.Patient)
	cast.Must(cast.Patient, op)
	expected.Nonce++
	expected.KeyX, expected.KeyY = op.Left, op.Right
	require.Equal(t, expected, cast.ReadActor(cast.Patient))
}

func TestSuspendedPractitionerReturns(t *testing.T) {
	cast := newCast(t)
	cast.Suspend(cast.Clinician)
	_, err := cast.Do(cast.Clinician, simulation.BreakGlass(cast.Patient, cast.Record, 0))
	require.ErrorIs(t, err, protocol.ErrInactive)
	cast.Must(simulation.HospitalB, simulation.Named(protocol.OpReactivateActor, cast.Clinician))
	cast.Glass()
}

// The registrar hands over the first key and is out from the patient's first operation on.
func TestFirstKeyIsHandedOverOnce(t *testing.T) {
	cast := newCast(t)
	cast.Must(simulation.HospitalB, cast.Rotate(cast.Stranger))
	cast.Must(simulation.HospitalB, cast.Rotate(cast.Stranger)) // the patient has not acted yet
	cast.Must(cast.Stranger, simulation.Restrict(cast.Stranger, simulation.ClassLabs))
	refusedWith(t, cast, protocol.NotKeyHolder, simulation.HospitalB, cast.Rotate(cast.Stranger))
	cast.Must(cast.Stranger, cast.Rotate(cast.Stranger))
}

// A guardian acts for the patient until the patient says otherwise.
func TestGuardianActsUntilRemoved(t *testing.T) {
	cast := newCast(t)
	for _, op := range []protocol.Op{
		cast.Anchor(cast.Child, simulation.ClassNotes, "diary"),
		simulation.Restrict(cast.Child, simulation.ClassLabs),
		cast.Grant(cast.Child, simulation.HospitalB, simulation.PurposeTreat, simulation.ClassNotes),
	} {
		cast.Must(cast.Guardian, op)
	}
	cast.Must(cast.Child, simulation.Named(protocol.OpSetGuardian, cast.Stranger))
	refusedWith(t, cast, protocol.NotPatientOrGuardian, cast.Guardian, simulation.Restrict(cast.Child, 0))
	cast.Must(cast.Stranger, simulation.Restrict(cast.Child, 0))
	cast.Must(cast.Child, simulation.RemoveGuardian())
	refusedWith(t, cast, protocol.NotPatientOrGuardian, cast.Stranger, simulation.Restrict(cast.Child, 0))
}

// A suspended guardian keeps the name but cannot sign.
func TestSuspendedGuardianCannotAct(t *testing.T) {
	cast := newCast(t)
	cast.Suspend(cast.Guardian)
	_, err := cast.Do(cast.Guardian, simulation.Restrict(cast.Child, simulation.ClassLabs))
	require.ErrorIs(t, err, protocol.ErrInactive)
	require.Equal(t, cast.Guardian, cast.ReadActor(cast.Child).Guardian)
}

func TestRecovery(t *testing.T) {
	for name, test := range map[string]struct{ initiator, finisher func(*simulation.Cast) uint64 }{
		"by the guardian": {
			func(c *simulation.Cast) uint64 { return c.Guardian }, func(c *simulation.Cast) uint64 { return c.Guardian },
		},
		"by the registrar and another institution": {
			func(*simulation.Cast) uint64 { return simulation.HospitalA }, func(*simulation.Cast) uint64 { return simulation.Insurer },
		},
	} {
		t.Run(name, func(t *testing.T) {
			cast := newCast(t)
			op := cast.Recovery(cast.Child)
			sequence := cast.Must(test.initiator(cast), op)
			require.Equal(t, protocol.Recovery{
				Patient: cast.Child, Initiator: test.initiator(cast), Executable: cast.Block.Time + simulation.RecoveryDelay,
				Status: protocol.RecoveryPending, KeyX: op.Left, KeyY: op.Right, Reason: op.Digest,
			}, cast.ReadRecovery(sequence))
			expected := cast.ReadActor(cast.Child)

			cast.NextBlock(simulation.RecoveryDelay - 1)
			finish := simulation.OfCase(protocol.OpFinishRecovery, sequence)
			refusedWith(t, cast, protocol.RecoveryTooEarly, test.finisher(cast), finish)
			require.Equal(t, expected, cast.ReadActor(cast.Child))
			cast.NextBlock(1)
			cast.Must(test.finisher(cast), finish)
			expected.KeyX, expected.KeyY = op.Left, op.Right
			expected.Nonce++
			require.Equal(t, expected, cast.ReadActor(cast.Child), "only the key changes, and the nonce, which voids other recoveries")
			require.Equal(t, protocol.RecoveryFinished, cast.ReadRecovery(sequence).Status)
			cast.Must(cast.Child, simulation.RemoveGuardian())
		})
	}
}

// Of two recoveries the guardian can cancel one; the other goes on.
func TestCancelledRecoveryNeverFinishes(t *testing.T) {
	cast := newCast(t)
	first := cast.Must(simulation.HospitalA, cast.Recovery(cast.Child))
	second := cast.Must(cast.Guardian, cast.Recovery(cast.Child))
	cast.Must(cast.Guardian, simulation.OfCase(protocol.OpCancelRecovery, first))
	cast.NextBlock(10 * simulation.RecoveryDelay)
	refusedWith(t, cast, protocol.RecoveryNotPending, simulation.HospitalB, simulation.OfCase(protocol.OpFinishRecovery, first))
	cast.Must(cast.Guardian, simulation.OfCase(protocol.OpFinishRecovery, second))
}

// A patient who suspended itself, the key being stolen, still cancels what a thief has started.
func TestSuspendedPatientCancelsARecovery(t *testing.T) {
	cast := newCast(t)
	recovery := cast.Must(cast.Guardian, cast.Recovery(cast.Child))
	cast.Suspend(cast.Child)
	cast.Must(cast.Child, simulation.OfCase(protocol.OpCancelRecovery, recovery), simulation.RemoveGuardian())
	require.Equal(t, protocol.RecoveryCancelled, cast.ReadRecovery(recovery).Status)
	require.Zero(t, cast.ReadActor(cast.Child).Guardian)
}
