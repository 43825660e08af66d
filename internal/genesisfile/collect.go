package genesisfile

import (
	"fmt"
	"slices"
	"strings"

	consortiumtypes "github.com/healthd/healthd/x/consortium/types"
)

// Collect completes terms with contributions. What it makes does not depend on their order: institutions get their
// actors in the order of the members' names.
func (f *File) Collect(contributions []Contribution) error {
	if len(contributions) == 0 {
		return fmt.Errorf("there are no contributions")
	}
	if consortium, err := f.consortium(); err != nil {
		return err
	} else if len(consortium.Members) > 0 {
		return fmt.Errorf("%s is no terms: it has the member %q already; `healthd genesis new` makes terms", f.path, consortium.Members[0].Name)
	}
	contributions = slices.SortedFunc(slices.Values(contributions), func(a, b Contribution) int {
		return strings.Compare(a.Statement.Member, b.Statement.Member)
	})
	if err := f.agree(contributions); err != nil {
		return err
	}
	if err := distinct(contributions); err != nil {
		return err
	}
	for _, each := range contributions {
		if err := f.found(each.Statement); err != nil {
			return fmt.Errorf("member %s: %w", each.Statement.Member, err)
		}
	}
	return nil
}

// agree checks that all contributions are genuine and for these terms.
func (f *File) agree(contributions []Contribution) error {
	for _, each := range contributions {
		s := each.Statement
		if s.ChainID != f.ChainID() {
			return fmt.Errorf("member %s contributes to chain %q; these terms are of chain %q", s.Member, s.ChainID, f.ChainID())
		}
		if s.Terms != f.digest {
			return fmt.Errorf("member %s agreed to other terms: their SHA-256 is %s, that of %s is %s; use one file, unchanged, and contribute anew",
				s.Member, s.Terms, f.path, f.digest)
		}
		if err := each.Verify(); err != nil {
			return fmt.Errorf("member %s: %w", s.Member, err)
		}
	}
	return nil
}

// distinct refuses what two members may not have in common.
func distinct(contributions []Contribution) error {
	owners := map[[2]string]string{}
	for _, each := range contributions {
		s := each.Statement
		for _, claim := range [][2]string{
			{"member name", s.Member},
			{"institution", strings.ToLower(s.Institution)},
			{"actor key", strings.ToLower(s.ActorKey)},
			{"consensus key", string(s.ConsensusKey)},
			{"attestation address", s.attester().Hex()},
			{"node id", s.nodeID()},
			{"address", strings.TrimPrefix(strings.ToLower(s.Peer), s.nodeID())},
		} {
			if owner, taken := owners[claim]; taken {
				if owner == s.Member {
					return fmt.Errorf("there are two contributions of member %s: remove one of them", owner)
				}
				return fmt.Errorf("members %s and %s have the same %s: each needs its own", owner, s.Member, claim[0])
			}
			owners[claim] = s.Member
		}
	}
	return nil
}

// found adds a member with its institution and its validator.
func (f *File) found(s Statement) error {
	key, err := s.actorKey()
	if err != nil {
		return err
	}
	actor, err := f.AddInstitution(s.Institution, Roles[s.Role], key)
	if err != nil {
		return err
	}
	_, err = f.AddMember(consortiumtypes.Member{Name: s.Member, Actor: actor}, s.Validator())
	return err
}

// Peers lists the addresses of the nodes, in the order of the members' names.
func Peers(contributions []Contribution) []string {
	peers := make([]string, len(contributions))
	for i, each := range slices.SortedFunc(slices.Values(contributions), func(a, b Contribution) int {
		return strings.Compare(a.Statement.Member, b.Statement.Member)
	}) {
		peers[i] = each.Statement.Peer
	}
	return peers
}
