package release_test

import (
	"bytes"
	"context"
	"io"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	googlegrpc "google.golang.org/grpc"
	grpccodes "google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	"github.com/cosmos/cosmos-sdk/baseapp"
	"github.com/cosmos/cosmos-sdk/client"
	serverconfig "github.com/cosmos/cosmos-sdk/server/config"

	"github.com/healthd/healthd/app/apptest"
	"github.com/healthd/healthd/internal/codes"
	"github.com/healthd/healthd/internal/custody"
	"github.com/healthd/healthd/internal/custody/store"
	"github.com/healthd/healthd/internal/edwardskey"
	"github.com/healthd/healthd/internal/ipfs"
	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/release"
	"github.com/healthd/healthd/internal/release/binding"
	"github.com/healthd/healthd/internal/requester"
	"github.com/healthd/healthd/internal/vault"
	"github.com/healthd/healthd/internal/zkcrypto"
	consenttypes "github.com/healthd/healthd/x/consent/types"
	identitytypes "github.com/healthd/healthd/x/identity/types"
	opclient "github.com/healthd/healthd/x/zkbatch/client"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

// The cast on the real chain, by sequence.
const (
	hospital = iota + 1 // keeps the patient's records
	clinic
	doctor // of the clinic, with an emergency credential
	patient
)

// network is a real chain of one process, and the hospital's custodian on it.
type network struct {
	*testing.T
	mu     sync.Mutex
	chain  *apptest.Chain
	down   bool
	ahead  time.Duration // of the gateway's clock
	keys   map[uint64]*edwardskey.PrivKey
	store  *ipfs.Node
	keeper *custody.Custodian
}

func newNetwork(t *testing.T) *network {
	t.Helper()
	n := &network{T: t, keys: map[uint64]*edwardskey.PrivKey{hospital: apptest.Founder()}}
	for actor := uint64(clinic); actor <= patient; actor++ {
		n.keys[actor] = edwardskey.NewPrivKey([32]byte(bytes.Repeat([]byte{byte(actor)}, 32)))
	}
	n.chain = apptest.Empty(t)
	n.chain.App.RegisterNodeService(client.Context{}, *serverconfig.DefaultConfig())
	state := apptest.Genesis(t, n.chain.App, n.keys[hospital])
	state[identitytypes.ModuleName] = n.chain.App.Encoding().Codec.MustMarshalJSON(&identitytypes.GenesisState{Institutions: []identitytypes.Institution{
		{Name: "hospital", Role: identitytypes.ROLE_PROVIDER, PublicKey: n.keys[hospital].PubKey().Bytes()},
		{Name: "clinic", Role: identitytypes.ROLE_PROVIDER, PublicKey: n.keys[clinic].PubKey().Bytes()},
	}})
	n.chain.InitChain(t, state, nil)
	n.chain.NextBlock(t)
	n.do(clinic, &identitytypes.RegisterActor{Role: identitytypes.ROLE_PRACTITIONER, PublicKey: n.keys[doctor].PubKey().Bytes(), Emergency: true})
	n.do(hospital, &identitytypes.RegisterActor{Role: identitytypes.ROLE_PATIENT, PublicKey: n.keys[patient].PubKey().Bytes()})

	var err error
	n.store, err = ipfs.Open(t.Context(), ipfs.Options{Dir: t.TempDir(), SwarmKey: ipfs.NewSwarmKey()})
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, n.store.Close()) })
	identity, err := vault.NewIdentity()
	require.NoError(t, err)
	n.keeper = custody.New(vault.New(n.store, identity), store.Embedded{Node: n.store}, custody.NewLedger(n, signer{n, hospital}), t.TempDir())
	return n
}

// do has an actor do something, and returns what came of it.
func (n *network) do(actor uint64, operation zkbatchtypes.Operation) opclient.OperationOutcome {
	n.Helper()
	outcome, err := signer{n, actor}.Submit(context.Background(), operation)
	require.NoError(n, err)
	require.Equal(n, "applied", outcome.Operations[0].Result, outcome.Operations[0].Explanation)
	return outcome.Operations[0]
}

func (n *network) seal(actor uint64, operations ...zkbatchtypes.Operation) zkbatchtypes.Envelope {
	nonce := uint64(0)
	if found, err := release.NewLedger(n.conn()).Actor(context.Background(), actor); err == nil {
		nonce = found.Nonce
	}
	return n.chain.Seal(n.T, n.keys[actor], actor, nonce, operations...)
}

// bring makes a block of an envelope.
func (n *network) bring(envelope zkbatchtypes.Envelope) *opclient.Outcome {
	result := n.chain.Submit(n.T, n.keys[hospital], envelope)[0]
	done := &opclient.Outcome{}
	for i := range envelope.Ops {
		op := opclient.OperationOutcome{Result: "dropped", Explanation: result.DropReason}
		if result.Admitted {
			op = opclient.OperationOutcome{Result: "applied", Sequence: result.Results[i].Assigned, Explanation: result.Results[i].CodeName}
			if result.Results[i].Code != 0 {
				op.Result, op.Code = "refused", protocol.Code(result.Results[i].Code).String()
			}
		}
		done.Operations = append(done.Operations, op)
	}
	return done
}

