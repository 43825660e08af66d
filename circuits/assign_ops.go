package circuits

import (
	"fmt"

	"github.com/healthd/healthd/internal/batch"
	"github.com/healthd/healthd/internal/protocol"
)

func (c *Batch) assignOps(segment *batch.Segment) error {
	if len(segment.Steps) > len(c.Ops) {
		return fmt.Errorf("%d operations, room for %d", len(segment.Steps), len(c.Ops))
	}
	var system protocol.System
	if _, err := protocol.DecodeCell(segment.System, protocol.KindSystem, &system); err != nil {
		return err
	}
	ends := make(map[int]bool)
	at := -1
	for _, envelope := range segment.Envelopes {
		at += envelope.Ops
		ends[at] = true
	}
	accessed := make(map[uint64]int) // index → time of the last access
	block := protocol.Block{Height: system.Height, Time: system.Time}
	for i := range c.Ops {
		row := &c.Ops[i]
		if i >= len(segment.Steps) {
			row.assignNoop(block)
			continue
		}
		step := &segment.Steps[i]
		if err := row.assign(i, step, accessed); err != nil {
			return fmt.Errorf("operation %d: %w", i+1, err)
		}
		row.End = 0
		if ends[i] {
			row.End = 1
		}
		block = step.Block
	}
	if len(segment.Forced) > len(c.Requests) {
		return fmt.Errorf("%d forced requests, room for %d", len(segment.Forced), len(c.Requests))
	}
	c.assignForced(segment.Forced, accessed)
	return nil
}

// assignNoop pads: no kind, no words, the clock unmoved.
func (row *OpRow) assignNoop(block protocol.Block) {
	for i := range row.Kinds {
		row.Kinds[i] = 0
	}
	for i := range row.Words {
		row.Words[i] = 0
	}
	row.Height, row.Time, row.End, row.HasIndex = block.Height, block.Time, 1, 0
	for slot := range row.Slots {
		row.Slots[slot].assignDisabled()
	}
}

func (s *SlotWords) assignDisabled() {
	s.LastTime = 0
	for i := range s.Words {
		s.Words[i] = 0
	}
}

func (row *OpRow) assign(number int, step *protocol.Step, accessed map[uint64]int) error {
	for i, kind := range protocol.OpKinds() {
		row.Kinds[i] = 0
		if kind == step.Op.Kind {
			row.Kinds[i] = 1
		}
	}
	words, err := step.Op.Words()
	if err != nil {
		return err
	}
	copy(row.Words[:], values(words[:]))
	row.Height, row.Time, row.HasIndex = step.Block.Height, step.Block.Time, 0
	for slot := range protocol.NumSlots {
		touch := &step.Touches[slot]
		if slot < protocol.SlotAppend {
			read := &row.Slots[slot]
			read.assignDisabled()
			if touch.Enabled {
				copy(read.Words, values(touch.Before[1:1+len(read.Words)]))
				read.LastTime = accessed[touch.Index]
				if slot == protocol.SlotIndex && touch.Before != (protocol.Cell{}) {
					row.HasIndex = 1
				}
			}
		}
		if touch.Enabled {
			accessed[touch.Index] = protocol.AccessTime(number, slot)
		}
	}
	return nil
}
