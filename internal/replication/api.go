package replication

import (
	"context"
	"fmt"
	"net/http"
	"net/url"

	"github.com/ipfs/go-cid"

	"github.com/healthd/healthd/internal/ipfs"
)

// API is the node's own, where what is added is claimed, with the replicator's commands.
func (r *Replicator) API() *http.ServeMux {
	mux := r.node.API(r)
	mux.HandleFunc("POST /healthd/replication", ipfs.Command(func(context.Context, url.Values) (any, error) {
		return r.Status(), nil
	}))
	mux.HandleFunc("POST /healthd/replicas", ipfs.Command(func(ctx context.Context, arguments url.Values) (any, error) {
		if len(arguments["arg"]) == 0 {
			roots, err := r.Roots()
			if err != nil {
				return nil, err
			}
			return r.Replicas(ctx, roots)
		}
		var roots []cid.Cid
		for _, text := range arguments["arg"] {
			root, err := cid.Decode(text)
			if err != nil {
				return nil, fmt.Errorf("%q is not a CID: %w", text, err)
			}
			roots = append(roots, root)
		}
		return r.Replicas(ctx, roots)
	}))
	mux.HandleFunc("POST /healthd/keep", ipfs.Command(func(ctx context.Context, arguments url.Values) (any, error) {
		root, err := cid.Decode(arguments.Get("arg"))
		if err != nil {
			return nil, err
		}
		if err := r.node.Pin(ctx, root); err != nil {
			return nil, err
		}
		return struct{}{}, r.Keep(ctx, root)
	}))
	mux.HandleFunc("POST /healthd/withdraw", ipfs.Command(func(ctx context.Context, arguments url.Values) (any, error) {
		root, err := cid.Decode(arguments.Get("arg"))
		if err != nil {
			return nil, err
		}
		return struct{}{}, r.Withdraw(ctx, root)
	}))
	mux.HandleFunc("POST /healthd/forget", ipfs.Command(func(ctx context.Context, arguments url.Values) (any, error) {
		var digest ipfs.Digest
		if err := digest.UnmarshalText([]byte(arguments.Get("arg"))); err != nil {
			return nil, err
		}
		return struct{}{}, r.Forget(ctx, digest)
	}))
	return mux
}
