package release_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/codes"
	"github.com/healthd/healthd/internal/fhir/outcome"
	"github.com/healthd/healthd/internal/gateway/route"
	"github.com/healthd/healthd/internal/release"
	"github.com/healthd/healthd/internal/release/binding"
	"github.com/healthd/healthd/internal/requester"
	consenttypes "github.com/healthd/healthd/x/consent/types"
)

// routes serves what an office registers, as the gateway does.
type routes struct{ *http.ServeMux }

func (r routes) Handle(pattern string, _ func(*http.Request) route.Interaction, handler route.Handler) {
	r.HandleFunc(pattern, func(w http.ResponseWriter, request *http.Request) {
		if err := handler(w, request); err != nil {
			outcome.Write(w, err)
		}
	})
}

// ask sends a request whose signature was checked.
func ask(office *release.Office, who *requester.Requester, method, path, body string) *httptest.ResponseRecorder {
	served := routes{http.NewServeMux()}
	office.Register(served)
	request := httptest.NewRequest(method, path, strings.NewReader(body))
	answer := httptest.NewRecorder()
	served.ServeHTTP(answer, request.WithContext(requester.With(context.Background(), who)))
	return answer
}

func TestPostReleases(t *testing.T) {
	w := newWorld(t)
	office := w.open(t.TempDir())
	reader := newRecipient(t).String()
	w.decide(5, codes.Laboratory, binding.RecipientKey(reader))
	good := fmt.Sprintf(`{"access":5,"recipient":%q}`, reader)
	for name, test := range map[string]struct {
		who    *requester.Requester
		body   string
		status int
	}{
		"no JSON":          {w.asks(7, 5), "access=5", http.StatusBadRequest},
		"too much":         {w.asks(7, 5), good + good, http.StatusBadRequest},
		"unknown member":   {w.asks(7, 5), `{"access":5,"to":"x"}`, http.StatusBadRequest},
		"huge":             {w.asks(7, 5), `{"recipient":"` + strings.Repeat("a", 1<<20) + `"}`, http.StatusBadRequest},
		"no recipient":     {w.asks(7, 5), `{"access":5}`, http.StatusBadRequest},
		"a classic key":    {w.asks(7, 5), `{"access":5,"recipient":"age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p"}`, http.StatusBadRequest},
		"another decision": {w.asks(7, 6), good, http.StatusBadRequest},
		"nobody":           {nil, good, http.StatusUnauthorized},
		"somebody else":    {w.asks(8, 5), good, http.StatusNotFound},
		"no such decision": {w.asks(7, 0), fmt.Sprintf(`{"access":6,"recipient":%q}`, reader), http.StatusNotFound},
		"an emergency's":   {w.asks(7, 0), fmt.Sprintf(`{"access":%d,"recipient":%q}`, release.EmergencyBase+1, reader), http.StatusNotFound},
	} {
		t.Run(name, func(t *testing.T) {
			require.Equal(t, test.status, ask(office, test.who, http.MethodPost, "/releases", test.body).Code)
			require.Empty(t, office.Releases())
		})
	}
	answer := ask(office, w.asks(7, 0), http.MethodPost, "/releases", good)
	require.Equal(t, http.StatusOK, answer.Code, answer.Body)
	require.Equal(t, "no-store", answer.Header().Get("Cache-Control"))
	var handed release.HandOver
	require.NoError(t, json.Unmarshal(answer.Body.Bytes(), &handed))
	require.Len(t, handed.Documents, 2)
	require.Equal(t, http.StatusConflict, ask(office, w.asks(7, 5), http.MethodPost, "/releases", good).Code)
}

func TestPostEmergency(t *testing.T) {
	w := newWorld(t)
	office := w.cutOff(t.TempDir())
	content, err := w.envelope(7, 3, nil).Marshal()
	require.NoError(t, err)
	body, err := json.Marshal(release.EmergencyRequest{Envelope: content})
	require.NoError(t, err)
	for name, malformed := range map[string]string{"no envelope": `{}`, "no base64": `{"envelope":"%"}`, "no protobuf": `{"envelope":"/////w=="}`} {
		require.Equal(t, http.StatusBadRequest, ask(office, w.asks(7, 0), http.MethodPost, "/emergency", malformed).Code, name)
	}
	answer := ask(office, w.asks(7, 0), http.MethodPost, "/emergency", string(body))
	require.Equal(t, http.StatusOK, answer.Code, answer.Body)
	require.JSONEq(t, fmt.Sprintf(`{"access":%d,"patient":9,"until":%d,"records":2}`, release.EmergencyBase+1, w.now.Add(release.GlassWindow).Unix()), answer.Body.String())
}

