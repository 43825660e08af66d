package store

import (
	"context"
	"net/http"
	"net/url"
	"time"

	"github.com/ipfs/go-cid"

	"github.com/healthd/healthd/internal/depot"
	"github.com/healthd/healthd/internal/ipfs"
)

// Remote is a node that another process or machine runs: a running node of this home, or a Kubo.
type Remote struct {
	*ipfs.Remote
	ours       bool // it knows our commands
	replicates bool
}

// OpenRemote uses a node by its RPC, as [ipfs.OpenRemote] does; nothing is asked of it but what every Kubo can do.
func OpenRemote(endpoint string, fetchTimeout time.Duration) (*Remote, error) {
	remote, err := ipfs.OpenRemote(endpoint, fetchTimeout)
	if err != nil {
		return nil, err
	}
	return &Remote{Remote: remote}, nil
}

// OpenControl uses the running node of a folder by its control socket. ok is false where none runs.
func OpenControl(ctx context.Context, dir string) (r *Remote, ok bool, err error) {
	remote, running, err := ipfs.OpenControl(ctx, dir)
	if err != nil || !running {
		return nil, false, err
	}
	return &Remote{Remote: remote, ours: true, replicates: remote.Ask(ctx, "replication", nil, nil) == nil}, true, nil
}

// OpenDepot uses the depot of a gateway (see package depot) by a transport that signs.
func OpenDepot(transport http.RoundTripper, gateway string, fetchTimeout time.Duration) (*Remote, error) {
	remote, err := ipfs.OpenRemoteBy(transport, gateway+depot.Path, fetchTimeout)
	if err != nil {
		return nil, err
	}
	return &Remote{Remote: remote}, nil
}

// Connect makes a node of ours dial a member.
func (r *Remote) Connect(ctx context.Context, address string) error {
	return r.Ask(ctx, "connect", url.Values{"arg": {address}}, nil)
}

// Unpin gives content up: what custody unpins, nobody will ask for again.
func (r *Remote) Unpin(ctx context.Context, content cid.Cid) error {
	if r.replicates {
		return r.Ask(ctx, "withdraw", url.Values{"arg": {content.String()}}, nil)
	}
	return r.Remote.Unpin(ctx, content)
}

// Forget deletes content, at all members where the node replicates. A Kubo deletes what is unpinned when its own garbage
// collection runs.
func (r *Remote) Forget(ctx context.Context, digest ipfs.Digest) error {
	if r.replicates {
		return r.Ask(ctx, "forget", url.Values{"arg": {digest.String()}}, nil)
	}
	return unpin(ctx, r, digest)
}

// Collect deletes what nobody keeps any more. The collection of a Kubo is its operator's, and not counted.
func (r *Remote) Collect(ctx context.Context) (uint64, error) {
	if !r.ours {
		return 0, nil
	}
	var collected ipfs.Collection
	err := r.Ask(ctx, "gc", nil, &collected)
	return collected.Freed, err
}
