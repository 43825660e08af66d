package statetree

import (
	"encoding/binary"
	"fmt"
	"math/bits"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
)

// AppendCell encodes a cell for transport: the difference of its index to that of
// the cell before it as a varint, then its words as they are stored.
func AppendCell(dst []byte, difference uint64, cell *Cell) []byte {
	dst = binary.AppendUvarint(dst, difference)
	return appendSparse(dst, cell[:], fr.Element{})
}

// ReadCells reads what AppendCell wrote, from the index on that the first
// difference counts from. It returns the last index.
func ReadCells(src []byte, index uint64, fn func(index uint64, cell Cell) error) (uint64, error) {
	for len(src) > 0 {
		difference, n := binary.Uvarint(src)
		if n <= 0 || n == len(src) || difference >= IndexEnd {
			return index, fmt.Errorf("%w: index of a cell", ErrCorrupt)
		}
		src = src[n:]
		length := 1 + fr.Bytes*bits.OnesCount8(src[0])
		if length > len(src) {
			return index, fmt.Errorf("%w: cell is cut short", ErrCorrupt)
		}
		cell, err := decodeCell(src[:length])
		if err != nil {
			return index, err
		}
		index, src = index+difference, src[length:]
		if err := fn(index, cell); err != nil {
			return index, err
		}
	}
	return index, nil
}
