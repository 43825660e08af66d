//go:build e2e

package e2e

import (
	"context"
	"encoding/hex"
	"strconv"
	"time"

	"github.com/stretchr/testify/require"

	upgradetypes "github.com/cosmos/cosmos-sdk/x/upgrade/types"

	"github.com/healthd/healthd/app"
	"github.com/healthd/healthd/app/apptest"
	"github.com/healthd/healthd/internal/chainclient"
	"github.com/healthd/healthd/internal/localnet"
)

// exportAndImport writes the state of a validator as a genesis file, and has a new network begin with it.
func (w *world) exportAndImport() {
	w.t.Helper()
	node, member := w.net.Nodes[1], w.net.Members[1]
	require.NoError(w.t, node.Stop())
	exported := read[struct {
		InitialHeight int64            `json:"initial_height"`
		AppState      app.GenesisState `json:"app_state"`
	}](w.t, w.must("export", "--home", w.net.HomeOf(member)))
	require.NoError(w.t, node.Start())
	height := exported.InitialHeight - 1

	chain := apptest.Empty(w.t)
	chain.InitialHeight, chain.Time = exported.InitialHeight, time.Now()
	require.NoError(w.t, chain.TryInitChain(w.t, exported.AppState))
	chain.NextBlock(w.t)
	state, err := chain.App.Zkbatch.State(chain.Context())
	require.NoError(w.t, err)
	require.Equal(w.t, w.rootAt(height), hex.EncodeToString(state.Root), "the root at height %d", height)
	w.summary.ExportImportRootEqual = true
	w.tell("a new network begins with the state of height %d", height)
	w.eventually("the exported validator has caught up", 2*time.Minute, func() bool {
		reached, err := node.Height(w.t.Context())
		return err == nil && reached >= w.height()-2
	})
}

// rootAt is the root of the state tree as another validator knows it at a height.
func (w *world) rootAt(height int64) string {
	w.t.Helper()
	first := w.net.Members[0]
	status := read[struct {
		State struct {
			Root []byte `json:"root"`
		} `json:"state"`
	}](w.t, w.must("query", "zkbatch", "status", "--height", strconv.FormatInt(height, 10),
		"--node", "tcp://"+first.RPC, "--home", w.net.HomeOf(first), "-o", "json"))
	return hex.EncodeToString(status.State.Root)
}

// upgradeName is that of the upgrade that the second binary knows.
const upgradeName = "test-1"

// upgrade has the members decide on a height at which every node changes to another binary.
func (w *world) upgrade() {
	w.t.Helper()
	at := w.height() + 25
	w.decide("upgrade", upgradeName, strconv.FormatInt(at, 10))
	begun := time.Now()
	for _, node := range w.validators() {
		for {
			height, err := w.executed(node)
			if node.Alive() != nil || (err == nil && height == at-1) {
				break // it has stopped where it must, or stands still there
			}
			require.NoError(w.t, err)
			require.Less(w.t, height, at, "the old binary must not go beyond the plan")
			require.Less(w.t, time.Since(begun), 3*time.Minute, "%s is at height %d, the plan's is %d", node.Name, height, at)
			time.Sleep(200 * time.Millisecond)
		}
	}
	for _, node := range w.validators() {
		if node.Alive() == nil {
			require.NoError(w.t, node.Stop())
		}
		node.SetBinary(environment(w.t, "HEALTHD_E2E_UPGRADED"))
		require.NoError(w.t, node.Start())
	}
	w.eventually("all validators go on with the new binary", 3*time.Minute, func() bool {
		for _, node := range w.validators() {
			height, err := node.Height(w.t.Context())
			if err != nil || height <= at {
				return false
			}
		}
		return true
	})
	w.summary.UpgradeOK = w.applied(at)
}

// executed is the height that a validator's application has committed; its status shows blocks before that.
func (w *world) executed(node *localnet.Node) (int64, error) {
	client, err := node.Client()
	if err != nil {
		return 0, err
	}
	info, err := client.ABCIInfo(w.t.Context())
	if err != nil {
		return 0, err
	}
	return info.Response.LastBlockHeight, nil
}

// applied says whether the network knows that the upgrade took place at a height.
func (w *world) applied(height int64) bool {
	w.t.Helper()
	var answer *upgradetypes.QueryAppliedPlanResponse
	w.ask(func(ctx context.Context, client *chainclient.Client) (err error) {
		answer, err = upgradetypes.NewQueryClient(client.Conn()).AppliedPlan(ctx, &upgradetypes.QueryAppliedPlanRequest{Name: upgradeName})
		return err
	})
	return answer.Height == height
}
