package statetree

import (
	"fmt"
	"math"

	"github.com/cockroachdb/pebble"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
)

// Delta is a computed version that is not in the database yet.
type Delta struct {
	tree   *Tree
	base   head
	height uint64
	record version
	cells  []change
	rows   []NodeRow
	trace  []TraceEntry
}

// change is one cell whose content differs from the base version.
type change struct {
	index uint64
	cell  Cell
}

// Height returns the height of the version.
func (d *Delta) Height() uint64 { return d.height }

// Root returns the root that Commit makes the latest one.
func (d *Delta) Root() fr.Element { return d.record.root }

// Changes returns how many cells differ from the version before.
func (d *Delta) Changes() int { return len(d.cells) }

// Stage computes the version that the writes make of the latest one. It writes
// nothing, and hashes on all cores. An eight-zero cell deletes. The caller may
// not change the trace entries before Commit.
//
// The first version of an empty tree may have any height: genesis, or the import
// of a snapshot.
func (t *Tree) Stage(height uint64, writes map[uint64]Cell, trace []TraceEntry) (*Delta, error) {
	base := t.readHead()
	if base.present && height <= base.latest {
		return nil, fmt.Errorf("%w: staged height %d, latest %d", ErrStale, height, base.latest)
	}
	if len(trace) > math.MaxUint32 {
		return nil, fmt.Errorf("statetree: %d trace entries in one block", len(trace))
	}
	view, err := t.At(base.latest)
	if err != nil {
		return nil, err
	}
	rows, root, err := view.Apply(writes, nil)
	if err != nil {
		return nil, err
	}
	delta := &Delta{tree: t, base: base, height: height, trace: trace}
	delta.record = version{root: root, live: base.version.live, trace: uint64(len(trace))}
	for _, row := range rows {
		if row.New == row.Old {
			continue
		}
		delta.rows = append(delta.rows, row)
		if row.Level == Depth-1 {
			delta.addCells(row, writes)
		}
	}
	delta.record.cells = uint64(len(delta.cells))
	return delta, nil
}

// addCells takes over the changed cells below one parent of leaves.
func (d *Delta) addCells(row NodeRow, writes map[uint64]Cell) {
	for slot := range row.New {
		before, after := row.Old[slot], row.New[slot]
		if before == after {
			continue
		}
		if before.IsZero() {
			d.record.live++
		}
		if after.IsZero() {
			d.record.live--
		}
		index := row.Index*Arity + uint64(slot)
		d.cells = append(d.cells, change{index, writes[index]})
	}
}

// Commit writes a delta in one synced batch: after a crash at any point the
// version is there whole or not at all. The delta must be on top of the latest
// version.
func (t *Tree) Commit(d *Delta) error {
	t.writing.Lock()
	defer t.writing.Unlock()
	h := t.readHead()
	switch {
	case d.tree != t || d.base.present != h.present || d.base.latest != h.latest || d.base.root() != h.root():
		return fmt.Errorf("%w: computed on %d, latest is %d", ErrStale, d.base.latest, h.latest)
	case t.isClosed():
		return ErrClosed
	}
	next := head{meta: h.meta, present: true, latest: d.height, version: d.record}
	if !h.present {
		next.meta = meta{floor: d.height}
	}
	batch := t.db.NewBatch()
	defer batch.Close()
	if err := d.write(batch, next, !h.present); err != nil {
		return fmt.Errorf("statetree: stage height %d: %w", d.height, err)
	}
	if err := batch.Commit(pebble.Sync); err != nil {
		return fmt.Errorf("statetree: commit height %d: %w", d.height, err)
	}
	t.publish(next, d)
	return nil
}

func (d *Delta) write(batch *pebble.Batch, next head, first bool) error {
	var key, value []byte
	for i := range d.cells {
		key = versionedKey(key, prefixCell, d.cells[i].index, d.height)
		value = appendSparse(value[:0], d.cells[i].cell[:], fr.Element{})
		if err := batch.Set(key, value, nil); err != nil {
			return err
		}
	}
	for i := range d.rows {
		row := &d.rows[i]
		key = versionedKey(key, prefixNode, uint64(at(row.Level, row.Index)), d.height)
		value = appendSparse(value[:0], row.New[:], empty[row.Level+1])
		if err := batch.Set(key, value, nil); err != nil {
			return err
		}
	}
	for i, entry := range d.trace {
		key = traceKey(key, d.height, uint32(i))
		if err := batch.Set(key, entry, nil); err != nil {
			return err
		}
	}
	if err := batch.Set(heightKey(prefixJournal, d.height), encodeJournal(d.cells), nil); err != nil {
		return err
	}
	if first {
		if err := batch.Set([]byte{prefixMeta}, next.meta.encode(), nil); err != nil {
			return err
		}
	}
	return batch.Set(heightKey(prefixVersion, d.height), d.record.encode(), nil)
}

// publish makes a written version visible to readers.
func (t *Tree) publish(h head, d *Delta) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.head = h
	for i := range d.cells {
		t.cache.put(d.cells[i].index, cachedCell{d.height, d.cells[i].cell})
	}
}

func (t *Tree) isClosed() bool {
	t.mu.RLock()
	defer t.mu.RUnlock()
	return t.closed
}
