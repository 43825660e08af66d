package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/healthd/healthd/circuits"
	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/workload"
)

const (
	flagMix        = "mix"
	flagPopulation = "population"
	flagSeed       = "seed"

	mixSegments = 8 // that the demand is averaged over
)

// mixStats is what a mix of operations costs in a shape that is dimensioned for it.
type mixStats struct {
	Shape      string `json:"shape"`
	Ops        int    `json:"ops"` // that a segment can hold
	Mix        string `json:"mix"`
	Workload   string `json:"workload"`
	Population int    `json:"population"`
	Seed       uint64 `json:"seed"`

	Segments      int     `json:"segments"`
	OpsPerSegment float64 `json:"ops_per_segment"` // that a segment carries: envelopes are not split

	Constraints      int        `json:"constraints"`
	ConstraintsPerOp float64    `json:"constraints_per_op"` // that a segment carries
	Tables           []mixTable `json:"tables"`
	Fixed            int        `json:"fixed"`
	FixedPerOp       float64    `json:"fixed_per_op"`
	MarginPercent    int        `json:"margin_percent"`
	// DemandedPerOp leaves out the margin and what other segments demand at most.
	DemandedPerOp float64 `json:"demanded_per_op"`
	// FitsShape says whether the shape of this name has the capacities of the tables.
	FitsShape bool `json:"fits_shape"`

	TargetPerOp int   `json:"target_per_op,omitempty"`
	MeetsTarget *bool `json:"meets_target,omitempty"`

	Measured string   `json:"measured"`
	Computed string   `json:"computed"`
	Check    rowCheck `json:"check"`
}

// mixTable is what a mix costs in one table.
type mixTable struct {
	Table             string  `json:"table"`
	RowsPerOp         float64 `json:"rows_per_op"`
	RowsMost          int     `json:"rows_most"` // in any segment
	Capacity          int     `json:"capacity"`
	ConstraintsPerRow int     `json:"constraints_per_row"`
	ConstraintsPerOp  float64 `json:"constraints_per_op"`
}

// rowCheck compares the sum of rows with a compiled circuit that they were not measured on.
type rowCheck struct {
	Shape    string `json:"shape"`
	Compiled int    `json:"compiled"`
	Computed int    `json:"computed"`
}

// constraintTargets are the targets of the design per operation, by mix and operations of a segment.
var constraintTargets = map[string]map[int]int{
	workload.Reference.Name: {1024: 6_000, 4096: 5_200},
	workload.Worst.Name:     {1024: 12_500},
}

func addMixFlags(cmd *cobra.Command) {
	cmd.Flags().String(flagMix, "", "Compute what a mix of operations costs in a shape dimensioned for it (reference, worst)")
	cmd.Flags().Int(flagPopulation, workload.DefaultPopulation, "With --mix: number of actors")
	cmd.Flags().Uint64(flagSeed, 1, "With --mix: seed of the workload")
}

// measureMix counts the rows that the mix of the flags demands and what a row costs.
func measureMix(cmd *cobra.Command, name string, shape protocol.Shape) (*mixStats, error) {
	mix, err := workload.MixByName(name)
	if err != nil {
		return nil, err
	}
	options := workload.Options{Mix: mix}
	if options.Population, err = cmd.Flags().GetInt(flagPopulation); err != nil {
		return nil, err
	}
	if options.Seed, err = cmd.Flags().GetUint64(flagSeed); err != nil {
		return nil, err
	}
	generator, err := workload.New(options)
	if err != nil {
		return nil, err
	}
	cmd.PrintErrf("executing %d segments of up to %d operations of the %s mix among %d actors\n", mixSegments, shape.Ops, mix.Name, options.Population)
	demand, err := workload.Demands(generator, shape.Ops, mixSegments)
	if err != nil {
		return nil, err
	}
	cmd.PrintErrln("compiling small circuits to see what a row of each table costs")
	rows, err := circuits.Measure(protocol.ShapeSmall)
	if err != nil {
		return nil, err
	}
	check := protocol.ShapeTiny
	compiled, err := circuits.Compile(check)
	if err != nil {
		return nil, err
	}
	stats := costOfMix(shape, demand, rows)
	stats.Mix, stats.Workload, stats.Population, stats.Seed = mix.Name, mix.Text, options.Population, options.Seed
	stats.Check = rowCheck{Shape: check.Name, Compiled: compiled.GetNbConstraints(), Computed: rows.Project(check)}
	if target, ok := constraintTargets[mix.Name][shape.Ops]; ok {
		meets := stats.ConstraintsPerOp <= float64(target)
		stats.TargetPerOp, stats.MeetsTarget = target, &meets
	}
	return stats, nil
}

