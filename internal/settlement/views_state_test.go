package settlement_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/protocol/simulation"
	"github.com/healthd/healthd/internal/statetree"
)

// state is a small network and its tree. It is the same in every run: its proofs are in contracts/testdata.
type state struct {
	*simulation.Cast
	tree *statetree.Tree
	root protocol.Word

	allowed, denied, glass uint64 // accesses
	revoked                uint64 // a consent
	recovery               uint64
}

const stateHeight = 9

// newState makes the state; then happens last.
func newState(t testing.TB, then ...func(*state)) *state {
	t.Helper()
	cast, err := simulation.NewCast()
	require.NoError(t, err)
	s := &state{Cast: cast}
	s.allowed = cast.Must(cast.Clinician, simulation.Access(cast.Patient, cast.Consent, cast.Record, simulation.PurposeTreat, 0))
	s.denied = cast.Must(cast.Nurse, simulation.Access(cast.Patient, cast.Payment, cast.Record, simulation.PurposeTreat, 0))
	s.glass = cast.Glass()
	s.revoked = cast.Must(cast.Patient, cast.Grant(cast.Patient, simulation.HospitalB, simulation.PurposeTreat, simulation.ClassNotes))
	cast.Must(cast.Patient, simulation.Revoke(s.revoked))
	cast.Must(cast.Patient, simulation.Restrict(cast.Patient, simulation.ClassLabs))
	cast.Decide(simulation.Claimed / 2)
	s.recovery = cast.Must(cast.Guardian, cast.Recovery(cast.Child))
	for _, happens := range then {
		happens(s)
	}

	s.tree, err = statetree.Open(t.TempDir())
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, s.tree.Close()) })
	delta, err := s.tree.Stage(stateHeight, cast.State, nil)
	require.NoError(t, err)
	require.NoError(t, s.tree.Commit(delta))
	s.root = delta.Root()
	return s
}

// prove proves what the state holds of a cell, or that it holds none.
func (s *state) prove(t testing.TB, kind protocol.CellKind, sequence uint64) statetree.Proof {
	t.Helper()
	proof, err := s.tree.Prove(stateHeight, protocol.LeafIndex(kind, sequence))
	require.NoError(t, err)
	require.NoError(t, proof.Verify(s.root))
	return proof
}

// one names a cell of every kind that the state holds.
func (s *state) one() map[protocol.CellKind]uint64 {
	return map[protocol.CellKind]uint64{
		protocol.KindSystem: 1, protocol.KindActor: s.Clinician, protocol.KindIndex: s.Patient, protocol.KindRecord: s.Record,
		protocol.KindConsent: s.Consent, protocol.KindAccess: s.allowed, protocol.KindPolicy: s.OpenPolicy,
		protocol.KindClaim: s.OpenClaim, protocol.KindRecovery: s.recovery,
	}
}