// signer submits as an actor.
type signer struct {
	n     *network
	actor uint64
}

func (s signer) Actor() uint64 { return s.actor }

func (s signer) Submit(_ context.Context, operations ...zkbatchtypes.Operation) (*opclient.Outcome, error) {
	s.n.mu.Lock()
	defer s.n.mu.Unlock()
	if s.n.down {
		return nil, errDown
	}
	return s.n.bring(s.n.seal(s.actor, operations...)), nil
}

func (s signer) SubmitEnvelope(_ context.Context, envelope zkbatchtypes.Envelope) (*opclient.Outcome, error) {
	s.n.mu.Lock()
	defer s.n.mu.Unlock()
	if s.n.down {
		return nil, errDown
	}
	return s.n.bring(envelope), nil
}

var errDown = status.Error(grpccodes.Unavailable, "no node answers")

func (n *network) conn() *baseapp.QueryServiceTestHelper {
	ctx, err := n.chain.App.CreateQueryContext(0, false)
	require.NoError(n, err)
	return &baseapp.QueryServiceTestHelper{GRPCQueryRouter: n.chain.App.GRPCQueryRouter(), Ctx: ctx}
}

// Invoke asks the latest state. The network is a connection to a node.
func (n *network) Invoke(ctx context.Context, method string, args, reply any, options ...googlegrpc.CallOption) error {
	n.mu.Lock()
	defer n.mu.Unlock()
	if n.down {
		return errDown
	}
	return n.conn().Invoke(ctx, method, args, reply, options...)
}

func (n *network) NewStream(context.Context, *googlegrpc.StreamDesc, string, ...googlegrpc.CallOption) (googlegrpc.ClientStream, error) {
	return nil, status.Error(grpccodes.Unimplemented, "no streams")
}

func (n *network) now() time.Time {
	n.mu.Lock()
	defer n.mu.Unlock()
	return n.chain.Time.Add(n.ahead)
}

func (n *network) set(change func()) {
	n.mu.Lock()
	defer n.mu.Unlock()
	change()
}

func (n *network) domain() []byte {
	answer, err := zkbatchtypes.NewQueryClient(n).Status(context.Background(), &zkbatchtypes.QueryStatusRequest{})
	require.NoError(n, err)
	return answer.Domain
}

func (n *network) key(actor uint64) zkcrypto.PublicKey {
	key, err := zkcrypto.ParsePublicKey(n.keys[actor].PubKey().Bytes())
	require.NoError(n, err)
	return key
}

func (n *network) office(dir string) *release.Office {
	ledger := release.NewLedger(n)
	office, err := release.Open(release.Options{
		Dir: dir, ChainID: apptest.ChainID, Domain: n.domain(), Custodian: hospital, Chain: ledger, Custody: n.keeper,
		Forced: custody.NewForcedWatch(n.keeper.Ledger(), ""), Now: n.now, NoteEvery: 10 * time.Millisecond,
		Emergency: &release.EmergencyOptions{Directory: ledger, Submitter: signer{n, hospital}, Seal: n.keeper.Vault(), LearnEvery: 10 * time.Millisecond},
	})
	require.NoError(n, err)
	n.Cleanup(func() { _ = office.Close() }) // tests may have closed it
	return office
}

func (n *network) asks(actor, access uint64) *requester.Requester {
	who := &requester.Requester{Actor: actor, Role: identitytypes.ROLE_PRACTITIONER, Institution: clinic, Emergency: true, Key: n.key(actor), Access: access}
	if actor == clinic {
		who.Role, who.Emergency = identitytypes.ROLE_PROVIDER, false
	}
	return who
}

func (n *network) anchor(name, text string, class codes.Class, to vault.Recipient) uint64 {
	n.Helper()
	anchored, err := n.keeper.Anchor(n.Context(), patient, []custody.Document{{
		Name: name, Class: class, Action: vault.ActionCreate,
		Open: func() (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader([]byte(text))), nil },
	}}, custody.Writing{PatientKey: &to})
	require.NoError(n, err)
	return anchored.Records[0].Record
}

// decide asks the chain for a decision on laboratory results.
func (n *network) decide(actor, consent uint64, key binding.Key) uint64 {
	n.Helper()
	context := binding.Context(n.domain(), hospital, key)
	return n.do(actor, &consenttypes.RequestAccess{
		Patient: patient, Consent: consent, Purpose: uint32(codes.Treatment), Classes: uint32(codes.Laboratory), Context: context[:],
	}).Sequence
}

func (n *network) run(office *release.Office) (stop func()) {
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- office.Run(ctx) }()
	return func() { cancel(); require.NoError(n, <-done) }
}