// costOfMix multiplies the rows that a mix demands by what they cost.
func costOfMix(shape protocol.Shape, demand workload.Demand, rows *circuits.Stats) *mixStats {
	dimensioned := demand.Shape(shape.Name, shape.Ops)
	carried := float64(demand.Total.Ops)
	perOp := func(constraints int) float64 { return float64(constraints*demand.Segments) / carried }
	stats := &mixStats{
		Shape: shape.Name, Ops: shape.Ops, Segments: demand.Segments, OpsPerSegment: carried / float64(demand.Segments),
		Constraints: rows.Project(dimensioned), ConstraintsPerOp: perOp(rows.Project(dimensioned)),
		Fixed: rows.Fixed, FixedPerOp: perOp(rows.Fixed), MarginPercent: workload.Margin, DemandedPerOp: perOp(rows.Fixed), FitsShape: true,
		Measured: "rows, by executing the mix natively and cutting it as the chain does; constraints per row and fixed, by compiling shape " + rows.Shape + " with one more row in each table",
		Computed: "constraints: the most rows of any segment plus the margin, times constraints per row, plus fixed; per operation that a segment carries. A little too high: in a large circuit range checks share a longer table",
	}
	total, most, named := demand.Total.Tables(), demand.Most.Tables(), shape.Tables()
	for i, table := range dimensioned.Tables() {
		each := rows.Tables[i].ConstraintsPerRow
		stats.Tables = append(stats.Tables, mixTable{
			Table: table.Name, RowsPerOp: float64(*total[i].Rows) / carried, RowsMost: *most[i].Rows,
			Capacity: *table.Rows, ConstraintsPerRow: each, ConstraintsPerOp: perOp(*table.Rows * each),
		})
		stats.DemandedPerOp += float64(*total[i].Rows*each) / carried
		stats.FitsShape = stats.FitsShape && *table.Rows <= *named[i].Rows
	}
	return stats
}

func describeMix(stats *mixStats) string {
	var text strings.Builder
	fmt.Fprintf(&text, "%s mix among %d actors, segments of up to %d operations, %.0f carried: %.0f constraints per operation (%d in all)\n",
		stats.Mix, stats.Population, stats.Ops, stats.OpsPerSegment, stats.ConstraintsPerOp, stats.Constraints)
	if stats.MeetsTarget != nil {
		verdict := "missed"
		if *stats.MeetsTarget {
			verdict = "met"
		}
		fmt.Fprintf(&text, "target %d: %s; without the margin of %d %% and spare rows: %.0f\n", stats.TargetPerOp, verdict, stats.MarginPercent, stats.DemandedPerOp)
	}
	if !stats.FitsShape {
		fmt.Fprintf(&text, "shape %s has other capacities: this is a shape of as many operations, dimensioned for the mix\n", stats.Shape)
	}
	fmt.Fprintf(&text, "%-16s %8s %8s %8s %8s %8s\n", "table", "rows/op", "most", "capacity", "per row", "per op")
	for _, table := range stats.Tables {
		fmt.Fprintf(&text, "%-16s %8.2f %8d %8d %8d %8.0f\n", table.Table, table.RowsPerOp, table.RowsMost, table.Capacity, table.ConstraintsPerRow, table.ConstraintsPerOp)
	}
	fmt.Fprintf(&text, "%-16s %52.0f\n", "fixed", stats.FixedPerOp)
	fmt.Fprintf(&text, "workload: %s\nmeasured: %s\ncomputed: %s\n", stats.Workload, stats.Measured, stats.Computed)
	fmt.Fprintf(&text, "check: shape %s has %d constraints, its rows sum to %d", stats.Check.Shape, stats.Check.Compiled, stats.Check.Computed)
	return text.String()
}
