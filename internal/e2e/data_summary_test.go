//go:build e2e

package e2e

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

// dataSummary is build/e2e-data/summary.json.
type dataSummary struct {
	Bundles       int  `json:"bundles"`
	Resources     int  `json:"resources"`
	Anchored      int  `json:"anchored"` // resources that lie in an anchored record
	ReadBackEqual bool `json:"read_back_equal"`

	ReplicasMin  int  `json:"replicas_min"`
	NodeRepaired bool `json:"node_killed_and_repaired"`

	BigFileMB     int64 `json:"big_file_mb"`
	BigFileMemory int64 `json:"big_file_peak_memory_mb"`

	Access                  accessCounts `json:"access"`
	KeyReleases             int          `json:"key_releases"`
	ReleasesWithoutDecision int          `json:"releases_without_decision"`
	BreakGlassReviewed      int          `json:"breakglass_reviewed"`
	ErasedUnreadable        bool         `json:"erased_unreadable_everywhere"`
	AuditEntries            int          `json:"audit_entries"`
	AuditComplete           bool         `json:"audit_complete"`
	Claims                  claimCounts  `json:"claims"`
	ForcedRevocationOK      bool         `json:"forced_revocation_ok"`

	PutMBPerSecond         float64 `json:"put_mb_per_s"`
	GetMBPerSecond         float64 `json:"get_mb_per_s"`
	FHIRResourcesPerSecond float64 `json:"fhir_resources_per_s"`
	Seconds                float64 `json:"seconds"`
}

type accessCounts struct {
	Allowed        int            `json:"allowed"`
	DeniedByReason map[string]int `json:"denied_by_reason"`
}

type claimCounts struct {
	Settled       int `json:"settled"`
	Denied        int `json:"denied"`
	Appealed      int `json:"appealed"`
	DoubleRefused int `json:"double_refused"`
}

// write leaves the summary where `make e2e-data` says.
func (s *dataSummary) write(t *testing.T, dir string) {
	t.Helper()
	encoded, err := json.MarshalIndent(s, "", "  ")
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(filepath.Join(dir, "summary.json"), append(encoded, '\n'), 0o644))
}

// judge holds the summary against what must be.
func (s *dataSummary) judge(t *testing.T) {
	t.Helper()
	for name, holds := range map[string]bool{
		"read_back_equal": s.ReadBackEqual, "node_killed_and_repaired": s.NodeRepaired, "audit_complete": s.AuditComplete,
		"erased_unreadable_everywhere": s.ErasedUnreadable, "forced_revocation_ok": s.ForcedRevocationOK,
		"bundles": s.Bundles > 0, "anchored": s.Anchored > 0, "key_releases": s.KeyReleases > 0, "breakglass_reviewed": s.BreakGlassReviewed > 0,
		"claims settled": s.Claims.Settled > 0, "claims denied": s.Claims.Denied > 0, "claims appealed": s.Claims.Appealed > 0,
		"claims double_refused": s.Claims.DoubleRefused > 0, "access allowed": s.Access.Allowed > 0,
		"denied for revocation": s.Access.DeniedByReason["revoked"] > 0,
	} {
		require.True(t, holds, name)
	}
	require.Zero(t, s.ReleasesWithoutDecision)
	require.GreaterOrEqual(t, s.ReplicasMin, replicationFactor)
	require.LessOrEqual(t, s.BigFileMemory, int64(200))
}
