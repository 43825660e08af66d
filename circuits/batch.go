package circuits

import (
	"fmt"

	"github.com/consensys/gnark/frontend"
	"github.com/consensys/gnark/std/algebra/native/twistededwards"
	"github.com/consensys/gnark/std/multicommit"
	"github.com/consensys/gnark/std/rangecheck"

	"github.com/healthd/healthd/internal/protocol"
)

// Batch proves one segment. Its capacities are those of a protocol.Shape.
type Batch struct {
	Domain         frontend.Variable `gnark:",public"`
	OldRoot        frontend.Variable `gnark:",public"`
	NewRoot        frontend.Variable `gnark:",public"`
	OldAccumulator frontend.Variable `gnark:",public"`
	NewAccumulator frontend.Variable `gnark:",public"`
	Span           frontend.Variable `gnark:",public"`
	Forced         frontend.Variable `gnark:",public"`

	// Copies of the public values that enter a sum: the challenge binds only private wires.
	CommittedDomain, CommittedOldRoot, CommittedNewRoot frontend.Variable

	System      SystemRow
	Ops         []OpRow
	Signatures  []SignatureRow
	Appends     []AppendRow
	Reads       []ReadRow
	Updates     []UpdateRow
	NodeReads   []NodeRead
	NodeUpdates []NodeUpdate
	Requests    [protocol.MaxForced]ForcedRow
}

// SystemRow is the SYSTEM cell. It is opened once per segment: in between, its fields are
// registers of the operation rows.
type SystemRow struct{ First []frontend.Variable }

// NewBatch returns the circuit of a shape, with all columns allocated.
func NewBatch(shape protocol.Shape) *Batch {
	c := &Batch{
		System:      SystemRow{First: make([]frontend.Variable, wordCount(protocol.KindSystem))},
		Ops:         make([]OpRow, shape.Ops),
		Signatures:  make([]SignatureRow, shape.Signatures),
		Appends:     make([]AppendRow, shape.Appends),
		Reads:       make([]ReadRow, shape.Reads),
		Updates:     make([]UpdateRow, shape.Updates),
		NodeReads:   make([]NodeRead, shape.NodeReads),
		NodeUpdates: make([]NodeUpdate, shape.NodeUpdates),
	}
	for i := range c.Requests {
		c.Requests[i].Signer.Words = make([]frontend.Variable, wordCount(protocol.KindActor))
	}
	for i := range c.Ops {
		c.Ops[i].Kinds = make([]frontend.Variable, numOps)
		for slot := range c.Ops[i].Slots {
			c.Ops[i].Slots[slot].Words = make([]frontend.Variable, wordCount(protocol.Slot(slot).Kind()))
		}
	}
	return c
}

// builder writes the constraints of one batch.
type builder struct {
	logic
	circuit   *Batch
	hash      *hasher
	curve     twistededwards.Curve
	domain    frontend.Variable
	committed []frontend.Variable

	memory, nodes, signed relation
}

// commit adds words to the one commitment.
func (b *builder) commit(words ...frontend.Variable) {
	b.committed = append(b.committed, words...)
}

// Define writes the constraints.
func (c *Batch) Define(api frontend.API) error {
	hash, err := newHasher(api)
	if err != nil {
		return err
	}
	curve, err := newCurve(api)
	if err != nil {
		return err
	}
	b := &builder{
		// The range checker joins the one commitment; it must exist before our own callback.
		logic:   logic{api: api, ranges: rangecheck.New(api)},
		circuit: c, hash: hash, curve: curve,
		memory: relation{tag: tagMemory}, nodes: relation{tag: tagNode}, signed: relation{tag: tagSignature},
	}
	b.publicCopies()
	r := b.begin()
	for i := range c.Ops {
		r = b.row(i, &c.Ops[i], r)
	}
	b.end(&r)
	b.forced(&r)
	b.signatures()
	b.cells()
	b.tree(c.CommittedOldRoot, c.CommittedNewRoot)
	multicommit.WithCommitment(api, b.settle, b.committed...)
	return nil
}

// publicCopies binds the public values that enter sums to committed private wires.
func (b *builder) publicCopies() {
	for _, copied := range []struct{ public, private frontend.Variable }{
		{b.circuit.Domain, b.circuit.CommittedDomain},
		{b.circuit.OldRoot, b.circuit.CommittedOldRoot},
		{b.circuit.NewRoot, b.circuit.CommittedNewRoot},
	} {
		b.api.AssertIsEqual(copied.public, copied.private)
		b.commit(copied.private)
	}
	b.domain = b.circuit.CommittedDomain
}

// settle asserts the three sums under the one challenge.
func (b *builder) settle(api frontend.API, commitment frontend.Variable) error {
	longest := max(b.memory.longest(), b.nodes.longest(), b.signed.longest())
	if longest == 0 {
		return fmt.Errorf("empty relations")
	}
	c := newChallenge(api, b.hash, commitment, longest)
	for _, r := range []*relation{&b.memory, &b.nodes, &b.signed} {
		r.settle(api, c)
	}
	return nil
}
