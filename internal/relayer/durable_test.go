package relayer_test

import (
	"context"
	"math/big"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/params"
	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/devnet"
	"github.com/healthd/healthd/internal/relayer"
	"github.com/healthd/healthd/internal/settlement"
)

// A range that a reorganisation takes away is settled again by the very transaction that settled it before.
func TestRelayerSettlesAgainAfterAReorganisation(t *testing.T) {
	for _, depth := range []uint64{1, 10, devnet.MaxReorg} {
		n := newNetwork(t, devnet.L1Options{Period: still})
		n.l1.Mine(devnet.MaxReorg) // so that the deployment stays
		service := n.durable(t, t.TempDir(), n.l1.FundedKey(), n.chain(t, 1, 2, 3), time.Minute)
		stop := run(t, service.Relayer)
		require.Eventually(t, n.has(t, 3), patience, fast)
		before, err := n.contract.Settlement(t.Context(), 3)
		require.NoError(t, err)
		require.Eventually(t, func() bool { return service.store.State().Settled == 3 }, patience, fast)

		n.l1.Mine(depth - 1)
		require.NoError(t, n.l1.Reorg(depth, true))
		require.Eventually(t, n.has(t, 3), patience, fast, "depth %d", depth)
		require.Eventually(t, func() bool { return n.logged("L1 has reorganised") > 0 }, patience, fast)
		after, err := n.contract.Settlement(t.Context(), 3)
		require.NoError(t, err)
		require.Equal(t, before.TxHash, after.TxHash, "depth %d", depth)
		require.NotEqual(t, before.BlockNumber, after.BlockNumber)
		require.Equal(t, 3, n.transactionsSent(t))
		stop()
	}
}

// stuckNetwork is one whose L1 takes transactions and mines none until told.
func stuckNetwork(t *testing.T) *network {
	t.Helper()
	n := newNetwork(t, devnet.L1Options{Period: still})
	n.stopPump()
	return n
}

func TestRelayerTakesOverWhatIsInFlightAndRaisesItsFees(t *testing.T) {
	n := stuckNetwork(t)
	folder, chain := t.TempDir(), n.chain(t, 1)
	versions := func(r *durable, atLeast int) func() bool {
		return func() bool {
			flights := r.store.InFlight()
			return len(flights) == 1 && len(flights[0].Versions) >= atLeast
		}
	}
	first := n.durable(t, folder, n.l1.FundedKey(), chain, time.Minute)
	stop := run(t, first.Relayer)
	require.Eventually(t, versions(first, 1), patience, fast)
	stop()
	require.NoError(t, first.store.Close())

	second := n.durable(t, folder, n.l1.FundedKey(), chain, 3*fast)
	defer run(t, second.Relayer)()
	require.Eventually(t, versions(second, 3), patience, fast)
	flight := second.store.InFlight()[0]
	require.Equal(t, uint64(1), flight.Range)
	for i := 1; i < len(flight.Versions); i++ {
		requireTenthMore(t, flight.Versions[i].GasFeeCap(), flight.Versions[i-1].GasFeeCap())
		requireTenthMore(t, flight.Versions[i].GasTipCap(), flight.Versions[i-1].GasTipCap())
		require.Equal(t, flight.Versions[0].Data(), flight.Versions[i].Data())
	}
	n.l1.Mine(1)
	require.Eventually(t, n.has(t, 1), patience, fast)
	require.Equal(t, 1, n.transactionsSent(t))
}

func requireTenthMore(t *testing.T, fee, before *big.Int) {
	t.Helper()
	least := new(big.Int).Div(new(big.Int).Mul(before, big.NewInt(11)), big.NewInt(10))
	require.GreaterOrEqual(t, fee.Cmp(least), 0)
}

// A transaction that waits behind a nonce that nobody uses does not keep the relayer from using that nonce.
func TestRelayerFillsANonceGap(t *testing.T) {
	n := stuckNetwork(t)
	recipient := common.HexToAddress("0x1006")
	n.send(t, n.accountNonce(t)+1, recipient, big.NewInt(1), 10*params.GWei)
	defer run(t, n.durable(t, t.TempDir(), n.l1.FundedKey(), n.chain(t, 1), time.Minute).Relayer)()
	require.Eventually(t, func() bool {
		waiting, err := n.client.Ethereum().PendingNonceAt(t.Context(), n.account())
		return err == nil && waiting == n.nonce+2
	}, patience, fast)
	n.l1.Mine(1)
	require.Eventually(t, n.has(t, 1), patience, fast)
}

