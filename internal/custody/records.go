package custody

import (
	"context"
	"fmt"

	"github.com/cosmos/cosmos-sdk/types/query"

	"github.com/healthd/healthd/internal/ipfs"
	recordstypes "github.com/healthd/healthd/x/records/types"
)

// Records are a patient's records on the chain.
type Records struct {
	ByDigest map[ipfs.Digest]recordstypes.Record // those with content of their own
	Receipts map[uint64]uint64                   // erased record to its receipt
}

// recordsPage is how many records are asked for at once.
const recordsPage = 1000

// Records lists a patient's records.
func (l *Ledger) Records(ctx context.Context, patient uint64) (*Records, error) {
	found := &Records{ByDigest: map[ipfs.Digest]recordstypes.Record{}, Receipts: map[uint64]uint64{}}
	request := &recordstypes.QueryRecordsByPatientRequest{Patient: patient, Pagination: &query.PageRequest{Limit: recordsPage}}
	for {
		page, err := recordstypes.NewQueryClient(l.conn).RecordsByPatient(ctx, request)
		if err != nil {
			return nil, fmt.Errorf("records of patient %d: %w", patient, Explain(err))
		}
		for _, record := range page.Records {
			if record.Action == recordstypes.ACTION_ERASE {
				found.Receipts[record.Previous] = record.Sequence
			} else if len(record.Content) == 32 {
				found.ByDigest[ipfs.DigestFromBytes([32]byte(record.Content))] = record
			}
		}
		if page.Pagination == nil || len(page.Pagination.NextKey) == 0 {
			return found, nil
		}
		request.Pagination = &query.PageRequest{Key: page.Pagination.NextKey, Limit: recordsPage}
	}
}
