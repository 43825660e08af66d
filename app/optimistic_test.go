package app_test

import (
	"fmt"
	"sync"
	"testing"

	abcicli "github.com/cometbft/cometbft/abci/client"
	abci "github.com/cometbft/cometbft/abci/types"
	dbm "github.com/cosmos/cosmos-db"
	"github.com/prometheus/client_golang/prometheus"
	"github.com/stretchr/testify/require"

	"github.com/cosmos/cosmos-sdk/baseapp"
	"github.com/cosmos/cosmos-sdk/baseapp/oe"
	"github.com/cosmos/cosmos-sdk/server"

	"github.com/healthd/healthd/app/apptest"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

// TestOptimisticExecutionLeavesNothingBehind compares a node that executes proposals ahead with one that does not. It sees
// proposals that are not decided, and decisions that it saw no proposal of; some executions are aborted at random, all, or none.
func TestOptimisticExecutionLeavesNothingBehind(t *testing.T) {
	for _, abortRate := range []int{0, 50, 100} {
		t.Run(fmt.Sprintf("%d %% aborted", abortRate), func(t *testing.T) {
			keys, founderKey := attestationKeys(t), apptest.Founder()
			control := attestingOn(t, apptest.Empty(t), keys)
			optimistic := apptest.At(t, t.TempDir(), dbm.NewMemDB(), baseapp.SetOptimisticExecution(oe.WithAbortRate(abortRate)))
			node := attestingOn(t, optimistic, keys)
			node.App.SetAttester(&recorder{key: keys[0]})
			before := applied(t)
			nonce := uint64(0)
			for round := range 12 {
				bundle := func(first byte, patients int) []byte {
					var envelopes []zkbatchtypes.Envelope
					for i := range patients {
						patient := registerPatient(key(first + byte(i)))
						envelopes = append(envelopes, control.Seal(t, founderKey, founder, nonce+uint64(i), patient))
					}
					return control.BundleTx(t, founderKey, envelopes...)
				}
				// What is proposed first has other operations, and signatures that the decided block may lack.
				proposed := [][]byte{bundle(100, 2)}
				if round < len(keys) {
					proposed = append(control.propose(t, room, control.extension(t, round)), proposed...)
				}
				var decided [][]byte // every third block is empty
				if round%3 != 2 {
					decided = append(proposed[:len(proposed)-1:len(proposed)-1], bundle(byte(round+1), 1))
					nonce++
				}
				response := control.NextBlock(t, decided...)
				require.Equal(t, response.AppHash, node.decide(t, proposed, decided, round%2 == 0).AppHash, "height %d", control.App.LastBlockHeight())
				version, root := control.App.StateTree().Latest()
				nodeVersion, nodeRoot := node.App.StateTree().Latest()
				require.Equal(t, version, nodeVersion)
				require.Equal(t, root, nodeRoot)
			}
			require.NoError(t, node.App.CheckStateTree())
			require.Equal(t, zkbatchtypes.RANGE_STATUS_CERTIFIED, node.status(t))
			state, err := node.App.Zkbatch.State(node.Context())
			require.NoError(t, err)
			require.Equal(t, uint64(8), state.OpCount)
			require.InDelta(t, before+2*8, applied(t), 0, "both nodes have counted what was committed, once")
		})
	}
}

// decide makes a block as CometBFT does where a proposal fails before another is decided, which the node may have missed.
// Transactions are checked and a vote is extended beside the execution, but for what CometBFT's own client excludes.
func (c *attestingChain) decide(t *testing.T, proposed, decided [][]byte, missed bool) *abci.ResponseFinalizeBlock {
	t.Helper()
	height := c.App.LastBlockHeight() + 1
	c.Time = c.Time.Add(1e9)
	client := abcicli.NewLocalClient(nil, server.NewCometABCIWrapper(c.App))
	propose := func(hash string, txs [][]byte) {
		response, err := client.ProcessProposal(t.Context(), &abci.RequestProcessProposal{Height: height, Time: c.Time, Txs: txs, Hash: []byte(hash)})
		require.NoError(t, err)
		require.Equal(t, abci.ResponseProcessProposal_ACCEPT, response.Status)
	}
	propose("proposed", proposed)
	if !missed {
		propose("decided", decided)
	}
	var beside sync.WaitGroup
	var checkErr, extendErr error
	beside.Go(func() {
		_, checkErr = client.CheckTx(t.Context(), &abci.RequestCheckTx{Tx: proposed[len(proposed)-1], Type: abci.CheckTxType_New})
	})
	beside.Go(func() {
		_, extendErr = client.ExtendVote(t.Context(), &abci.RequestExtendVote{Height: height, Time: c.Time})
	})
	response, err := client.FinalizeBlock(t.Context(), &abci.RequestFinalizeBlock{Height: height, Time: c.Time, Txs: decided, Hash: []byte("decided")})
	beside.Wait()
	require.NoError(t, err)
	require.NoError(t, checkErr)
	require.NoError(t, extendErr)
	_, err = client.Commit(t.Context(), &abci.RequestCommit{})
	require.NoError(t, err)
	return response
}

// applied is what this process counts as applied operations of committed blocks.
func applied(t *testing.T) float64 {
	t.Helper()
	families, err := prometheus.DefaultGatherer.Gather()
	require.NoError(t, err)
	for _, family := range families {
		for _, metric := range family.GetMetric() {
			if family.GetName() == "healthd_operations_executed_total" && metric.GetLabel()[0].GetValue() == "applied" {
				return metric.GetCounter().GetValue()
			}
		}
	}
	return 0
}
