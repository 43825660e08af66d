package settlement_test

import (
	"math/big"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/protocol/simulation"
	"github.com/healthd/healthd/internal/settlement"
	"github.com/healthd/healthd/internal/settlement/settlementtest"
	"github.com/healthd/healthd/internal/zkcrypto"
)

// revocation is a signed revocation for a ledger's network.
func revocation(t *testing.T, ledger *settlementtest.Ledger, actor, nonce, consent uint64) *protocol.Envelope {
	t.Helper()
	key := zkcrypto.NewPrivateKey([zkcrypto.SeedSize]byte{byte(actor), byte(nonce), byte(consent)})
	envelope, err := protocol.Seal(ledger.Domain, key, actor, nonce, simulation.Revoke(consent))
	require.NoError(t, err)
	return envelope
}

// forcing deploys a contract whose requests are due after an hour.
func forcing(t *testing.T, ledger *settlementtest.Ledger) *settlement.Contract {
	t.Helper()
	config := ledger.Config(options)
	config.Forced = settlement.ForcedTerms{Delay: 30 * time.Minute, Spacing: time.Minute, Fee: big.NewInt(1000)}
	return deployWith(t, ledger, config)
}

// What the contract queues is what was signed, and contract, circuit and chain call it by one name: the proof
// of the answer is accepted.
func TestForcedRevocation(t *testing.T) {
	ledger := settlementtest.NewLedger(t, prover(t))
	contract := forcing(t, ledger)
	var requests []protocol.Forced
	for i, envelope := range []*protocol.Envelope{
		revocation(t, ledger, 7, 3, 12), revocation(t, ledger, protocol.MaxSequence, 1<<48-2, protocol.MaxSequence), revocation(t, ledger, 1, 0, 1),
	} {
		number, err := contract.ForceRevocation(t.Context(), envelope)
		require.NoError(t, err)
		require.Equal(t, uint64(i), number)
		forced, err := protocol.ForcedRequest(envelope)
		require.NoError(t, err)
		requests = append(requests, *forced)
	}
	pending, err := contract.PendingForced(t.Context())
	require.NoError(t, err)
	require.Len(t, pending, len(requests))
	for i := range pending {
		require.Equal(t, requests[i].ID(ledger.Domain), pending[i].Request.ID(ledger.Domain))
		require.Equal(t, requests[i].Words, pending[i].Request.Words)
		back, err := pending[i].Request.Envelope()
		require.NoError(t, err)
		require.Equal(t, protocol.OpRevokeConsent, back.Ops[0].Kind)
		if i > 0 {
			require.GreaterOrEqual(t, pending[i].Due.Sub(pending[i-1].Due), time.Minute, "spacing")
		}
	}

	early, due := ledger.NextRange(), ledger.NextRange()
	early.LastTime = uint64(pending[0].Due.Unix()) - 1
	due.LastTime = uint64(pending[1].Due.Unix())
	require.Equal(t, 0, settlement.MustAnswer(pending, time.Unix(int64(early.LastTime), 0), time.Now()))
	require.Equal(t, 2, settlement.MustAnswer(pending, time.Unix(int64(due.LastTime), 0), time.Now()))
	require.Equal(t, 3, settlement.MustAnswer(pending, time.Unix(0, 0), pending[2].Due.Add(settlement.LatestAnswer)))

	ledger.Answer(requests[1], requests[0])
	_, err = contract.Settle(t.Context(), ledger.Propose(t, due, 1))
	require.ErrorIs(t, err, settlement.ErrProofRejected, "not the oldest first")
	ledger.Answer(append(requests, requests[0])...)
	_, err = contract.Settle(t.Context(), ledger.Propose(t, due, 1))
	require.ErrorIs(t, err, settlement.ErrForcedUnknown)
	unproven := ledger
	unproven.Answer()
	request := unproven.Propose(t, due, 1)
	request.Forced = 2
	_, err = contract.Settle(t.Context(), request)
	require.ErrorIs(t, err, settlement.ErrProofRejected, "the proof answers for none")

	ledger.Answer(requests[:2]...)
	settled, err := contract.Settle(t.Context(), ledger.Propose(t, due, 2, 0))
	require.NoError(t, err)
	require.False(t, settled.HeldBack)
	pending, err = contract.PendingForced(t.Context())
	require.NoError(t, err)
	require.Len(t, pending, 1)
	require.Equal(t, uint64(2), pending[0].Number)
}

