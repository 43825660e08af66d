package protocol

import (
	"fmt"

	"github.com/healthd/healthd/internal/zkcrypto"
)

// Block is when an envelope is executed.
type Block struct {
	Height uint64
	Time   uint64 // seconds since the Unix epoch
}

// Machine executes envelopes against a state.
type Machine struct {
	Domain Word
	// Verify overrides the check of a signature, for a cache of verdicts by (key, digest,
	// signature). Nil means zkcrypto.PublicKey.VerifyOperation.
	Verify func(key zkcrypto.PublicKey, digest Word, signature []byte) bool
	// Fits says whether one envelope alone fits the largest proof shape. Nil means always.
	Fits func(steps []Step) bool

	// Skipped rules and conditions make a dishonest machine: tests use it to build witnesses
	// that break exactly one rule. Empty in every other use.
	skipCodes   map[Code]bool
	skipReasons map[Reason]bool
	lenient     bool
}

// Dishonest returns a machine that does not judge the given rules and conditions. The circuit
// must refuse what it executes; nothing but tests may use it.
func (m Machine) Dishonest(codes []Code, reasons []Reason) *Machine {
	m.skipCodes, m.skipReasons = make(map[Code]bool), make(map[Reason]bool)
	for _, code := range codes {
		m.skipCodes[code] = true
	}
	for _, reason := range reasons {
		m.skipReasons[reason] = true
	}
	return &m
}

// Lenient returns a machine that admits signers whatever their status, and operations that change
// their signer at any place of an envelope. The circuit must refuse what only it admits; nothing
// but tests may use it.
func (m Machine) Lenient() *Machine {
	m.lenient = true
	return &m
}

// Touch is what one slot of an operation did to one cell.
type Touch struct {
	Enabled       bool
	Index         uint64
	Before, After Cell
}

// Step is the execution of one operation, as the circuit's row sees it.
type Step struct {
	Op       *Op
	Block    Block
	Digest   Word
	Previous Word // digest of the operation before it in the envelope
	Result   Code
	Reason   Reason // RequestAccess: why access was denied
	Assigned uint64 // sequence of the appended cell, or 0
	System   System // registers before the operation
	After    System // registers after it
	Touches  [NumSlots]Touch
}

// Execute admits an envelope and applies its operations. An error means that the envelope was
// dropped and nothing changed.
func (m *Machine) Execute(envelope *Envelope, block Block, base State) ([]Step, error) {
	state := NewOverlay(base)
	var system System
	if found, err := ReadFields(state, KindSystem, 1, &system); err != nil || !found {
		return nil, fmt.Errorf("reading the system cell: found %t: %w", found, err)
	}
	digests, err := m.admit(envelope, state, &system)
	if err != nil {
		return nil, err
	}
	if err := checkClock(block, &system); err != nil {
		return nil, err
	}
	steps := make([]Step, len(envelope.Ops))
	var previous Word
	for i := range envelope.Ops {
		step := &steps[i]
		*step = Step{Op: &envelope.Ops[i], Block: block, Digest: digests[i], Previous: previous, System: system}
		if err := m.step(step, state, &system); err != nil {
			return nil, err
		}
		previous = digests[i]
	}
	if err := state.SetCell(SystemIndex, mustEncode(KindSystem, &system)); err != nil {
		return nil, err
	}
	if m.Fits != nil && !m.Fits(steps) {
		return nil, ErrTooLarge
	}
	return steps, state.Flush()
}

// checkClock checks that a block's height and time fit their fields and do not fall.
func checkClock(block Block, system *System) error {
	if block.Height >= 1<<BitsHeight || block.Time >= 1<<BitsTime {
		return fmt.Errorf("block %d at %d lies beyond %d bits of height and %d of time", block.Height, block.Time, BitsHeight, BitsTime)
	}
	if block.Height < system.Height || block.Time < system.Time {
		return fmt.Errorf("the clock moves backwards: block %d at %d after operation at %d, %d", block.Height, block.Time, system.Height, system.Time)
	}
	return nil
}

// step executes one operation: load slot by slot, judge, apply, write slot by slot.
func (m *Machine) step(step *Step, state State, system *System) error {
	frame := &Frame{Op: step.Op, Height: step.Block.Height, Time: step.Block.Time, System: *system}
	if err := frame.load(step, state); err != nil {
		return err
	}
	step.Result = frame.judge(m.skipCodes)
	if step.Result == Applied {
		if step.Op.Kind == OpRequestAccess {
			frame.reason = frame.decide(m.skipReasons)
			step.Reason = frame.reason
		}
		operations[step.Op.Kind].effect(frame)
		*system = frame.System // an endorsement may change the set of institutions
	}
	if err := frame.store(step, state, system); err != nil {
		return err
	}
	system.Height, system.Time = step.Block.Height, step.Block.Time
	step.After = *system
	return nil
}

// load reads the slots in order. The signer's nonce is written at once, so that a later slot
// that names the same actor sees it.
func (f *Frame) load(step *Step, state State) error {
	for slot := SlotSigner; slot < SlotAppend; slot++ {
		reference := f.Op.Actor
		if slot != SlotSigner {
			reference = f.reference(References[f.Op.Kind][slot])
		}
		if reference == 0 || reference >= *f.System.Next(slot.Kind()) {
			continue
		}
		touch := &step.Touches[slot]
		touch.Enabled, touch.Index = true, LeafIndex(slot.Kind(), reference)
		cell, err := state.Cell(touch.Index)
		if err != nil {
			return err
		}
		touch.Before, touch.After = cell, cell
		if f.has[slot], err = DecodeCell(cell, slot.Kind(), f.fieldOf(slot)); err != nil {
			return fmt.Errorf("cell %d: %w", touch.Index, err)
		}
		if !f.has[slot] && slot != SlotIndex { // only an INDEX may be missing: an actor may be no patient
			return fmt.Errorf("the state is damaged: there is no %s %d, but the next one is %d", slot.Kind(), reference, *f.System.Next(slot.Kind()))
		}
		if slot == SlotSigner {
			advanced := f.Signer
			advanced.Nonce++
			touch.After = mustEncode(KindActor, &advanced)
			if err := state.SetCell(touch.Index, touch.After); err != nil {
				return err
			}
		}
	}
	return nil
}

// store writes what the effect changed and appends the new cells.
func (f *Frame) store(step *Step, state State, system *System) error {
	if step.Result != Applied {
		return nil
	}
	for slot := SlotSigner + 1; slot < SlotAppend; slot++ {
		touch := &step.Touches[slot]
		if !f.has[slot] || slot.ReadOnly() {
			continue
		}
		touch.After = mustEncode(slot.Kind(), f.fieldOf(slot))
		if touch.After == touch.Before {
			continue
		}
		if err := state.SetCell(touch.Index, touch.After); err != nil {
			return err
		}
	}
	if f.appended == nil {
		return nil
	}
	kind := Appends[f.Op.Kind]
	next := system.Next(kind)
	step.Assigned = *next
	if f.appendedIndex != nil {
		if err := f.append(step, SlotAppendIndex, KindIndex, f.appendedIndex, state); err != nil {
			return err
		}
	}
	if err := f.append(step, SlotAppend, kind, f.appended, state); err != nil {
		return err
	}
	*next++
	return nil
}

func (f *Frame) append(step *Step, slot Slot, kind CellKind, fields Described[uint64, Word], state State) error {
	touch := &step.Touches[slot]
	touch.Enabled, touch.Index, touch.After = true, LeafIndex(kind, step.Assigned), mustEncode(kind, fields)
	return state.SetCell(touch.Index, touch.After)
}
