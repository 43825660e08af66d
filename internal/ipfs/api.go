package ipfs

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"

	"github.com/ipfs/go-cid"
)

// API answers that part of Kubo's HTTP RPC which [Remote] uses, and commands of our own below /healthd/. It knows no
// users: serve it to the owner of the node only, as [ListenControl] does. Files are added by the adder, or by the node
// itself where it is nil.
func (n *Node) API(adder Adder) *http.ServeMux {
	if adder == nil {
		adder = n
	}
	mux := http.NewServeMux()
	mux.HandleFunc("POST /api/v0/add", apiAdd(adder))
	mux.HandleFunc("POST /api/v0/block/get", withRoot(n.apiBlock))
	mux.HandleFunc("POST /api/v0/pin/add", withRoot(func(w http.ResponseWriter, r *http.Request, c cid.Cid) error {
		if err := n.Pin(r.Context(), c); err != nil {
			return err
		}
		return respond(w, map[string][]string{"Pins": {c.String()}})
	}))
	mux.HandleFunc("POST /api/v0/pin/rm", withRoot(func(w http.ResponseWriter, r *http.Request, c cid.Cid) error {
		if err := n.Unpin(r.Context(), c); err != nil {
			return err
		}
		return respond(w, map[string][]string{"Pins": {c.String()}})
	}))
	mux.HandleFunc("POST /api/v0/pin/ls", n.apiPins)
	n.addControl(mux)
	return mux
}

// Adder stores content.
type Adder interface {
	Add(ctx context.Context, content io.Reader) (cid.Cid, error)
}

// respond writes a line of JSON.
func respond(w io.Writer, result any) error { return json.NewEncoder(w).Encode(result) }

// refuse writes an error as Kubo does.
func refuse(w http.ResponseWriter, status int, err error) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	_ = respond(w, map[string]any{"Message": err.Error(), "Code": 0, "Type": "error"})
}

// withRoot reads the argument of a command about one root or block.
func withRoot(run func(http.ResponseWriter, *http.Request, cid.Cid) error) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		c, err := cid.Decode(r.URL.Query().Get("arg"))
		if err != nil {
			refuse(w, http.StatusBadRequest, errors.New("ipfs: the argument is not a CID"))
			return
		}
		if err := run(w, r, c); err != nil {
			refuse(w, http.StatusInternalServerError, err)
		}
	}
}

// maxDrained bounds what is read, in bytes, of a file that is refused.
const maxDrained = 64 << 20

func apiAdd(adder Adder) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		form, err := r.MultipartReader()
		if err != nil {
			refuse(w, http.StatusBadRequest, fmt.Errorf("ipfs: the body is not a form: %w", err))
			return
		}
		part, err := form.NextPart()
		if err != nil {
			refuse(w, http.StatusBadRequest, fmt.Errorf("ipfs: the form has no file: %w", err))
			return
		}
		c, err := adder.Add(r.Context(), part)
		if err != nil {
			// A client that is still sending would find the connection closed before it reads why.
			_, _ = io.Copy(io.Discard, io.LimitReader(r.Body, maxDrained))
			refuse(w, http.StatusInternalServerError, err)
			return
		}
		_ = respond(w, map[string]string{"Name": part.FileName(), "Hash": c.String()})
	}
}

// apiBlock reads one block, from disk or from a peer.
func (n *Node) apiBlock(w http.ResponseWriter, r *http.Request, c cid.Cid) error {
	block, err := n.Block(r.Context(), c)
	if err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/octet-stream") // never what a browser would make of it
	_, _ = w.Write(block)                                      //nolint:gosec // bytes by their hash, to the owner of the node
	return nil
}

// Block reads one block, from disk or from a peer.
func (n *Node) Block(ctx context.Context, c cid.Cid) ([]byte, error) {
	if n.ctx.Err() != nil {
		return nil, ErrClosed
	}
	if _, err := DigestOf(c); err != nil {
		return nil, err
	}
	session := n.guard.begin(c)
	defer session.end()
	node, err := fetcher{node: n, source: n.dag, guard: session, root: c}.Get(ctx, c)
	if err != nil {
		return nil, err
	}
	return node.RawData(), nil
}

// apiPins lists the pins, a line each with stream=true, or says whether one root is pinned.
func (n *Node) apiPins(w http.ResponseWriter, r *http.Request) {
	type pinned struct{ Type string }
	if arg := r.URL.Query().Get("arg"); arg != "" {
		withRoot(func(w http.ResponseWriter, r *http.Request, c cid.Cid) error {
			is, err := n.Pinned(r.Context(), c)
			if err == nil && !is {
				err = fmt.Errorf("path '%s' is not pinned", c)
			}
			if err != nil {
				return err
			}
			return respond(w, map[string]any{"Keys": map[string]pinned{c.String(): {"recursive"}}})
		})(w, r)
		return
	}
	for c, err := range n.Pins() {
		if err == nil {
			err = respond(w, map[string]string{"Cid": c.String(), "Type": "recursive"})
		}
		if err != nil {
			panic(http.ErrAbortHandler)
		}
	}
}
