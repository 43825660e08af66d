package ipfs

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"net"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"sync"
	"syscall"
	"time"

	"github.com/libp2p/go-libp2p/core/peer"
)

// ControlSocket is where a running node of a folder answers its owner. Its mode lets nobody else in.
func ControlSocket(dir string) string { return filepath.Join(dir, "control.sock") }

// maxSocketPath is what every system's addresses of sockets have room for.
const maxSocketPath = 100

// ListenControl answers the API on the folder's socket until stop is called. The lock on the folder has seen to it that
// no other process does.
func ListenControl(ctx context.Context, dir string, api http.Handler) (stop func() error, err error) {
	path := ControlSocket(dir)
	if len(path) > maxSocketPath {
		return nil, fmt.Errorf("ipfs: the path %s is too long for a socket: choose a folder nearer to the root", path)
	}
	if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("ipfs: cannot replace %s: %w", path, err)
	}
	listener, err := (&net.ListenConfig{}).Listen(ctx, "unix", path)
	if err != nil {
		return nil, fmt.Errorf("ipfs: cannot listen on %s: %w", path, err)
	}
	if err := os.Chmod(path, 0o600); err != nil { // the folder itself is its owner's alone already
		return nil, errors.Join(err, listener.Close())
	}
	ctx, cancel := context.WithCancel(ctx)
	server := &http.Server{Handler: api, ReadHeaderTimeout: 10 * time.Second, BaseContext: func(net.Listener) context.Context { return ctx }}
	served := make(chan error, 1)
	go func() { served <- server.Serve(listener) }()
	return sync.OnceValue(func() error {
		cancel() // commands that are under way end
		err := server.Close()
		if ended := <-served; !errors.Is(ended, http.ErrServerClosed) {
			err = errors.Join(err, ended)
		}
		return err
	}), nil
}

// OpenControl connects to the running node of a folder. ok is false where none runs.
func OpenControl(ctx context.Context, dir string) (r *Remote, ok bool, err error) {
	if len(ControlSocket(dir)) > maxSocketPath {
		return nil, false, nil // nobody can listen there
	}
	r, err = OpenRemote("unix://"+ControlSocket(dir), 0)
	if err != nil {
		return nil, false, err
	}
	err = r.Ask(ctx, "status", nil, nil)
	switch {
	case errors.Is(err, fs.ErrNotExist), errors.Is(err, syscall.ECONNREFUSED):
		return nil, false, nil // a node that was killed leaves its socket
	case err != nil:
		return nil, false, err
	}
	return r, true, nil
}

// PeerStatus is a connected member.
type PeerStatus struct {
	ID      peer.ID `json:"id"`
	Address string  `json:"address"`
}

// PeerStatuses lists the connected members with the addresses under which they are reached.
func (n *Node) PeerStatuses() []PeerStatus {
	peers := []PeerStatus{}
	for _, conn := range n.host.Network().Conns() {
		peers = append(peers, PeerStatus{conn.RemotePeer(), conn.RemoteMultiaddr().String()})
	}
	return peers
}

// addControl adds the commands of `healthd ipfs`.
func (n *Node) addControl(mux *http.ServeMux) {
	mux.HandleFunc("POST /healthd/status", Command(func(context.Context, url.Values) (any, error) { return n.Status(), nil }))
	mux.HandleFunc("POST /healthd/peers", Command(func(context.Context, url.Values) (any, error) { return n.PeerStatuses(), nil }))
	mux.HandleFunc("POST /healthd/connect", Command(func(ctx context.Context, arguments url.Values) (any, error) {
		peers, err := ParsePeers(arguments.Get("arg"))
		if err != nil {
			return nil, err
		}
		return struct{}{}, n.Connect(ctx, peers[0])
	}))
	mux.HandleFunc("POST /healthd/gc", Command(func(ctx context.Context, _ url.Values) (any, error) { return n.Collect(ctx) }))
	mux.HandleFunc("POST /healthd/verify", Command(func(ctx context.Context, arguments url.Values) (any, error) {
		return n.Verify(ctx, arguments.Get("repair") == "true", nil)
	}))
}

// Command makes a handler of a command that [Remote.Ask] asks for.
func Command(run func(context.Context, url.Values) (any, error)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		result, err := run(r.Context(), r.URL.Query())
		if err != nil {
			refuse(w, http.StatusInternalServerError, err)
			return
		}
		w.Header().Set("Content-Type", "application/json")
		_ = respond(w, result)
	}
}

// Ask runs a command of our own on a node of ours, and decodes the result, which may be nil.
func (r *Remote) Ask(ctx context.Context, command string, arguments url.Values, result any) error {
	answer, err := r.call(ctx, "/healthd/"+command, arguments, nil, "")
	if err != nil {
		return err
	}
	defer answer.Close()
	if result == nil {
		return nil
	}
	return json.NewDecoder(answer).Decode(result)
}
