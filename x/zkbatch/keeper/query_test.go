package keeper_test

import (
	"encoding/hex"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	"github.com/cosmos/cosmos-sdk/types/query"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/protocol/simulation"
	"github.com/healthd/healthd/internal/statetree"
	"github.com/healthd/healthd/internal/wordbytes"
	"github.com/healthd/healthd/x/zkbatch/keeper"
	"github.com/healthd/healthd/x/zkbatch/types"
)

func TestExplainNamesTheRule(t *testing.T) {
	n := newNetwork(t, func(g *types.GenesisState) { g.Params.MaxRangeOps = 2 })
	queries := keeper.NewQueryServer(n.Keeper)
	n.do(t, simulation.HospitalA, n.world.Registration(protocol.RolePatient, 0, 0))
	patient := uint64(4)
	refused := n.do(t, simulation.HospitalA, n.world.Grant(patient, simulation.HospitalA, 1, 1))
	n.do(t, simulation.HospitalA, simulation.Access(patient, 9, 0, 1, 1))
	n.do(t, simulation.HospitalB, n.registration())

	byNumber, err := queries.Explain(n.query(), &types.QueryExplainRequest{Op: "2"})
	require.NoError(t, err)
	require.Equal(t, "not-patient-or-guardian", byNumber.Result.CodeName)
	require.Equal(t, protocol.NotPatientOrGuardian.Explain(), byNumber.Explanation)
	require.Equal(t, "grant-consent", byNumber.Kind)
	require.Equal(t, patient, byNumber.Op.GetGrantConsent().Patient)
	require.Equal(t, uint64(1), byNumber.Range)
	require.Equal(t, types.RANGE_STATUS_CLOSED, byNumber.RangeStatus)

	byDigest, err := queries.Explain(n.query(), &types.QueryExplainRequest{Op: hex.EncodeToString(refused.Results[0].Digest)})
	require.NoError(t, err)
	require.Equal(t, byNumber, byDigest)

	denied, err := queries.Explain(n.query(), &types.QueryExplainRequest{Op: "3"})
	require.NoError(t, err)
	require.Equal(t, "applied", denied.Result.CodeName)
	require.Equal(t, protocol.DeniedConsentMissing.Explain(), denied.Explanation)

	for op, want := range map[string]codes.Code{
		"0": codes.NotFound, "5": codes.NotFound, "x": codes.InvalidArgument, hex.EncodeToString(make([]byte, 32)): codes.NotFound,
	} {
		_, err := queries.Explain(n.query(), &types.QueryExplainRequest{Op: op})
		require.Equal(t, want, status.Code(err), "%s: %v", op, err)
	}
}

func TestTraceIsServedInPieces(t *testing.T) {
	n := closedRange(t)
	queries := keeper.NewQueryServer(n.Keeper)
	whole, err := queries.Trace(n.query(), &types.QueryTraceRequest{Range: 1})
	require.NoError(t, err)
	require.Len(t, whole.Entries, 4)
	require.Zero(t, whole.NextOp)
	for i, executed := range n.world.Executed() {
		envelope, err := executed.Envelope.Encode()
		require.NoError(t, err)
		require.Equal(t, envelope, whole.Entries[i].Envelope)
		require.Equal(t, executed.Block.Height, whole.Entries[i].Height)
		require.Equal(t, executed.Block.Time, whole.Entries[i].Time)
	}

	var pieces []types.TraceEntry
	for request := (types.QueryTraceRequest{Range: 1, Limit: 1}); ; {
		piece, err := queries.Trace(n.query(), &request)
		require.NoError(t, err)
		pieces = append(pieces, piece.Entries...)
		if request.FromOp = piece.NextOp; request.FromOp == 0 {
			break
		}
	}
	require.Equal(t, whole.Entries, pieces)
}

func TestMembershipProofLeadsToTheRangesRoot(t *testing.T) {
	n := closedRange(t)
	queries := keeper.NewQueryServer(n.Keeper)
	answer, err := queries.MembershipProof(n.query(), &types.QueryMembershipProofRequest{Range: 1, Kind: "actor", Sequence: 4})
	require.NoError(t, err)
	var proof statetree.Proof
	require.NoError(t, proof.UnmarshalBinary(answer.Proof))
	root, err := wordbytes.Word(answer.Root)
	require.NoError(t, err)
	require.NoError(t, proof.Verify(root))
	require.Equal(t, n.world.State[protocol.LeafIndex(protocol.KindActor, 4)], proof.Cell)

	_, err = queries.MembershipProof(n.query(), &types.QueryMembershipProofRequest{Range: 2, Kind: "actor", Sequence: 4})
	require.Equal(t, codes.FailedPrecondition, status.Code(err))
	_, err = queries.MembershipProof(n.query(), &types.QueryMembershipProofRequest{Range: 1, Kind: "person", Sequence: 4})
	require.Equal(t, codes.InvalidArgument, status.Code(err))
}

