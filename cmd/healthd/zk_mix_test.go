package main

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/circuits"
	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/workload"
)

func TestCostOfAMix(t *testing.T) {
	rows := &circuits.Stats{Shape: "16", Fixed: 1000}
	for i, table := range new(protocol.Shape).Tables() {
		rows.Tables = append(rows.Tables, circuits.TableSize{Table: table.Name, ConstraintsPerRow: 10 * (i + 1)})
	}
	demand := workload.Demand{
		Segments: 2,
		Total:    protocol.Shape{Ops: 190, Signatures: 30, NodeUpdates: 380},
		Most:     protocol.Shape{Ops: 96, Signatures: 20, NodeUpdates: 200},
	}
	stats := costOfMix(protocol.Shape{Name: "100", Ops: 100, Signatures: 20, NodeUpdates: 204}, demand, rows)

	// Dimensioned: 100 operations, 21 signatures and 204 updated nodes, of 10, 20 and 70 constraints.
	require.Equal(t, 100*10+21*20+204*70+1000, stats.Constraints)
	require.InDelta(t, 95, stats.OpsPerSegment, 0)
	require.InDelta(t, float64(stats.Constraints)/95, stats.ConstraintsPerOp, 1e-9)
	require.InDelta(t, float64(95*10+15*20+190*70+1000)/95, stats.DemandedPerOp, 1e-9, "the rows of a segment on average, no margin")
	require.False(t, stats.FitsShape, "21 signatures do not fit 20")

	perOp := stats.FixedPerOp
	for _, table := range stats.Tables {
		perOp += table.ConstraintsPerOp
	}
	require.InDelta(t, stats.ConstraintsPerOp, perOp, 1e-9, "the tables and what is fixed make up the figure")
}

func TestStatsOfAMixRefuse(t *testing.T) {
	home := t.TempDir()
	for name, test := range map[string]struct {
		args     []string
		expError string
	}{
		"a mix nobody has":               {[]string{"--mix", "best"}, "choose reference or worst"},
		"a planned shape without a mix":  {[]string{"--shape", "1024"}, "add --mix reference"},
		"envelopes that no segment held": {[]string{"--mix", "reference", "--population", "5000"}, "choose a larger shape"},
		"too few people":                 {[]string{"--mix", "worst", "--population", "100"}, "population of at least 4940"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := tryHealthd(t, home, append([]string{"zk", "stats"}, test.args...)...)
			require.ErrorContains(t, err, test.expError)
		})
	}
	_, err := tryHealthd(t, home, "zk", "setup", "--shape", "1024")
	require.ErrorContains(t, err, `no proof shape "1024"`, "a planned shape has no keys")
}

func TestStatsOfAMix(t *testing.T) {
	if testing.Short() {
		t.Skip("compiles nine circuits: run without -short")
	}
	stats := decode[mixStats](t, healthd(t, t.TempDir(), "zk", "stats", "--shape", "1024", "--mix", "reference", "--output", "json"))
	require.True(t, stats.FitsShape)
	require.Equal(t, 6_000, stats.TargetPerOp)
	require.Equal(t, stats.ConstraintsPerOp <= 6_000, *stats.MeetsTarget)
	require.Less(t, stats.DemandedPerOp, stats.ConstraintsPerOp)
	require.InEpsilon(t, stats.Check.Compiled, stats.Check.Computed, 0.01, "what a row costs hardly depends on the shape")
	total := stats.Fixed
	for _, table := range stats.Tables {
		require.LessOrEqual(t, table.RowsMost, table.Capacity, table.Table)
		total += table.Capacity * table.ConstraintsPerRow
	}
	require.Len(t, stats.Tables, 7)
	require.Equal(t, stats.Constraints, total, "the tables and what is fixed make up the circuit")
}
