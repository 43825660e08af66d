package protocol_test

import (
	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/protocol/simulation"
)

// requireOneClaimPerRecord: a claim that was not cancelled and its record name each other, so no record
// is evidence for two.
func requireOneClaimPerRecord(t require.TestingT, world *simulation.World) {
	for _, sequence := range sequences(world, protocol.KindClaim) {
		claim := world.ReadClaim(sequence)
		if claim.Status == protocol.ClaimCancelled {
			require.NotEqual(t, sequence, world.ReadRecord(claim.Record).Claim, "cancelling frees the record")
			continue
		}
		require.Equal(t, sequence, world.ReadRecord(claim.Record).Claim)
	}
	for _, sequence := range sequences(world, protocol.KindRecord) {
		if record := world.ReadRecord(sequence); record.Claim != 0 {
			claim := world.ReadClaim(record.Claim)
			require.Equal(t, sequence, claim.Record)
			require.Equal(t, record.Author, claim.Provider)
			require.Equal(t, record.Patient, world.ReadPolicy(claim.Policy).Patient)
		}
	}
}

// requireCoverAddsUp: what remains of a policy is its limit less all that was approved.
func requireCoverAddsUp(t require.TestingT, world *simulation.World) {
	approved := make(map[uint64]uint64)
	for _, sequence := range sequences(world, protocol.KindClaim) {
		claim := world.ReadClaim(sequence)
		approved[claim.Policy] += claim.Approved
	}
	for _, sequence := range sequences(world, protocol.KindPolicy) {
		policy := world.ReadPolicy(sequence)
		require.LessOrEqual(t, approved[sequence], policy.Limit)
		require.Equal(t, policy.Limit-approved[sequence], policy.Remaining, "policy %d", sequence)
	}
}

// requireClaimsMatchTheirStatus: what was approved is what the status says.
func requireClaimsMatchTheirStatus(t require.TestingT, world *simulation.World) {
	for _, sequence := range sequences(world, protocol.KindClaim) {
		claim := world.ReadClaim(sequence)
		require.NotZero(t, claim.Amount)
		require.LessOrEqual(t, claim.Approved, claim.Amount)
		switch claim.Status {
		case protocol.ClaimSubmitted, protocol.ClaimCancelled:
			require.Zero(t, claim.Approved)
			require.Zero(t, claim.Adjudications)
		case protocol.ClaimPended:
			require.True(t, claim.Approved == 0 || claim.Adjudications > 0)
			require.NotZero(t, claim.Reason)
		case protocol.ClaimApproved:
			require.Equal(t, claim.Amount, claim.Approved)
		case protocol.ClaimPartial:
			require.NotZero(t, claim.Approved)
			require.Less(t, claim.Approved, claim.Amount)
			require.NotZero(t, claim.Reason)
		case protocol.ClaimDenied:
			require.Zero(t, claim.Approved)
			require.NotZero(t, claim.Reason)
		case protocol.ClaimAppealed:
			require.Less(t, claim.Approved, claim.Amount)
			require.NotZero(t, claim.Adjudications)
		case protocol.ClaimSettled:
			require.NotZero(t, claim.Approved)
			require.False(t, claim.Decision.IsZero(), "the reference of the payment")
		default:
			require.Fail(t, "unknown status", "claim %d: %d", sequence, claim.Status)
		}
	}
}
