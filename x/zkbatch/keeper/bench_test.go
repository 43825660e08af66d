package keeper_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	sdk "github.com/cosmos/cosmos-sdk/types"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/protocol/simulation"
	"github.com/healthd/healthd/x/zkbatch/keeper"
	"github.com/healthd/healthd/x/zkbatch/types"
)

const (
	benchEnvelopes   = 64
	benchEnvelopeOps = 12
)

// benchBundle is one bundle of registrations that two hospitals signed.
func benchBundle(b *testing.B, n *network) *types.MsgSubmitBundle {
	b.Helper()
	bundle := &types.MsgSubmitBundle{Submitter: submitter}
	for i := range benchEnvelopes {
		actor := []uint64{simulation.HospitalA, simulation.HospitalB}[i%2]
		ops := make([]protocol.Op, benchEnvelopeOps)
		for j := range ops {
			ops[j] = n.registration()
		}
		envelope, err := n.world.Seal(actor, ops...)
		require.NoError(b, err)
		_, err = n.world.Execute(envelope)
		require.NoError(b, err)
		message, err := types.EnvelopeOf(envelope)
		require.NoError(b, err)
		bundle.Envelopes = append(bundle.Envelopes, message)
	}
	return bundle
}

// BenchmarkBlock times a block with one bundle, from its first operation to the synced commit. The signatures were
// checked before, as CheckTx does, or not.
func BenchmarkBlock(b *testing.B) {
	for name, checked := range map[string]bool{"checked": true, "unchecked": false} {
		b.Run(name, func(b *testing.B) {
			n := newNetwork(b, nil)
			for b.Loop() {
				b.StopTimer()
				bundle := benchBundle(b, n)
				if checked {
					require.NoError(b, n.AdmitBundle(n.context(sdk.ExecModeCheck), bundle))
				}
				b.StartTimer()
				n.block(b, func(ctx sdk.Context) {
					_, err := keeper.NewMsgServer(n.Keeper).SubmitBundle(ctx, bundle)
					require.NoError(b, err)
				})
			}
			b.ReportMetric(float64(b.N)*benchEnvelopes*benchEnvelopeOps/b.Elapsed().Seconds(), "ops/s")
		})
	}
}
