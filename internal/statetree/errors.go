package statetree

import "errors"

var (
	// ErrFuture reports a read above the latest version.
	ErrFuture = errors.New("statetree: height is above the latest version")
	// ErrPruned reports a read or a truncation below the retained floor.
	ErrPruned = errors.New("statetree: height is below the retained floor")
	// ErrStale reports a delta that was not computed on the latest version, or
	// one whose height is not above it.
	ErrStale = errors.New("statetree: delta is not on top of the latest version")
	// ErrCorrupt reports stored bytes that this package cannot have written.
	// The database must be restored from a snapshot or from a peer.
	ErrCorrupt = errors.New("statetree: database is corrupt")
	// ErrClosed reports use after Close.
	ErrClosed = errors.New("statetree: tree is closed")
	// ErrPosition reports an index or a level outside of the tree.
	ErrPosition = errors.New("statetree: position is outside of the tree")
	// ErrCell reports a cell whose first word is zero while another is not.
	ErrCell = errors.New("statetree: cell without a first word holds other words")
	// ErrProof reports a proof that does not lead to the root.
	ErrProof = errors.New("statetree: proof does not match the root")
	// ErrEncoding reports a proof encoding that is not the canonical one.
	ErrEncoding = errors.New("statetree: proof encoding is not canonical")
)
