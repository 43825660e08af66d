package attester_test

import (
	"errors"
	"log/slog"
	"testing"
	"time"

	"github.com/consensys/gnark/logger"
	"github.com/ethereum/go-ethereum/common"
	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/attestation"
	"github.com/healthd/healthd/internal/attester"
	"github.com/healthd/healthd/internal/devnet"
	"github.com/healthd/healthd/internal/ethsign"
	"github.com/healthd/healthd/internal/ethsign/ethsigntest"
	"github.com/healthd/healthd/internal/settlement"
	"github.com/healthd/healthd/internal/settlement/settlementtest"
)

// finality of the test chain, in blocks.
const finality = 16

// network is a settlement contract on a real L1, and the chain whose ranges it takes.
type network struct {
	l1       *devnet.L1
	ledger   *settlementtest.Ledger
	contract *settlement.Contract
	work     attestation.Work
}

func newNetwork(t *testing.T, period time.Duration) *network {
	t.Helper()
	logger.Disable()
	l1, err := devnet.StartL1(t.Context(), devnet.L1Options{Period: period, FinalityDepth: finality})
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, l1.Close()) })
	client, err := settlement.Dial(t.Context(), l1.Endpoint())
	require.NoError(t, err)
	t.Cleanup(client.Close)
	n := &network{l1: l1, ledger: settlementtest.NewLedger(t, settlementtest.NewProver(t))}
	options := settlement.Options{PollInterval: moment}
	payer := ethsign.NewLocal(l1.FundedKey())
	deployment, err := settlement.Deploy(t.Context(), client, payer, n.ledger.Config(options))
	require.NoError(t, err)
	n.contract, err = settlement.Open(t.Context(), client, deployment.Address, payer, options)
	require.NoError(t, err)
	n.ledger.Target = n.contract.Target()
	n.work = attestation.Work{
		Settlement: attestation.Settlement{L1ChainID: l1.ChainID().Uint64(), Contract: deployment.Address}, Domain: n.ledger.Domain.Bytes(),
	}
	return n
}

// settle settles the next range on L1, which the chain has certified.
func (n *network) settle(t *testing.T) {
	t.Helper()
	_, err := n.contract.Settle(t.Context(), n.ledger.Close(t, 1))
	require.NoError(t, err)
	n.work.Certified++
}

func (n *network) watching(t *testing.T, confirmations uint64) *running {
	t.Helper()
	return run(t, ethsign.NewLocal(ethsigntest.Key(t)), newJournal(t), attester.L1{Endpoint: n.l1.Endpoint(), Confirmations: confirmations, PollInterval: moment})
}

func (n *network) requireFinal(t *testing.T, r *running, number uint64) {
	t.Helper()
	require.Eventually(t, func() bool {
		vote := r.Votes().Finality
		return vote != nil && vote.Finality.Number == number
	}, patience, moment)
	vote := r.Votes().Finality
	require.Equal(t, attestation.Finality{Domain: n.work.Domain, Number: number, NewRoot: n.ledger.Root.Bytes()}, vote.Finality)
	preimage, err := vote.Finality.Preimage(n.work.Settlement)
	require.NoError(t, err)
	account, err := attestation.Recover(attestation.Digest(preimage), vote.Signature)
	require.NoError(t, err)
	require.Equal(t, r.signer.Address(), account)
}

func TestWatcherVotesForWhatIsFinal(t *testing.T) {
	n := newNetwork(t, 20*time.Millisecond)
	for name, confirmations := range map[string]uint64{"finalized": 0, "confirmations": finality} {
		t.Run(name, func(t *testing.T) {
			r := n.watching(t, confirmations)
			n.settle(t)
			n.settle(t)
			r.Due(n.work)
			n.requireFinal(t, r, n.work.Certified)
			n.settle(t)
			r.Due(n.work)
			n.requireFinal(t, r, n.work.Certified)
			n.work.Settled = n.work.Certified
			r.Due(n.work)
			require.Nil(t, r.Votes().Finality, "the chain knows")
		})
	}
}

func TestWatcherDoesNotVoteForWhatMayBeUndone(t *testing.T) {
	n := newNetwork(t, 20*time.Millisecond)
	client, err := settlement.Dial(t.Context(), n.l1.Endpoint())
	require.NoError(t, err)
	defer client.Close()
	n.l1.Mine(finality)
	for range 10 {
		n.settle(t)
		final, err := client.FinalBlock(t.Context(), finality)
		require.NoError(t, err)
		head, err := client.Ethereum().BlockNumber(t.Context())
		require.NoError(t, err)
		require.LessOrEqual(t, final.Number+finality, head)
		found, _, err := n.contract.HighestSettledAt(t.Context(), final, 0, n.work.Certified)
		require.NoError(t, err)
		settled, err := n.contract.Settlement(t.Context(), n.work.Certified)
		require.NoError(t, err)
		if settled.BlockNumber > final.Number {
			require.Less(t, found, n.work.Certified)
		}
	}
	n.l1.Mine(finality)
	for above := range n.work.Certified {
		for _, upTo := range []uint64{above + 1, above + 2, n.work.Certified, n.work.Certified + 3} {
			final, err := client.FinalBlock(t.Context(), finality) // the test chain soon forgets old states
			require.NoError(t, err)
			found, _, err := n.contract.HighestSettledAt(t.Context(), final, above, upTo)
			require.NoError(t, err)
			require.Equal(t, min(upTo, n.work.Certified), found, "in (%d, %d]", above, upTo)
		}
	}
	_, err = client.FinalBlock(t.Context(), 1<<40)
	require.ErrorIs(t, err, settlement.ErrNothingFinal)
}

