package statetree

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"testing"

	"github.com/cockroachdb/pebble/vfs"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// TestAgainstModel drives a tree and the naive model through the same random
// life: blocks with gaps, no-op writes, deletions, truncation, pruning, reopening.
func TestAgainstModel(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		fs := vfs.NewMem()
		tree, err := open("db", fs)
		require.NoError(t, err)
		defer func() { require.NoError(t, tree.Close()) }()
		m := newModel()
		t.Repeat(map[string]func(*rapid.T){
			"commit": func(t *rapid.T) {
				latest, _ := tree.Latest()
				height := latest + rapid.Uint64Range(1, 3).Draw(t, "gap")
				writes := drawWrites(t)
				trace := []TraceEntry{fmt.Appendf(nil, "op at %d", height)}
				delta, err := tree.Stage(height, writes, trace)
				require.NoError(t, err)
				require.NoError(t, tree.Commit(delta))
				m.commit(height, writes, trace)
			},
			"truncate": func(t *rapid.T) {
				latest, _ := tree.Latest()
				from := rapid.Uint64Range(tree.Floor(), latest+1).Draw(t, "from")
				err := tree.Truncate(from)
				if tree.readHead().pruned && from > 0 && from <= tree.Floor() {
					require.ErrorIs(t, err, ErrPruned)
					return
				}
				require.NoError(t, err)
				m.truncate(from)
			},
			"prune": func(t *rapid.T) {
				latest, _ := tree.Latest()
				below := rapid.Uint64Range(0, latest).Draw(t, "below")
				require.NoError(t, tree.Prune(below))
			},
			"reopen": func(t *rapid.T) {
				before := tree.readHead()
				require.NoError(t, tree.Close())
				tree, err = open("db", fs)
				require.NoError(t, err)
				require.Equal(t, before, tree.readHead())
			},
			"": func(t *rapid.T) { compare(t, tree, m) },
		})
	})
}

// drawWrites stays in a few crowded places, so that paths meet at many levels.
func drawWrites(t *rapid.T) map[uint64]Cell {
	index := rapid.Custom(func(t *rapid.T) uint64 {
		kind := rapid.Uint64Range(0, 15).Draw(t, "kind")
		if rapid.Bool().Draw(t, "crowded") {
			return leafIndex(kind%2, rapid.Uint64Range(0, 9).Draw(t, "sequence"))
		}
		return leafIndex(kind, rapid.Uint64Range(0, 1<<40-1).Draw(t, "sequence"))
	})
	cell := rapid.Custom(func(t *rapid.T) Cell {
		if rapid.IntRange(0, 9).Draw(t, "delete") == 0 {
			return Cell{}
		}
		return testCell(1, rapid.Uint64Range(1, 4).Draw(t, "salt"))
	})
	return rapid.MapOfN(index, cell, 0, 6).Draw(t, "writes")
}

func compare(t *rapid.T, tree *Tree, m *model) {
	latest, root := tree.Latest()
	height := rapid.Uint64Range(tree.Floor(), latest).Draw(t, "height")
	cells := m.asOf(height)
	require.Equal(t, m.rootAsOf(latest), root)

	asOf, err := tree.RootAt(height)
	require.NoError(t, err)
	require.Equal(t, m.rootAsOf(height), asOf)
	require.NoError(t, tree.Verify(context.Background(), height))

	seen := map[uint64]Cell{}
	require.NoError(t, tree.ForEachCell(height, func(index uint64, cell Cell) error {
		seen[index] = cell
		return nil
	}))
	require.Len(t, seen, len(cells))
	for index, cell := range cells {
		require.Equal(t, cell, seen[index])
		read, err := tree.Cell(height, index)
		require.NoError(t, err)
		require.Equal(t, cell, read)
		_, err = tree.Cell(latest, index) // fills the cache
		require.NoError(t, err)
	}
	if len(cells) > 0 {
		index := rapid.SampledFrom(slices.Sorted(maps.Keys(cells))).Draw(t, "proven")
		proof, err := tree.Prove(height, index)
		require.NoError(t, err)
		require.Equal(t, cells[index], proof.Cell)
		require.NoError(t, proof.Verify(asOf))
	}
	stats, err := tree.Stats()
	require.NoError(t, err)
	require.EqualValues(t, len(m.asOf(latest)), stats.Cells)

	count := 0
	require.NoError(t, tree.Trace(tree.Floor(), latest, func(height uint64, position uint32, value TraceEntry) error {
		count++
		require.Equal(t, m.trace[height][position], value)
		return nil
	}))
	require.EqualValues(t, stats.Trace, count)
}
