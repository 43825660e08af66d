// Package apptest runs the whole application in one process without a consensus engine: tests decide when a
// block is made and what is in it.
package apptest

import (
	"bytes"
	"encoding/json"
	"testing"
	"time"

	abci "github.com/cometbft/cometbft/abci/types"
	cmttypes "github.com/cometbft/cometbft/types"
	dbm "github.com/cosmos/cosmos-db"
	"github.com/stretchr/testify/require"

	"cosmossdk.io/log/v2"

	"github.com/cosmos/cosmos-sdk/baseapp"
	simtestutil "github.com/cosmos/cosmos-sdk/testutil/sims"
	sdk "github.com/cosmos/cosmos-sdk/types"
	authtypes "github.com/cosmos/cosmos-sdk/x/auth/types"

	"github.com/healthd/healthd/app"
	"github.com/healthd/healthd/internal/edwardskey"
	consortiumtypes "github.com/healthd/healthd/x/consortium/types"
	identitytypes "github.com/healthd/healthd/x/identity/types"
)

// ChainID of every test chain.
const ChainID = "dev-test-1"

// genesisTime and blockTime make block times the same in every run.
var genesisTime = time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)

const blockTime = time.Second

// Chain is an application and the blocks made so far.
type Chain struct {
	App *app.App
	// Time of the latest block, and of genesis before the first.
	Time time.Time
	// InitialHeight of the first block.
	InitialHeight int64

	home    string
	db      dbm.DB
	options []func(*baseapp.BaseApp)
}

// New starts a chain with one validator. The keys own accounts that may send transactions.
func New(t *testing.T, keys ...*edwardskey.PrivKey) *Chain {
	t.Helper()
	chain := Empty(t)
	chain.InitChain(t, Genesis(t, chain.App, keys...), nil)
	return chain
}

// Empty opens an application that has no state yet.
func Empty(t *testing.T) *Chain {
	t.Helper()
	return At(t, t.TempDir(), dbm.NewMemDB())
}

// At opens an application on a home and a database that exist already or are empty.
func At(t *testing.T, home string, db dbm.DB, options ...func(*baseapp.BaseApp)) *Chain {
	t.Helper()
	chain := &Chain{Time: genesisTime, InitialHeight: 1, home: home, db: db, options: options}
	chain.open(t)
	chain.Time = chain.Time.Add(time.Duration(chain.App.LastBlockHeight()) * blockTime)
	return chain
}

// Home is the folder of the node's files.
func (c *Chain) Home() string { return c.home }

// TryInitChain returns why a genesis state is refused, or nil.
func (c *Chain) TryInitChain(t *testing.T, state app.GenesisState) (err error) {
	t.Helper()
	encoded, err := json.Marshal(state)
	require.NoError(t, err)
	params := cmttypes.DefaultConsensusParams().ToProto()
	defer func() {
		if refusal := recover(); refusal != nil { // the SDK's modules have no other way to refuse
			err = refusal.(error)
		}
	}()
	_, err = c.App.InitChain(&abci.RequestInitChain{
		ChainId: ChainID, Time: c.Time, InitialHeight: c.InitialHeight, AppStateBytes: encoded, ConsensusParams: &params,
	})
	return err
}

// AtHeight opens a second application on the state of a height, as the export command does. The chain itself must
// be closed.
func (c *Chain) AtHeight(t *testing.T, height int64) *app.App {
	t.Helper()
	old, err := app.New(log.NewNopLogger(), c.db, false, simtestutil.NewAppOptionsWithFlagHome(c.home), baseapp.SetChainID(ChainID))
	require.NoError(t, err)
	require.NoError(t, old.LoadHeight(height))
	t.Cleanup(func() { _ = old.Close() })
	return old
}

// Restart opens the application anew on the same database, as a node does after a crash.
func (c *Chain) Restart(t *testing.T) {
	t.Helper()
	require.NoError(t, c.App.Close())
	c.open(t)
}

func (c *Chain) open(t *testing.T) {
	t.Helper()
	var err error
	options := append([]func(*baseapp.BaseApp){baseapp.SetChainID(ChainID)}, c.options...)
	c.App, err = app.New(log.NewNopLogger(), c.db, true, simtestutil.NewAppOptionsWithFlagHome(c.home), options...)
	require.NoError(t, err)
	t.Cleanup(func() { _ = c.App.Close() }) // a second time where the test has closed it
}

func (c *Chain) nextHeight() int64 { return max(c.App.LastBlockHeight()+1, c.InitialHeight) }

// Founder is the key of the one institution that founds a test chain. It may send transactions.
func Founder() *edwardskey.PrivKey {
	return edwardskey.NewPrivKey([32]byte(bytes.Repeat([]byte{0xf0}, 32)))
}

// Genesis returns a genesis state with one validator and the keys' accounts.
func Genesis(t *testing.T, application *app.App, keys ...*edwardskey.PrivKey) app.GenesisState {
	t.Helper()
	cdc := application.Encoding().Codec
	state := app.DefaultGenesis(cdc)
	accounts := make(authtypes.GenesisAccounts, len(keys))
	for i, key := range keys {
		accounts[i] = authtypes.NewBaseAccount(sdk.AccAddress(key.PubKey().Address()), nil, uint64(i), 0)
	}
	state[authtypes.ModuleName] = cdc.MustMarshalJSON(authtypes.NewGenesisState(authtypes.DefaultParams(), accounts))
	consortium := consortiumtypes.DefaultGenesis()
	consortium.Members = []consortiumtypes.Member{{Name: "founder", Actor: 1}}
	consortium.Validators = []consortiumtypes.Validator{
		{Name: "founder", Member: "founder", ConsensusKey: bytes.Repeat([]byte{1}, 32), Power: 10},
	}
	state[consortiumtypes.ModuleName] = cdc.MustMarshalJSON(consortium)
	state[identitytypes.ModuleName] = cdc.MustMarshalJSON(&identitytypes.GenesisState{
		Institutions: []identitytypes.Institution{{Name: "founder", Role: identitytypes.ROLE_PROVIDER, PublicKey: Founder().PubKey().Bytes()}},
	})
	return state
}

// InitChain gives the application its first state. Without parameters it takes CometBFT's defaults.
func (c *Chain) InitChain(t *testing.T, state app.GenesisState, params *cmttypes.ConsensusParams) *abci.ResponseInitChain {
	t.Helper()
	encoded, err := json.Marshal(state)
	require.NoError(t, err)
	if params == nil {
		params = cmttypes.DefaultConsensusParams()
	}
	protoParams := params.ToProto()
	response, err := c.App.InitChain(&abci.RequestInitChain{
		ChainId: ChainID, Time: c.Time, InitialHeight: c.InitialHeight, AppStateBytes: encoded, ConsensusParams: &protoParams,
	})
	require.NoError(t, err)
	return response
}

// NextBlock executes and commits a block and returns what CometBFT would see.
func (c *Chain) NextBlock(t *testing.T, txs ...[]byte) *abci.ResponseFinalizeBlock {
	t.Helper()
	c.Time = c.Time.Add(blockTime)
	response, err := c.App.FinalizeBlock(&abci.RequestFinalizeBlock{
		Height: c.nextHeight(), Time: c.Time, Txs: txs,
	})
	require.NoError(t, err)
	_, err = c.App.Commit()
	require.NoError(t, err)
	return response
}
