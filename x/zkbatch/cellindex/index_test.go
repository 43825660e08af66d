package cellindex_test

import (
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/statetree"
	"github.com/healthd/healthd/x/zkbatch/cellindex"
)

// scene is a tree and its index.
type scene struct {
	tree  *statetree.Tree
	index *cellindex.Index
	dir   string
}

func newScene(t *testing.T) *scene {
	t.Helper()
	s := &scene{dir: filepath.Join(t.TempDir(), "index")}
	var err error
	s.tree, err = statetree.Open(t.TempDir())
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, s.tree.Close()) })
	s.open(t)
	return s
}

func (s *scene) open(t *testing.T) {
	t.Helper()
	var err error
	s.index, err = cellindex.Open(s.dir)
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, s.index.Close()) }) // a second time where the test has closed it
}

// consents writes a version with consents of a patient, from a sequence on.
func (s *scene) consents(t *testing.T, height, patient, from, count uint64) {
	t.Helper()
	writes := map[uint64]protocol.Cell{}
	for sequence := from; sequence < from+count; sequence++ {
		cell, err := protocol.EncodeCell(protocol.KindConsent, &protocol.Consent{Patient: patient, Grantee: 1, Status: protocol.ConsentActive})
		require.NoError(t, err)
		writes[protocol.LeafIndex(protocol.KindConsent, sequence)] = cell
	}
	delta, err := s.tree.Stage(height, writes, nil)
	require.NoError(t, err)
	require.NoError(t, s.tree.Commit(delta))
}

func (s *scene) of(t *testing.T, patient uint64) (sequences []uint64) {
	t.Helper()
	require.NoError(t, s.index.Follow(s.tree))
	require.NoError(t, s.index.Scan(cellindex.ConsentsOfPatient, patient, 0, func(sequence uint64) (bool, error) {
		sequences = append(sequences, sequence)
		return false, nil
	}))
	return sequences
}

func TestIndexFollowsTheTree(t *testing.T) {
	s := newScene(t)
	require.Empty(t, s.of(t, 7), "an empty tree has nothing")
	s.consents(t, 1, 7, 1, 2)
	require.Equal(t, []uint64{1, 2}, s.of(t, 7))
	s.consents(t, 2, 8, 3, 1)
	s.consents(t, 5, 7, 4, 1)
	require.Equal(t, []uint64{1, 2, 4}, s.of(t, 7))
	require.Equal(t, []uint64{3}, s.of(t, 8))
	require.Empty(t, s.of(t, 9))
}

func TestIndexSurvivesARestart(t *testing.T) {
	s := newScene(t)
	s.consents(t, 1, 7, 1, 2)
	require.Equal(t, []uint64{1, 2}, s.of(t, 7))
	require.NoError(t, s.index.Close())
	s.consents(t, 2, 7, 3, 1) // the node went on, for example without queries
	s.open(t)
	require.Equal(t, []uint64{1, 2, 3}, s.of(t, 7))
}

func TestIndexIsMadeAnewWhenItIsMissing(t *testing.T) {
	s := newScene(t)
	s.consents(t, 1, 7, 1, 2)
	require.Equal(t, []uint64{1, 2}, s.of(t, 7))
	require.NoError(t, s.index.Close())
	s.dir = filepath.Join(t.TempDir(), "another")
	s.open(t)
	require.Equal(t, []uint64{1, 2}, s.of(t, 7))
}

func TestIndexAfterARollback(t *testing.T) {
	for name, after := range map[string]struct {
		height, patient uint64
		want            []uint64
	}{
		"the same block again":           {2, 7, []uint64{1, 2}},
		"another block of that height":   {2, 8, []uint64{1}},
		"another block at later height":  {9, 8, []uint64{1}},
		"the same cells, later, at last": {9, 7, []uint64{1, 2}},
	} {
		t.Run(name, func(t *testing.T) {
			s := newScene(t)
			s.consents(t, 1, 7, 1, 1)
			s.consents(t, 2, 7, 2, 1)
			require.Equal(t, []uint64{1, 2}, s.of(t, 7))
			require.NoError(t, s.tree.Truncate(2))
			require.Equal(t, []uint64{1}, s.of(t, 7), "the index does not outlive the block")
			s.consents(t, after.height, after.patient, 2, 1)
			require.Equal(t, after.want, s.of(t, 7))
		})
	}
}

// TestIndexNotAskedDuringARollback is a node that was rolled back and went on before anybody asked.
func TestIndexNotAskedDuringARollback(t *testing.T) {
	s := newScene(t)
	s.consents(t, 1, 7, 1, 1)
	s.consents(t, 2, 7, 2, 3)
	require.Equal(t, []uint64{1, 2, 3, 4}, s.of(t, 7))
	require.NoError(t, s.tree.Truncate(2))
	s.consents(t, 2, 8, 2, 1)
	s.consents(t, 3, 7, 3, 1)
	require.Equal(t, []uint64{1, 3}, s.of(t, 7))
	require.Equal(t, []uint64{2}, s.of(t, 8))
}

func TestIndexBehindWhatThePrunedTreeHas(t *testing.T) {
	s := newScene(t)
	s.consents(t, 1, 7, 1, 1)
	require.Equal(t, []uint64{1}, s.of(t, 7))
	s.consents(t, 2, 7, 2, 1)
	s.consents(t, 3, 7, 3, 1)
	require.NoError(t, s.tree.Prune(3))
	require.Equal(t, []uint64{1, 2, 3}, s.of(t, 7), "the mark's version is gone; all cells are still there")
}

// TestCrashWhileIndexing copies the files of an index that was never closed, as a crash leaves them.
func TestCrashWhileIndexing(t *testing.T) {
	s := newScene(t)
	s.consents(t, 1, 7, 1, 100)
	require.Len(t, s.of(t, 7), 100)
	s.consents(t, 2, 7, 101, 100)
	crashed := filepath.Join(t.TempDir(), "crashed")
	require.NoError(t, copyFolder(s.dir, crashed))
	s.dir = crashed
	s.open(t)
	require.Len(t, s.of(t, 7), 200)
}

func TestClosedIndex(t *testing.T) {
	s := newScene(t)
	require.NoError(t, s.index.Close())
	require.ErrorIs(t, s.index.Follow(s.tree), cellindex.ErrClosed)
	require.ErrorIs(t, s.index.Scan(cellindex.ConsentsOfPatient, 1, 0, nil), cellindex.ErrClosed)
}
