package settlement_test

import (
	"context"
	"fmt"
	"os"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/consensys/gnark/logger"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/healthd/healthd/internal/devnet"
	"github.com/healthd/healthd/internal/ethsign"
	"github.com/healthd/healthd/internal/settlement"
	"github.com/healthd/healthd/internal/settlement/settlementtest"
)

// l1 is shared: its one funded account makes these tests take turns anyhow.
var l1 *devnet.L1

var options = settlement.Options{PollInterval: 10 * time.Millisecond}

// prover is shared because a setup takes longer than most tests.
var (
	proverOnce sync.Once
	proverMade *settlementtest.Prover
)

func TestMain(m *testing.M) {
	logger.Disable()
	os.Exit(run(m))
}

func run(m *testing.M) int {
	var err error
	l1, err = devnet.StartL1(context.Background(), devnet.L1Options{Period: 40 * time.Millisecond})
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer l1.Close()
	return m.Run()
}

func prover(t *testing.T) *settlementtest.Prover {
	t.Helper()
	proverOnce.Do(func() { proverMade = settlementtest.NewProver(t) })
	return proverMade
}

func dial(t *testing.T) *settlement.Client {
	t.Helper()
	client, err := settlement.Dial(t.Context(), l1.Endpoint())
	require.NoError(t, err)
	t.Cleanup(client.Close)
	return client
}

// deploy puts a contract for the ledger on chain and opens it.
func deploy(t *testing.T, ledger *settlementtest.Ledger) *settlement.Contract {
	t.Helper()
	return deployWith(t, ledger, ledger.Config(options))
}

func deployWith(t *testing.T, ledger *settlementtest.Ledger, config settlement.Config) *settlement.Contract {
	t.Helper()
	return ledger.Deploy(t, dial(t), ethsign.NewLocal(l1.FundedKey()), config)
}

// l1Account pays for these tests' transactions.
func l1Account() common.Address { return crypto.PubkeyToAddress(l1.FundedKey().PublicKey) }
