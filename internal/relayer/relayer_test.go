package relayer_test

import (
	"math/big"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/devnet"
	"github.com/healthd/healthd/internal/ethsign"
	"github.com/healthd/healthd/internal/relayer"
	"github.com/healthd/healthd/internal/settlement"
)

func TestRelayerSettlesInOrder(t *testing.T) {
	n := newNetwork(t, devnet.L1Options{Period: fast})
	n.runUntil(t, n.chain(t, 10, 20, 40), n.has(t, 3))
	status := n.status(t)
	require.Equal(t, uint64(70), status.TotalOps)
	require.Equal(t, n.ledger.Root, status.Root)
	require.Equal(t, 3, n.transactionsSent(t))
}

func TestRelayerPicksUpRangesThatAreCertifiedLater(t *testing.T) {
	n := newNetwork(t, devnet.L1Options{Period: fast})
	chain := n.chain(t, 1)
	stop := run(t, n.relayer(chain, n.contract))
	defer stop()
	require.Eventually(t, n.has(t, 1), patience, fast)
	chain.certify(n.ledger.Close(t, 2))
	require.Eventually(t, n.has(t, 2), patience, fast)
}

func TestRelayerCountsWhatOthersSettledAsDone(t *testing.T) {
	n := newNetwork(t, devnet.L1Options{Period: fast})
	chain := n.chain(t, 1)
	_, err := n.contract.Settle(t.Context(), chain.ranges[0])
	require.NoError(t, err)
	progress, err := n.relayer(chain, n.contract).Step(t.Context())
	require.NoError(t, err)
	require.False(t, progress)
	require.Equal(t, 1, n.transactionsSent(t))
}

func TestRelayerStopsAtARefusedRangeAndPaysNothing(t *testing.T) {
	n := newNetwork(t, devnet.L1Options{Period: fast})
	chain := n.chain(t, 1, 1)
	chain.ranges[0].Segments[0].Proof = make([]byte, len(chain.ranges[0].Segments[0].Proof))
	n.runUntil(t, chain, func() bool { return n.logged("settlement is stuck") >= 2 })
	require.Zero(t, n.transactionsSent(t))
}

// What a relayer refuses to begin with, because it was started with wrong flags or the two sides have parted.
func TestRelayerRefuses(t *testing.T) {
	n := newNetwork(t, devnet.L1Options{Period: fast})
	chain := n.chain(t, 1, 2)
	_, err := n.contract.Settle(t.Context(), chain.ranges[0])
	require.NoError(t, err)
	ours := func(p *relayer.Progress) {
		p.L1ChainID, p.Contract = n.l1.ChainID().Uint64(), n.contract.Address()
	}
	for name, test := range map[string]struct {
		change  func(*relayer.Progress)
		genesis bool // the chain has another state
		want    error
	}{
		"a contract of another network":  {change: func(p *relayer.Progress) { p.Domain.SetUint64(7) }, want: relayer.ErrOtherNetwork},
		"another contract than decided":  {change: func(p *relayer.Progress) { ours(p); p.Contract = common.Address{1} }, want: relayer.ErrOtherContract},
		"another L1 than decided":        {change: func(p *relayer.Progress) { ours(p); p.L1ChainID++ }, want: relayer.ErrOtherContract},
		"a chain that is ahead":          {change: func(p *relayer.Progress) { p.Settled = 2 }, want: relayer.ErrL1Behind},
		"a chain that is behind":         {change: func(p *relayer.Progress) { p.Closed, p.Certified = 0, 0 }, want: relayer.ErrChainBehind},
		"a chain that has another state": {change: ours, genesis: true, want: relayer.ErrOtherState},
	} {
		t.Run(name, func(t *testing.T) {
			asked := &certifiedChain{ledger: n.ledger, ranges: append([]settlement.SettleRequest{}, chain.ranges...), change: test.change}
			if test.genesis {
				segments := append([]settlement.Segment{}, asked.ranges[0].Segments...)
				segments[0].NewRoot.SetUint64(9)
				asked.ranges[0].Segments = segments
			}
			asked.ranges = asked.ranges[:1]
			_, err := n.relayer(asked, n.contract).Step(t.Context())
			require.ErrorIs(t, err, test.want)
		})
	}
	chain.change = ours
	_, err = n.relayer(chain, n.contract).Step(t.Context())
	require.NoError(t, err, "nothing where all is as it must be")
	require.Equal(t, uint64(2), n.status(t).RangeCount)
}

