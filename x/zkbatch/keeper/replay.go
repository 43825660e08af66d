package keeper

import (
	"bytes"
	"fmt"

	"github.com/healthd/healthd/internal/batch"
	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/wordbytes"
	"github.com/healthd/healthd/x/zkbatch/types"
)

// Replay executes logged envelopes again. A node that did not execute them itself makes sure of them so: their
// signatures, results and log entries are what the rules give, or the replay fails.
type Replay struct {
	// Accumulator after the envelopes so far.
	Accumulator protocol.Word
	// Ops is the number of the chain's operations so far.
	Ops uint64

	machine protocol.Machine
}

// NewReplay starts behind a number of operations with their accumulator.
func NewReplay(domain, accumulator protocol.Word, ops uint64) *Replay {
	return &Replay{Accumulator: accumulator, Ops: ops, machine: protocol.Machine{Domain: domain, Verify: newVerdicts().verify}}
}

// Envelope executes the envelope of a log entry on the state before it, and changes that state.
func (r *Replay) Envelope(logged []byte, state protocol.State) error {
	var entry types.TraceEntry
	if err := entry.Unmarshal(logged); err != nil {
		return fmt.Errorf("log entry behind operation %d: %w", r.Ops, err)
	}
	again := types.TraceEntry{FirstOp: r.Ops + 1, Height: entry.Height, Time: entry.Time, Envelope: entry.Envelope}
	envelope, err := protocol.DecodeEnvelope(entry.Envelope)
	if err != nil {
		return fmt.Errorf("log entry of operation %d: %w", again.FirstOp, err)
	}
	steps, err := r.machine.Execute(envelope, protocol.Block{Height: entry.Height, Time: entry.Time}, state)
	if err != nil {
		return fmt.Errorf("%w: operation %d: %w", batch.ErrDiverged, again.FirstOp, err)
	}
	for i := range steps {
		about, err := subjectOf(&steps[i])
		if err != nil {
			return err
		}
		r.Accumulator = protocol.Accumulate(r.Accumulator, &steps[i])
		again.Results = append(again.Results, resultOf(&steps[i], about))
	}
	r.Ops += uint64(len(steps))
	again.Accumulator = wordbytes.FromWord(r.Accumulator)
	expected, err := again.Marshal()
	if err != nil {
		return err
	}
	if !bytes.Equal(expected, logged) {
		return fmt.Errorf("%w: the log says something else of operation %d", batch.ErrDiverged, again.FirstOp)
	}
	return nil
}

// LoggedHeight is the height of the block that a log entry is of.
func LoggedHeight(logged []byte) (uint64, error) {
	var entry types.TraceEntry
	if err := entry.Unmarshal(logged); err != nil {
		return 0, fmt.Errorf("log entry: %w", err)
	}
	return entry.Height, nil
}
