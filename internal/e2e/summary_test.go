//go:build e2e

package e2e

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// summary is build/e2e/summary.json.
type summary struct {
	Validators            int     `json:"validators"`
	Blocks                int64   `json:"blocks"`
	Ops                   int     `json:"ops"`
	OpsLost               int     `json:"ops_lost"`
	RangesSettled         uint64  `json:"ranges_settled"`
	DoubleSettlements     int     `json:"double_settlements"`
	QuorumSignatures      float64 `json:"quorum_signatures_per_settlement"`
	ValidatorAdded        bool    `json:"validator_added"`
	ValidatorRemoved      bool    `json:"validator_removed"`
	AttesterRotated       bool    `json:"attester_rotated"`
	ForcedRequestSettled  bool    `json:"forced_request_settled"`
	BlockedWhenOverdue    bool    `json:"settlement_blocked_when_overdue"`
	L1ReorgsSurvived      int     `json:"l1_reorgs_survived"`
	RelayerKills          int     `json:"relayer_kills"`
	ProverKills           int     `json:"prover_kills"`
	ValidatorKills        int     `json:"validator_kills"`
	StateSyncOK           bool    `json:"state_sync_ok"`
	ExportImportRootEqual bool    `json:"export_import_root_equal"`
	UpgradeOK             bool    `json:"upgrade_ok"`
	Latency               latency `json:"latency_ms"`
	Seconds               float64 `json:"seconds"`
}

type latency struct {
	FinalP50   int64 `json:"final_p50"`
	FinalP99   int64 `json:"final_p99"`
	SettledP50 int64 `json:"settled_p50"`
}

// measure fills in what the load saw.
func (s *summary) measure(done []*acknowledged) {
	var final, settled []time.Duration
	for _, op := range done {
		final = append(final, op.final.Sub(op.asked))
		if !op.settled.IsZero() {
			settled = append(settled, op.settled.Sub(op.asked))
		}
	}
	s.Ops = len(done)
	s.Latency = latency{percentile(final, 50), percentile(final, 99), percentile(settled, 50)}
}

// percentile is in milliseconds, 0 of nothing.
func percentile(sample []time.Duration, percent int) int64 {
	if len(sample) == 0 {
		return 0
	}
	slices.Sort(sample)
	return sample[(len(sample)-1)*percent/100].Milliseconds()
}

// write leaves the summary where `make e2e` says.
func (s *summary) write(t *testing.T, dir string) {
	t.Helper()
	encoded, err := json.MarshalIndent(s, "", "  ")
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(filepath.Join(dir, "summary.json"), append(encoded, '\n'), 0o644))
}
