package app_test

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/app"
	"github.com/healthd/healthd/app/apptest"
	"github.com/healthd/healthd/internal/edwardskey"
	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/protocol/simulation"
	"github.com/healthd/healthd/internal/wordbytes"
	identitytypes "github.com/healthd/healthd/x/identity/types"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

// worldGenesis founds a chain with the institutions of a simulated world, and puts the world on that chain.
func worldGenesis(t *testing.T, application *app.App, world *simulation.World) app.GenesisState {
	t.Helper()
	cdc := application.Encoding().Codec
	state := apptest.Genesis(t, application)
	var identity identitytypes.GenesisState
	for sequence, name := range []string{"hospital-a", "hospital-b", "insurer"} {
		var actor protocol.Actor
		_, err := protocol.ReadFields(world.State, protocol.KindActor, uint64(sequence+1), &actor)
		require.NoError(t, err)
		identity.Institutions = append(identity.Institutions, identitytypes.Institution{
			Name: name, Role: identitytypes.Role(actor.Role), PublicKey: wordbytes.FromKey(actor.KeyX, actor.KeyY),
		})
	}
	state[identitytypes.ModuleName] = cdc.MustMarshalJSON(&identity)
	batches := zkbatchtypes.DefaultGenesis()
	batches.Rules = zkbatchtypes.GenesisRules{BreakGlassLimit: 2, RecoveryDelay: 3600}
	batches.Params.MaxRangeOps = 20
	state[zkbatchtypes.ModuleName] = cdc.MustMarshalJSON(batches)
	world.Machine.Domain = protocol.DomainOf(apptest.ChainID, world.Genesis)
	world.Machine.Fits = protocol.FitsShape(protocol.ShapeSmall)
	return state
}

// worldBlock lets a simulated world do random things and makes the block that does the same.
func worldBlock(t *testing.T, chain *apptest.Chain, world *simulation.World, random *rand.Rand, accumulator *protocol.Word) ([]byte, [][]protocol.Step) {
	t.Helper()
	world.Block = protocol.Block{Height: uint64(chain.App.LastBlockHeight() + 1), Time: uint64(chain.Time.Unix()) + 1}
	hospital := edwardskey.NewPrivKey(world.Key(simulation.HospitalA).Bytes()) // before it may be rotated
	var envelopes []zkbatchtypes.Envelope
	var executed [][]protocol.Step
	for range 1 + random.IntN(6) {
		envelope, err := world.RandomAct(random)
		if err != nil {
			continue // an operand that cannot even be signed
		}
		message, err := zkbatchtypes.EnvelopeOf(envelope)
		if err != nil {
			continue // a kind without rules
		}
		steps, err := world.Execute(envelope)
		if err != nil {
			steps = nil // dropped
		}
		for i := range steps {
			*accumulator = protocol.Accumulate(*accumulator, &steps[i])
		}
		envelopes, executed = append(envelopes, message), append(executed, steps)
	}
	if len(envelopes) == 0 {
		return nil, nil
	}
	return chain.BundleTx(t, hospital, envelopes...), executed
}

// TestChainDoesWhatTheProtocolSays runs a simulated world and two chains side by side: same results, same
// accumulator, same cells, and one app hash, although one of the nodes restarts every few blocks.
func TestChainDoesWhatTheProtocolSays(t *testing.T) {
	world, err := simulation.New()
	require.NoError(t, err)
	one, two := apptest.Empty(t), apptest.Empty(t)
	genesis := worldGenesis(t, one.App, world)
	one.InitChain(t, genesis, nil)
	two.InitChain(t, genesis, nil)
	require.Equal(t, one.NextBlock(t).AppHash, two.NextBlock(t).AppHash)

	random := rand.New(rand.NewPCG(7, 7))
	var accumulator protocol.Word
	for block := range 60 {
		tx, executed := worldBlock(t, one, world, random, &accumulator)
		if tx == nil {
			continue
		}
		if block%10 == 5 {
			two.Restart(t)
		}
		response := one.NextBlock(t, tx)
		require.Equal(t, response.AppHash, two.NextBlock(t, tx).AppHash)
		require.Zero(t, response.TxResults[0].Code, response.TxResults[0].Log)
		var bundle zkbatchtypes.MsgSubmitBundleResponse
		apptest.DecodeResponse(t, response.TxResults[0].Data, &bundle)
		requireSameResults(t, executed, bundle.Results)
	}

	state, err := one.App.Zkbatch.State(one.Context())
	require.NoError(t, err)
	require.Equal(t, wordbytes.FromWord(accumulator), state.Accumulator)
	require.Greater(t, state.OpCount, uint64(50), "the world must have done something")
	requireSameCells(t, one, world)
}

func requireSameResults(t *testing.T, executed [][]protocol.Step, results []zkbatchtypes.EnvelopeResult) {
	t.Helper()
	require.Len(t, results, len(executed))
	for i, steps := range executed {
		require.Equal(t, steps != nil, results[i].Admitted, "envelope %d: %s", i, results[i].DropReason)
		for j := range steps {
			result := results[i].Results[j]
			require.Equal(t, uint32(steps[j].Result), result.Code)
			require.Equal(t, uint32(steps[j].Reason), result.Reason)
			require.Equal(t, steps[j].Assigned, result.Assigned)
			require.Equal(t, wordbytes.FromWord(steps[j].Digest), result.Digest)
		}
	}
}

func requireSameCells(t *testing.T, chain *apptest.Chain, world *simulation.World) {
	t.Helper()
	tree := chain.App.StateTree()
	latest, _ := tree.Latest()
	count := 0
	require.NoError(t, tree.ForEachCell(latest, func(index uint64, cell protocol.Cell) error {
		require.Equal(t, world.State[index], cell, "cell %d", index)
		count++
		return nil
	}))
	require.Len(t, world.State, count)
	require.NoError(t, tree.Verify(t.Context(), latest))
}
