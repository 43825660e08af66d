package settlement_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/attestation"
	"github.com/healthd/healthd/internal/settlement"
	"github.com/healthd/healthd/internal/settlement/settlementtest"
)

func TestSettleMovesTheContractFromRootToRoot(t *testing.T) {
	ledger := settlementtest.NewLedger(t, prover(t))
	genesis := ledger.Root
	contract := deploy(t, ledger)
	require.Equal(t, ledger.Domain, contract.Domain())

	status, err := contract.Status(t.Context())
	require.NoError(t, err)
	attesters := attestation.HashAttesters(ledger.Attesters.Set)
	require.Equal(t, settlement.Status{
		Root: ledger.Root, Accumulator: ledger.Accumulator, RulesVersion: settlementtest.RulesVersion, AttestersHash: attesters,
	}, status)

	first := ledger.Close(t, 1_000)
	afterFirst := ledger.Root
	settled, err := contract.Settle(t.Context(), first)
	require.NoError(t, err)
	t.Logf("gas: first range, one segment: %d", settled.GasUsed)

	second := ledger.Close(t, 24, 0, 300)
	settled, err = contract.Settle(t.Context(), second)
	require.NoError(t, err)
	t.Logf("gas: later range, three segments: %d", settled.GasUsed)
	found, err := contract.Settlement(t.Context(), 2)
	require.NoError(t, err)
	require.Equal(t, settled, found, "the search finds what Settle returned")

	third := ledger.Close(t, 1_000)
	settled, err = contract.Settle(t.Context(), third)
	require.NoError(t, err)
	t.Logf("gas: later range, one segment: %d", settled.GasUsed)

	status, err = contract.Status(t.Context())
	require.NoError(t, err)
	require.Equal(t, settlement.Status{
		Root: ledger.Root, Accumulator: ledger.Accumulator, RangeCount: 3, SettledCount: 3, TotalOps: 2_324,
		LastHeight: third.Range.LastHeight, LastTime: third.Range.LastTime, RulesVersion: settlementtest.RulesVersion, AttestersHash: attesters,
	}, status)

	for number, want := range map[uint64]any{0: genesis, 1: afterFirst, 3: ledger.Root} {
		root, err := contract.SettledRoot(t.Context(), number)
		require.NoError(t, err)
		require.Equal(t, want, root, "root after range %d", number)
	}
	_, err = contract.SettledRoot(t.Context(), 4)
	require.ErrorIs(t, err, settlement.ErrNotSettled)
	_, err = contract.Settlement(t.Context(), 4)
	require.ErrorIs(t, err, settlement.ErrNotSettled)
}

