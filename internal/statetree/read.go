package statetree

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"

	"github.com/cockroachdb/pebble"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
)

// RootAt returns the root as of a height.
func (t *Tree) RootAt(height uint64) (root fr.Element, err error) {
	iterator, release, err := t.iterate(height, prefixVersion)
	if err != nil {
		return root, err
	}
	defer closeInto(&err, release)
	_, record, found, err := versionAt(iterator, height)
	if err != nil {
		return root, err
	}
	if !found {
		return empty[0], nil
	}
	return record.root, nil
}

// Version returns the newest version at or below a height, which may lie above
// the latest version: a chain at height 9 whose last operation was in block 7
// reads at Version(9) = 7. Without any version it is 0.
func (t *Tree) Version(height uint64) (number uint64, err error) {
	h := t.readHead()
	if height >= h.latest {
		return h.latest, nil
	}
	iterator, release, err := t.iterate(height, prefixVersion)
	if err != nil {
		return 0, err
	}
	defer closeInto(&err, release)
	number, _, found, err := versionAt(iterator, height)
	if err == nil && !found {
		err = fmt.Errorf("%w: no version at or below height %d", ErrCorrupt, height)
	}
	return number, err
}

// Cell returns a cell as of a height, eight zeros if it is missing.
func (t *Tree) Cell(height, index uint64) (cell Cell, err error) {
	if err := checkIndex(index); err != nil {
		return cell, err
	}
	t.mu.RLock()
	defer t.mu.RUnlock()
	if t.closed {
		return cell, ErrClosed
	}
	if err := t.head.check(height); err != nil {
		return cell, err
	}
	if cell, cached := t.cache.get(index, height); cached {
		return cell, nil
	}
	entry, err := t.storedCell(height, index)
	if err == nil && height == t.head.latest {
		t.cache.put(index, entry)
	}
	return entry.cell, err
}

func (t *Tree) storedCell(height, index uint64) (entry cachedCell, err error) {
	iterator, err := t.newIterator(prefixCell)
	if err != nil {
		return entry, err
	}
	defer closeInto(&err, iterator.Close)
	value, err := seekVersion(iterator, nil, prefixCell, index, height)
	if err != nil || value == nil {
		return entry, err
	}
	_, entry.version, _ = splitVersionedKey(iterator.Key())
	entry.cell, err = decodeCell(value)
	return entry, err
}

// Children returns the four child values of a node as of a height.
func (t *Tree) Children(height uint64, level uint8, index uint64) (row [Arity]fr.Element, err error) {
	if err := checkNode(level, index, Depth-1); err != nil {
		return row, err
	}
	reader, err := heightRows{t, height}.openRows()
	if err != nil {
		return row, err
	}
	defer closeInto(&err, reader.close)
	return reader.row(level, index)
}

// Node returns the value of a node, or at level Depth of a leaf, as of a height.
func (t *Tree) Node(height uint64, level uint8, index uint64) (fr.Element, error) {
	if err := checkNode(level, index, Depth); err != nil {
		return fr.Element{}, err
	}
	if level == 0 {
		return t.RootAt(height)
	}
	row, err := t.Children(height, level-1, index/Arity)
	return row[index%Arity], err
}

// heightRows reads stored rows as of a height.
type heightRows struct {
	tree   *Tree
	height uint64
}

func (s heightRows) openRows() (rowReader, error) {
	iterator, release, err := s.tree.iterate(s.height, prefixNode)
	if err != nil {
		return nil, err
	}
	return &storedRows{iterator: iterator, release: release, height: s.height}, nil
}

type storedRows struct {
	iterator *pebble.Iterator
	release  func() error
	height   uint64
	key      []byte
}

func (r *storedRows) row(level uint8, index uint64) ([Arity]fr.Element, error) {
	if r.key == nil {
		r.key = make([]byte, 0, versionedKeyLength)
	}
	value, err := seekVersion(r.iterator, r.key, prefixNode, uint64(at(level, index)), r.height)
	if err != nil {
		return [Arity]fr.Element{}, err
	}
	if value == nil {
		return emptyRow(level), nil
	}
	return decodeRow(value, level)
}

func (r *storedRows) close() error { return r.release() }

// iterate opens an iterator over one prefix after checking the height. Check and
// opening are one step under the lock: a later Truncate or Prune cannot be seen
// through the iterator.
func (t *Tree) iterate(height uint64, prefix byte) (*pebble.Iterator, func() error, error) {
	t.mu.RLock()
	defer t.mu.RUnlock()
	if t.closed {
		return nil, nil, ErrClosed
	}
	if err := t.head.check(height); err != nil {
		return nil, nil, err
	}
	iterator, err := t.newIterator(prefix)
	if err != nil {
		return nil, nil, err
	}
	t.readers.Add(1)
	return iterator, func() error {
		defer t.readers.Done()
		return wrapRead(iterator.Close())
	}, nil
}

func (t *Tree) newIterator(prefix byte) (*pebble.Iterator, error) {
	iterator, err := t.db.NewIter(&pebble.IterOptions{
		LowerBound: []byte{prefix}, UpperBound: []byte{prefix + 1},
	})
	return iterator, wrapRead(err)
}

// seekVersion returns the newest value of a place at or below a height, nil if
// there is none. It is valid until the iterator moves; buffer holds the key.
func seekVersion(i *pebble.Iterator, buffer []byte, prefix byte, place, height uint64) ([]byte, error) {
	if !i.SeekPrefixGE(versionedKey(buffer, prefix, place, height)) {
		return nil, wrapRead(i.Error())
	}
	value, err := i.ValueAndErr()
	if err == nil && value == nil {
		value = []byte{}
	}
	return value, wrapRead(err)
}

// versionAt finds the newest version record at or below a height.
func versionAt(i *pebble.Iterator, height uint64) (number uint64, v version, found bool, err error) {
	var valid bool
	if height == math.MaxUint64 {
		valid = i.Last()
	} else {
		valid = i.SeekLT(heightKey(prefixVersion, height+1))
	}
	if !valid {
		return 0, v, false, wrapRead(i.Error())
	}
	key := i.Key()
	if len(key) != 1+8 {
		return 0, v, false, fmt.Errorf("%w: version key", ErrCorrupt)
	}
	value, err := i.ValueAndErr()
	if err != nil {
		return 0, v, false, wrapRead(err)
	}
	v, err = decodeVersion(value)
	return binary.BigEndian.Uint64(key[1:]), v, err == nil, err
}

// closeInto runs a deferred close without losing its error.
func closeInto(err *error, closing func() error) { *err = errors.Join(*err, closing()) }
