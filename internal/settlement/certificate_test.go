package settlement_test

import (
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/attestation"
	"github.com/healthd/healthd/internal/settlement"
	"github.com/healthd/healthd/internal/settlement/settlementtest"
)

// settleGas is what issue 4 allows for a range of one segment with four validators; the figure is in contracts/README.md.
const (
	settleGas        = 520_000
	measuredGas      = 458_000
	measuredGasDelta = 2_000
)

// Four validators of equal power: three are enough, two are not.
func TestQuorumOfFour(t *testing.T) {
	ledger := settlementtest.NewLedger(t, prover(t))
	contract := deploy(t, ledger)
	first := ledger.Close(t, 1_000) // the first range of a contract, which pays for fresh storage
	_, err := contract.Settle(t.Context(), first)
	require.NoError(t, err)

	request := ledger.Propose(t, ledger.NextRange(), 1_000)
	for name, signers := range map[string][]int{"none": nil, "one": {3}, "two": {0, 1}, "two others": {1, 3}} {
		t.Run(name, func(t *testing.T) {
			few := request
			ledger.Certify(t, &few, signers...)
			_, err := contract.Settle(t.Context(), few)
			require.ErrorIs(t, err, settlement.ErrQuorumMissed)
			require.ErrorIs(t, err, settlement.ErrQuorum)
		})
	}
	ledger.Certify(t, &request, 0, 2, 3)
	settled, err := contract.Settle(t.Context(), request)
	require.NoError(t, err)
	t.Logf("gas: one segment, three signatures of four: %d", settled.GasUsed)
	require.LessOrEqual(t, settled.GasUsed, uint64(settleGas))
	require.InDelta(t, measuredGas, settled.GasUsed, measuredGasDelta, "the figure in contracts/README.md is another one")
	ledger.Follow(request)

	all := ledger.Propose(t, ledger.NextRange(), 1)
	ledger.Certify(t, &all, 0, 1, 2, 3)
	_, err = contract.Settle(t.Context(), all)
	require.NoError(t, err)
}

// Powers count, not heads: exactly two thirds are too little.
func TestQuorumCountsPower(t *testing.T) {
	ledger := settlementtest.NewLedger(t, prover(t))
	ledger.Attesters = settlementtest.NewAttesters(t, 2, 3, 1)
	contract := deploy(t, ledger)
	r := ledger.NextRange()
	request := settlement.SettleRequest{Range: r}
	ledger.Certify(t, &request, 1, 2)
	_, err := contract.Settle(t.Context(), request)
	require.ErrorIs(t, err, settlement.ErrQuorumMissed, "four of six")
	ledger.Certify(t, &request, 0, 1)
	_, err = contract.Settle(t.Context(), request)
	require.NoError(t, err, "five of six")
}

// Each case breaks one thing of a certificate.
func TestCertificateRefused(t *testing.T) {
	ledger := settlementtest.NewLedger(t, prover(t))
	contract := deploy(t, ledger)
	valid := ledger.Propose(t, ledger.NextRange(), 1)
	attested := ledger.Attest(valid)
	keys := ledger.Attesters
	strangers := settlementtest.NewAttesters(t, 10, 10, 10, 10)
	// by replaces the first of the three signatures.
	by := func(signature []byte) func(*settlement.Certificate) {
		return func(c *settlement.Certificate) { c.Signatures[0] = signature }
	}
	otherRange := attested
	otherRange.Number++

	for name, tc := range map[string]struct {
		change func(*settlement.Certificate)
		want   error
	}{
		"a removed validator": {by(settlementtest.Sign(t, strangers.Key(0), ledger.Target, attested)), settlement.ErrAttestationOfAnother},
		"another set": {func(c *settlement.Certificate) {
			*c = strangers.Certify(t, ledger.Target, attested, 0, 1, 2)
		}, settlement.ErrAttestersUnknown},
		"a power that is not so": {func(c *settlement.Certificate) { c.Attesters[0].Power = 100 }, settlement.ErrAttestersUnknown},
		"a set with one more": {func(c *settlement.Certificate) {
			c.Attesters = append(c.Attesters, strangers.Set[0])
		}, settlement.ErrAttestersUnknown},
		"no set":                  {func(c *settlement.Certificate) { *c = settlement.Certificate{} }, settlement.ErrAttestersUnknown},
		"a signature twice":       {func(c *settlement.Certificate) { c.Signatures[1] = c.Signatures[0] }, settlement.ErrAttestationOfAnother},
		"high s":                  {func(c *settlement.Certificate) { c.Signatures[0] = highS(c.Signatures[0]) }, settlement.ErrAttestationHighS},
		"parity instead of v":     {func(c *settlement.Certificate) { c.Signatures[0][64] -= 27 }, settlement.ErrAttestationMalformed},
		"zeros":                   {by(make([]byte, 65)), settlement.ErrAttestationMalformed},
		"another chain":           {by(settlementtest.Sign(t, keys.Key(0), attestation.Settlement{L1ChainID: 1, Contract: ledger.Target.Contract}, attested)), settlement.ErrAttestationOfAnother},
		"another contract":        {by(settlementtest.Sign(t, keys.Key(0), attestation.Settlement{L1ChainID: ledger.Target.L1ChainID, Contract: common.HexToAddress("0x01")}, attested)), settlement.ErrAttestationOfAnother},
		"another range":           {by(settlementtest.Sign(t, keys.Key(0), ledger.Target, otherRange)), settlement.ErrAttestationOfAnother},
		"another app hash":        {by(settlementtest.Sign(t, keys.Key(0), ledger.Target, withAppHash(attested))), settlement.ErrAttestationOfAnother},
		"a finality vote":         {by(finalityVote(t, keys, ledger.Target)), settlement.ErrAttestationOfAnother},
		"a hand-over not signed":  {func(c *settlement.Certificate) { c.Next = strangers.Set }, settlement.ErrAttestationOfAnother},
		"a hand-over in disorder": {func(c *settlement.Certificate) { c.Next = []attestation.Attester{strangers.Set[1], strangers.Set[0]} }, settlement.ErrAttesters},
	} {
		t.Run(name, func(t *testing.T) {
			request := valid
			request.Certificate = keys.Certify(t, ledger.Target, attested, 0, 1, 2)
			request.Certificate.Attesters = append([]attestation.Attester{}, keys.Set...)
			tc.change(&request.Certificate)
			_, err := contract.Settle(t.Context(), request)
			require.ErrorIs(t, err, tc.want)
			require.ErrorIs(t, err, settlement.ErrQuorum)
		})
	}
	_, err := contract.Settle(t.Context(), valid)
	require.NoError(t, err, "the certificate that all cases were made from is valid")
}

