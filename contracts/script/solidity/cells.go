package main

import (
	"fmt"
	"strings"

	"github.com/healthd/healthd/internal/protocol"
)

const cellsHeader = `/// Cells of the state tree: their kinds, their fields, and the numbers stored in them, as internal/protocol defines them
/// (docs/layouts.md). Times are Unix seconds, amounts the smallest unit of the currency, actors and cells are named by
/// their sequence, and 0 names none.
`

// cellsSource writes Cells.sol: a structure and a decoder for each kind of cell, and the numbers.
func cellsSource() (string, error) {
	out := newSource()
	out.raw(cellsHeader)
	for _, kind := range protocol.CellKinds() {
		if err := writeStructure(out, kind); err != nil {
			return "", err
		}
	}
	out.line("/// Unpacks cells. The words must have been proven: nothing is checked here, and eight zeros, a missing cell, decode")
	out.line("/// to zero fields.")
	out.line("library Cells {")
	for _, kind := range protocol.CellKinds() {
		out.line("uint8 internal constant %s = %d;", strings.ToUpper(kind.String()), kind)
	}
	for _, kind := range protocol.CellKinds() {
		writeDecoder(out, kind)
	}
	out.line("}")
	for _, numbers := range enumerations() {
		numbers.write(out)
	}
	return out.String(), nil
}

func writeStructure(out *source, kind protocol.CellKind) error {
	fields := protocol.Fields(protocol.NewFields(kind))
	if last := fields[len(fields)-1]; last.Word+1 >= protocol.CellWords {
		return fmt.Errorf("%s has more words than a cell", kind)
	}
	out.line("struct %s {", structureName(kind))
	for _, field := range fields {
		out.line("%s %s;", solidityType(field), fieldName(field))
	}
	out.line("}")
	out.blank()
	return nil
}

func writeDecoder(out *source, kind protocol.CellKind) {
	out.blank()
	out.line("function decode%s(bytes32[8] calldata words) internal pure returns (%s memory cell) {", title(kind), structureName(kind))
	for _, field := range protocol.Fields(protocol.NewFields(kind)) {
		out.line("cell.%s = %s;", fieldName(field), extraction(field))
	}
	out.line("}")
}

// extraction reads a field. Narrowing to the field's type drops what lies above it.
func extraction(field protocol.Field) string {
	word := fmt.Sprintf("words[%d]", 1+field.Word)
	if field.Bits > protocol.BitsHalf {
		return word
	}
	value := fmt.Sprintf("uint256(%s)", word)
	if field.Offset > 0 {
		value = fmt.Sprintf("%s >> %d", value, field.Offset)
	}
	if field.Bits == 1 {
		return fmt.Sprintf("(%s) & 1 == 1", value)
	}
	return fmt.Sprintf("%s(%s)", solidityType(field), value)
}

// solidityType is a type of exactly the field's width, so that a conversion is a decoding. Keys and digests stay words.
func solidityType(field protocol.Field) string {
	switch {
	case field.Bits > protocol.BitsHalf:
		return "bytes32"
	case field.Bits == 1:
		return "bool"
	case field.Bits%8 != 0:
		panic(fmt.Sprintf("field %s has %d bits: no Solidity type is that wide", field.Name, field.Bits))
	default:
		return fmt.Sprintf("uint%d", field.Bits)
	}
}

func title(kind protocol.CellKind) string {
	return strings.ToUpper(kind.String()[:1]) + kind.String()[1:]
}

func structureName(kind protocol.CellKind) string { return title(kind) + "Cell" }

// fieldName turns next_actor into nextActor.
func fieldName(field protocol.Field) string {
	parts := strings.Split(field.Name, "_")
	for i, part := range parts[1:] {
		parts[i+1] = strings.ToUpper(part[:1]) + part[1:]
	}
	return strings.Join(parts, "")
}
