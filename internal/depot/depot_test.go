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

	"github.com/ipfs/go-cid"
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

// register is what the chain and the index know of patients.
type register map[cid.Cid]bool

func (register) Registered(_ context.Context, actor uint64) (bool, error) { return actor == alice, nil }

func (r register) Contents(context.Context, uint64) (map[cid.Cid]bool, error) { return r, nil }

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
	node    *ipfs.Node
	records register
	dir     string
	now     time.Time
	url     string
}

func open(t *testing.T) *fixture {
	t.Helper()
	key, err := ipfs.LoadOrCreateSwarmKey(filepath.Join(t.TempDir(), "swarm.key"))
	require.NoError(t, err)
	node, err := ipfs.Open(t.Context(), ipfs.Options{Dir: t.TempDir(), SwarmKey: key})
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, node.Close()) })
	f := &fixture{node: node, records: register{}, dir: t.TempDir(), now: time.Unix(1_800_000_000, 0)}
	f.reopen(t)
	routes := http.NewServeMux()
	f.Register(mux{routes})
	server := httptest.NewServer(routes)
	t.Cleanup(server.Close)
	f.url = server.URL + depot.Path
	return f
}

func (f *fixture) reopen(t *testing.T) {
	t.Helper()
	var err error
	f.Depot, err = depot.New(depot.Options{
		Store: store.Embedded{Node: f.node}, Patients: f.records, Institution: institution, Dir: f.dir, Now: func() time.Time { return f.now },
	})
	require.NoError(t, err)
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
		require.ErrorContains(t, err, "for patients whose records")
		_, err = f.as(t, who).Get(t.Context(), root)
		require.ErrorContains(t, err, "for patients whose records")
	}
}

func TestOnlyTheirOwnAndOnlyBeforeItIsAnchored(t *testing.T) {
	f := open(t)
	root, err := f.as(t, "alice").Add(t.Context(), strings.NewReader("ciphertext"))
	require.NoError(t, err)
	require.ErrorIs(t, f.as(t, "clerk").Unpin(t.Context(), root), ipfs.ErrNotPinned, "somebody else's")
	f.records[root] = true
	require.ErrorIs(t, f.as(t, "alice").Unpin(t.Context(), root), ipfs.ErrNotPinned, "it is part of the records")
	delete(f.records, root)
	require.NoError(t, f.as(t, "alice").Unpin(t.Context(), root))
	pinned, err := f.node.Pinned(t.Context(), root)
	require.NoError(t, err)
	require.False(t, pinned)
}

func TestWhatNobodyAnchorsIsGivenUp(t *testing.T) {
	f := open(t)
	kept, err := f.as(t, "alice").Add(t.Context(), strings.NewReader("anchored"))
	require.NoError(t, err)
	lost, err := f.as(t, "alice").Add(t.Context(), strings.NewReader("forgotten"))
	require.NoError(t, err)
	f.records[kept] = true

	f.now = f.now.Add(59 * time.Minute)
	require.NoError(t, f.Sweep(t.Context()))
	require.True(t, f.pinned(t, lost), "not yet")
	f.reopen(t) // the notes are on disk
	f.now = f.now.Add(2 * time.Minute)
	require.NoError(t, f.Sweep(t.Context()))
	require.False(t, f.pinned(t, lost))
	require.True(t, f.pinned(t, kept))

	f.records[kept] = false
	f.now = f.now.Add(2 * time.Hour)
	require.NoError(t, f.Sweep(t.Context()))
	require.True(t, f.pinned(t, kept), "what was anchored once is no upload any more")
}

func TestTooMuchWaits(t *testing.T) {
	f := open(t)
	alice := f.as(t, "alice")
	for i := range 256 {
		_, err := alice.Add(t.Context(), strings.NewReader(strings.Repeat("x", i+1)))
		require.NoError(t, err)
	}
	_, err := alice.Add(t.Context(), strings.NewReader("one more"))
	require.ErrorContains(t, err, "too much waits")
}

func (f *fixture) pinned(t *testing.T, root cid.Cid) bool {
	t.Helper()
	pinned, err := f.node.Pinned(t.Context(), root)
	require.NoError(t, err)
	return pinned
}