// Each case starts from a valid next range and breaks one thing. The contract has settled one range before.
func TestSettleRefuses(t *testing.T) {
	ledger := settlementtest.NewLedger(t, prover(t))
	contract := deploy(t, ledger)
	first := ledger.Close(t, 5)
	settled, err := contract.Settle(t.Context(), first)
	require.NoError(t, err)
	valid := ledger.Propose(t, ledger.NextRange(), 3, 4)

	// propose proves a range that is itself wrong: only its place is at fault, never its proof.
	propose := func(change func(*settlement.Range)) settlement.SettleRequest {
		r := ledger.NextRange()
		change(&r)
		return ledger.Propose(t, r, 1)
	}
	// tamper changes a valid request after its proofs were made, and has the quorum sign what it says then: the proofs
	// alone are at fault.
	tamper := func(change func(*settlement.SettleRequest)) settlement.SettleRequest {
		request := valid
		request.Segments = append([]settlement.Segment(nil), valid.Segments...)
		change(&request)
		ledger.Certify(t, &request, 0, 1, 2)
		return request
	}
	unproven := valid
	unproven.Segments = nil
	unproven.Forced = 1
	emptied := valid
	emptied.Segments = nil
	repeatedWithoutProof := first
	repeatedWithoutProof.Segments = []settlement.Segment{{Proof: []byte("never looked at")}}

	for name, tc := range map[string]struct {
		request settlement.SettleRequest
		want    error
	}{
		"repeated range":                  {first, settlement.ErrAlreadySettled},
		"repeated range, before proofs":   {repeatedWithoutProof, settlement.ErrAlreadySettled},
		"range number zero":               {propose(func(r *settlement.Range) { r.Number = 0 }), settlement.ErrAlreadySettled},
		"skipped range":                   {propose(func(r *settlement.Range) { r.Number++ }), settlement.ErrRangeSkipped},
		"first height already settled":    {propose(func(r *settlement.Range) { r.FirstHeight-- }), settlement.ErrHeightsOrder},
		"last height before first":        {propose(func(r *settlement.Range) { r.LastHeight = r.FirstHeight - 1 }), settlement.ErrHeightsOrder},
		"first time before settled time":  {propose(func(r *settlement.Range) { r.FirstTime-- }), settlement.ErrTimesOrder},
		"last time before first":          {propose(func(r *settlement.Range) { r.LastTime = r.FirstTime - 1 }), settlement.ErrTimesOrder},
		"an answer without a proof":       {unproven, settlement.ErrNoSegments},
		"no segments for operations":      {emptied, settlement.ErrAttestationOfAnother},
		"rules that were replaced":        {tamper(func(s *settlement.SettleRequest) { s.Range.RulesVersion-- }), settlement.ErrRulesVersion},
		"unknown shape":                   {tamper(func(s *settlement.SettleRequest) { s.Segments[1].Shape++ }), settlement.ErrVerifierUnknown},
		"unknown rules version":           {tamper(func(s *settlement.SettleRequest) { s.Range.RulesVersion++ }), settlement.ErrVerifierUnknown},
		"last segment missing":            {tamper(func(s *settlement.SettleRequest) { s.Segments = s.Segments[1:] }), settlement.ErrProofRejected},
		"segments in the wrong order":     {tamper(swapSegments), settlement.ErrProofRejected},
		"segment twice":                   {tamper(func(s *settlement.SettleRequest) { s.Segments[1] = s.Segments[0] }), settlement.ErrProofRejected},
		"other new root":                  {tamper(func(s *settlement.SettleRequest) { s.Segments[1].NewRoot.SetOne() }), settlement.ErrProofRejected},
		"other new accumulator":           {tamper(func(s *settlement.SettleRequest) { s.Segments[1].NewAccumulator.SetOne() }), settlement.ErrProofRejected},
		"other root between the segments": {tamper(func(s *settlement.SettleRequest) { s.Segments[0].NewRoot.SetOne() }), settlement.ErrProofRejected},
		"other operation count":           {tamper(func(s *settlement.SettleRequest) { s.Segments[0].OpCount++ }), settlement.ErrProofRejected},
		"other last height":               {tamper(func(s *settlement.SettleRequest) { s.Range.LastHeight++ }), settlement.ErrProofRejected},
		"other first height":              {tamper(func(s *settlement.SettleRequest) { s.Range.FirstHeight++ }), settlement.ErrProofRejected},
		"other last time":                 {tamper(func(s *settlement.SettleRequest) { s.Range.LastTime++ }), settlement.ErrProofRejected},
		"other first time":                {tamper(func(s *settlement.SettleRequest) { s.Range.FirstTime++ }), settlement.ErrProofRejected},
		"empty proof":                     {tamper(func(s *settlement.SettleRequest) { s.Segments[0].Proof = nil }), settlement.ErrProofRejected},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := contract.Settle(t.Context(), tc.request)
			require.ErrorIs(t, err, tc.want)
		})
	}

	found, err := contract.Settlement(t.Context(), 1)
	require.NoError(t, err)
	require.Equal(t, settled, found)
	_, err = contract.Settle(t.Context(), valid)
	require.NoError(t, err, "the range that all cases were made from is valid")
}

func swapSegments(s *settlement.SettleRequest) {
	s.Segments[0], s.Segments[1] = s.Segments[1], s.Segments[0]
}

func TestSettleRefusesAProofOfAnotherDomain(t *testing.T) {
	ledger := settlementtest.NewLedger(t, prover(t))
	contract := deploy(t, ledger)
	domain := ledger.Domain
	ledger.Domain.SetUint64(7)
	request := ledger.Propose(t, ledger.NextRange(), 1)
	_, err := contract.Settle(t.Context(), request)
	require.ErrorIs(t, err, settlement.ErrAttestationOfAnother)
	ledger.Domain = domain
	ledger.Certify(t, &request, 0, 1, 2)
	_, err = contract.Settle(t.Context(), request)
	require.ErrorIs(t, err, settlement.ErrProofRejected)
}

func TestEncodeSettleRefusesWhatDoesNotFit(t *testing.T) {
	contract := deploy(t, settlementtest.NewLedger(t, prover(t)))
	_, err := contract.EncodeSettle(settlement.SettleRequest{Range: settlement.Range{Number: 1, LastHeight: 1 << 48}})
	require.ErrorContains(t, err, "last_height")
}
