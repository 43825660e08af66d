package protocol

// State is where cells live. A missing cell reads as zeros.
type State interface {
	Cell(index uint64) (Cell, error)
	SetCell(index uint64, cell Cell) error
}

// Overlay buffers writes over a state, so that a dropped envelope leaves no trace.
type Overlay struct {
	base  State
	cells map[uint64]Cell
	order []uint64
}

// NewOverlay returns an empty overlay.
func NewOverlay(base State) *Overlay {
	return &Overlay{base: base, cells: make(map[uint64]Cell)}
}

// Cell reads through to the base.
func (o *Overlay) Cell(index uint64) (Cell, error) {
	if cell, ok := o.cells[index]; ok {
		return cell, nil
	}
	return o.base.Cell(index)
}

// SetCell writes to the overlay only.
func (o *Overlay) SetCell(index uint64, cell Cell) error {
	if _, ok := o.cells[index]; !ok {
		o.order = append(o.order, index)
	}
	o.cells[index] = cell
	return nil
}

// Flush writes the buffered cells to the base, in the order of their first write.
func (o *Overlay) Flush() error {
	for _, index := range o.order {
		if err := o.base.SetCell(index, o.cells[index]); err != nil {
			return err
		}
	}
	return nil
}

// MemoryState is a state in a map, for tests and simulations.
type MemoryState map[uint64]Cell

// Cell reads a cell.
func (m MemoryState) Cell(index uint64) (Cell, error) { return m[index], nil }

// SetCell writes a cell.
func (m MemoryState) SetCell(index uint64, cell Cell) error {
	m[index] = cell
	return nil
}

// ReadFields reads and unpacks one cell. It reports whether the cell exists.
func ReadFields(state interface {
	Cell(index uint64) (Cell, error)
}, kind CellKind, sequence uint64, into Described[uint64, Word]) (bool, error) {
	cell, err := state.Cell(LeafIndex(kind, sequence))
	if err != nil {
		return false, err
	}
	return DecodeCell(cell, kind, into)
}
