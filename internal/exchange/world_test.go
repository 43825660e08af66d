package exchange_test

import (
	"bytes"
	"context"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/cosmos/gogoproto/grpc"
	"github.com/stretchr/testify/require"
	googlegrpc "google.golang.org/grpc"

	"github.com/cosmos/cosmos-sdk/baseapp"

	"github.com/healthd/healthd/app/apptest"
	"github.com/healthd/healthd/internal/codes"
	"github.com/healthd/healthd/internal/edwardskey"
	"github.com/healthd/healthd/internal/exchange"
	"github.com/healthd/healthd/internal/fhir/outcome"
	"github.com/healthd/healthd/internal/gateway/route"
	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/requester"
	identitytypes "github.com/healthd/healthd/x/identity/types"
	recordstypes "github.com/healthd/healthd/x/records/types"
	opclient "github.com/healthd/healthd/x/zkbatch/client"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

// The cast, by sequence: three institutions of genesis and those whom they register.
const (
	hospital = iota + 1
	insurer
	clinic
	doctor
	adjudicator
	alice
	guardian
	carol // a patient of the hospital whose guardian is guardian
	device
	outsider // a patient of the clinic
)

// world is a real chain of one process, with gateways on it.
type world struct {
	*testing.T
	chain    *apptest.Chain
	keys     map[uint64]*edwardskey.PrivKey
	gateways map[uint64]*http.ServeMux
	roles    map[uint64]identitytypes.Role
	homes    map[uint64]uint64
	heads    map[uint64][]byte
}

func newWorld(t *testing.T) *world {
	t.Helper()
	w := &world{
		T: t, keys: map[uint64]*edwardskey.PrivKey{}, gateways: map[uint64]*http.ServeMux{}, roles: map[uint64]identitytypes.Role{},
		homes: map[uint64]uint64{}, heads: map[uint64][]byte{},
	}
	for actor := uint64(hospital); actor <= outsider; actor++ {
		w.keys[actor] = edwardskey.NewPrivKey([32]byte(bytes.Repeat([]byte{byte(actor)}, 32)))
	}
	w.keys[hospital] = apptest.Founder()
	w.chain = apptest.Empty(t)
	state := apptest.Genesis(t, w.chain.App, w.keys[hospital])
	genesis := &identitytypes.GenesisState{}
	for actor, role := range []identitytypes.Role{hospital - 1: identitytypes.ROLE_PROVIDER, insurer - 1: identitytypes.ROLE_INSURER, clinic - 1: identitytypes.ROLE_PROVIDER} {
		sequence := uint64(actor + 1)
		genesis.Institutions = append(genesis.Institutions, identitytypes.Institution{
			Name: []string{"founder", "insurer", "clinic"}[actor], Role: role, PublicKey: w.keys[sequence].PubKey().Bytes(),
		})
		w.roles[sequence], w.homes[sequence] = role, sequence
	}
	state[identitytypes.ModuleName] = w.chain.App.Encoding().Codec.MustMarshalJSON(genesis)
	w.chain.InitChain(t, state, nil)
	w.chain.NextBlock(t)
	w.register(hospital, doctor, identitytypes.ROLE_PRACTITIONER, 0)
	w.register(insurer, adjudicator, identitytypes.ROLE_PRACTITIONER, 0)
	w.register(hospital, alice, identitytypes.ROLE_PATIENT, 0)
	w.register(hospital, guardian, identitytypes.ROLE_PATIENT, 0)
	w.register(hospital, carol, identitytypes.ROLE_PATIENT, guardian)
	w.register(hospital, device, identitytypes.ROLE_DEVICE, 0)
	w.register(clinic, outsider, identitytypes.ROLE_PATIENT, 0)
	for _, institution := range []uint64{hospital, insurer, clinic} {
		w.gateways[institution] = w.gateway(institution)
	}
	return w
}

func (w *world) register(by, actor uint64, role identitytypes.Role, guardian uint64) {
	w.Helper()
	done := w.do(by, &identitytypes.RegisterActor{Role: role, PublicKey: w.keys[actor].PubKey().Bytes(), Guardian: guardian})
	require.Equal(w, actor, done.Sequence, done.Code)
	w.roles[actor] = role
	if role != identitytypes.ROLE_PATIENT {
		w.homes[actor] = by
	}
}

// seal signs operations with an actor's next nonces.
func (w *world) seal(actor uint64, operations ...zkbatchtypes.Operation) zkbatchtypes.Envelope {
	w.Helper()
	answer, err := identitytypes.NewQueryClient(w.node()).Actor(w.Context(), &identitytypes.QueryActorRequest{Sequence: actor})
	require.NoError(w, err)
	return w.chain.Seal(w.T, w.keys[actor], actor, answer.Actor.Actor.Nonce, operations...)
}

// do submits an operation past every gateway.
func (w *world) do(actor uint64, operation zkbatchtypes.Operation) opclient.OperationOutcome {
	w.Helper()
	return w.bring(w.seal(actor, operation)).Operations[0]
}

// bring makes a block of an envelope, and says what became of it as a client of a node does.
func (w *world) bring(envelope zkbatchtypes.Envelope) *opclient.Outcome {
	w.Helper()
	result := w.chain.Submit(w.T, w.keys[hospital], envelope)[0]
	done := &opclient.Outcome{Operations: make([]opclient.OperationOutcome, len(envelope.Ops))}
	for i := range done.Operations {
		op := &done.Operations[i]
		if !result.Admitted {
			op.Result, op.Code, op.Explanation = "dropped", result.DropReason, result.DropCode.Explain()
			continue
		}
		op.Result, op.Code, op.Explanation = "applied", result.Results[i].CodeName, protocol.Code(result.Results[i].Code).Explain()
		op.Sequence = result.Results[i].Assigned
		if result.Results[i].Code != 0 {
			op.Result = "refused"
		}
	}
	return done
}

// anchor adds a record of a patient.
func (w *world) anchor(author, patient uint64, content byte) uint64 {
	w.Helper()
	op := &recordstypes.AnchorRecord{
		Patient: patient, Action: recordstypes.ACTION_CREATE, Classes: uint32(codes.Laboratory), Content: repeated(content),
	}
	return w.anchorOp(author, op, content)
}

func repeated(content byte) []byte { return bytes.Repeat([]byte{content}, 32) }

func (w *world) anchorOp(author uint64, op *recordstypes.AnchorRecord, content byte) uint64 {
	w.Helper()
	index, err := recordstypes.NewQueryClient(w.node()).Index(w.Context(), &recordstypes.QueryIndexRequest{Patient: op.Patient})
	require.NoError(w, err)
	op.StatedHead, op.StatedVersion = index.Index.Head, index.Index.Version
	op.NewHead = repeated(content ^ 0x80)
	done := w.do(author, op)
	require.Equal(w, "applied", done.Result, done.Code)
	return done.Sequence
}

// node asks the latest committed state.
func (w *world) node() grpc.ClientConn {
	ctx, err := w.chain.App.CreateQueryContext(0, false)
	require.NoError(w, err)
	return &baseapp.QueryServiceTestHelper{GRPCQueryRouter: w.chain.App.GRPCQueryRouter(), Ctx: ctx}
}

// latest is a connection that looks at the latest state at each question.
type latest struct{ *world }

func (l latest) Invoke(ctx context.Context, method string, args, reply any, options ...googlegrpc.CallOption) error {
	return l.node().Invoke(ctx, method, args, reply, options...)
}

func (l latest) NewStream(ctx context.Context, desc *googlegrpc.StreamDesc, method string, options ...googlegrpc.CallOption) (googlegrpc.ClientStream, error) {
	return l.node().NewStream(ctx, desc, method, options...)
}

// submitter makes a block at once.
type submitter struct {
	*world
	actor uint64
}

func (s submitter) Actor() uint64 { return s.actor }

func (s submitter) Submit(_ context.Context, operations ...zkbatchtypes.Operation) (*opclient.Outcome, error) {
	return s.bring(s.seal(s.actor, operations...)), nil
}

func (s submitter) SubmitEnvelope(_ context.Context, envelope zkbatchtypes.Envelope) (*opclient.Outcome, error) {
	return s.bring(envelope), nil
}

// routes serves an exchange without the checks of signatures and scopes, which are the gateway's.
type routes struct{ *http.ServeMux }

func (r routes) Handle(pattern string, _ func(*http.Request) route.Interaction, handler route.Handler) {
	r.HandleFunc(pattern, func(w http.ResponseWriter, request *http.Request) {
		if err := handler(w, request); err != nil {
			outcome.Write(w, err)
		}
	})
}

func (w *world) gateway(institution uint64) *http.ServeMux {
	w.Helper()
	served, err := exchange.New(exchange.Options{
		Node: latest{w}, Submitter: submitter{w, institution}, Chain: apptest.ChainID, Base: "https://gateway.example/fhir", Currency: "USD",
	})
	require.NoError(w, err)
	mux := http.NewServeMux()
	served.Register(routes{mux})
	return mux
}

// answer is what a gateway said.
type answer struct {
	*world
	status   int
	body     map[string]any
	location string
}

// ask sends a request of an actor to the gateway of an institution.
func (w *world) ask(gateway, actor uint64, method, path string, resource any) *answer {
	w.Helper()
	return w.send(gateway, actor, method, path, resource, nil)
}

func (w *world) send(gateway, actor uint64, method, path string, resource any, header http.Header) *answer {
	w.Helper()
	var body []byte
	switch resource := resource.(type) {
	case nil:
	case string:
		body = []byte(resource)
	default:
		var err error
		body, err = json.Marshal(resource)
		require.NoError(w, err)
	}
	request := httptest.NewRequest(method, "/fhir/"+path, bytes.NewReader(body))
	request.Header.Set("Content-Type", "application/fhir+json")
	for name := range header {
		request.Header.Set(name, header.Get(name))
	}
	request = request.WithContext(requester.With(w.Context(), &requester.Requester{
		Actor: actor, Role: w.roles[actor], Institution: w.homes[actor],
	}))
	recorder := httptest.NewRecorder()
	w.gateways[gateway].ServeHTTP(recorder, request)
	got := &answer{world: w, status: recorder.Code, location: recorder.Header().Get("Location")}
	require.NoError(w, json.Unmarshal(recorder.Body.Bytes(), &got.body), recorder.Body.String())
	return got
}

// says checks the status and, of a failure, a part of its text.
func (a *answer) says(status int, part string) *answer {
	a.Helper()
	require.Equal(a, status, a.status, "%v", a.body)
	if part != "" {
		require.Equal(a, "OperationOutcome", a.body["resourceType"])
		require.Contains(a, a.at("issue", 0, "diagnostics"), part)
	}
	return a
}

// at is the value at a path into the body.
func (a *answer) at(path ...any) any {
	a.Helper()
	var value any = a.body
	for _, step := range path {
		switch step := step.(type) {
		case string:
			object, is := value.(map[string]any)
			require.True(a, is, "%v of %v", path, a.body)
			value = object[step]
		case int:
			list, is := value.([]any)
			require.True(a, is && step < len(list), "%v of %v", path, a.body)
			value = list[step]
		}
	}
	return value
}

// ids are those of the resources of a page, and next is the path of the page after.
func (a *answer) ids() (ids []string, next string) {
	a.Helper()
	a.says(http.StatusOK, "")
	require.NotContains(a, a.body, "total", "a total would count what is hidden")
	entries, _ := a.body["entry"].([]any)
	for i := range entries {
		ids = append(ids, a.at("entry", i, "resource", "id").(string))
	}
	for i := range a.at("link").([]any) {
		if a.at("link", i, "relation") == "next" {
			next = strings.TrimPrefix(a.at("link", i, "url").(string), "https://gateway.example/fhir/")
		}
	}
	return ids, next
}