// Nothing is due yet: ranges settle without an answer, or with one.
func TestForcedRevocationBeforeItIsDue(t *testing.T) {
	ledger := settlementtest.NewLedger(t, prover(t))
	contract := forcing(t, ledger)
	envelope := revocation(t, ledger, 7, 3, 12)
	_, err := contract.ForceRevocation(t.Context(), envelope)
	require.NoError(t, err)
	_, err = contract.Settle(t.Context(), ledger.Close(t, 3))
	require.NoError(t, err)
	forced, err := protocol.ForcedRequest(envelope)
	require.NoError(t, err)
	ledger.Answer(*forced)
	_, err = contract.Settle(t.Context(), ledger.Close(t, 3))
	require.NoError(t, err)
	pending, err := contract.PendingForced(t.Context())
	require.NoError(t, err)
	require.Empty(t, pending)
}

// Five that are due: four fit a proof, and what is left holds back what comes, until somebody answers for it.
func TestForcedRevocationsBeyondTheSlots(t *testing.T) {
	ledger := settlementtest.NewLedger(t, prover(t))
	contract := forcing(t, ledger)
	var requests []protocol.Forced
	for nonce := range uint64(5) {
		envelope := revocation(t, ledger, 7, nonce, 12)
		_, err := contract.ForceRevocation(t.Context(), envelope)
		require.NoError(t, err)
		forced, err := protocol.ForcedRequest(envelope)
		require.NoError(t, err)
		requests = append(requests, *forced)
	}
	pending, err := contract.PendingForced(t.Context())
	require.NoError(t, err)
	late := ledger.NextRange()
	late.LastTime = uint64(pending[4].Due.Unix())
	ledger.Answer(requests[:4]...)
	first := ledger.Propose(t, late, 1)
	settled, err := contract.Settle(t.Context(), first)
	require.NoError(t, err)
	require.True(t, settled.HeldBack, "the fifth is due: four answers do not release what ignores it")
	ledger.Follow(first)
	requireCounts(t, contract, 1, 0)
	_, err = contract.AnswerForced(t.Context(), first.Range, ledger.AnswerAfter(t, &first, requests[4]), 1)
	require.NoError(t, err)
	requireCounts(t, contract, 1, 1)
}

// A clock that runs ahead would let a recovery's delay pass at once, and heights could be used up by one range.
func TestSettleRefusesClocksAndHeightsThatRunAway(t *testing.T) {
	ledger := settlementtest.NewLedger(t, prover(t))
	contract := forcing(t, ledger)
	ahead := ledger.NextRange()
	ahead.LastTime = uint64(time.Now().Add(2 * time.Hour).Unix())
	_, err := contract.Settle(t.Context(), ledger.Propose(t, ahead, 1))
	require.ErrorIs(t, err, settlement.ErrClockAhead)
	high := ledger.NextRange()
	high.LastHeight += 1 << 33
	_, err = contract.Settle(t.Context(), ledger.Propose(t, high, 1))
	require.ErrorIs(t, err, settlement.ErrHeightsOrder)
}

func TestForcedRevocationRefusals(t *testing.T) {
	ledger := settlementtest.NewLedger(t, prover(t))
	contract := forcing(t, ledger)
	grant := protocol.Op{Kind: protocol.OpClosePolicy, Operands: protocol.Operands{Policy: 1}}
	key := zkcrypto.NewPrivateKey([zkcrypto.SeedSize]byte{1})
	other, err := protocol.Seal(ledger.Domain, key, 7, 0, grant)
	require.NoError(t, err)
	_, err = contract.ForceRevocation(t.Context(), other)
	require.ErrorIs(t, err, protocol.ErrMalformed, "only revocations")

	for name, spoil := range map[string]func([]byte){
		"R off the curve": func(s []byte) { s[31] ^= 1 },
		"S of the order":  func(s []byte) { zkcrypto.Order().FillBytes(s[64:]) },
	} {
		t.Run(name, func(t *testing.T) {
			envelope := revocation(t, ledger, 7, 3, 12)
			spoil(envelope.Signature[:])
			_, err := contract.ForceRevocation(t.Context(), envelope)
			require.ErrorIs(t, err, protocol.ErrSignature, "refused before it costs anything")
			require.Equal(t, "SignatureMalformed", forceRaw(t, contract, envelope, 1000))
		})
	}
	require.Equal(t, "NonceExhausted", forceRaw(t, contract, revocation(t, ledger, 7, 1<<48-1, 12), 1000))
	require.Equal(t, "FeeTooLow", forceRaw(t, contract, revocation(t, ledger, 7, 3, 12), 999))
}
