package circuits

import (
	"github.com/consensys/gnark/frontend"

	"github.com/healthd/healthd/internal/protocol"
)

// Cell is eight words.
type Cell = [protocol.CellWords]frontend.Variable

// AppendRow is a cell that the segment creates. It was absent: eight zeros, leaf 0.
type AppendRow struct {
	Active   frontend.Variable
	Index    frontend.Variable
	Last     Cell
	LastTime frontend.Variable
}

// ReadRow is a cell that the segment only reads, be it absent.
type ReadRow struct {
	Active   frontend.Variable
	Index    frontend.Variable
	Words    Cell
	LastTime frontend.Variable
}

// UpdateRow is a cell that the segment may change.
type UpdateRow struct {
	Active      frontend.Variable
	Index       frontend.Variable
	First, Last Cell
	LastTime    frontend.Variable
}

// leafLevel is the level of cells; the root is level 0.
const leafLevel = protocol.TreeDepth

// leaf is the leaf of a cell: 0 where word 0 is 0, which forces all words to 0, else H_8.
func (b *builder) leaf(cell Cell) frontend.Variable {
	absent := b.isZero(cell[0])
	for _, word := range cell[1:] {
		b.api.AssertIsEqual(b.api.Mul(absent, word), 0)
	}
	return b.api.Mul(b.not(absent), b.hash.sum(cell[:]...))
}

// cells ties the cell tables to memory and tree. One Active gates the initial write, the
// final read and the tree entry together.
func (b *builder) cells() {
	for i := range b.circuit.Appends {
		row := &b.circuit.Appends[i]
		b.api.AssertIsBoolean(row.Active)
		b.assertPresent(row.Active, row.Last)
		b.openMemory(row.Active, row.Index, Cell{0, 0, 0, 0, 0, 0, 0, 0}, row.Last, row.LastTime)
		b.nodes.produce(row.Active, leafLevel, row.Index, 0, b.hash.sum(row.Last[:]...))
		b.commitCell(row.Active, row.Index, row.LastTime, row.Last)
	}
	for i := range b.circuit.Reads {
		row := &b.circuit.Reads[i]
		b.api.AssertIsBoolean(row.Active)
		leaf := b.leaf(row.Words)
		b.openMemory(row.Active, row.Index, row.Words, row.Words, row.LastTime)
		b.nodes.produce(row.Active, leafLevel, row.Index, leaf, leaf)
		b.commitCell(row.Active, row.Index, row.LastTime, row.Words)
	}
	for i := range b.circuit.Updates {
		row := &b.circuit.Updates[i]
		b.api.AssertIsBoolean(row.Active)
		b.openMemory(row.Active, row.Index, row.First, row.Last, row.LastTime)
		b.nodes.produce(row.Active, leafLevel, row.Index, b.leaf(row.First), b.leaf(row.Last))
		b.commitCell(row.Active, row.Index, row.LastTime, row.First, row.Last)
	}
}

// assertPresent asserts that an active appended cell has a kind: without one its leaf would
// have to be 0, not the hash of zeros.
func (b *builder) assertPresent(active frontend.Variable, cell Cell) {
	b.api.AssertIsEqual(b.api.Mul(active, b.isZero(cell[0])), 0)
}

// openMemory is the initial write and the final read of a cell.
func (b *builder) openMemory(active, index frontend.Variable, first, last Cell, lastTime frontend.Variable) {
	b.memory.produce(active, memoryTuple(index, first, 0)...)
	b.memory.consume(active, memoryTuple(index, last, lastTime)...)
}

func (b *builder) commitCell(active, index, lastTime frontend.Variable, cells ...Cell) {
	b.commit(active, index, lastTime)
	for _, cell := range cells {
		b.commit(cell[:]...)
	}
}

// memoryTuple is (index, words, time).
func memoryTuple(index frontend.Variable, cell Cell, time frontend.Variable) []frontend.Variable {
	tuple := append([]frontend.Variable{index}, cell[:]...)
	return append(tuple, time)
}
