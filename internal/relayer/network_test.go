package relayer_test

import (
	"bytes"
	"context"
	"errors"
	"log/slog"
	"net/url"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

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
	contract *settlement.Contract
	ledger   *settlementtest.Ledger
	log      *logBuffer
	// nonce of the funded account when the contract was deployed.
	nonce uint64
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
	n.contract = n.ledger.Deploy(t, n.client, ethsign.NewLocal(n.l1.FundedKey()), n.ledger.Config(options))
	n.nonce = n.accountNonce(t)
	return n
}

func (n *network) relayer(chain relayer.Chain, rollup relayer.Rollup) *relayer.Relayer {
	return relayer.New(chain, rollup, relayer.Options{
		PollInterval: fast, MinBackoff: fast, MaxBackoff: 5 * fast, Log: slog.New(slog.NewTextHandler(n.log, nil)),
	})
}

// run starts a relayer; stop waits for its end.
func (n *network) run(t *testing.T, chain relayer.Chain, rollup relayer.Rollup) (stop func()) {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() { ended <- n.relayer(chain, rollup).Run(ctx) }()
	return func() {
		cancel()
		select {
		case err := <-ended:
			require.ErrorIs(t, err, context.Canceled)
		case <-time.After(patience):
			t.Error("relayer did not stop")
		}
	}
}

func (n *network) runUntil(t *testing.T, chain relayer.Chain, rollup relayer.Rollup, done func() bool) {
	t.Helper()
	stop := n.run(t, chain, rollup)
	defer stop()
	require.Eventually(t, done, patience, fast)
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

// fakeChain offers proven ranges from memory.
type fakeChain struct {
	mu       sync.Mutex
	proven   []settlement.SettleRequest
	reported []settlement.Settlement
	// failures is how many more questions go unanswered.
	failures     int
	beforeReport func() error
}

func (c *fakeChain) NextProven(context.Context) (settlement.SettleRequest, bool, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.failures > 0 {
		c.failures--
		return settlement.SettleRequest{}, false, errors.New("chain is away")
	}
	if len(c.reported) == len(c.proven) {
		return settlement.SettleRequest{}, false, nil
	}
	return c.proven[len(c.reported)], true, nil
}

func (c *fakeChain) ReportSettled(_ context.Context, settled settlement.Settlement) error {
	if c.beforeReport != nil {
		if err := c.beforeReport(); err != nil {
			return err
		}
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	c.reported = append(c.reported, settled)
	return nil
}

func (c *fakeChain) prove(request settlement.SettleRequest) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.proven = append(c.proven, request)
}

func (c *fakeChain) reports() []settlement.Settlement {
	c.mu.Lock()
	defer c.mu.Unlock()
	return append([]settlement.Settlement(nil), c.reported...)
}
