package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/demo"
)

// TestDemo runs the real binary through all journeys on data that it makes up, to the last settlement. It takes
// about two minutes on two idle cores, most of them proofs, and one more where it comes first to need proving keys.
func TestDemo(t *testing.T) {
	if testing.Short() {
		t.Skip("the demo makes proving keys and proofs: run without -short")
	}
	home, out := t.TempDir(), t.TempDir()
	linkProvingKeys(t, home)
	narrative, err := tryHealthd(t, home, "demo", "--out", out)
	require.NoError(t, err, "%s", narrative)

	var summary demo.Summary
	data, err := os.ReadFile(filepath.Join(out, "summary.json"))
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal(data, &summary))
	require.True(t, summary.OK)
	require.GreaterOrEqual(t, summary.OpsExecuted, uint64(100))
	require.GreaterOrEqual(t, summary.RangesSettled, uint64(5))
	require.Equal(t, summary.RangesProven, summary.RangesSettled)
	require.NotEmpty(t, summary.L1Root)
	require.Equal(t, summary.L2Root, summary.L1Root)
	require.Equal(t, demo.Claims{Submitted: 3, Approved: 2, Denied: 1, Refused: 3}, summary.Claims)

	reasons := map[string]bool{}
	for _, denial := range summary.AccessDenied {
		reasons[denial.Reason] = true
	}
	require.GreaterOrEqual(t, len(reasons), 8)

	left, err := os.ReadDir(out)
	require.NoError(t, err)
	require.Len(t, left, 1, "a successful run leaves nothing but its summary")
}

func TestDemoRefusesBadInputInOneLine(t *testing.T) {
	empty := t.TempDir()
	broken := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(broken, "cut.json"), []byte(`{"resourceType":"Bundle","type":"trans`), 0o600))
	for name, test := range map[string]struct {
		args []string
		want string
	}{
		"folder does not exist": {[]string{"--fhir", filepath.Join(empty, "nowhere")}, "does not exist"},
		"folder without files":  {[]string{"--fhir", empty}, "no FHIR bundles"},
		"only truncated files":  {[]string{"--fhir", broken}, "cut.json"},
		"unknown flag":          {[]string{"--fihr", empty}, "unknown flag"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := tryHealthd(t, t.TempDir(), append([]string{"demo", "--out", t.TempDir()}, test.args...)...)
			require.ErrorContains(t, err, test.want)
		})
	}
}
