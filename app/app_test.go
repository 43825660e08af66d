package app_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	cmttypes "github.com/cometbft/cometbft/types"
	"github.com/stretchr/testify/require"

	authtypes "github.com/cosmos/cosmos-sdk/x/auth/types"

	"github.com/healthd/healthd/app"
	"github.com/healthd/healthd/app/apptest"
	"github.com/healthd/healthd/internal/edwardskey"
	consortiumtypes "github.com/healthd/healthd/x/consortium/types"
)

func key(fill byte) *edwardskey.PrivKey {
	return edwardskey.NewPrivKey([32]byte(bytes.Repeat([]byte{fill}, 32)))
}

func TestGenesisDecidesTheValidatorSet(t *testing.T) {
	chain := apptest.Empty(t)
	response := chain.InitChain(t, apptest.Genesis(t, chain.App), nil)
	require.Len(t, response.Validators, 1)
	require.Equal(t, int64(10), response.Validators[0].Power)
}

func TestIdleBlocksLeaveTheAppHashAlone(t *testing.T) {
	// Otherwise an idle chain would make blocks for ever in spite of create_empty_blocks=false.
	chain := apptest.New(t)
	first := chain.NextBlock(t)
	for range 3 {
		require.Equal(t, first.AppHash, chain.NextBlock(t).AppHash)
	}
}

func TestRestartContinuesWhereItStopped(t *testing.T) {
	chain := apptest.New(t, key(1))
	chain.NextBlock(t)
	before := chain.NextBlock(t, chain.SignTx(t, key(1), message(key(1)))).AppHash
	chain.Restart(t)
	require.Equal(t, int64(2), chain.App.LastBlockHeight())
	require.Equal(t, before, chain.App.LastCommitID().Hash)
	require.Equal(t, before, chain.NextBlock(t).AppHash)
}

func TestTwoNodesAgree(t *testing.T) {
	one, two := apptest.New(t, key(1), key(2)), apptest.New(t, key(1), key(2))
	for range 3 {
		txs := [][]byte{one.SignTx(t, key(1), message(key(1))), one.SignTx(t, key(2), message(key(2)))}
		require.Equal(t, one.NextBlock(t, txs...).AppHash, two.NextBlock(t, txs...).AppHash)
	}
}

func TestCloseMayBeCalledTwice(t *testing.T) {
	chain := apptest.New(t)
	require.NoError(t, chain.App.Close())
	require.NoError(t, chain.App.Close())
}

func TestExportedGenesisStartsTheSameChain(t *testing.T) {
	authority := authtypes.NewModuleAddress(consortiumtypes.ModuleName).String()
	params := cmttypes.DefaultConsensusParams()
	params.Authority.Authority = authority
	params.ABCI.VoteExtensionsEnableHeight = 5
	chain := apptest.Empty(t)
	chain.InitChain(t, apptest.Genesis(t, chain.App, key(1)), params)
	chain.NextBlock(t)
	chain.NextBlock(t, chain.SignTx(t, key(1), message(key(1))))

	exported, err := chain.App.Export()
	require.NoError(t, err)
	require.Equal(t, int64(3), exported.Height)
	require.Len(t, exported.Validators, 1)
	require.Equal(t, authority, exported.ConsensusParams.Authority.Authority)
	require.Equal(t, int64(5), exported.ConsensusParams.Abci.VoteExtensionsEnableHeight)

	var state app.GenesisState
	require.NoError(t, json.Unmarshal(exported.AppState, &state))
	exportedParams := cmttypes.ConsensusParamsFromProto(exported.ConsensusParams)
	next := apptest.Empty(t)
	next.Time, next.InitialHeight = chain.Time, exported.Height
	next.InitChain(t, state, &exportedParams)
	next.NextBlock(t)
	again, err := next.App.Export()
	require.NoError(t, err)
	opened := strings.Replace(string(exported.AppState), `"first_height": "1"`, `"first_height": "3"`, 1)
	opened = strings.Replace(opened, `"next_height": "1"`, `"next_height": "3"`, 1)
	require.JSONEq(t, opened, string(again.AppState), "the same but for an empty range, which begins with the new tree")
	require.Equal(t, exported.Validators, again.Validators)
}
