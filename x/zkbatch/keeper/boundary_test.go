package keeper_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/protocol/simulation"
	"github.com/healthd/healthd/x/zkbatch/types"
)

func TestClosedRangeIsThatOfTheVeryBlock(t *testing.T) {
	n := newNetwork(t, func(g *types.GenesisState) { g.Params.MaxRangeOps = 2 })
	closed := func() uint64 {
		number, err := n.ClosedRange(n.query())
		require.NoError(t, err)
		return number
	}
	require.Zero(t, closed(), "genesis closes none")
	n.do(t, simulation.HospitalA, n.registration())
	require.Zero(t, closed(), "it is still open")
	n.do(t, simulation.HospitalA, n.registration())
	require.Equal(t, uint64(1), closed())
	n.block(t, nil)
	require.Zero(t, closed(), "the block before closed it")
	n.do(t, simulation.HospitalA, n.registration(), n.registration())
	require.Equal(t, uint64(2), closed())
}
