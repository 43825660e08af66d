package circuits

import (
	"math/big"

	"github.com/consensys/gnark/constraint/solver"
	"github.com/consensys/gnark/frontend"

	"github.com/healthd/healthd/internal/protocol"
)

func init() { solver.RegisterHint(unpackHint) }

// described is anything with a layout, over circuit variables.
type described = protocol.Described[frontend.Variable, frontend.Variable]

// unpacker takes words apart by a layout. Every number is range-checked and the numbers of a
// word recompose it, so the decomposition is unique (at most 253 bits a word).
type unpacker struct {
	logic
	words     []frontend.Variable
	checkWide bool
	at        int
	pending   []pendingField
}

type pendingField struct {
	field *frontend.Variable
	bits  int
}

func (u *unpacker) Number(_ string, field *frontend.Variable, bits int) {
	u.pending = append(u.pending, pendingField{field, bits})
}

func (u *unpacker) Wide(_ string, field *frontend.Variable, bits int) {
	u.Next()
	*field = u.words[u.at]
	if u.checkWide && bits < protocol.BitsFull {
		u.ranges.Check(*field, bits)
	}
	u.at++
}

func (u *unpacker) Next() {
	if len(u.pending) == 0 {
		return
	}
	inputs := []frontend.Variable{u.words[u.at]}
	for _, field := range u.pending {
		inputs = append(inputs, field.bits)
	}
	values, err := u.api.Compiler().NewHint(unpackHint, len(u.pending), inputs...)
	if err != nil {
		panic(err) // the hint's shape is fixed by the layout
	}
	var sum frontend.Variable = 0
	offset := uint(0)
	for i, field := range u.pending {
		u.ranges.Check(values[i], field.bits)
		*field.field = values[i]
		sum = u.api.Add(sum, u.api.Mul(values[i], new(big.Int).Lsh(big.NewInt(1), offset)))
		offset += uint(field.bits)
	}
	u.api.AssertIsEqual(sum, u.words[u.at])
	u.pending = u.pending[:0]
	u.at++
}

// unpackHint splits its first input into numbers of the widths that follow.
func unpackHint(_ *big.Int, in, out []*big.Int) error {
	rest := new(big.Int).Set(in[0])
	for i := range out {
		width := uint(in[i+1].Uint64())
		high := new(big.Int).Rsh(rest, width)
		out[i].Sub(rest, new(big.Int).Lsh(high, width))
		rest = high
	}
	return nil
}

// unpackState takes apart the words of a cell. Wide words of the state had their width
// checked when an operation wrote them.
func (l logic) unpackState(words []frontend.Variable, into described) {
	u := unpacker{logic: l, words: words}
	into.Describe(&u)
	u.Next()
}

// unpackSigned takes apart words that an operation's author chose.
func (l logic) unpackSigned(words []frontend.Variable, into described) {
	u := unpacker{logic: l, words: words, checkWide: true}
	into.Describe(&u)
	u.Next()
}

// packer is the inverse of unpacker: linear, so it costs nothing. Fields must be in range; a
// field left nil is zero.
type packer struct {
	api    frontend.API
	words  []frontend.Variable
	word   frontend.Variable
	offset uint
}

func (p *packer) Number(_ string, field *frontend.Variable, bits int) {
	if *field != nil {
		shifted := p.api.Mul(*field, new(big.Int).Lsh(big.NewInt(1), p.offset))
		if p.word == nil {
			p.word = 0
		}
		p.word = p.api.Add(p.word, shifted)
	}
	p.offset += uint(bits)
}

func (p *packer) Wide(_ string, field *frontend.Variable, _ int) {
	p.Next()
	p.words = append(p.words, valueOrZero(*field))
}

func (p *packer) Next() {
	if p.offset == 0 {
		return
	}
	p.words = append(p.words, valueOrZero(p.word))
	p.word, p.offset = nil, 0
}

func valueOrZero(value frontend.Variable) frontend.Variable {
	if value == nil {
		return 0
	}
	return value
}

// pack returns the words of a layout.
func (l logic) pack(fields described) []frontend.Variable {
	p := packer{api: l.api}
	fields.Describe(&p)
	p.Next()
	return p.words
}

// wordCount is the number of words that a kind of cell uses after its kind.
func wordCount(kind protocol.CellKind) int {
	last := 0
	for _, field := range protocol.Fields(protocol.NewFields(kind)) {
		last = max(last, field.Word+1)
	}
	return last
}
