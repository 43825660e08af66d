package statetree

import (
	"math"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/zkcrypto"
)

func TestEmptyTree(t *testing.T) {
	tree := openTest(t)
	height, root := tree.Latest()
	require.Zero(t, height)
	require.Equal(t, naiveEmpty(0), root)
	require.True(t, tree.Empty())

	cell, err := tree.Cell(0, 5)
	require.NoError(t, err)
	require.Equal(t, Cell{}, cell)
	_, err = tree.Cell(1, 5)
	require.ErrorIs(t, err, ErrFuture)
}

func TestEmptySubtreesAreHashes(t *testing.T) {
	require.True(t, empty[Depth].IsZero())
	require.Equal(t, zkcrypto.Hash4(fr.Element{}, fr.Element{}, fr.Element{}, fr.Element{}), empty[Depth-1])
	require.NotEqual(t, empty[Depth-1], empty[Depth-2])
}

// TestRootVector pins the root of a small state: neither a dependency nor a
// refactoring may move it.
func TestRootVector(t *testing.T) {
	root := EmptyRoot()
	require.Equal(t, rootVectorEmpty, root.Text(16))
	tree := openTest(t)
	var cell Cell
	for i := range cell {
		cell[i].SetUint64(uint64(i + 1))
	}
	root = commit(t, tree, 1, map[uint64]Cell{leafIndex(1, 1): cell, leafIndex(2, 7): cell})
	require.Equal(t, rootVectorTwoCells, root.Text(16))
}

func TestReadsAsOfAHeight(t *testing.T) {
	tree := openTest(t)
	const index = 1<<40 | 3
	heights := []uint64{5, 6, 9, 40, 41}
	roots := map[uint64]fr.Element{}
	for _, height := range heights {
		roots[height] = commit(t, tree, height, map[uint64]Cell{index: testCell(1, height)})
	}
	for _, tc := range []struct{ height, sees uint64 }{
		{5, 5}, {6, 6}, {7, 6}, {8, 6}, {9, 9}, {39, 9}, {40, 40}, {41, 41},
	} {
		cell, err := tree.Cell(tc.height, index)
		require.NoError(t, err)
		require.Equal(t, testCell(1, tc.sees), cell, "height %d", tc.height)
		root, err := tree.RootAt(tc.height)
		require.NoError(t, err)
		require.Equal(t, roots[tc.sees], root)
		number, err := tree.Version(tc.height)
		require.NoError(t, err)
		require.Equal(t, tc.sees, number)
		leaf, err := tree.Node(tc.height, Depth, index)
		require.NoError(t, err)
		require.Equal(t, zkcrypto.Hash8(cell), leaf)
	}
	number, err := tree.Version(math.MaxUint64)
	require.NoError(t, err)
	require.EqualValues(t, 41, number)

	_, err = tree.Cell(42, index)
	require.ErrorIs(t, err, ErrFuture)
	_, err = tree.Cell(4, index)
	require.ErrorIs(t, err, ErrPruned, "what was before the first version is unknown")
	_, err = tree.RootAt(42)
	require.ErrorIs(t, err, ErrFuture)
	require.ErrorIs(t, tree.Trace(1, 9, nil), ErrPruned)
}

func TestPositionsOutsideTheTree(t *testing.T) {
	tree := openTest(t)
	_, err := tree.Cell(0, IndexEnd)
	require.ErrorIs(t, err, ErrPosition)
	_, err = tree.Children(0, Depth, 0)
	require.ErrorIs(t, err, ErrPosition)
	_, err = tree.Children(0, 1, 4)
	require.ErrorIs(t, err, ErrPosition)
	_, err = tree.Node(0, Depth+1, 0)
	require.ErrorIs(t, err, ErrPosition)
	_, err = tree.Stage(1, map[uint64]Cell{IndexEnd: testCell(1, 1)}, nil)
	require.ErrorIs(t, err, ErrPosition)
	_, err = tree.Cells(0, 0, IndexEnd+1, 0, nil)
	require.ErrorIs(t, err, ErrPosition)
}

func TestStageRefusesWordsInAMissingCell(t *testing.T) {
	tree := openTest(t)
	cell := testCell(1, 1)
	cell[0].SetZero()
	_, err := tree.Stage(1, map[uint64]Cell{7: cell}, nil)
	require.ErrorIs(t, err, ErrCell)
}

