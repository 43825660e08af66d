package statetree

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestSegmentsChain builds two segments between two heights, as the witness
// builder does, and compares with what the commits did.
func TestSegmentsChain(t *testing.T) {
	tree := openTest(t)
	commit(t, tree, 1, map[uint64]Cell{leafIndex(1, 1): testCell(1, 1), leafIndex(1, 2): testCell(1, 2)})
	first := map[uint64]Cell{leafIndex(1, 2): testCell(1, 9), leafIndex(4, 1): testCell(4, 1)}
	second := map[uint64]Cell{leafIndex(1, 2): testCell(1, 10), leafIndex(4, 2): testCell(4, 2)}
	root2 := commit(t, tree, 2, first)
	root3 := commit(t, tree, 3, second)

	view, err := tree.At(1)
	require.NoError(t, err)
	reads := []uint64{leafIndex(1, 1), leafIndex(9, 5), leafIndex(1, 2), leafIndex(1, 1)}
	before := view.Clone()
	rows, root, err := view.Apply(first, reads)
	require.NoError(t, err)
	require.Equal(t, root2, root)
	checkRows(t, before, view, rows, first, reads)

	middle := view.Clone()
	rows, root, err = view.Apply(second, nil)
	require.NoError(t, err)
	require.Equal(t, root3, root)
	checkRows(t, middle, view, rows, second, nil)
	require.Equal(t, root2, middle.Root(), "a clone is independent")

	cell, err := view.Cell(leafIndex(1, 2))
	require.NoError(t, err)
	require.Equal(t, testCell(1, 10), cell)
	cell, err = view.Cell(leafIndex(1, 1))
	require.NoError(t, err)
	require.Equal(t, testCell(1, 1), cell)
}

// checkRows checks every property that the circuit's node table relies on.
func checkRows(t *testing.T, before, after *View, rows []NodeRow, writes map[uint64]Cell, reads []uint64) {
	t.Helper()
	touched := map[position]bool{}
	for _, index := range append(slices.Clone(reads), sortedKeys(writes)...) {
		for level := uint8(Depth); ; level-- {
			touched[at(level, index)] = true
			if index /= Arity; level == 0 {
				break
			}
		}
	}
	nodes := 0
	for place := range touched {
		if place.level() < Depth {
			nodes++
		}
	}
	require.Len(t, rows, nodes, "one row for every node on a path")
	require.True(t, slices.IsSortedFunc(rows, func(a, b NodeRow) int {
		if a.Level != b.Level {
			return int(b.Level) - int(a.Level)
		}
		return int(int64(a.Index) - int64(b.Index))
	}))
	for _, row := range rows {
		old, err := before.Children(row.Level, row.Index)
		require.NoError(t, err)
		require.Equal(t, old, row.Old)
		current, err := after.Children(row.Level, row.Index)
		require.NoError(t, err)
		require.Equal(t, current, row.New)
		for j := range row.Touched {
			require.Equal(t, touched[at(row.Level+1, row.Index*Arity+uint64(j))], row.Touched[j])
			if !row.Touched[j] {
				require.Equal(t, row.Old[j], row.New[j])
			}
		}
	}
	top := rows[len(rows)-1]
	require.Equal(t, before.Root(), hashRow(top.Old))
	require.Equal(t, after.Root(), hashRow(top.New))
}

func sortedKeys(writes map[uint64]Cell) []uint64 {
	var keys []uint64
	for key := range writes {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	return keys
}

func TestReadOnlySegmentKeepsTheRoot(t *testing.T) {
	tree := openTest(t)
	root := commit(t, tree, 1, map[uint64]Cell{5: testCell(1, 1)})
	view, err := tree.At(1)
	require.NoError(t, err)
	rows, after, err := view.Apply(nil, []uint64{5, 6, IndexEnd - 1})
	require.NoError(t, err)
	require.Equal(t, root, after)
	for _, row := range rows {
		require.Equal(t, row.Old, row.New)
	}
	rows, after, err = view.Apply(nil, nil)
	require.NoError(t, err)
	require.Empty(t, rows)
	require.Equal(t, root, after)
}

func TestFailedApplyLeavesTheView(t *testing.T) {
	tree := openTest(t)
	view, err := tree.At(0)
	require.NoError(t, err)
	bad := testCell(1, 1)
	bad[0].SetZero()
	_, _, err = view.Apply(map[uint64]Cell{1: testCell(1, 1), 2: bad}, nil)
	require.ErrorIs(t, err, ErrCell)
	_, _, err = view.Apply(map[uint64]Cell{1: testCell(1, 1)}, []uint64{IndexEnd})
	require.ErrorIs(t, err, ErrPosition)
	require.Equal(t, EmptyRoot(), view.Root())
	cell, err := view.Cell(1)
	require.NoError(t, err)
	require.Equal(t, Cell{}, cell)
}

// TestManyCellsAreHashedInParallel compares the parallel path with the naive one.
func TestManyCellsAreHashedInParallel(t *testing.T) {
	tree := openTest(t)
	writes := map[uint64]Cell{}
	for i := range uint64(3 * chunkSize) {
		writes[leafIndex(i%3, i*7)] = testCell(1, i)
	}
	require.Equal(t, naiveRoot(writes), commit(t, tree, 1, writes))
}
