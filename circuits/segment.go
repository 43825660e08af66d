package circuits

import (
	"github.com/consensys/gnark/frontend"

	"github.com/healthd/healthd/internal/protocol"
)

// begin opens the SYSTEM cell and sets the registers before the first row.
func (b *builder) begin() registers {
	r := registers{
		accumulator: b.circuit.OldAccumulator,
		start:       1, active: 1,
		actor: 0, digest: 0, keyX: 0, keyY: 0, admissible: 0, opsExecuted: 0,
	}
	b.unpackState(b.circuit.System.First, &r.system)
	b.commit(b.circuit.System.First...)
	return r
}

// end closes the SYSTEM cell and holds the registers against the public inputs.
func (b *builder) end(r *registers) {
	b.api.AssertIsEqual(r.start, 1) // the last envelope is complete
	b.api.AssertIsEqual(r.accumulator, b.circuit.NewAccumulator)

	first := cellOf(int(protocol.KindSystem), b.circuit.System.First)
	last := cellOf(int(protocol.KindSystem), b.pack(&r.system))
	b.nodes.produce(1, leafLevel, int(protocol.SystemIndex), b.hash.sum(first[:]...), b.hash.sum(last[:]...))

	var span protocol.SpanOf[frontend.Variable, frontend.Variable]
	b.unpackSigned([]frontend.Variable{b.circuit.Span}, &span)
	b.api.AssertIsEqual(span.Ops, r.opsExecuted)
	b.assertWithinSpan(r, &span)
}

// assertWithinSpan asserts that all operations lie in the range: the clock never falls, so the first
// operation and the last clock suffice.
func (b *builder) assertWithinSpan(r *registers, span *protocol.SpanOf[frontend.Variable, frontend.Variable]) {
	first := &b.circuit.Ops[0]
	executed := b.oneHot(first.Kinds)
	for _, bound := range []struct {
		low, first, last, high frontend.Variable
		bits                   int
	}{
		{span.FirstHeight, first.Height, r.system.Height, span.LastHeight, protocol.BitsHeight},
		{span.FirstTime, first.Time, r.system.Time, span.LastTime, protocol.BitsTime},
	} {
		b.ranges.Check(b.api.Sub(bound.high, bound.last), bound.bits)
		b.ranges.Check(b.api.Mul(executed, b.api.Sub(bound.first, bound.low)), bound.bits)
	}
}
