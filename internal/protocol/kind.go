package protocol

import (
	"fmt"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
)

// Word is one element of the BN254 scalar field.
type Word = fr.Element

// CellWords is the number of words of a cell; word 0 is its kind.
const CellWords = 8

// Cell is one leaf of the state tree. A missing cell is all zeros.
type Cell = [CellWords]Word

// CellKind numbers the kinds of cell. Kind k owns the leaves k·2^40 … k·2^40 + 2^40 - 1.
type CellKind uint8

// The kinds of cell. Irrevocable: they are the top of the state tree.
const (
	KindSystem CellKind = iota + 1
	KindActor
	KindIndex
	KindRecord
	KindConsent
	KindAccess
	KindPolicy
	KindClaim
	KindRecovery
)

// SequenceBits is the width of a sequence, which numbers the cells of one kind from 1.
const SequenceBits = 40

// MaxSequence is the largest sequence. A counter that has reached it refuses to grow.
const MaxSequence = 1<<SequenceBits - 1

// SystemIndex is the leaf of the one SYSTEM cell.
const SystemIndex = uint64(KindSystem)<<SequenceBits | 1

var cellKindNames = map[CellKind]string{
	KindSystem: "system", KindActor: "actor", KindIndex: "index", KindRecord: "record", KindConsent: "consent",
	KindAccess: "access", KindPolicy: "policy", KindClaim: "claim", KindRecovery: "recovery",
}

// String names the kind.
func (k CellKind) String() string {
	if name, ok := cellKindNames[k]; ok {
		return name
	}
	return fmt.Sprintf("cell kind %d", uint8(k))
}

// CellKinds lists the kinds in order.
func CellKinds() []CellKind {
	kinds := make([]CellKind, 0, len(cellKindNames))
	for kind := KindSystem; kind <= KindRecovery; kind++ {
		kinds = append(kinds, kind)
	}
	return kinds
}

// LeafIndex is the position of a cell in the state tree (44 bits).
func LeafIndex(kind CellKind, sequence uint64) uint64 {
	return uint64(kind)<<SequenceBits | sequence
}

// SplitIndex is the inverse of LeafIndex.
func SplitIndex(index uint64) (CellKind, uint64) {
	return CellKind(index >> SequenceBits), index & MaxSequence
}
