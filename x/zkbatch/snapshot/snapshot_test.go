package snapshot_test

import (
	"encoding/binary"
	"errors"
	"path/filepath"
	"slices"
	"testing"

	snapshottypes "github.com/cosmos/cosmos-sdk/store/v2/snapshots/types"
	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/app/apptest"
	"github.com/healthd/healthd/internal/statetree"
	"github.com/healthd/healthd/x/zkbatch/snapshot"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

func TestRoundTrip(t *testing.T) {
	chain := busy(t)
	tree, err := restore(t, chain, write(t, chain))
	require.NoError(t, err)
	original := chain.App.StateTree()
	height, root := original.Latest()
	restoredHeight, restoredRoot := tree.Latest()
	require.Equal(t, height, restoredHeight)
	require.Equal(t, root, restoredRoot)
	require.NoError(t, tree.Verify(t.Context(), height))
	require.Equal(t, traceOf(t, original), traceOf(t, tree))

	t.Run("a restored tree writes the same snapshot", func(t *testing.T) {
		var again [][]byte
		extension := extensionOf(t, chain, tree)
		require.NoError(t, extension.SnapshotExtension(uint64(chain.App.LastBlockHeight()), func(payload []byte) error {
			again = append(again, payload)
			return nil
		}))
		require.Equal(t, write(t, chain), again)
	})
}

func TestRoundTripWithoutOperations(t *testing.T) {
	chain := apptest.New(t)
	chain.NextBlock(t)
	chain.NextBlock(t)
	tree, err := restore(t, chain, write(t, chain))
	require.NoError(t, err)
	height, root := chain.App.StateTree().Latest()
	restoredHeight, restoredRoot := tree.Latest()
	require.Equal(t, height, restoredHeight)
	require.Equal(t, root, restoredRoot)
}

func traceOf(t *testing.T, tree *statetree.Tree) (trace [][]byte) {
	t.Helper()
	latest, _ := tree.Latest()
	require.NoError(t, tree.Trace(tree.Floor(), latest, func(_ uint64, _ uint32, entry statetree.TraceEntry) error {
		trace = append(trace, slices.Clone(entry))
		return nil
	}))
	return trace
}

// entries takes a payload of operations apart.
func entries(t *testing.T, payload []byte) (found []zkbatchtypes.TraceEntry) {
	t.Helper()
	for rest := payload[1:]; len(rest) > 0; {
		length, n := binary.Uvarint(rest)
		require.Positive(t, n)
		var entry zkbatchtypes.TraceEntry
		require.NoError(t, entry.Unmarshal(rest[n:n+int(length)]))
		found = append(found, entry)
		rest = rest[n+int(length):]
	}
	return found
}

// operations is the payload of log entries.
func operations(t *testing.T, entries []zkbatchtypes.TraceEntry) []byte {
	t.Helper()
	payload := []byte{2}
	for _, entry := range entries {
		encoded, err := entry.Marshal()
		require.NoError(t, err)
		payload = append(binary.AppendUvarint(payload, uint64(len(encoded))), encoded...)
	}
	return payload
}

// TestRefusesAnythingElse gives snapshots to a node that differ from the true one as a faulty peer's might.
func TestRefusesAnythingElse(t *testing.T) {
	chain := busy(t)
	written := write(t, chain)
	require.Len(t, written, 2, "one payload of cells, one of operations")
	logged := func(t *testing.T, change func([]zkbatchtypes.TraceEntry) []zkbatchtypes.TraceEntry) [][]byte {
		return [][]byte{written[0], operations(t, change(entries(t, written[1])))}
	}
	for name, test := range map[string]struct {
		payloads func(t *testing.T) [][]byte
		expError error
	}{
		"nothing":       {func(*testing.T) [][]byte { return nil }, snapshot.ErrMismatch},
		"no operations": {func(*testing.T) [][]byte { return written[:1] }, snapshot.ErrMismatch},
		"no cells":      {func(*testing.T) [][]byte { return written[1:] }, snapshot.ErrMismatch},
		"cells behind operations": {func(*testing.T) [][]byte {
			return [][]byte{written[0], written[1], written[0]}
		}, snapshot.ErrPayload},
		"an empty payload":   {func(*testing.T) [][]byte { return [][]byte{{}} }, snapshot.ErrPayload},
		"an unknown payload": {func(*testing.T) [][]byte { return [][]byte{{9}} }, snapshot.ErrPayload},
		"a cell with another word": {func(*testing.T) [][]byte {
			other := slices.Clone(written[0])
			other[len(other)-1] ^= 1
			return [][]byte{other, written[1]}
		}, snapshot.ErrMismatch},
		"cells cut short": {func(*testing.T) [][]byte {
			return [][]byte{written[0][:len(written[0])-3], written[1]}
		}, snapshot.ErrPayload},
		"the cells twice": {func(*testing.T) [][]byte {
			return [][]byte{written[0], written[0], written[1]}
		}, snapshot.ErrMismatch},
		"operations cut short": {func(*testing.T) [][]byte {
			return [][]byte{written[0], written[1][:len(written[1])-3]}
		}, snapshot.ErrPayload},
		"an operation left out": {func(t *testing.T) [][]byte {
			return logged(t, func(log []zkbatchtypes.TraceEntry) []zkbatchtypes.TraceEntry { return log[:len(log)-1] })
		}, snapshot.ErrMismatch},
		"operations in another order": {func(t *testing.T) [][]byte {
			return logged(t, func(log []zkbatchtypes.TraceEntry) []zkbatchtypes.TraceEntry {
				log[0], log[1] = log[1], log[0]
				return log
			})
		}, snapshot.ErrMismatch},
		"an operation twice": {func(t *testing.T) [][]byte {
			return logged(t, func(log []zkbatchtypes.TraceEntry) []zkbatchtypes.TraceEntry { return append(log, log[len(log)-1]) })
		}, snapshot.ErrMismatch},
		"another signature": {func(t *testing.T) [][]byte {
			return logged(t, func(log []zkbatchtypes.TraceEntry) []zkbatchtypes.TraceEntry {
				envelope := log[1].Envelope
				envelope[len(envelope)-1] ^= 1
				return log
			})
		}, snapshot.ErrMismatch},
		"another result": {func(t *testing.T) [][]byte {
			return logged(t, func(log []zkbatchtypes.TraceEntry) []zkbatchtypes.TraceEntry {
				log[1].Results[0].CodeName = "refused"
				return log
			})
		}, snapshot.ErrMismatch},
		"another patient in the log": {func(t *testing.T) [][]byte {
			return logged(t, func(log []zkbatchtypes.TraceEntry) []zkbatchtypes.TraceEntry {
				log[1].Results[0].Patient++
				return log
			})
		}, snapshot.ErrMismatch},
		"another time": {func(t *testing.T) [][]byte {
			return logged(t, func(log []zkbatchtypes.TraceEntry) []zkbatchtypes.TraceEntry {
				log[len(log)-1].Time++
				return log
			})
		}, snapshot.ErrMismatch},
		"a height that is to come": {func(t *testing.T) [][]byte {
			return logged(t, func(log []zkbatchtypes.TraceEntry) []zkbatchtypes.TraceEntry {
				log[len(log)-1].Height += 9
				return log
			})
		}, snapshot.ErrMismatch},
	} {
		t.Run(name, func(t *testing.T) {
			tree, err := restore(t, chain, test.payloads(t))
			require.ErrorIs(t, err, test.expError)
			require.True(t, tree.Empty())
		})
	}
}

// TestTriesAgain restores after a refusal, and after an interruption that left a half-restored tree in the folder.
func TestTriesAgain(t *testing.T) {
	chain := busy(t)
	written := write(t, chain)
	tree, err := restore(t, chain, written[:1])
	require.ErrorIs(t, err, snapshot.ErrMismatch)

	folder := filepath.Join(t.TempDir(), "restoring")
	half, err := statetree.NewImport(filepath.Join(folder, "tree"), 7)
	require.NoError(t, err)
	interrupted, err := half.Finish()
	require.NoError(t, err)
	require.NoError(t, interrupted.Close())
	require.NoError(t, restoreInto(t, chain, tree, folder, written))
	_, expected := chain.App.StateTree().Latest()
	_, root := tree.Latest()
	require.Equal(t, expected, root)
}

func TestRefusesAnotherChainsSnapshot(t *testing.T) {
	chain, other := busy(t), apptest.New(t)
	other.NextBlock(t)
	tree, err := restore(t, other, write(t, chain))
	require.ErrorIs(t, err, snapshot.ErrMismatch)
	require.ErrorContains(t, err, "priv_validator_state.json", "it says what to do")
	require.True(t, tree.Empty())
}

func TestRefusesToReplaceATree(t *testing.T) {
	chain := busy(t)
	err := extensionOf(t, chain, chain.App.StateTree()).RestoreExtension(6, snapshot.Format, nil)
	require.ErrorIs(t, err, snapshot.ErrNotEmpty)
	err = extensionOf(t, chain, chain.App.StateTree()).RestoreExtension(6, snapshot.Format+1, nil)
	require.ErrorIs(t, err, snapshottypes.ErrUnknownFormat)
}

// TestPin commits a height, prunes what a snapshot of it needs, and takes the snapshot.
func TestPin(t *testing.T) {
	chain := busy(t)
	tree, height := chain.App.StateTree(), uint64(chain.App.LastBlockHeight())
	expected := write(t, chain)
	extension := extensionOf(t, chain, tree)
	require.NoError(t, extension.Pin(height-1))
	require.NoError(t, extension.Pin(height), "takes the place of the one before")
	require.NoError(t, tree.Prune(height))

	var payloads [][]byte
	collect := func(payload []byte) error {
		payloads = append(payloads, payload)
		return nil
	}
	require.NoError(t, extension.SnapshotExtension(height, collect))
	require.Equal(t, expected, payloads)
	err := extension.SnapshotExtension(height, collect)
	require.ErrorIs(t, err, statetree.ErrPruned, "a pin serves once")
	require.ErrorContains(t, err, "once provers have caught up")

	t.Run("closing lets the tree close", func(t *testing.T) {
		require.NoError(t, extension.Pin(height))
		require.NoError(t, extension.Close())
		require.NoError(t, extension.Pin(height), "and a late pin holds nothing")
		require.ErrorIs(t, extension.SnapshotExtension(height, collect), snapshot.ErrClosed)
		require.NoError(t, tree.Close())
	})
}

func TestWriterFails(t *testing.T) {
	chain := busy(t)
	full := errors.New("no space left")
	err := extensionOf(t, chain, chain.App.StateTree()).SnapshotExtension(uint64(chain.App.LastBlockHeight()), func([]byte) error { return full })
	require.ErrorIs(t, err, full)
}
