package circuits

import (
	"maps"
	"math/big"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/consensys/gnark/frontend"
	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/batch"
	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/protocol/simulation"
)

// freeColumns may hold anything: rows that do nothing enter every sum with multiplicity 0.
var freeColumns = []string{
	// The cell of an inactive row. Its word 0 may be anything; words 1…7 may not be set while word 0
	// says that the cell is absent, except where the cell is one to be appended.
	"idle Appends.Index", "idle Appends.Last[0]", "idle Appends.Last[1…]", "idle Appends.LastTime",
	"idle Reads.Index", "idle Reads.Words[0]", "idle Reads.LastTime",
	"idle Updates.Index", "idle Updates.First[0]", "idle Updates.Last[0]", "idle Updates.LastTime",
	// The place and the children of an inactive node. Old and new children of an untouched position
	// must still be the same.
	"idle NodeReads.Level", "idle NodeReads.Index", "idle NodeReads.Children",
	"idle NodeUpdates.Level", "idle NodeUpdates.Index",
	// A request that nobody made.
	"idle Requests.Words", "idle Requests.RX", "idle Requests.RY", "idle Requests.S", "idle Requests.Signer.LastTime",
}

// isFree adds to freeColumns the time of an access that does not happen.
func isFree(column string) bool {
	return slices.Contains(freeColumns, column) ||
		strings.HasPrefix(column, "idle Ops.Slots") && strings.HasSuffix(column, ".LastTime")
}

// isSelector says whether a column must be boolean.
func isSelector(column string) bool {
	return slices.ContainsFunc([]string{".Active", ".Touched", ".End", ".HasIndex", ".Kinds"}, func(name string) bool {
		return strings.HasSuffix(column, name)
	})
}

// Every column is changed in random rows; the solver must refuse, unless the column is free.
func TestMutations(t *testing.T) {
	for name, segment := range map[string]*batch.Segment{
		"one operation and padding":          accessSegment(t),
		"two operations under one signature": revocationsSegment(t),
		"two forced requests":                forcedSegment(t),
	} {
		t.Run(name, func(t *testing.T) {
			require.NoError(t, solved(t, segment))
			assignment, err := Assign(segment)
			require.NoError(t, err)
			columns := make(map[string][]*frontend.Variable)
			for _, wire := range wires(assignment, segment) {
				columns[wire.column] = append(columns[wire.column], wire.value)
			}
			random := rand.New(rand.NewPCG(1, 2))
			for _, column := range slices.Sorted(maps.Keys(columns)) {
				for range mutationsPerColumn {
					value := columns[column][random.IntN(len(columns[column]))]
					for _, mutated := range mutations(column, *value) {
						original := *value
						*value = mutated
						err := solvedAssignment(t, segment.Shape, assignment)
						*value = original
						require.Equal(t, isFree(column), err == nil, "%s: %v", column, err)
					}
				}
			}
		})
	}
}

// mutations are other values for a column: the opposite and a non-boolean for a selector, else the
// value after this one.
func mutations(column string, value frontend.Variable) []frontend.Variable {
	if isSelector(column) {
		return []frontend.Variable{1 - value.(int), 2}
	}
	return []frontend.Variable{new(big.Int).Add(integer(value), big.NewInt(1))}
}

func integer(value frontend.Variable) *big.Int {
	switch value := value.(type) {
	case int:
		return big.NewInt(int64(value))
	case uint64:
		return new(big.Int).SetUint64(value)
	case *big.Int:
		return value
	}
	panic("an assignment holds int, uint64 and *big.Int")
}

func newCast(t testing.TB) *simulation.Cast {
	cast, err := simulation.NewCast()
	require.NoError(t, err)
	return cast
}

// tinySegment proves what one actor does in a cast.
func tinySegment(t testing.TB, cast *simulation.Cast, actor uint64, ops ...protocol.Op) *batch.Segment {
	g := groundOf(t, cast.World)
	_, err := g.Do(actor, ops...)
	require.NoError(t, err)
	segments := g.segments(t, protocol.ShapeTiny, g.Machine)
	require.Len(t, segments, 1)
	return &segments[0]
}

// accessSegment uses six of the eight slots, reads, updates and appends.
func accessSegment(t testing.TB) *batch.Segment {
	cast := newCast(t)
	return tinySegment(t, cast, cast.Clinician, simulation.Access(cast.Patient, cast.Consent, cast.Record, simulation.PurposeTreat, 0))
}

func forcedSegment(t testing.TB) *batch.Segment {
	cast := newCast(t)
	segment, err := answers(t, cast, request(t, cast, cast.Key(cast.Nurse), cast.Nurse, 7), request(t, cast, cast.Key(cast.Child), cast.Child, 7))
	require.NoError(t, err)
	return segment
}

func revocationsSegment(t testing.TB) *batch.Segment {
	cast := newCast(t)
	return tinySegment(t, cast, cast.Patient, simulation.Revoke(cast.Consent), simulation.Revoke(cast.Payment))
}

// The span may be wider than the segment, because it is that of the whole range; never narrower,
// and it counts the segment's operations.
func TestSpan(t *testing.T) {
	segment := accessSegment(t)
	height, time := segment.Steps[0].Block.Height, segment.Steps[0].Block.Time
	for name, test := range map[string]struct {
		change func(*protocol.Span)
		proven bool
	}{
		"exact": {func(s *protocol.Span) {
			*s = protocol.Span{FirstHeight: height, LastHeight: height, FirstTime: time, LastTime: time, Ops: 1}
		}, true},
		"widest":            {func(s *protocol.Span) { *s = protocol.Span{LastHeight: 1<<48 - 1, LastTime: 1<<40 - 1, Ops: 1} }, true},
		"begins later":      {func(s *protocol.Span) { s.FirstHeight, s.LastHeight = height+1, height+1 }, false},
		"ends earlier":      {func(s *protocol.Span) { s.LastHeight = height - 1 }, false},
		"time begins later": {func(s *protocol.Span) { s.FirstTime, s.LastTime = time+1, time+1 }, false},
		"time ends earlier": {func(s *protocol.Span) { s.LastTime = time - 1 }, false},
		"counts none":       {func(s *protocol.Span) { s.Ops = 0 }, false},
		"counts two":        {func(s *protocol.Span) { s.Ops = 2 }, false},
	} {
		t.Run(name, func(t *testing.T) {
			changed := *segment
			test.change(&changed.Inputs.Span)
			err := solved(t, &changed)
			require.Equal(t, test.proven, err == nil, "%v", err)
		})
	}
}
