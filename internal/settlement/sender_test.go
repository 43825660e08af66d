package settlement_test

import (
	"context"
	"math/big"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/params"
	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/devnet"
	"github.com/healthd/healthd/internal/ethsign"
	"github.com/healthd/healthd/internal/settlement"
	"github.com/healthd/healthd/internal/settlement/settlementtest"
)

func TestSettleReplacesAStuckTransaction(t *testing.T) {
	ledger := settlementtest.NewLedger(t, prover(t))
	contract := deploy(t, ledger)
	client := dial(t).Ethereum()
	account := crypto.PubkeyToAddress(l1.FundedKey().PublicKey)
	nonce, err := client.NonceAt(t.Context(), account, nil)
	require.NoError(t, err)
	stuck, err := types.SignNewTx(l1.FundedKey(), types.LatestSignerForChainID(l1.ChainID()), &types.DynamicFeeTx{
		ChainID: l1.ChainID(), Nonce: nonce, To: &account, Gas: params.TxGas,
		GasTipCap: big.NewInt(2), GasFeeCap: big.NewInt(2), // far below the base fee
	})
	require.NoError(t, err)
	require.NoError(t, client.SendTransaction(t.Context(), stuck))

	settled, err := contract.Settle(t.Context(), ledger.Close(t, 1))
	require.NoError(t, err)
	tx, _, err := client.TransactionByHash(t.Context(), settled.TxHash)
	require.NoError(t, err)
	require.Equal(t, nonce, tx.Nonce())
}

func TestSettleRaisesFeesUntilMined(t *testing.T) {
	slow, client := startSlowL1(t)
	impatient := settlement.Options{PollInterval: 10 * time.Millisecond, ResubmitAfter: 50 * time.Millisecond}
	ledger := settlementtest.NewLedger(t, prover(t))
	deployment, err := settlement.Deploy(t.Context(), client, ethsign.NewLocal(slow.FundedKey()), ledger.Config(impatient))
	require.NoError(t, err)
	nonce, err := client.Ethereum().NonceAt(t.Context(), crypto.PubkeyToAddress(slow.FundedKey().PublicKey), nil)
	require.NoError(t, err)
	require.Equal(t, uint64(5), nonce, "each contract was deployed once, whatever it took")
	require.NotZero(t, deployment.Block)
}

func TestSettleWaitsForConfirmations(t *testing.T) {
	ledger := settlementtest.NewLedger(t, prover(t))
	client := dial(t)
	deployment, err := settlement.Deploy(t.Context(), client, ethsign.NewLocal(l1.FundedKey()), ledger.Config(options))
	require.NoError(t, err)
	deep := options
	deep.Confirmations = 3
	contract, err := settlement.Open(t.Context(), client, deployment.Address, ethsign.NewLocal(l1.FundedKey()), deep)
	require.NoError(t, err)
	ledger.Target = contract.Target()

	settled, err := contract.Settle(t.Context(), ledger.Close(t, 1))
	require.NoError(t, err)
	head, err := client.Ethereum().BlockNumber(t.Context())
	require.NoError(t, err)
	require.GreaterOrEqual(t, head, settled.BlockNumber+3)
}

// Two accounts send the same range into one block: the contract takes one and the other learns why not.
func TestSettleRace(t *testing.T) {
	slow, client := startSlowL1(t)
	ledger := settlementtest.NewLedger(t, prover(t))
	deployment, err := settlement.Deploy(t.Context(), client, ethsign.NewLocal(slow.FundedKey()), ledger.Config(options))
	require.NoError(t, err)

	secondKey, err := crypto.GenerateKey()
	require.NoError(t, err)
	recipient := crypto.PubkeyToAddress(secondKey.PublicKey)
	nonce, err := client.Ethereum().NonceAt(t.Context(), crypto.PubkeyToAddress(slow.FundedKey().PublicKey), nil)
	require.NoError(t, err)
	funding, err := types.SignNewTx(slow.FundedKey(), types.LatestSignerForChainID(slow.ChainID()), &types.DynamicFeeTx{
		ChainID: slow.ChainID(), Nonce: nonce, To: &recipient, Gas: params.TxGas, Value: big.NewInt(params.Ether),
		GasTipCap: big.NewInt(params.GWei), GasFeeCap: big.NewInt(10 * params.GWei),
	})
	require.NoError(t, err)
	require.NoError(t, client.Ethereum().SendTransaction(t.Context(), funding))
	require.Eventually(t, func() bool {
		_, err := client.Ethereum().TransactionReceipt(t.Context(), funding.Hash())
		return err == nil
	}, 10*time.Second, 10*time.Millisecond)

	first, err := settlement.Open(t.Context(), client, deployment.Address, ethsign.NewLocal(slow.FundedKey()), options)
	require.NoError(t, err)
	ledger.Target = first.Target()
	second, err := settlement.Open(t.Context(), client, deployment.Address, ethsign.NewLocal(secondKey), options)
	require.NoError(t, err)
	request := ledger.Close(t, 1)
	outcomes := make([]error, 2)
	var relayers sync.WaitGroup
	for i, contract := range []*settlement.Contract{first, second} {
		relayers.Go(func() { _, outcomes[i] = contract.Settle(t.Context(), request) })
	}
	relayers.Wait()
	if outcomes[0] != nil {
		outcomes[0], outcomes[1] = outcomes[1], outcomes[0]
	}
	require.NoError(t, outcomes[0])
	require.ErrorIs(t, outcomes[1], settlement.ErrAlreadySettled)
}

func TestSettleSaysWhichAccountCannotPay(t *testing.T) {
	ledger := settlementtest.NewLedger(t, prover(t))
	address := deploy(t, ledger).Address()
	poor, err := crypto.GenerateKey()
	require.NoError(t, err)
	contract, err := settlement.Open(t.Context(), dial(t), address, ethsign.NewLocal(poor), options)
	require.NoError(t, err)
	_, err = contract.Settle(t.Context(), ledger.Close(t, 1))
	require.ErrorIs(t, err, settlement.ErrUnfunded)
	require.ErrorContains(t, err, crypto.PubkeyToAddress(poor.PublicKey).Hex())
}

// startSlowL1 is an L1 whose blocks leave time for things to happen between them.
func startSlowL1(t *testing.T) (*devnet.L1, *settlement.Client) {
	t.Helper()
	slow, err := devnet.StartL1(context.Background(), devnet.L1Options{Period: 500 * time.Millisecond})
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, slow.Close()) })
	client, err := settlement.Dial(t.Context(), slow.Endpoint())
	require.NoError(t, err)
	t.Cleanup(client.Close)
	return slow, client
}
