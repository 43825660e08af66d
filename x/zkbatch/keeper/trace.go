package keeper

import (
	"errors"
	"fmt"

	sdk "github.com/cosmos/cosmos-sdk/types"

	"github.com/healthd/healthd/internal/statetree"
	"github.com/healthd/healthd/x/zkbatch/types"
)

// errFound ends a walk through the trace.
var errFound = errors.New("found")

// walkTrace visits the executed envelopes of the heights from first to last, as far as the tree has them.
func (k Keeper) walkTrace(first, last uint64, visit func(*types.TraceEntry) error) error {
	tree := k.cells.Tree()
	latest, _ := tree.Latest()
	last = min(last, latest)
	if first > last || tree.Empty() {
		return nil
	}
	return tree.Trace(first, last, func(height uint64, position uint32, value statetree.TraceEntry) error {
		var entry types.TraceEntry
		if err := entry.Unmarshal(value); err != nil {
			return fmt.Errorf("trace entry %d of height %d: %w", position, height, err)
		}
		return visit(&entry)
	})
}

// lastOp is the number of the envelope's last operation.
func lastOp(entry *types.TraceEntry) uint64 { return entry.FirstOp + uint64(len(entry.Results)) - 1 }

// envelopeEndingAt finds the envelope whose last operation has a number.
func (k Keeper) envelopeEndingAt(ctx sdk.Context, first, last, number uint64) (*types.TraceEntry, error) {
	var found *types.TraceEntry
	err := k.walkTrace(first, last, func(entry *types.TraceEntry) error {
		if lastOp(entry) < number {
			return nil
		}
		if lastOp(entry) == number {
			found = entry
		}
		return errFound
	})
	if err != nil && !errors.Is(err, errFound) {
		k.fail(ctx, err) // every other node can read what is not proven yet
		return nil, err
	}
	if found == nil {
		return nil, types.ErrWrongSegment.Wrapf("no envelope ends at operation %d", number)
	}
	return found, nil
}
