package keeper_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	storetypes "github.com/cosmos/cosmos-sdk/store/v2/types"
	sdk "github.com/cosmos/cosmos-sdk/types"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/protocol/simulation"
	"github.com/healthd/healthd/internal/wordbytes"
	"github.com/healthd/healthd/x/zkbatch/keeper"
	"github.com/healthd/healthd/x/zkbatch/types"
)

// sealed is an envelope of registrations.
func (n *network) sealed(t *testing.T, actor uint64, ops int) *protocol.Envelope {
	t.Helper()
	operations := make([]protocol.Op, ops)
	for i := range operations {
		operations[i] = n.registration()
	}
	envelope, err := n.world.Seal(actor, operations...)
	require.NoError(t, err)
	return envelope
}

// try executes a bundle as a transaction: what it wrote counts only if it succeeds.
func (n *network) try(t *testing.T, bundle *types.MsgSubmitBundle) (results []types.EnvelopeResult, err error) {
	t.Helper()
	n.block(t, func(ctx sdk.Context) {
		branch, write := ctx.CacheContext()
		var response *types.MsgSubmitBundleResponse
		if response, err = keeper.NewMsgServer(n.Keeper).SubmitBundle(branch, bundle); err == nil {
			results = response.Results
			write()
		}
	})
	return results, err
}

func TestDroppedEnvelopesAreNamed(t *testing.T) {
	n := newNetwork(t, nil)
	other := *n.sealed(t, simulation.HospitalA, 1)
	other.Signature = n.sealed(t, simulation.HospitalB, 1).Signature
	stale := n.sealed(t, simulation.HospitalB, 1)
	n.do(t, simulation.HospitalB, n.registration())
	stranger := n.sealed(t, simulation.HospitalA, 1)
	stranger.Ops[0].Actor = 99
	bundle := bundleOf(t, &other, stale, stranger, n.sealed(t, simulation.HospitalA, 17), n.sealed(t, simulation.Insurer, 1))
	bundle.Envelopes = append(bundle.Envelopes, types.Envelope{Actor: 1}, types.Envelope{Actor: 1, Ops: []types.Op{{}}, Signature: make([]byte, 96)})

	results, err := n.try(t, bundle)
	require.NoError(t, err)
	var reasons []string
	for _, result := range results {
		require.Equal(t, result.Admitted, result.DropReason == "")
		reasons = append(reasons, result.DropReason)
	}
	require.Equal(t, []string{"signature", "nonce", "actor-missing", "too-large", "", "malformed", "malformed"}, reasons)
	for _, code := range types.DropCode_value {
		require.NotEmpty(t, types.DropCode(code).Explain())
	}
}

func TestManyBadSignaturesFailTheBundle(t *testing.T) {
	n := newNetwork(t, nil)
	forged := n.sealed(t, simulation.HospitalA, 1)
	forged.Signature[95] ^= 1
	var envelopes []*protocol.Envelope
	for range types.MaxBadSignatures {
		envelopes = append(envelopes, forged)
	}
	envelopes = append(envelopes, n.sealed(t, simulation.HospitalB, 1))
	results, err := n.try(t, bundleOf(t, envelopes...))
	require.NoError(t, err)
	require.True(t, results[types.MaxBadSignatures].Admitted)

	before, err := n.State(n.query())
	require.NoError(t, err)
	_, err = n.try(t, bundleOf(t, append([]*protocol.Envelope{n.sealed(t, simulation.Insurer, 1), forged}, envelopes...)...))
	require.ErrorIs(t, err, types.ErrBadSignatures)
	after, err := n.State(n.query())
	require.NoError(t, err)
	require.Equal(t, before, after, "nothing of a failed bundle stays, the good envelopes included")
	latest, _ := n.tree.Latest()
	require.Equal(t, before.Version, latest)
}

func TestOnlyActorsSubmit(t *testing.T) {
	n := newNetwork(t, nil)
	bundle := bundleOf(t, n.sealed(t, simulation.HospitalA, 1))
	bundle.Submitter = sdk.AccAddress("somebody else_______").String()
	_, err := n.try(t, bundle)
	require.ErrorIs(t, err, types.ErrNotRegistered)
}