func TestCertificateOfAnotherDeployment(t *testing.T) {
	ledger := settlementtest.NewLedger(t, prover(t))
	first := deploy(t, ledger)
	request := ledger.Propose(t, ledger.NextRange(), 1)
	second := deploy(t, ledger)
	_, err := second.Settle(t.Context(), request)
	require.ErrorIs(t, err, settlement.ErrAttestationOfAnother)
	_, err = first.Settle(t.Context(), request)
	require.NoError(t, err)
}

func TestEncodeSettleRefusesMalformedCertificates(t *testing.T) {
	ledger := settlementtest.NewLedger(t, prover(t))
	contract := deploy(t, ledger)
	for name, certificate := range map[string]settlement.Certificate{
		"a short signature":      {Attesters: ledger.Attesters.Set, Signatures: [][]byte{make([]byte, 64)}},
		"signatures of nobody's": {Signatures: [][]byte{make([]byte, 65)}},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := contract.EncodeSettle(settlement.SettleRequest{Range: ledger.NextRange(), Certificate: certificate})
			require.ErrorIs(t, err, settlement.ErrCertificate)
		})
	}
}

// A range hands over; the next one is the new set's, and the old set's word is worth nothing.
func TestHandOver(t *testing.T) {
	ledger := settlementtest.NewLedger(t, prover(t))
	contract := deploy(t, ledger)
	next := settlementtest.NewAttesters(t, 1, 1, 1, 1, 1)
	request := settlement.SettleRequest{Range: ledger.NextRange(), Certificate: settlement.Certificate{Next: next.Set}}
	ledger.Certify(t, &request, 0, 1, 2)
	_, err := contract.Settle(t.Context(), request)
	require.NoError(t, err, "an empty range hands over without a proof")
	status, err := contract.Status(t.Context())
	require.NoError(t, err)
	require.Equal(t, [32]byte(attestation.HashAttesters(next.Set)), status.AttestersHash)
	require.Equal(t, ledger.Root, status.Root)
	ledger.Follow(request)

	_, err = contract.Settle(t.Context(), ledger.Propose(t, ledger.NextRange(), 1))
	require.ErrorIs(t, err, settlement.ErrAttestersUnknown)
	ledger.Attesters = next
	after := ledger.Propose(t, ledger.NextRange(), 1)
	_, err = contract.Settle(t.Context(), after)
	require.ErrorIs(t, err, settlement.ErrQuorumMissed, "three of five")
	ledger.Certify(t, &after, 0, 1, 2, 4)
	_, err = contract.Settle(t.Context(), after)
	require.NoError(t, err)
}

// highS is the other form of a signature, which recovers to the same account.
func highS(signature []byte) []byte {
	high := append([]byte{}, signature...)
	s := new(big.Int).SetBytes(signature[32:64])
	s.Sub(crypto.S256().Params().N, s).FillBytes(high[32:64])
	high[64] = 27 + 28 - signature[64]
	return high
}

func withAppHash(attested attestation.Range) attestation.Range {
	attested.AppHash = [32]byte{0xff}
	return attested
}

// finalityVote is what the same key signs for the chain, of the same contract.
func finalityVote(t *testing.T, keys *settlementtest.Attesters, target attestation.Settlement) []byte {
	t.Helper()
	preimage, err := (&attestation.Finality{Number: 1}).Preimage(target)
	require.NoError(t, err)
	digest := attestation.Digest(preimage)
	signature, err := crypto.Sign(digest[:], keys.Key(0))
	require.NoError(t, err)
	signature[64] += 27
	return signature
}
