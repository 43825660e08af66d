package ipfs_test

import (
	"bytes"
	"io"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/ipfs"
)

// remote uses a node of ours by the RPC. around, if any, is what stands between.
func remote(t *testing.T, node *ipfs.Node, around func(http.Handler) http.Handler) *ipfs.Remote {
	t.Helper()
	handler := http.Handler(node.API(nil))
	if around != nil {
		handler = around(handler)
	}
	server := httptest.NewServer(handler)
	t.Cleanup(server.Close)
	r, err := ipfs.OpenRemote(server.URL, 2*time.Second)
	require.NoError(t, err)
	return r
}

func TestRemoteStoresReadsAndPins(t *testing.T) {
	node := open(t, ipfs.Options{FetchTimeout: 300 * time.Millisecond})
	r := remote(t, node, nil)
	for _, size := range []int{1, 1000, ipfs.ChunkSize, ipfs.ChunkSize + 1, 9*ipfs.ChunkSize + 123} {
		content := noise(size)
		c, err := r.Add(t.Context(), bytes.NewReader(content))
		require.NoError(t, err)
		require.Equal(t, must(ipfs.Sum(bytes.NewReader(content))), c)
		require.True(t, must(node.Pinned(t.Context(), c)))

		reader, err := r.Get(t.Context(), c)
		require.NoError(t, err)
		got, err := io.ReadAll(reader)
		require.NoError(t, err)
		require.NoError(t, reader.Close())
		require.True(t, bytes.Equal(content, got))
		require.Equal(t, c, must(r.Resolve(t.Context(), must(ipfs.DigestOf(c)))))

		require.True(t, must(r.Pinned(t.Context(), c)))
		require.NoError(t, r.Unpin(t.Context(), c))
		require.False(t, must(r.Pinned(t.Context(), c)))
		require.ErrorIs(t, r.Unpin(t.Context(), c), ipfs.ErrNotPinned)
		require.NoError(t, r.Pin(t.Context(), c))
		require.True(t, must(node.Pinned(t.Context(), c)))
	}
	absent := must(ipfs.Sum(strings.NewReader("nobody has this")))
	_, err := r.Get(t.Context(), absent)
	require.ErrorIs(t, err, ipfs.ErrUnavailable)
	require.ErrorIs(t, r.Pin(t.Context(), absent), ipfs.ErrUnavailable)
}

func TestRemoteAddFailsWholly(t *testing.T) {
	node := open(t, ipfs.Options{Quota: 4 * mebibyte})
	r := remote(t, node, nil)
	_, err := r.Add(t.Context(), strings.NewReader(""))
	require.ErrorContains(t, err, "it is empty")
	_, err = r.Add(t.Context(), io.MultiReader(bytes.NewReader(noise(ipfs.ChunkSize)), brokenReader{}))
	require.ErrorIs(t, err, io.ErrClosedPipe)
	_, err = r.Add(t.Context(), bytes.NewReader(noise(9*mebibyte)))
	require.ErrorIs(t, err, ipfs.ErrQuota)
	for c, err := range node.Pins() {
		t.Errorf("%s is pinned: %v", c, err)
	}
}

// lying answers block/get with what change makes of it.
func lying(change func([]byte) []byte) func(http.Handler) http.Handler {
	return func(honest http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if r.URL.Path != "/api/v0/block/get" {
				honest.ServeHTTP(w, r)
				return
			}
			recorded := httptest.NewRecorder()
			honest.ServeHTTP(recorded, r)
			_, _ = w.Write(change(recorded.Body.Bytes()))
		})
	}
}

