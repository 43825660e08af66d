package circuits

import (
	"github.com/consensys/gnark/frontend"

	"github.com/healthd/healthd/internal/protocol"
)

// assertWellFormed asserts that the operation uses only the operands of its kind and keeps to
// their widths: the twin of protocol's wellFormed, from the same table.
func (b *builder) assertWellFormed(f *frame) {
	check := operandAsserter{frame: f, values: make(map[string]frontend.Variable)}
	f.op.Describe(&check)
	for _, narrowing := range protocol.Narrowings() {
		applies := f.anyKind(narrowing.Applies)
		b.ranges.Check(b.api.Mul(applies, check.values[narrowing.Operand]), narrowing.Bits)
	}
}

// operandAsserter asserts that operands are zero unless the kind uses them.
type operandAsserter struct {
	frame  *frame
	values map[string]frontend.Variable
}

func (o *operandAsserter) Number(name string, field *frontend.Variable, _ int) {
	o.values[name] = *field
	uses := o.frame.anyKind(func(kind protocol.OpKind) bool { return protocol.OperandUse(kind, name) })
	o.frame.assertZeroUnless(uses, *field)
}

func (o *operandAsserter) Wide(name string, field *frontend.Variable, bits int) {
	o.Number(name, field, bits)
}

func (o *operandAsserter) Next() {}

// anyKind is 1 where the operation's kind satisfies a predicate.
func (f *frame) anyKind(predicate func(protocol.OpKind) bool) frontend.Variable {
	var sum frontend.Variable = 0
	for _, kind := range protocol.OpKinds() {
		if predicate(kind) {
			sum = f.api.Add(sum, f.kind(kind))
		}
	}
	return sum
}