func TestBundleIsChargedPerOperation(t *testing.T) {
	n := newNetwork(t, nil)
	bundle := bundleOf(t, n.sealed(t, simulation.HospitalA, 3), n.sealed(t, simulation.HospitalB, 1))
	params, err := n.Params(n.query())
	require.NoError(t, err)
	require.Equal(t, 4*params.GasPerOp+2*params.GasPerEnvelope, params.Gas(bundle))

	n.block(t, func(ctx sdk.Context) {
		branch, _ := ctx.CacheContext()
		require.Panics(t, func() {
			limited := branch.WithGasMeter(storetypes.NewGasMeter(params.Gas(bundle) - 1))
			_, _ = keeper.NewMsgServer(n.Keeper).SubmitBundle(limited, bundle)
		}, "running out of gas is how the SDK ends a transaction")
	})
	n.block(t, func(ctx sdk.Context) {
		limited := ctx.WithGasMeter(storetypes.NewGasMeter(params.TxGasLimit(bundle)))
		_, err := keeper.NewMsgServer(n.Keeper).SubmitBundle(limited, bundle)
		require.NoError(t, err)
	})
}

func TestBacklogHoldsUpEverythingButRevocations(t *testing.T) {
	n := newNetwork(t, func(g *types.GenesisState) { g.Params.MaxUnprovenOps = 2 })
	n.do(t, simulation.HospitalA, n.registration(), n.registration())
	_, err := n.try(t, bundleOf(t, n.sealed(t, simulation.HospitalA, 1)))
	require.ErrorIs(t, err, types.ErrBacklog)

	revoke, err := n.world.Seal(simulation.HospitalA, simulation.Revoke(1))
	require.NoError(t, err)
	results, err := n.try(t, bundleOf(t, revoke))
	require.NoError(t, err)
	require.Equal(t, "consent-missing", results[0].Results[0].CodeName)
}

func TestTraceAndAccumulatorFollowTheOperations(t *testing.T) {
	n := newNetwork(t, nil)
	n.do(t, simulation.HospitalA, n.registration())
	n.do(t, simulation.HospitalB, n.registration(), n.registration())
	var accumulator protocol.Word
	for _, executed := range n.world.Executed() {
		for i := range executed.Steps {
			accumulator = protocol.Accumulate(accumulator, &executed.Steps[i])
		}
	}
	state, err := n.State(n.query())
	require.NoError(t, err)
	require.Equal(t, wordbytes.FromWord(accumulator), state.Accumulator)
	require.Equal(t, uint64(3), state.OpCount)
	_, root := n.tree.Latest()
	require.Equal(t, wordbytes.FromWord(root), state.Root)
}

func TestAnAbortedExecutionLeavesNothing(t *testing.T) {
	n := newNetwork(t, nil)
	aborted := n.context(sdk.ExecModeFinalize)
	require.NoError(t, n.BeginBlock(aborted))
	_, err := keeper.NewMsgServer(n.Keeper).SubmitBundle(aborted, bundleOf(t, n.sealed(t, simulation.HospitalA, 1)))
	require.NoError(t, err)
	require.NoError(t, n.EndBlock(aborted))

	n.block(t, nil) // the same height with another content
	latest, _ := n.tree.Latest()
	require.Zero(t, latest)
	n.do(t, simulation.HospitalA, n.registration())
}

func TestUpdateParams(t *testing.T) {
	n := newNetwork(t, nil)
	params := types.DefaultParams()
	params.MaxRangeOps = 7
	update := func(authority string, params types.Params) (err error) {
		n.block(t, func(ctx sdk.Context) {
			_, err = keeper.NewMsgServer(n.Keeper).UpdateParams(ctx, &types.MsgUpdateParams{Authority: authority, Params: params})
		})
		return err
	}
	require.ErrorIs(t, update(submitter, params), types.ErrUnauthorized)
	require.ErrorIs(t, update(authority, types.Params{}), types.ErrInvalidParams)
	require.NoError(t, update(authority, params))
	got, err := n.Params(n.query())
	require.NoError(t, err)
	require.Equal(t, params, got)
}
