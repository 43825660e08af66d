package protocol_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/protocol/simulation"
)

// Granting a request turns it into the consent, on the patient's terms and without a second cell.
func TestGrantActivatesARequest(t *testing.T) {
	cast := newCast(t)
	asked := cast.Request(cast.Patient, simulation.PurposeTreat, simulation.ClassNotes|simulation.ClassLabs)
	request := cast.Must(simulation.HospitalA, asked)
	require.Equal(t, protocol.Consent{
		Patient: cast.Patient, Grantee: simulation.HospitalA, From: asked.From, To: asked.To, Uses: asked.Uses, Status: protocol.ConsentRequested,
		Purposes: asked.Purposes, Classes: asked.Classes, Scopes: asked.Scopes, Terms: asked.Digest,
	}, cast.ReadConsent(request))

	grant := cast.Grant(cast.Patient, simulation.HospitalA, simulation.PurposeTreat, simulation.ClassLabs)
	grant.Consent, grant.Uses = request, 1
	next := cast.System().NextConsent
	require.Zero(t, cast.Must(cast.Patient, grant))
	require.Equal(t, next, cast.System().NextConsent)
	consent := cast.ReadConsent(request)
	require.Equal(t, protocol.ConsentActive, consent.Status)
	require.Equal(t, simulation.ClassLabs, consent.Classes, "less than was asked for")
	require.Equal(t, uint64(1), consent.Uses)
}

// A request and a denied request open nothing, and a denial is final: a new request is a new cell.
func TestDeniedRequest(t *testing.T) {
	cast := newCast(t)
	request := cast.Must(simulation.HospitalA, cast.Request(cast.Patient, simulation.PurposeTreat, simulation.ClassNotes))
	expected := cast.ReadConsent(request)
	cast.Must(cast.Patient, simulation.Deny(request))
	expected.Status = protocol.ConsentDenied
	require.Equal(t, expected, cast.ReadConsent(request))
	grant := cast.Grant(cast.Patient, simulation.HospitalA, simulation.PurposeTreat, simulation.ClassNotes)
	grant.Consent = request
	refusedWith(t, cast, protocol.RequestMismatch, cast.Patient, grant)
	require.Equal(t, request+1, cast.Must(simulation.HospitalA, cast.Request(cast.Patient, simulation.PurposeTreat, simulation.ClassNotes)))
}

// Revoking everything that one grantee holds is one envelope, open requests denied with it.
func TestRevokeAllOfOneGrantee(t *testing.T) {
	cast := newCast(t)
	second := cast.Must(cast.Patient, cast.Grant(cast.Patient, simulation.HospitalB, simulation.PurposeTreat, simulation.ClassLabs))
	request := cast.Must(simulation.HospitalB, cast.Request(cast.Patient, simulation.PurposeTreat, simulation.ClassNotes))
	cast.Must(cast.Patient, simulation.Revoke(cast.Consent), simulation.Revoke(second), simulation.Deny(request))
	for consent, status := range map[uint64]uint64{
		cast.Consent: protocol.ConsentRevoked, second: protocol.ConsentRevoked, request: protocol.ConsentDenied, cast.Payment: protocol.ConsentActive,
	} {
		require.Equal(t, status, cast.ReadConsent(consent).Status)
	}
}

// Each review gives a use of the emergency credential back, whatever its verdict.
func TestReviewsGiveUsesBack(t *testing.T) {
	cast := newCast(t)
	first, second := cast.Glass(), cast.Glass()
	require.Equal(t, simulation.BreakGlassLimit, cast.ReadActor(cast.Clinician).Unreviewed)
	denied := cast.Glass()
	require.Equal(t, uint64(protocol.DeniedTooManyUnreviewed), cast.ReadAccess(denied).Reason)

	cast.Must(cast.Patient, simulation.Review(first, protocol.ReviewAbuse))
	reviewer := cast.Register(simulation.HospitalA, protocol.RoleReviewer, 0, 0)
	expected := cast.ReadAccess(second)
	cast.Must(reviewer, simulation.Review(second, protocol.ReviewJustified))
	expected.Review = protocol.ReviewJustified
	require.Equal(t, expected, cast.ReadAccess(second), "only the verdict is added")
	require.Equal(t, protocol.ReviewAbuse, cast.ReadAccess(first).Review)
	require.Zero(t, cast.ReadActor(cast.Clinician).Unreviewed)
	require.Equal(t, protocol.ReviewPending, cast.ReadAccess(cast.Glass()).Review)
}

// The guardian reviews for the patient, and a suspended requester is reviewed like any other.
func TestGuardianReviews(t *testing.T) {
	cast := newCast(t)
	cast.Must(cast.Patient, simulation.Named(protocol.OpSetGuardian, cast.Stranger))
	access := cast.Glass()
	cast.Suspend(cast.Clinician)
	cast.Must(cast.Stranger, simulation.Review(access, protocol.ReviewAbuse))
	require.Zero(t, cast.ReadActor(cast.Clinician).Unreviewed)
	require.Equal(t, protocol.ActorSuspended, cast.ReadActor(cast.Clinician).Status)
}
