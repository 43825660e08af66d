package exchange_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	googlegrpc "google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	"github.com/healthd/healthd/app/apptest"
	"github.com/healthd/healthd/internal/custody"
	"github.com/healthd/healthd/internal/exchange"
	"github.com/healthd/healthd/internal/requester"
	identitytypes "github.com/healthd/healthd/x/identity/types"
	opclient "github.com/healthd/healthd/x/zkbatch/client"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

var _ exchange.Submitter = (*custody.Submitter)(nil)

// unable is a submitter that cannot.
type unable struct {
	actor uint64
	err   error
}

func (u unable) Actor() uint64 { return u.actor }

func (u unable) Submit(context.Context, ...zkbatchtypes.Operation) (*opclient.Outcome, error) {
	return nil, u.err
}

func (u unable) SubmitEnvelope(context.Context, zkbatchtypes.Envelope) (*opclient.Outcome, error) {
	return nil, u.err
}

// away is a node that does not answer.
type away struct{}

func (away) Invoke(context.Context, string, any, any, ...googlegrpc.CallOption) error {
	return status.Error(codes.Unavailable, "connection refused by 10.0.0.7")
}

func (a away) NewStream(ctx context.Context, _ *googlegrpc.StreamDesc, method string, _ ...googlegrpc.CallOption) (googlegrpc.ClientStream, error) {
	return nil, a.Invoke(ctx, method, nil, nil)
}

func TestWhatIsNotSubmitted(t *testing.T) {
	w := newWorld(t)
	proposal, _ := consentFor(alice, hospital)
	proposal["status"] = "proposed"
	resource, op := consentFor(alice, clinic)
	signed := w.signed(resource, alice, op)
	for name, c := range map[string]struct {
		err                error
		ofOwn, ofOthers    int
		ownText, otherText string
	}{
		"overtaken": {fmt.Errorf("x: %w", custody.ErrOvertaken), 503, 409, "nothing has happened", "sign the resource again"},
		"not taken": {custody.ErrNotTaken, 503, 422, "nothing has happened", "does not take the envelope"},
		"away":      {custody.ErrUnreachable, 504, 504, "not known", "not known"},
		"cut off":   {context.DeadlineExceeded, 504, 504, "not known", "not known"},
		"unheard":   {errors.New("key of Jane Doe"), 504, 504, "not known", "not known"},
	} {
		t.Run(name, func(t *testing.T) {
			served, err := exchange.New(exchange.Options{Node: latest{w}, Submitter: unable{hospital, c.err}, Chain: apptest.ChainID, Currency: "USD"})
			require.NoError(t, err)
			w.gateways[hospital] = http.NewServeMux()
			served.Register(routes{w.gateways[hospital]})
			w.ask(hospital, doctor, http.MethodPost, "Consent", proposal).says(c.ofOwn, c.ownText)
			got := w.ask(hospital, alice, http.MethodPost, "Consent", signed).says(c.ofOthers, c.otherText)
			require.NotContains(t, fmt.Sprint(got.body), "Jane")
		})
	}
}

func TestANodeThatDoesNotAnswer(t *testing.T) {
	served, err := exchange.New(exchange.Options{Node: away{}, Submitter: unable{actor: 1}, Chain: apptest.ChainID, Currency: "USD"})
	require.NoError(t, err)
	mux := http.NewServeMux()
	served.Register(routes{mux})
	actor := "urn:healthd:" + apptest.ChainID + ":actor|6"
	for _, path := range []string{
		"Consent/1", "Coverage/1", "Claim/1", "ClaimResponse/1", "ExplanationOfBenefit/1", "AuditEvent/1", "Provenance/1",
		"Consent?patient=" + actor, "Coverage?patient=" + actor, "Claim?patient=" + actor, "ClaimResponse?patient=" + actor,
		"ExplanationOfBenefit?patient=" + actor, "AuditEvent?patient=" + actor, "Provenance?patient=" + actor,
	} {
		request := httptest.NewRequest(http.MethodGet, "/fhir/"+path, nil)
		request = request.WithContext(requester.With(t.Context(), &requester.Requester{Actor: 6, Role: identitytypes.ROLE_PATIENT}))
		recorder := httptest.NewRecorder()
		mux.ServeHTTP(recorder, request)
		require.Equal(t, http.StatusServiceUnavailable, recorder.Code, path)
		require.NotEmpty(t, recorder.Header().Get("Retry-After"), path)
		require.NotContains(t, recorder.Body.String(), "10.0.0.7")

		recorder = httptest.NewRecorder()
		mux.ServeHTTP(recorder, httptest.NewRequest(http.MethodGet, "/fhir/"+path, nil))
		require.Equal(t, http.StatusUnauthorized, recorder.Code, "%s unsigned", path)
	}
}

func TestBodiesThatAreNotRead(t *testing.T) {
	w := newWorld(t)
	large := `{"resourceType":"Consent","text":"` + strings.Repeat("x", 256<<10) + `"}`
	for name, c := range map[string]struct {
		body   string
		header http.Header
		status int
	}{
		"too large":        {large, nil, 413},
		"not JSON by name": {"{}", http.Header{"Content-Type": {"application/fhir+xml"}}, 415},
		"conditional":      {"{}", http.Header{"If-None-Exist": {"identifier=1"}}, 412},
		"empty":            {"", nil, 400},
	} {
		t.Run(name, func(t *testing.T) {
			for _, resourceType := range []string{"Consent", "Coverage", "Claim", "ClaimResponse"} {
				require.Equal(t, c.status, w.send(hospital, doctor, http.MethodPost, resourceType, c.body, c.header).status, resourceType)
			}
		})
	}
	request := httptest.NewRequest(http.MethodPost, "/fhir/Consent/_search", bytes.NewReader([]byte("{}")))
	request.Header.Set("Content-Type", "application/json")
	recorder := httptest.NewRecorder()
	w.gateways[hospital].ServeHTTP(recorder, request.WithContext(requester.With(t.Context(), &requester.Requester{Actor: alice})))
	require.Equal(t, http.StatusUnsupportedMediaType, recorder.Code)
}

func TestOptionsAreChecked(t *testing.T) {
	good := exchange.Options{Node: away{}, Submitter: unable{actor: 1}, Chain: "c", Currency: "USD"}
	for name, change := range map[string]func(*exchange.Options){
		"no node":      func(o *exchange.Options) { o.Node = nil },
		"no submitter": func(o *exchange.Options) { o.Submitter = nil },
		"no chain":     func(o *exchange.Options) { o.Chain = "" },
		"no currency":  func(o *exchange.Options) { o.Currency = "" },
		"a sign":       func(o *exchange.Options) { o.Currency = "$" },
	} {
		options := good
		change(&options)
		_, err := exchange.New(options)
		require.Error(t, err, name)
	}
}

// Whatever is searched for is announced, and what is announced is searched for.
func TestEverySearchParameterIsServed(t *testing.T) {
	w := newWorld(t)
	for resourceType, parameters := range exchange.SearchParameters() {
		for _, parameter := range parameters {
			require.NotEmpty(t, parameter.Documentation)
			got := w.ask(hospital, alice, http.MethodGet, resourceType+"?"+parameter.Name+"=x", nil)
			require.Equal(t, http.StatusBadRequest, got.status)
			require.NotContains(t, got.at("issue", 0, "diagnostics"), "not supported here", "%s?%s", resourceType, parameter.Name)
		}
		w.ask(hospital, alice, http.MethodGet, resourceType+"?unheard-of=x", nil).says(http.StatusBadRequest, "not supported here")
	}
}
