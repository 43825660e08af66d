package keeper_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	sdk "github.com/cosmos/cosmos-sdk/types"

	"cosmossdk.io/log/v2"

	cmtproto "github.com/cometbft/cometbft/proto/tendermint/types"
	dbm "github.com/cosmos/cosmos-db"

	"github.com/cosmos/cosmos-sdk/codec"
	codectypes "github.com/cosmos/cosmos-sdk/codec/types"
	"github.com/cosmos/cosmos-sdk/runtime"
	"github.com/cosmos/cosmos-sdk/store/v2/rootmulti"
	storetypes "github.com/cosmos/cosmos-sdk/store/v2/types"
	upgradekeeper "github.com/cosmos/cosmos-sdk/x/upgrade/keeper"
	upgradetypes "github.com/cosmos/cosmos-sdk/x/upgrade/types"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/protocol/simulation"
	"github.com/healthd/healthd/internal/statetree"
	"github.com/healthd/healthd/x/zkbatch/cellindex"
	"github.com/healthd/healthd/x/zkbatch/cells"
	"github.com/healthd/healthd/x/zkbatch/keeper"
	"github.com/healthd/healthd/x/zkbatch/types"
)

// authority may change the parameters of a test network.
var authority = sdk.AccAddress("authority___________").String()

// submitter is the one account that may submit.
var submitter = sdk.AccAddress("submitter___________").String()

// network is the keeper on real stores and a real tree, with a simulated world whose operations it executes.
type network struct {
	keeper.Keeper
	world      *simulation.World
	verifier   *fakeVerifier
	validators *validators
	upgrades   *upgradekeeper.Keeper
	tree       *statetree.Tree
	stores     storetypes.CommitMultiStore
	height     int64
	time       time.Time
}

// fakeActors knows the one submitter.
type fakeActors struct{ registered *[]uint64 }

func (a fakeActors) Keyed(_ sdk.Context, sequence uint64, _ *protocol.Actor) error {
	*a.registered = append(*a.registered, sequence)
	return nil
}

func (fakeActors) Unkeyed(sdk.Context, uint64, *protocol.Actor) error { return nil }

func (fakeActors) MaySubmit(_ sdk.Context, address sdk.AccAddress) (bool, error) {
	return address.String() == submitter, nil
}

// fakeVerifier accepts proofs that say "good", and remembers what they were checked against.
type fakeVerifier struct {
	inputs []protocol.PublicInputs
}

var errBadProof = errors.New("bad proof")

func (v *fakeVerifier) Verify(_ uint32, inputs *protocol.PublicInputs, proof []byte) error {
	v.inputs = append(v.inputs, *inputs)
	if string(proof) != "good" {
		return errBadProof
	}
	return nil
}

// newNetwork starts a network with a simulated world's institutions; edit may change its genesis.
func newNetwork(t testing.TB, edit func(*types.GenesisState)) *network {
	t.Helper()
	world, err := simulation.New()
	require.NoError(t, err)
	world.Machine.Fits = protocol.FitsShape(protocol.ShapeSmall)
	n := &network{world: world, verifier: &fakeVerifier{}, validators: newValidators(t), time: time.Unix(int64(world.Block.Time), 0).UTC()}
	n.tree, err = statetree.Open(t.TempDir())
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, n.tree.Close()) })
	index, err := cellindex.Open(t.TempDir())
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, index.Close()) })

	key, objects := storetypes.NewKVStoreKey(types.StoreKey), storetypes.NewObjectStoreKey(types.ObjectStoreKey)
	stores := rootmulti.NewStore(dbm.NewMemDB(), log.NewNopLogger())
	stores.MountStoreWithDB(key, storetypes.StoreTypeIAVL, nil)
	planned := storetypes.NewKVStoreKey(upgradetypes.StoreKey)
	stores.MountStoreWithDB(planned, storetypes.StoreTypeIAVL, nil)
	stores.MountStoreWithDB(objects, storetypes.StoreTypeObject, nil)
	require.NoError(t, stores.LoadLatestVersion())
	n.stores = stores

	cdc := codec.NewProtoCodec(codectypes.NewInterfaceRegistry())
	n.upgrades = upgradekeeper.NewKeeper(nil, runtime.NewKVStoreService(planned), cdc, t.TempDir(), nil, authority)
	shared := cells.NewStore(n.tree, index, objects)
	n.Keeper = keeper.NewKeeper(
		cdc, runtime.NewKVStoreService(key), authority, shared,
		fakeActors{new([]uint64)}, n.validators, n.upgrades,
		func([]types.VerifyingKey) (types.ProofVerifier, error) { return n.verifier, nil },
	)

	genesis := types.DefaultGenesis()
	genesis.Rules = types.GenesisRules{BreakGlassLimit: 2, RecoveryDelay: 3600}
	genesis.VerifyingKeys = []types.VerifyingKey{{Shape: protocol.ShapeSmall.ID, RulesVersion: 1, Key: []byte{1}}}
	genesis.Params.Shapes = []uint32{protocol.ShapeTiny.ID, protocol.ShapeSmall.ID}
	if edit != nil {
		edit(genesis)
	}
	ctx := n.context(sdk.ExecModeFinalize).WithBlockHeight(0)
	for index, cell := range world.Genesis {
		if index != protocol.SystemIndex {
			require.NoError(t, shared.State(ctx).SetCell(index, cell))
		}
	}
	require.NoError(t, n.InitGenesis(ctx, *genesis))
	ctx.MultiStore().(storetypes.CacheMultiStore).Write()
	n.block(t, nil)
	world.Machine.Domain = protocol.DomainOf(simulation.ChainID, world.Genesis)
	return n
}

