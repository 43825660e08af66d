package snapshot

import (
	"fmt"
	"slices"

	"cosmossdk.io/log/v2"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/statetree"
	"github.com/healthd/healthd/x/zkbatch/keeper"
)

// restoring is a tree that is being rebuilt from payloads.
type restoring struct {
	start
	folder   string
	progress log.Logger

	importing *statetree.Import // while cells come
	cells     uint64
	last      uint64

	tree   *statetree.Tree // once operations come
	replay *keeper.Replay
	block  *block
}

// block is what one height did, until the tree has it.
type block struct {
	tree   *statetree.Tree
	below  uint64 // the version that it reads through to
	height uint64
	cells  map[uint64]protocol.Cell
	trace  []statetree.TraceEntry
}

// Cell implements protocol.State.
func (b *block) Cell(index uint64) (protocol.Cell, error) {
	if cell, written := b.cells[index]; written {
		return cell, nil
	}
	return b.tree.Cell(b.below, index)
}

// SetCell implements protocol.State.
func (b *block) SetCell(index uint64, cell protocol.Cell) error {
	b.cells[index] = cell
	return nil
}

func (r *restoring) take(payload []byte) (err error) {
	if len(payload) == 0 {
		return fmt.Errorf("%w: a payload is empty", ErrPayload)
	}
	switch kind, content := payload[0], payload[1:]; {
	case kind == payloadCells && r.tree == nil:
		r.last, err = statetree.ReadCells(content, r.last, func(index uint64, cell protocol.Cell) error {
			r.cells++
			return r.importing.Add(index, cell)
		})
		if err != nil {
			return fmt.Errorf("%w: %w", ErrPayload, err)
		}
		return nil
	case kind == payloadOperations:
		if err := r.beginOperations(); err != nil {
			return err
		}
		return readOperations(content, r.operations)
	default:
		return fmt.Errorf("%w: a payload of kind %d is out of place", ErrPayload, kind)
	}
}

// beginOperations ends the cells and compares their root.
func (r *restoring) beginOperations() (err error) {
	if r.tree != nil {
		return nil
	}
	if r.tree, err = r.importing.Finish(); err != nil {
		return err
	}
	if _, root := r.tree.Latest(); root != r.root {
		return fmt.Errorf("%w: %d cells give the root %s before range %d, the range begins at %s",
			ErrMismatch, r.cells, root.Text(16), r.unproven, r.root.Text(16))
	}
	r.progress.Info("the state tree's cells are restored; executing what was logged since",
		"cells", r.cells, "operations", r.end.OpCount-r.ops)
	r.replay = keeper.NewReplay(r.domain, r.accumulator, r.ops)
	return nil
}

// operations executes one envelope of the log.
func (r *restoring) operations(entry statetree.TraceEntry) error {
	height, err := keeper.LoggedHeight(entry)
	if err != nil {
		return fmt.Errorf("%w: %w", ErrMismatch, err)
	}
	if r.block == nil || r.block.height != height {
		if err := r.commit(); err != nil {
			return err
		}
		below, _ := r.tree.Latest()
		if height <= below || height > r.end.Version {
			return fmt.Errorf("%w: height %d of the log is out of order", ErrMismatch, height)
		}
		r.block = &block{tree: r.tree, below: below, height: height, cells: map[uint64]protocol.Cell{}}
	}
	if err := r.replay.Envelope(entry, r.block); err != nil {
		return fmt.Errorf("%w: %w", ErrMismatch, err)
	}
	r.block.trace = append(r.block.trace, slices.Clone(entry))
	return nil
}

// commit gives the tree the block that is complete.
func (r *restoring) commit() error {
	if r.block == nil {
		return nil
	}
	delta, err := r.tree.Stage(r.block.height, r.block.cells, r.block.trace)
	if err != nil {
		return err
	}
	r.block = nil
	return r.tree.Commit(delta)
}

// finish compares what came out with what the stores say.
func (r *restoring) finish() (*statetree.Tree, error) {
	if err := r.beginOperations(); err != nil {
		return nil, err
	}
	if err := r.commit(); err != nil {
		return nil, err
	}
	var expected, accumulator protocol.Word
	expected.SetBytes(r.end.Root)
	accumulator.SetBytes(r.end.Accumulator)
	version, root := r.tree.Latest()
	switch {
	case r.replay.Ops != r.end.OpCount || version != r.end.Version:
		return nil, fmt.Errorf("%w: its log ends with operation %d at height %d instead of operation %d at height %d",
			ErrMismatch, r.replay.Ops, version, r.end.OpCount, r.end.Version)
	case root != expected:
		return nil, fmt.Errorf("%w: its root is %s, the application committed to %s", ErrMismatch, root.Text(16), expected.Text(16))
	case r.replay.Accumulator != accumulator:
		return nil, fmt.Errorf("%w: its operations give another accumulator", ErrMismatch)
	}
	return r.tree, nil
}
