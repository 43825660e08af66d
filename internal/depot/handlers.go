package depot

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"

	"github.com/ipfs/go-cid"

	"github.com/healthd/healthd/internal/gateway/route"
	"github.com/healthd/healthd/internal/ipfs"
	"github.com/healthd/healthd/internal/requester"
)

// Path below which the RPC is answered, as the address that [ipfs.OpenRemoteBy] takes has it at its end.
const Path = "/ipfs"

const rpc = "POST " + Path + "/api/v0/"

// Register offers the RPC.
func (d *Depot) Register(routes route.Routes) {
	for command, answer := range map[string]func(*http.Request, *requester.Requester) (any, error){
		"add":       d.answerAdd,
		"block/get": d.answerBlock,
		"pin/ls":    d.answerPinned,
		"pin/rm":    answerUnpin,
	} {
		routes.Handle(rpc+command, route.Fixed(route.Interaction{}), d.rpc(answer))
	}
}

// rpc answers as Kubo does, errors included: those are what [ipfs.Remote] understands.
func (d *Depot) rpc(answer func(*http.Request, *requester.Requester) (any, error)) route.Handler {
	return func(w http.ResponseWriter, r *http.Request) error {
		who := requester.From(r.Context())
		err := d.admit(r.Context(), who)
		var result any
		if err == nil {
			result, err = answer(r, who)
		}
		if err != nil {
			refuse(w, err)
			return nil
		}
		if block, ok := result.([]byte); ok {
			w.Header().Set("Content-Type", "application/octet-stream")
			_, _ = w.Write(block) // ciphertext by its hash
			return nil
		}
		w.Header().Set("Content-Type", "application/json")
		_ = json.NewEncoder(w).Encode(result) // the asker may have gone
		return nil
	}
}

func refuse(w http.ResponseWriter, err error) {
	status, text := http.StatusInternalServerError, "the depot failed"
	switch {
	case errors.Is(err, errStranger):
		status, text = http.StatusForbidden, err.Error()
	case errors.Is(err, errTooMuch):
		status, text = http.StatusTooManyRequests, err.Error()
	case errors.Is(err, errRequest):
		status, text = http.StatusBadRequest, err.Error()
	case errors.Is(err, ipfs.ErrNotPinned):
		text = "not pinned"
	case errors.Is(err, ipfs.ErrUnavailable), errors.Is(err, context.DeadlineExceeded):
		text = "not available"
	case errors.Is(err, ipfs.ErrQuota):
		text = "quota is used up"
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(map[string]any{"Message": text, "Code": 0, "Type": "error"})
}

var errRequest = errors.New("malformed request")

func root(r *http.Request) (cid.Cid, error) {
	c, err := cid.Decode(r.URL.Query().Get("arg"))
	if err == nil {
		_, err = ipfs.DigestOf(c)
	}
	if err != nil {
		return cid.Undef, fmt.Errorf("%w: the argument is not a CID of this network", errRequest)
	}
	return c, nil
}

func (d *Depot) answerAdd(r *http.Request, who *requester.Requester) (any, error) {
	form, err := r.MultipartReader()
	if err != nil {
		return nil, fmt.Errorf("%w: the body is not a form", errRequest)
	}
	part, err := form.NextPart()
	if err != nil {
		return nil, fmt.Errorf("%w: the form has no file", errRequest)
	}
	stored, err := d.add(r.Context(), who.Actor, part, r.ContentLength)
	if err != nil {
		return nil, err
	}
	return map[string]string{"Name": "file", "Hash": stored.String()}, nil
}

func (d *Depot) answerBlock(r *http.Request, _ *requester.Requester) (any, error) {
	c, err := root(r)
	if err != nil {
		return nil, err
	}
	ctx, cancel := context.WithTimeout(r.Context(), blockTimeout)
	defer cancel()
	return d.Store.Block(ctx, c)
}

func (d *Depot) answerPinned(r *http.Request, _ *requester.Requester) (any, error) {
	c, err := root(r)
	if err != nil {
		return nil, err
	}
	pinned, err := d.Store.Pinned(r.Context(), c)
	if err == nil && !pinned {
		err = ipfs.ErrNotPinned
	}
	if err != nil {
		return nil, err
	}
	return map[string]any{"Keys": map[string]any{c.String(): map[string]string{"Type": "recursive"}}}, nil
}

// answerUnpin: nothing is given up by request. See the package's documentation.
func answerUnpin(*http.Request, *requester.Requester) (any, error) { return nil, ipfs.ErrNotPinned }
