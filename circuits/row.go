package circuits

import (
	"github.com/consensys/gnark/frontend"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/zkcrypto"
)

// numOps is the number of kinds of operation that have rules.
var numOps = len(protocol.OpKinds())

// OpRow is one operation, or a noop that copies all registers.
type OpRow struct {
	Kinds        []frontend.Variable // one-hot over protocol.OpKinds; all zero for a noop
	Words        [1 + protocol.OperandWords]frontend.Variable
	Height, Time frontend.Variable
	End          frontend.Variable // last of its envelope
	HasIndex     frontend.Variable // the INDEX that SlotIndex names exists
	Slots        [protocol.SlotAppend]SlotWords
}

// SlotWords is what a slot reads. Words beyond those that the kind of cell uses are zero, and
// so are all words of a disabled slot.
type SlotWords struct {
	Words    []frontend.Variable
	LastTime frontend.Variable // of the access before this one
}

// registers run from row to row.
type registers struct {
	system      protocol.SystemOf[frontend.Variable, frontend.Variable]
	accumulator frontend.Variable
	// Of the envelope that the row belongs to.
	start       frontend.Variable // this row is the first of its envelope
	actor       frontend.Variable
	digest      frontend.Variable
	keyX, keyY  frontend.Variable
	admissible  frontend.Variable // the signer was active at the first operation
	active      frontend.Variable // the row before this one was no noop
	opsExecuted frontend.Variable
}

// row proves one operation and returns the registers after it.
func (b *builder) row(number int, row *OpRow, r registers) registers {
	f := b.newFrame(number, row, &r)
	b.assertWellFormed(f)
	b.clock(f, row, &r)
	b.loadSlots(f, row)
	b.admit(f, row, &r)
	result := b.judge(f)
	b.store(f, row)
	b.envelope(f, row, &r, result)
	b.commitRow(row)
	return r
}

// clock: heights and times never fall, stay the same within an envelope, and a noop moves nothing.
func (b *builder) clock(f *frame, row *OpRow, r *registers) {
	for _, c := range []struct {
		now  frontend.Variable
		last *frontend.Variable
		bits int
	}{
		{row.Height, &r.system.Height, protocol.BitsHeight},
		{row.Time, &r.system.Time, protocol.BitsTime},
	} {
		step := b.api.Sub(c.now, *c.last)
		b.ranges.Check(c.now, c.bits)
		b.ranges.Check(step, c.bits)
		b.assertZeroUnless(b.api.Mul(f.active, r.start), step)
		*c.last = c.now
	}
}

// admit asserts what admission checks natively: a known signer with the next nonce, active
// at the first operation of its envelope unless it only defends itself; and that an operation
// which may change its signer's key, status or guardian is the last of its envelope.
func (b *builder) admit(f *frame, row *OpRow, r *registers) {
	b.api.AssertIsEqual(f.has[protocol.SlotSigner], f.active)
	b.api.AssertIsEqual(f.nonce, f.signer.Nonce) // both 0 for a noop
	b.ranges.Check(b.api.Add(f.nonce, 1), protocol.BitsNonce)

	active := b.equal(f.signer.Status, protocol.ActorActive)
	r.admissible = b.api.Select(r.start, active, r.admissible)
	b.api.AssertIsEqual(b.api.Mul(b.api.Sub(f.active, f.admissibleInactive()), b.not(r.admissible)), 0)
	b.assertZeroUnless(row.End, f.mayChangeSigner())

	r.keyX = b.api.Select(r.start, f.signer.KeyX, r.keyX)
	r.keyY = b.api.Select(r.start, f.signer.KeyY, r.keyY)
}

// admissibleInactive is 1 where a signer who is not active may sign the operation.
func (f *frame) admissibleInactive() frontend.Variable {
	everybody := f.anyKind(func(kind protocol.OpKind) bool {
		anybody, _ := kind.AdmissibleInactive()
		return anybody
	})
	patients := f.anyKind(func(kind protocol.OpKind) bool {
		anybody, patient := kind.AdmissibleInactive()
		return patient && !anybody && kind != protocol.OpReactivateActor
	})
	itself := f.and(f.kind(protocol.OpReactivateActor), f.namesSigner())
	return f.api.Add(everybody, f.and(f.equal(f.signer.Role, protocol.RolePatient), f.api.Add(patients, itself)))
}

// mayChangeSigner is 1 where the operation may change its signer's key, status or guardian.
func (f *frame) mayChangeSigner() frontend.Variable {
	always := f.anyKind(func(kind protocol.OpKind) bool { return kind.SignerChange() == protocol.ChangesSigner })
	named := f.anyKind(func(kind protocol.OpKind) bool { return kind.SignerChange() == protocol.ChangesNamed })
	return f.api.Add(always, f.and(named, f.namesSigner()))
}

// namesSigner is 1 where the actor that the operation names is its signer.
func (f *frame) namesSigner() frontend.Variable { return f.equal(f.op.Other, f.actor) }

// envelope chains digests, binds them to one signature and feeds the accumulator.
func (b *builder) envelope(f *frame, row *OpRow, r *registers, result frontend.Variable) {
	b.api.AssertIsBoolean(row.End)
	// All rows of an envelope have one actor and noops come last: after the first noop
	// every row is one, and an envelope ends before it.
	inside := b.api.Mul(f.active, b.not(r.start))
	b.api.AssertIsEqual(b.api.Mul(inside, b.api.Sub(f.actor, r.actor)), 0)
	b.api.AssertIsEqual(b.api.Mul(f.active, b.not(r.active)), 0)
	b.assertZeroUnless(f.active, b.not(r.start))
	b.assertZeroUnless(f.active, b.not(row.End))

	previous := b.api.Mul(b.not(r.start), r.digest)
	words := append([]frontend.Variable{b.domain, row.Words[0], previous}, row.Words[1:]...)
	digest := b.hash.sum(append(words, 0)...)
	b.signed.consume(b.api.Mul(row.End, f.active), r.keyX, r.keyY, digest)

	entry := b.pack(&protocol.EntryOf[frontend.Variable, frontend.Variable]{Result: result, Height: row.Height, Time: row.Time})
	next := b.hash.sum(r.accumulator, digest, entry[0], constant(zkcrypto.TagAccumulator))
	r.accumulator = b.api.Select(f.active, next, r.accumulator)
	r.opsExecuted = b.api.Add(r.opsExecuted, f.active)
	r.start, r.actor, r.digest, r.active = row.End, f.actor, digest, f.active
}

func (b *builder) commitRow(row *OpRow) {
	b.commit(row.Kinds...)
	b.commit(row.Words[:]...)
	b.commit(row.Height, row.Time, row.End, row.HasIndex)
	for slot := range row.Slots {
		b.commit(row.Slots[slot].Words...)
		b.commit(row.Slots[slot].LastTime)
	}
}
