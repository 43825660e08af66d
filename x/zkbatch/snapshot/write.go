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
	from, err := s.readable(export)
	if err != nil {
		return err
	}
	if err := export.Cells(from, func(index uint64, cell protocol.Cell) error { return out.cell(index, cell) }); err != nil {
		return err
	}
	if from < s.end.Version {
		err = export.Trace(from+1, s.end.Version, func(_ uint64, _ uint32, entry statetree.TraceEntry) error {
			return out.operations(entry)
		})
		if err != nil {
			return err
		}
	}
	return out.flush()
}

// readable is the height at which a tree has the snapshot's cells. A network that continues an exported one has none
// below its first block, but nothing was logged in between if the root is the same.
func (s start) readable(export *statetree.Export) (uint64, error) {
	from := max(s.version, export.Floor())
	root, err := export.RootAt(from)
	if err != nil {
		return 0, err
	}
	if root != s.root {
		return 0, fmt.Errorf("%w: this node does not have the state before range %d, the lowest that is not proven; "+
			"snapshots begin again once provers have caught up", statetree.ErrPruned, s.unproven)
	}
	return from, nil
}
