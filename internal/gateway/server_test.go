package gateway_test

import (
	"context"
	"crypto/tls"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/cosmos/gogoproto/grpc"
	"github.com/stretchr/testify/require"
	googlegrpc "google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	"github.com/healthd/healthd/internal/access"
	"github.com/healthd/healthd/internal/gateway"
	"github.com/healthd/healthd/internal/gateway/route"
	"github.com/healthd/healthd/internal/httpsignature"
	"github.com/healthd/healthd/internal/requester"
	"github.com/healthd/healthd/internal/zkcrypto"
	identitytypes "github.com/healthd/healthd/x/identity/types"
)

var domain = [32]byte{0xd0}

// register is a node that knows actors.
type register map[uint64]identitytypes.Actor

var _ grpc.ClientConn = register{}

func (r register) Invoke(_ context.Context, _ string, args, reply any, _ ...googlegrpc.CallOption) error {
	if r == nil {
		return status.Error(codes.Unavailable, "connection refused")
	}
	actor, ok := r[args.(*identitytypes.QueryActorRequest).Sequence]
	if !ok {
		return status.Error(codes.NotFound, "no such actor")
	}
	reply.(*identitytypes.QueryActorResponse).Actor.Actor = actor
	return nil
}

func (register) NewStream(context.Context, *googlegrpc.StreamDesc, string, ...googlegrpc.CallOption) (googlegrpc.ClientStream, error) {
	return nil, status.Error(codes.Unimplemented, "no streams")
}

const (
	hospital  = 1
	physician = 2
	alice     = 3
	suspended = 4
	orphan    = 5 // a physician of a suspended hospital
)

func keyOf(actor uint64) *zkcrypto.PrivateKey { return zkcrypto.NewPrivateKey([32]byte{byte(actor)}) }

func actors() register {
	active, gone := identitytypes.ACTOR_STATUS_ACTIVE, identitytypes.ACTOR_STATUS_SUSPENDED
	known := register{
		hospital:  {Role: identitytypes.ROLE_PROVIDER, Status: active, Institution: hospital},
		physician: {Role: identitytypes.ROLE_PRACTITIONER, Status: active, Institution: hospital, Emergency: true},
		alice:     {Role: identitytypes.ROLE_PATIENT, Status: gone},
		suspended: {Role: identitytypes.ROLE_PROVIDER, Status: gone, Institution: suspended},
		orphan:    {Role: identitytypes.ROLE_PRACTITIONER, Status: active, Institution: suspended},
	}
	for sequence, actor := range known {
		public := keyOf(sequence).Public().Bytes()
		actor.Sequence, actor.PublicKey = sequence, public[:]
		known[sequence] = actor
	}
	return known
}

// echo answers with what it was asked.
type echo struct{}

type echoed struct {
	Actor, Institution, Access uint64
	Purpose                    string
	Emergency                  bool
	Body, ID                   string
}

func (echo) Register(routes route.Routes) {
	answer := func(w http.ResponseWriter, r *http.Request) error {
		body, err := io.ReadAll(r.Body)
		if err != nil {
			return err
		}
		told := echoed{Body: string(body), ID: r.PathValue("id")}
		if who := requester.From(r.Context()); who != nil {
			told.Actor, told.Institution, told.Access, told.Emergency = who.Actor, who.Institution, who.Access, who.Emergency
			told.Purpose = who.Purpose.String()
		}
		return json.NewEncoder(w).Encode(told)
	}
	routes.Handle("GET /fhir/{type}/{id}", func(r *http.Request) route.Interaction {
		return route.Interaction{Type: r.PathValue("type"), Letter: 'r'}
	}, answer)
	routes.Handle("POST /fhir", route.Fixed(route.Interaction{Letter: 'c'}), answer)
	routes.Handle("POST /open", route.Fixed(route.Interaction{Public: true}), answer)
	routes.Handle("GET /panic", route.Fixed(route.Interaction{}), func(http.ResponseWriter, *http.Request) error { panic("Jane Doe") })
}

type world struct {
	address string
	tls     *tls.Config
	node    register
}

