package app_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/app"
	"github.com/healthd/healthd/app/apptest"
	consenttypes "github.com/healthd/healthd/x/consent/types"
	identitytypes "github.com/healthd/healthd/x/identity/types"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

func TestRollbackTakesTheTreeAlong(t *testing.T) {
	chain := running(t)
	tx := chain.BundleTx(t, apptest.Founder(), chain.Seal(t, apptest.Founder(), founder, 0, registerPatient(key(1))))
	hash := chain.NextBlock(t, tx).AppHash
	require.NoError(t, chain.App.CommitMultiStore().RollbackToVersion(1))
	chain.Restart(t)
	require.NoError(t, chain.App.CheckStateTree())
	chain.Time = chain.Time.Add(-1e9)
	require.Equal(t, hash, chain.NextBlock(t, tx).AppHash, "the same block again")

	require.NoError(t, chain.App.CommitMultiStore().RollbackToVersion(1))
	chain.Restart(t)
	chain.NextBlock(t) // another block instead
	state, err := chain.App.Zkbatch.State(chain.Context())
	require.NoError(t, err)
	require.Zero(t, state.OpCount)
	require.Zero(t, chain.App.StateTree().Floor())
	latest, _ := chain.App.StateTree().Latest()
	require.Zero(t, latest, "nothing of the rolled back block is left")
}

func TestNodeRefusesATreeThatIsBehind(t *testing.T) {
	chain := running(t)
	chain.Submit(t, apptest.Founder(), chain.Seal(t, apptest.Founder(), founder, 0, registerPatient(key(1))))
	require.NoError(t, chain.App.CheckStateTree())
	chain.Submit(t, apptest.Founder(), chain.Seal(t, apptest.Founder(), founder, 1, registerPatient(key(2))))
	require.NoError(t, chain.App.StateTree().Truncate(3))
	require.ErrorContains(t, chain.App.CheckStateTree(), "healthd rollback")

	require.NoError(t, os.RemoveAll(filepath.Join(chain.Home(), "data", "statetree")))
	chain.Restart(t)
	require.ErrorContains(t, chain.App.CheckStateTree(), "behind the application")
}

func TestExportAtAnOlderHeight(t *testing.T) {
	chain := running(t)
	chain.Submit(t, apptest.Founder(), chain.Seal(t, apptest.Founder(), founder, 0, registerPatient(key(1))))
	chain.Submit(t, apptest.Founder(), chain.Seal(t, apptest.Founder(), founder, 1, registerPatient(key(2))))
	require.NoError(t, chain.App.Close())

	old := chain.AtHeight(t, 2)
	unproven, err := old.UnprovenOps()
	require.NoError(t, err)
	require.Equal(t, uint64(1), unproven, "as of that height")
	exported, err := old.Export()
	require.NoError(t, err)
	var state app.GenesisState
	require.NoError(t, json.Unmarshal(exported.AppState, &state))
	var identity identitytypes.GenesisState
	old.Encoding().Codec.MustUnmarshalJSON(state[identitytypes.ModuleName], &identity)
	require.Len(t, identity.Actors, 2)
	require.NoError(t, old.Close())

	chain.Restart(t)
	require.NoError(t, chain.App.CheckStateTree(), "an export changes nothing")
}

func TestExportedNetworkContinues(t *testing.T) {
	chain := running(t)
	institution, alice := apptest.Founder(), key(1)
	chain.Submit(t, institution, chain.Seal(t, institution, founder, 0, registerPatient(alice), anchor(0, nil)))
	chain.Submit(t, alice, chain.Seal(t, alice, patient, 0, &consenttypes.GrantConsent{
		Patient: patient, Grantee: founder, Purposes: 1, Classes: 1, Scopes: 1, From: 1, To: 1 << 39, Uses: 3,
	}))
	before, err := chain.App.Zkbatch.State(chain.Context())
	require.NoError(t, err)
	exported, err := chain.App.Export()
	require.NoError(t, err)
	var state app.GenesisState
	require.NoError(t, json.Unmarshal(exported.AppState, &state))

	next := apptest.Empty(t)
	next.Time, next.InitialHeight = chain.Time, exported.Height
	next.InitChain(t, state, nil)
	next.NextBlock(t)
	after, err := next.App.Zkbatch.State(next.Context())
	require.NoError(t, err)
	require.Equal(t, before.Root, after.Root)
	require.Equal(t, before.Accumulator, after.Accumulator)

	results := next.Submit(t, institution, next.Seal(t, institution, founder, 2, &consenttypes.RequestAccess{
		Patient: patient, Consent: 1, Record: 1, Purpose: 1,
	}))
	require.True(t, results[0].Admitted, results[0].DropReason)
	require.Equal(t, "allowed", results[0].Results[0].ReasonName)
	require.Equal(t, before.OpCount+1, results[0].FirstOpNumber)
}

func TestImportRefusesOtherCells(t *testing.T) {
	chain := running(t)
	chain.Submit(t, apptest.Founder(), chain.Seal(t, apptest.Founder(), founder, 0, registerPatient(key(1))))
	exported, err := chain.App.Export()
	require.NoError(t, err)
	for name, test := range map[string]struct {
		change   func(*identitytypes.GenesisState, *zkbatchtypes.GenesisState, *apptest.Chain)
		expError string
	}{
		"an actor's nonce changed": {func(i *identitytypes.GenesisState, _ *zkbatchtypes.GenesisState, _ *apptest.Chain) {
			i.Actors[0].Nonce++
		}, "state root"},
		"an actor left out": {func(i *identitytypes.GenesisState, _ *zkbatchtypes.GenesisState, _ *apptest.Chain) {
			i.Actors = i.Actors[:1]
		}, "state root"},
		"no continuation": {func(_ *identitytypes.GenesisState, z *zkbatchtypes.GenesisState, _ *apptest.Chain) {
			z.Continuation = nil
		}, "not an institution"},
		"an older genesis time": {func(_ *identitytypes.GenesisState, _ *zkbatchtypes.GenesisState, c *apptest.Chain) {
			c.Time = c.Time.Add(-3600e9)
		}, "genesis_time"},
		"a lower height": {func(_ *identitytypes.GenesisState, _ *zkbatchtypes.GenesisState, c *apptest.Chain) {
			c.InitialHeight = 2
		}, "initial_height"},
	} {
		t.Run(name, func(t *testing.T) {
			next := apptest.Empty(t)
			next.Time, next.InitialHeight = chain.Time, exported.Height
			cdc := next.App.Encoding().Codec
			var state app.GenesisState
			require.NoError(t, json.Unmarshal(exported.AppState, &state))
			var identity identitytypes.GenesisState
			var batches zkbatchtypes.GenesisState
			cdc.MustUnmarshalJSON(state[identitytypes.ModuleName], &identity)
			cdc.MustUnmarshalJSON(state[zkbatchtypes.ModuleName], &batches)
			test.change(&identity, &batches, next)
			state[identitytypes.ModuleName] = cdc.MustMarshalJSON(&identity)
			state[zkbatchtypes.ModuleName] = cdc.MustMarshalJSON(&batches)
			require.ErrorContains(t, next.TryInitChain(t, state), test.expError)
		})
	}
}
