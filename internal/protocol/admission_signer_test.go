package protocol_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/protocol/simulation"
	"github.com/healthd/healthd/internal/zkcrypto"
)

// bare is an operation of a kind that names another actor if the kind can, and nothing else.
func bare(kind protocol.OpKind, other uint64) protocol.Op {
	op := protocol.Op{Kind: kind}
	if protocol.OperandUse(kind, "other") {
		op.Other = other
	}
	return op
}

// What changes its signer's key, status or guardian ends the envelope, be it refused or not.
func TestWhatChangesItsSignerMustBeLast(t *testing.T) {
	always := map[protocol.OpKind]bool{protocol.OpSetGuardian: true, protocol.OpRemoveGuardian: true}
	ifNamed := map[protocol.OpKind]bool{
		protocol.OpRotateKey: true, protocol.OpSuspendActor: true, protocol.OpReactivateActor: true, protocol.OpEndorseSuspension: true,
	}
	for _, kind := range protocol.OpKinds() {
		for name, test := range map[string]struct {
			other  uint64
			ending bool
		}{
			"itself":  {simulation.HospitalA, always[kind] || ifNamed[kind]},
			"another": {simulation.HospitalB, always[kind]},
		} {
			t.Run(kind.String()+" of "+name, func(t *testing.T) {
				cast := newCast(t)
				_, err := cast.Do(simulation.HospitalA, bare(kind, test.other), simulation.Revoke(cast.Consent))
				if test.ending {
					require.ErrorIs(t, err, protocol.ErrNotLast)
				} else {
					require.NoError(t, err)
				}
				_, err = newCast(t).Do(simulation.HospitalA, simulation.Revoke(cast.Consent), bare(kind, test.other))
				require.NoError(t, err, "as the last one")
			})
		}
	}
}

// Everybody may revoke whatever their status; a suspended patient may also defend itself and return.
func TestWhatTheInactiveMaySign(t *testing.T) {
	patients := map[protocol.OpKind]bool{
		protocol.OpDenyConsent: true, protocol.OpRemoveGuardian: true, protocol.OpCancelRecovery: true, protocol.OpReactivateActor: true,
	}
	for name, signer := range map[string]func(*simulation.Cast) uint64{
		"suspended patient":      func(c *simulation.Cast) uint64 { c.Suspend(c.Patient); return c.Patient },
		"suspended practitioner": func(c *simulation.Cast) uint64 { c.Suspend(c.Nurse); return c.Nurse },
		"suspended reviewer": func(c *simulation.Cast) uint64 {
			reviewer := c.Register(simulation.HospitalA, protocol.RoleReviewer, 0, 0)
			c.Suspend(reviewer)
			return reviewer
		},
		"suspended institution": func(c *simulation.Cast) uint64 { c.Suspend(simulation.HospitalB); return simulation.HospitalB },
		"candidate":             func(c *simulation.Cast) uint64 { return c.Candidate(protocol.RoleInsurer) },
	} {
		t.Run(name, func(t *testing.T) {
			cast := newCast(t)
			actor := signer(cast)
			isPatient := cast.ReadActor(actor).Role == protocol.RolePatient
			for _, kind := range protocol.OpKinds() {
				state := protocol.NewOverlay(cast.State)
				envelope, err := cast.Seal(actor, bare(kind, actor))
				require.NoError(t, err)
				_, err = cast.Machine.Execute(envelope, cast.Block, state)
				if kind == protocol.OpRevokeConsent || isPatient && patients[kind] {
					require.NoError(t, err, kind)
				} else {
					require.ErrorIs(t, err, protocol.ErrInactive, kind)
				}
			}
			_, err := cast.Do(actor, bare(protocol.OpReactivateActor, cast.Clinician))
			require.ErrorIs(t, err, protocol.ErrInactive, "reactivating another")
			_, err = cast.Do(actor, simulation.Revoke(cast.Consent), bare(protocol.OpSetRestrictions, 0))
			require.ErrorIs(t, err, protocol.ErrInactive, "every operation counts")
		})
	}
}

func TestSuspendedPatientReturns(t *testing.T) {
	cast := newCast(t)
	cast.Suspend(cast.Patient)
	cast.Must(cast.Patient, simulation.Revoke(cast.Consent), simulation.Named(protocol.OpReactivateActor, cast.Patient))
	require.Equal(t, protocol.ActorActive, cast.ReadActor(cast.Patient).Status)
	cast.Must(cast.Patient, simulation.Restrict(cast.Patient, simulation.ClassLabs))
}

// The key of the next envelope is the one that this envelope set, however it was set.
func TestNextEnvelopeNeedsTheNewKey(t *testing.T) {
	for name, test := range map[string]struct {
		actor  func(*simulation.Cast) uint64
		change func(*simulation.Cast)
	}{
		"rotated by a patient": {
			func(c *simulation.Cast) uint64 { return c.Patient },
			func(c *simulation.Cast) { c.Must(c.Patient, simulation.Revoke(c.Consent), c.Rotate(c.Patient)) },
		},
		"rotated by an institution": {
			func(*simulation.Cast) uint64 { return simulation.HospitalA },
			func(c *simulation.Cast) { c.Must(simulation.HospitalA, c.Rotate(simulation.HospitalA)) },
		},
		"rotated by a device": {
			func(c *simulation.Cast) uint64 {
				return c.Register(simulation.HospitalA, protocol.RoleDevice, 0, 0)
			},
			func(c *simulation.Cast) { device := c.System().NextActor - 1; c.Must(device, c.Rotate(device)) },
		},
		"handed over by the registrar": {
			func(c *simulation.Cast) uint64 { return c.Stranger },
			func(c *simulation.Cast) { c.Must(simulation.HospitalB, c.Rotate(c.Stranger)) },
		},
		"recovered by the guardian": {
			func(c *simulation.Cast) uint64 { return c.Child },
			func(c *simulation.Cast) {
				recovery := c.Must(c.Guardian, c.Recovery(c.Child))
				c.NextBlock(simulation.RecoveryDelay)
				c.Must(c.Guardian, simulation.OfCase(protocol.OpFinishRecovery, recovery))
			},
		},
	} {
		t.Run(name, func(t *testing.T) {
			cast := newCast(t)
			actor := test.actor(cast)
			old := cast.Key(actor)
			test.change(cast)
			require.NotEqual(t, old.Public(), cast.Key(actor).Public())
			sign := func(key *zkcrypto.PrivateKey) error {
				envelope, err := protocol.Seal(cast.Machine.Domain, key, actor, cast.Nonce(actor), simulation.Revoke(cast.Payment))
				require.NoError(t, err)
				_, err = cast.Execute(envelope)
				return err
			}
			require.ErrorIs(t, sign(old), protocol.ErrSignature)
			require.NoError(t, sign(cast.Key(actor)))
		})
	}
}