func serve(t *testing.T, change func(*gateway.Options)) *world {
	t.Helper()
	dir := t.TempDir()
	authority := access.TLS{Certificate: filepath.Join(dir, "ca.pem"), Key: filepath.Join(dir, "ca-key.pem")}
	issued := access.TLS{Certificate: filepath.Join(dir, "gateway.pem"), Key: filepath.Join(dir, "gateway-key.pem")}
	require.NoError(t, access.NewAuthority("test", authority.Certificate, authority.Key, time.Hour))
	require.NoError(t, access.Issue("st-mary", []string{"127.0.0.1"}, authority, issued, time.Hour))
	certificate, err := tls.LoadX509KeyPair(issued.Certificate, issued.Key)
	require.NoError(t, err)
	w := &world{node: actors()}
	options := gateway.Options{Listen: "127.0.0.1:0", Certificate: &certificate, Node: w.node, Domain: domain, PerSecond: 1000}
	if change != nil {
		change(&options)
	}
	server, err := gateway.New(options, echo{})
	require.NoError(t, err)
	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() { ended <- server.Run(ctx) }()
	t.Cleanup(func() {
		stop()
		require.NoError(t, <-ended)
	})
	w.address = server.Addr().String()
	w.tls, err = access.TLS{Authority: authority.Certificate}.Client()
	require.NoError(t, err)
	require.Eventually(t, func() bool {
		response, _ := w.ask(t, 0, http.MethodGet, "/ready", "")
		return response.StatusCode == http.StatusOK
	}, 10*time.Second, 100*time.Millisecond)
	return w
}

func (w *world) client(actor uint64) *http.Client {
	base := &http.Transport{TLSClientConfig: w.tls}
	if actor == 0 {
		return &http.Client{Transport: base}
	}
	return &http.Client{Transport: &httpsignature.Transport{Signer: &httpsignature.Signer{Key: keyOf(actor), Actor: actor, Domain: domain}, Base: base}}
}

func (w *world) ask(t *testing.T, actor uint64, method, path, body string, headers ...string) (*http.Response, string) {
	t.Helper()
	request, err := http.NewRequestWithContext(t.Context(), method, "https://"+w.address+path, strings.NewReader(body))
	require.NoError(t, err)
	for i := 0; i+1 < len(headers); i += 2 {
		request.Header.Set(headers[i], headers[i+1])
	}
	response, err := w.client(actor).Do(request)
	require.NoError(t, err)
	defer response.Body.Close()
	told, err := io.ReadAll(response.Body)
	require.NoError(t, err)
	return response, string(told)
}

func TestWhoAsksIsKnown(t *testing.T) {
	w := serve(t, nil)
	response, told := w.ask(t, physician, "GET", "/fhir/Patient/p1", "", "Healthd-Access", "12", "Healthd-Purpose", "TREAT", "Healthd-Scope", "user/Patient.r")
	require.Equal(t, http.StatusOK, response.StatusCode, told)
	require.JSONEq(t, `{"Actor":2,"Institution":1,"Access":12,"Purpose":"TREAT","Emergency":true,"Body":"","ID":"p1"}`, told)
	require.Equal(t, "no-store", response.Header.Get("Cache-Control"))
	response, told = w.ask(t, hospital, "POST", "/fhir", `{"resourceType":"Bundle"}`, "Healthd-Scope", "system/*.c")
	require.Equal(t, http.StatusOK, response.StatusCode, told)
	require.Contains(t, told, `"Body":"{\"resourceType\":\"Bundle\"}"`)
	response, told = w.ask(t, alice, "GET", "/fhir/Consent/1", "", "Healthd-Scope", "patient/*.read")
	require.Equal(t, http.StatusOK, response.StatusCode, "what is a patient's own stays so: %s", told)
}

