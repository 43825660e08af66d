package relayer_test

import (
	"bytes"
	"context"
	"crypto/ecdsa"
	"errors"
	"log/slog"
	"net/url"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"github.com/consensys/gnark/logger"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/devnet"
	"github.com/healthd/healthd/internal/ethsign"
	"github.com/healthd/healthd/internal/relayer"
	"github.com/healthd/healthd/internal/settlement"
	"github.com/healthd/healthd/internal/settlement/settlementtest"
)

const (
	fast     = 20 * time.Millisecond
	still    = time.Hour // an L1 that mines on demand
	patience = 20 * time.Second
)

// prover is shared because a setup takes longer than most tests.
var (
	proverOnce sync.Once
	proverMade *settlementtest.Prover
)

func prover(t *testing.T) *settlementtest.Prover {
	t.Helper()
	proverOnce.Do(func() {
		logger.Disable()
		proverMade = settlementtest.NewProver(t)
	})
	return proverMade
}

// network is an L1 of its own with a contract for one ledger.
type network struct {
	l1       *devnet.L1
	client   *settlement.Client
	contract *settlement.Contract // without a memory
	ledger   *settlementtest.Ledger
	log      *logBuffer
	// nonce of the funded account when the contract was deployed.
	nonce   uint64
	stagger time.Duration
	// stopPump ends what pump began.
	stopPump func()
}

func startL1(t *testing.T, options devnet.L1Options) *devnet.L1 {
	t.Helper()
	l1, err := devnet.StartL1(context.Background(), options)
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, l1.Close()) })
	return l1
}

func newNetwork(t *testing.T, l1Options devnet.L1Options) *network {
	t.Helper()
	n := &network{l1: startL1(t, l1Options), ledger: settlementtest.NewLedger(t, prover(t)), log: new(logBuffer)}
	options := settlement.Options{PollInterval: fast}
	var err error
	n.client, err = settlement.Dial(t.Context(), n.l1.Endpoint())
	require.NoError(t, err)
	t.Cleanup(n.client.Close)
	if l1Options.Period == still {
		n.pump(t)
	}
	n.contract = n.ledger.Deploy(t, n.client, ethsign.NewLocal(n.l1.FundedKey()), n.ledger.Config(options))
	n.nonce = n.accountNonce(t)
	return n
}

// options of a relayer that does not keep a test waiting.
func (n *network) options() relayer.Options {
	return relayer.Options{PollInterval: fast, MinBackoff: fast, MaxBackoff: 5 * fast, Log: slog.New(slog.NewTextHandler(n.log, nil))}
}

func (n *network) relayer(chain relayer.Chain, rollup relayer.Rollup) *relayer.Relayer {
	return relayer.New(chain, rollup, n.options())
}

// durable is a relayer with a memory.
type durable struct {
	*relayer.Relayer
	store    *relayer.Store
	contract *settlement.Contract
}

// durable opens a relayer on a folder; its store must be closed before the next one is opened there.
func (n *network) durable(t *testing.T, folder string, key *ecdsa.PrivateKey, chain relayer.Chain, resubmitAfter time.Duration) *durable {
	t.Helper()
	signer := ethsign.NewLocal(key)
	store, err := relayer.OpenStore(folder, n.identity(key))
	require.NoError(t, err)
	t.Cleanup(func() { _ = store.Close() })
	log := slog.New(slog.NewTextHandler(n.log, nil))
	contract, err := settlement.Open(t.Context(), n.client, n.contract.Address(), signer, settlement.Options{
		PollInterval: fast, ResubmitAfter: resubmitAfter, Journal: store, Log: log,
	})
	require.NoError(t, err)
	options := n.options()
	options.Store, options.Stagger = store, n.stagger
	return &durable{Relayer: relayer.New(chain, contract, options), store: store, contract: contract}
}

func (n *network) identity(key *ecdsa.PrivateKey) relayer.Identity {
	return relayer.Identity{
		L1ChainID: n.l1.ChainID().Uint64(), Contract: n.contract.Address(), Account: crypto.PubkeyToAddress(key.PublicKey),
	}
}

// run starts a relayer; stop waits for its end.
func run(t *testing.T, service *relayer.Relayer) (stop func()) {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() { ended <- service.Run(ctx) }()
	return sync.OnceFunc(func() {
		cancel()
		select {
		case err := <-ended:
			require.ErrorIs(t, err, context.Canceled)
		case <-time.After(patience):
			t.Error("relayer did not stop")
		}
	})
}

