package release

import (
	"context"
	"errors"
	"path/filepath"
	"strconv"

	"github.com/healthd/healthd/internal/custody"
	"github.com/healthd/healthd/internal/vault"
)

// chart is what the gateway remembers of a patient's records for the time without the chain: which documents were live. It
// is sealed on the disk, since names of records may tell something.
type chart struct {
	Version  uint64                `json:"version"` // of the index
	Versions []custody.LiveVersion `json:"versions"`
}

func (o *Office) chartFile(patient uint64) string {
	return filepath.Join(o.Dir, "charts", strconv.FormatUint(patient, 10)+".sealed")
}

// chart is what is remembered of a patient; nil where nothing is.
func (o *Office) chart(patient uint64) (*chart, error) {
	var known *chart
	err := loadSealed(o.chartFile(patient), chartFormat, o.Options.Emergency.Seal, &known)
	return known, err
}

// remember brings the memory of one patient in line with the chain. Of a patient whom another institution keeps now nothing
// is remembered.
func (o *Office) remember(ctx context.Context, patient uint64) error {
	index, err := o.Chain.Index(ctx, patient)
	if err != nil {
		return err
	}
	known := chart{Version: index.Version}
	if index.Registrar == o.Custodian {
		if old, err := o.chart(patient); err == nil && old != nil && old.Version == index.Version {
			return nil
		}
		if known.Versions, err = o.Custody.Live(ctx, patient); err != nil && !errors.Is(err, vault.ErrNoIndex) {
			return err
		}
	}
	return saveSealed(o.chartFile(patient), chartFormat, o.Options.Emergency.Seal, known)
}
