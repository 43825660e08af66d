package app_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	abci "github.com/cometbft/cometbft/abci/types"
	dbm "github.com/cosmos/cosmos-db"
	"github.com/stretchr/testify/require"

	"github.com/cosmos/cosmos-sdk/baseapp"
	"github.com/cosmos/cosmos-sdk/store/v2/snapshots"
	snapshottypes "github.com/cosmos/cosmos-sdk/store/v2/snapshots/types"

	"github.com/healthd/healthd/app"
	"github.com/healthd/healthd/app/apptest"
	"github.com/healthd/healthd/internal/protocol"
	consenttypes "github.com/healthd/healthd/x/consent/types"
	zkbatchkeeper "github.com/healthd/healthd/x/zkbatch/keeper"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

// withSnapshots gives an application a store of snapshots, one of every interval's height; 0 takes none.
func withSnapshots(t *testing.T, interval uint64) func(*baseapp.BaseApp) {
	t.Helper()
	store, err := snapshots.NewStore(dbm.NewMemDB(), t.TempDir())
	require.NoError(t, err)
	return baseapp.SetSnapshot(store, snapshottypes.NewSnapshotOptions(interval, 2))
}

// snapshotOf waits for the snapshot of a height.
func snapshotOf(t *testing.T, chain *apptest.Chain, height uint64) (found *abci.Snapshot) {
	t.Helper()
	require.Eventually(t, func() bool {
		listed, err := chain.App.ListSnapshots(&abci.RequestListSnapshots{})
		require.NoError(t, err)
		for _, snapshot := range listed.Snapshots {
			if snapshot.Height == height {
				found = snapshot
			}
		}
		return found != nil
	}, 20*time.Second, 10*time.Millisecond)
	return found
}

// join restores a snapshot into a new application, as CometBFT does, and returns what the last chunk was answered.
func join(t *testing.T, from *apptest.Chain, snapshot *abci.Snapshot) (*apptest.Chain, abci.ResponseApplySnapshotChunk_Result) {
	t.Helper()
	joined := apptest.At(t, t.TempDir(), dbm.NewMemDB(), withSnapshots(t, 0))
	offered, err := joined.App.OfferSnapshot(&abci.RequestOfferSnapshot{Snapshot: snapshot})
	require.NoError(t, err)
	require.Equal(t, abci.ResponseOfferSnapshot_ACCEPT, offered.Result)
	var last abci.ResponseApplySnapshotChunk_Result
	for index := range snapshot.Chunks {
		chunk, err := from.App.LoadSnapshotChunk(&abci.RequestLoadSnapshotChunk{Height: snapshot.Height, Format: snapshot.Format, Chunk: index})
		require.NoError(t, err)
		applied, err := joined.App.ApplySnapshotChunk(&abci.RequestApplySnapshotChunk{Index: index, Chunk: chunk.Chunk})
		require.NoError(t, err)
		last = applied.Result
	}
	joined.Time = from.Time
	return joined, last
}

func TestJoinedNodeGoesOnLikeTheOthers(t *testing.T) {
	chain := apptest.At(t, t.TempDir(), dbm.NewMemDB(), withSnapshots(t, 6))
	chain.InitChain(t, apptest.Genesis(t, chain.App), nil)
	chain.NextBlock(t)
	institution, alice := apptest.Founder(), key(1)
	chain.Submit(t, institution, chain.Seal(t, institution, founder, 0, registerPatient(alice), anchor(0, nil)))
	grant := &consenttypes.GrantConsent{Patient: patient, Grantee: founder, Purposes: 1, Classes: 1, Scopes: 1, From: 1, To: 1 << 39, Uses: 3}
	chain.Submit(t, alice, chain.Seal(t, alice, patient, 0, grant))
	chain.NextBlock(t)
	chain.Submit(t, institution, chain.Seal(t, institution, founder, 2, registerPatient(key(2))))
	chain.NextBlock(t)
	require.EqualValues(t, 6, chain.App.LastBlockHeight())

	joined, result := join(t, chain, snapshotOf(t, chain, 6))
	require.Equal(t, abci.ResponseApplySnapshotChunk_ACCEPT, result)
	require.Equal(t, chain.App.LastCommitID(), joined.App.LastCommitID())
	require.NoError(t, joined.App.CheckStateTree())
	require.NoDirExists(t, filepath.Join(joined.Home(), "data", "statetree.restoring"))
	for height := range uint64(6) {
		expected, err := chain.App.StateTree().RootAt(height)
		require.NoError(t, err)
		root, err := joined.App.StateTree().RootAt(height)
		require.NoError(t, err)
		require.Equal(t, expected, root, "height %d: nothing is proven, so all of the history came along", height)
	}

	request := &consenttypes.RequestAccess{Patient: patient, Consent: 1, Record: 1, Purpose: 1}
	tx := chain.BundleTx(t, institution, chain.Seal(t, institution, founder, 3, request))
	require.Equal(t, chain.NextBlock(t, tx).AppHash, joined.NextBlock(t, tx).AppHash)

	t.Run("answers questions about what was before it", func(t *testing.T) {
		of := func(c *apptest.Chain) *zkbatchtypes.QueryExplainResponse {
			answer, err := zkbatchkeeper.NewQueryServer(c.App.Zkbatch).Explain(
				c.Context().WithBlockHeight(c.App.LastBlockHeight()), &zkbatchtypes.QueryExplainRequest{Op: "3"})
			require.NoError(t, err)
			return answer
		}
		require.Equal(t, of(chain), of(joined))
	})
	t.Run("after a restart too", func(t *testing.T) {
		joined.Restart(t)
		require.NoError(t, joined.App.CheckStateTree())
		require.Equal(t, chain.NextBlock(t).AppHash, joined.NextBlock(t).AppHash)
	})
}

