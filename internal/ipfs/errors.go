package ipfs

import "errors"

var (
	// ErrUnavailable: neither this node nor a connected peer gave the content before the deadline.
	ErrUnavailable = errors.New("ipfs: content not available")
	// ErrDamaged: a block on this node's disk no longer hashes to its CID.
	ErrDamaged = errors.New("ipfs: stored block is damaged")
	// ErrUnreachable: a peer could not be connected to.
	ErrUnreachable = errors.New("ipfs: peer not reachable")
	// ErrNotPinned: Unpin was asked to forget content that is not pinned.
	ErrNotPinned = errors.New("ipfs: content is not pinned")
	// ErrQuota: there is no room for the content.
	ErrQuota = errors.New("ipfs: quota is used up")
	// ErrClosed: the node was closed.
	ErrClosed = errors.New("ipfs: node is closed")
)
