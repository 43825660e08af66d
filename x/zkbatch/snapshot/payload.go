package snapshot

import (
	"encoding/binary"
	"errors"
	"fmt"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/statetree"
)

// First byte of every payload.
const (
	payloadCells      = 1
	payloadOperations = 2
)

// payloadBytes is the size from which on a payload is closed. The number is part of the format: nodes that write the
// same state must write the same bytes, so that a joining node can take chunks from any of them.
const payloadBytes = 256 << 10

// ErrPayload reports a snapshot that no node writes.
var ErrPayload = errors.New("the snapshot's state tree is malformed")

// payloads cuts a stream of cells and operations into payloads.
type payloads struct {
	write   func([]byte) error
	pending []byte
	last    uint64 // index of the last cell
}

func (p *payloads) cell(index uint64, cell protocol.Cell) error {
	if err := p.begin(payloadCells); err != nil {
		return err
	}
	p.pending = statetree.AppendCell(p.pending, index-p.last, &cell)
	p.last = index
	return p.cut()
}

func (p *payloads) operations(entry statetree.TraceEntry) error {
	if err := p.begin(payloadOperations); err != nil {
		return err
	}
	p.pending = binary.AppendUvarint(p.pending, uint64(len(entry)))
	p.pending = append(p.pending, entry...)
	return p.cut()
}

// begin makes sure that the pending payload is of a kind.
func (p *payloads) begin(kind byte) error {
	if len(p.pending) > 0 && p.pending[0] != kind {
		if err := p.flush(); err != nil {
			return err
		}
	}
	if len(p.pending) == 0 {
		p.pending = append(p.pending, kind)
	}
	return nil
}

func (p *payloads) cut() error {
	if len(p.pending) < payloadBytes {
		return nil
	}
	return p.flush()
}

func (p *payloads) flush() error {
	if len(p.pending) == 0 {
		return nil
	}
	err := p.write(p.pending)
	p.pending = nil // the writer may keep it
	return err
}

// readOperations visits the log entries of a payload.
func readOperations(payload []byte, visit func(entry statetree.TraceEntry) error) error {
	for len(payload) > 0 {
		length, n := binary.Uvarint(payload)
		if n <= 0 || length > uint64(len(payload)-n) {
			return fmt.Errorf("%w: a log entry is cut short", ErrPayload)
		}
		payload = payload[n:]
		if err := visit(payload[:length:length]); err != nil {
			return err
		}
		payload = payload[length:]
	}
	return nil
}