func TestCellIsReadAsOfAHeight(t *testing.T) {
	n := closedRange(t)
	queries := keeper.NewQueryServer(n.Keeper)
	now, err := queries.Cell(n.query(), &types.QueryCellRequest{Kind: "actor", Sequence: 1})
	require.NoError(t, err)
	before, err := queries.Cell(n.query().WithBlockHeight(1), &types.QueryCellRequest{Kind: "actor", Sequence: 1})
	require.NoError(t, err)
	require.NotEqual(t, now.Words, before.Words, "the nonce has grown")
	require.Zero(t, before.Height)
	missing, err := queries.Cell(n.query(), &types.QueryCellRequest{Kind: "claim", Sequence: 1})
	require.NoError(t, err)
	require.Equal(t, make([]byte, 32), missing.Words[0])
}

func TestMembershipProofOfTheNewestProvenRange(t *testing.T) {
	n := closedRange(t)
	queries := keeper.NewQueryServer(n.Keeper)
	_, err := queries.MembershipProof(n.query(), &types.QueryMembershipProofRequest{Kind: "actor", Sequence: 1})
	require.Equal(t, codes.FailedPrecondition, status.Code(err))
	require.ErrorContains(t, err, "no range is proven yet")

	named, err := queries.MembershipProof(n.query(), &types.QueryMembershipProofRequest{Range: 1, Kind: "actor", Sequence: 1})
	require.NoError(t, err)
	require.Equal(t, uint64(1), named.Range)
	require.Equal(t, simulation.ChainID, named.ChainId)
	require.Len(t, named.Domain, 32)
}

func TestExplainSaysForWhomAGuardianActs(t *testing.T) {
	n := newNetwork(t, nil)
	queries := keeper.NewQueryServer(n.Keeper)
	n.do(t, simulation.HospitalA, n.world.Registration(protocol.RolePatient, 0, 0))
	guardian := uint64(4)
	n.do(t, simulation.HospitalA, n.world.Registration(protocol.RolePatient, 0, guardian))
	child := uint64(5)
	granted := n.do(t, guardian, n.world.Grant(child, simulation.HospitalA, 1, 1))
	require.Equal(t, "applied", granted.Results[0].CodeName)

	explained, err := queries.Explain(n.query(), &types.QueryExplainRequest{Op: "3"})
	require.NoError(t, err)
	require.Equal(t, "as guardian of patient 5", explained.Capacity)
	own, err := queries.Explain(n.query(), &types.QueryExplainRequest{Op: "1"})
	require.NoError(t, err)
	require.Empty(t, own.Capacity)
}

func TestDayOverSeveralRanges(t *testing.T) {
	n := newNetwork(t, func(g *types.GenesisState) { g.Params.MaxRangeOps = 2 })
	queries := keeper.NewQueryServer(n.Keeper)
	day := func(at time.Time) (numbers []uint64) {
		for page := (&query.PageRequest{Limit: 2}); ; {
			response, err := queries.Day(n.query(), &types.QueryDayRequest{
				Institution: simulation.HospitalA, Day: at.Format(time.DateOnly), Pagination: page,
			})
			require.NoError(t, err)
			for _, entry := range response.Entries {
				require.True(t, entry.ByMember)
				numbers = append(numbers, entry.Op.Number)
			}
			if page.Key = response.Pagination.NextKey; len(page.Key) == 0 {
				return numbers
			}
		}
	}
	n.pass(t, int(24*3600-n.time.Unix()%(24*3600))) // midnight
	first := n.time
	for range 4 {
		n.do(t, simulation.HospitalA, n.registration())
	}
	n.do(t, simulation.HospitalB, n.registration())
	n.pass(t, 24*3600)
	second := n.time
	for range 3 {
		n.do(t, simulation.HospitalA, n.registration())
	}
	require.Equal(t, []uint64{1, 2, 3, 4}, day(first))
	require.Equal(t, []uint64{6, 7, 8}, day(second))
	require.Empty(t, day(first.AddDate(0, 0, -1)))
	require.Empty(t, day(second.AddDate(0, 0, 1)))
}
