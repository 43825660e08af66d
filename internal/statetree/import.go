package statetree

import (
	"errors"
	"fmt"

	"github.com/cockroachdb/pebble"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
)

// ErrImport reports cells that cannot be imported: out of order, missing ones, or
// a directory that is in use.
var ErrImport = errors.New("statetree: cells cannot be imported")

// Import builds a tree from nothing but the cells of one height. It computes every
// node, one subtree of at most 4^8 leaves at a time, so its memory does not grow
// with the tree. A tree that comes of it starts at that height, as if everything
// below it had been pruned.
type Import struct {
	tree     *Tree
	height   uint64
	next     uint64 // lowest index that may follow
	subtree  uint64
	cells    map[uint64]Cell // of that subtree
	subtrees []touch
	live     uint64
}

// NewImport starts an import into a directory that holds no tree.
func NewImport(dir string, height uint64) (*Import, error) {
	tree, err := Open(dir)
	if err != nil {
		return nil, err
	}
	if !tree.Empty() {
		return nil, errors.Join(fmt.Errorf("%w: %s holds a tree already", ErrImport, dir), tree.Close())
	}
	return &Import{tree: tree, height: height, cells: map[uint64]Cell{}}, nil
}

// Add takes the next cell. Cells come in ascending order.
func (i *Import) Add(index uint64, cell Cell) error {
	if err := checkIndex(index); err != nil {
		return err
	}
	if index < i.next {
		return fmt.Errorf("%w: cell %d is out of order", ErrImport, index)
	}
	if cell[0].IsZero() {
		return fmt.Errorf("%w: cell %d is missing", ErrImport, index)
	}
	if index/subtreeCells != i.subtree {
		if err := i.closeSubtree(); err != nil {
			return err
		}
	}
	i.subtree, i.next = index/subtreeCells, index+1
	i.cells[index] = cell
	i.live++
	return nil
}

// Finish computes what is above the subtrees and returns the tree, which the caller
// closes. The import itself must not be used any more.
func (i *Import) Finish() (*Tree, error) {
	if err := i.closeSubtree(); err != nil {
		return nil, err
	}
	rows, top, err := lift(noRows{}, subtreeLevel, 0, i.subtrees)
	if err != nil {
		return nil, err
	}
	record := version{root: empty[0], live: i.live, cells: i.live}
	if len(top) == 1 {
		record.root = top[0].value
	}
	batch := i.tree.db.NewBatch()
	defer batch.Close()
	if err := i.writeRows(batch, rows); err != nil {
		return nil, err
	}
	started := meta{floor: i.height, pruned: true}
	if err := batch.Set([]byte{prefixMeta}, started.encode(), nil); err != nil {
		return nil, err
	}
	if err := batch.Set(heightKey(prefixVersion, i.height), record.encode(), nil); err != nil {
		return nil, err
	}
	if err := batch.Commit(pebble.Sync); err != nil {
		return nil, fmt.Errorf("statetree: import: %w", err)
	}
	i.tree.publish(head{meta: started, present: true, latest: i.height, version: record}, &Delta{})
	return i.tree, nil
}

// Close gives an import up that was not finished.
func (i *Import) Close() error { return i.tree.Close() }

func (i *Import) closeSubtree() error {
	if len(i.cells) == 0 {
		return nil
	}
	leaves, err := touchLeaves(i.cells, nil)
	if err != nil {
		return err
	}
	rows, tops, err := lift(noRows{}, Depth, subtreeLevel, leaves)
	if err != nil {
		return err
	}
	i.subtrees = append(i.subtrees, tops...)
	batch := i.tree.db.NewBatch()
	defer batch.Close()
	var key, value []byte
	for _, leaf := range leaves {
		cell := i.cells[leaf.index]
		key = versionedKey(key, prefixCell, leaf.index, i.height)
		value = appendSparse(value[:0], cell[:], fr.Element{})
		if err := batch.Set(key, value, nil); err != nil {
			return err
		}
	}
	if err := i.writeRows(batch, rows); err != nil {
		return err
	}
	clear(i.cells)
	// The synced batch of Finish comes later in the log, and so makes this one durable.
	return batch.Commit(pebble.NoSync)
}

func (i *Import) writeRows(batch *pebble.Batch, rows []NodeRow) error {
	var key, value []byte
	for n := range rows {
		row := &rows[n]
		key = versionedKey(key, prefixNode, uint64(at(row.Level, row.Index)), i.height)
		value = appendSparse(value[:0], row.New[:], empty[row.Level+1])
		if err := batch.Set(key, value, nil); err != nil {
			return err
		}
	}
	return nil
}
