package simulation

import (
	"math"

	"github.com/healthd/healthd/internal/protocol"
)

// Random is a source of choices: math/rand/v2 or a property test's draws.
type Random interface {
	IntN(n int) int
	Uint64() uint64
}

// RandomAct lets an actor seal one to three random operations, some plausible, some absurd.
// It fails where an operand does not fit; the machine may drop the envelope, refuse operations
// or apply them.
func (w *World) RandomAct(random Random) (*protocol.Envelope, error) {
	actor := uint64(1 + random.IntN(int(w.System().NextActor-1)))
	first := w.plausibleOp(random, actor)
	if entitled := w.entitled(random, &first); entitled != 0 && random.IntN(4) > 0 {
		actor = entitled
	}
	ops := []protocol.Op{first}
	for range random.IntN(3) {
		ops = append(ops, w.plausibleOp(random, actor))
	}
	if random.IntN(2) == 0 {
		op := &ops[random.IntN(len(ops))]
		for range 1 + random.IntN(2) {
			fields := protocol.Fields(&op.Operands)
			distort(random, op, fields[random.IntN(len(fields))])
		}
	}
	return w.Seal(actor, ops...)
}

// entitled is somebody who may well do this, or 0.
func (w *World) entitled(random Random, op *protocol.Op) uint64 {
	switch op.Kind {
	case protocol.OpRegisterActor:
		return HospitalA + uint64(random.IntN(3))
	case protocol.OpAnchorRecord:
		var index protocol.Index
		w.mustRead(protocol.KindIndex, op.Patient, &index)
		return []uint64{op.Patient, index.Registrar}[random.IntN(2)]
	case protocol.OpGrantConsent:
		return op.Patient
	case protocol.OpRevokeConsent:
		return w.consent(op.Consent).Patient
	case protocol.OpRequestAccess:
		return w.consent(op.Consent).Grantee
	case protocol.OpSubmitClaim:
		var record protocol.Record
		w.mustRead(protocol.KindRecord, op.Record, &record)
		return record.Author
	default:
		return Insurer
	}
}

func (w *World) consent(sequence uint64) (consent protocol.Consent) {
	w.mustRead(protocol.KindConsent, sequence, &consent)
	return consent
}

// plausibleOp is an operation of a random kind about cells that mostly exist and often belong
// together.
func (w *World) plausibleOp(random Random, actor uint64) protocol.Op {
	system := w.System()
	some := func(next uint64) uint64 { return someReference(random, next) }
	mask := func() uint64 { return random.Uint64()&7 | 1<<random.IntN(3) }
	patient, consent := some(system.NextActor), some(system.NextConsent)
	switch random.IntN(4) {
	case 0:
		patient = actor // an actor may name itself
	case 1, 2:
		patient = w.consent(consent).Patient
	}
	switch kind := protocol.OpKinds()[random.IntN(len(protocol.OpKinds()))]; kind {
	case protocol.OpRegisterActor:
		return w.Registration(uint64(1+random.IntN(8)), uint64(random.IntN(4)/3), uint64(random.IntN(2))*some(system.NextActor))
	case protocol.OpAnchorRecord:
		op := w.Anchor(patient, mask(), "random")
		op.Consent = consent
		if random.IntN(2) == 0 {
			op.Action, op.Record = 2+uint64(random.IntN(3)), some(system.NextRecord)
		}
		return op
	case protocol.OpGrantConsent:
		op := w.Grant(patient, some(system.NextActor), mask(), mask())
		op.Uses = uint64(random.IntN(3))
		return op
	case protocol.OpRevokeConsent:
		return Revoke(consent)
	case protocol.OpRequestAccess:
		op := Access(patient, consent, some(system.NextRecord), 1<<random.IntN(3), mask())
		op.Record *= uint64(random.IntN(2))
		op.Flags = uint64(random.IntN(2))
		return op
	case protocol.OpOpenPolicy:
		return w.Policy(patient, consent, random.Uint64()%1000)
	case protocol.OpSubmitClaim:
		op := w.Claim(some(system.NextPolicy), some(system.NextRecord), random.Uint64()%1000)
		op.Service -= uint64(random.IntN(20))
		return op
	default:
		claim := some(system.NextClaim)
		var fields protocol.Claim
		w.mustRead(protocol.KindClaim, claim, &fields)
		return Adjudicate(claim, fields.Amount*uint64(random.IntN(3))/2, uint64(random.IntN(2)))
	}
}

// someReference is 0 (none) or the sequence of a cell, one of the first or of the last.
func someReference(random Random, next uint64) uint64 {
	const few = 20
	if next > few && random.IntN(2) == 0 {
		return next - 1 - uint64(random.IntN(few))
	}
	return uint64(random.IntN(int(min(next, few))))
}

// distort sets one operand that the kind uses to an extreme or random value of its width.
func distort(random Random, op *protocol.Op, field protocol.Field) {
	if !protocol.OperandUse(op.Kind, field.Name) {
		return
	}
	bits := field.Bits
	for _, narrowing := range protocol.Narrowings() {
		if narrowing.Operand == field.Name && narrowing.Applies(op.Kind) {
			bits = narrowing.Bits
		}
	}
	op.Describe(&distortion{random: random, name: field.Name, bits: bits})
}

// distortion is a layout that changes the field of one name.
type distortion struct {
	random Random
	name   string
	bits   int
}

func (d *distortion) Number(name string, field *uint64, _ int) {
	if name != d.name {
		return
	}
	greatest := uint64(math.MaxUint64) >> (64 - d.bits)
	*field = []uint64{0, 1, *field + 1, *field - 1, greatest, greatest - 1, greatest/2 + 1, d.random.Uint64()}[d.random.IntN(8)] & greatest
}

func (d *distortion) Wide(name string, field *protocol.Word, _ int) {
	if name != d.name {
		return
	}
	var bytes [32]byte
	switch d.random.IntN(3) {
	case 0:
	case 1:
		for i := range bytes {
			bytes[i] = 0xff
		}
	case 2:
		for i := range bytes {
			bytes[i] = byte(d.random.Uint64())
		}
	}
	for i := range bytes { // keep the width; a full word is below 2^253, so below the field's order
		free := 8*(len(bytes)-i) - min(d.bits, 253)
		if free > 0 {
			bytes[i] &= byte(0xff >> min(free, 8))
		}
	}
	field.SetBytes(bytes[:])
}

func (d *distortion) Next() {}
