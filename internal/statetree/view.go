package statetree

import (
	"maps"
	"slices"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
)

// View is the tree as of one height with pending changes layered over it in
// memory. The witness builder chains segments through it: each Apply continues
// from the one before. One goroutine at a time may use a view.
type View struct {
	tree   *Tree
	height uint64
	root   fr.Element
	cells  map[uint64]Cell
	rows   map[position][Arity]fr.Element
}

// At returns a view of a retained height.
func (t *Tree) At(height uint64) (*View, error) {
	root, err := t.RootAt(height)
	if err != nil {
		return nil, err
	}
	return &View{
		tree:   t,
		height: height,
		root:   root,
		cells:  map[uint64]Cell{},
		rows:   map[position][Arity]fr.Element{},
	}, nil
}

// Height returns the height under the pending changes.
func (v *View) Height() uint64 { return v.height }

// Root returns the root with the pending changes.
func (v *View) Root() fr.Element { return v.root }

// Clone returns an independent view with the same pending changes.
func (v *View) Clone() *View {
	clone := *v
	clone.cells, clone.rows = maps.Clone(v.cells), maps.Clone(v.rows)
	return &clone
}

// Cell returns a cell with the pending changes.
func (v *View) Cell(index uint64) (Cell, error) {
	if cell, ok := v.cells[index]; ok {
		return cell, nil
	}
	return v.tree.Cell(v.height, index)
}

// Children returns the four child values of a node with the pending changes.
func (v *View) Children(level uint8, index uint64) ([Arity]fr.Element, error) {
	if err := checkNode(level, index, Depth-1); err != nil {
		return [Arity]fr.Element{}, err
	}
	if row, ok := v.rows[at(level, index)]; ok {
		return row, nil
	}
	return v.tree.Children(v.height, level, index)
}

// Apply layers writes over the view. It returns the new root and one row for
// every node on the path of a written or read cell, levels descending and
// indices ascending. On an error the view is unchanged.
func (v *View) Apply(writes map[uint64]Cell, reads []uint64) ([]NodeRow, fr.Element, error) {
	touched, err := touchLeaves(writes, reads)
	if err != nil {
		return nil, fr.Element{}, err
	}
	rows, top, err := lift(v, Depth, 0, touched)
	if err != nil {
		return nil, fr.Element{}, err
	}
	for i := range rows {
		if rows[i].New != rows[i].Old {
			v.rows[at(rows[i].Level, rows[i].Index)] = rows[i].New
		}
	}
	maps.Copy(v.cells, writes)
	if len(top) == 1 && top[0].dirty {
		v.root = top[0].value
	}
	return rows, v.root, nil
}

// openRows serves lift: pending rows first, stored ones below.
func (v *View) openRows() (rowReader, error) {
	stored, err := heightRows{v.tree, v.height}.openRows()
	if err != nil || len(v.rows) == 0 {
		return stored, err
	}
	return pendingRows{stored, v.rows}, nil
}

type pendingRows struct {
	rowReader
	pending map[position][Arity]fr.Element
}

func (r pendingRows) row(level uint8, index uint64) ([Arity]fr.Element, error) {
	if row, ok := r.pending[at(level, index)]; ok {
		return row, nil
	}
	return r.rowReader.row(level, index)
}

// touchLeaves orders the touched leaves and hashes the written ones.
func touchLeaves(writes map[uint64]Cell, reads []uint64) ([]touch, error) {
	indices := slices.AppendSeq(make([]uint64, 0, len(writes)+len(reads)), maps.Keys(writes))
	indices = append(indices, reads...)
	slices.Sort(indices)
	indices = slices.Compact(indices)
	if n := len(indices); n > 0 {
		if err := checkIndex(indices[n-1]); err != nil {
			return nil, err
		}
	}
	touched := make([]touch, len(indices))
	err := parallel(len(indices), func(from, to int) error {
		for i := from; i < to; i++ {
			touched[i].index = indices[i]
			cell, written := writes[indices[i]]
			if !written {
				continue
			}
			value, err := Leaf(cell)
			if err != nil {
				return err
			}
			touched[i].value, touched[i].dirty = value, true
		}
		return nil
	})
	return touched, err
}
