package statetree

import (
	"fmt"
	"math"

	"github.com/cockroachdb/pebble"
)

// batchBytes bounds the memory of a truncation or pruning of many versions.
const batchBytes = 16 << 20

// Truncate deletes all versions at or above a height. It is what makes the tree
// agree with an application that did not commit them: call it before executing
// the block of that height, and for a rollback. It costs nothing when there is
// nothing to delete. Newest versions go first, so a crash in between leaves a
// valid tree and the call can be repeated.
//
// Truncating below a pruned floor is refused, because no complete version would
// remain; Truncate(0) discards everything.
func (t *Tree) Truncate(from uint64) error {
	t.writing.Lock()
	defer t.writing.Unlock()
	if t.isClosed() {
		return ErrClosed
	}
	h := t.readHead()
	switch {
	case !h.present || from > h.latest:
		return nil
	case from > h.floor:
		return t.truncateAbove(from)
	case h.pruned && from > 0:
		return fmt.Errorf("%w: cannot truncate from %d, floor %d; restore a snapshot", ErrPruned, from, h.floor)
	}
	return t.discard()
}

// discard deletes every key.
func (t *Tree) discard() error {
	t.mu.Lock()
	defer t.mu.Unlock()
	if err := t.db.DeleteRange([]byte{0}, []byte{math.MaxUint8}, pebble.Sync); err != nil {
		return fmt.Errorf("statetree: truncate: %w", err)
	}
	t.head = head{}
	t.cache.clear()
	return nil
}

// truncateAbove deletes the versions from a height that is above the floor. It
// holds the lock against new readers: they would see versions disappear.
func (t *Tree) truncateAbove(from uint64) error {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.cache.clear()
	batch := t.db.NewBatch()
	defer func() { batch.Close() }()
	for next := t.head; ; {
		if next.latest < from {
			if err := batch.Commit(pebble.Sync); err != nil {
				return fmt.Errorf("statetree: truncate: %w", err)
			}
			t.head = next
			return nil
		}
		if err := t.deleteVersion(batch, next.latest); err != nil {
			return fmt.Errorf("statetree: truncate height %d: %w", next.latest, err)
		}
		older, err := t.versionBelow(next)
		if err != nil {
			return err
		}
		next = older
		if batch.Len() < batchBytes || next.latest < from {
			continue
		}
		if err := batch.Commit(pebble.Sync); err != nil {
			return fmt.Errorf("statetree: truncate: %w", err)
		}
		t.head = next
		if err := batch.Close(); err != nil {
			return fmt.Errorf("statetree: truncate: %w", err)
		}
		batch = t.db.NewBatch()
	}
}

// versionBelow returns the head as it is without its latest version.
func (t *Tree) versionBelow(h head) (older head, err error) {
	iterator, err := t.newIterator(prefixVersion)
	if err != nil {
		return h, err
	}
	defer closeInto(&err, iterator.Close)
	number, record, found, err := versionAt(iterator, h.latest-1)
	if err == nil && !found {
		err = fmt.Errorf("%w: no version below height %d", ErrCorrupt, h.latest)
	}
	h.latest, h.version = number, record
	return h, err
}

// deleteVersion deletes everything that the commit of a height wrote.
func (t *Tree) deleteVersion(batch *pebble.Batch, height uint64) error {
	var key []byte
	err := t.changedPlaces(height, func(p place) error {
		key = versionedKey(key, p.prefix, p.number, height)
		return batch.Delete(key, nil)
	})
	if err != nil {
		return err
	}
	if err := deleteTrace(batch, height, height+1); err != nil {
		return err
	}
	if err := batch.Delete(heightKey(prefixJournal, height), nil); err != nil {
		return err
	}
	return batch.Delete(heightKey(prefixVersion, height), nil)
}

// deleteTrace deletes the trace of the heights from, included, to to, excluded.
func deleteTrace(batch *pebble.Batch, from, to uint64) error {
	return batch.DeleteRange(heightKey(prefixTrace, from), heightKey(prefixTrace, to), nil)
}
