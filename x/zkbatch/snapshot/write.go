package snapshot

import (
	"errors"
	"fmt"

	snapshottypes "github.com/cosmos/cosmos-sdk/store/v2/snapshots/types"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/statetree"
)

// SnapshotExtension implements snapshottypes.ExtensionSnapshotter: it writes the cells before the lowest range that is
// not proven in ascending order, then the operations since in the order of the log. All nodes write the same bytes.
func (e *Extension) SnapshotExtension(height uint64, write snapshottypes.ExtensionPayloadWriter) (err error) {
	export, err := e.open(height)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, export.Close()) }()
	s, err := e.startOf(height)
	if err != nil {
		return err
	}
	out := payloads{write: func(payload []byte) error {
		if err := e.running(); err != nil {
			return err
		}
		return write(payload)
	}}
	if err := export.Cells(s.version, func(index uint64, cell protocol.Cell) error { return out.cell(index, cell) }); err != nil {
		return cannotWrite(s, err)
	}
	if s.version < s.end.Version {
		err = export.Trace(s.version+1, s.end.Version, func(_ uint64, _ uint32, entry statetree.TraceEntry) error {
			return out.operations(entry)
		})
		if err != nil {
			return cannotWrite(s, err)
		}
	}
	return out.flush()
}

func cannotWrite(s start, err error) error {
	if errors.Is(err, statetree.ErrPruned) {
		return fmt.Errorf("this node does not have the state before range %d, the lowest that is not proven; "+
			"snapshots begin again once provers have caught up: %w", s.unproven, err)
	}
	return err
}
