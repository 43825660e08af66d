package circuits

import "github.com/healthd/healthd/internal/protocol"

// Stats are the sizes of one shape's circuit.
type Stats struct {
	Shape            string      `json:"shape"`
	Ops              int         `json:"ops"`
	Constraints      int         `json:"constraints"`
	ConstraintsPerOp float64     `json:"constraints_per_op"`
	Commitments      int         `json:"commitments"`
	Tables           []TableSize `json:"tables"`
	// Fixed is what no row accounts for: range-check table, SYSTEM cell, public inputs.
	Fixed int `json:"fixed"`
}

// TableSize is what one table costs, lookups and sums included.
type TableSize struct {
	Table             string  `json:"table"`
	Rows              int     `json:"rows"`
	ConstraintsPerRow int     `json:"constraints_per_row"`
	ConstraintsPerOp  float64 `json:"constraints_per_op"`
}

// Measure compiles a shape, and compiles it again with one more row in each table to see what a
// row costs.
func Measure(shape protocol.Shape) (*Stats, error) {
	system, err := Compile(shape)
	if err != nil {
		return nil, err
	}
	total := system.GetNbConstraints()
	stats := &Stats{
		Shape: shape.Name, Ops: shape.Ops, Constraints: total, ConstraintsPerOp: perOp(total, shape),
		Commitments: len(system.GetCommitments().CommitmentIndexes()), Fixed: total,
	}
	for _, table := range []struct {
		name string
		rows func(*protocol.Shape) *int
	}{
		{"operations", func(s *protocol.Shape) *int { return &s.Ops }},
		{"signatures", func(s *protocol.Shape) *int { return &s.Signatures }},
		{"cells appended", func(s *protocol.Shape) *int { return &s.Appends }},
		{"cells read", func(s *protocol.Shape) *int { return &s.Reads }},
		{"cells updated", func(s *protocol.Shape) *int { return &s.Updates }},
		{"nodes read", func(s *protocol.Shape) *int { return &s.NodeReads }},
		{"nodes updated", func(s *protocol.Shape) *int { return &s.NodeUpdates }},
	} {
		larger := shape
		*table.rows(&larger)++
		system, err := Compile(larger)
		if err != nil {
			return nil, err
		}
		rows, each := *table.rows(&shape), system.GetNbConstraints()-total
		stats.Fixed -= rows * each
		stats.Tables = append(stats.Tables, TableSize{Table: table.name, Rows: rows, ConstraintsPerRow: each, ConstraintsPerOp: perOp(rows*each, shape)})
	}
	return stats, nil
}

func perOp(constraints int, shape protocol.Shape) float64 {
	return float64(constraints) / float64(shape.Ops)
}
