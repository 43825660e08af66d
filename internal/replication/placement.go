package replication

import (
	"bytes"
	"crypto/sha256"
	"slices"

	"github.com/ipfs/go-cid"
	"github.com/libp2p/go-libp2p/core/peer"
)

// place ranks members for a root by rendezvous hashing (highest random weight: Thaler and Ravishankar, 1998) and takes
// the first ones. Each node computes the same without asking, and when a member goes or comes only the
// roots move that it held or is to hold.
func place(root cid.Cid, members []Member, factor int) []peer.ID {
	type ranked struct {
		id     peer.ID
		weight [sha256.Size]byte
	}
	ranking := make([]ranked, 0, len(members))
	for _, m := range members {
		// The hash, not the CID: its codec is no property of the content's place.
		ranking = append(ranking, ranked{m.ID, sha256.Sum256(append([]byte(m.ID), root.Hash()...))})
	}
	slices.SortFunc(ranking, func(a, b ranked) int { return bytes.Compare(b.weight[:], a.weight[:]) })
	var holders []peer.ID
	for _, r := range ranking[:min(factor, len(ranking))] {
		holders = append(holders, r.id)
	}
	return holders
}

// eligible are the members that may hold what the homes claim: every home's institution must allow it.
func (r Roster) eligible(homes []peer.ID) []Member {
	var rules []Residency
	for _, home := range homes {
		m, _ := r.member(home)
		if rule, has := r.Residency[m.Institution]; has {
			rules = append(rules, rule)
		}
	}
	var members []Member
	for _, m := range r.Members {
		allowed := !slices.ContainsFunc(rules, func(rule Residency) bool { return !rule.admits(m) })
		if allowed && !m.Left {
			members = append(members, m)
		}
	}
	return members
}