func TestRefusals(t *testing.T) {
	w := serve(t, func(o *gateway.Options) { o.MaxBody = 1000 })
	for name, c := range map[string]struct {
		actor        uint64
		method, path string
		body         string
		headers      []string
		status       int
		kind, says   string
	}{
		"no signature":            {0, "GET", "/fhir/Patient/1", "", nil, 401, "login", "not signed"},
		"nobody of that number":   {99, "GET", "/fhir/Patient/1", "", nil, 401, "login", "no active actor"},
		"suspended":               {suspended, "GET", "/fhir/Patient/1", "", nil, 401, "login", "no active actor"},
		"of a suspended hospital": {orphan, "GET", "/fhir/Patient/1", "", nil, 401, "login", "no active actor"},
		"no scope":                {physician, "GET", "/fhir/Patient/1", "", nil, 403, "forbidden", "user/Patient.r"},
		"another scope":           {physician, "GET", "/fhir/Patient/1", "", []string{"Healthd-Scope", "user/Observation.rs"}, 403, "forbidden", "user/Patient.r"},
		"scope of another kind":   {physician, "GET", "/fhir/Patient/1", "", []string{"Healthd-Scope", "system/*.rs"}, 403, "forbidden", "user/Patient.r"},
		"no scope at all":         {physician, "GET", "/fhir/Patient/1", "", []string{"Healthd-Scope", "everything"}, 400, "value", "SMART"},
		"no such purpose":         {physician, "GET", "/fhir/Patient/1", "", []string{"Healthd-Purpose", "FUN"}, 400, "value", "Healthd-Purpose"},
		"two purposes":            {physician, "GET", "/fhir/Patient/1", "", []string{"Healthd-Purpose", "TREAT,HPAYMT"}, 400, "value", "Healthd-Purpose"},
		"no decision's number":    {physician, "GET", "/fhir/Patient/1", "", []string{"Healthd-Access", "007"}, 400, "value", "Healthd-Access"},
		"unknown path":            {physician, "GET", "/nothing", "", nil, 404, "not-supported", "metadata"},
		"unclean path":            {physician, "GET", "/fhir/x/../Patient/1", "", nil, 404, "not-supported", "metadata"},
		"wrong method":            {physician, "PATCH", "/fhir/Patient/1", "", nil, 405, "not-supported", "GET"},
		"too large":               {hospital, "POST", "/fhir", strings.Repeat("x", 1001), []string{"Healthd-Scope", "system/*.c"}, 413, "too-long", "1000 bytes"},
		"XML":                     {hospital, "POST", "/fhir", "<x/>", []string{"Content-Type", "application/fhir+xml"}, 415, "not-supported", "json"},
		"XML back":                {physician, "GET", "/fhir/Patient/1", "", []string{"Accept", "application/fhir+xml"}, 406, "not-supported", "json"},
		"the server fails":        {physician, "GET", "/panic", "", nil, 500, "exception", "operator"},
	} {
		t.Run(name, func(t *testing.T) {
			response, told := w.ask(t, c.actor, c.method, c.path, c.body, c.headers...)
			require.Equal(t, c.status, response.StatusCode, told)
			var outcome struct {
				ResourceType string
				Issue        []struct{ Severity, Code, Diagnostics string }
			}
			require.NoError(t, json.Unmarshal([]byte(told), &outcome), told)
			require.Equal(t, "OperationOutcome", outcome.ResourceType)
			require.Equal(t, c.kind, outcome.Issue[0].Code)
			require.Contains(t, outcome.Issue[0].Diagnostics, c.says)
			require.NotContains(t, told, "Jane")
			require.Equal(t, "application/fhir+json; charset=utf-8", response.Header.Get("Content-Type"))
		})
	}
	response, _ := w.ask(t, physician, "PATCH", "/fhir/Patient/1", "")
	require.Contains(t, response.Header.Get("Allow"), "GET")
}

// TestASignatureIsForOneServerAndOnce replays what a client sent.
func TestASignatureIsForOneServerAndOnce(t *testing.T) {
	w := serve(t, nil)
	request, err := http.NewRequestWithContext(t.Context(), http.MethodGet, "https://"+w.address+"/fhir/Patient/1", nil)
	require.NoError(t, err)
	request.Header.Set("Healthd-Scope", "user/*.r")
	require.NoError(t, (&httpsignature.Signer{Key: keyOf(physician), Actor: physician, Domain: domain}).Sign(request, time.Now()))
	send := func(change func(*http.Request)) (int, string) {
		again := request.Clone(t.Context())
		if change != nil {
			change(again)
		}
		response, err := w.client(0).Do(again)
		require.NoError(t, err)
		defer response.Body.Close()
		told, err := io.ReadAll(response.Body)
		require.NoError(t, err)
		return response.StatusCode, string(told)
	}
	status, told := send(func(r *http.Request) { r.Host = "gateway.elsewhere.example" })
	require.Equal(t, http.StatusUnauthorized, status)
	require.Contains(t, told, "certificate does not name")
	status, told = send(func(r *http.Request) { r.Header.Set("Healthd-Scope", "user/*.u") })
	require.Equal(t, http.StatusUnauthorized, status, told)
	status, told = send(nil)
	require.Equal(t, http.StatusOK, status, told)
	status, told = send(nil)
	require.Equal(t, http.StatusUnauthorized, status)
	require.Contains(t, told, "made before")
}

