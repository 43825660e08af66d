package ipfs

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math"
	"sync"

	"github.com/ipfs/go-cid"
	ipld "github.com/ipfs/go-ipld-format"
)

// adding is one Add under way: a DAG service whose blocks are kept from collection, count against the quota, and can
// be taken back.
type adding struct {
	ipld.DAGService
	*session
	node *Node

	mu       sync.Mutex
	reserved uint64 // of the quota, for what is announced and not yet written

	writes sync.RWMutex // read-locked by each write under way: the buffer before does not wait for them when one fails
	failed bool
}

// beginAdd reserves room for content that tells its size.
func (n *Node) beginAdd(content io.Reader) (*adding, error) {
	a := &adding{DAGService: n.dag, node: n}
	if size, known := SizeOf(content); known {
		size += size / listOverhead
		if err := a.reserve(size); err != nil {
			return nil, err
		}
	}
	a.session = n.guard.begin(cid.Undef)
	return a, nil
}

// listOverhead: the blocks that list chunks add less than a hundredth part to a file.
const listOverhead = 100

func (a *adding) reserve(size uint64) error {
	if err := a.node.quota.reserve(size); err != nil {
		a.node.collector.wake()
		return err
	}
	a.reserved += size
	return nil
}

// store writes the content and returns its root.
func (a *adding) store(ctx context.Context, content io.Reader) (cid.Cid, error) {
	buffered := ipld.NewBufferedDAG(ctx, a)
	root, err := build(buffered, content)
	if err == nil && root.Equals(emptyFile) {
		err = errors.New("it is empty, and peers cannot exchange an empty block")
	}
	if err == nil {
		err = buffered.Commit()
	}
	return root, err
}

// Add implements ipld.DAGService.
func (a *adding) Add(ctx context.Context, node ipld.Node) error {
	return a.AddMany(ctx, []ipld.Node{node})
}

// AddMany implements ipld.DAGService.
func (a *adding) AddMany(ctx context.Context, nodes []ipld.Node) error {
	a.writes.RLock()
	defer a.writes.RUnlock()
	if a.failed {
		return context.Canceled
	}
	cids, size := make([]cid.Cid, 0, len(nodes)), uint64(0)
	for _, node := range nodes {
		cids = append(cids, node.Cid())
		size += uint64(len(node.RawData()))
	}
	if err := a.reserveAtLeast(size); err != nil {
		return err
	}
	err := a.touchToWrite(cids, func(c cid.Cid) (bool, error) { return a.node.storage.blocks.Has(ctx, c) })
	if err != nil {
		return err
	}
	if err := a.DAGService.AddMany(ctx, nodes); err != nil {
		return err
	}
	a.release(size) // from now on it is in the size of what is on disk
	return nil
}

func (a *adding) reserveAtLeast(size uint64) error {
	a.mu.Lock()
	defer a.mu.Unlock()
	if size <= a.reserved {
		return nil
	}
	return a.reserve(size - a.reserved)
}

func (a *adding) release(size uint64) {
	a.mu.Lock()
	defer a.mu.Unlock()
	size = min(size, a.reserved)
	a.reserved -= size
	a.node.quota.release(size)
}

// takeBack removes what a failed Add has written, but nothing that was there before or that others use by now.
func (a *adding) takeBack(ctx context.Context) error {
	a.writes.Lock()
	defer a.writes.Unlock()
	a.failed = true
	ctx = context.WithoutCancel(ctx)
	err := a.session.takeBack(func(c cid.Cid) error { return a.node.storage.blocks.DeleteBlock(ctx, c) })
	if err != nil {
		return fmt.Errorf("ipfs: blocks of it stay until the next collection: %w", err)
	}
	return nil
}

// end releases the blocks and what is left of the reservation.
func (a *adding) end() {
	a.release(math.MaxUint64)
	a.session.end()
}

// SizeOf tells how many bytes a reader will give, where it knows: readers over memory by Len, files, and readers that
// have Size() int64.
func SizeOf(content io.Reader) (uint64, bool) {
	switch reader := content.(type) {
	case interface{ Len() int }:
		return uint64(reader.Len()), true
	case interface{ Stat() (fs.FileInfo, error) }:
		info, err := reader.Stat()
		if err != nil || !info.Mode().IsRegular() {
			return 0, false
		}
		return uint64(info.Size()), true
	case interface{ Size() int64 }:
		return uint64(max(0, reader.Size())), true
	}
	return 0, false
}

// Sized gives a reader the size that its source is known to have, so that Add can refuse it at once.
func Sized(content io.Reader, size uint64) io.Reader { return sizedReader{content, size} }

type sizedReader struct {
	io.Reader
	size uint64
}

func (r sizedReader) Size() int64 { return int64(r.size) }
