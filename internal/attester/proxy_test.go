package attester_test

import (
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/require"
)

// proxy stands before an endpoint and can be cut.
type proxy struct {
	*httptest.Server
	isCut atomic.Bool
	count atomic.Int64
}

func newProxy(t *testing.T, endpoint string) *proxy {
	t.Helper()
	target, err := url.Parse(endpoint)
	require.NoError(t, err)
	behind := httputil.NewSingleHostReverseProxy(target)
	p := &proxy{}
	p.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if p.isCut.Load() {
			p.count.Add(1)
			w.WriteHeader(http.StatusBadGateway)
			return
		}
		behind.ServeHTTP(w, r)
	}))
	t.Cleanup(p.Close)
	return p
}

func (p *proxy) cut(cut bool)   { p.isCut.Store(cut) }
func (p *proxy) refused() int64 { return p.count.Load() }
