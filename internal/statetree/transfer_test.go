package statetree

import (
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"github.com/cockroachdb/pebble/vfs"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// send carries the cells of a height to a new tree, as bytes.
func send(t require.TestingT, tree *Tree, height uint64, dir string) *Tree {
	export, err := tree.Export()
	require.NoError(t, err)
	var wire []byte
	last := uint64(0)
	require.NoError(t, export.Cells(height, func(index uint64, cell Cell) error {
		wire = AppendCell(wire, index-last, &cell)
		last = index
		return nil
	}))
	require.NoError(t, export.Close())
	importing, err := NewImport(dir, height)
	require.NoError(t, err)
	_, err = ReadCells(wire, 0, importing.Add)
	require.NoError(t, err)
	imported, err := importing.Finish()
	require.NoError(t, err)
	return imported
}

// TestImportMakesTheSameTree sends random trees, and lets both live on.
func TestImportMakesTheSameTree(t *testing.T) {
	folder := t.TempDir()
	run := 0
	rapid.Check(t, func(t *rapid.T) {
		run++
		tree, err := open("db", vfs.NewMem())
		require.NoError(t, err)
		defer func() { require.NoError(t, tree.Close()) }()
		blocks := rapid.IntRange(1, 5).Draw(t, "blocks")
		for height := uint64(1); height <= uint64(blocks); height++ {
			put(t, tree, height, drawWrites(t))
		}
		height := rapid.Uint64Range(1, uint64(blocks)).Draw(t, "height")

		imported := send(t, tree, height, filepath.Join(folder, strings.Repeat("x", run%200+1), string(rune('a'+run/200))))
		defer func() { require.NoError(t, imported.Close()) }()
		expected, err := tree.RootAt(height)
		require.NoError(t, err)
		latest, root := imported.Latest()
		require.Equal(t, height, latest)
		require.Equal(t, expected, root)
		require.NoError(t, imported.Verify(t.Context(), height))

		writes := drawWrites(t)
		require.NoError(t, tree.Truncate(height+1))
		put(t, tree, height+1, writes)
		put(t, imported, height+1, writes)
		_, expected = tree.Latest()
		_, root = imported.Latest()
		require.Equal(t, expected, root)
		require.NoError(t, imported.Truncate(height+1))
		require.ErrorIs(t, imported.Truncate(height), ErrPruned, "nothing is below the imported height")
	})
}

func put(t require.TestingT, tree *Tree, height uint64, writes map[uint64]Cell) {
	delta, err := tree.Stage(height, writes, nil)
	require.NoError(t, err)
	require.NoError(t, tree.Commit(delta))
}

// TestManyCells covers several subtrees of an import and several tables of an adoption.
func TestManyCells(t *testing.T) {
	const cells = 70_000 // four subtrees, some 40 MB
	tree := openTest(t)
	writes := make(map[uint64]Cell, cells)
	for n := range uint64(cells) {
		writes[leafIndex(1+n%2, n)] = fullCell(n)
	}
	root := commit(t, tree, 7, writes)

	folder := t.TempDir()
	imported := send(t, tree, 7, filepath.Join(folder, "imported"))
	require.Equal(t, commit(t, tree, 9, nil, []byte("op")), commit(t, imported, 9, nil, []byte("op")))
	adopting := openTest(t)
	require.NoError(t, adopting.Adopt(imported, folder))
	require.NoError(t, imported.Close())
	require.NoError(t, adopting.Verify(t.Context(), 9))
	found, err := adopting.RootAt(7)
	require.NoError(t, err)
	require.Equal(t, root, found)
	stats, err := adopting.Stats()
	require.NoError(t, err)
	require.EqualValues(t, cells, stats.Cells)
	require.EqualValues(t, 1, stats.Trace)
}

// fullCell has eight different words, none of them small.
func fullCell(salt uint64) (cell Cell) {
	for i := range cell {
		cell[i].SetUint64(salt<<3 + uint64(i) + 1)
		cell[i].Inverse(&cell[i])
	}
	return cell
}

func TestAdoptedTreeIsOnDisk(t *testing.T) {
	folder := t.TempDir()
	tree := openTest(t)
	commit(t, tree, 5, map[uint64]Cell{leafIndex(1, 1): testCell(1, 1)})
	root := commit(t, tree, 6, map[uint64]Cell{leafIndex(1, 2): testCell(1, 2)}, []byte("one"), []byte("two"))

	dir := filepath.Join(folder, "adopting")
	adopting, err := Open(dir)
	require.NoError(t, err)
	commit(t, adopting, 3, map[uint64]Cell{leafIndex(1, 9): testCell(1, 9)})
	require.ErrorIs(t, adopting.Adopt(tree, folder), ErrImport, "a tree that is not empty")
	require.NoError(t, adopting.Truncate(0))
	require.ErrorIs(t, adopting.Adopt(openTest(t), folder), ErrImport, "from an empty tree")
	require.NoError(t, adopting.Adopt(tree, folder))
	require.NoError(t, adopting.Close())

	adopting, err = Open(dir)
	require.NoError(t, err)
	defer func() { require.NoError(t, adopting.Close()) }()
	height, found := adopting.Latest()
	require.EqualValues(t, 6, height)
	require.Equal(t, root, found)
	cell, err := adopting.Cell(6, leafIndex(1, 9))
	require.NoError(t, err)
	require.Equal(t, Cell{}, cell, "what was there before is gone")
	var trace []string
	require.NoError(t, adopting.Trace(5, 6, func(_ uint64, _ uint32, entry TraceEntry) error {
		trace = append(trace, string(entry))
		return nil
	}))
	require.Equal(t, []string{"one", "two"}, trace)
	require.NoError(t, adopting.Verify(t.Context(), 5))
}

func TestExportDoesNotChange(t *testing.T) {
	tree := openTest(t)
	index := leafIndex(1, 1)
	roots := map[uint64]fr.Element{
		1: commit(t, tree, 1, map[uint64]Cell{index: testCell(1, 1)}, []byte("first")),
		2: commit(t, tree, 2, map[uint64]Cell{index: testCell(1, 2)}, []byte("second")),
	}
	export, err := tree.Export()
	require.NoError(t, err)
	commit(t, tree, 3, map[uint64]Cell{index: testCell(1, 3)}, []byte("third"))
	require.NoError(t, tree.Prune(3))

	var cells []Cell
	collect := func(_ uint64, cell Cell) error {
		cells = append(cells, cell)
		return nil
	}
	require.NoError(t, export.Cells(1, collect))
	require.NoError(t, export.Cells(2, collect))
	require.Equal(t, []Cell{testCell(1, 1), testCell(1, 2)}, cells)
	require.ErrorIs(t, export.Cells(3, collect), ErrFuture)
	require.EqualValues(t, 1, export.Floor())
	for height, expected := range roots {
		root, err := export.RootAt(height)
		require.NoError(t, err)
		require.Equal(t, expected, root)
	}
	var trace []string
	entry := func(_ uint64, _ uint32, value TraceEntry) error {
		trace = append(trace, string(value))
		return nil
	}
	require.NoError(t, export.Trace(1, 2, entry))
	require.Equal(t, []string{"first", "second"}, trace)
	require.NoError(t, export.Close())

	later, err := tree.Export()
	require.NoError(t, err)
	require.ErrorIs(t, later.Cells(2, collect), ErrPruned)
	require.ErrorIs(t, later.Trace(2, 3, entry), ErrPruned)
	stop := errors.New("enough")
	require.ErrorIs(t, later.Cells(3, func(uint64, Cell) error { return stop }), stop)
	require.NoError(t, later.Close())
}

func TestImportRefuses(t *testing.T) {
	dir := t.TempDir()
	importing, err := NewImport(dir, 4)
	require.NoError(t, err)
	require.NoError(t, importing.Add(5, testCell(1, 1)))
	require.ErrorIs(t, importing.Add(5, testCell(1, 1)), ErrImport, "twice")
	require.ErrorIs(t, importing.Add(4, testCell(1, 1)), ErrImport, "out of order")
	require.ErrorIs(t, importing.Add(6, Cell{}), ErrImport, "a missing cell")
	require.ErrorIs(t, importing.Add(IndexEnd, testCell(1, 1)), ErrPosition)
	tree, err := importing.Finish()
	require.NoError(t, err)
	require.NoError(t, tree.Close())
	_, err = NewImport(dir, 4)
	require.ErrorIs(t, err, ErrImport, "a folder with a tree")
}

func TestReadCellsRefuses(t *testing.T) {
	cell := testCell(1, 1)
	good := AppendCell(nil, 3, &cell)
	ignore := func(uint64, Cell) error { return nil }
	last, err := ReadCells(good, 2, ignore)
	require.NoError(t, err)
	require.EqualValues(t, 5, last)
	for length := 1; length < len(good); length++ {
		_, err := ReadCells(good[:length], 0, ignore)
		require.ErrorIs(t, err, ErrCorrupt, "%d bytes", length)
	}
	noncanonical := append([]byte{}, good...)
	for i := range 32 {
		noncanonical[2+i] = 0xff
	}
	_, err = ReadCells(noncanonical, 0, ignore)
	require.ErrorIs(t, err, ErrCorrupt)
}

func FuzzReadCells(f *testing.F) {
	cell := testCell(1, 1)
	f.Add(AppendCell(AppendCell(nil, 3, &cell), 1, &cell))
	f.Fuzz(func(t *testing.T, wire []byte) {
		var again []byte
		last := uint64(0)
		_, err := ReadCells(wire, 0, func(index uint64, cell Cell) error {
			again = AppendCell(again, index-last, &cell)
			last = index
			return nil
		})
		if err == nil && len(again) > len(wire) {
			t.Fatal("read more than was written")
		}
	})
}
