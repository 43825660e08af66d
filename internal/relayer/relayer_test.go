package relayer_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/devnet"
	"github.com/healthd/healthd/internal/relayer"
	"github.com/healthd/healthd/internal/settlement"
)

func TestRelayerSettlesInOrderAndReports(t *testing.T) {
	n := newNetwork(t, devnet.L1Options{Period: fast})
	chain := &fakeChain{proven: []settlement.SettleRequest{n.ledger.Close(t, 10), n.ledger.Close(t, 20, 30), n.ledger.Close(t, 40)}}
	n.runUntil(t, chain, n.contract, func() bool { return len(chain.reports()) == 3 })

	for i, report := range chain.reports() {
		require.Equal(t, uint64(i+1), report.Number)
		found, err := n.contract.Settlement(t.Context(), report.Number)
		require.NoError(t, err)
		require.Equal(t, found, report)
	}
	status := n.status(t)
	require.Equal(t, uint64(3), status.RangeCount)
	require.Equal(t, uint64(100), status.TotalOps)
	require.Equal(t, n.ledger.Root, status.Root)
	require.Equal(t, 3, n.transactionsSent(t))
}

func TestRelayerPicksUpRangesThatAreProvenLater(t *testing.T) {
	n := newNetwork(t, devnet.L1Options{Period: fast})
	chain := &fakeChain{proven: []settlement.SettleRequest{n.ledger.Close(t, 1)}}
	stop := n.run(t, chain, n.contract)
	defer stop()
	require.Eventually(t, func() bool { return len(chain.reports()) == 1 }, patience, fast)
	chain.prove(n.ledger.Close(t, 2))
	require.Eventually(t, func() bool { return len(chain.reports()) == 2 }, patience, fast)
}

func TestRelayerKilledBetweenSettlementAndReport(t *testing.T) {
	n := newNetwork(t, devnet.L1Options{Period: fast})
	chain := &fakeChain{proven: []settlement.SettleRequest{n.ledger.Close(t, 1)}}

	ctx, kill := context.WithCancel(t.Context())
	chain.beforeReport = func() error { kill(); return errors.New("killed") }
	require.ErrorIs(t, n.relayer(chain, n.contract).Run(ctx), context.Canceled)
	require.Empty(t, chain.reports())
	require.Equal(t, uint64(1), n.status(t).RangeCount)

	chain.beforeReport = nil
	n.runUntil(t, chain, n.contract, func() bool { return len(chain.reports()) == 1 })
	require.Equal(t, 1, n.transactionsSent(t), "the second relayer only reported")
}

func TestRelayerKilledWhileItsTransactionIsPending(t *testing.T) {
	n := newNetwork(t, devnet.L1Options{Period: 700 * time.Millisecond})
	chain := &fakeChain{proven: []settlement.SettleRequest{n.ledger.Close(t, 1)}}

	stop := n.run(t, chain, n.contract)
	require.Eventually(t, func() bool {
		nonce, err := n.client.Ethereum().PendingNonceAt(t.Context(), n.account())
		return err == nil && nonce == n.nonce+1
	}, patience, 10*time.Millisecond)
	stop()

	n.runUntil(t, chain, n.contract, func() bool { return len(chain.reports()) == 1 })
	require.Equal(t, 1, n.transactionsSent(t), "the second relayer took over the first one's transaction")
}

func TestRelayerCountsWhatOthersSettledAsDone(t *testing.T) {
	n := newNetwork(t, devnet.L1Options{Period: fast})
	request := n.ledger.Close(t, 1)
	theirs, err := n.contract.Settle(t.Context(), request)
	require.NoError(t, err)

	for name, rollup := range map[string]relayer.Rollup{
		"seen beforehand":     n.contract,
		"lost the race to it": staleStatus{n.contract},
	} {
		t.Run(name, func(t *testing.T) {
			chain := &fakeChain{proven: []settlement.SettleRequest{request}}
			n.runUntil(t, chain, rollup, func() bool { return len(chain.reports()) == 1 })
			require.Equal(t, theirs, chain.reports()[0])
			require.Equal(t, 1, n.transactionsSent(t))
		})
	}
}

func TestRelayerDoesNotReportAnotherStateUnderTheSameNumber(t *testing.T) {
	n := newNetwork(t, devnet.L1Options{Period: fast})
	r := n.ledger.NextRange()
	ours, theirs := n.ledger.Propose(t, r, 1), n.ledger.Propose(t, r, 1)
	_, err := n.contract.Settle(t.Context(), theirs)
	require.NoError(t, err)

	chain := &fakeChain{proven: []settlement.SettleRequest{ours}}
	_, err = n.relayer(chain, n.contract).Step(t.Context())
	require.ErrorIs(t, err, relayer.ErrOtherState)
	require.Empty(t, chain.reports())
}

func TestRelayerStopsAtARefusedRangeAndPaysNothing(t *testing.T) {
	n := newNetwork(t, devnet.L1Options{Period: fast})
	request := n.ledger.Close(t, 1)
	request.Segments[0].OpCount++
	chain := &fakeChain{proven: []settlement.SettleRequest{request, n.ledger.Close(t, 1)}}
	n.runUntil(t, chain, n.contract, func() bool { return n.logged("settlement is stuck") >= 2 })
	require.Empty(t, chain.reports())
	require.Zero(t, n.transactionsSent(t))
}

func TestRelayerNamesAChainThatIsAheadOfL1(t *testing.T) {
	n := newNetwork(t, devnet.L1Options{Period: fast})
	n.ledger.Close(t, 1)
	chain := &fakeChain{proven: []settlement.SettleRequest{n.ledger.Close(t, 1)}}
	_, err := n.relayer(chain, n.contract).Step(t.Context())
	require.ErrorIs(t, err, relayer.ErrL1Behind)
}

func TestRelayerOutlivesAChainThatIsAway(t *testing.T) {
	n := newNetwork(t, devnet.L1Options{Period: fast})
	chain := &fakeChain{proven: []settlement.SettleRequest{n.ledger.Close(t, 1)}, failures: 3}
	n.runUntil(t, chain, n.contract, func() bool { return len(chain.reports()) == 1 })
	require.Equal(t, 3, n.logged("settlement is delayed"))
}

func TestRelayerOutlivesAnL1ThatIsAway(t *testing.T) {
	dir := t.TempDir()
	n := newNetwork(t, devnet.L1Options{Period: fast, DataDir: dir})
	port := n.port(t)
	chain := &fakeChain{proven: []settlement.SettleRequest{n.ledger.Close(t, 1)}}
	require.NoError(t, n.l1.Close())

	stop := n.run(t, chain, n.contract)
	defer stop()
	require.Eventually(t, func() bool { return n.logged("check that it runs and that --l1-rpc names it") >= 2 }, patience, fast)
	startL1(t, devnet.L1Options{Period: fast, DataDir: dir, HTTPPort: port})
	require.Eventually(t, func() bool { return len(chain.reports()) == 1 }, patience, fast)
}

// staleStatus is what a relayer sees when somebody settles between its question and its transaction.
type staleStatus struct{ *settlement.Contract }

func (s staleStatus) Status(context.Context) (settlement.Status, error) {
	return settlement.Status{}, nil
}
