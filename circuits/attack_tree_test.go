package circuits

import (
	"testing"

	"github.com/consensys/gnark/frontend"
	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/batch"
	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/protocol/simulation"
	"github.com/healthd/healthd/internal/zkcrypto"
)

// Attack 4: rows that swallow, invent or move what no operation did.
func TestAttackRows(t *testing.T) {
	segment := accessSegment(t)
	for name, change := range map[string]func(*Batch){
		"an inactive node swallows a cell's entry": func(c *Batch) {
			// The parent of the appended cell: it still consumes its child, but produces nothing.
			row := nodeAbove(c, c.Appends[0].Index)
			row.Active = 0
		},
		"an idle node touches a child": func(c *Batch) { c.NodeUpdates[len(c.NodeUpdates)-1].Touched[2] = 1 },
		"a cell is left out with its path": func(c *Batch) {
			row := nodeAbove(c, c.Appends[0].Index)
			row.Active, row.Touched = 0, [arity]frontend.Variable{0, 0, 0, 0}
			c.Appends[0].Active = 0
		},
		"an invented cell to be appended": func(c *Batch) {
			c.Appends[1] = AppendRow{Active: 1, Index: integer(c.Appends[0].Index).Uint64() + 1, Last: c.Appends[0].Last, LastTime: 0}
		},
		"an invented cell to be read": func(c *Batch) {
			c.Reads[2] = ReadRow{Active: 1, Index: protocol.LeafIndex(protocol.KindConsent, 77), Words: c.Reads[0].Words, LastTime: 0}
		},
		"a cell opened twice": func(c *Batch) { c.Updates[7] = c.Updates[0] },
		"a cell opened twice, once unused": func(c *Batch) {
			c.Updates[7] = c.Updates[0]
			c.Updates[7].Last, c.Updates[7].LastTime = c.Updates[7].First, 0
		},
		"a cell under another index": func(c *Batch) { c.Reads[0].Index = integer(c.Reads[0].Index).Uint64() + 1 },
		"nodes of two cells exchanged": func(c *Batch) {
			c.Reads[0].Index, c.Reads[1].Index = c.Reads[1].Index, c.Reads[0].Index
		},
		"a noop row moves the clock":          func(c *Batch) { c.Ops[1].Time = integer(c.Ops[1].Time).Uint64() + 1 },
		"a noop row opens an envelope":        func(c *Batch) { c.Ops[1].End = 0 },
		"a noop row before an operation":      func(c *Batch) { c.Ops[0], c.Ops[1] = c.Ops[1], c.Ops[0] },
		"two kinds at once":                   func(c *Batch) { c.Ops[0].Kinds[0] = 1 },
		"an operation disguised as a noop":    func(c *Batch) { c.Ops[0].Kinds[protocol.OpRequestAccess-1] = 0 },
		"an operation disguised as another's": func(c *Batch) { c.Ops[0].Kinds[protocol.OpRequestAccess-1], c.Ops[0].Kinds[0] = 0, 1 },
	} {
		t.Run(name, func(t *testing.T) {
			assignment, err := Assign(segment)
			require.NoError(t, err)
			change(assignment)
			require.Error(t, solvedAssignment(t, segment.Shape, assignment))
		})
	}
}

// nodeAbove finds the lowest node on a cell's path.
func nodeAbove(c *Batch, index frontend.Variable) *NodeUpdate {
	parent := integer(index).Uint64() / arity
	for i := range c.NodeUpdates {
		row := &c.NodeUpdates[i]
		if row.Level == leafLevel-1 && integer(row.Index).Uint64() == parent {
			return row
		}
	}
	panic("the cell's path is not among the updated nodes")
}

// Attack 4, consistently: a segment without operations whose SYSTEM cell has another clock.
func TestAttackClockWithoutOperations(t *testing.T) {
	g := groundOf(t, newCast(t).World)
	segment := g.segments(t, protocol.ShapeTiny, g.Machine)[0]
	require.NoError(t, solved(t, &segment))

	view, err := g.tree.At(g.height)
	require.NoError(t, err)
	var system protocol.System
	_, err = protocol.DecodeCell(segment.System, protocol.KindSystem, &system)
	require.NoError(t, err)
	system.Height, system.Time = system.Height+5, system.Time+5
	moved, err := protocol.EncodeCell(protocol.KindSystem, &system)
	require.NoError(t, err)
	segment.Nodes, segment.Inputs.NewRoot, err = view.Apply(map[uint64]protocol.Cell{protocol.SystemIndex: moved}, nil)
	require.NoError(t, err)
	assignment, err := Assign(&segment)
	require.NoError(t, err)
	for i := range assignment.Ops {
		assignment.Ops[i].Height, assignment.Ops[i].Time = system.Height, system.Time
	}
	require.Error(t, solvedAssignment(t, segment.Shape, assignment))
}

