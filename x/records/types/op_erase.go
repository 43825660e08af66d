package types

import (
	"fmt"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/wordbytes"
)

// Op returns the operation as the protocol signs and executes it. Actor and nonce are the envelope's.
func (m *EraseRecord) Op() (protocol.Op, error) {
	op := protocol.Op{Kind: protocol.OpEraseRecord}
	var err error
	if op.HeadHigh, op.HeadLow, err = wordbytes.Hash(m.NewHead); err != nil {
		return op, fmt.Errorf("new_head: %w", err)
	}
	high, low, err := wordbytes.Hash(m.StatedHead)
	if err != nil {
		return op, fmt.Errorf("stated_head: %w", err)
	}
	op.SetStatedHead(high, low)
	op.Patient, op.Record, op.Version = m.Patient, m.Record, m.StatedVersion
	if m.Continues {
		op.Flags = protocol.FlagContinues
	}
	return op, nil
}

// EraseRecordOf is the inverse of Op, for a well-formed operation.
func EraseRecordOf(op *protocol.Op) *EraseRecord {
	high, low := op.StatedHead()
	return &EraseRecord{
		Patient: op.Patient, Record: op.Record, StatedHead: wordbytes.FromHash(high, low), StatedVersion: op.Version,
		NewHead: wordbytes.FromHash(op.HeadHigh, op.HeadLow), Continues: op.Flags == protocol.FlagContinues,
	}
}
