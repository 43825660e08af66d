package circuits

import "github.com/consensys/gnark/frontend"

// arity is the number of children of a tree node.
const arity = 4

// NodeRead is a node below which nothing changes.
type NodeRead struct {
	Active       frontend.Variable
	Level, Index frontend.Variable
	Children     [arity]frontend.Variable
	Touched      [arity]frontend.Variable
}

// NodeUpdate is a node below which something may change.
type NodeUpdate struct {
	Active       frontend.Variable
	Level, Index frontend.Variable
	Old, New     [arity]frontend.Variable
	Touched      [arity]frontend.Variable
}

// tree proves that the touched cells lie below the old root and, changed, below the new one.
// An active row produces its own (level, index, old, new); it consumes those of its touched
// children; the roots are consumed once. By induction from that root every position is
// consumed at most once, so no two cell rows share an index.
func (b *builder) tree(oldRoot, newRoot frontend.Variable) {
	for i := range b.circuit.NodeReads {
		row := &b.circuit.NodeReads[i]
		hash := b.hash.sum(row.Children[:]...)
		b.node(row.Active, row.Level, row.Index, hash, hash)
		b.children(row.Active, row.Level, row.Index, row.Touched, row.Children, row.Children)
		b.commit(row.Children[:]...)
	}
	for i := range b.circuit.NodeUpdates {
		row := &b.circuit.NodeUpdates[i]
		b.node(row.Active, row.Level, row.Index, b.hash.sum(row.Old[:]...), b.hash.sum(row.New[:]...))
		b.children(row.Active, row.Level, row.Index, row.Touched, row.Old, row.New)
		for j := range row.Old { // an untouched child keeps its value
			b.assertZeroUnless(row.Touched[j], b.api.Sub(row.Old[j], row.New[j]))
		}
		b.commit(row.Old[:]...)
		b.commit(row.New[:]...)
	}
	b.nodes.consume(1, 0, 0, oldRoot, newRoot)
}

func (b *builder) node(active, level, index, oldHash, newHash frontend.Variable) {
	b.api.AssertIsBoolean(active)
	b.nodes.produce(active, level, index, oldHash, newHash)
	b.commit(active, level, index)
}

func (b *builder) children(active, level, index frontend.Variable, touched, before, after [arity]frontend.Variable) {
	below := b.api.Add(level, 1)
	for j := range touched {
		b.api.AssertIsBoolean(touched[j])
		b.assertZeroUnless(active, touched[j])
		position := b.api.Add(b.api.Mul(index, arity), j)
		b.nodes.consume(touched[j], below, position, before[j], after[j])
	}
	b.commit(touched[:]...)
}
