package ipfs

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"sync"

	chunk "github.com/ipfs/boxo/chunker"
	"github.com/ipfs/boxo/ipld/merkledag"
	"github.com/ipfs/boxo/ipld/unixfs/importer/balanced"
	"github.com/ipfs/boxo/ipld/unixfs/importer/helpers"
	unixfs "github.com/ipfs/boxo/ipld/unixfs/io"
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

// Add stores and pins what the reader holds and returns its CID; it refuses empty content, and with [ErrQuota] content
// for which there is no room. It reads as a stream: memory does not grow with the content. After an error nothing is
// stored or pinned. Where the reader tells its size (see [SizeOf]), content that is too large is refused before any of
// it is written.
func (n *Node) Add(ctx context.Context, content io.Reader) (cid.Cid, error) {
	if n.ctx.Err() != nil {
		return cid.Undef, ErrClosed
	}
	adding, err := n.beginAdd(content)
	if err != nil {
		return cid.Undef, err
	}
	defer n.collector.consider()
	defer adding.end()
	root, err := adding.store(ctx, content)
	if err != nil {
		return cid.Undef, errors.Join(fmt.Errorf("ipfs: cannot store the content: %w", err), adding.takeBack(ctx))
	}
	if err := n.storage.pins.add(root); err != nil {
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
	session := n.guard.begin(c)
	end := func() { cancel(); session.end(); n.collector.consider() }
	source := fetcher{node: n, source: merkledag.NewSession(ctx, n.dag), guard: session, root: c}
	root, err := source.Get(ctx, c)
	if err != nil {
		end()
		return nil, err
	}
	reader, err := unixfs.NewDagReader(ctx, root, source)
	if err != nil {
		end()
		return nil, fmt.Errorf("ipfs: %s is not a file: %w", c, err)
	}
	return sessionReader{DagReader: reader, end: sync.OnceFunc(end)}, nil
}

// sessionReader ends the session of a read when it is closed.
type sessionReader struct {
	unixfs.DagReader
	end func()
}

func (r sessionReader) Close() error {
	r.end()
	return r.DagReader.Close()
}

// Unpin gives content up: the next collection deletes it. It fails with [ErrNotPinned] where there is no pin.
func (n *Node) Unpin(_ context.Context, c cid.Cid) error {
	if n.ctx.Err() != nil {
		return ErrClosed
	}
	pinned, err := n.storage.pins.has(c)
	if err == nil && !pinned {
		return fmt.Errorf("%w: %s", ErrNotPinned, c)
	}
	if err == nil {
		err = n.storage.pins.remove(c)
	}
	if err != nil {
		return fmt.Errorf("ipfs: cannot unpin %s: %w", c, err)
	}
	n.collector.spoiled.Store(true)
	n.collector.consider()
	return nil
}

// Pinned reports whether content is pinned by itself. What is pinned is complete.
func (n *Node) Pinned(_ context.Context, c cid.Cid) (bool, error) {
	if n.ctx.Err() != nil {
		return false, ErrClosed
	}
	return n.storage.pins.has(c)
}

// Pins walks all pinned roots, as they are when the walk begins.
func (n *Node) Pins() iter.Seq2[cid.Cid, error] { return n.storage.pins.all() }
