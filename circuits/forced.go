package circuits

import (
	"math/big"

	"github.com/consensys/gnark/frontend"
	"github.com/consensys/gnark/std/math/bits"

	"github.com/healthd/healthd/internal/protocol"
)

// ForcedRow is a request that came through L1, with its signer's cell as the segment leaves it.
type ForcedRow struct {
	Active    frontend.Variable
	Words     [1 + protocol.OperandWords]frontend.Variable
	RX, RY, S frontend.Variable
	Signer    SlotWords
}

// forced shows of each active request that the network need not take it (any more) at the new
// root: its signer is missing, or has another nonce, or it states another version, or predicate V
// does not hold. All of these are truth values, so that no request, however odd, is unprovable.
func (b *builder) forced(r *registers) {
	var ids [protocol.MaxForced]frontend.Variable
	var before frontend.Variable = 1
	for i := range b.circuit.Requests {
		row := &b.circuit.Requests[i]
		b.api.AssertIsBoolean(row.Active)
		b.assertZeroUnless(before, row.Active) // unused ones come last
		before = row.Active
		digest := b.hash.sum(append([]frontend.Variable{b.domain, row.Words[0], 0}, append(row.Words[1:], 0)...)...)
		ids[i] = b.api.Mul(row.Active, b.hash.sum(digest, row.RX, row.RY, row.S))
		admissible := b.admissible(i, row, r, digest)
		b.api.AssertIsEqual(b.api.Mul(row.Active, admissible), 0)
		b.commit(row.Active, row.Signer.LastTime)
		b.commit(row.Words[:]...)
		b.commit(row.Signer.Words...)
	}
	named := b.api.Mul(b.circuit.Requests[0].Active, b.hash.sum(ids[:]...))
	b.api.AssertIsEqual(named, b.circuit.Forced)
}

// admissible is the twin of protocol.Forced.Admissible.
func (b *builder) admissible(number int, row *ForcedRow, r *registers, digest frontend.Variable) frontend.Variable {
	var header protocol.HeaderOf[frontend.Variable, frontend.Variable]
	b.unpackSigned(row.Words[:1], &header)
	reference := b.api.Mul(row.Active, header.Actor)
	exists := b.and(b.nonZero(reference), b.less(reference, r.system.NextActor, protocol.SequenceBits))
	for _, word := range row.Signer.Words {
		b.assertZeroUnless(exists, word)
	}
	var signer actorCell
	b.unpackState(row.Signer.Words, &signer)
	b.readLast(number, row, exists, reference)

	point, _ := b.orBasePoint(signer.KeyX, signer.KeyY) // a key in the state is valid
	nonce, onCurve := b.orBasePoint(row.RX, row.RY)
	sum := b.signatureSum(point, nonce, row.S, digest)
	return b.and(exists, b.equal(header.Nonce, signer.Nonce), b.equal(header.Version, protocol.RulesVersion),
		onCurve, b.belowOrder(row.S), b.isZero(sum.X), b.equal(sum.Y, 1))
}

// readLast reads the signer's cell behind all operations of the segment.
func (b *builder) readLast(number int, row *ForcedRow, exists, reference frontend.Variable) {
	now := protocol.AccessTime(len(b.circuit.Ops), protocol.Slot(number))
	b.ranges.Check(b.api.Mul(exists, b.api.Sub(now-1, row.Signer.LastTime)), timeBits)
	index := leafIndex(b.api, int(protocol.KindActor), reference)
	cell := cellOf(b.api.Mul(exists, int(protocol.KindActor)), row.Signer.Words)
	b.memory.consume(exists, memoryTuple(index, cell, row.Signer.LastTime)...)
	b.memory.produce(exists, memoryTuple(index, cell, now)...)
}

// belowOrder says whether a word is below the order of the prime-order subgroup.
func (b *builder) belowOrder(s frontend.Variable) frontend.Variable {
	digits := bits.ToBinary(b.api, s)
	order := b.curve.Params().Order
	var below, equal frontend.Variable = 0, 1
	for i := len(digits) - 1; i >= 0; i-- {
		if order.Bit(i) == 1 {
			below = b.api.Add(below, b.api.Mul(equal, b.not(digits[i])))
			equal = b.api.Mul(equal, digits[i])
		} else {
			equal = b.api.Mul(equal, b.not(digits[i]))
		}
	}
	return below
}

// assignForced fills the rows; the times are those of the last accesses of the segment.
func (c *Batch) assignForced(requests []protocol.ForcedAnswer, accessed map[uint64]int) {
	for i := range c.Requests {
		row := &c.Requests[i]
		*row = ForcedRow{Active: 0, RX: 0, RY: 1, S: 0, Signer: row.Signer}
		row.Signer.assignDisabled()
		for word := range row.Words {
			row.Words[word] = 0
		}
		if i >= len(requests) {
			continue
		}
		answer := &requests[i]
		row.Active = 1
		copy(row.Words[:], values(answer.Request.Words[:]))
		signature := &answer.Request.Signature
		row.RX, row.RY, row.S = value(signature.R.X), value(signature.R.Y), new(big.Int).Set(&signature.S)
		if answer.Touch.Enabled {
			copy(row.Signer.Words, values(answer.Touch.Before[1:1+len(row.Signer.Words)]))
			row.Signer.LastTime = accessed[answer.Touch.Index]
			accessed[answer.Touch.Index] = protocol.AccessTime(len(c.Ops), protocol.Slot(i))
		}
	}
}
