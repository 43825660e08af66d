package keeper

import (
	"context"
	"encoding/binary"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	sdk "github.com/cosmos/cosmos-sdk/types"
	"github.com/cosmos/cosmos-sdk/types/query"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/x/records/types"
	"github.com/healthd/healthd/x/zkbatch/cellindex"
	"github.com/healthd/healthd/x/zkbatch/cells"
)

// Bounds of the erasures of one answer.
const (
	defaultErasures = 100
	maxErasures     = 1000
	lookedAt        = 1000 // records at a time
	maxPages        = 20   // of records for one answer
)

// Erasures implements types.QueryServer.
func (s queryServer) Erasures(ctx context.Context, request *types.QueryErasuresRequest) (*types.QueryErasuresResponse, error) {
	if request.After >= protocol.MaxSequence {
		return nil, status.Errorf(codes.InvalidArgument, "no receipt has a sequence after %d: begin with 0, or with what an earlier page ended with", request.After)
	}
	view, err := s.keeper.cells.AsOf(sdk.UnwrapSDKContext(ctx))
	if err != nil {
		return nil, err
	}
	limit := int(min(request.Limit, maxErasures))
	if limit == 0 {
		limit = defaultErasures
	}
	response := &types.QueryErasuresResponse{Through: request.After}
	var receipts []protocol.Record
	for range maxPages { // bounds the work where erasures are rare
		page := &query.PageRequest{Key: binary.BigEndian.AppendUint64(nil, response.Through+1), Limit: lookedAt}
		next, err := cells.List(view, protocol.KindRecord, page, nil, func(sequence uint64, record *protocol.Record) {
			if len(receipts) == limit {
				return
			}
			response.Through = sequence
			if record.Action == protocol.ActionErase {
				receipts = append(receipts, *record)
				response.Erasures = append(response.Erasures, types.ErasureOf(sequence, record))
			}
		})
		if err != nil {
			return nil, err
		}
		response.More = len(next.NextKey) > 0 || len(receipts) == limit
		if !response.More || len(receipts) == limit {
			break
		}
	}
	for i := range receipts {
		if response.Erasures[i].Elsewhere, err = anchoredElsewhere(view, &receipts[i]); err != nil {
			return nil, err
		}
	}
	return response, nil
}

// anchoredElsewhere returns the first record that anchored a receipt's content where it is another patient's, else 0.
// Whoever copies the digest of somebody's file into a record of their own can neither have it erased nor keep it.
func anchoredElsewhere(view cells.View, receipt *protocol.Record) (uint64, error) {
	page := &query.PageRequest{Limit: 1}
	for {
		first, patient := uint64(0), uint64(0)
		next, err := cells.Related(view, cellindex.RecordsOfContent, cellindex.ContentKey(receipt), page,
			func(other *protocol.Record) (bool, error) {
				return other.ContentHigh == receipt.ContentHigh && other.ContentLow == receipt.ContentLow, nil
			},
			func(sequence uint64, other *protocol.Record) error {
				first, patient = sequence, other.Patient
				return nil
			})
		switch {
		case err != nil:
			return 0, err
		case first != 0 && patient != receipt.Patient:
			return first, nil
		case first != 0 || len(next.NextKey) == 0:
			return 0, nil
		}
		page.Key = next.NextKey
	}
}
