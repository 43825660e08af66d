package statetree

import (
	"encoding/binary"
	"errors"
	"fmt"

	"github.com/cockroachdb/pebble"
)

// Prune deletes what no read at or above a height needs: superseded versions and
// the trace below it. The floor rises to the newest version at or below that
// height. Each version goes in a batch of its own, and blocks may commit in
// between; an interrupted pruning is continued by the next one.
func (t *Tree) Prune(below uint64) error {
	if err := t.raiseFloor(below); err != nil {
		return err
	}
	for {
		done, err := t.pruneOne()
		if err != nil {
			return fmt.Errorf("statetree: prune: %w", err)
		}
		if done {
			return nil
		}
	}
}

// raiseFloor refuses reads below the new floor before anything is deleted. The
// floor on disk follows version by version.
func (t *Tree) raiseFloor(below uint64) error {
	t.writing.Lock()
	defer t.writing.Unlock()
	floor, err := t.Version(below)
	if errors.Is(err, ErrPruned) {
		return nil
	}
	if err != nil {
		return err
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.head.present && floor > t.head.floor {
		t.head.floor, t.head.pruned = floor, true
	}
	return nil
}

// pruneOne moves the floor on disk up by one version. done means that it has
// reached the floor in memory.
func (t *Tree) pruneOne() (done bool, err error) {
	t.writing.Lock()
	defer t.writing.Unlock()
	if t.isClosed() {
		return true, ErrClosed
	}
	oldest, next, err := t.oldestVersions()
	if err != nil || next > t.readHead().floor || oldest == next {
		return true, err
	}
	batch := t.db.NewBatch()
	defer batch.Close()
	if err := t.deleteSuperseded(batch, next); err != nil {
		return true, err
	}
	for _, key := range [][]byte{
		heightKey(prefixVersion, oldest), heightKey(prefixJournal, oldest), heightKey(prefixJournal, next),
	} {
		if err := batch.Delete(key, nil); err != nil {
			return true, err
		}
	}
	if err := deleteTrace(batch, oldest, next); err != nil {
		return true, err
	}
	if err := batch.Set([]byte{prefixMeta}, meta{floor: next, pruned: true}.encode(), nil); err != nil {
		return true, err
	}
	// Order in the log is enough: a lost batch is pruned again.
	return false, batch.Commit(pebble.NoSync)
}

// oldestVersions returns the two oldest versions, the same one twice if there is
// no other, zeros if there is none.
func (t *Tree) oldestVersions() (oldest, next uint64, err error) {
	iterator, err := t.newIterator(prefixVersion)
	if err != nil {
		return 0, 0, err
	}
	defer closeInto(&err, iterator.Close)
	if !iterator.First() {
		return 0, 0, wrapRead(iterator.Error())
	}
	oldest = binary.BigEndian.Uint64(iterator.Key()[1:])
	if !iterator.Next() {
		return oldest, oldest, wrapRead(iterator.Error())
	}
	return oldest, binary.BigEndian.Uint64(iterator.Key()[1:]), nil
}

// deleteSuperseded deletes the older versions of all that a version changed.
func (t *Tree) deleteSuperseded(batch *pebble.Batch, height uint64) (err error) {
	iterator, err := t.db.NewIter(nil)
	if err != nil {
		return wrapRead(err)
	}
	defer closeInto(&err, iterator.Close)
	var key []byte
	return t.changedPlaces(height, func(p place) error {
		key = versionedKey(key, p.prefix, p.number, height-1)
		for valid := iterator.SeekPrefixGE(key); valid; valid = iterator.Next() {
			if err := batch.Delete(iterator.Key(), nil); err != nil {
				return err
			}
		}
		return wrapRead(iterator.Error())
	})
}
