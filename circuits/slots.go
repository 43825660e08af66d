package circuits

import (
	"github.com/consensys/gnark/frontend"

	"github.com/healthd/healthd/internal/protocol"
)

// timeBits is the width of an access timestamp: far above rows × slots of any shape.
const timeBits = 24

// loadSlots unpacks what each slot reads. A slot is enabled where its reference names an
// existing cell; a disabled slot reads zeros.
func (b *builder) loadSlots(f *frame, row *OpRow) {
	for slot := protocol.SlotSigner; slot < protocol.SlotAppend; slot++ {
		read := &row.Slots[slot]
		reference := f.slotReference(slot)
		f.reference[slot] = reference
		f.enabled[slot] = b.and(b.nonZero(reference), b.less(reference, *f.system.Next(slot.Kind()), protocol.SequenceBits))
		f.has[slot] = f.enabled[slot]
		if slot == protocol.SlotIndex { // an actor who is no patient has none
			b.api.AssertIsBoolean(row.HasIndex)
			b.assertZeroUnless(f.enabled[slot], row.HasIndex)
			f.has[slot] = row.HasIndex
		}
		for _, word := range read.Words {
			b.assertZeroUnless(f.enabled[slot], word)
		}
		b.unpackState(read.Words, f.fieldOf(slot))
	}
}

// access reads a cell and writes it back: it consumes what an earlier access left and produces
// its own, at a later time.
func (b *builder) access(f *frame, slot protocol.Slot, enabled, index frontend.Variable, before, after Cell, lastTime frontend.Variable) {
	now := protocol.AccessTime(f.number, slot)
	b.ranges.Check(b.api.Mul(enabled, b.api.Sub(now-1, lastTime)), timeBits)
	b.memory.consume(enabled, memoryTuple(index, before, lastTime)...)
	b.memory.produce(enabled, memoryTuple(index, after, now)...)
}

// store writes the effects back, slot by slot, and appends the new cells.
func (b *builder) store(f *frame, row *OpRow) {
	advanced := f.signer
	advanced.Nonce = b.api.Add(f.signer.Nonce, 1)
	after := map[protocol.Slot]described{
		protocol.SlotSigner: &advanced, protocol.SlotAccess: &f.after.access, protocol.SlotRecovery: &f.after.recovery, protocol.SlotIndex: &f.after.index, protocol.SlotClaim: &f.after.claim,
		protocol.SlotPolicy: &f.after.policy, protocol.SlotConsent: &f.after.consent, protocol.SlotRecord: &f.after.record,
		protocol.SlotRelated: &f.related, protocol.SlotTarget: &f.after.target,
	}
	for slot := protocol.SlotSigner; slot < protocol.SlotAppend; slot++ {
		word0 := b.api.Mul(f.has[slot], int(slot.Kind()))
		before := cellOf(word0, row.Slots[slot].Words)
		words := row.Slots[slot].Words
		if !slot.ReadOnly() {
			words = b.pack(after[slot])
		}
		b.access(f, slot, f.enabled[slot], leafIndex(b.api, int(slot.Kind()), f.reference[slot]), before, cellOf(word0, words), row.Slots[slot].LastTime)
	}
	b.append(f, protocol.SlotAppend, f.anyAppended(), f.after.appendKind, f.after.appendSequence, f.after.appended)
	patientIndex := b.pack(&indexCell{Registrar: f.after.registrar, Status: b.api.Mul(f.after.appendIndex, protocol.IndexOpen)})
	b.append(f, protocol.SlotAppendIndex, f.after.appendIndex,
		b.api.Mul(f.after.appendIndex, int(protocol.KindIndex)), f.after.appendSequence, patientIndex)
}

// append is the first access of a new cell: what it reads is the initial write of zeros.
func (b *builder) append(f *frame, slot protocol.Slot, enabled, kind, sequence frontend.Variable, words []frontend.Variable) {
	index := leafIndex(b.api, kind, sequence)
	b.memory.consume(enabled, memoryTuple(index, Cell{0, 0, 0, 0, 0, 0, 0, 0}, 0)...)
	b.memory.produce(enabled, memoryTuple(index, cellOf(kind, words), protocol.AccessTime(f.number, slot))...)
}

// leafIndex is kind · 2^40 + sequence.
func leafIndex(api frontend.API, kind, sequence frontend.Variable) frontend.Variable {
	return api.Add(api.Mul(kind, 1<<protocol.SequenceBits), sequence)
}

// cellOf pads words to a cell.
func cellOf(word0 frontend.Variable, words []frontend.Variable) Cell {
	cell := Cell{word0, 0, 0, 0, 0, 0, 0, 0}
	copy(cell[1:], words)
	return cell
}
