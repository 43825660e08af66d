package keeper_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/protocol/simulation"
	"github.com/healthd/healthd/x/zkbatch/types"
)

// until makes empty blocks up to a height.
func (n *network) until(t *testing.T, height int64) {
	t.Helper()
	for n.height < height {
		n.block(t, nil)
	}
}

func TestWhatIsNotSettledIsNotPruned(t *testing.T) {
	n := newNetwork(t, func(g *types.GenesisState) {
		g.Params.MaxRangeOps = 1
		settlesOn(contractA)(g)
	})
	n.KeepRecent(10)
	n.do(t, simulation.HospitalA, n.registration())
	n.until(t, 100)
	n.do(t, simulation.HospitalA, n.registration())
	n.until(t, 200)
	require.Zero(t, n.tree.Floor(), "the first range is not settled")

	message, _ := n.nextProof(t)
	_, err := n.prove(t, message)
	require.NoError(t, err)
	n.attest(t, n.signed(t, 1, 0, 1, 2))
	n.attest(t, n.final(t, 1, 0, 1, 2))
	n.until(t, 300)
	require.Eventually(t, func() bool { return n.tree.Floor() == 2 }, 10*time.Second, time.Millisecond,
		"the second range starts from the version of block 2")
	message, _ = n.nextProof(t)
	_, err = n.prove(t, message)
	require.NoError(t, err, "what is left to prove can be proven")
}

func TestEverythingIsKeptUnlessToldOtherwise(t *testing.T) {
	n := newNetwork(t, nil)
	n.until(t, 200)
	require.Zero(t, n.tree.Floor())
}
