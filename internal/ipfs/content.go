package ipfs

import (
	"context"
	"errors"
	"fmt"
	"io"

	chunk "github.com/ipfs/boxo/chunker"
	"github.com/ipfs/boxo/ipld/merkledag"
	"github.com/ipfs/boxo/ipld/unixfs/importer/balanced"
	"github.com/ipfs/boxo/ipld/unixfs/importer/helpers"
	unixfs "github.com/ipfs/boxo/ipld/unixfs/io"
	pin "github.com/ipfs/boxo/pinning/pinner"
	"github.com/ipfs/go-cid"
	ipld "github.com/ipfs/go-ipld-format"
)

// layout fixes how a file becomes blocks, and so its CID. Never change it: CIDs on the chain depend on it.
var layout = unixfs.UnixFS_v1_2025

// ChunkSize is the largest file, in bytes, that is one block and so has a CID with codec raw.
const ChunkSize = 1 << 20

var emptyFile = Digest{
	Hi: [16]byte{0xe3, 0xb0, 0xc4, 0x42, 0x98, 0xfc, 0x1c, 0x14, 0x9a, 0xfb, 0xf4, 0xc8, 0x99, 0x6f, 0xb9, 0x24},
	Lo: [16]byte{0x27, 0xae, 0x41, 0xe4, 0x64, 0x9b, 0x93, 0x4c, 0xa4, 0x95, 0x99, 0x1b, 0x78, 0x52, 0xb8, 0x55},
}.CID(true)

// Add stores and pins what the reader holds and returns its CID; it refuses empty content. It reads as a stream: memory does not grow with
// the content. After an error nothing is pinned; blocks already written await garbage collection.
func (n *Node) Add(ctx context.Context, content io.Reader) (cid.Cid, error) {
	if n.ctx.Err() != nil {
		return cid.Undef, ErrClosed
	}
	defer n.storage.blocks.PinLock(ctx).Unlock(ctx) // a collection between write and pin would take the blocks
	buffered := ipld.NewBufferedDAG(ctx, n.dag)
	root, err := build(buffered, content)
	if err == nil && root.Equals(emptyFile) {
		err = errors.New("it is empty, and peers cannot exchange an empty block")
	}
	if err == nil {
		err = buffered.Commit()
	}
	if err != nil {
		return cid.Undef, fmt.Errorf("ipfs: cannot store the content: %w", err)
	}
	if err := n.pinner.PinWithMode(ctx, root, pin.Recursive, ""); err != nil {
		return cid.Undef, fmt.Errorf("ipfs: stored %s but cannot pin it: %w", root, err)
	}
	return root, nil
}

// build cuts content into blocks, hands them to the DAG service and returns the root.
func build(to ipld.DAGService, content io.Reader) (cid.Cid, error) {
	params := helpers.DagBuilderParams{
		Dagserv:    to,
		Maxlinks:   layout.FileDAGWidth,
		RawLeaves:  layout.RawLeaves,
		CidBuilder: layout.CidBuilder(),
	}
	builder, err := params.New(chunk.NewSizeSplitter(content, layout.ChunkSize))
	if err != nil {
		return cid.Undef, err
	}
	root, err := balanced.Layout(builder)
	if err != nil {
		return cid.Undef, err
	}
	return root.Cid(), nil
}

// Get opens content, from disk or from a peer. The context bounds the whole read, not only the opening; where it has
// no deadline, each wait for a block is bounded by Options.FetchTimeout. Errors of Get and of the reader wrap
// [ErrUnavailable] or [ErrDamaged] where they apply. Every block is checked against its CID before its bytes come out.
func (n *Node) Get(ctx context.Context, c cid.Cid) (io.ReadCloser, error) {
	if _, err := DigestOf(c); err != nil {
		return nil, err
	}
	if n.ctx.Err() != nil {
		return nil, ErrClosed
	}
	// A session asks the peers that gave the first blocks for the next ones; it ends when the reader is closed.
	ctx, cancel := context.WithCancel(ctx)
	source := fetcher{node: n, source: merkledag.NewSession(ctx, n.dag), root: c}
	root, err := source.Get(ctx, c)
	if err != nil {
		cancel()
		return nil, err
	}
	reader, err := unixfs.NewDagReader(ctx, root, source)
	if err != nil {
		cancel()
		return nil, fmt.Errorf("ipfs: %s is not a file: %w", c, err)
	}
	return sessionReader{DagReader: reader, cancel: cancel}, nil
}

// sessionReader ends the session of a read when it is closed.
type sessionReader struct {
	unixfs.DagReader
	cancel context.CancelFunc
}

func (r sessionReader) Close() error {
	r.cancel()
	return r.DagReader.Close()
}

// Unpin gives content up: it may be collected from then on. It fails with [ErrNotPinned] where there is no pin.
func (n *Node) Unpin(ctx context.Context, c cid.Cid) error {
	if n.ctx.Err() != nil {
		return ErrClosed
	}
	err := n.pinner.Unpin(ctx, c, true)
	if errors.Is(err, pin.ErrNotPinned) {
		return fmt.Errorf("%w: %s", ErrNotPinned, c)
	}
	if err != nil {
		return fmt.Errorf("ipfs: cannot unpin %s: %w", c, err)
	}
	return n.pinner.Flush(ctx)
}

// Pinned reports whether content is pinned by itself.
func (n *Node) Pinned(ctx context.Context, c cid.Cid) (bool, error) {
	_, pinned, err := n.pinner.IsPinnedWithType(ctx, c, pin.Recursive)
	return pinned, err
}