func TestRemoteThatLiesIsFoundOut(t *testing.T) {
	node := open(t, ipfs.Options{})
	content := noise(3*ipfs.ChunkSize + 5)
	c := add(t, node, content)
	for name, change := range map[string]func([]byte) []byte{
		"other bytes": func(block []byte) []byte { block[len(block)/2] ^= 1; return block },
		"cut":         func(block []byte) []byte { return block[:len(block)-1] },
		"more":        func(block []byte) []byte { return append(block, 0) },
		"endless":     func([]byte) []byte { return make([]byte, 4<<20) },
		"only chunks": func(block []byte) []byte {
			if len(block) == ipfs.ChunkSize {
				block[77] ^= 1
			}
			return block
		},
	} {
		t.Run(name, func(t *testing.T) {
			reader, err := remote(t, node, lying(change)).Get(t.Context(), c)
			if err == nil {
				var got []byte
				got, err = io.ReadAll(reader)
				require.True(t, bytes.HasPrefix(content, got), "nothing wrong comes out")
				require.NoError(t, reader.Close())
			}
			require.ErrorIs(t, err, ipfs.ErrDamaged)
		})
	}
}

func TestRemoteWithAnotherLayoutIsRefused(t *testing.T) {
	node := open(t, ipfs.Options{})
	other := func(honest http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			_, _ = io.Copy(io.Discard, r.Body)
			_, _ = io.WriteString(w, `{"Name":"file","Hash":"QmZULkCELmmk5XNfCgTnCyFgAVxBRBXyDHGGMVoLFLiXEN","Size":"10"}`+"\n")
		})
	}
	_, err := remote(t, node, other).Add(t.Context(), strings.NewReader("hello"))
	require.ErrorContains(t, err, "unixfs-v1-2025")
}

func TestRemoteThatStalls(t *testing.T) {
	node := open(t, ipfs.Options{})
	c := add(t, node, []byte("hello"))
	stalled := func(http.Handler) http.Handler {
		return http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() })
	}
	started := time.Now()
	_, err := remote(t, node, stalled).Get(t.Context(), c)
	require.ErrorIs(t, err, ipfs.ErrUnavailable)
	require.Less(t, time.Since(started), 20*time.Second)
}

func TestOpenRemoteRefusesBadAddresses(t *testing.T) {
	for endpoint, want := range map[string]string{
		"http://10.0.0.7:5001":   "use https",
		"http://node.example":    "use https",
		"ftp://127.0.0.1":        "want the form",
		"127.0.0.1:5001":         "not a URL",
		"":                       "want the form",
		"https://u:secret@":      "want the form",
		"http://[::1]:bad":       "not a URL",
		"unix://":                "want the form",
		"http://127.0.0.1.evil/": "use https",
	} {
		_, err := ipfs.OpenRemote(endpoint, 0)
		require.ErrorContains(t, err, want, endpoint)
		require.NotContains(t, err.Error(), "secret")
	}
	r, err := ipfs.OpenRemote("http://127.0.0.1:1", 0)
	require.NoError(t, err)
	_, err = r.Get(t.Context(), must(ipfs.Sum(strings.NewReader("hello"))))
	require.ErrorIs(t, err, ipfs.ErrUnreachable)
}

func TestControlSocket(t *testing.T) {
	dir := t.TempDir()
	_, running, err := ipfs.OpenControl(t.Context(), dir)
	require.NoError(t, err)
	require.False(t, running)

	node := open(t, ipfs.Options{Dir: dir})
	stop, err := ipfs.ListenControl(t.Context(), dir, node.API(nil))
	require.NoError(t, err)
	control, running, err := ipfs.OpenControl(t.Context(), dir)
	require.NoError(t, err)
	require.True(t, running)
	c, err := control.Add(t.Context(), strings.NewReader("through the socket"))
	require.NoError(t, err)
	require.True(t, must(node.Pinned(t.Context(), c)))
	var status ipfs.Status
	require.NoError(t, control.Ask(t.Context(), "status", nil, &status))
	require.Equal(t, uint64(1), status.Pins)
	require.Equal(t, node.AddrInfo().ID.String(), status.ID)
	var collection ipfs.Collection
	require.NoError(t, control.Ask(t.Context(), "gc", nil, &collection))
	require.Equal(t, uint64(1), collection.Kept)

	require.NoError(t, stop())
	_, running, err = ipfs.OpenControl(t.Context(), dir)
	require.NoError(t, err)
	require.False(t, running, "after its end nobody answers")

	deep := filepath.Join(t.TempDir(), strings.Repeat("x", 100))
	_, err = ipfs.ListenControl(t.Context(), deep, node.API(nil))
	require.ErrorContains(t, err, "too long")
}
