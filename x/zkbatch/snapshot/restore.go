package snapshot

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	snapshottypes "github.com/cosmos/cosmos-sdk/store/v2/snapshots/types"

	"github.com/healthd/healthd/internal/statetree"
)

// ErrMismatch reports a snapshot whose cells or operations are not those that the application's stores commit to.
var ErrMismatch = errors.New("the snapshot's state tree is not the one that the application committed to; nothing of it was kept. " +
	"Stop the node, remove everything in data/ except priv_validator_state.json, and join through other peers")

// ErrNotEmpty reports a node that has state already.
var ErrNotEmpty = errors.New("this node has a state tree already, and a snapshot restores into an empty one only. " +
	"Stop the node, remove everything in data/ except priv_validator_state.json, and start it again")

// RestoreExtension implements snapshottypes.ExtensionSnapshotter. It rebuilds the tree in a folder of its own, checks all
// of it against the stores, which are restored by then, and lets the node's tree take it over in one step.
func (e *Extension) RestoreExtension(height uint64, format uint32, read snapshottypes.ExtensionPayloadReader) (err error) {
	if format != Format {
		return fmt.Errorf("%w: state tree format %d", snapshottypes.ErrUnknownFormat, format)
	}
	if !e.tree.Empty() {
		return ErrNotEmpty
	}
	s, err := e.startOf(height)
	if err != nil {
		return err
	}
	// What an interrupted restoring left behind is of no use to anybody.
	if err := os.RemoveAll(e.folder); err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(e.folder)) }()
	r := restoring{start: s, folder: filepath.Join(e.folder, "tree"), progress: e.logger}
	restored, err := r.rebuild(read)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, restored.Close()) }()
	tables := filepath.Join(e.folder, "tables")
	if err := os.MkdirAll(tables, 0o700); err != nil {
		return err
	}
	if err := e.tree.Adopt(restored, tables); err != nil {
		return err
	}
	e.logger.Info("restored the state tree", "height", height, "version", s.end.Version, "from_version", s.version,
		"cells", r.cells, "operations", s.end.OpCount-s.ops, "first_provable_range", s.unproven)
	return nil
}

// rebuild makes a tree of the payloads that is what the stores say.
func (r *restoring) rebuild(read snapshottypes.ExtensionPayloadReader) (tree *statetree.Tree, err error) {
	importing, err := statetree.NewImport(r.folder, r.version)
	if err != nil {
		return nil, err
	}
	r.importing = importing
	defer func() {
		if err != nil {
			err = errors.Join(err, importing.Close()) // the tree that it makes has the same database
		}
	}()
	for {
		payload, err := read()
		if errors.Is(err, io.EOF) {
			return r.finish()
		}
		if err != nil {
			return nil, err
		}
		if err := r.take(payload); err != nil {
			return nil, err
		}
	}
}
