package cells

import (
	"errors"
	"fmt"
	"slices"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	"github.com/cosmos/cosmos-sdk/types/query"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/statetree"
	"github.com/healthd/healthd/x/zkbatch/cellindex"
	"github.com/healthd/healthd/x/zkbatch/types"
)

// errFound ends a walk through the trace.
var errFound = errors.New("found")

// Operations visits one page of the logged operations on a cell in the order in which they were logged, as far as
// this node keeps them.
func (v View) Operations(
	kind protocol.CellKind, sequence uint64, request *query.PageRequest, visit func(entry *types.TraceEntry, op *protocol.Op, position int) error,
) (*query.PageResponse, error) {
	if err := checkSequence(kind.String(), sequence); err != nil {
		return nil, err
	}
	from, limit, err := pageOf(request)
	if err != nil {
		return nil, err
	}
	if err := v.index.Follow(v.tree); err != nil {
		return nil, readError(err)
	}
	page := &query.PageResponse{}
	cell, count := protocol.LeafIndex(kind, sequence), 0
	err = v.index.Operations(cell, from, func(number uint64, place cellindex.Place) (done bool, err error) {
		if place.Height > v.version || place.Height < v.tree.Floor() {
			return false, nil
		}
		entry, op, err := v.operation(number, place)
		if err != nil || op == nil {
			return false, err
		}
		position := int(number - entry.FirstOp)
		if !slices.Contains(cellindex.Named(op, entry.Results[position].Assigned), cell) {
			return false, nil
		}
		if count == limit {
			page.NextKey = pageKey(number)
			return true, nil
		}
		count++
		return false, visit(entry, op, position)
	})
	return page, readError(err)
}

// OldestHeight is the height from which on this node keeps cells and operations.
func (v View) OldestHeight() uint64 { return v.tree.Floor() }

// operation reads the envelope at a place; a nil op if it does not hold that operation.
func (v View) operation(number uint64, place cellindex.Place) (*types.TraceEntry, *protocol.Op, error) {
	entry := new(types.TraceEntry)
	found := false
	err := v.tree.Trace(place.Height, place.Height, func(_ uint64, position uint32, value statetree.TraceEntry) error {
		if position != place.Position {
			return nil
		}
		found = true
		if err := entry.Unmarshal(value); err != nil {
			return fmt.Errorf("trace entry %d of height %d: %w", position, place.Height, err)
		}
		return errFound
	})
	if err != nil && !errors.Is(err, errFound) {
		return nil, nil, err
	}
	if !found || number < entry.FirstOp || number-entry.FirstOp >= uint64(len(entry.Results)) {
		return nil, nil, nil
	}
	envelope, err := protocol.DecodeEnvelope(entry.Envelope)
	if err != nil {
		return nil, nil, status.Error(codes.Internal, err.Error())
	}
	return entry, &envelope.Ops[number-entry.FirstOp], nil
}