func TestCorruptedChunkIsAskedForAgain(t *testing.T) {
	chain := apptest.At(t, t.TempDir(), dbm.NewMemDB(), withSnapshots(t, 2))
	chain.InitChain(t, apptest.Genesis(t, chain.App), nil)
	chain.NextBlock(t)
	chain.Submit(t, apptest.Founder(), chain.Seal(t, apptest.Founder(), founder, 0, registerPatient(key(1))))
	snapshot := snapshotOf(t, chain, 2)
	chunk, err := chain.App.LoadSnapshotChunk(&abci.RequestLoadSnapshotChunk{Height: 2, Format: snapshot.Format})
	require.NoError(t, err)
	corrupted := slices.Clone(chunk.Chunk)
	corrupted[len(corrupted)/2] ^= 1

	joined := apptest.At(t, t.TempDir(), dbm.NewMemDB(), withSnapshots(t, 0))
	_, err = joined.App.OfferSnapshot(&abci.RequestOfferSnapshot{Snapshot: snapshot})
	require.NoError(t, err)
	applied, err := joined.App.ApplySnapshotChunk(&abci.RequestApplySnapshotChunk{Chunk: corrupted, Sender: "liar"})
	require.NoError(t, err)
	require.Equal(t, abci.ResponseApplySnapshotChunk_RETRY, applied.Result)
	require.Equal(t, []string{"liar"}, applied.RejectSenders)
	require.True(t, joined.App.StateTree().Empty())
	applied, err = joined.App.ApplySnapshotChunk(&abci.RequestApplySnapshotChunk{Chunk: chunk.Chunk})
	require.NoError(t, err)
	require.Equal(t, abci.ResponseApplySnapshotChunk_ACCEPT, applied.Result)
	require.NoError(t, joined.App.CheckStateTree())
}

// TestSnapshotOfAContinuedNetwork exports a network and has a node join the one that continues it.
func TestSnapshotOfAContinuedNetwork(t *testing.T) {
	chain := running(t)
	chain.NextBlock(t)
	exported, err := chain.App.Export()
	require.NoError(t, err)
	var state app.GenesisState
	require.NoError(t, json.Unmarshal(exported.AppState, &state))

	next := apptest.At(t, t.TempDir(), dbm.NewMemDB(), withSnapshots(t, 2))
	next.Time, next.InitialHeight = chain.Time, exported.Height
	next.InitChain(t, state, nil)
	require.EqualValues(t, 3, exported.Height)
	next.NextBlock(t)
	next.Submit(t, apptest.Founder(), next.Seal(t, apptest.Founder(), founder, 0, registerPatient(key(1))))
	joined, result := join(t, next, snapshotOf(t, next, 4))
	require.Equal(t, abci.ResponseApplySnapshotChunk_ACCEPT, result)
	require.NoError(t, joined.App.CheckStateTree())
	tx := next.BundleTx(t, apptest.Founder(), next.Seal(t, apptest.Founder(), founder, 1, registerPatient(key(2))))
	require.Equal(t, next.NextBlock(t, tx).AppHash, joined.NextBlock(t, tx).AppHash)
}

func TestNodesWriteTheSameSnapshot(t *testing.T) {
	var hashes [][]byte
	for range 2 {
		chain := apptest.At(t, t.TempDir(), dbm.NewMemDB(), withSnapshots(t, 3))
		chain.InitChain(t, apptest.Genesis(t, chain.App), nil)
		chain.NextBlock(t)
		for n := range 2 {
			chain.Submit(t, apptest.Founder(), chain.Seal(t, apptest.Founder(), founder, uint64(n), registerPatient(key(byte(n+1)))))
		}
		hashes = append(hashes, snapshotOf(t, chain, 3).Hash)
	}
	require.Equal(t, hashes[0], hashes[1], "so that a joining node can take chunks from any of them")
}