// Another program that uses the account is told about, and does not stop settlement.
func TestRelayerNoticesThatItsKeyIsShared(t *testing.T) {
	n := stuckNetwork(t)
	folder, chain := t.TempDir(), n.chain(t, 1)
	first := n.durable(t, folder, n.l1.FundedKey(), chain, time.Minute)
	stop := run(t, first.Relayer)
	require.Eventually(t, func() bool { return len(first.store.InFlight()) == 1 }, patience, fast)
	stop()
	require.NoError(t, first.store.Close())
	n.send(t, n.accountNonce(t), common.HexToAddress("0x1007"), big.NewInt(1), 1000*params.GWei)
	n.l1.Mine(1)
	require.Equal(t, 1, n.transactionsSent(t))

	second := n.durable(t, folder, n.l1.FundedKey(), chain, time.Minute)
	_, err := second.Step(t.Context())
	require.ErrorIs(t, err, settlement.ErrKeyShared)
	defer run(t, second.Relayer)()
	n.pump(t)
	require.Eventually(t, n.has(t, 1), patience, fast)
	require.Equal(t, 2, n.transactionsSent(t))
}

// With its state lost while a transaction waits, a relayer replaces that one and pays once.
func TestRelayerOutlivesADamagedState(t *testing.T) {
	n := stuckNetwork(t)
	folder, chain := t.TempDir(), n.chain(t, 1)
	first := n.durable(t, folder, n.l1.FundedKey(), chain, time.Minute)
	stop := run(t, first.Relayer)
	require.Eventually(t, func() bool {
		waiting, err := n.client.Ethereum().PendingNonceAt(t.Context(), n.account())
		return err == nil && waiting == n.nonce+1
	}, patience, fast)
	stop()
	require.NoError(t, first.store.Close())

	file := filepath.Join(folder, "relayer.json")
	whole, err := os.ReadFile(file)
	require.NoError(t, err)
	for name, content := range map[string][]byte{
		"cut": whole[:len(whole)/2], "empty": nil, "of zeros": make([]byte, len(whole)), "flipped": flipped(whole),
	} {
		require.NoError(t, os.WriteFile(file, content, 0o600))
		_, err := relayer.OpenStore(folder, n.identity(n.l1.FundedKey()))
		require.ErrorIs(t, err, relayer.ErrStateDamaged, name)
		require.ErrorContains(t, err, file)
	}
	require.NoError(t, os.Remove(file))
	defer run(t, n.durable(t, folder, n.l1.FundedKey(), chain, 3*fast).Relayer)()
	n.pump(t)
	require.Eventually(t, n.has(t, 1), patience, fast)
	require.Equal(t, 1, n.transactionsSent(t))
}

// flipped changes a digit of a transaction.
func flipped(content []byte) []byte {
	changed := append([]byte{}, content...)
	at := len(changed) / 2
	if changed[at]++; changed[at] > 'f' || changed[at] > '9' && changed[at] < 'a' {
		changed[at] = '0'
	}
	return changed
}

func TestStoreIsForOneRelayer(t *testing.T) {
	folder, identity := t.TempDir(), relayer.Identity{L1ChainID: 1, Contract: common.Address{1}, Account: common.Address{2}}
	store, err := relayer.OpenStore(folder, identity)
	require.NoError(t, err)
	_, err = relayer.OpenStore(folder, identity)
	require.ErrorIs(t, err, relayer.ErrStateInUse)
	require.NoError(t, store.Record([]settlement.InFlight{{Nonce: 3, Range: 4, Since: time.Unix(5, 0).UTC()}}))
	require.NoError(t, store.Close())

	other := identity
	other.Account[0]++
	_, err = relayer.OpenStore(folder, other)
	require.ErrorIs(t, err, relayer.ErrStateOfAnother)
	again, err := relayer.OpenStore(folder, identity)
	require.NoError(t, err)
	require.Equal(t, []settlement.InFlight{{Nonce: 3, Range: 4, Since: time.Unix(5, 0).UTC()}}, again.InFlight())
	require.NoError(t, again.Close())
}

// send sends from the funded account, past every relayer.
func (n *network) send(t *testing.T, nonce uint64, to common.Address, amount *big.Int, feeCap int64) *types.Transaction {
	t.Helper()
	tx, err := types.SignNewTx(n.l1.FundedKey(), types.LatestSignerForChainID(n.l1.ChainID()), &types.DynamicFeeTx{
		ChainID: n.l1.ChainID(), Nonce: nonce, To: &to, Value: amount, Gas: params.TxGas,
		GasTipCap: big.NewInt(feeCap), GasFeeCap: big.NewInt(feeCap),
	})
	require.NoError(t, err)
	require.NoError(t, n.client.Ethereum().SendTransaction(context.Background(), tx))
	return tx
}

// fund gives an account an ether.
func (n *network) fund(t *testing.T, account common.Address) {
	t.Helper()
	tx := n.send(t, n.accountNonce(t), account, big.NewInt(params.Ether), 10*params.GWei)
	require.Eventually(t, func() bool {
		_, err := n.client.Ethereum().TransactionReceipt(t.Context(), tx.Hash())
		return err == nil
	}, patience, fast)
	require.NotEqual(t, crypto.PubkeyToAddress(n.l1.FundedKey().PublicKey), account)
}
