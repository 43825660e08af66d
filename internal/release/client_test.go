package release_test

import (
	"context"
	"net/http"
	"net/http/httptest"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/codes"
	"github.com/healthd/healthd/internal/fhir/outcome"
	"github.com/healthd/healthd/internal/release"
	"github.com/healthd/healthd/internal/release/binding"
	"github.com/healthd/healthd/internal/requester"
)

func TestClient(t *testing.T) {
	w := newWorld(t)
	office := w.open(t.TempDir())
	reader := newRecipient(t).String()
	w.decide(5, codes.Laboratory, binding.RecipientKey(reader))
	served := routes{http.NewServeMux()}
	office.Register(served)
	server := httptest.NewServer(http.HandlerFunc(func(answer http.ResponseWriter, request *http.Request) {
		served.ServeHTTP(answer, request.WithContext(requester.With(request.Context(), w.asks(7, 0))))
	}))
	defer server.Close()
	client := release.Client{HTTP: server.Client(), URL: server.URL + "/"}
	handed, err := client.HandOver(context.Background(), release.HandOverRequest{Access: 5, Recipient: reader})
	require.NoError(t, err)
	require.Len(t, handed.Documents, 2)
	_, err = client.HandOver(context.Background(), release.HandOverRequest{Access: 5, Recipient: reader})
	require.ErrorContains(t, err, "good for one release")
	_, err = client.Emergency(context.Background(), release.EmergencyRequest{})
	require.ErrorContains(t, err, "400")
}

// What a server answers is shown without what could mislead a terminal.
func TestClientTrustsNoText(t *testing.T) {
	answers := map[string]func(http.ResponseWriter){
		"no json": func(w http.ResponseWriter) {
			w.WriteHeader(http.StatusBadGateway)
			_, _ = w.Write([]byte("<html>\x1b[2J"))
		},
		"escapes": func(w http.ResponseWriter) {
			outcome.Write(w, outcome.New(http.StatusForbidden, outcome.Forbidden, "no\x1b[2J\nyes"))
		},
		"no grant": func(w http.ResponseWriter) { _, _ = w.Write([]byte("hello\x1b")) },
	}
	for name, write := range answers {
		t.Run(name, func(t *testing.T) {
			server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { write(w) }))
			defer server.Close()
			client := release.Client{HTTP: server.Client(), URL: server.URL}
			_, err := client.HandOver(context.Background(), release.HandOverRequest{})
			require.Error(t, err)
			require.NotContains(t, err.Error(), "\x1b")
		})
	}
}
