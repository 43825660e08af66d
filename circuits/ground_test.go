package circuits

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/batch"
	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/protocol/simulation"
	"github.com/healthd/healthd/internal/statetree"
)

// provingGround is a simulated world over a real state tree.
type provingGround struct {
	*simulation.World
	tree   *statetree.Tree
	height uint64
	last   map[uint64]protocol.Cell
}

func newProvingGround(t testing.TB) *provingGround {
	world, err := simulation.New()
	require.NoError(t, err)
	return groundOf(t, world)
}

// groundOf commits a world's state to a tree, so that what it executes next can be proven.
func groundOf(t testing.TB, world *simulation.World) *provingGround {
	tree, err := statetree.Open(t.TempDir())
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, tree.Close()) })
	g := &provingGround{World: world, tree: tree, last: map[uint64]protocol.Cell{}}
	g.settle(t)
	return g
}

// settle commits the world's state to the tree, so that the next range starts from it.
func (g *provingGround) settle(t testing.TB) {
	writes := g.changed()
	for index, cell := range writes {
		g.last[index] = cell
	}
	g.height++
	delta, err := g.tree.Stage(g.height, writes, nil)
	require.NoError(t, err)
	require.NoError(t, g.tree.Commit(delta))
	g.Forget()
}

// changed lists the cells that differ from the tree's.
func (g *provingGround) changed() map[uint64]protocol.Cell {
	writes := make(map[uint64]protocol.Cell)
	for index, cell := range g.State {
		if g.last[index] != cell {
			writes[index] = cell
		}
	}
	return writes
}

// segments builds the proof jobs of everything executed since settle.
func (g *provingGround) segments(t testing.TB, shape protocol.Shape, machine *protocol.Machine) []batch.Segment {
	before, err := g.tree.At(g.height)
	require.NoError(t, err)
	after, err := g.tree.Stage(g.height+1, g.changed(), nil)
	require.NoError(t, err)
	r := batch.Range{OldRoot: before.Root(), NewRoot: after.Root()}
	r.Span = protocol.Span{FirstHeight: 1, LastHeight: g.Block.Height, FirstTime: 1, LastTime: g.Block.Time}
	var trace []batch.Executed
	for _, executed := range g.Executed() {
		trace = append(trace, batch.Executed{Envelope: executed.Envelope, Block: executed.Block})
		for i := range executed.Steps {
			r.NewAccumulator = protocol.Accumulate(r.NewAccumulator, &executed.Steps[i])
		}
	}
	segments, err := batch.Build(before, machine, shape, r, trace)
	require.NoError(t, err)
	return segments
}
