package statetree

import (
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
)

// NodeRow is one node on the path of a touched cell, as the batch circuit's node
// table wants it. An untouched child has Old equal to New.
type NodeRow struct {
	Level   uint8  // the node's own level, 0 to Depth-1
	Index   uint64 // the node's place in its level
	Old     [Arity]fr.Element
	New     [Arity]fr.Element
	Touched [Arity]bool
}

// rowReader reads the children of nodes before a change. It serves one
// goroutine, cheapest in ascending order.
type rowReader interface {
	row(level uint8, index uint64) ([Arity]fr.Element, error)
	close() error
}

// rowSource opens readers of one and the same state.
type rowSource interface {
	openRows() (rowReader, error)
}

// touch is one touched place of a level. Only a dirty one has a new value.
type touch struct {
	index uint64
	value fr.Element
	dirty bool
}

// lift computes the rows above the touched places of one level, up to and
// including those at level to. Touches are ascending and distinct. It returns
// the rows, levels descending and indices ascending, and the touches at level to.
func lift(source rowSource, from, to uint8, touched []touch) ([]NodeRow, []touch, error) {
	var rows []NodeRow
	for level := from; level > to; level-- {
		starts := siblingGroups(touched)
		parents := make([]touch, len(starts)-1)
		first := len(rows)
		rows = append(rows, make([]NodeRow, len(parents))...)
		levelRows := rows[first:]
		err := parallel(len(parents), func(lo, hi int) (err error) {
			reader, err := source.openRows()
			if err != nil {
				return err
			}
			for i := lo; i < hi && err == nil; i++ {
				parents[i], err = liftNode(reader, level-1, touched[starts[i]:starts[i+1]], &levelRows[i])
			}
			if closing := reader.close(); err == nil {
				err = closing
			}
			return err
		})
		if err != nil {
			return nil, nil, err
		}
		touched = parents
	}
	return rows, touched, nil
}

// liftNode fills the row of the node above one group of touched siblings. A node
// none of whose children changed keeps its value and is not hashed again.
func liftNode(reader rowReader, level uint8, children []touch, row *NodeRow) (touch, error) {
	index := children[0].index / Arity
	old, err := reader.row(level, index)
	if err != nil {
		return touch{}, err
	}
	*row = NodeRow{Level: level, Index: index, Old: old, New: old}
	for _, child := range children {
		slot := child.index % Arity
		row.Touched[slot] = true
		if child.dirty {
			row.New[slot] = child.value
		}
	}
	parent := touch{index: index, dirty: row.New != row.Old}
	if parent.dirty {
		parent.value = hashRow(row.New)
	}
	return parent, nil
}

// siblingGroups returns where each group of siblings starts, and the total.
func siblingGroups(touched []touch) []int {
	starts := make([]int, 0, len(touched)/2+2)
	for i := range touched {
		if i == 0 || touched[i].index/Arity != touched[i-1].index/Arity {
			starts = append(starts, i)
		}
	}
	return append(starts, len(touched))
}
