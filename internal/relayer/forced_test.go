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
	// admissible has every answer refused.
	admissible bool
}

func (f *forcedChain) Carry(_ context.Context, request protocol.Forced) (string, error) {
	f.carried = append(f.carried, request)
	return "", nil
}

func (f *forcedChain) Answer(_ context.Context, number uint64, requests []protocol.Forced) (settlement.Segment, error) {
	f.answers++
	if f.admissible {
		return settlement.Segment{}, protocol.ErrStillAdmissible
	}
	require.Equal(f.t, f.request.Range.Number, number)
	return f.network.ledger.AnswerAfter(f.t, f.request, requests...), nil
}

// overdue is a network with a request from L1, and a chain whose first range ends when that is due.
func overdue(t *testing.T) (*network, *certifiedChain, protocol.Forced) {
	t.Helper()
	n := newNetwork(t, devnet.L1Options{Period: fast})
	key := zkcrypto.NewPrivateKey([zkcrypto.SeedSize]byte{7})
	envelope, err := protocol.Seal(n.ledger.Domain, key, 7, 0, simulation.Revoke(3))
	require.NoError(t, err)
	_, err = n.contract.ForceRevocation(t.Context(), envelope)
	require.NoError(t, err)
	pending, err := n.contract.PendingForced(t.Context())
	require.NoError(t, err)
	require.Len(t, pending, 1)
	chain := n.chain(t)
	r := n.ledger.NextRange()
	r.LastTime = uint64(pending[0].Due.Unix())
	chain.certify(n.ledger.Propose(t, r, 1))
	return n, chain, pending[0].Request
}

// requireOnL1 compares how many ranges L1 has taken, how many of them are settled, and how many requests wait.
func (n *network) requireOnL1(t *testing.T, taken, settled uint64, waiting int) {
	t.Helper()
	status := n.status(t)
	require.Equal(t, [2]uint64{taken, settled}, [2]uint64{status.RangeCount, status.SettledCount})
	pending, err := n.contract.PendingForced(t.Context())
	require.NoError(t, err)
	require.Len(t, pending, waiting)
}

// answering is a relayer with something to answer with.
func (n *network) answering(chain *certifiedChain, forced relayer.Forced) *relayer.Relayer {
	options := n.options()
	options.Forced = forced
	return relayer.New(chain, n.contract, options)
}

func requireStep(t *testing.T, r *relayer.Relayer, progress bool) {
	t.Helper()
	made, err := r.Step(t.Context())
	require.NoError(t, err)
	require.Equal(t, progress, made)
}

// A request from L1 goes to the chain once, and the range whose clock passes its deadline is settled with an answer.
func TestRelayerAnswersForForcedRevocations(t *testing.T) {
	n, chain, request := overdue(t)
	forced := &forcedChain{t: t, network: n, request: &chain.ranges[0]}
	answering := n.answering(chain, forced)
	requireStep(t, answering, true)
	requireStep(t, answering, false)
	require.Equal(t, []protocol.Forced{request}, forced.carried)
	n.requireOnL1(t, 1, 1, 0)
}

// What a relayer without proving keys settled is held back. On an idle network another one releases it, and pays once.
func TestRelayerReleasesWhatIsHeldBack(t *testing.T) {
	n, chain, _ := overdue(t)
	unable := n.relayer(chain, n.contract)
	requireStep(t, unable, true)
	n.requireOnL1(t, 1, 0, 1)
	require.Equal(t, 1, n.logged("holds back its own settlement"))
	requireStep(t, unable, false)

	n.ledger.Follow(chain.ranges[0])
	forced := &forcedChain{t: t, network: n, request: &chain.ranges[0]}
	answering := n.answering(chain, forced)
	before := n.transactionsSent(t)
	requireStep(t, answering, true)
	n.requireOnL1(t, 1, 1, 0)
	require.Equal(t, before+1, n.transactionsSent(t))
	requireStep(t, answering, false)
	require.Equal(t, 1, forced.answers)

	chain.certify(n.ledger.Close(t, 1))
	requireStep(t, answering, true)
	n.requireOnL1(t, 2, 2, 0)
}

// A request that is admissible at the end of the newest range can only be answered for by a later one: the network is
// told once, and asked once.
func TestRelayerWaitsForARangeThatAnswers(t *testing.T) {
	n, chain, request := overdue(t)
	n.ledger.Follow(chain.ranges[0])
	forced := &forcedChain{t: t, network: n, admissible: true}
	answering := n.answering(chain, forced)
	requireStep(t, answering, true)
	n.requireOnL1(t, 1, 0, 1)
	for range 3 {
		requireStep(t, answering, false)
	}
	require.Equal(t, 2, forced.answers, "one for the range that is settled, one for its end")
	require.Equal(t, 1, n.logged("holds back its own settlement"))

	forced.admissible = false
	chain.certify(n.ledger.Close(t, 1))
	forced.request = &chain.ranges[1]
	requireStep(t, answering, true)
	require.Equal(t, request, forced.carried[0])
	n.requireOnL1(t, 2, 2, 0)
}

// A relayer with keys of another setup settles all the same: the answer alone is refused.
func TestRelayerSettlesWithoutAnAnswerThatL1Refuses(t *testing.T) {
	n, chain, _ := overdue(t)
	request := chain.ranges[0]
	worthless := wrongKeys{&forcedChain{t: t, network: n, request: &request}}
	progress, err := n.answering(chain, worthless).Step(t.Context())
	require.NoError(t, err)
	require.True(t, progress)
	n.requireOnL1(t, 1, 0, 1)
}

// wrongKeys answers with a proof of something else.
type wrongKeys struct{ *forcedChain }

func (f wrongKeys) Answer(ctx context.Context, number uint64, requests []protocol.Forced) (settlement.Segment, error) {
	segment, err := f.forcedChain.Answer(ctx, number, requests)
	segment.Proof = f.request.Segments[0].Proof
	return segment, err
}

// Somebody settles every range without our answer. What is held back is released first, before the next range.
func TestRelayerReleasesBeforeTheNextRange(t *testing.T) {
	n, chain, _ := overdue(t)
	first := chain.ranges[0]
	_, err := n.contract.Settle(t.Context(), first)
	require.NoError(t, err)
	n.ledger.Follow(first)
	chain.certify(n.ledger.Close(t, 1))
	n.requireOnL1(t, 1, 0, 1)
	relayer := n.answering(chain, &forcedChain{t: t, network: n, request: &first})
	progress, err := relayer.Step(t.Context())
	require.NoError(t, err)
	require.True(t, progress)
	n.requireOnL1(t, 1, 1, 0)
	_, err = relayer.Step(t.Context())
	require.NoError(t, err)
	n.requireOnL1(t, 2, 2, 0)
}
