package simulation

import (
	"math"

	"github.com/healthd/healthd/internal/protocol"
)

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
