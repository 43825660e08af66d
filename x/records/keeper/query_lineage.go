package keeper

import (
	"cmp"
	"context"
	"slices"

	sdk "github.com/cosmos/cosmos-sdk/types"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/x/records/types"
	"github.com/healthd/healthd/x/zkbatch/cellindex"
	"github.com/healthd/healthd/x/zkbatch/cells"
)

// maxLineage bounds the records of one answer.
const maxLineage = 1000

// Lineage implements types.QueryServer.
func (s queryServer) Lineage(ctx context.Context, request *types.QueryLineageRequest) (*types.QueryLineageResponse, error) {
	view, err := s.keeper.cells.AsOf(sdk.UnwrapSDKContext(ctx))
	if err != nil {
		return nil, err
	}
	origin, err := originOf(view, request.Sequence)
	if err != nil {
		return nil, err
	}
	response := &types.QueryLineageResponse{}
	for waiting := []uint64{origin}; len(waiting) > 0; waiting = waiting[1:] {
		if response.Truncated = len(response.Entries) == maxLineage; response.Truncated {
			break
		}
		entry, err := lineageEntry(view, waiting[0])
		if err != nil {
			return nil, err
		}
		if entry.Record.State == types.RECORD_STATE_LIVE {
			response.Current = entry.Record.Sequence
		}
		response.Patient = entry.Record.Patient
		response.Entries = append(response.Entries, entry)
		waiting = append(waiting, entry.ChangedBy...)
	}
	slices.SortFunc(response.Entries, func(a, b types.LineageEntry) int { return cmp.Compare(a.Record.Sequence, b.Record.Sequence) })
	return response, nil
}

// originOf walks back to the first record of a chain, or half as far as one answer reaches, so that an answer about its
// last record goes on from there.
func originOf(view cells.View, sequence uint64) (uint64, error) {
	for range maxLineage / 2 {
		var record protocol.Record
		if err := view.Read(protocol.KindRecord, sequence, &record); err != nil {
			return 0, err
		}
		if record.Previous == 0 {
			break
		}
		sequence = record.Previous
	}
	return sequence, nil
}

// lineageEntry is a record with what changed it: at most one amendment, replacement or error mark, and the erasure.
func lineageEntry(view cells.View, sequence uint64) (types.LineageEntry, error) {
	var record protocol.Record
	if err := view.Read(protocol.KindRecord, sequence, &record); err != nil {
		return types.LineageEntry{}, err
	}
	entry := types.LineageEntry{Record: types.RecordOf(sequence, &record)}
	_, err := cells.RelatedAtMost(view, cellindex.RecordsAfter, sequence, maxLineage, func(later uint64, change *protocol.Record) error {
		entry.ChangedBy = append(entry.ChangedBy, later)
		if change.Action == protocol.ActionErase {
			entry.Receipt = later
		}
		return nil
	})
	return entry, err
}