func TestCommitRefusesAnythingButTheTop(t *testing.T) {
	tree, other := openTest(t), openTest(t)
	stage := func(height uint64) *Delta {
		delta, err := tree.Stage(height, map[uint64]Cell{1: testCell(1, height)}, nil)
		require.NoError(t, err)
		return delta
	}
	first, rival := stage(1), stage(2)
	require.ErrorIs(t, other.Commit(first), ErrStale)
	require.NoError(t, tree.Commit(first))
	require.ErrorIs(t, tree.Commit(first), ErrStale, "twice")
	require.ErrorIs(t, tree.Commit(rival), ErrStale, "computed on the empty tree")
	_, err := tree.Stage(1, nil, nil)
	require.ErrorIs(t, err, ErrStale)

	pending := stage(2)
	require.NoError(t, tree.Truncate(0))
	require.ErrorIs(t, tree.Commit(pending), ErrStale, "its base is gone")
}

func TestUnchangedCellsAreNotWritten(t *testing.T) {
	tree := openTest(t)
	writes := map[uint64]Cell{1: testCell(1, 1), 2: testCell(1, 2), 3: {}}
	root := commit(t, tree, 1, writes)
	writes[2] = testCell(1, 3)
	delta, err := tree.Stage(2, writes, nil)
	require.NoError(t, err)
	require.Equal(t, 1, delta.Changes())
	require.NotEqual(t, root, delta.Root())
}

func TestPagesOfCells(t *testing.T) {
	tree := openTest(t)
	for height := uint64(1); height <= 30; height++ {
		writes := map[uint64]Cell{leafIndex(3, 1): testCell(3, height)} // many versions of one cell
		writes[leafIndex(3, height)] = testCell(3, height)
		writes[leafIndex(4, height)] = testCell(4, height)
		commit(t, tree, height, writes)
	}
	for _, tc := range []struct {
		name             string
		height, from, to uint64
		limit            int
		want             []uint64 // sequences
		next             uint64
	}{
		{"first page", 30, leafIndex(3, 0), leafIndex(4, 0), 3, []uint64{1, 2, 3}, leafIndex(3, 4)},
		{"next page", 30, leafIndex(3, 29), leafIndex(4, 0), 3, []uint64{29, 30}, leafIndex(4, 0)},
		{"as of an old height", 2, leafIndex(3, 0), leafIndex(4, 0), 9, []uint64{1, 2}, leafIndex(4, 0)},
		{"exactly full", 2, leafIndex(3, 0), leafIndex(4, 0), 2, []uint64{1, 2}, leafIndex(4, 0)},
		{"no limit", 4, leafIndex(3, 2), leafIndex(4, 0), 0, []uint64{2, 3, 4}, leafIndex(4, 0)},
		{"nothing", 30, leafIndex(5, 0), leafIndex(6, 0), 0, nil, leafIndex(6, 0)},
	} {
		t.Run(tc.name, func(t *testing.T) {
			var got []uint64
			next, err := tree.Cells(tc.height, tc.from, tc.to, tc.limit, func(index uint64, cell Cell) error {
				got = append(got, index-leafIndex(3, 0))
				want, err := tree.Cell(tc.height, index)
				require.NoError(t, err)
				require.Equal(t, want, cell)
				return nil
			})
			require.NoError(t, err)
			require.Equal(t, tc.want, got)
			require.Equal(t, tc.next, next)
		})
	}
}

func TestTraceKeepsOrder(t *testing.T) {
	tree := openTest(t)
	commit(t, tree, 3, nil, []byte("a"), []byte{}, []byte("c"))
	commit(t, tree, 7, nil, []byte("d"))
	read := func(from, to uint64) (values []string) {
		require.NoError(t, tree.Trace(from, to, func(_ uint64, position uint32, value TraceEntry) error {
			values = append(values, string(value))
			return nil
		}))
		return values
	}
	require.Equal(t, []string{"a", "", "c", "d"}, read(3, 7))
	require.Equal(t, []string{"a", "", "c"}, read(3, 6))
	require.Equal(t, []string{"d"}, read(4, 7))
}

func TestUseAfterClose(t *testing.T) {
	tree, err := Open(t.TempDir())
	require.NoError(t, err)
	delta, err := tree.Stage(1, nil, nil)
	require.NoError(t, err)
	require.NoError(t, tree.Close())
	require.NoError(t, tree.Close())
	_, err = tree.Cell(0, 1)
	require.ErrorIs(t, err, ErrClosed)
	require.ErrorIs(t, tree.Commit(delta), ErrClosed)
	require.ErrorIs(t, tree.Truncate(0), ErrClosed)
	require.ErrorIs(t, tree.Prune(9), ErrClosed)
}
