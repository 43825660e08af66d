package protocol

import "fmt"

// Shape is the capacity of one batch circuit. A segment is cut where the first is full.
type Shape struct {
	ID   uint32
	Name string

	Ops        int
	Signatures int

	// Cells by what happens to them. A cell that is only read may use an update row.
	Appends, Reads, Updates int
	// Tree nodes by what happens to them. A node that is only read may use an update row.
	NodeReads, NodeUpdates int
}

// The shapes. Their proving keys depend on every number here.
var (
	// ShapeTiny keeps tests of single rules fast. No chain enables it.
	ShapeTiny = Shape{ID: 1, Name: "tiny", Ops: 2, Signatures: 2, Appends: 3, Reads: 3, Updates: 8, NodeReads: 40, NodeUpdates: 150}
	// ShapeSmall proves in seconds on two cores: demo, end-to-end tests, light load.
	ShapeSmall = Shape{ID: 2, Name: "16", Ops: 16, Signatures: 12, Appends: 22, Reads: 14, Updates: 24, NodeReads: 40, NodeUpdates: 190}
	// ShapeLarge is for networks under load. Its capacities are what `healthd zk stats --shape 1024 --mix reference`
	// dimensions: the most that any of 8 segments of the reference workload among 100,000 actors was seen to
	// demand, and 2 % more.
	ShapeLarge = Shape{ID: 3, Name: "1024", Ops: 1024, Signatures: 138, Appends: 903, Reads: 1325, Updates: 1086, NodeReads: 4762, NodeUpdates: 4207}
)

// Shapes lists the shapes that circuits are compiled for.
func Shapes() []Shape { return []Shape{ShapeTiny, ShapeSmall} }

// PlannedShapes lists shapes that are dimensioned but not compiled yet: their sizes are computed,
// they have no keys, and no chain can enable them.
func PlannedShapes() []Shape { return []Shape{ShapeLarge} }

// ShapeByID finds a shape.
func ShapeByID(id uint32) (Shape, error) {
	for _, shape := range Shapes() {
		if shape.ID == id {
			return shape, nil
		}
	}
	return Shape{}, fmt.Errorf("there is no proof shape %d", id)
}

// ShapeByName finds a shape by its name.
func ShapeByName(name string) (Shape, error) {
	for _, shape := range Shapes() {
		if shape.Name == name {
			return shape, nil
		}
	}
	return Shape{}, fmt.Errorf("there is no proof shape %q", name)
}

// Table is one table of a batch circuit, with its capacity.
type Table struct {
	Name string
	Rows *int
}

// Tables lists the tables of a shape; their capacities may be set through it.
func (s *Shape) Tables() []Table {
	return []Table{
		{"operations", &s.Ops},
		{"signatures", &s.Signatures},
		{"cells appended", &s.Appends},
		{"cells read", &s.Reads},
		{"cells updated", &s.Updates},
		{"nodes read", &s.NodeReads},
		{"nodes updated", &s.NodeUpdates},
	}
}

// CellUse is what a segment does to one cell, first to last.
type CellUse struct {
	Index       uint64
	First, Last Cell
	LastTime    int // timestamp of the last access, counted by AccessTime
	Changed     bool
}

// Appended says whether the segment creates the cell.
func (u *CellUse) Appended() bool { return u.First == (Cell{}) && u.Changed }

// AccessTime is the timestamp of a slot of the row-th operation of a segment. 0 is the initial write.
func AccessTime(row int, slot Slot) int { return 1 + row*int(NumSlots) + int(slot) }

// Tally follows what a segment demands of a shape as envelopes are added.
type Tally struct {
	Uses       map[uint64]*CellUse
	Order      []uint64 // indices in the order of their first access
	Steps      int
	Signatures int
	nodes      [TreeDepth]map[uint64]bool // per level: touched nodes, true where a child changes
	changed    int
	unchanged  int
}

// TreeDepth is the number of node levels above the leaves: 4^22 leaves.
const TreeDepth = 22

// NewTally returns the tally of an empty segment, which opens the SYSTEM cell.
func NewTally() *Tally {
	t := &Tally{Uses: make(map[uint64]*CellUse)}
	for level := range t.nodes {
		t.nodes[level] = make(map[uint64]bool)
	}
	t.touch(SystemIndex, false)
	return t
}

// Add counts the steps of one envelope.
func (t *Tally) Add(steps []Step) {
	t.Signatures++
	for i := range steps {
		for slot := range NumSlots {
			touch := &steps[i].Touches[slot]
			if touch.Enabled {
				t.use(touch, AccessTime(t.Steps, slot))
			}
		}
		t.Steps++
	}
	t.touch(SystemIndex, true)
}

// AddForced counts the cells that forced requests read behind the last operation.
func (t *Tally) AddForced(shape Shape, answers []ForcedAnswer) {
	for i := range answers {
		if touch := &answers[i].Touch; touch.Enabled {
			t.use(touch, AccessTime(shape.Ops, Slot(i)))
		}
	}
}

func (t *Tally) use(touch *Touch, time int) {
	use, known := t.Uses[touch.Index]
	if !known {
		use = &CellUse{Index: touch.Index, First: touch.Before}
		t.Uses[touch.Index] = use
		t.Order = append(t.Order, touch.Index)
	}
	use.Last, use.LastTime = touch.After, time
	use.Changed = use.Changed || touch.Before != touch.After
	t.touch(touch.Index, use.Changed)
}

// touch marks the path from a leaf to the root. It stops where the path is already marked.
func (t *Tally) touch(index uint64, changed bool) {
	for level := TreeDepth - 1; level >= 0; level-- {
		index >>= 2
		was, known := t.nodes[level][index]
		if known && (was || !changed) {
			return
		}
		if known {
			t.unchanged--
		}
		if changed {
			t.changed++
		} else {
			t.unchanged++
		}
		t.nodes[level][index] = changed
	}
}

// Rows is what the segment occupies, as the capacities of the smallest shape that holds it.
func (t *Tally) Rows() Shape {
	rows := Shape{Ops: t.Steps, Signatures: t.Signatures, NodeReads: t.unchanged, NodeUpdates: t.changed}
	for _, use := range t.Uses {
		switch {
		case use.Appended():
			rows.Appends++
		case use.Changed:
			rows.Updates++
		default:
			rows.Reads++
		}
	}
	return rows
}

// Fits says whether the segment fits a shape, and if not names the capacity that is full.
func (t *Tally) Fits(shape Shape) error {
	rows := t.Rows()
	for _, demand := range []struct {
		name       string
		want, have int
	}{
		{"operations", rows.Ops, shape.Ops},
		{"signatures", rows.Signatures, shape.Signatures},
		{"appended cells", rows.Appends, shape.Appends},
		{"updated cells", rows.Updates, shape.Updates},
		{"cells", rows.Reads + rows.Updates, shape.Reads + shape.Updates},
		{"updated nodes", rows.NodeUpdates, shape.NodeUpdates},
		{"nodes", rows.NodeReads + rows.NodeUpdates, shape.NodeReads + shape.NodeUpdates},
	} {
		if demand.want > demand.have {
			return fmt.Errorf("%w: %s %d, shape %s has %d", ErrTooLarge, demand.name, demand.want, shape.Name, demand.have)
		}
	}
	return nil
}

// FitsShape returns a Machine.Fits for a shape.
func FitsShape(shape Shape) func([]Step) bool {
	return func(steps []Step) bool {
		tally := NewTally()
		tally.Add(steps)
		return tally.Fits(shape) == nil
	}
}
