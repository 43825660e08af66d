package circuits

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/protocol/simulation"
)

// naming is an operation of a kind without operands, but that it names an actor where it can.
func naming(kind protocol.OpKind, actor uint64) protocol.Op {
	op := protocol.Op{Kind: kind}
	if protocol.OperandUse(kind, "other") {
		op.Other = actor
	}
	return op
}

// Whatever a lenient machine admits, the circuit proves exactly what the strict one admits too.
func requireSameAdmission(t *testing.T, cast *simulation.Cast, actor uint64, ops ...protocol.Op) (admitted bool) {
	envelope, err := cast.Seal(actor, ops...)
	require.NoError(t, err)
	_, err = cast.Machine.Execute(envelope, cast.Block, protocol.NewOverlay(cast.State))
	admitted = err == nil

	g := groundOf(t, cast.World)
	g.Machine = g.Machine.Lenient()
	_, err = g.Execute(envelope)
	require.NoError(t, err)
	segments := g.segments(t, protocol.ShapeTiny, g.Machine)
	require.Len(t, segments, 1)
	err = solved(t, &segments[0])
	require.Equal(t, admitted, err == nil, "%v", err)
	return admitted
}

// A signer who is not active signs only what lets it defend itself.
func TestAttackInactiveSigner(t *testing.T) {
	for signer, test := range map[string]struct {
		actor func(*simulation.Cast) uint64
		may   []protocol.OpKind
	}{
		"patient": {func(c *simulation.Cast) uint64 { return c.Patient }, []protocol.OpKind{
			protocol.OpRevokeConsent, protocol.OpDenyConsent, protocol.OpRemoveGuardian, protocol.OpCancelRecovery, protocol.OpReactivateActor,
		}},
		"institution": {func(*simulation.Cast) uint64 { return simulation.HospitalB }, []protocol.OpKind{protocol.OpRevokeConsent}},
	} {
		for _, kind := range protocol.OpKinds() {
			t.Run(signer+" "+kind.String(), func(t *testing.T) {
				cast := newCast(t)
				actor := test.actor(cast)
				cast.EditActor(actor, func(a *protocol.Actor) { a.Status = protocol.ActorSuspended })
				require.Equal(t, slices.Contains(test.may, kind), requireSameAdmission(t, cast, actor, naming(kind, actor)))
			})
		}
	}
	t.Run("patient reactivates another", func(t *testing.T) {
		cast := newCast(t)
		cast.EditActor(cast.Patient, func(a *protocol.Actor) { a.Status = protocol.ActorSuspended })
		require.False(t, requireSameAdmission(t, cast, cast.Patient, naming(protocol.OpReactivateActor, cast.Stranger)))
	})
}

// Attack 8: an operation that may change its signer's key, status or guardian in mid-envelope.
func TestAttackSignerChangesInMidEnvelope(t *testing.T) {
	last := []protocol.OpKind{
		protocol.OpRotateKey, protocol.OpSetGuardian, protocol.OpRemoveGuardian, protocol.OpSuspendActor, protocol.OpReactivateActor,
		protocol.OpEndorseSuspension,
	}
	for _, kind := range protocol.OpKinds() {
		t.Run(kind.String(), func(t *testing.T) {
			cast := newCast(t)
			revoke := simulation.Revoke(cast.Consent)
			require.Equal(t, !slices.Contains(last, kind), requireSameAdmission(t, cast, cast.Patient, naming(kind, cast.Patient), revoke))
		})
	}
	for name, ops := range map[string]func(*simulation.Cast) []protocol.Op{
		"a rotation at the end": func(c *simulation.Cast) []protocol.Op {
			return []protocol.Op{simulation.Revoke(c.Consent), c.Rotate(c.Patient)}
		},
		"another's key in mid-envelope": func(c *simulation.Cast) []protocol.Op {
			return []protocol.Op{c.Rotate(c.Stranger), simulation.Revoke(c.Consent)}
		},
	} {
		t.Run(name, func(t *testing.T) {
			cast := newCast(t)
			require.True(t, requireSameAdmission(t, cast, cast.Patient, ops(cast)...))
		})
	}
}
