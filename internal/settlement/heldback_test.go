package settlement_test

import (
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum"
	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/contracts/bindings"
	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/settlement"
	"github.com/healthd/healthd/internal/settlement/settlementtest"
)

// heldBack is a contract with one range that ended behind the deadline of a request and did not answer for it.
func heldBack(t *testing.T) (*settlementtest.Ledger, *settlement.Contract, protocol.Forced, settlement.SettleRequest) {
	t.Helper()
	ledger := settlementtest.NewLedger(t, prover(t))
	contract := forcing(t, ledger)
	envelope := revocation(t, ledger, 7, 3, 12)
	_, err := contract.ForceRevocation(t.Context(), envelope)
	require.NoError(t, err)
	forced, err := protocol.ForcedRequest(envelope)
	require.NoError(t, err)
	pending, err := contract.PendingForced(t.Context())
	require.NoError(t, err)

	late := ledger.NextRange()
	late.LastTime = uint64(pending[0].Due.Unix())
	request := ledger.Propose(t, late, 5)
	settled, err := contract.Settle(t.Context(), request)
	require.NoError(t, err)
	require.True(t, settled.HeldBack)
	found, err := contract.Settlement(t.Context(), 1)
	require.NoError(t, err)
	require.Equal(t, settled, found)
	ledger.Follow(request)
	requireCounts(t, contract, 1, 0)
	return ledger, contract, *forced, request
}

func requireCounts(t *testing.T, contract *settlement.Contract, taken, settled uint64) {
	t.Helper()
	status, err := contract.Status(t.Context())
	require.NoError(t, err)
	require.Equal(t, [2]uint64{taken, settled}, [2]uint64{status.RangeCount, status.SettledCount})
	_, err = contract.SettledRoot(t.Context(), settled)
	require.NoError(t, err)
	_, err = contract.SettledRoot(t.Context(), settled+1)
	require.ErrorIs(t, err, settlement.ErrNotSettled)
}

// Past the deadline ranges are taken, and none of them settles until one answers.
func TestHeldBackUntilARangeAnswers(t *testing.T) {
	ledger, contract, forced, _ := heldBack(t)
	settled, err := contract.Settle(t.Context(), ledger.Close(t, 1))
	require.NoError(t, err)
	require.True(t, settled.HeldBack)
	requireCounts(t, contract, 2, 0)

	unproven := ledger.Propose(t, ledger.NextRange(), 1)
	unproven.Forced = 1
	_, err = contract.Settle(t.Context(), unproven)
	require.ErrorIs(t, err, settlement.ErrProofRejected, "naming the request is not answering for it")

	ledger.Answer(forced)
	settled, err = contract.Settle(t.Context(), ledger.Close(t, 1))
	require.NoError(t, err)
	require.False(t, settled.HeldBack)
	requireCounts(t, contract, 3, 3)
}

// An idle network answers at the end of the range that is there.
func TestHeldBackUntilAnAnswerAtItsEnd(t *testing.T) {
	ledger, contract, forced, request := heldBack(t)
	empty := ledger.AnswerAfter(t, &request)
	answer := ledger.AnswerAfter(t, &request, forced)
	moved := answer
	moved.NewRoot.SetOne()
	counted := answer
	counted.OpCount = 1
	longer, later, skipped, outdated := request.Range, request.Range, request.Range, request.Range
	longer.LastHeight++
	later.LastTime++
	skipped.Number++
	outdated.RulesVersion++
	for name, tc := range map[string]struct {
		newest  settlement.Range
		segment settlement.Segment
		forced  int
		want    error
	}{
		"without the proof":   {request.Range, empty, 1, settlement.ErrProofRejected},
		"more than are made":  {request.Range, answer, 2, settlement.ErrForcedUnknown},
		"for none":            {request.Range, answer, 0, settlement.ErrForcedUnknown},
		"to another root":     {request.Range, moved, 1, settlement.ErrAnswerChangesState},
		"with an operation":   {request.Range, counted, 1, settlement.ErrAnswerChangesState},
		"at another height":   {longer, answer, 1, settlement.ErrHeightsOrder},
		"at another time":     {later, answer, 1, settlement.ErrTimesOrder},
		"at a range to come":  {skipped, answer, 1, settlement.ErrRangeSkipped},
		"under other rules":   {outdated, answer, 1, settlement.ErrRulesVersion},
		"at the range before": {settlement.Range{LastHeight: longer.LastHeight}, answer, 1, settlement.ErrAlreadySettled},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := contract.AnswerForced(t.Context(), tc.newest, tc.segment, tc.forced)
			require.ErrorIs(t, err, tc.want)
		})
	}
	requireCounts(t, contract, 1, 0)

	_, err := contract.AnswerForced(t.Context(), request.Range, answer, 1)
	require.NoError(t, err)
	requireCounts(t, contract, 1, 1)
	pending, err := contract.PendingForced(t.Context())
	require.NoError(t, err)
	require.Empty(t, pending)
	_, err = contract.Settle(t.Context(), ledger.Close(t, 1))
	require.NoError(t, err)
	requireCounts(t, contract, 2, 2)
}

// Who answers earns the base fee; what was paid beyond it is nobody's.
func TestForcedFees(t *testing.T) {
	ledger := settlementtest.NewLedger(t, prover(t))
	contract := forcing(t, ledger)
	var requests []protocol.Forced
	for nonce := range uint64(9) { // the ninth costs twice as much
		envelope := revocation(t, ledger, 7, nonce, 12)
		_, err := contract.ForceRevocation(t.Context(), envelope)
		require.NoError(t, err)
		forced, err := protocol.ForcedRequest(envelope)
		require.NoError(t, err)
		requests = append(requests, *forced)
	}
	balance, err := dial(t).Ethereum().BalanceAt(t.Context(), contract.Address(), nil)
	require.NoError(t, err)
	require.Equal(t, big.NewInt(9_000), balance)
	for len(requests) > 0 {
		ledger.Answer(requests[:min(4, len(requests))]...)
		requests = requests[min(4, len(requests)):]
		_, err := contract.Settle(t.Context(), ledger.Close(t, 1))
		require.NoError(t, err)
	}
	address, rollup := contract.Address(), bindings.NewHealthRollup()
	out, err := dial(t).Ethereum().CallContract(t.Context(), ethereum.CallMsg{To: &address, Data: rollup.PackRewards(l1Account())}, nil)
	require.NoError(t, err)
	earned, err := rollup.UnpackRewards(out)
	require.NoError(t, err)
	require.Equal(t, big.NewInt(9_000), earned)
}
