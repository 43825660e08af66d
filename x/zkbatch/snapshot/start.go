package snapshot

import (
	"fmt"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/x/zkbatch/types"
)

// start is where a snapshot's cells stand and where its operations lead, as the stores say.
type start struct {
	domain protocol.Word

	version     uint64 // height of the cells
	root        protocol.Word
	accumulator protocol.Word
	ops         uint64 // operations before
	unproven    uint64 // lowest range that is not proven

	end types.State
}

// startOf reads the stores of a height. The cells are those before the lowest range that is not proven. Where nothing
// was logged since, they are those of the tree's last version, so that the restored tree has it under its number.
func (e *Extension) startOf(height uint64) (s start, err error) {
	ctx, err := e.at(height)
	if err != nil {
		return s, fmt.Errorf("the stores at height %d: %w", height, err)
	}
	if s.domain, err = e.books.Domain(ctx); err != nil {
		return s, err
	}
	if s.end, err = e.books.State(ctx); err != nil {
		return s, err
	}
	progress, err := e.books.Progress(ctx)
	if err != nil {
		return s, err
	}
	unproven, err := e.books.Range(ctx, progress.Range)
	if err != nil {
		return s, err
	}
	s.version = min(unproven.FirstHeight-1, s.end.Version)
	s.root.SetBytes(unproven.OldRoot)
	s.accumulator.SetBytes(unproven.OldAccumulator)
	s.ops, s.unproven = unproven.FirstOp-1, unproven.Number
	return s, nil
}
