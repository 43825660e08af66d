package protocol_test

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/healthd/healthd/internal/protocol"
)

var update = flag.Bool("update", false, "rewrite docs/layouts.md")

const layoutsFile = "../../docs/layouts.md"

// The layouts are irrevocable; the document is their golden file.
func TestLayoutsDocument(t *testing.T) {
	want := layoutsDocument()
	if *update {
		require.NoError(t, os.WriteFile(layoutsFile, []byte(want), 0o644))
	}
	have, err := os.ReadFile(layoutsFile)
	require.NoError(t, err)
	require.Equal(t, want, string(have), "layouts are consensus: if the change is meant, run the test with -update")
}

// layout is a described struct with the number of the word in which its fields begin.
type layout struct {
	title string
	first int
	of    protocol.Described[uint64, protocol.Word]
}

func layouts() []layout {
	all := []layout{
		{"operation: header", 1, new(protocol.HeaderOf[uint64, protocol.Word])},
		{"operation: operands", 3, new(protocol.Operands)},
		{"accumulator entry", 2, new(protocol.EntryOf[uint64, protocol.Word])},
		{"public input: span", 5, new(protocol.Span)},
	}
	for _, kind := range protocol.CellKinds() {
		all = append(all, layout{fmt.Sprintf("cell %d: %s", kind, kind), 1, protocol.NewFields(kind)})
	}
	return all
}

func layoutsDocument() string {
	var out strings.Builder
	out.WriteString(`# Layouts

Generated from internal/protocol by its tests (go test ./internal/protocol -run TestLayouts -update). Do not edit.

Words are elements of the BN254 scalar field. Fields are packed from the least significant bit. Word 0 of a cell is its
kind. An operation is hashed as H_12(domain, header, previous digest, a_0 … a_7, 0), an accumulator entry as
H_4(accumulator, digest, entry, tag); words are numbered by their place in what is hashed or listed.
`)
	for _, l := range layouts() {
		fmt.Fprintf(&out, "\n## %s\n\n| field | word | bit | bits |\n|---|---|---|---|\n", l.title)
		for _, field := range protocol.Fields(l.of) {
			fmt.Fprintf(&out, "| %s | %d | %d | %d |\n", field.Name, l.first+field.Word, field.Offset, field.Bits)
		}
	}
	out.WriteString("\n## Operands by kind\n\nThe others must be zero. In brackets: held to fewer bits than the layout has.\n\n| number | kind | operands |\n|---|---|---|\n")
	for _, kind := range protocol.OpKinds() {
		fmt.Fprintf(&out, "| %d | %s | %s |\n", kind, kind, strings.Join(operandsOf(kind), ", "))
	}
	return out.String()
}

func operandsOf(kind protocol.OpKind) (names []string) {
	for _, field := range protocol.Fields(new(protocol.Operands)) {
		if !protocol.OperandUse(kind, field.Name) {
			continue
		}
		name := field.Name
		for _, narrowing := range protocol.Narrowings() {
			if narrowing.Operand == field.Name && narrowing.Applies(kind) {
				name = fmt.Sprintf("%s (%d)", name, narrowing.Bits)
			}
		}
		names = append(names, name)
	}
	return names
}

// A word holds at most 253 bits of packed numbers, so that they have one decomposition, and names do not repeat.
func TestLayoutsFit(t *testing.T) {
	for _, l := range layouts() {
		used := make(map[int]int)
		names := make(map[string]bool)
		for _, field := range protocol.Fields(l.of) {
			require.Equal(t, used[field.Word], field.Offset, "%s: %s", l.title, field.Name)
			require.False(t, names[field.Name], "%s: %s twice", l.title, field.Name)
			require.LessOrEqual(t, field.Word, 7, "%s: %s", l.title, field.Name)
			used[field.Word] += field.Bits
			names[field.Name] = true
			wide := field.Bits == protocol.BitsFull && field.Offset == 0
			require.True(t, wide || used[field.Word] <= 253, "%s: word %d holds %d bits", l.title, field.Word, used[field.Word])
		}
	}
}

// What is packed is what is unpacked, whatever fits.
func TestCellsRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		kind := rapid.SampledFrom(protocol.CellKinds()).Draw(t, "kind")
		fields := protocol.NewFields(kind)
		fields.Describe(filler{t})
		cell, err := protocol.EncodeCell(kind, fields)
		require.NoError(t, err)
		again := protocol.NewFields(kind)
		found, err := protocol.DecodeCell(cell, kind, again)
		require.NoError(t, err)
		require.True(t, found)
		require.Equal(t, fields, again)
	})
}

// filler fills fields with values of their width.
type filler struct{ *rapid.T }

func (f filler) Number(name string, field *uint64, bits int) {
	*field = rapid.OneOf(rapid.Just(uint64(0)), rapid.Just(greatest(bits)), rapid.Uint64Max(greatest(bits))).Draw(f.T, name)
}

func (f filler) Wide(name string, field *protocol.Word, bits int) {
	bytes := rapid.SliceOfN(rapid.Byte(), 32, 32).Draw(f.T, name)
	if bits < protocol.BitsFull {
		bytes = bytes[32-bits/8:]
	}
	field.SetBytes(bytes)
}

func (f filler) Next() {}

func greatest(bits int) uint64 { return ^uint64(0) >> (64 - bits) }

// A number that does not fit is an error, never truncated, and never spills into its neighbour.
func TestOverflowIsAnError(t *testing.T) {
	for _, kind := range protocol.CellKinds() {
		for _, field := range protocol.Fields(protocol.NewFields(kind)) {
			if field.Bits == protocol.BitsFull || field.Bits == 64 {
				continue // every value fits
			}
			fields := protocol.NewFields(kind)
			fields.Describe(&overflow{name: field.Name})
			_, err := protocol.EncodeCell(kind, fields)
			require.ErrorContains(t, err, field.Name, "%s", kind)
		}
	}
}

// overflow sets one field to the smallest value that is too large.
type overflow struct{ name string }

func (o *overflow) Number(name string, field *uint64, bits int) {
	if name == o.name {
		*field = 1 << bits
	}
}

func (o *overflow) Wide(name string, field *protocol.Word, bits int) {
	if name == o.name {
		bytes := make([]byte, 1+bits/8)
		bytes[0] = 1
		field.SetBytes(bytes)
	}
}

func (o *overflow) Next() {}
