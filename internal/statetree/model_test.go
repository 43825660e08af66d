package statetree

import (
	"maps"
	"slices"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/zkcrypto"
)

// model is a naive tree: all cells of all heights, roots recomputed from nothing.
type model struct {
	versions map[uint64]map[uint64]Cell
	trace    map[uint64][]TraceEntry
	roots    map[uint64]fr.Element // computed so far
}

func newModel() *model {
	return &model{versions: map[uint64]map[uint64]Cell{}, trace: map[uint64][]TraceEntry{}, roots: map[uint64]fr.Element{}}
}

func (m *model) heights() []uint64 { return slices.Sorted(maps.Keys(m.versions)) }

// asOf returns the cells of the newest version at or below a height.
func (m *model) asOf(height uint64) map[uint64]Cell {
	var cells map[uint64]Cell
	for _, h := range m.heights() {
		if h <= height {
			cells = m.versions[h]
		}
	}
	return cells
}

// rootAsOf recomputes the root of a version once.
func (m *model) rootAsOf(height uint64) fr.Element {
	for height > 0 && m.versions[height] == nil {
		height--
	}
	root, known := m.roots[height]
	if !known {
		root = naiveRoot(m.asOf(height))
		m.roots[height] = root
	}
	return root
}

func (m *model) commit(height uint64, writes map[uint64]Cell, trace []TraceEntry) {
	cells := map[uint64]Cell{}
	maps.Copy(cells, m.asOf(height))
	for index, cell := range writes {
		if cell == (Cell{}) {
			delete(cells, index)
		} else {
			cells[index] = cell
		}
	}
	m.versions[height], m.trace[height] = cells, trace
}

func (m *model) truncate(from uint64) {
	newer := func(height uint64) bool { return height >= from }
	maps.DeleteFunc(m.versions, func(height uint64, _ map[uint64]Cell) bool { return newer(height) })
	maps.DeleteFunc(m.trace, func(height uint64, _ []TraceEntry) bool { return newer(height) })
	maps.DeleteFunc(m.roots, func(height uint64, _ fr.Element) bool { return newer(height) })
}

// naiveNode hashes the subtree below a node by the definition in the design.
func naiveNode(cells map[uint64]Cell, level uint8, index uint64) fr.Element {
	shift := 2 * (Depth - level)
	below := map[uint64]Cell{}
	for leaf, cell := range cells {
		if leaf>>shift == index {
			below[leaf] = cell
		}
	}
	if len(below) == 0 {
		return naiveEmpty(level)
	}
	if level == Depth {
		return zkcrypto.Hash8(below[index])
	}
	var children [4]fr.Element
	for j := range children {
		children[j] = naiveNode(below, level+1, 4*index+uint64(j))
	}
	return zkcrypto.Hash4(children[0], children[1], children[2], children[3])
}

var naiveEmptyValues = map[uint8]fr.Element{Depth: {}}

func naiveEmpty(level uint8) fr.Element {
	value, known := naiveEmptyValues[level]
	if !known {
		child := naiveEmpty(level + 1)
		value = zkcrypto.Hash4(child, child, child, child)
		naiveEmptyValues[level] = value
	}
	return value
}

func naiveRoot(cells map[uint64]Cell) fr.Element { return naiveNode(cells, 0, 0) }

// testCell is a cell of a kind whose other words depend on a salt.
func testCell(kind, salt uint64) (cell Cell) {
	cell[0].SetUint64(kind)
	for i := 1; i < len(cell)-1; i++ {
		cell[i].SetUint64(salt*31 + uint64(i))
	}
	cell[1].Inverse(&cell[1]) // a full-width word
	return cell
}

func leafIndex(kind, sequence uint64) uint64 { return kind<<40 | sequence }

func openTest(t testing.TB) *Tree {
	t.Helper()
	tree, err := Open(t.TempDir())
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, tree.Close()) })
	return tree
}

func commit(t testing.TB, tree *Tree, height uint64, writes map[uint64]Cell, trace ...TraceEntry) fr.Element {
	t.Helper()
	delta, err := tree.Stage(height, writes, trace)
	require.NoError(t, err)
	require.NoError(t, tree.Commit(delta))
	latest, root := tree.Latest()
	require.Equal(t, height, latest)
	require.Equal(t, delta.Root(), root)
	return root
}