// TestASlowClientIsCutOff announces a body that never comes, with a signature and without.
func TestASlowClientIsCutOff(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes the ten seconds that a body has")
	}
	w := serve(t, nil)
	for name, c := range map[string]struct {
		actor uint64
		says  []string
	}{
		"signed":   {hospital, []string{"408 Request Timeout", "too slowly"}},
		"unsigned": {0, []string{"401 Unauthorized", "not signed"}}, // at once, and the connection ends nevertheless
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			request, err := http.NewRequestWithContext(t.Context(), http.MethodPost, "https://"+w.address+"/fhir", strings.NewReader("slow"))
			require.NoError(t, err)
			request.Header.Set("Healthd-Scope", "system/*.c")
			if c.actor != 0 {
				require.NoError(t, (&httpsignature.Signer{Key: keyOf(c.actor), Actor: c.actor, Domain: domain}).Sign(request, time.Now()))
			}
			connection, err := tls.Dial("tcp", w.address, w.tls)
			require.NoError(t, err)
			defer connection.Close()
			_, err = fmt.Fprintf(connection, "POST /fhir HTTP/1.1\r\nHost: %s\r\nContent-Length: 100\r\n", w.address)
			require.NoError(t, err)
			require.NoError(t, request.Header.Write(connection))
			_, err = fmt.Fprint(connection, "\r\nslow")
			require.NoError(t, err)
			require.NoError(t, connection.SetReadDeadline(time.Now().Add(20*time.Second)))
			answer, err := io.ReadAll(connection)
			require.NoError(t, err, "the server ends it")
			for _, says := range c.says {
				require.Contains(t, string(answer), says)
			}
		})
	}
}

func TestTooManyRequests(t *testing.T) {
	w := serve(t, func(o *gateway.Options) { o.PerSecond = 1 })
	statuses := map[int]int{}
	for range 30 {
		response, _ := w.ask(t, 0, "GET", "/health", "")
		statuses[response.StatusCode]++
		if response.StatusCode == http.StatusTooManyRequests {
			require.Equal(t, "1", response.Header.Get("Retry-After"))
		}
	}
	require.Positive(t, statuses[http.StatusOK])
	require.Positive(t, statuses[http.StatusTooManyRequests])
}

func TestWithoutTheNode(t *testing.T) {
	known := actors()[physician]
	w := serve(t, func(o *gateway.Options) {
		o.Node = register(nil)
		o.Offline = func(actor uint64) (*identitytypes.Actor, bool) { return &known, actor == physician }
		o.IsEmergency = func(access uint64) bool { return access == 99 }
	})
	response, told := w.ask(t, hospital, "GET", "/fhir/Patient/1", "")
	require.Equal(t, http.StatusServiceUnavailable, response.StatusCode, told)
	response, told = w.ask(t, physician, "GET", "/fhir/Patient/1", "", "Healthd-Scope", "user/*.r")
	require.Equal(t, http.StatusServiceUnavailable, response.StatusCode, "what memory knows is good for emergencies only: %s", told)
	response, told = w.ask(t, physician, "GET", "/fhir/Patient/1", "", "Healthd-Scope", "user/*.r", "Healthd-Access", "99")
	require.Equal(t, http.StatusOK, response.StatusCode, told)
}

func TestWhatItOffersIsPublic(t *testing.T) {
	w := serve(t, func(o *gateway.Options) {
		o.Parameters = map[string][]route.SearchParameter{"Observation": {{Name: "date", Type: "date"}}}
	})
	response, told := w.ask(t, 0, "GET", "/fhir/metadata", "")
	require.Equal(t, http.StatusOK, response.StatusCode)
	require.Contains(t, told, `"fhirVersion":"4.0.1"`)
	require.Contains(t, told, `{"type":"Observation","interaction":[{"code":"read"},{"code":"search-type"}],"searchParam":[{"name":"date","type":"date"}]}`)
	for _, path := range []string{"/health", "/ready", "/.well-known/smart-configuration"} {
		response, _ := w.ask(t, 0, "GET", path, "")
		require.Equal(t, http.StatusOK, response.StatusCode, path)
	}
}

func TestPlainHTTPIsForLoopback(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	defer listener.Close()
	_, err = gateway.New(gateway.Options{Listen: "0.0.0.0:0", Node: actors(), Domain: domain})
	require.ErrorContains(t, err, "certificate")
	_, err = gateway.New(gateway.Options{Listen: listener.Addr().String(), Node: actors(), Domain: domain})
	require.ErrorContains(t, err, "cannot listen")
}
