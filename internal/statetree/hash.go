package statetree

import (
	"fmt"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/healthd/healthd/internal/zkcrypto"
)

const (
	// Depth is the number of node levels: level 0 is the root, level Depth the leaves.
	Depth = 22
	// Arity is the number of children of a node.
	Arity = 4
	// IndexBits is the width of a leaf index: 4 bits of kind, 40 of sequence.
	IndexBits = 2 * Depth
	// IndexEnd is one past the greatest leaf index.
	IndexEnd = uint64(1) << IndexBits
)

// Cell is the content of one leaf. A missing cell is eight zeros.
type Cell = [8]fr.Element

// empty[l] is the value of a node at level l above no cells at all.
var empty = func() (values [Depth + 1]fr.Element) {
	for level := Depth - 1; level >= 0; level-- {
		child := values[level+1]
		values[level] = zkcrypto.Hash4(child, child, child, child)
	}
	return values
}()

// EmptyRoot is the root of the tree that holds no cell.
func EmptyRoot() fr.Element { return empty[0] }

// Leaf is 0 for a missing cell and H_8 of the words otherwise. The first word is
// what tells them apart, so a cell without it must be all zero.
func Leaf(cell Cell) (fr.Element, error) {
	if !cell[0].IsZero() {
		return zkcrypto.Hash8(cell), nil
	}
	if cell != (Cell{}) {
		return fr.Element{}, ErrCell
	}
	return fr.Element{}, nil
}

func hashRow(children [Arity]fr.Element) fr.Element {
	return zkcrypto.Hash4(children[0], children[1], children[2], children[3])
}

// emptyRow gives the children of a node at the given level above no cells.
func emptyRow(level uint8) [Arity]fr.Element {
	child := empty[level+1]
	return [Arity]fr.Element{child, child, child, child}
}

func checkIndex(index uint64) error {
	if index >= IndexEnd {
		return fmt.Errorf("%w: leaf %d", ErrPosition, index)
	}
	return nil
}

// checkNode accepts the positions of levels 0 to deepest.
func checkNode(level uint8, index uint64, deepest uint8) error {
	if level > deepest || index>>(2*level) != 0 {
		return fmt.Errorf("%w: level %d index %d", ErrPosition, level, index)
	}
	return nil
}