// Any bytes are answered, none opens anything.
func FuzzEmergencyBody(f *testing.F) {
	f.Add([]byte(`{"envelope":"CAc="}`))
	f.Add([]byte(`{"envelope":"CAcQAxoA"}`))
	f.Add([]byte(`[]`))
	f.Fuzz(func(t *testing.T, body []byte) {
		w := newWorld(t)
		office := w.open(t.TempDir())
		w.lose()
		require.NotEqual(t, http.StatusOK, ask(office, w.asks(7, 0), http.MethodPost, "/emergency", string(body)).Code)
		require.Empty(t, office.Releases())
	})
}

func TestGetReleases(t *testing.T) {
	w := newWorld(t)
	office := w.open(t.TempDir())
	w.release(office, 5, 6)
	for name, test := range map[string]struct {
		who    *requester.Requester
		query  string
		status int
	}{
		"the patient":            {w.asks(9, 0), "?patient=9", http.StatusOK},
		"the guardian":           {w.asks(11, 0), "?patient=9", http.StatusOK},
		"the custodian":          {w.asks(1, 0), "?patient=9", http.StatusOK},
		"the custodian's people": {w.asks(12, 0), "?patient=9", http.StatusNotFound},
		"who received them":      {w.asks(7, 0), "?patient=9", http.StatusNotFound},
		"another patient":        {w.asks(10, 0), "?patient=9", http.StatusNotFound},
		"another institution":    {w.asks(2, 0), "?patient=9", http.StatusNotFound},
		"of nobody":              {w.asks(10, 0), "?patient=99", http.StatusNotFound},
		"of an institution":      {w.asks(10, 0), "?patient=2", http.StatusNotFound},
		"unsigned":               {nil, "?patient=9", http.StatusNotFound},
		"no patient":             {w.asks(1, 0), "", http.StatusBadRequest},
		"malformed":              {w.asks(1, 0), "?patient=x", http.StatusBadRequest},
	} {
		t.Run(name, func(t *testing.T) {
			require.Equal(t, test.status, ask(office, test.who, http.MethodGet, "/releases"+test.query, "").Code)
		})
	}
	var told release.ReleasesAnswer
	require.NoError(t, json.Unmarshal(ask(office, w.asks(9, 0), http.MethodGet, "/releases?patient=9&after=1", "").Body.Bytes(), &told))
	require.Len(t, told.Releases, 1)
	require.Equal(t, uint64(6), told.Releases[0].Access)
	require.False(t, told.Releases[0].Noted)
	require.Zero(t, told.Next)
	w.down = errors.New("no answer")
	require.Equal(t, http.StatusServiceUnavailable, ask(office, w.asks(11, 0), http.MethodGet, "/releases?patient=9", "").Code)
}

func TestExamine(t *testing.T) {
	w := newWorld(t)
	dir := t.TempDir()
	office := w.open(dir)
	w.release(office, 5, 6)
	listed, err := release.ReadJournal(dir) // which the office holds
	require.NoError(t, err)
	audit, err := release.Examine(context.Background(), w, listed)
	require.NoError(t, err)
	require.Zero(t, audit.WithoutDecision)
	require.Equal(t, 2, audit.Unnoted)
	require.Len(t, audit.Releases, 2)

	for problem, change := range map[string]func(*consenttypes.Access, *release.Release){
		"no such decision":         func(_ *consenttypes.Access, r *release.Release) { r.Access = 77 },
		"does not know":            func(_ *consenttypes.Access, r *release.Release) { r.Access = 0 },
		"denies":                   func(a *consenttypes.Access, _ *release.Release) { a.Decision = consenttypes.DECISION_DENY },
		"about another access":     func(a *consenttypes.Access, _ *release.Release) { a.Requester = 8 },
		"about another":            func(_ *consenttypes.Access, r *release.Release) { r.Patient = 10 },
		"names another record":     func(a *consenttypes.Access, _ *release.Release) { a.Record = 30 },
		"came before the decision": func(a *consenttypes.Access, r *release.Release) { a.Time = uint64(r.Time) + 1 },
		"another release too":      func(_ *consenttypes.Access, r *release.Release) { r.Access = 6 },
		"has no such record":       func(_ *consenttypes.Access, r *release.Release) { r.Records = []uint64{99} },
		"class that was not":       func(_ *consenttypes.Access, r *release.Release) { r.Records = []uint64{33} },
	} {
		t.Run(problem, func(t *testing.T) {
			w.decide(5, codes.Laboratory, w.signerKey(7))
			changed := append([]release.Listed(nil), listed...)
			change(w.accesses[5], &changed[0].Release)
			audit, err := release.Examine(context.Background(), w, changed)
			require.NoError(t, err)
			require.Equal(t, 1, audit.WithoutDecision)
			require.Contains(t, audit.Releases[0].Problem+audit.Releases[1].Problem, problem)
		})
	}
	w.down = errors.New("no answer")
	_, err = release.Examine(context.Background(), w, listed)
	require.Error(t, err, "what cannot be looked up is not in order")
	none, err := release.ReadJournal(t.TempDir())
	require.NoError(t, err)
	require.Empty(t, none)
}