// context is that of the block after the latest one, on a branch of the stores.
func (n *network) context(mode sdk.ExecMode) sdk.Context {
	header := cmtproto.Header{
		ChainID: simulation.ChainID, Height: n.height + 1, Time: n.time.Add(time.Second), AppHash: n.stores.LastCommitID().Hash,
	}
	return sdk.NewContext(n.stores.CacheMultiStore(), header, mode == sdk.ExecModeCheck, log.NewNopLogger()).WithExecMode(mode)
}

// query is the context in which the latest block is read.
func (n *network) query() sdk.Context {
	return n.context(sdk.ExecModeCheck).WithBlockHeight(n.height)
}

// block makes and commits a block in which execute runs.
func (n *network) block(t testing.TB, execute func(sdk.Context)) {
	t.Helper()
	ctx := n.context(sdk.ExecModeFinalize)
	require.NoError(t, n.BeginBlock(ctx))
	if execute != nil {
		execute(ctx)
	}
	require.NoError(t, n.EndBlock(ctx))
	ctx.MultiStore().(storetypes.CacheMultiStore).Write()
	require.NoError(t, n.Precommit(context.Context(ctx)))
	n.stores.Commit()
	n.height, n.time = ctx.BlockHeight(), ctx.BlockTime()
}

// pass makes empty blocks until so much time has passed.
func (n *network) pass(t *testing.T, seconds int) {
	t.Helper()
	n.time = n.time.Add(time.Duration(seconds-1) * time.Second)
	n.block(t, nil)
}

// do lets an actor of the world do something in a block of its own.
func (n *network) do(t *testing.T, actor uint64, ops ...protocol.Op) types.EnvelopeResult {
	t.Helper()
	envelope, err := n.world.Seal(actor, ops...)
	require.NoError(t, err)
	n.world.Block = protocol.Block{Height: uint64(n.height + 1), Time: uint64(n.time.Unix() + 1)}
	_, err = n.world.Execute(envelope)
	require.NoError(t, err)
	return n.submit(t, envelope)[0]
}

// submit makes a block with a bundle of envelopes.
func (n *network) submit(t *testing.T, envelopes ...*protocol.Envelope) []types.EnvelopeResult {
	t.Helper()
	var results []types.EnvelopeResult
	n.block(t, func(ctx sdk.Context) {
		response, err := keeper.NewMsgServer(n.Keeper).SubmitBundle(ctx, bundleOf(t, envelopes...))
		require.NoError(t, err)
		results = response.Results
	})
	return results
}

func bundleOf(t *testing.T, envelopes ...*protocol.Envelope) *types.MsgSubmitBundle {
	t.Helper()
	bundle := &types.MsgSubmitBundle{Submitter: submitter}
	for _, envelope := range envelopes {
		message, err := types.EnvelopeOf(envelope)
		require.NoError(t, err)
		bundle.Envelopes = append(bundle.Envelopes, message)
	}
	return bundle
}

// registration is an operation that is always applied.
func (n *network) registration() protocol.Op {
	return n.world.Registration(protocol.RolePractitioner, 0, 0)
}

// prove submits a proof and returns its block's verdict.
func (n *network) prove(t *testing.T, m *types.MsgSubmitProof) (status types.RangeStatus, err error) {
	t.Helper()
	m.Submitter = submitter
	n.block(t, func(ctx sdk.Context) {
		branch, write := ctx.CacheContext()
		var response *types.MsgSubmitProofResponse
		if response, err = keeper.NewMsgServer(n.Keeper).SubmitProof(branch, m); err == nil {
			status = response.Status
			write()
		}
	})
	return status, err
}