// leafOf offers the leaf of a cell.
type leafOf struct {
	Cell Cell
	Leaf frontend.Variable `gnark:",public"`
}

func (c *leafOf) Define(api frontend.API) error {
	hash, err := newHasher(api)
	if err != nil {
		return err
	}
	b := &builder{logic: logic{api: api}, hash: hash}
	api.AssertIsEqual(b.leaf(c.Cell), c.Leaf)
	return nil
}

// Attack 5: an absent cell has no words, and its leaf is 0, never the hash of zeros.
func TestAttackAbsentCell(t *testing.T) {
	system := compileGadget(t, &leafOf{})
	zeros := Cell{0, 0, 0, 0, 0, 0, 0, 0}
	ofZeros := value(zkcrypto.Hash8(protocol.Cell{}))
	present := protocol.Cell{}
	present[0].SetUint64(2)
	require.NoError(t, solvedSystem(t, system, &leafOf{Cell: zeros, Leaf: 0}))
	require.NoError(t, solvedSystem(t, system, &leafOf{Cell: cellValues(present), Leaf: value(zkcrypto.Hash8(present))}))
	require.Error(t, solvedSystem(t, system, &leafOf{Cell: zeros, Leaf: ofZeros}), "the hash of zeros")
	require.Error(t, solvedSystem(t, system, &leafOf{Cell: cellValues(present), Leaf: 0}), "a present cell hidden")
	for i := 1; i < protocol.CellWords; i++ {
		invented := zeros
		invented[i] = 1
		require.Error(t, solvedSystem(t, system, &leafOf{Cell: invented, Leaf: 0}), "word %d", i)
	}
}

// Attack 5, consistently: every row agrees on words that the tree does not hold.
func TestAttackInventedIndex(t *testing.T) {
	cast := newCast(t)
	op := simulation.Access(simulation.HospitalA, cast.Consent, cast.Record, simulation.PurposeTreat, 0)
	segment := tinySegment(t, cast, cast.Clinician, op) // an institution has no INDEX
	require.NoError(t, solved(t, segment))
	for name, word0 := range map[string]int{"of its kind": int(protocol.KindIndex), "without a kind": 0} {
		t.Run(name, func(t *testing.T) {
			assignment, err := Assign(segment)
			require.NoError(t, err)
			row := absentRead(t, assignment, protocol.LeafIndex(protocol.KindIndex, simulation.HospitalA))
			row.Words[0], row.Words[1] = word0, 7
			if word0 != 0 {
				assignment.Ops[0].HasIndex = 1
			}
			assignment.Ops[0].Slots[protocol.SlotIndex].Words[0] = 7
			require.Error(t, solvedAssignment(t, segment.Shape, assignment))
		})
	}
}

func absentRead(t *testing.T, c *Batch, index uint64) *ReadRow {
	for i := range c.Reads {
		if integer(c.Reads[i].Index).Uint64() == index {
			return &c.Reads[i]
		}
	}
	require.Fail(t, "the cell is not read")
	return nil
}

// Attack 7: a later slot that names the signer must see the nonce that the signer's slot wrote.
func TestAttackStaleNonce(t *testing.T) {
	cast := newCast(t)
	for name, segment := range map[string]*batch.Segment{
		"breaking the glass": tinySegment(t, cast, cast.Clinician, simulation.BreakGlass(cast.Patient, cast.Record, 0)),
		"granting to itself": func() *batch.Segment {
			cast := newCast(t)
			return tinySegment(t, cast, cast.Patient, cast.Grant(cast.Patient, cast.Patient, simulation.PurposeTreat, simulation.ClassNotes))
		}(),
	} {
		t.Run(name, func(t *testing.T) {
			require.NoError(t, solved(t, segment))
			assignment, err := Assign(segment)
			require.NoError(t, err)
			slots := &assignment.Ops[0].Slots
			require.NotEqual(t, slots[protocol.SlotSigner].Words, slots[protocol.SlotTarget].Words)
			slots[protocol.SlotTarget] = slots[protocol.SlotSigner]
			require.Error(t, solvedAssignment(t, segment.Shape, assignment))
		})
	}
}
