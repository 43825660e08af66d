package statetree

import (
	"context"
	"testing"

	"github.com/cockroachdb/pebble"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"github.com/stretchr/testify/require"
)

// grow commits heights from to to, each with its own writes.
func grow(t testing.TB, tree *Tree, from, to uint64) (roots map[uint64]fr.Element) {
	roots = map[uint64]fr.Element{}
	for height := from; height <= to; height++ {
		roots[height] = commit(t, tree, height, map[uint64]Cell{
			leafIndex(1, 1):      testCell(1, height),
			leafIndex(4, height): testCell(4, height),
		}, []byte{byte(height)})
	}
	return roots
}

// dump returns every key and value.
func dump(t testing.TB, tree *Tree) map[string]string {
	iterator, err := tree.db.NewIter(nil)
	require.NoError(t, err)
	pairs := map[string]string{}
	for valid := iterator.First(); valid; valid = iterator.Next() {
		pairs[string(iterator.Key())] = string(iterator.Value())
	}
	require.NoError(t, iterator.Close())
	return pairs
}

func TestTruncateThenReplayGivesTheSameBytes(t *testing.T) {
	tree := openTest(t)
	grow(t, tree, 1, 4)
	at4 := dump(t, tree)
	roots := grow(t, tree, 5, 9)
	at9 := dump(t, tree)

	require.NoError(t, tree.Truncate(5))
	require.Equal(t, at4, dump(t, tree), "nothing of the truncated versions is left")
	latest, _ := tree.Latest()
	require.EqualValues(t, 4, latest)
	require.NoError(t, tree.Truncate(5), "repeating it does nothing")
	require.Equal(t, roots, grow(t, tree, 5, 9))
	require.Equal(t, at9, dump(t, tree))

	require.NoError(t, tree.Truncate(1))
	require.True(t, tree.Empty())
	require.Empty(t, dump(t, tree))
}

func TestPruneKeepsReadsAtAndAboveTheFloor(t *testing.T) {
	tree := openTest(t)
	roots := grow(t, tree, 10, 30)
	before, err := tree.Stats()
	require.NoError(t, err)
	require.NoError(t, tree.Prune(20))
	require.EqualValues(t, 20, tree.Floor())
	for height := uint64(20); height <= 30; height++ {
		root, err := tree.RootAt(height)
		require.NoError(t, err)
		require.Equal(t, roots[height], root)
		require.NoError(t, tree.Verify(context.Background(), height))
	}
	_, err = tree.Cell(19, 1)
	require.ErrorIs(t, err, ErrPruned)
	after, err := tree.Stats()
	require.NoError(t, err)
	require.Equal(t, before.Versions-10, after.Versions)

	keys := 0
	for key := range dump(t, tree) {
		if place, height, ok := splitVersionedKey([]byte(key)); ok && key[0] == prefixCell && place == leafIndex(1, 1) {
			keys++
			require.GreaterOrEqual(t, height, uint64(20))
		}
	}
	require.Equal(t, 11, keys, "one version of the cell per readable height")
	require.NoError(t, tree.Prune(5), "below the floor there is nothing to do")
}

func TestPruneBetweenVersionsAndBeyondTheLatest(t *testing.T) {
	tree := openTest(t)
	commit(t, tree, 4, map[uint64]Cell{1: testCell(1, 4)})
	root := commit(t, tree, 8, map[uint64]Cell{1: testCell(1, 8)})
	require.NoError(t, tree.Prune(7))
	require.EqualValues(t, 4, tree.Floor(), "version 4 serves heights 4 to 7")
	require.NoError(t, tree.Prune(1000))
	require.EqualValues(t, 8, tree.Floor())
	latest, latestRoot := tree.Latest()
	require.EqualValues(t, 8, latest)
	require.Equal(t, root, latestRoot)
}

func TestTruncateBelowAPrunedFloor(t *testing.T) {
	tree := openTest(t)
	grow(t, tree, 1, 9)
	require.NoError(t, tree.Prune(5))
	require.ErrorIs(t, tree.Truncate(5), ErrPruned)
	require.ErrorIs(t, tree.Truncate(3), ErrPruned)
	require.NoError(t, tree.Truncate(6))
	latest, _ := tree.Latest()
	require.EqualValues(t, 5, latest)
	require.NoError(t, tree.Verify(context.Background(), 5))
	require.NoError(t, tree.Truncate(0), "giving everything up is always possible")
	require.Empty(t, dump(t, tree))
}

// TestDamage changes single records behind the tree's back.
func TestDamage(t *testing.T) {
	cellKey := versionedKey(nil, prefixCell, leafIndex(4, 2), 2)
	topKey := versionedKey(nil, prefixNode, uint64(at(0, 0)), 3)
	deepKey := versionedKey(nil, prefixNode, uint64(at(Depth-1, leafIndex(4, 2)/Arity)), 3)
	for _, tc := range []struct {
		name   string
		key    []byte
		value  []byte // nil deletes
		opens  bool
		verify bool
	}{
		{"metadata missing", []byte{prefixMeta}, nil, false, false},
		{"other layout", []byte{prefixMeta}, []byte{9}, false, false},
		{"short version record", heightKey(prefixVersion, 3), []byte{1}, false, false},
		{"other root", heightKey(prefixVersion, 3), version{root: fr.One()}.encode(), false, false},
		{"top node missing", topKey, nil, false, false},
		{"cell missing", cellKey, nil, true, false},
		{"cell garbled", cellKey, []byte{1, 2, 3}, true, false},
		{"node missing", deepKey, nil, true, false},
		{"journal missing", heightKey(prefixJournal, 3), nil, true, true},
	} {
		t.Run(tc.name, func(t *testing.T) {
			dir := t.TempDir()
			tree, err := Open(dir)
			require.NoError(t, err)
			grow(t, tree, 1, 3)
			if tc.value == nil {
				require.NoError(t, tree.db.Delete(tc.key, pebble.Sync))
			} else {
				require.NoError(t, tree.db.Set(tc.key, tc.value, pebble.Sync))
			}
			require.NoError(t, tree.Close())

			tree, err = Open(dir)
			if !tc.opens {
				require.Error(t, err)
				if tc.name != "other layout" {
					require.ErrorIs(t, err, ErrCorrupt)
				}
				return
			}
			require.NoError(t, err)
			defer tree.Close()
			if tc.verify {
				require.NoError(t, tree.Verify(context.Background(), 3))
				require.ErrorIs(t, tree.Truncate(3), ErrCorrupt)
				return
			}
			require.ErrorIs(t, tree.Verify(context.Background(), 3), ErrCorrupt)
		})
	}
}