func (n *network) runUntil(t *testing.T, chain relayer.Chain, done func() bool) {
	t.Helper()
	stop := run(t, n.relayer(chain, n.contract))
	defer stop()
	require.Eventually(t, done, patience, fast)
}

// has says whether the contract has so many ranges.
func (n *network) has(t *testing.T, ranges uint64) func() bool {
	return func() bool {
		status, err := n.contract.Status(t.Context())
		return err == nil && status.RangeCount == ranges
	}
}

// pump mines whenever a transaction of the funded account waits, and no block besides.
func (n *network) pump(t *testing.T) {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	var pumping sync.WaitGroup
	pumping.Go(func() {
		for ctx.Err() == nil {
			mined, err := n.client.Ethereum().NonceAt(ctx, n.account(), nil)
			waiting, waitingErr := n.client.Ethereum().PendingNonceAt(ctx, n.account())
			if err == nil && waitingErr == nil && waiting > mined {
				n.l1.Mine(1)
			}
			time.Sleep(time.Millisecond)
		}
	})
	n.stopPump = sync.OnceFunc(func() { cancel(); pumping.Wait() })
	t.Cleanup(n.stopPump)
}

func (n *network) status(t *testing.T) settlement.Status {
	t.Helper()
	status, err := n.contract.Status(t.Context())
	require.NoError(t, err)
	return status
}

func (n *network) account() common.Address {
	return crypto.PubkeyToAddress(n.l1.FundedKey().PublicKey)
}

func (n *network) accountNonce(t *testing.T) uint64 {
	t.Helper()
	nonce, err := n.client.Ethereum().NonceAt(t.Context(), n.account(), nil)
	require.NoError(t, err)
	return nonce
}

// transactionsSent counts the mined transactions since the deployment.
func (n *network) transactionsSent(t *testing.T) int {
	t.Helper()
	return int(n.accountNonce(t) - n.nonce)
}

func (n *network) port(t *testing.T) int {
	t.Helper()
	endpoint, err := url.Parse(n.l1.Endpoint())
	require.NoError(t, err)
	port, err := strconv.Atoi(endpoint.Port())
	require.NoError(t, err)
	return port
}

// logged counts the log lines with a text.
func (n *network) logged(text string) int { return strings.Count(n.log.String(), text) }

type logBuffer struct {
	mu  sync.Mutex
	buf bytes.Buffer
}

func (b *logBuffer) Write(p []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.buf.Write(p)
}

func (b *logBuffer) String() string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.buf.String()
}

// certifiedChain has certified ranges in memory.
type certifiedChain struct {
	mu      sync.Mutex
	ledger  *settlementtest.Ledger
	genesis fr.Element
	ranges  []settlement.SettleRequest
	// failures is how many more questions go unanswered.
	failures int
	// change alters what the chain says of itself.
	change func(*relayer.Progress)
}

// chain makes a chain of ranges; it must be called before the ledger closes any.
func (n *network) chain(t *testing.T, opCounts ...uint32) *certifiedChain {
	t.Helper()
	chain := &certifiedChain{ledger: n.ledger, genesis: n.ledger.Root}
	for _, ops := range opCounts {
		chain.certify(n.ledger.Close(t, ops))
	}
	return chain
}

func (c *certifiedChain) Progress(context.Context) (relayer.Progress, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.failures > 0 {
		c.failures--
		return relayer.Progress{}, errors.New("chain is away")
	}
	count := uint64(len(c.ranges))
	progress := relayer.Progress{Domain: c.ledger.Domain, Closed: count, Proven: count, Certified: count}
	if c.change != nil {
		c.change(&progress)
	}
	return progress, nil
}

func (c *certifiedChain) Certified(_ context.Context, number uint64) (settlement.SettleRequest, bool, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if number > uint64(len(c.ranges)) {
		return settlement.SettleRequest{}, false, nil
	}
	return c.ranges[number-1], true, nil
}

func (c *certifiedChain) Root(_ context.Context, number uint64) (fr.Element, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if number == 0 {
		return c.genesis, nil
	}
	segments := c.ranges[number-1].Segments
	return segments[len(segments)-1].NewRoot, nil
}

func (c *certifiedChain) certify(request settlement.SettleRequest) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.ranges = append(c.ranges, request)
}
