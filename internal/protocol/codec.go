package protocol

import "fmt"

// EncodeCell packs fields into a cell of the given kind.
func EncodeCell(kind CellKind, fields Described[uint64, Word]) (Cell, error) {
	var cell Cell
	cell[0].SetUint64(uint64(kind))
	if err := encode(fields, cell[1:]); err != nil {
		return Cell{}, fmt.Errorf("%s: %w", kind, err)
	}
	return cell, nil
}

// mustEncode packs fields that the rules have already bounded.
func mustEncode(kind CellKind, fields Described[uint64, Word]) Cell {
	cell, err := EncodeCell(kind, fields)
	if err != nil {
		panic(err) // a rule failed to bound a field: a broken invariant
	}
	return cell
}

// DecodeCell unpacks a cell. It reports false for a missing cell and an error for one that
// is of another kind or has bits outside its layout.
func DecodeCell(cell Cell, kind CellKind, into Described[uint64, Word]) (bool, error) {
	if cell == (Cell{}) {
		return false, nil
	}
	if !cell[0].IsUint64() || cell[0].Uint64() != uint64(kind) {
		return false, fmt.Errorf("cell of kind %s, want %s", cell[0].String(), kind)
	}
	if err := decode(into, cell[1:]); err != nil {
		return false, fmt.Errorf("%s: %w", kind, err)
	}
	return true, nil
}

// NewFields returns empty fields of a kind, for generic readers.
func NewFields(kind CellKind) Described[uint64, Word] {
	switch kind {
	case KindSystem:
		return new(System)
	case KindActor:
		return new(Actor)
	case KindIndex:
		return new(Index)
	case KindRecord:
		return new(Record)
	case KindConsent:
		return new(Consent)
	case KindAccess:
		return new(Access)
	case KindPolicy:
		return new(Policy)
	case KindClaim:
		return new(Claim)
	case KindRecovery:
		return new(Recovery)
	}
	return nil
}
