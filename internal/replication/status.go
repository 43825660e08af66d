package replication

import (
	"github.com/libp2p/go-libp2p/core/peer"
)

// summary is what a full round counted.
type summary struct {
	Roots   uint64 `json:"roots"`   // that the consortium wants
	Held    uint64 `json:"held"`    // of them by this node
	Deficit uint64 `json:"deficit"` // missing copies of the roots of which this node is the first holder
}

// Status says how a node's part of the replication is doing.
type Status struct {
	summary
	Pending    int            `json:"pending"`    // roots that are being fetched or wait for it
	Tombstones int            `json:"tombstones"` // when they were last counted
	Members    []MemberStatus `json:"members"`
}

// MemberStatus is how this node sees a member.
type MemberStatus struct {
	ID          peer.ID `json:"id"`
	Institution string  `json:"institution"`
	Region      string  `json:"region,omitempty"`
	Connected   bool    `json:"connected"`
	Live        bool    `json:"live"` // connected, or not for long without
	Self        bool    `json:"self,omitempty"`
}

// Status reports the last full round and the members as they are now.
func (r *Replicator) Status() Status {
	r.mu.Lock()
	status := Status{summary: r.last, Tombstones: r.tombstones}
	roster := r.roster
	r.mu.Unlock()
	status.Pending = r.pinning.pending()
	connected := map[peer.ID]bool{}
	for _, id := range r.node.Peers() {
		connected[id] = true
	}
	now := r.options.Now()
	for _, m := range roster.Members {
		if m.Left {
			continue
		}
		self := m.ID == r.self
		status.Members = append(status.Members, MemberStatus{
			ID: m.ID, Institution: m.Institution, Region: m.Region, Self: self,
			Connected: self || connected[m.ID], Live: self || connected[m.ID] || r.liveness.live(m.ID, now),
		})
	}
	return status
}
