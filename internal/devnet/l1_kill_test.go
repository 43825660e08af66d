package devnet_test

import (
	"bufio"
	"context"
	"fmt"
	"math/big"
	"os"
	"os/exec"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/devnet"
)

// dataDirVariable makes a test binary run an L1 in this directory until it is killed, instead of tests.
const dataDirVariable = "DEVNET_TEST_L1_DIR"

func TestMain(m *testing.M) {
	if dir := os.Getenv(dataDirVariable); dir != "" {
		runUntilKilled(dir)
	}
	os.Exit(m.Run())
}

func runUntilKilled(dir string) {
	l1, err := devnet.StartL1(context.Background(), devnet.L1Options{Period: period, DataDir: dir})
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	fmt.Println(l1.Endpoint())
	select {}
}

func TestL1SurvivesAKill(t *testing.T) {
	dir := t.TempDir()
	recipient := common.HexToAddress("0x1004")

	process := exec.CommandContext(t.Context(), os.Args[0])
	process.Env = append(os.Environ(), dataDirVariable+"="+dir)
	output, err := process.StdoutPipe()
	require.NoError(t, err)
	require.NoError(t, process.Start())
	endpoint := bufio.NewScanner(output)
	require.True(t, endpoint.Scan())
	client, err := ethclient.DialContext(t.Context(), endpoint.Text())
	require.NoError(t, err)
	defer client.Close()
	reference := start(t, devnet.L1Options{Period: time.Hour}) // for its key and chain id, which are always the same
	send(t, reference, client, recipient, big.NewInt(11))
	before, err := client.BlockNumber(t.Context())
	require.NoError(t, err)
	require.Eventually(t, func() bool { // the block after it is begun when this one is on disk
		height, err := client.BlockNumber(t.Context())
		return err == nil && height > before
	}, 10*time.Second, period)
	require.NoError(t, process.Process.Kill())
	require.Error(t, process.Wait())

	second := start(t, devnet.L1Options{Period: period, DataDir: dir})
	again := dial(t, second)
	height, err := again.BlockNumber(t.Context())
	require.NoError(t, err)
	require.GreaterOrEqual(t, height, before)
	balance, err := again.BalanceAt(t.Context(), recipient, nil)
	require.NoError(t, err)
	require.Equal(t, big.NewInt(11), balance)
}
