package workload

import (
	"fmt"

	"github.com/healthd/healthd/internal/protocol"
)

// Demand is what a mix demands of the tables of a circuit, in rows.
type Demand struct {
	Segments int
	Total    protocol.Shape // of all segments together; Ops are those that they carry
	Most     protocol.Shape // of the segment that demands most, table by table
}

// Envelopes are executed in blocks of this many, a second apart.
const blockEnvelopes = 64

// Demands executes a workload, cuts it as the chain does into segments of at most ops
// operations, whole envelopes each, and counts the rows of so many full segments.
func Demands(g *Generator, ops, segments int) (Demand, error) {
	machine := &protocol.Machine{Domain: g.options.Domain}
	state := protocol.NewOverlay(g.Population())
	block := protocol.Block{Height: 1, Time: Established}
	demand := Demand{}
	tally := protocol.NewTally()
	for envelopes := 1; ; envelopes++ {
		envelope, err := g.Next()
		if err != nil {
			return Demand{}, err
		}
		steps, err := machine.Execute(envelope, block, state)
		if err != nil {
			return Demand{}, fmt.Errorf("a workload's envelope was dropped: %w", err)
		}
		if err := allApplied(steps); err != nil {
			return Demand{}, err
		}
		if len(steps) > ops {
			return Demand{}, fmt.Errorf("an envelope of the mix has %d operations, a segment at most %d: choose a larger shape", len(steps), ops)
		}
		if tally.Steps+len(steps) > ops {
			demand.add(tally.Rows())
			if demand.Segments == segments {
				return demand, nil
			}
			tally = protocol.NewTally()
		}
		tally.Add(steps)
		if envelopes%blockEnvelopes == 0 {
			block.Height++
			block.Time++
		}
	}
}

// allApplied checks that every operation had its effect.
func allApplied(steps []protocol.Step) error {
	for i := range steps {
		if steps[i].Result != protocol.Applied || steps[i].Reason != protocol.Allowed {
			return fmt.Errorf("a workload's %s came to nothing: %s, %s", steps[i].Op.Kind, steps[i].Result, steps[i].Reason)
		}
	}
	return nil
}

func (d *Demand) add(segment protocol.Shape) {
	d.Segments++
	total, most := d.Total.Tables(), d.Most.Tables()
	for i, table := range segment.Tables() {
		*total[i].Rows += *table.Rows
		*most[i].Rows = max(*most[i].Rows, *table.Rows)
	}
}

// Margin is by how many percent a shape that is dimensioned for a mix exceeds what a segment
// of it was seen to demand at most.
const Margin = 2

// Shape dimensions a shape of so many operations for the mix.
func (d Demand) Shape(name string, ops int) protocol.Shape {
	shape := d.Most
	for _, table := range shape.Tables() {
		*table.Rows = (*table.Rows*(100+Margin) + 99) / 100
	}
	shape.Name, shape.Ops, shape.Signatures = name, ops, min(ops, shape.Signatures)
	return shape
}
