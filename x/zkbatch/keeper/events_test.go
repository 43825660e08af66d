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

// events executes a bundle and returns what its transaction emitted.
func (n *network) events(t *testing.T, bundle *types.MsgSubmitBundle) []any {
	t.Helper()
	var parsed []any
	n.block(t, func(ctx sdk.Context) {
		ctx = ctx.WithEventManager(sdk.NewEventManager())
		_, err := keeper.NewMsgServer(n.Keeper).SubmitBundle(ctx, bundle)
		require.NoError(t, err)
		for _, event := range ctx.EventManager().Events().ToABCIEvents() {
			message, err := sdk.ParseTypedEvent(event)
			require.NoError(t, err)
			parsed = append(parsed, message)
		}
	})
	return parsed
}

func TestEveryLoggedOperationAndTheBundleHaveAnEvent(t *testing.T) {
	n := newNetwork(t, nil)
	refused, err := n.world.Seal(simulation.Insurer, simulation.Revoke(1))
	require.NoError(t, err)
	stale := n.sealed(t, simulation.HospitalA, 1)
	stale.Ops[0].Nonce = 7
	registered, err := n.world.Seal(simulation.HospitalA, n.registration(), n.world.Registration(protocol.RolePatient, 0, 0))
	require.NoError(t, err)
	require.Equal(t, []any{
		&types.EventOperation{Number: 1, Kind: "register-actor", Actor: 1, Result: "applied", Assigned: 4},
		&types.EventOperation{Number: 2, Kind: "register-actor", Actor: 1, Result: "applied", Assigned: 5, Patient: 5},
		&types.EventOperation{Number: 3, Kind: "revoke-consent", Actor: 3, Result: "consent-missing"},
		&types.EventBundle{Submitter: submitter, FirstOp: 1, Applied: 2, Refused: 1, Dropped: 1},
	}, n.events(t, bundleOf(t, stale, registered, refused)))
}
