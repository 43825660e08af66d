//go:build e2e

package e2e

import (
	"encoding/json"
	"net"
	"net/http"
	"sync"
	"time"

	"github.com/stretchr/testify/require"
)

// telephone is what the hospital has for telling patients that somebody broke the glass: a text message service, say.
type telephone struct {
	url string

	mutex sync.Mutex
	calls map[call]bool
}

type call struct {
	Patient uint64 `json:"patient"`
	Access  uint64 `json:"access"`
}

func (d *dataPlane) listen() *telephone {
	d.w.t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(d.w.t, err)
	t := &telephone{url: "http://" + listener.Addr().String() + "/", calls: map[call]bool{}}
	server := &http.Server{ReadHeaderTimeout: 5 * time.Second, Handler: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		var made call
		if json.NewDecoder(r.Body).Decode(&made) != nil {
			w.WriteHeader(http.StatusBadRequest)
			return
		}
		t.mutex.Lock()
		defer t.mutex.Unlock()
		t.calls[made] = true
	})}
	go func() { _ = server.Serve(listener) }() // until it is closed
	d.w.t.Cleanup(func() { _ = server.Close() })
	return t
}

func (t *telephone) heard(patient, access uint64) bool {
	t.mutex.Lock()
	defer t.mutex.Unlock()
	return t.calls[call{patient, access}]
}
