package protocol_test

import (
	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/protocol/simulation"
)

// requireInvariants checks what holds of every state that operations lead to.
func requireInvariants(t require.TestingT, world *simulation.World, moves moves) {
	requireEveryCell(t, world)
	requireVersionsCountMoves(t, world, moves)
	requireLineage(t, world)
	requireOneClaimPerRecord(t, world)
	requireCoverAddsUp(t, world)
	requireClaimsMatchTheirStatus(t, world)
	requireUnreviewedAddsUp(t, world)
	requireInstitutionsAddUp(t, world)
	requireSaneGuardians(t, world)
}

// sequences are those of a kind that the SYSTEM cell says exist.
func sequences(world *simulation.World, kind protocol.CellKind) (all []uint64) {
	system := world.System()
	for sequence := uint64(1); sequence < *system.Next(kind); sequence++ {
		all = append(all, sequence)
	}
	return all
}

// requireEveryCell: all cells below the next sequence of their kind exist, and none beyond.
func requireEveryCell(t require.TestingT, world *simulation.World) {
	cells := 1 // SYSTEM
	for kind := protocol.KindActor; kind <= protocol.KindRecovery; kind++ {
		for _, sequence := range sequences(world, kind) {
			found, err := protocol.ReadFields(world.State, kind, sequence, protocol.NewFields(kind))
			require.NoError(t, err)
			if kind == protocol.KindIndex {
				require.Equal(t, world.ReadActor(sequence).Role == protocol.RolePatient, found, "only a patient has an index")
			} else {
				require.True(t, found, "%s %d", kind, sequence)
			}
			if found {
				cells++
			}
		}
	}
	require.Len(t, world.State, cells)
}

// moves counts the moves of each patient's head.
type moves map[uint64]uint64

// headMoves counts those of the scene.
func headMoves(cast *simulation.Cast) moves { return moves{cast.Patient: 2} }

func (m moves) count(steps []protocol.Step) {
	for i := range steps {
		op := steps[i].Op
		moving := op.Kind == protocol.OpAnchorRecord || op.Kind == protocol.OpEraseRecord
		if moving && steps[i].Result == protocol.Applied && op.Flags != protocol.FlagContinues {
			m[op.Patient]++
		}
	}
}

// requireVersionsCountMoves: an index's version is the number of its head's moves.
func requireVersionsCountMoves(t require.TestingT, world *simulation.World, moves moves) {
	records := make(map[uint64]uint64)
	for _, sequence := range sequences(world, protocol.KindRecord) {
		record := world.ReadRecord(sequence)
		records[record.Patient]++
		require.LessOrEqual(t, record.Version, world.ReadIndex(record.Patient).Version+1)
	}
	for _, sequence := range sequences(world, protocol.KindIndex) {
		index := world.ReadIndex(sequence)
		require.Equal(t, moves[sequence], index.Version, "patient %d", sequence)
		require.Equal(t, records[sequence], index.Records, "patient %d", sequence)
	}
}

// requireLineage: the state of a record follows from its own action and from the records that name it.
func requireLineage(t require.TestingT, world *simulation.World) {
	expected := make(map[uint64]uint64)
	successors := make(map[uint64]int) // without receipts of erasure
	for _, sequence := range sequences(world, protocol.KindRecord) {
		record := world.ReadRecord(sequence)
		expected[sequence] = map[uint64]uint64{
			protocol.ActionEnteredInError: protocol.RecordInError, protocol.ActionErase: protocol.RecordErased,
		}[record.Action]
		if expected[sequence] == 0 {
			expected[sequence] = protocol.RecordLive
		}
		require.Equal(t, record.Action == protocol.ActionCreate, record.Previous == 0)
		if record.Previous == 0 {
			continue
		}
		require.Less(t, record.Previous, sequence)
		require.Equal(t, record.Patient, world.ReadRecord(record.Previous).Patient)
		switch record.Action {
		case protocol.ActionErase:
			require.NotEqual(t, protocol.RecordErased, expected[record.Previous], "a record is erased once")
			expected[record.Previous] = protocol.RecordErased
			continue
		case protocol.ActionEnteredInError:
			expected[record.Previous] = protocol.RecordInError
		default:
			expected[record.Previous] = protocol.RecordSuperseded
		}
		successors[record.Previous]++
		require.Equal(t, 1, successors[record.Previous], "record %d was live once", record.Previous)
	}
	for sequence, state := range expected {
		require.Equal(t, state, world.ReadRecord(sequence).State, "record %d", sequence)
	}
}

// requireSaneGuardians: only patients have and are guardians, nobody their own, no two each other's.
func requireSaneGuardians(t require.TestingT, world *simulation.World) {
	for _, sequence := range sequences(world, protocol.KindActor) {
		actor := world.ReadActor(sequence)
		if actor.Guardian == 0 || protocol.IsInstitution(actor.Role) { // an institution keeps its ordinal there
			continue
		}
		guardian := world.ReadActor(actor.Guardian)
		require.Equal(t, protocol.RolePatient, actor.Role)
		require.Equal(t, protocol.RolePatient, guardian.Role)
		require.NotEqual(t, sequence, actor.Guardian)
		require.NotEqual(t, sequence, guardian.Guardian)
	}
}

// requireUnreviewedAddsUp: an actor's count is that of its accesses that wait for a review.
func requireUnreviewedAddsUp(t require.TestingT, world *simulation.World) {
	pending := make(map[uint64]uint64)
	for _, sequence := range sequences(world, protocol.KindAccess) {
		if access := world.ReadAccess(sequence); access.Review == protocol.ReviewPending {
			pending[access.Requester]++
		}
	}
	for _, sequence := range sequences(world, protocol.KindActor) {
		require.Equal(t, pending[sequence], world.ReadActor(sequence).Unreviewed, "actor %d", sequence)
		require.LessOrEqual(t, pending[sequence], world.System().BreakGlassLimit)
	}
}
