package statetree

import (
	"encoding/binary"
	"fmt"

	"github.com/cockroachdb/pebble"
)

// TraceEntry is one logged operation, opaque to this package.
type TraceEntry = []byte

// ForEachCell calls fn for every cell as of a height, in ascending order.
func (t *Tree) ForEachCell(height uint64, fn func(index uint64, cell Cell) error) error {
	_, err := t.Cells(height, 0, IndexEnd, 0, fn)
	return err
}

// Cells calls fn for the cells with from <= index < to as of a height, ascending,
// at most limit of them unless limit is 0. It returns the index at which the next
// page starts, which is to when nothing is left. It may run while blocks commit:
// what it sees does not change.
func (t *Tree) Cells(height, from, to uint64, limit int, fn func(index uint64, cell Cell) error) (next uint64, err error) {
	if from > to || to > IndexEnd {
		return 0, fmt.Errorf("%w: cells %d to %d", ErrPosition, from, to)
	}
	iterator, release, err := t.iterate(height, prefixCell)
	if err != nil {
		return 0, err
	}
	defer closeInto(&err, release)
	scan := cellScan{iterator: iterator, height: height, next: from}
	for count := 0; ; {
		index, cell, found, err := scan.step(to)
		if err != nil || !found {
			return to, err
		}
		if cell[0].IsZero() {
			continue
		}
		if limit > 0 && count == limit {
			return index, nil
		}
		if err := fn(index, cell); err != nil {
			return index, err
		}
		count++
	}
}

// cellScan walks the newest versions at or below a height.
type cellScan struct {
	iterator *pebble.Iterator
	height   uint64
	next     uint64 // the next index to look at
	placed   bool
}

// maxSteps is how many versions of a cell are passed one by one before a seek,
// which costs about as much as that many steps.
const maxSteps = 8

// step returns the next cell below to, a deleted one as zeros.
func (s *cellScan) step(to uint64) (index uint64, cell Cell, found bool, err error) {
	for s.advance() {
		index, height, ok := splitVersionedKey(s.iterator.Key())
		if !ok {
			return 0, cell, false, fmt.Errorf("%w: cell key", ErrCorrupt)
		}
		if index >= to {
			return 0, cell, false, nil
		}
		if index < s.next || height > s.height {
			continue
		}
		s.next = index + 1
		value, err := s.iterator.ValueAndErr()
		if err != nil {
			return 0, cell, false, wrapRead(err)
		}
		cell, err = decodeCell(value)
		return index, cell, err == nil, err
	}
	return 0, cell, false, wrapRead(s.iterator.Error())
}

// advance moves to the next key that may matter.
func (s *cellScan) advance() bool {
	if !s.placed {
		s.placed = true
		return s.iterator.SeekGE(versionedKey(nil, prefixCell, s.next, s.height))
	}
	for range maxSteps {
		if !s.iterator.Next() {
			return false
		}
		index, height, ok := splitVersionedKey(s.iterator.Key())
		if !ok || (index >= s.next && height <= s.height) {
			return true
		}
		if index > s.next {
			return s.iterator.SeekGE(versionedKey(nil, prefixCell, index, s.height))
		}
	}
	return s.iterator.SeekGE(versionedKey(nil, prefixCell, s.next, s.height))
}

// Trace calls fn for the trace entries of the heights from to to, both included,
// in order. The value is valid only during the call.
func (t *Tree) Trace(from, to uint64, fn func(height uint64, position uint32, value TraceEntry) error) (err error) {
	if from > to {
		return fmt.Errorf("%w: trace %d to %d", ErrPosition, from, to)
	}
	if err := t.readable(from); err != nil {
		return err
	}
	iterator, release, err := t.iterate(to, prefixTrace)
	if err != nil {
		return err
	}
	defer closeInto(&err, release)
	return walkTrace(iterator, from, to, fn)
}

func walkTrace(
	iterator *pebble.Iterator, from, to uint64, fn func(height uint64, position uint32, value TraceEntry) error,
) error {
	for valid := iterator.SeekGE(heightKey(prefixTrace, from)); valid; valid = iterator.Next() {
		key := iterator.Key()
		if len(key) != 1+8+4 {
			return fmt.Errorf("%w: trace key", ErrCorrupt)
		}
		height := binary.BigEndian.Uint64(key[1:])
		if height > to {
			return nil
		}
		value, err := iterator.ValueAndErr()
		if err != nil {
			return wrapRead(err)
		}
		if err := fn(height, binary.BigEndian.Uint32(key[9:]), value); err != nil {
			return err
		}
	}
	return wrapRead(iterator.Error())
}

// readable checks a height without reading.
func (t *Tree) readable(height uint64) error {
	t.mu.RLock()
	defer t.mu.RUnlock()
	if t.closed {
		return ErrClosed
	}
	return t.head.check(height)
}

// Stats describes the database to an operator.
type Stats struct {
	Latest    uint64 `json:"latest"`
	Floor     uint64 `json:"floor"`
	Versions  uint64 `json:"versions"`      // readable versions
	Cells     uint64 `json:"cells"`         // cells present at the latest version
	Changes   uint64 `json:"cell_changes"`  // cell versions written since the floor
	Trace     uint64 `json:"trace_entries"` // trace entries since the floor
	DiskBytes uint64 `json:"disk_bytes"`    // all files of the database
}

// Stats counts what the database holds. It reads one record per version.
func (t *Tree) Stats() (stats Stats, err error) {
	h := t.readHead()
	stats = Stats{Latest: h.latest, Floor: h.floor, Cells: h.version.live}
	iterator, release, err := t.iterate(h.latest, prefixVersion)
	if err != nil {
		return stats, err
	}
	defer closeInto(&err, release)
	for valid := iterator.First(); valid; valid = iterator.Next() {
		value, err := iterator.ValueAndErr()
		if err != nil {
			return stats, wrapRead(err)
		}
		record, err := decodeVersion(value)
		if err != nil {
			return stats, err
		}
		stats.Versions++
		stats.Changes += record.cells
		stats.Trace += record.trace
	}
	stats.DiskBytes = t.db.Metrics().DiskSpaceUsage()
	return stats, wrapRead(iterator.Error())
}
