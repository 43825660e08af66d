package statetree

import (
	"context"
	"fmt"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
)

// subtreeLevel is the level up to which Verify recomputes one subtree at a time.
// It bounds the memory to 4^8 cells.
const subtreeLevel = Depth - 8

// Verify recomputes every node from the cells as of a height and compares them
// with the stored ones and with the root. It takes about 45 µs of one core per
// cell, on all cores.
func (t *Tree) Verify(ctx context.Context, height uint64) error {
	root, err := t.RootAt(height)
	if err != nil {
		return err
	}
	check := verification{tree: t, height: height, cells: map[uint64]Cell{}}
	err = t.ForEachCell(height, func(index uint64, cell Cell) error {
		if index/subtreeCells != check.subtree && len(check.cells) > 0 {
			if err := check.closeSubtree(); err != nil {
				return err
			}
		}
		check.subtree = index / subtreeCells
		check.cells[index] = cell
		return ctx.Err()
	})
	if err != nil {
		return err
	}
	if err := check.closeSubtree(); err != nil {
		return err
	}
	top, err := check.compare(subtreeLevel, 0, check.subtrees)
	if err != nil {
		return err
	}
	computed := empty[0]
	if len(top) == 1 {
		computed = top[0].value
	}
	if computed != root {
		return fmt.Errorf("%w: root at height %d is %s, cells give %s", ErrCorrupt, height, root.Text(16), computed.Text(16))
	}
	return nil
}

const subtreeCells = 1 << (2 * (Depth - subtreeLevel))

type verification struct {
	tree     *Tree
	height   uint64
	subtree  uint64
	cells    map[uint64]Cell
	subtrees []touch
}

func (v *verification) closeSubtree() error {
	if len(v.cells) == 0 {
		return nil
	}
	leaves, err := touchLeaves(v.cells, nil)
	if err != nil {
		return err
	}
	tops, err := v.compare(Depth, subtreeLevel, leaves)
	v.subtrees = append(v.subtrees, tops...)
	clear(v.cells)
	return err
}

// compare builds rows from nothing and compares each with the stored one.
func (v *verification) compare(from, to uint8, touched []touch) ([]touch, error) {
	rows, tops, err := lift(noRows{}, from, to, touched)
	if err != nil {
		return nil, err
	}
	err = parallel(len(rows), func(lo, hi int) (err error) {
		stored, err := heightRows{v.tree, v.height}.openRows()
		if err != nil {
			return err
		}
		defer closeInto(&err, stored.close)
		for i := lo; i < hi; i++ {
			row, err := stored.row(rows[i].Level, rows[i].Index)
			if err != nil {
				return err
			}
			if row != rows[i].New {
				return fmt.Errorf("%w: node at level %d index %d as of height %d differs from its cells",
					ErrCorrupt, rows[i].Level, rows[i].Index, v.height)
			}
		}
		return nil
	})
	return tops, err
}

// noRows reads the empty tree.
type noRows struct{}

func (noRows) openRows() (rowReader, error) { return noRows{}, nil }

func (noRows) row(level uint8, _ uint64) ([Arity]fr.Element, error) { return emptyRow(level), nil }

func (noRows) close() error { return nil }
