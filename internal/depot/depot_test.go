package depot_test

import (
	"bytes"
	"context"
	"io"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/custody/store"
	"github.com/healthd/healthd/internal/depot"
	"github.com/healthd/healthd/internal/fhir/outcome"
	"github.com/healthd/healthd/internal/gateway/route"
	"github.com/healthd/healthd/internal/ipfs"
	"github.com/healthd/healthd/internal/requester"
)

const (
	institution = 1
	alice       = 7
	stranger    = 9
)

// register is what the chain knows of patients.
type register struct{}

func (register) Registered(_ context.Context, actor uint64) (bool, error) { return actor == alice, nil }

// mux is a gateway whose requests are signed by whom a header names.
type mux struct{ *http.ServeMux }

func (m mux) Handle(pattern string, _ func(*http.Request) route.Interaction, handler route.Handler) {
	m.HandleFunc(pattern, func(w http.ResponseWriter, r *http.Request) {
		who := map[string]*requester.Requester{
			"alice": {Actor: alice}, "stranger": {Actor: stranger, Institution: 5}, "clerk": {Actor: 12, Institution: institution},
		}[r.Header.Get("Signed-By")]
		if err := handler(w, r.WithContext(requester.With(r.Context(), who))); err != nil {
			outcome.Write(w, err)
		}
	})
}

type signer string

func (s signer) RoundTrip(r *http.Request) (*http.Response, error) {
	r = r.Clone(r.Context())
	r.Header.Set("Signed-By", string(s))
	return http.DefaultTransport.RoundTrip(r)
}

type fixture struct {
	*depot.Depot
	node *ipfs.Node
	now  time.Time
	url  string
}

func open(t *testing.T) *fixture {
	t.Helper()
	key, err := ipfs.LoadOrCreateSwarmKey(filepath.Join(t.TempDir(), "swarm.key"))
	require.NoError(t, err)
	node, err := ipfs.Open(t.Context(), ipfs.Options{Dir: t.TempDir(), SwarmKey: key})
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, node.Close()) })
	f := &fixture{node: node, now: time.Unix(1_800_000_000, 0)}
	f.Depot = depot.New(depot.Options{
		Store: store.Embedded{Node: node}, Patients: register{}, Institution: institution, Now: func() time.Time { return f.now },
	})
	routes := http.NewServeMux()
	f.Register(mux{routes})
	server := httptest.NewServer(routes)
	t.Cleanup(server.Close)
	f.url = server.URL + depot.Path
	return f
}

func (f *fixture) as(t *testing.T, name string) *ipfs.Remote {
	t.Helper()
	remote, err := ipfs.OpenRemoteBy(signer(name), f.url, 5*time.Second)
	require.NoError(t, err)
	t.Cleanup(func() { _ = remote.Close() })
	return remote
}

func TestPatientsStoreAndReadWithoutANode(t *testing.T) {
	f := open(t)
	content := bytes.Repeat([]byte("ciphertext"), 300_000) // of several blocks
	root, err := f.as(t, "alice").Add(t.Context(), bytes.NewReader(content))
	require.NoError(t, err)
	for _, who := range []string{"alice", "clerk"} {
		reader, err := f.as(t, who).Get(t.Context(), root)
		require.NoError(t, err)
		read, err := io.ReadAll(reader)
		require.NoError(t, err)
		require.NoError(t, reader.Close())
		require.Equal(t, content, read)
	}
	pinned, err := f.as(t, "alice").Pinned(t.Context(), root)
	require.NoError(t, err)
	require.True(t, pinned)
}

func TestStrangersAreTurnedAway(t *testing.T) {
	f := open(t)
	root, err := f.as(t, "alice").Add(t.Context(), strings.NewReader("ciphertext"))
	require.NoError(t, err)
	for _, who := range []string{"stranger", "nobody"} {
		_, err := f.as(t, who).Add(t.Context(), strings.NewReader("other"))
		require.ErrorContains(t, err, "for patients whom this institution registered")
		_, err = f.as(t, who).Get(t.Context(), root)
		require.ErrorContains(t, err, "for patients whom this institution registered")
	}
}

// TestNothingIsDeletedByRequest: whoever stored bytes, or stored somebody else's again, is not asked.
func TestNothingIsDeletedByRequest(t *testing.T) {
	f := open(t)
	root, err := f.as(t, "alice").Add(t.Context(), strings.NewReader("ciphertext"))
	require.NoError(t, err)
	again, err := f.as(t, "clerk").Add(t.Context(), strings.NewReader("ciphertext"))
	require.NoError(t, err)
	require.Equal(t, root, again)
	for _, who := range []string{"alice", "clerk"} {
		require.ErrorIs(t, f.as(t, who).Unpin(t.Context(), root), ipfs.ErrNotPinned)
	}
	pinned, err := f.node.Pinned(t.Context(), root)
	require.NoError(t, err)
	require.True(t, pinned)
}

func TestADayHasItsQuota(t *testing.T) {
	f := open(t)
	alice := f.as(t, "alice")
	for range 1000 {
		_, err := alice.Add(t.Context(), strings.NewReader("the same"))
		require.NoError(t, err)
	}
	_, err := alice.Add(t.Context(), strings.NewReader("one more"))
	require.ErrorContains(t, err, "as much as a day allows")
	_, err = f.as(t, "clerk").Add(t.Context(), strings.NewReader("another's"))
	require.NoError(t, err)
	f.now = f.now.Add(24 * time.Hour)
	_, err = alice.Add(t.Context(), strings.NewReader("tomorrow"))
	require.NoError(t, err)
}