// The whole way on a real chain with a real custodian: a session, a hand-over, a revocation, and the audit.
func TestReleasesOnARealChain(t *testing.T) {
	n := newNetwork(t)
	dir := t.TempDir()
	office := n.office(dir)
	patientIdentity, err := vault.NewIdentity()
	require.NoError(t, err)
	result := n.anchor("potassium", "5.1 mmol/l", codes.Laboratory, patientIdentity.Recipient())
	n.anchor("chest", "no finding", codes.Imaging, patientIdentity.Recipient())
	consent := n.do(patient, &consenttypes.GrantConsent{
		Patient: patient, Grantee: clinic, Purposes: uint32(codes.Treatment), Classes: uint32(codes.Routine), Scopes: 1,
		From: 0, To: uint64(n.now().Add(time.Hour).Unix()), Uses: uint32(protocol.UsesUnlimited),
	}).Sequence

	session, err := office.Session(t.Context(), n.asks(doctor, n.decide(doctor, consent, binding.SignerKey(n.key(doctor)))))
	require.NoError(t, err)
	require.Equal(t, []uint64{result}, recordsIn(session))
	content, err := n.keeper.Read(t.Context(), session.Versions[0].Version)
	require.NoError(t, err)
	text, err := io.ReadAll(content)
	require.NoError(t, err)
	require.NoError(t, content.Close())
	require.Equal(t, "5.1 mmol/l", string(text))

	reader, err := vault.NewIdentity()
	require.NoError(t, err)
	handedOver := n.decide(clinic, consent, binding.RecipientKey(reader.Recipient().String()))
	handed, err := office.HandOver(t.Context(), n.asks(clinic, handedOver), reader.Recipient())
	require.NoError(t, err)
	require.Len(t, handed.Documents, 1)
	require.Equal(t, "5.1 mmol/l", n.opened(reader, handed.Documents[0]))

	stop := n.run(office)
	eventually(t, func() bool {
		listed, err := release.ReadJournal(dir)
		return err == nil && len(listed) == 2 && listed[0].Noted && listed[1].Noted
	})
	stop()
	index, _, err := n.keeper.Index(t.Context(), patient)
	require.NoError(t, err)
	require.NotEmpty(t, index.History(vault.KeyRegister))
	_, err = office.Session(t.Context(), n.asks(doctor, session.Access))
	require.NoError(t, err, "it goes on, although the note moved the index")

	n.do(patient, &consenttypes.RevokeConsent{Consent: consent})
	_, err = office.Session(t.Context(), n.asks(doctor, session.Access))
	refusedBy(t, "consent-not-active", err)
	listed, err := release.ReadJournal(dir)
	require.NoError(t, err)
	audit, err := release.Examine(t.Context(), release.NewLedger(n), listed)
	require.NoError(t, err)
	require.Zero(t, audit.WithoutDecision, "%+v", audit)
}

// opened is what a reader's vault decrypts by a grant.
func (n *network) opened(reader vault.Identity, handed release.HandedOver) string {
	n.Helper()
	readers := vault.New(n.store, reader)
	stored, err := n.store.Add(n.Context(), bytes.NewReader(handed.Grant))
	require.NoError(n, err)
	grant, err := readers.OpenGrant(n.Context(), stored)
	require.NoError(n, err)
	require.Equal(n, handed.CID, grant.CID.String())
	content, err := readers.GetWithGrant(n.Context(), grant)
	require.NoError(n, err)
	defer content.Close()
	text, err := io.ReadAll(content)
	require.NoError(n, err)
	return string(text)
}

func TestEmergencyOnARealChain(t *testing.T) {
	n := newNetwork(t)
	dir := t.TempDir()
	office := n.office(dir)
	patientIdentity, err := vault.NewIdentity()
	require.NoError(t, err)
	result := n.anchor("potassium", "5.1 mmol/l", codes.Laboratory, patientIdentity.Recipient())
	context := binding.Context(n.domain(), hospital, binding.SignerKey(n.key(doctor)))
	envelope := n.seal(doctor, &consenttypes.RequestAccess{
		Patient: patient, Purpose: uint32(codes.EmergencyTreatment), Classes: uint32(codes.Laboratory), BreakGlass: true, Context: context[:],
	})
	stop := n.run(office)
	eventually(t, func() bool {
		n.set(func() { n.down, n.ahead = false, 0 })
		if _, known := office.Credential(doctor); !known {
			return false
		}
		n.set(func() { n.down, n.ahead = true, release.CutOff+time.Second })
		session, err := office.Emergency(t.Context(), n.asks(doctor, 0), &envelope)
		return err == nil && len(session.Versions) == 1 && session.Versions[0].Cell.Sequence == result
	})
	n.set(func() { n.down, n.ahead = false, 0 })
	eventually(t, func() bool {
		listed, err := release.ReadJournal(dir)
		return err == nil && listed[0].Result == release.Confirmed && listed[0].Noted
	})
	stop()
	listed, err := release.ReadJournal(dir)
	require.NoError(t, err)
	audit, err := release.Examine(t.Context(), release.NewLedger(n), listed)
	require.NoError(t, err)
	require.Zero(t, audit.WithoutDecision, "%+v", audit)
	access, err := release.NewLedger(n).Access(t.Context(), listed[0].Access)
	require.NoError(t, err)
	require.Equal(t, consenttypes.REVIEW_STATE_PENDING, access.Review)
}
