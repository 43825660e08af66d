package types

import (
	"fmt"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/wordbytes"
)

// Op returns the operation as the protocol signs and executes it. Actor and nonce are the envelope's.
func (m *AnchorRecord) Op() (protocol.Op, error) {
	op := protocol.Op{Kind: protocol.OpAnchorRecord}
	var err error
	if op.Left, op.Right, err = wordbytes.Hash(m.Content); err != nil {
		return op, fmt.Errorf("content: %w", err)
	}
	if op.HeadHigh, op.HeadLow, err = wordbytes.Hash(m.NewHead); err != nil {
		return op, fmt.Errorf("new_head: %w", err)
	}
	high, low, err := wordbytes.Hash(m.StatedHead)
	if err != nil {
		return op, fmt.Errorf("stated_head: %w", err)
	}
	op.SetStatedHead(high, low)
	op.Patient, op.Record, op.Consent = m.Patient, m.Record, m.Consent
	op.Classes, op.Action, op.Version = uint64(m.Classes), uint64(m.Action), m.StatedVersion
	if m.Continues {
		op.Flags = protocol.FlagContinues
	}
	return op, nil
}

// AnchorRecordOf is the inverse of Op, for a well-formed operation.
func AnchorRecordOf(op *protocol.Op) *AnchorRecord {
	high, low := op.StatedHead()
	return &AnchorRecord{
		Patient: op.Patient, Action: Action(op.Action), Record: op.Record, Consent: op.Consent, Classes: uint32(op.Classes),
		Content: wordbytes.FromHash(op.Left, op.Right), StatedHead: wordbytes.FromHash(high, low), StatedVersion: op.Version,
		NewHead: wordbytes.FromHash(op.HeadHigh, op.HeadLow), Continues: op.Flags == protocol.FlagContinues,
	}
}
