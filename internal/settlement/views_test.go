package settlement_test

import (
	"context"
	"errors"
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/contracts/bindings"
	"github.com/healthd/healthd/internal/ethsign"
	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/settlement"
	"github.com/healthd/healthd/internal/settlement/settlementtest"
)

// settledState is a state that range 1 of a contract leads to, with the views deployed. Range 0 is another state.
type settledState struct {
	*state
	views settlement.Views
}

const (
	otherRange   = 0
	settledRange = 1
	futureRange  = 2
)

func newSettledState(t *testing.T, then ...func(*state)) *settledState {
	t.Helper()
	s := newState(t, then...)
	ledger := settlementtest.NewLedger(t, prover(t))
	contract := deploy(t, ledger)
	_, err := contract.Settle(t.Context(), leadTo(t, ledger, s.root))
	require.NoError(t, err)
	views, err := settlement.DeployViews(t.Context(), dial(t), ethsign.NewLocal(l1.FundedKey()), contract.Address(), options)
	require.NoError(t, err)
	return &settledState{state: s, views: views}
}

// leadTo proves a range that ends in a root.
func leadTo(t *testing.T, ledger *settlementtest.Ledger, root protocol.Word) settlement.SettleRequest {
	t.Helper()
	r := ledger.NextRange()
	inputs := protocol.PublicInputs{
		Domain: ledger.Domain, OldRoot: ledger.Root, NewRoot: root,
		OldAccumulator: ledger.Accumulator, NewAccumulator: ledger.Accumulator, Span: r.Span(1),
	}
	words, err := inputs.Words()
	require.NoError(t, err)
	request := settlement.SettleRequest{Range: r, Segments: []settlement.Segment{{
		Shape: settlementtest.Shape, OpCount: 1, NewRoot: root, NewAccumulator: ledger.Accumulator, Proof: ledger.Prover.Prove(t, words),
	}}}
	ledger.Certify(t, &request, 0, 1, 2)
	return request
}

// ask calls a view and returns the name of the error when it reverts.
func ask[T any](t *testing.T, view common.Address, data []byte, unpack func([]byte) (T, error)) (answer T, reverted string) {
	t.Helper()
	out, err := dial(t).Ethereum().CallContract(t.Context(), ethereum.CallMsg{To: &view, Data: data}, nil)
	if err != nil {
		return answer, viewRevert(t, err)
	}
	answer, err = unpack(out)
	require.NoError(t, err)
	return answer, ""
}

// viewRevert names an error of a view, or of the settlement contract behind it.
func viewRevert(t *testing.T, err error) string {
	t.Helper()
	contract := bindings.NewConsentVerifier().GetABI()
	for name, known := range bindings.NewHealthRollup().GetABI().Errors {
		contract.Errors[name] = known
	}
	return revertName(t, contract, err)
}

func (s *settledState) holds(t *testing.T, number uint64, kind protocol.CellKind, sequence uint64, proof bindings.CellProof) (bool, string) {
	t.Helper()
	membership := bindings.NewStateMembership()
	data := membership.PackHolds(number, uint8(kind), new(big.Int).SetUint64(sequence), proof)
	return ask(t, s.views.Membership, data, membership.UnpackHolds)
}

func TestCellsOfEveryKindAreProvenOnL1(t *testing.T) {
	s := newSettledState(t)
	for kind, sequence := range s.one() {
		t.Run(kind.String(), func(t *testing.T) {
			proof := settlement.ViewProof(s.prove(t, kind, sequence))
			require.NotZero(t, proof.Words[0])
			held, reverted := s.holds(t, settledRange, kind, sequence, proof)
			require.Empty(t, reverted)
			require.True(t, held)

			absent := settlement.ViewProof(s.prove(t, kind, protocol.MaxSequence))
			require.Zero(t, absent.Words)
			held, reverted = s.holds(t, settledRange, kind, protocol.MaxSequence, absent)
			require.Empty(t, reverted)
			require.True(t, held, "absence is proven too")
		})
	}
}

func TestNothingElseIsProvenOnL1(t *testing.T) {
	s := newSettledState(t)
	const kind = protocol.KindConsent
	valid := settlement.ViewProof(s.prove(t, kind, s.Consent))
	absent := settlement.ViewProof(s.prove(t, kind, 77))
	for name, test := range map[string]struct {
		number   uint64
		kind     protocol.CellKind
		sequence uint64
		proof    bindings.CellProof
	}{
		"another settled range":          {otherRange, kind, s.Consent, valid},
		"another sequence":               {settledRange, kind, s.Consent + 1, valid},
		"another kind":                   {settledRange, protocol.KindAccess, s.Consent, valid},
		"a kind that wraps to the same":  {settledRange, kind + 16, s.Consent, valid},
		"absence of what exists":         {settledRange, kind, s.Consent, absent},
		"absence by a kind that wraps":   {settledRange, kind + 16, 77, absent},
		"existence of what does not":     {settledRange, kind, 77, valid},
		"no words on the way of another": {settledRange, kind, s.Consent, bindings.CellProof{Siblings: valid.Siblings}},
	} {
		t.Run(name, func(t *testing.T) {
			held, reverted := s.holds(t, test.number, test.kind, test.sequence, test.proof)
			require.Empty(t, reverted)
			require.False(t, held)
		})
	}
	_, reverted := s.holds(t, futureRange, kind, s.Consent, valid)
	require.Equal(t, "NotSettled", reverted)
}

