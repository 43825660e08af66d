package statetree

import (
	"github.com/cockroachdb/pebble"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
)

// Export reads the tree as it was when the export was opened. Blocks, pruning and
// truncation go on beside it and change nothing of what it sees, so it may take
// as long as it needs: a snapshot for other nodes is written from it.
type Export struct {
	tree     *Tree
	snapshot *pebble.Snapshot
	head     head
}

// Export opens an export. It costs no copy, but what is pruned meanwhile stays on
// the disk, and Close of the tree waits, until the export is closed.
func (t *Tree) Export() (*Export, error) {
	t.mu.RLock()
	defer t.mu.RUnlock()
	if t.closed {
		return nil, ErrClosed
	}
	t.readers.Add(1)
	// The head is never ahead of what the database holds, nor its floor below.
	return &Export{tree: t, snapshot: t.db.NewSnapshot(), head: t.head}, nil
}

// Floor returns the oldest height that can be read.
func (e *Export) Floor() uint64 { return e.head.floor }

// RootAt returns the root as of a height.
func (e *Export) RootAt(height uint64) (root fr.Element, err error) {
	iterator, err := e.iterate(height, prefixVersion)
	if err != nil {
		return root, err
	}
	defer closeInto(&err, iterator.Close)
	_, record, found, err := versionAt(iterator, height)
	if err == nil && !found {
		return empty[0], nil
	}
	return record.root, err
}

// Cells calls fn for every cell as of a height, in ascending order.
func (e *Export) Cells(height uint64, fn func(index uint64, cell Cell) error) (err error) {
	iterator, err := e.iterate(height, prefixCell)
	if err != nil {
		return err
	}
	defer closeInto(&err, iterator.Close)
	scan := cellScan{iterator: iterator, height: height}
	for {
		index, cell, found, err := scan.step(IndexEnd)
		if err != nil || !found {
			return err
		}
		if cell[0].IsZero() {
			continue
		}
		if err := fn(index, cell); err != nil {
			return err
		}
	}
}

// Trace calls fn for the trace entries of the heights from to to, both included,
// in order. The value is valid only during the call.
func (e *Export) Trace(from, to uint64, fn func(height uint64, position uint32, value TraceEntry) error) (err error) {
	if err := e.head.check(from); err != nil {
		return err
	}
	iterator, err := e.iterate(to, prefixTrace)
	if err != nil {
		return err
	}
	defer closeInto(&err, iterator.Close)
	return walkTrace(iterator, from, to, fn)
}

// Close ends the export.
func (e *Export) Close() error {
	defer e.tree.readers.Done()
	return wrapRead(e.snapshot.Close())
}

func (e *Export) iterate(height uint64, prefix byte) (*pebble.Iterator, error) {
	if err := e.head.check(height); err != nil {
		return nil, err
	}
	iterator, err := e.snapshot.NewIter(&pebble.IterOptions{LowerBound: []byte{prefix}, UpperBound: []byte{prefix + 1}})
	return iterator, wrapRead(err)
}