func TestWatcherRefusesWhatIsNotTheChains(t *testing.T) {
	n := newNetwork(t, 20*time.Millisecond)
	n.settle(t)
	for name, c := range map[string]struct {
		change func(*attestation.Work)
		want   error
	}{
		"L1":         {func(w *attestation.Work) { w.Settlement.L1ChainID++ }, attester.ErrWrongL1},
		"contract":   {func(w *attestation.Work) { w.Settlement.Contract = common.HexToAddress("0x01") }, settlement.ErrNoContract},
		"deployment": {func(w *attestation.Work) { w.Domain[5]++ }, attester.ErrOtherDeployment},
		"root": {func(w *attestation.Work) {
			w.Certified = 2
			w.Ranges = due(2, 2).Ranges // begins where another range 1 ended
		}, attester.ErrDiverged},
		"root of before a restart": {func(w *attestation.Work) {
			w.CertifiedRoots = map[uint64][32]byte{1: {1}} // the attester never saw range 1 due
		}, attester.ErrDiverged},
	} {
		t.Run(name, func(t *testing.T) {
			r := n.watching(t, 0)
			work := n.work
			c.change(&work)
			r.Due(work)
			require.Eventually(t, func() bool { return r.log.count("L1 cannot be judged") == 1 }, patience, moment)
			require.Equal(t, 1, min(1, r.log.count(c.want.Error())), "the reason is named")
			require.Nil(t, r.Votes().Finality)
			if !errors.Is(c.want, attester.ErrDiverged) { // a chain does not change its mind about that
				r.Due(n.work)
				n.requireFinal(t, r, 1)
			}
		})
	}
}

func TestRestartedWatcherVotesForWhatWasCertifiedBefore(t *testing.T) {
	n := newNetwork(t, 20*time.Millisecond)
	n.settle(t)
	n.settle(t)
	n.work.CertifiedRoots = map[uint64][32]byte{n.work.Certified: n.ledger.Root.Bytes()}
	r := n.watching(t, 0)
	r.Due(n.work)
	n.requireFinal(t, r, n.work.Certified)
}

func TestWatcherTellsAnOutageOnceAndGoesOn(t *testing.T) {
	n := newNetwork(t, 20*time.Millisecond)
	n.settle(t)
	signer := ethsign.NewLocal(ethsigntest.Key(t))
	proxy := newProxy(t, n.l1.Endpoint())
	proxy.cut(true)
	r := run(t, signer, newJournal(t), attester.L1{Endpoint: proxy.URL, PollInterval: moment})
	r.Due(n.work)
	require.Eventually(t, func() bool { return proxy.refused() > 5 }, patience, moment)
	require.Equal(t, 1, r.log.count("L1 cannot be judged"))
	proxy.cut(false)
	n.requireFinal(t, r, 1)
	require.Equal(t, 1, r.log.count("L1 answers"))
}

func TestConfirmationsThatAreNoFinalityAreForDevelopment(t *testing.T) {
	for confirmations, inEarnest := range map[uint64]bool{0: true, 1: false, 63: false, 64: true, 1000: true} {
		l1 := attester.L1{Confirmations: confirmations}
		require.NoError(t, l1.Check(true))
		require.Equal(t, inEarnest, l1.Check(false) == nil, confirmations)
	}
}

func TestOnceSignsEverythingAndSaysWhatItCannot(t *testing.T) {
	n := newNetwork(t, 20*time.Millisecond)
	n.settle(t)
	n.l1.Mine(finality)
	signer := ethsign.NewLocal(ethsigntest.Key(t))
	journal := open(t, newJournal(t))
	defer journal.Close()
	work := due(2, 3, signer.Address())
	work.Settlement, work.Domain, work.Ranges[0].Range.OldRoot = n.work.Settlement, n.work.Domain, n.ledger.Root.Bytes()
	l1 := attester.L1{Endpoint: n.l1.Endpoint(), Confirmations: finality}
	once := func(l1 attester.L1) (attestation.Votes, error) {
		a := attester.New(attester.Options{Signer: signer, Journal: journal, Log: slog.New(slog.DiscardHandler), L1: l1})
		return a.Once(t.Context(), work)
	}
	votes, err := once(l1)
	require.NoError(t, err)
	require.Len(t, votes.Ranges, 2)
	require.Equal(t, uint64(1), votes.Finality.Finality.Number)

	l1.Endpoint = "http://127.0.0.1:1"
	votes, err = once(l1)
	require.ErrorIs(t, err, settlement.ErrUnreachable)
	require.Len(t, votes.Ranges, 2, "ranges do not wait for L1")
	require.Nil(t, votes.Finality)
}