// Each of the 74 words of a proof counts, and each has one form only.
func TestTamperedProofsAreRefusedOnL1(t *testing.T) {
	s := newSettledState(t)
	for name, sequence := range map[string]uint64{"present": s.Consent, "absent": 77} {
		t.Run(name, func(t *testing.T) {
			valid := settlement.ViewProof(s.prove(t, protocol.KindConsent, sequence))
			refused := func(place string, change func(*bindings.CellProof) *[32]byte) {
				other, unreduced := valid, valid
				change(&other)[31] ^= 1
				*change(&unreduced) = plusOrder(*change(&unreduced))
				for what, proof := range map[string]bindings.CellProof{"another word": other, "plus the order": unreduced} {
					held, reverted := s.holds(t, settledRange, protocol.KindConsent, sequence, proof)
					require.Empty(t, reverted)
					require.False(t, held, "%s: %s", place, what)
				}
			}
			for i := range valid.Words {
				refused("word", func(p *bindings.CellProof) *[32]byte { return &p.Words[i] })
			}
			for i := range valid.Siblings {
				for j := range valid.Siblings[i] {
					refused("sibling", func(p *bindings.CellProof) *[32]byte { return &p.Siblings[i][j] })
				}
			}
		})
	}
}

// The views decode with constants that come from the layouts: every field must read as Go reads it.
func TestViewsDecodeAsGo(t *testing.T) {
	s := newSettledState(t)
	one := s.one()
	cellOf := func(kind protocol.CellKind) (*big.Int, bindings.CellProof) {
		return new(big.Int).SetUint64(one[kind]), settlement.ViewProof(s.prove(t, kind, one[kind]))
	}
	compare := func(kind protocol.CellKind, exists bool, cell any, reverted string) {
		require.Empty(t, reverted, "%s", kind)
		require.True(t, exists, "%s", kind)
		requireSameFields(t, kind, s.State[protocol.LeafIndex(kind, one[kind])], cell)
	}
	consents, claims, identities := bindings.NewConsentVerifier(), bindings.NewClaimVerifier(), bindings.NewIdentityVerifier()

	sequence, proof := cellOf(protocol.KindConsent)
	consent, reverted := ask(t, s.views.Consents, consents.PackConsent(settledRange, sequence, proof), consents.UnpackConsent)
	compare(protocol.KindConsent, consent.Exists, consent.Cell, reverted)
	sequence, proof = cellOf(protocol.KindAccess)
	access, reverted := ask(t, s.views.Consents, consents.PackAccess(settledRange, sequence, proof), consents.UnpackAccess)
	compare(protocol.KindAccess, access.Exists, access.Cell, reverted)
	sequence, proof = cellOf(protocol.KindClaim)
	claim, reverted := ask(t, s.views.Claims, claims.PackClaim(settledRange, sequence, proof), claims.UnpackClaim)
	compare(protocol.KindClaim, claim.Exists, claim.Cell, reverted)
	sequence, proof = cellOf(protocol.KindPolicy)
	policy, reverted := ask(t, s.views.Claims, claims.PackPolicy(settledRange, sequence, proof), claims.UnpackPolicy)
	compare(protocol.KindPolicy, policy.Exists, policy.Cell, reverted)
	sequence, proof = cellOf(protocol.KindActor)
	actor, reverted := ask(t, s.views.Identities, identities.PackActor(settledRange, sequence, proof), identities.UnpackActor)
	compare(protocol.KindActor, actor.Exists, actor.Cell, reverted)
}

func TestDeployViewsNeedsASettlementContract(t *testing.T) {
	_, err := settlement.DeployViews(t.Context(), dial(t), ethsign.NewLocal(l1.FundedKey()), common.HexToAddress("0xdead"), options)
	require.ErrorIs(t, err, settlement.ErrNoContract)
	cancelled, cancel := context.WithCancelCause(t.Context())
	reason := errors.New("enough")
	cancel(reason)
	_, err = settlement.DeployViews(cancelled, dial(t), ethsign.NewLocal(l1.FundedKey()), common.HexToAddress("0xdead"), options)
	require.ErrorIs(t, err, reason)
}

// A membership check must stay cheap enough to be part of somebody's transaction.
func TestViewsCost(t *testing.T) {
	s := newSettledState(t)
	proof := settlement.ViewProof(s.prove(t, protocol.KindConsent, s.Consent))
	data := bindings.NewStateMembership().PackHolds(settledRange, uint8(protocol.KindConsent), new(big.Int).SetUint64(s.Consent), proof)
	gas, err := dial(t).Ethereum().EstimateGas(t.Context(), ethereum.CallMsg{To: &s.views.Membership, Data: data})
	require.NoError(t, err)
	t.Logf("gas: a transaction that only checks a cell: %d; deployment of all views: %d", gas, s.views.GasUsed)
	require.Less(t, gas, uint64(480_000))
}
