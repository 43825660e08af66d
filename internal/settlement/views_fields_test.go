package settlement_test

import (
	"math/big"
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/protocol"
)

// requireSameFields compares a cell with what a view decoded, field by field in declared order.
func requireSameFields(t *testing.T, kind protocol.CellKind, cell protocol.Cell, decoded any) {
	t.Helper()
	fields := protocol.NewFields(kind)
	exists, err := protocol.DecodeCell(cell, kind, fields)
	require.NoError(t, err)
	require.True(t, exists)
	lister := &fieldValues{}
	fields.Describe(lister)
	view := reflect.ValueOf(decoded)
	require.Len(t, lister.names, view.NumField(), "%s", kind)
	for i, name := range lister.names {
		require.Equal(t, strings.ReplaceAll(name, "_", ""), strings.ToLower(view.Type().Field(i).Name), "%s", kind)
		require.Equal(t, lister.values[i], viewValue(view.Field(i)).String(), "%s: %s", kind, name)
	}
}

// viewValue is a decoded field as a number: bindings have several types for them.
func viewValue(field reflect.Value) *big.Int {
	switch value := field.Interface().(type) {
	case *big.Int:
		return value
	case [32]byte:
		return new(big.Int).SetBytes(value[:])
	case bool:
		if value {
			return big.NewInt(1)
		}
		return new(big.Int)
	}
	return new(big.Int).SetUint64(field.Uint())
}

// fieldValues is told the fields of a cell.
type fieldValues struct{ names, values []string }

func (f *fieldValues) Number(name string, field *uint64, _ int) {
	f.names = append(f.names, name)
	f.values = append(f.values, new(big.Int).SetUint64(*field).String())
}

func (f *fieldValues) Wide(name string, field *protocol.Word, _ int) {
	f.names = append(f.names, name)
	f.values = append(f.values, field.BigInt(new(big.Int)).String())
}

func (f *fieldValues) Next() {}
