package app_test

import (
	"encoding/json"
	"testing"
	"time"

	abci "github.com/cometbft/cometbft/abci/types"
	"github.com/stretchr/testify/require"

	sdk "github.com/cosmos/cosmos-sdk/types"

	"github.com/healthd/healthd/app"
	"github.com/healthd/healthd/app/apptest"
	"github.com/healthd/healthd/internal/protocol"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

// moved continues a chain as another network.
func moved(t *testing.T, chain *apptest.Chain) *apptest.Chain {
	t.Helper()
	exported, err := chain.App.Export()
	require.NoError(t, err)
	var state app.GenesisState
	require.NoError(t, json.Unmarshal(exported.AppState, &state))
	next := apptest.Empty(t)
	next.Time, next.InitialHeight = chain.Time, exported.Height
	next.InitChain(t, state, nil)
	next.NextBlock(t)
	return next
}

// logged closes a range of one operation.
func logged(t *testing.T, chain *apptest.Chain, nonce uint64) {
	t.Helper()
	results := chain.Submit(t, apptest.Founder(), chain.Seal(t, apptest.Founder(), founder, nonce, registerPatient(key(byte(nonce+1)))))
	require.True(t, results[0].Admitted, results[0].DropReason)
	chain.Time = chain.Time.Add(time.Minute)
	chain.NextBlock(t)
}

// guess makes a block with a proof of an operation that no key could verify, and returns what became of it.
func guess(t *testing.T, chain *apptest.Chain, number uint64) *abci.ExecTxResult {
	t.Helper()
	r, err := chain.App.Zkbatch.Range(chain.Context(), number)
	require.NoError(t, err)
	result := chain.NextBlock(t, chain.SignTx(t, apptest.Founder(), &zkbatchtypes.MsgSubmitProof{
		Submitter: sdk.AccAddress(apptest.Founder().PubKey().Address()).String(), Range: number, Shape: protocol.ShapeSmall.ID,
		OpCount: 1, NewRoot: r.NewRoot, NewAccumulator: r.NewAccumulator, Proof: []byte{1},
	})).TxResults[0]
	chain.NextBlock(t)
	return result
}

func TestProofOfWhatAnotherNetworkLoggedStopsNoNode(t *testing.T) {
	chain := running(t)
	logged(t, chain, 0)
	next := moved(t, chain)
	for _, chain := range []*apptest.Chain{next, moved(t, next)} {
		result := guess(t, chain, 1)
		require.Equal(t, zkbatchtypes.ErrWrongSegment.ABCICode(), result.Code, result.Log)
		require.Contains(t, result.Log, "can never be proven here")
	}
}

func TestMovedNetworkTakesProofsOfWhatItLogs(t *testing.T) {
	chain := running(t)
	for range 3 {
		chain.NextBlock(t) // idle, so that the export lies well above the last range
	}
	next := moved(t, chain)
	logged(t, next, 0)
	result := guess(t, next, 1)
	require.Equal(t, zkbatchtypes.ErrNoVerifier.ABCICode(), result.Code, "it read the log and wants a key: %s", result.Log)
}
