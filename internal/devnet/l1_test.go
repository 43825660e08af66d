package devnet_test

import (
	"context"
	"math/big"
	"net/url"
	"runtime"
	"strconv"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/params"
	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/devnet"
)

const period = 50 * time.Millisecond

func TestL1MinesTransactionsOverHTTP(t *testing.T) {
	l1 := start(t, devnet.L1Options{Period: period})
	client := dial(t, l1)

	chainID, err := client.ChainID(t.Context())
	require.NoError(t, err)
	require.Equal(t, l1.ChainID(), chainID)

	recipient := common.HexToAddress("0x1001")
	send(t, l1, client, recipient, big.NewInt(7))
	balance, err := client.BalanceAt(t.Context(), recipient, nil)
	require.NoError(t, err)
	require.Equal(t, big.NewInt(7), balance)
}

func TestL1MinesEmptyBlocks(t *testing.T) {
	client := dial(t, start(t, devnet.L1Options{Period: period}))
	require.Eventually(t, func() bool {
		height, err := client.BlockNumber(t.Context())
		return err == nil && height >= 3
	}, 10*time.Second, period)
}

func TestL1KeepsItsChainInADataDir(t *testing.T) {
	dir := t.TempDir()
	recipient := common.HexToAddress("0x1002")

	first := start(t, devnet.L1Options{Period: period, DataDir: dir})
	send(t, first, dial(t, first), recipient, big.NewInt(9))
	require.NoError(t, first.Close())

	second := start(t, devnet.L1Options{Period: period, DataDir: dir})
	client := dial(t, second)
	balance, err := client.BalanceAt(t.Context(), recipient, nil)
	require.NoError(t, err)
	require.Equal(t, big.NewInt(9), balance)
	send(t, second, client, recipient, big.NewInt(1))
}

func TestL1RefusesAPortInUse(t *testing.T) {
	first := start(t, devnet.L1Options{Period: period, HTTPPort: 0})
	port := portOf(t, first)
	_, err := devnet.StartL1(t.Context(), devnet.L1Options{Period: period, HTTPPort: port})
	require.ErrorContains(t, err, "address already in use")
}

func TestL1CloseLeavesNoGoroutines(t *testing.T) {
	run := func() {
		l1 := start(t, devnet.L1Options{Period: period})
		client := dial(t, l1)
		send(t, l1, client, common.HexToAddress("0x1003"), big.NewInt(1))
		client.Close()
		require.NoError(t, l1.Close())
		require.NoError(t, l1.Close(), "closing twice is harmless")
	}
	run() // what is started once per process stays out of the count
	before := runtime.NumGoroutine()
	run()
	require.Eventually(t, func() bool { return runtime.NumGoroutine() <= before }, 10*time.Second, period,
		"goroutines: %d before, %d after", before, runtime.NumGoroutine())
}

func start(t *testing.T, options devnet.L1Options) *devnet.L1 {
	t.Helper()
	l1, err := devnet.StartL1(context.Background(), options)
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, l1.Close()) })
	return l1
}

func dial(t *testing.T, l1 *devnet.L1) *ethclient.Client {
	t.Helper()
	client, err := ethclient.DialContext(t.Context(), l1.Endpoint())
	require.NoError(t, err)
	t.Cleanup(client.Close)
	return client
}

func send(t *testing.T, l1 *devnet.L1, client *ethclient.Client, to common.Address, amount *big.Int) {
	t.Helper()
	nonce, err := client.NonceAt(t.Context(), crypto.PubkeyToAddress(l1.FundedKey().PublicKey), nil)
	require.NoError(t, err)
	tx, err := types.SignNewTx(l1.FundedKey(), types.LatestSignerForChainID(l1.ChainID()), &types.DynamicFeeTx{
		ChainID: l1.ChainID(), Nonce: nonce, To: &to, Value: amount, Gas: params.TxGas,
		GasTipCap: big.NewInt(params.GWei), GasFeeCap: big.NewInt(10 * params.GWei),
	})
	require.NoError(t, err)
	require.NoError(t, client.SendTransaction(t.Context(), tx))
	require.Eventually(t, func() bool {
		receipt, err := client.TransactionReceipt(t.Context(), tx.Hash())
		return err == nil && receipt.Status == types.ReceiptStatusSuccessful
	}, 10*time.Second, period)
}

func portOf(t *testing.T, l1 *devnet.L1) int {
	t.Helper()
	endpoint, err := url.Parse(l1.Endpoint())
	require.NoError(t, err)
	port, err := strconv.Atoi(endpoint.Port())
	require.NoError(t, err)
	return port
}
