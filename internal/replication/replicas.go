package replication

import (
	"context"

	"github.com/ipfs/go-cid"
	"github.com/libp2p/go-libp2p/core/peer"
)

// Replicas says who holds a root at this moment.
type Replicas struct {
	Root    cid.Cid   `json:"root"`
	Holders []peer.ID `json:"holders"`
}

// Replicas asks all connected members, and this node, which of the roots they hold completely.
func (r *Replicator) Replicas(ctx context.Context, roots []cid.Cid) ([]Replicas, error) {
	if err := r.begin(); err != nil {
		return nil, err
	}
	defer r.end()
	found := make([]Replicas, len(roots))
	for i, root := range roots {
		found[i] = Replicas{Root: root, Holders: []peer.ID{}}
	}
	for _, id := range append([]peer.ID{r.self}, r.connected(r.currentRoster())...) {
		for first := 0; first < len(roots); first += pageSize {
			part := roots[first:min(first+pageSize, len(roots))]
			pinned, err := r.whoHas(ctx, id, part)
			if err != nil {
				if id == r.self || ctx.Err() != nil {
					return nil, err
				}
				r.options.Log.Debug("cannot ask a member what it holds", "member", id, "err", err)
				break // who does not answer holds nothing that anybody could get
			}
			for i, has := range pinned {
				if has {
					found[first+i].Holders = append(found[first+i].Holders, id)
				}
			}
		}
	}
	return found, nil
}

// Roots lists what the consortium wants, as this node knows.
func (r *Replicator) Roots() ([]cid.Cid, error) {
	if err := r.begin(); err != nil {
		return nil, err
	}
	defer r.end()
	roots, roster := []cid.Cid{}, r.currentRoster()
	for known, err := range r.ledger.opinions() {
		if err != nil {
			return nil, err
		}
		if len(known.homes(roster)) > 0 {
			roots = append(roots, known.root)
		}
	}
	return roots, nil
}
