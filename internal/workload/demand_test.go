package workload_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/workload"
)

func TestDemandIsWhatTheTallyCounts(t *testing.T) {
	const ops, segments = 64, 3
	options := workload.Options{Mix: workload.Worst, Population: smallPopulation, Seed: 5}
	demand, err := workload.Demands(newWorkload(t, options), ops, segments)
	require.NoError(t, err)
	require.Equal(t, segments, demand.Segments)
	require.Equal(t, ops*segments, demand.Total.Ops, "single operations fill every segment")

	g := newWorkload(t, options)
	state, machine := protocol.NewOverlay(g.Population()), &protocol.Machine{}
	var total, most protocol.Shape
	for range segments {
		tally := protocol.NewTally()
		for range ops {
			envelope, err := g.Next()
			require.NoError(t, err)
			steps, err := machine.Execute(envelope, protocol.Block{Height: 2, Time: workload.Established + 1}, state)
			require.NoError(t, err)
			tally.Add(steps)
		}
		rows := tally.Rows()
		require.NoError(t, tally.Fits(rows), "a segment fits the rows that it demands")
		total.Updates += rows.Updates
		most.NodeUpdates = max(most.NodeUpdates, rows.NodeUpdates)
	}
	require.Equal(t, total.Updates, demand.Total.Updates)
	require.Equal(t, most.NodeUpdates, demand.Most.NodeUpdates)
}

func TestADimensionedShapeExceedsTheDemand(t *testing.T) {
	demand := workload.Demand{Segments: 1, Most: protocol.Shape{Ops: 60, Signatures: 64, Appends: 1, Reads: 50, Updates: 100, NodeReads: 1000, NodeUpdates: 0}}
	require.Equal(t, protocol.Shape{
		Name: "64", Ops: 64, Signatures: 64, Appends: 2, Reads: 51, Updates: 102, NodeReads: 1020, NodeUpdates: 0,
	}, demand.Shape("64", 64), "2 % more, but never more signatures than operations")
}

func TestASegmentMustHoldTheEnvelopesOfTheMix(t *testing.T) {
	_, err := workload.Demands(newWorkload(t, workload.Options{Mix: workload.Reference, Population: smallPopulation}), 16, 1)
	require.ErrorContains(t, err, "choose a larger shape")
}

// The capacities of the large shape are those that the reference mix dimensions. Where a rule
// opens other cells than before, healthd zk stats --shape 1024 --mix reference has the new ones.
func TestTheLargeShapeIsDimensionedForTheReferenceMix(t *testing.T) {
	if testing.Short() {
		t.Skip("executes 8,192 operations: run without -short")
	}
	large := protocol.ShapeLarge
	demand, err := workload.Demands(newWorkload(t, workload.Options{Mix: workload.Reference, Seed: 1}), large.Ops, 8)
	require.NoError(t, err)
	dimensioned := demand.Shape(large.Name, large.Ops)
	dimensioned.ID = large.ID
	require.Equal(t, dimensioned, large)
}
