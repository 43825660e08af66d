package custody_test

import (
	"bytes"
	"context"
	"io"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"
	googlegrpc "google.golang.org/grpc"
	grpccodes "google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	"github.com/cosmos/cosmos-sdk/baseapp"

	"github.com/healthd/healthd/app/apptest"
	"github.com/healthd/healthd/internal/codes"
	"github.com/healthd/healthd/internal/custody"
	"github.com/healthd/healthd/internal/custody/store"
	"github.com/healthd/healthd/internal/edwardskey"
	"github.com/healthd/healthd/internal/ipfs"
	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/vault"
	"github.com/healthd/healthd/internal/zkcrypto"
	identitytypes "github.com/healthd/healthd/x/identity/types"
	opclient "github.com/healthd/healthd/x/zkbatch/client"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

// The cast on the real chain, by sequence.
const (
	hospital = iota + 1 // registrar of the patients
	clinic
	alice
	bob
)

// world is a real chain of one process, and a swarm of one node.
type world struct {
	*testing.T
	mu     sync.Mutex
	chain  *apptest.Chain
	keys   map[uint64]*edwardskey.PrivKey
	vaults map[uint64]vault.Identity
	node   *ipfs.Node
}

func newWorld(t *testing.T) *world {
	t.Helper()
	w := &world{T: t, keys: map[uint64]*edwardskey.PrivKey{hospital: apptest.Founder()}, vaults: map[uint64]vault.Identity{}}
	for actor := uint64(clinic); actor <= bob; actor++ {
		w.keys[actor] = edwardskey.NewPrivKey([32]byte(bytes.Repeat([]byte{byte(actor)}, 32)))
	}
	for actor := range w.keys {
		identity, err := vault.NewIdentity()
		require.NoError(t, err)
		w.vaults[actor] = identity
	}
	w.chain = apptest.Empty(t)
	state := apptest.Genesis(t, w.chain.App, w.keys[hospital])
	state[identitytypes.ModuleName] = w.chain.App.Encoding().Codec.MustMarshalJSON(&identitytypes.GenesisState{Institutions: []identitytypes.Institution{
		{Name: "hospital", Role: identitytypes.ROLE_PROVIDER, PublicKey: w.keys[hospital].PubKey().Bytes()},
		{Name: "clinic", Role: identitytypes.ROLE_PROVIDER, PublicKey: w.keys[clinic].PubKey().Bytes()},
	}})
	w.chain.InitChain(t, state, nil)
	w.chain.NextBlock(t)
	for _, patient := range []uint64{alice, bob} {
		w.do(hospital, &identitytypes.RegisterActor{Role: identitytypes.ROLE_PATIENT, PublicKey: w.keys[patient].PubKey().Bytes()})
	}
	var err error
	w.node, err = ipfs.Open(t.Context(), ipfs.Options{Dir: t.TempDir(), SwarmKey: ipfs.NewSwarmKey()})
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, w.node.Close()) })
	return w
}

// custodian is an actor's, with a submitter of its own.
func (w *world) custodian(actor uint64) *custody.Custodian {
	w.Helper()
	s := custody.NewSubmitter(w, w.domain(), w.key(actor), actor)
	w.Cleanup(func() { require.NoError(w, s.Close()) })
	kept := store.Embedded{Node: w.node}
	return custody.New(vault.New(kept, w.vaults[actor]), kept, custody.NewLedger(w, s), w.TempDir())
}

// do has an actor do something.
func (w *world) do(actor uint64, operation zkbatchtypes.Operation) opclient.OperationOutcome {
	w.Helper()
	nonce, err := w.Nonce(context.Background(), actor)
	require.NoError(w, err)
	envelope, err := zkbatchtypes.Seal(w.domain(), w.key(actor), actor, nonce, operation)
	require.NoError(w, err)
	outcome, err := w.Bundle(context.Background(), envelope)
	require.NoError(w, err)
	require.NoError(w, outcome.Failure())
	return outcome.Operations[0]
}

// Nonce implements custody.Network.
func (w *world) Nonce(ctx context.Context, actor uint64) (uint64, error) {
	found, err := custody.NewLedger(w, nil).Actor(ctx, actor)
	if err != nil {
		return 0, err
	}
	return found.Nonce, nil
}

// LargestEnvelope implements custody.Network.
func (w *world) LargestEnvelope(ctx context.Context) (int, error) {
	answer, err := zkbatchtypes.NewQueryClient(w).Params(ctx, &zkbatchtypes.QueryParamsRequest{})
	if err != nil {
		return 0, err
	}
	shape, err := answer.Params.LargestShape()
	return min(shape.Ops, protocol.MaxEnvelopeOps), err
}

// Bundle implements custody.Network by a block.
func (w *world) Bundle(_ context.Context, envelopes ...zkbatchtypes.Envelope) (*opclient.Outcome, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	results := w.chain.Submit(w.T, w.keys[hospital], envelopes...)
	return opclient.NewOutcome("", w.chain.App.LastBlockHeight(), envelopes, results)
}

func (w *world) key(actor uint64) *zkcrypto.PrivateKey {
	key, err := w.keys[actor].Signer()
	require.NoError(w, err)
	return key
}

func (w *world) domain() protocol.Word {
	domain, err := w.chain.App.Zkbatch.Domain(w.chain.Context())
	require.NoError(w, err)
	return domain
}

// pins are all files that the node keeps.
func (w *world) pins() (pins []string) {
	for c, err := range w.node.Pins() {
		require.NoError(w, err)
		pins = append(pins, c.String())
	}
	return pins
}

// Invoke asks the latest state: the world is a connection to a node.
func (w *world) Invoke(ctx context.Context, method string, args, reply any, options ...googlegrpc.CallOption) error {
	w.mu.Lock()
	defer w.mu.Unlock()
	state, err := w.chain.App.CreateQueryContext(0, false)
	if err != nil {
		return err
	}
	helper := &baseapp.QueryServiceTestHelper{GRPCQueryRouter: w.chain.App.GRPCQueryRouter(), Ctx: state}
	return helper.Invoke(ctx, method, args, reply, options...)
}

func (w *world) NewStream(context.Context, *googlegrpc.StreamDesc, string, ...googlegrpc.CallOption) (googlegrpc.ClientStream, error) {
	return nil, status.Error(grpccodes.Unimplemented, "no streams")
}

// byHospital is on what grounds the hospital writes.
func (w *world) byHospital(patient uint64) custody.Writing {
	key := w.vaults[patient].Recipient()
	return custody.Writing{PatientKey: &key}
}

func document(name, text string) custody.Document {
	return custody.Document{
		Name: name, Class: codes.Normal, Action: vault.ActionCreate,
		Open: func() (io.ReadCloser, error) { return io.NopCloser(strings.NewReader(text)), nil },
	}
}

func read(t *testing.T, c *custody.Custodian, version vault.Version) string {
	t.Helper()
	content, err := c.Read(soon(t), version)
	require.NoError(t, err)
	defer content.Close()
	plain, err := io.ReadAll(content)
	require.NoError(t, err)
	return string(plain)
}
