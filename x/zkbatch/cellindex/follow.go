package cellindex

import (
	"fmt"

	"github.com/cockroachdb/pebble"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/statetree"
	"github.com/healthd/healthd/x/zkbatch/types"
)

// batchBytes bounds the memory of a rebuild.
const batchBytes = 8 << 20

// Follow adds what the tree has gained since the mark; an index that is up to date returns at once. It may run beside
// blocks and other readers.
func (i *Index) Follow(tree *statetree.Tree) error {
	i.following.Lock()
	defer i.following.Unlock()
	i.mu.RLock()
	defer i.mu.RUnlock()
	if i.closed {
		return ErrClosed
	}
	m, err := i.loadMark()
	if err != nil {
		return err
	}
	latest, root := tree.Latest()
	if m.present && m.height == latest && m.root == root {
		return nil
	}
	known, err := m.inTree(tree)
	if err != nil {
		return err
	}
	if !known {
		m = mark{}
		if err := i.clear(); err != nil || tree.Empty() {
			return err
		}
	}
	f := follower{index: i, tree: tree, version: latest, batch: i.db.NewBatch()}
	defer func() { f.batch.Close() }()
	if err := f.follow(&m); err != nil {
		return err
	}
	m.present, m.height, m.root = true, latest, root
	if err := f.batch.Set([]byte{prefixMark}, m.encode(), nil); err != nil {
		return fmt.Errorf("cell index: %w", err)
	}
	return f.commit()
}

// clear makes an empty index.
func (i *Index) clear() error {
	if err := i.db.DeleteRange([]byte{0}, []byte{0xff}, pebble.NoSync); err != nil {
		return fmt.Errorf("cell index: %w", err)
	}
	return nil
}

// follower adds entries up to one version of the tree.
type follower struct {
	index   *Index
	tree    *statetree.Tree
	version uint64
	batch   *pebble.Batch
}

// Cell implements Reader.
func (f *follower) Cell(index uint64) (protocol.Cell, error) { return f.tree.Cell(f.version, index) }

func (f *follower) follow(m *mark) error {
	for _, kind := range protocol.CellKinds() {
		if err := f.cells(kind, &m.next[kind]); err != nil {
			return err
		}
	}
	from := f.tree.Floor()
	if m.present {
		from = max(from, m.height+1)
	}
	return f.operations(from)
}

// cells adds the cells of a kind from a sequence on.
func (f *follower) cells(kind protocol.CellKind, next *uint64) error {
	var here []Relation
	for relation := RecordsOfPatient; relation < opsOfCell; relation++ {
		if relation.Kind() == kind {
			here = append(here, relation)
		}
	}
	if len(here) == 0 {
		return nil
	}
	_, err := f.tree.Cells(f.version, protocol.LeafIndex(kind, *next), protocol.LeafIndex(kind+1, 0), 0,
		func(index uint64, cell protocol.Cell) error {
			fields := protocol.NewFields(kind)
			if _, err := protocol.DecodeCell(cell, kind, fields); err != nil {
				return err
			}
			_, sequence := protocol.SplitIndex(index)
			*next = sequence + 1
			for _, relation := range here {
				subject, err := relation.Of(f, fields)
				if err != nil {
					return err
				}
				if subject == 0 {
					continue
				}
				if err := f.add(relation, subject, sequence, nil); err != nil {
					return err
				}
			}
			return nil
		})
	return err
}

// operations adds the trace from a height on.
func (f *follower) operations(from uint64) error {
	if from > f.version {
		return nil
	}
	return f.tree.Trace(from, f.version, func(height uint64, position uint32, value statetree.TraceEntry) error {
		var entry types.TraceEntry
		if err := entry.Unmarshal(value); err != nil {
			return fmt.Errorf("trace entry %d of height %d: %w", position, height, err)
		}
		envelope, err := protocol.DecodeEnvelope(entry.Envelope)
		if err != nil {
			return fmt.Errorf("trace entry %d of height %d: %w", position, height, err)
		}
		place := Place{height, position}.encode()
		for n := range envelope.Ops {
			for _, cell := range Named(&envelope.Ops[n], entry.Results[n].Assigned) {
				if err := f.add(opsOfCell, cell, entry.FirstOp+uint64(n), place); err != nil {
					return err
				}
			}
		}
		return nil
	})
}

func (f *follower) add(relation Relation, subject, number uint64, value []byte) error {
	if err := f.batch.Set(entryKey(relation, subject, number), value, nil); err != nil {
		return fmt.Errorf("cell index: %w", err)
	}
	if f.index.stopping.Load() {
		return ErrClosed
	}
	if f.batch.Len() < batchBytes {
		return nil
	}
	if err := f.commit(); err != nil {
		return err
	}
	err := f.batch.Close()
	f.batch = f.index.db.NewBatch()
	return err
}

// commit writes without waiting for the disk: what a crash takes away is added again.
func (f *follower) commit() error {
	if err := f.batch.Commit(pebble.NoSync); err != nil {
		return fmt.Errorf("cell index: %w", err)
	}
	return nil
}
