package snapshot

import (
	"errors"
	"fmt"
	"sync"

	"cosmossdk.io/log/v2"

	snapshottypes "github.com/cosmos/cosmos-sdk/store/v2/snapshots/types"
	sdk "github.com/cosmos/cosmos-sdk/types"

	"github.com/healthd/healthd/internal/statetree"
	"github.com/healthd/healthd/x/zkbatch/keeper"
)

const (
	// Name of the extension in snapshots.
	Name = "healthd.statetree"
	// Format that is written. It rises with every change of the layout.
	Format = 1
)

// ErrClosed ends a snapshot that the node's shutdown interrupts.
var ErrClosed = errors.New("the node is shutting down; the next snapshot takes the place of this one")

var _ snapshottypes.ExtensionSnapshotter = (*Extension)(nil)

// Extension is the state tree's part of snapshots.
type Extension struct {
	tree   *statetree.Tree
	folder string
	books  keeper.Keeper
	at     func(height uint64) (sdk.Context, error)
	logger log.Logger

	mu     sync.Mutex
	closed bool
	pinned *pin
}

// pin is the tree as it was when the stores committed a height.
type pin struct {
	height uint64
	export *statetree.Export
}

// New makes the extension of a tree. The folder does not exist, is on the tree's disk, and serves restoring; at
// returns what the stores hold as of a height.
func New(
	tree *statetree.Tree, folder string, books keeper.Keeper, at func(height uint64) (sdk.Context, error), logger log.Logger,
) *Extension {
	return &Extension{tree: tree, folder: folder, books: books, at: at, logger: logger.With(log.ModuleKey, "snapshot")}
}

// SnapshotName implements snapshottypes.ExtensionSnapshotter.
func (*Extension) SnapshotName() string { return Name }

// SnapshotFormat implements snapshottypes.ExtensionSnapshotter.
func (*Extension) SnapshotFormat() uint32 { return Format }

// SupportedFormats implements snapshottypes.ExtensionSnapshotter.
func (*Extension) SupportedFormats() []uint32 { return []uint32{Format} }

// Pin keeps what a snapshot of the height that has just been committed will need, whatever is pruned before the
// snapshot gets to it. A pin that no snapshot takes ends with the next one.
func (e *Extension) Pin(height uint64) error {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.closed {
		return nil
	}
	export, err := e.tree.Export()
	if err != nil {
		return fmt.Errorf("pin height %d of the state tree: %w", height, err)
	}
	previous := e.pinned
	e.pinned = &pin{height, export}
	return previous.release()
}

// open returns the export of a height, the pinned one where there is one.
func (e *Extension) open(height uint64) (*statetree.Export, error) {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.closed {
		return nil, ErrClosed
	}
	if e.pinned != nil && e.pinned.height == height {
		export := e.pinned.export
		e.pinned = nil
		return export, nil
	}
	return e.tree.Export()
}

// running fails once the extension is closed.
func (e *Extension) running() error {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.closed {
		return ErrClosed
	}
	return nil
}

// Close interrupts a snapshot that is being written, and lets the tree close.
func (e *Extension) Close() error {
	e.mu.Lock()
	defer e.mu.Unlock()
	e.closed = true
	pinned := e.pinned
	e.pinned = nil
	return pinned.release()
}

func (p *pin) release() error {
	if p == nil {
		return nil
	}
	return p.export.Close()
}
