package statetree

import (
	"encoding/binary"
	"fmt"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
)

// appendSparse encodes up to eight words as a mask of those that differ from
// absent, followed by them in canonical big-endian form.
func appendSparse(dst []byte, words []fr.Element, absent fr.Element) []byte {
	start := len(dst)
	dst = append(dst, 0)
	for i := range words {
		if words[i] != absent {
			dst[start] |= 1 << i
			encoded := words[i].Bytes()
			dst = append(dst, encoded[:]...)
		}
	}
	return dst
}

// decodeSparse fills words and accepts only what appendSparse writes.
func decodeSparse(src []byte, words []fr.Element, absent fr.Element) error {
	if len(src) == 0 || int(src[0])>>len(words) != 0 {
		return fmt.Errorf("%w: word mask", ErrCorrupt)
	}
	mask, rest := src[0], src[1:]
	for i := range words {
		words[i] = absent
		if mask>>i&1 == 0 {
			continue
		}
		if len(rest) < fr.Bytes {
			return fmt.Errorf("%w: value of %d bytes is too short", ErrCorrupt, len(src))
		}
		word, err := decodeWord(rest[:fr.Bytes])
		if err != nil || word == absent {
			return fmt.Errorf("%w: word %d is not canonical", ErrCorrupt, i)
		}
		words[i], rest = word, rest[fr.Bytes:]
	}
	if len(rest) != 0 {
		return fmt.Errorf("%w: value of %d bytes is too long", ErrCorrupt, len(src))
	}
	return nil
}

func decodeWord(src []byte) (fr.Element, error) {
	return fr.BigEndian.Element((*[fr.Bytes]byte)(src))
}

func decodeCell(src []byte) (cell Cell, err error) {
	if err = decodeSparse(src, cell[:], fr.Element{}); err != nil {
		return Cell{}, err
	}
	if cell[0].IsZero() && len(src) != 1 {
		return Cell{}, fmt.Errorf("%w: %w", ErrCorrupt, ErrCell)
	}
	return cell, nil
}

func decodeRow(src []byte, level uint8) (row [Arity]fr.Element, err error) {
	err = decodeSparse(src, row[:], empty[level+1])
	return row, err
}

// version is the record of one committed height.
type version struct {
	root  fr.Element
	live  uint64 // cells present as of this version
	cells uint64 // cells that this version changed
	trace uint64 // trace entries of this version
}

const versionLength = fr.Bytes + 3*8

func (v version) encode() []byte {
	root := v.root.Bytes()
	dst := append(make([]byte, 0, versionLength), root[:]...)
	for _, n := range []uint64{v.live, v.cells, v.trace} {
		dst = binary.BigEndian.AppendUint64(dst, n)
	}
	return dst
}

func decodeVersion(src []byte) (v version, err error) {
	if len(src) != versionLength {
		return v, fmt.Errorf("%w: version record of %d bytes", ErrCorrupt, len(src))
	}
	if v.root, err = decodeWord(src[:fr.Bytes]); err != nil {
		return v, fmt.Errorf("%w: root is not canonical", ErrCorrupt)
	}
	counts := src[fr.Bytes:]
	v.live = binary.BigEndian.Uint64(counts)
	v.cells = binary.BigEndian.Uint64(counts[8:])
	v.trace = binary.BigEndian.Uint64(counts[16:])
	return v, nil
}

// encodeJournal lists the changed leaves of a version, ascending, as varint
// differences. The changed nodes are exactly their ancestors.
func encodeJournal(cells []change) []byte {
	dst := make([]byte, 0, 2*len(cells))
	previous := uint64(0)
	for _, c := range cells {
		dst = binary.AppendUvarint(dst, c.index-previous)
		previous = c.index
	}
	return dst
}

func decodeJournal(src []byte) ([]uint64, error) {
	var indices []uint64
	previous := uint64(0)
	for len(src) > 0 {
		difference, n := binary.Uvarint(src)
		next := previous + difference
		if n <= 0 || difference >= IndexEnd || next >= IndexEnd ||
			(len(indices) > 0 && difference == 0) {
			return nil, fmt.Errorf("%w: journal", ErrCorrupt)
		}
		indices = append(indices, next)
		previous, src = next, src[n:]
	}
	return indices, nil
}

// meta is the one record that is not per height.
type meta struct {
	floor  uint64 // oldest readable height
	pruned bool   // versions below the floor existed once
}

const layoutVersion = 1

func (m meta) encode() []byte {
	dst := []byte{layoutVersion, 0}
	if m.pruned {
		dst[1] = 1
	}
	return binary.BigEndian.AppendUint64(dst, m.floor)
}

func decodeMeta(src []byte) (meta, error) {
	if len(src) == 0 {
		return meta{}, fmt.Errorf("%w: metadata is missing", ErrCorrupt)
	}
	if src[0] != layoutVersion {
		return meta{}, fmt.Errorf("statetree: database layout %d, this program reads layout %d",
			src[0], layoutVersion)
	}
	if len(src) != 10 || src[1] > 1 {
		return meta{}, fmt.Errorf("%w: metadata", ErrCorrupt)
	}
	return meta{floor: binary.BigEndian.Uint64(src[2:]), pruned: src[1] == 1}, nil
}
