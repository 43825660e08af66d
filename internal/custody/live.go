package custody

import (
	"context"
	"errors"

	"github.com/healthd/healthd/internal/codes"
	"github.com/healthd/healthd/internal/vault"
	recordstypes "github.com/healthd/healthd/x/records/types"
)

// Live lists the versions that are the newest of their record and that the chain holds to be live, in the order in
// which the records were made. The register of keys is left out. A patient without an index has none. The list is
// shared between callers, who must not change it.
//
// A record changes only together with the head, so the list holds as long as the head stands; who releases something
// asks the chain for that record again.
func (c *Custodian) Live(ctx context.Context, patient uint64) ([]LiveVersion, error) {
	head, err := c.ledger.Head(ctx, patient)
	if err != nil {
		return nil, err
	}
	known, err := c.indexAt(ctx, patient, head)
	if errors.Is(err, vault.ErrNoIndex) {
		return nil, nil
	}
	if err != nil || known.live != nil {
		return known.live, err
	}
	records, err := c.ledger.Records(ctx, patient)
	if err != nil {
		return nil, err
	}
	known.live = []LiveVersion{}
	for _, version := range known.index.Current(codes.AllClasses) {
		record, anchored := records.ByDigest[version.Digest]
		if anchored && record.State == recordstypes.RECORD_STATE_LIVE && record.Patient == patient && record.Classes == uint32(version.Class) {
			known.live = append(known.live, LiveVersion{Version: version, Cell: record})
		}
	}
	// The records may be newer than the index: only a list of one moment is remembered.
	if now, err := c.ledger.Head(ctx, patient); err != nil || now == known.head {
		if err != nil {
			return nil, err
		}
		c.charts.put(patient, known)
	}
	return known.live, nil
}
