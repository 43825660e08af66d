package relayer_test

import (
	"context"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/devnet"
	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/protocol/simulation"
	"github.com/healthd/healthd/internal/relayer"
	"github.com/healthd/healthd/internal/settlement"
	"github.com/healthd/healthd/internal/zkcrypto"
)

// forcedChain remembers what was carried and proves answers behind one range.
type forcedChain struct {
	t       *testing.T
	network *network
	request *settlement.SettleRequest
	carried []protocol.Forced
	answers int
}

func (f *forcedChain) Carry(_ context.Context, request protocol.Forced) (string, error) {
	f.carried = append(f.carried, request)
	return "", nil
}

func (f *forcedChain) Answer(_ context.Context, number uint64, requests []protocol.Forced) (settlement.Segment, error) {
	f.answers++
	require.Equal(f.t, f.request.Range.Number, number)
	return f.network.ledger.AnswerAfter(f.t, f.request, requests...), nil
}

// A request from L1 goes to the chain once, and the range whose clock passes its deadline is settled with an answer.
func TestRelayerAnswersForForcedRevocations(t *testing.T) {
	n := newNetwork(t, devnet.L1Options{Period: fast})
	key := zkcrypto.NewPrivateKey([zkcrypto.SeedSize]byte{7})
	envelope, err := protocol.Seal(n.ledger.Domain, key, 7, 0, simulation.Revoke(3))
	require.NoError(t, err)
	_, err = n.contract.ForceRevocation(t.Context(), envelope)
	require.NoError(t, err)
	pending, err := n.contract.PendingForced(t.Context())
	require.NoError(t, err)
	require.Len(t, pending, 1)

	genesis := n.ledger.Root
	r := n.ledger.NextRange()
	r.LastTime = uint64(pending[0].Due.Unix())
	request := n.ledger.Propose(t, r, 1)
	chain := &certifiedChain{ledger: n.ledger, genesis: genesis, ranges: []settlement.SettleRequest{request}}

	forced := &forcedChain{t: t, network: n, request: &request}
	answering := relayer.New(chain, n.contract, relayer.Options{Forced: forced})
	progress, err := answering.Step(t.Context())
	require.NoError(t, err)
	require.True(t, progress)
	_, err = answering.Step(t.Context())
	require.NoError(t, err)
	require.Len(t, forced.carried, 1)
	require.Equal(t, pending[0].Request, forced.carried[0])
	left, err := n.contract.PendingForced(t.Context())
	require.NoError(t, err)
	require.Empty(t, left)
	require.Equal(t, uint64(1), n.status(t).RangeCount)
}
