package statetree

import (
	"fmt"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
)

// Proof shows what a cell holds under a root; eight zeros show that it is
// missing. Siblings run from the leaf's level to the root's children, each level
// in ascending order without the node on the path, whose place follows from Index.
type Proof struct {
	Index    uint64
	Cell     Cell
	Siblings [Depth][Arity - 1]fr.Element
}

// Prove returns the membership proof of a cell as of a height.
func (t *Tree) Prove(height, index uint64) (proof Proof, err error) {
	proof.Index = index
	if proof.Cell, err = t.Cell(height, index); err != nil {
		return Proof{}, err
	}
	reader, err := heightRows{t, height}.openRows()
	if err != nil {
		return Proof{}, err
	}
	defer closeInto(&err, reader.close)
	for step := range proof.Siblings {
		row, err := reader.row(uint8(Depth-1-step), index/Arity)
		if err != nil {
			return Proof{}, err
		}
		slot := int(index % Arity)
		copy(proof.Siblings[step][:slot], row[:slot])
		copy(proof.Siblings[step][slot:], row[slot+1:])
		index /= Arity
	}
	return proof, nil
}

// Verify checks the proof against a root.
func (p Proof) Verify(root fr.Element) error {
	if err := checkIndex(p.Index); err != nil {
		return fmt.Errorf("%w: %w", ErrProof, err)
	}
	value, err := Leaf(p.Cell)
	if err != nil {
		return fmt.Errorf("%w: %w", ErrProof, err)
	}
	index := p.Index
	for _, siblings := range p.Siblings {
		slot := int(index % Arity)
		var row [Arity]fr.Element
		copy(row[:slot], siblings[:slot])
		row[slot] = value
		copy(row[slot+1:], siblings[slot:])
		value, index = hashRow(row), index/Arity
	}
	if value != root {
		return ErrProof
	}
	return nil
}