// With three of four signatures a range settles; what lacks them, or is signed by another set, is not even tried.
func TestRelayerRefusesWhatNoQuorumCertified(t *testing.T) {
	n := newNetwork(t, devnet.L1Options{Period: fast})
	chain := n.chain(t)
	request := n.ledger.Propose(t, n.ledger.NextRange(), 1)
	chain.certify(request)
	n.ledger.Certify(t, &chain.ranges[0], 1, 2)
	_, err := n.relayer(chain, n.contract).Step(t.Context())
	require.ErrorIs(t, err, relayer.ErrQuorumUnreachable)

	chain.ranges[0].Certificate.Attesters = chain.ranges[0].Certificate.Attesters[:3]
	_, err = n.relayer(chain, n.contract).Step(t.Context())
	require.ErrorIs(t, err, relayer.ErrAttestersUnknown)

	n.ledger.Certify(t, &chain.ranges[0], 0, 1, 2, 3)
	_, err = n.relayer(chain, n.contract).Step(t.Context())
	require.NoError(t, err)
	require.Equal(t, uint64(1), n.status(t).RangeCount)
	require.Zero(t, n.logged("is stuck"))
}

func TestRelayerOutlivesAChainThatIsAway(t *testing.T) {
	n := newNetwork(t, devnet.L1Options{Period: fast})
	chain := n.chain(t, 1)
	chain.failures = 3
	n.runUntil(t, chain, n.has(t, 1))
	require.Equal(t, 3, n.logged("settlement is delayed"))
}

func TestRelayerOutlivesAnL1ThatIsAway(t *testing.T) {
	dir := t.TempDir()
	n := newNetwork(t, devnet.L1Options{Period: fast, DataDir: dir})
	port := n.port(t)
	chain := n.chain(t, 1)
	require.NoError(t, n.l1.Close())

	stop := run(t, n.relayer(chain, n.contract))
	defer stop()
	require.Eventually(t, func() bool { return n.logged("check that it runs and that --l1-rpc names it") >= 2 }, patience, fast)
	startL1(t, devnet.L1Options{Period: fast, DataDir: dir, HTTPPort: port})
	require.Eventually(t, n.has(t, 1), patience, fast)
}

func TestRelayerSaysThatItsAccountCannotPay(t *testing.T) {
	n := newNetwork(t, devnet.L1Options{Period: fast})
	poor, err := crypto.GenerateKey()
	require.NoError(t, err)
	contract, err := settlement.Open(t.Context(), n.client, n.contract.Address(), ethsign.NewLocal(poor), settlement.Options{PollInterval: fast})
	require.NoError(t, err)
	service := n.relayer(n.chain(t, 1), contract)
	stop := run(t, service)
	defer stop()
	require.Eventually(t, func() bool { return n.logged("settlement is stuck") > 0 }, patience, fast)
	require.Positive(t, n.logged("runs low"))
	require.Positive(t, n.logged("send ether to "+crypto.PubkeyToAddress(poor.PublicKey).Hex()))
}

// Two relayers with keys of their own settle a chain together: every range once, and a lost race costs little.
func TestRelayersRace(t *testing.T) {
	n := newNetwork(t, devnet.L1Options{Period: 50 * time.Millisecond})
	n.stagger = 20 * 50 * time.Millisecond
	second, err := crypto.GenerateKey()
	require.NoError(t, err)
	n.fund(t, crypto.PubkeyToAddress(second.PublicKey))
	before := n.transactionsSent(t)
	chain := n.chain(t, 1, 1, 1, 1)
	for _, r := range []*durable{
		n.durable(t, t.TempDir(), n.l1.FundedKey(), chain, time.Minute),
		n.durable(t, t.TempDir(), second, chain, time.Minute),
	} {
		defer run(t, r.Relayer)()
	}
	require.Eventually(t, n.has(t, 4), patience, fast)
	theirs, err := n.client.Ethereum().NonceAt(t.Context(), crypto.PubkeyToAddress(second.PublicKey), nil)
	require.NoError(t, err)
	paid := n.transactionsSent(t) - before + int(theirs)
	require.GreaterOrEqual(t, paid, 4)
	require.LessOrEqual(t, paid, 6, "the loser sees what the winner did before it pays, unless they draw almost the same moment")
	require.Zero(t, n.logged("is stuck"))
}

func TestSettlementsLeft(t *testing.T) {
	require.Equal(t, uint64(4), relayer.SettlementsLeft(big.NewInt(49), big.NewInt(1), 10))
	require.Zero(t, relayer.SettlementsLeft(big.NewInt(519_999), big.NewInt(1), 0))
	require.Equal(t, uint64(10), relayer.SettlementsLeft(big.NewInt(10), new(big.Int), 10), "gas for nothing")
}
