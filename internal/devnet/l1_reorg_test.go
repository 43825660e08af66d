package devnet_test

import (
	"math/big"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/params"
	"github.com/ethereum/go-ethereum/rpc"
	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/devnet"
)

// still never mines by itself.
const still = time.Hour

func TestL1ReorganisesToItsGreatestDepth(t *testing.T) {
	for _, depth := range []uint64{1, 10, devnet.MaxReorg} {
		l1 := start(t, devnet.L1Options{Period: still})
		client := dial(t, l1)
		l1.Mine(devnet.MaxReorg)
		before, err := client.HeaderByNumber(t.Context(), nil)
		require.NoError(t, err)
		require.NoError(t, l1.Reorg(depth, false))

		after, err := client.HeaderByNumber(t.Context(), nil)
		require.NoError(t, err)
		require.Equal(t, before.Number.Uint64()+1, after.Number.Uint64())
		replaced, err := client.HeaderByNumber(t.Context(), before.Number)
		require.NoError(t, err)
		require.NotEqual(t, before.Hash(), replaced.Hash())
	}
}

func TestL1ReorgRefusesWhatItCannotDo(t *testing.T) {
	l1 := start(t, devnet.L1Options{Period: still})
	l1.Mine(3)
	for _, depth := range []uint64{0, 4, devnet.MaxReorg + 1} {
		require.Error(t, l1.Reorg(depth, false), "depth %d", depth)
	}
}

// A transaction of an abandoned block is mined again, unless everybody forgot it. Over JSON-RPC, as other processes do it.
func TestL1ReorgAndTransactions(t *testing.T) {
	for name, forget := range map[string]bool{"kept": false, "forgotten": true} {
		t.Run(name, func(t *testing.T) {
			l1 := start(t, devnet.L1Options{Period: still})
			client := dial(t, l1)
			recipient := common.HexToAddress("0x1005")
			tx, err := types.SignNewTx(l1.FundedKey(), types.LatestSignerForChainID(l1.ChainID()), &types.DynamicFeeTx{
				ChainID: l1.ChainID(), To: &recipient, Value: big.NewInt(5), Gas: params.TxGas,
				GasTipCap: big.NewInt(params.GWei), GasFeeCap: big.NewInt(10 * params.GWei),
			})
			require.NoError(t, err)
			require.NoError(t, client.SendTransaction(t.Context(), tx))
			l1.Mine(10)
			nonce, err := client.NonceAt(t.Context(), crypto.PubkeyToAddress(l1.FundedKey().PublicKey), nil)
			require.NoError(t, err)
			require.Equal(t, uint64(1), nonce)

			remote, err := rpc.DialContext(t.Context(), l1.Endpoint())
			require.NoError(t, err)
			defer remote.Close()
			require.NoError(t, remote.CallContext(t.Context(), nil, "dev_reorg", 10, forget))
			balance, err := client.BalanceAt(t.Context(), recipient, nil)
			require.NoError(t, err)
			if forget {
				require.Zero(t, balance.Sign())
			} else {
				require.Equal(t, big.NewInt(5), balance)
			}
		})
	}
}

func TestL1FinalizesAtADepth(t *testing.T) {
	l1 := start(t, devnet.L1Options{Period: still, FinalityDepth: 12})
	client := dial(t, l1)
	finalized := big.NewInt(int64(rpc.FinalizedBlockNumber))
	l1.Mine(11)
	_, err := client.HeaderByNumber(t.Context(), finalized)
	require.Error(t, err, "nothing is final yet")
	l1.Mine(30)
	header, err := client.HeaderByNumber(t.Context(), finalized)
	require.NoError(t, err)
	require.Equal(t, uint64(41-12), header.Number.Uint64())
	require.NoError(t, l1.Reorg(10, false))
	header, err = client.HeaderByNumber(t.Context(), finalized)
	require.NoError(t, err)
	require.Equal(t, uint64(42-12), header.Number.Uint64())
}
