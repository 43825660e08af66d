package relayer_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/devnet"
	"github.com/healthd/healthd/internal/relayer"
)

// A relayer that is alone waits for its first range only. Once another was faster, it leaves the next one to that.
func TestTheRelayerThatSettlesGoesOn(t *testing.T) {
	n := newNetwork(t, devnet.L1Options{Period: fast})
	chain := n.chain(t, 1, 1, 1, 1, 1)
	options := n.options()
	options.Stagger = 1500 * time.Millisecond
	r := relayer.New(chain, n.contract, options)
	began := time.Now()
	requireStep(t, r, false)
	require.Eventually(t, func() bool {
		progress, err := r.Step(t.Context())
		return err == nil && progress
	}, patience, fast)
	require.GreaterOrEqual(t, time.Since(began), options.Stagger/3, "the leader's time")
	requireStep(t, r, true)
	requireStep(t, r, true)
	_, err := n.contract.Settle(t.Context(), chain.ranges[3])
	require.NoError(t, err)
	requireStep(t, r, false)
	require.Equal(t, uint64(4), n.status(t).RangeCount)
}

func TestDefaultStaggerIsThreeBlocks(t *testing.T) {
	n := newNetwork(t, devnet.L1Options{Period: time.Second})
	stagger, err := relayer.DefaultStagger(t.Context(), n.contract)
	require.NoError(t, err)
	require.InDelta(t, 3*time.Second, stagger, float64(time.Second))
}
