package keeper_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	sdk "github.com/cosmos/cosmos-sdk/types"
	upgradetypes "github.com/cosmos/cosmos-sdk/x/upgrade/types"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/protocol/simulation"
	"github.com/healthd/healthd/x/zkbatch/types"
)

func (n *network) scheduleUpgrade(t *testing.T, height int64) {
	t.Helper()
	n.block(t, func(ctx sdk.Context) {
		require.NoError(t, n.upgrades.ScheduleUpgrade(ctx, upgradetypes.Plan{Name: "next", Height: height}))
	})
}

func TestRangeClosesBeforeAnUpgrade(t *testing.T) {
	for _, c := range []struct {
		name   string
		before func(*network) // the block that comes two before the upgrade
		last   func(*network) // the block before the upgrade
		ops    uint64
	}{
		{
			"operations of older blocks",
			func(n *network) { n.do(t, simulation.HospitalA, n.registration()) },
			func(n *network) { n.pass(t, 1) }, 1,
		},
		{
			"operations of the very block",
			func(n *network) { n.pass(t, 1) },
			func(n *network) { n.do(t, simulation.HospitalA, n.registration(), n.registration()) }, 2,
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			n := newNetwork(t, func(g *types.GenesisState) { g.Params.MaxRangeAge = 1000 })
			n.scheduleUpgrade(t, n.height+4)
			c.before(n)
			open, err := n.OpenRange(n.query())
			require.NoError(t, err)
			require.Equal(t, uint64(1), open.Number, "the upgrade is not next")
			c.last(n)
			closed, err := n.Range(n.query(), 1)
			require.NoError(t, err)
			require.Equal(t, types.RANGE_STATUS_CLOSED, closed.Status)
			require.Equal(t, uint64(n.height), closed.LastHeight)
			require.Equal(t, c.ops, closed.Ops)
		})
	}
}

func TestEmptyRangeStaysOpenOverAnUpgrade(t *testing.T) {
	n := newNetwork(t, nil)
	n.scheduleUpgrade(t, n.height+3)
	n.pass(t, 1)
	open, err := n.OpenRange(n.query())
	require.NoError(t, err)
	require.Equal(t, uint64(1), open.Number)
}

func TestRangeHasTheRulesOfItsFirstOperation(t *testing.T) {
	n := newNetwork(t, func(g *types.GenesisState) { g.Params.MaxRangeAge = 1000 })
	n.block(t, func(ctx sdk.Context) { require.NoError(t, n.OpenedUnder(ctx, protocol.RulesVersion-1)) })
	n.do(t, simulation.HospitalA, n.registration())
	open, err := n.OpenRange(n.query())
	require.NoError(t, err)
	require.Equal(t, uint32(protocol.RulesVersion), open.RulesVersion)
}
