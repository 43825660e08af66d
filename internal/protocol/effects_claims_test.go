package protocol_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/protocol/simulation"
)

// From a question to the payment: what remains of the cover is always the limit less what is approved.
func TestLifeOfAClaim(t *testing.T) {
	cast := newCast(t)
	expect := func(status, approved uint64) {
		t.Helper()
		claim := cast.ReadClaim(cast.OpenClaim)
		require.Equal(t, status, claim.Status)
		require.Equal(t, approved, claim.Approved)
		require.Equal(t, simulation.Cover-approved, cast.ReadPolicy(cast.OpenPolicy).Remaining)
	}
	const part = simulation.Claimed / 5
	expect(protocol.ClaimSubmitted, 0)
	cast.Must(simulation.Insurer, simulation.Pend(cast.OpenClaim, 16))
	expect(protocol.ClaimPended, 0)
	cast.Decide(part)
	expect(protocol.ClaimPartial, part)
	cast.Must(cast.Patient, simulation.Appeal(cast.OpenClaim))
	expect(protocol.ClaimAppealed, part)
	cast.Must(simulation.Insurer, simulation.Pend(cast.OpenClaim, 16))
	expect(protocol.ClaimPended, part)
	cast.Decide(0) // a second decision may also be worse
	expect(protocol.ClaimDenied, 0)
	cast.Must(simulation.HospitalA, simulation.Appeal(cast.OpenClaim))
	cast.Decide(simulation.Claimed)
	expect(protocol.ClaimApproved, simulation.Claimed)
	require.Equal(t, uint64(3), cast.ReadClaim(cast.OpenClaim).Adjudications)
	payment := simulation.Settle(cast.OpenClaim)
	cast.Must(simulation.Insurer, payment)
	expect(protocol.ClaimSettled, simulation.Claimed)
	require.Equal(t, payment.Digest, cast.ReadClaim(cast.OpenClaim).Decision)
}

// The difference is what counts: a claim may be raised to the whole cover, its own part included.
func TestReadjudicationByTheDifference(t *testing.T) {
	cast := newCast(t)
	cast.EditPolicy(cast.OpenPolicy, func(p *protocol.Policy) { p.Limit, p.Remaining = simulation.Claimed, simulation.Claimed })
	cast.Decide(simulation.Claimed - 1)
	require.Equal(t, uint64(1), cast.ReadPolicy(cast.OpenPolicy).Remaining)
	cast.Must(cast.Patient, simulation.Appeal(cast.OpenClaim))
	cast.Decide(simulation.Claimed)
	require.Zero(t, cast.ReadPolicy(cast.OpenPolicy).Remaining)
}

// Two claims that together exceed the cover: the second gets what is left, and not a cent more.
func TestCoverIsNeverOverspent(t *testing.T) {
	cast := newCast(t)
	rest := cast.Must(simulation.HospitalA, claimForVisit(cast, simulation.Cover))
	cast.Decide(simulation.Claimed)
	refusedWith(t, cast, protocol.CoverExceeded, simulation.Insurer, simulation.Adjudicate(rest, simulation.Cover-simulation.Claimed+1, 45))
	cast.Must(simulation.Insurer, simulation.Adjudicate(rest, simulation.Cover-simulation.Claimed, 45))
	require.Zero(t, cast.ReadPolicy(cast.OpenPolicy).Remaining)
}

// claimForVisit claims for the visit.
func claimForVisit(cast *simulation.Cast, amount uint64) protocol.Op {
	op := cast.Claim(cast.OpenPolicy, cast.Visit, amount)
	op.Service = cast.ReadRecord(cast.Visit).Time
	return op
}

// Cancelling frees the record for another claim; a decided claim keeps it for good.
func TestCancellingFreesTheRecord(t *testing.T) {
	cast := newCast(t)
	again := cast.Claim(cast.OpenPolicy, cast.Record, 1)
	again.Service = cast.ReadRecord(cast.Record).Time
	refusedWith(t, cast, protocol.RecordAlreadyClaimed, simulation.HospitalA, again)
	cast.Must(simulation.Insurer, simulation.Pend(cast.OpenClaim, 16))
	cast.Must(simulation.HospitalA, simulation.OfCase(protocol.OpCancelClaim, cast.OpenClaim))
	require.Zero(t, cast.ReadRecord(cast.Record).Claim)
	second := cast.Must(simulation.HospitalA, again)
	require.Equal(t, second, cast.ReadRecord(cast.Record).Claim)
	refusedWith(t, cast, protocol.ClaimNotCancellable, simulation.HospitalA, simulation.OfCase(protocol.OpCancelClaim, cast.OpenClaim))
	require.Equal(t, second, cast.ReadRecord(cast.Record).Claim, "the old claim has no hold on it")
	cast.Must(simulation.Insurer, simulation.Adjudicate(second, 0, 45))
	refusedWith(t, cast, protocol.RecordAlreadyClaimed, simulation.HospitalA, again)
}

// Closing a policy and revoking its payment consent stop new claims; those submitted go on.
func TestSubmittedClaimsOutliveTheirPolicy(t *testing.T) {
	cast := newCast(t)
	cast.Must(simulation.Insurer, simulation.ClosePolicy(cast.OpenPolicy))
	cast.Must(cast.Patient, simulation.Revoke(cast.Payment))
	refusedWith(t, cast, protocol.PolicyNotOpen, simulation.HospitalA, claimForVisit(cast, 1))
	cast.Decide(1)
	cast.Must(cast.Patient, simulation.Appeal(cast.OpenClaim))
	cast.Decide(simulation.Claimed)
	cast.Must(simulation.Insurer, simulation.Settle(cast.OpenClaim))
}

// The guardian of the policy's patient appeals for it.
func TestGuardianAppeals(t *testing.T) {
	cast := newCast(t)
	cast.Must(cast.Patient, simulation.Named(protocol.OpSetGuardian, cast.Guardian))
	cast.Decide(0)
	cast.Must(cast.Guardian, simulation.Appeal(cast.OpenClaim))
	require.Equal(t, protocol.ClaimAppealed, cast.ReadClaim(cast.OpenClaim).Status)
}
