//go:build e2e

package e2e

import (
	"encoding/json"
	"math/rand/v2"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/edwardskey"
	"github.com/healthd/healthd/internal/zkcrypto"
)

// TestConsortiumSettlesThroughEverything is the story of the package. What it measures is written in any case; that it
// is as it must be is judged at the end.
func TestConsortiumSettlesThroughEverything(t *testing.T) {
	w := begin(t)
	defer func() {
		w.summary.Seconds = time.Since(w.begun).Seconds()
		w.summary.write(t, filepath.Dir(w.dir))
	}()
	w.settleOn()
	load := w.startLoad()
	w.awaitSettled(2)

	w.killEverything()
	w.addValidator()
	w.removeValidator()
	w.rotateAttester()
	w.reorganise()
	w.censor(load)
	w.exportAndImport()
	w.upgrade()
	w.finish(load)
	w.judge()
}

// startLoad has patients of the first member act from here on; the second member's institution is whom they trust.
func (w *world) startLoad() *load {
	w.t.Helper()
	first, second := w.net.Members[0], w.net.Members[1]
	key, ok := w.account(first).(*edwardskey.PrivKey)
	require.True(w.t, ok)
	return beginLoad(w, &actor{sequence: first.Actor, seed: [zkcrypto.SeedSize]byte(key.Key)}, second.Actor, 3)
}

// awaitSettled waits until Ethereum has settled so many ranges more.
func (w *world) awaitSettled(more uint64) {
	w.t.Helper()
	until := w.settledRanges() + more
	w.eventually("more ranges are settled", 4*time.Minute, func() bool { return w.settledRanges() >= until })
}

// killEverything ends one process of each kind at a random moment, as a power failure would. What comes after works.
func (w *world) killEverything() {
	w.t.Helper()
	atSomeMoment := func() { time.Sleep(rand.N(5 * time.Second)) }
	atSomeMoment()
	w.killAndRestart(w.relayers[0])
	w.summary.RelayerKills++
	atSomeMoment()
	w.killAndRestart(w.prover)
	w.summary.ProverKills++
	atSomeMoment()
	w.killAndRestart(w.relayers[1])
	w.summary.RelayerKills++
	atSomeMoment()
	node := w.net.Nodes[3]
	require.NoError(w.t, node.Kill())
	before := w.height()
	w.eventuallyWithout(node, "blocks keep coming without it", time.Minute, func() bool { return w.height() > before+3 })
	require.NoError(w.t, node.Start())
	w.eventually("the killed validator has caught up", 2*time.Minute, func() bool {
		height, err := node.Height(w.t.Context())
		return err == nil && height >= w.height()-2
	})
	w.summary.ValidatorKills++
	w.awaitSettled(1)
}

// reorganise has Ethereum abandon ten blocks and forget their transactions. What was settled in them is settled again.
func (w *world) reorganise() {
	w.t.Helper()
	w.awaitSettled(1) // in one of the newest blocks
	before := w.onL1()
	require.NoError(w.t, w.ethereum.Ethereum().Client().CallContext(w.t.Context(), nil, "dev_reorg", reorgDepth, true))
	after := w.onL1()
	w.tell("Ethereum reorganised %d blocks: %d ranges were settled, %d are", reorgDepth, before.RangeCount, after.RangeCount)
	require.Less(w.t, after.RangeCount, before.RangeCount, "the reorganisation must undo a settlement")
	w.eventually("what was undone is settled again", 4*time.Minute, func() bool { return w.settledRanges() > before.SettledCount })
	root, err := w.rollup.SettledRoot(w.t.Context(), before.RangeCount)
	require.NoError(w.t, err)
	require.Equal(w.t, before.Root, root, "the same range under the same number")
	w.summary.L1ReorgsSurvived++
}

// finish stops the load and waits until everything that was acknowledged is settled by the validators' own word.
func (w *world) finish(l *load) {
	w.t.Helper()
	done := l.end()
	w.eventually("every operation is settled", 6*time.Minute, func() bool {
		status := w.status()
		return status.OpenRange.Ops == 0 && status.SettledRange+1 == status.OpenRange.Number
	})
	w.summary.OpsLost = l.lost(done)
	w.summary.measure(done)
	w.summary.Blocks = w.height()
	w.summary.RangesSettled = w.settledRanges()
	w.summary.DoubleSettlements, w.summary.QuorumSignatures = w.settlements()
}

// judge holds the summary against what must be.
func (w *world) judge() {
	w.t.Helper()
	s := w.summary
	told, err := json.Marshal(s)
	require.NoError(w.t, err)
	w.tell("%s", told)
	require.Zero(w.t, s.OpsLost)
	require.Zero(w.t, s.DoubleSettlements)
	require.Positive(w.t, s.Ops)
	require.GreaterOrEqual(w.t, s.QuorumSignatures, 3.0)
	for name, flag := range map[string]bool{
		"validator_added": s.ValidatorAdded, "validator_removed": s.ValidatorRemoved, "attester_rotated": s.AttesterRotated,
		"forced_request_settled": s.ForcedRequestSettled, "settlement_blocked_when_overdue": s.BlockedWhenOverdue,
		"state_sync_ok": s.StateSyncOK, "export_import_root_equal": s.ExportImportRootEqual, "upgrade_ok": s.UpgradeOK,
		"l1_reorgs_survived": s.L1ReorgsSurvived > 0, "relayer_kills": s.RelayerKills > 0, "prover_kills": s.ProverKills > 0,
		"validator_kills": s.ValidatorKills > 0,
	} {
		require.True(w.t, flag, name)
	}
}
