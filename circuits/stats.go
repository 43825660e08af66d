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
	for i, table := range shape.Tables() {
		larger := shape
		*larger.Tables()[i].Rows++
		system, err := Compile(larger)
		if err != nil {
			return nil, err
		}
		each := system.GetNbConstraints() - total
		stats.Fixed -= *table.Rows * each
		stats.Tables = append(stats.Tables, TableSize{Table: table.Name, Rows: *table.Rows, ConstraintsPerRow: each, ConstraintsPerOp: perOp(*table.Rows*each, shape)})
	}
	return stats, nil
}

// Project computes the constraints of another shape from what a row of this one costs. Rows of a
// larger shape cost a little less: its range checks share a longer table.
func (s *Stats) Project(shape protocol.Shape) int {
	constraints := s.Fixed
	for i, table := range shape.Tables() {
		constraints += *table.Rows * s.Tables[i].ConstraintsPerRow
	}
	return constraints
}

func perOp(constraints int, shape protocol.Shape) float64 {
	return float64(constraints) / float64(shape.Ops)
}