func TestNodeWithStateTakesNoSnapshot(t *testing.T) {
	chain := apptest.At(t, t.TempDir(), dbm.NewMemDB(), withSnapshots(t, 2))
	chain.InitChain(t, apptest.Genesis(t, chain.App), nil)
	chain.NextBlock(t)
	chain.NextBlock(t)
	snapshot := snapshotOf(t, chain, 2)
	store, err := snapshots.NewStore(dbm.NewMemDB(), t.TempDir())
	require.NoError(t, err)
	target := apptest.At(t, t.TempDir(), dbm.NewMemDB(), baseapp.SetSnapshot(store, snapshottypes.NewSnapshotOptions(0, 0)))
	delta, err := target.App.StateTree().Stage(1, map[uint64]protocol.Cell{protocol.SystemIndex: systemCell(t, chain)}, nil)
	require.NoError(t, err)
	require.NoError(t, target.App.StateTree().Commit(delta))
	_, before := target.App.StateTree().Latest()

	_, err = target.App.OfferSnapshot(&abci.RequestOfferSnapshot{Snapshot: snapshot})
	require.NoError(t, err)
	chunk, err := chain.App.LoadSnapshotChunk(&abci.RequestLoadSnapshotChunk{Height: 2, Format: snapshot.Format})
	require.NoError(t, err)
	applied, err := target.App.ApplySnapshotChunk(&abci.RequestApplySnapshotChunk{Chunk: chunk.Chunk})
	require.NoError(t, err)
	require.Equal(t, abci.ResponseApplySnapshotChunk_ABORT, applied.Result)
	_, after := target.App.StateTree().Latest()
	require.Equal(t, before, after)
}

func systemCell(t *testing.T, chain *apptest.Chain) protocol.Cell {
	t.Helper()
	latest, _ := chain.App.StateTree().Latest()
	cell, err := chain.App.StateTree().Cell(latest, protocol.SystemIndex)
	require.NoError(t, err)
	return cell
}

// TestPinnedHeightSurvivesPruning prunes all that it can between a block and the snapshot of it.
func TestPinnedHeightSurvivesPruning(t *testing.T) {
	chain := apptest.At(t, t.TempDir(), dbm.NewMemDB(), withSnapshots(t, 3))
	chain.InitChain(t, apptest.Genesis(t, chain.App), nil)
	chain.NextBlock(t)
	for n := range 2 {
		chain.Submit(t, apptest.Founder(), chain.Seal(t, apptest.Founder(), founder, uint64(n), registerPatient(key(byte(n+1)))))
	}
	// The manager's goroutine may or may not have begun: either way the pin is older than this.
	require.NoError(t, chain.App.StateTree().Prune(3))
	joined, result := join(t, chain, snapshotOf(t, chain, 3))
	require.Equal(t, abci.ResponseApplySnapshotChunk_ACCEPT, result)
	require.NoError(t, joined.App.CheckStateTree())
}

// TestJoinedNodeJudgesProofs has a node join in the middle of a range's proofs: it needs the operations of what is not
// proven to judge the next one, and its verdict is part of the state.
func TestJoinedNodeJudgesProofs(t *testing.T) {
	if testing.Short() {
		t.Skip("makes proving keys and proofs: run without -short")
	}
	keys := tinyKeys(t)
	chain := provable(t, keys, withSnapshots(t, 1))
	submitProof(t, chain, proveNext(t, chain, keys))

	joined, result := join(t, chain, snapshotOf(t, chain, uint64(chain.App.LastBlockHeight())))
	require.Equal(t, abci.ResponseApplySnapshotChunk_ACCEPT, result)
	second := proveNext(t, joined, keys) // it serves provers as well
	tx := proofTxs(t, chain, second)
	require.Equal(t, chain.NextBlock(t, tx...).AppHash, joined.NextBlock(t, tx...).AppHash)
	r, err := joined.App.Zkbatch.Range(joined.Context(), 1)
	require.NoError(t, err)
	require.Equal(t, zkbatchtypes.RANGE_STATUS_PROVEN, r.Status)

	t.Run("what is proven stays behind", func(t *testing.T) {
		later, result := join(t, chain, snapshotOf(t, chain, uint64(chain.App.LastBlockHeight())))
		require.Equal(t, abci.ResponseApplySnapshotChunk_ACCEPT, result)
		latest, root := chain.App.StateTree().Latest()
		height, restored := later.App.StateTree().Latest()
		require.Equal(t, latest, height)
		require.Equal(t, root, restored)
		require.Equal(t, latest, later.App.StateTree().Floor())
		require.NoError(t, later.App.CheckStateTree())
		_, err := os.Stat(filepath.Join(later.Home(), "data", "statetree.restoring"))
		require.ErrorIs(t, err, os.ErrNotExist)
	})
}
