package protocol_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/protocol/simulation"
)

// word has an institution endorse a change of another's status.
func word(cast *simulation.Cast, endorser uint64, kind protocol.OpKind, institution uint64) {
	cast.Must(endorser, simulation.Named(kind, institution))
}

// Of three institutions all are needed, of four three: more than two thirds.
func TestEndorsementsDecideBeyondTwoThirds(t *testing.T) {
	cast := newCast(t)
	fourth := cast.Candidate(protocol.RolePublicBody)
	word(cast, simulation.HospitalA, protocol.OpEndorseInstitution, fourth)
	word(cast, simulation.Insurer, protocol.OpEndorseInstitution, fourth)
	waiting := cast.ReadActor(fourth)
	require.Equal(t, protocol.ActorCandidate, waiting.Status)
	require.Equal(t, uint64(2), waiting.Endorsements)
	require.Equal(t, uint64(0b101), waiting.Credential.Uint64(), "the ordinals of the endorsers")

	word(cast, simulation.HospitalB, protocol.OpEndorseInstitution, fourth)
	admitted := cast.ReadActor(fourth)
	require.Equal(t, protocol.ActorActive, admitted.Status)
	require.Equal(t, uint64(3), admitted.Guardian, "the next ordinal")
	require.Zero(t, admitted.Endorsements)
	require.True(t, admitted.Credential.IsZero())
	require.Equal(t, uint64(4), cast.System().ActiveInstitutions)
	require.Equal(t, uint64(4), cast.System().InstitutionOrdinals)

	fifth := cast.Candidate(protocol.RoleProvider)
	for _, endorser := range []uint64{fourth, simulation.HospitalB} {
		word(cast, endorser, protocol.OpEndorseInstitution, fifth)
	}
	require.Equal(t, protocol.ActorCandidate, cast.ReadActor(fifth).Status)
	word(cast, simulation.Insurer, protocol.OpEndorseInstitution, fifth)
	require.Equal(t, protocol.ActorActive, cast.ReadActor(fifth).Status, "three of four")
	require.Equal(t, uint64(4), cast.ReadActor(fifth).Guardian)
}

// When the set of active institutions changes, endorsements given before are void: nobody who has
// left stands behind a decision.
func TestEndorsementsAreVoidInTheNextEpoch(t *testing.T) {
	cast := newCast(t)
	waiting := cast.Candidate(protocol.RoleProvider)
	word(cast, simulation.HospitalA, protocol.OpEndorseInstitution, waiting)
	word(cast, simulation.HospitalB, protocol.OpEndorseInstitution, waiting)
	epoch := cast.System().MembershipEpoch
	cast.Suspend(simulation.HospitalB)
	require.Equal(t, epoch+1, cast.System().MembershipEpoch)

	// Two institutions are left, and both must speak again.
	word(cast, simulation.HospitalA, protocol.OpEndorseInstitution, waiting)
	fields := cast.ReadActor(waiting)
	require.Equal(t, protocol.ActorCandidate, fields.Status)
	require.Equal(t, uint64(1), fields.Endorsements)
	require.Equal(t, uint64(0b1), fields.Credential.Uint64())
	word(cast, simulation.Insurer, protocol.OpEndorseInstitution, waiting)
	require.Equal(t, protocol.ActorActive, cast.ReadActor(waiting).Status)
}

// One who returns keeps its ordinal; one who comes after it gets the next.
func TestReturningInstitutionKeepsItsOrdinal(t *testing.T) {
	cast := newCast(t)
	cast.Suspend(simulation.HospitalB)
	suspended := cast.ReadActor(simulation.HospitalB)
	require.Equal(t, protocol.ActorSuspended, suspended.Status)
	require.Equal(t, uint64(1), suspended.Guardian)
	require.Equal(t, uint64(2), cast.System().ActiveInstitutions)
	_, err := cast.Do(simulation.HospitalB, cast.Registration(protocol.RolePatient, 0, 0))
	require.ErrorIs(t, err, protocol.ErrInactive)

	next := cast.Admit(protocol.RoleProvider)
	require.Equal(t, uint64(3), cast.ReadActor(next).Guardian)
	cast.Endorse(protocol.OpEndorseInstitution, simulation.HospitalB)
	require.Equal(t, uint64(1), cast.ReadActor(simulation.HospitalB).Guardian)
	require.Equal(t, uint64(4), cast.System().InstitutionOrdinals)
	require.Equal(t, uint64(4), cast.System().ActiveInstitutions)
	cast.Register(simulation.HospitalB, protocol.RolePatient, 0, 0)
}

// The word against oneself counts like any other, and is the signer's last.
func TestInstitutionEndorsesItsOwnSuspension(t *testing.T) {
	cast := newCast(t)
	word(cast, simulation.HospitalA, protocol.OpEndorseSuspension, simulation.HospitalB)
	word(cast, simulation.Insurer, protocol.OpEndorseSuspension, simulation.HospitalB)
	expected := cast.ReadActor(simulation.HospitalB)
	word(cast, simulation.HospitalB, protocol.OpEndorseSuspension, simulation.HospitalB)
	expected.Nonce++
	expected.Status, expected.Endorsements, expected.EndorsedIn, expected.Credential = protocol.ActorSuspended, 0, 0, protocol.Word{}
	require.Equal(t, expected, cast.ReadActor(simulation.HospitalB))
}

// In one envelope the set may change twice: the second decision counts with the new set.
func TestTwoDecisionsInOneEnvelope(t *testing.T) {
	cast := newCast(t)
	one, two := cast.Candidate(protocol.RoleProvider), cast.Candidate(protocol.RoleInsurer)
	for _, endorser := range []uint64{simulation.HospitalA, simulation.HospitalB} {
		word(cast, endorser, protocol.OpEndorseInstitution, one)
		word(cast, endorser, protocol.OpEndorseInstitution, two)
	}
	steps, err := cast.Do(simulation.Insurer, simulation.Named(protocol.OpEndorseInstitution, one), simulation.Named(protocol.OpEndorseInstitution, two))
	require.NoError(t, err)
	require.Equal(t, uint64(3), steps[0].System.ActiveInstitutions)
	require.Equal(t, uint64(4), steps[1].System.ActiveInstitutions)
	require.Equal(t, protocol.ActorActive, cast.ReadActor(one).Status)
	second := cast.ReadActor(two)
	require.Equal(t, protocol.ActorCandidate, second.Status, "its first endorsements are void")
	require.Equal(t, uint64(1), second.Endorsements)
	require.Equal(t, uint64(0b100), second.Credential.Uint64())
}

// When all ordinals are given away nobody new is admitted, but whoever left can return.
func TestReturnNeedsNoNewOrdinal(t *testing.T) {
	cast := newCast(t)
	cast.Suspend(simulation.HospitalB)
	candidate := cast.Candidate(protocol.RoleProvider)
	cast.EditSystem(func(s *protocol.System) { s.InstitutionOrdinals = protocol.MaxOrdinals })
	refusedWith(t, cast, protocol.CounterOverflow, simulation.HospitalA, simulation.Named(protocol.OpEndorseInstitution, candidate))
	cast.Endorse(protocol.OpEndorseInstitution, simulation.HospitalB)
	require.Equal(t, protocol.ActorActive, cast.ReadActor(simulation.HospitalB).Status)
	require.EqualValues(t, protocol.MaxOrdinals, cast.System().InstitutionOrdinals)
}
