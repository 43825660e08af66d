package replication

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"slices"

	"github.com/libp2p/go-libp2p/core/peer"
)

// DefaultFactor is the number of copies where the consortium has not chosen one.
const DefaultFactor = 3

// Member is a node of the consortium.
type Member struct {
	ID          peer.ID  `json:"id"`
	Addresses   []string `json:"addresses,omitempty"` // such as /ip4/10.0.0.7/tcp/4001
	Institution string   `json:"institution"`
	Region      string   `json:"region,omitempty"`
	// Left: the node is no longer a member. It holds nothing and is not answered, but what it put stays wanted.
	Left bool `json:"left,omitempty"`
}

// Residency says where copies of an institution's content may be: at members of the institutions or in the regions
// that it lists. A rule that lists nothing allows every member.
type Residency struct {
	Institutions []string `json:"institutions,omitempty"`
	Regions      []string `json:"regions,omitempty"`
}

func (r Residency) admits(m Member) bool {
	return len(r.Institutions)+len(r.Regions) == 0 || slices.Contains(r.Institutions, m.Institution) || slices.Contains(r.Regions, m.Region)
}

// Roster is what the consortium has decided: who its nodes are, how many copies there shall be, and where.
type Roster struct {
	Members []Member `json:"members"`
	// Factor is the number of copies; 0 means [DefaultFactor]. Where fewer members may hold a root, each holds it.
	Factor int `json:"factor,omitempty"`
	// Residency has the rules of the institutions that have one, by the institution whose node put the content.
	Residency map[string]Residency `json:"residency,omitempty"`
}

func (r Roster) factor() int {
	if r.Factor <= 0 {
		return DefaultFactor
	}
	return r.Factor
}

func (r Roster) member(id peer.ID) (Member, bool) {
	for _, m := range r.Members {
		if m.ID == id {
			return m, true
		}
	}
	return Member{}, false
}

// check refuses what can only be a mistake.
func (r Roster) check() error {
	seen := map[peer.ID]bool{}
	for _, m := range r.Members {
		if err := m.ID.Validate(); err != nil {
			return fmt.Errorf("replication: a member's id is not a peer id: %w", err)
		}
		if seen[m.ID] {
			return fmt.Errorf("replication: member %s is listed twice", m.ID)
		}
		seen[m.ID] = true
	}
	return nil
}

// Consortium tells the present roster. It is asked in every round, so that changes need no restart.
type Consortium interface {
	Roster(ctx context.Context) (Roster, error)
}

// RosterFile is a consortium that is written down in a JSON file, which has the form of [Roster].
type RosterFile string

// Roster implements Consortium.
func (f RosterFile) Roster(context.Context) (Roster, error) {
	content, err := os.ReadFile(string(f))
	if err != nil {
		return Roster{}, fmt.Errorf("replication: cannot read the roster: %w", err)
	}
	var roster Roster
	if err := json.Unmarshal(content, &roster); err != nil {
		return Roster{}, fmt.Errorf("replication: %s is not a roster: %w", f, err)
	}
	return roster, roster.check()
}
