package keeper_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/protocol/simulation"
	"github.com/healthd/healthd/x/zkbatch/types"
)

func TestEmptyRangeNeverCloses(t *testing.T) {
	n := newNetwork(t, nil)
	n.pass(t, 1000)
	n.pass(t, 1000)
	open, err := n.OpenRange(n.query())
	require.NoError(t, err)
	require.Equal(t, uint64(1), open.Number)
}

func TestRangeClosesBySize(t *testing.T) {
	n := newNetwork(t, func(g *types.GenesisState) { g.Params.MaxRangeOps = 3 })
	before, err := n.State(n.query())
	require.NoError(t, err)
	n.do(t, simulation.HospitalA, n.registration())
	n.do(t, simulation.HospitalA, n.registration(), n.registration())
	after, err := n.State(n.query())
	require.NoError(t, err)

	closed, err := n.Range(n.query(), 1)
	require.NoError(t, err)
	require.Equal(t, types.Range{
		Number: 1, Status: types.RANGE_STATUS_CLOSED, FirstHeight: 1, LastHeight: 3,
		FirstTime: closed.FirstTime, LastTime: closed.FirstTime + 2, OpenedAt: closed.FirstTime + 1,
		OldRoot: before.Root, NewRoot: after.Root, OldAccumulator: before.Accumulator, NewAccumulator: after.Accumulator,
		FirstOp: 1, Ops: 3, RulesVersion: protocol.RulesVersion,
	}, closed)

	open, err := n.OpenRange(n.query())
	require.NoError(t, err)
	require.Equal(t, types.Range{
		Number: 2, Status: types.RANGE_STATUS_OPEN, FirstHeight: 4, FirstTime: closed.LastTime,
		OldRoot: after.Root, OldAccumulator: after.Accumulator, FirstOp: 4, RulesVersion: protocol.RulesVersion,
	}, open)
}

func TestRangeClosesByAgeInAnEmptyBlock(t *testing.T) {
	n := newNetwork(t, func(g *types.GenesisState) { g.Params.MaxRangeAge = 10 })
	n.do(t, simulation.HospitalA, n.registration())
	n.pass(t, 9)
	closed, err := n.Range(n.query(), 1)
	require.NoError(t, err)
	require.Equal(t, types.RANGE_STATUS_OPEN, closed.Status)
	n.pass(t, 1)
	closed, err = n.Range(n.query(), 1)
	require.NoError(t, err)
	require.Equal(t, types.RANGE_STATUS_CLOSED, closed.Status)
	require.Equal(t, uint64(n.height), closed.LastHeight)
}

func TestRangeTakesWholeBlocks(t *testing.T) {
	n := newNetwork(t, func(g *types.GenesisState) { g.Params.MaxRangeOps = 2 })
	n.do(t, simulation.HospitalA, n.registration(), n.registration(), n.registration(), n.registration(), n.registration())
	closed, err := n.Range(n.query(), 1)
	require.NoError(t, err)
	require.Equal(t, uint64(5), closed.Ops)
}

func TestUnknownRange(t *testing.T) {
	n := newNetwork(t, nil)
	_, err := n.Range(n.query(), 2)
	require.ErrorIs(t, err, types.ErrUnknownRange)
}
