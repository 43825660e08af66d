package types

import (
	cmttypes "github.com/cometbft/cometbft/types"
)

// DefaultGenesis is an empty consortium. It is not a valid start: `healthd init` adds the first member.
func DefaultGenesis() *GenesisState { return &GenesisState{Members: []Member{}} }

// Validate checks every member and the consortium as a whole. An empty one is accepted here, because
// genesis files are assembled step by step; InitGenesis refuses it.
func (g GenesisState) Validate() error { return ValidateMembers(g.Members) }

// ValidateMembers checks that names, consensus keys and attestation addresses are each used once, and
// that the total power is one that CometBFT accepts.
func ValidateMembers(members []Member) error {
	if len(members) > MaxMembers {
		return ErrMemberCount.Wrapf("%d members, at most %d", len(members), MaxMembers)
	}
	seen := make(map[string]string, 3*len(members))
	claim := func(member, kind, value string) error {
		if owner, taken := seen[kind+value]; taken {
			return ErrDuplicateMember.Wrapf("%s and %s have the same %s", owner, member, kind)
		}
		seen[kind+value] = member
		return nil
	}
	var total int64
	for _, member := range members {
		if err := member.Validate(); err != nil {
			return err
		}
		if err := claim(member.Name, "name", member.Name); err != nil {
			return err
		}
		if err := claim(member.Name, "consensus_key", string(member.ConsensusKey)); err != nil {
			return err
		}
		if member.AttestationAddress != "" {
			attester, err := member.Attester() // compares addresses whatever the case of their digits
			if err != nil {
				return err
			}
			if err := claim(member.Name, "attestation_address", string(attester[:])); err != nil {
				return err
			}
		}
		total += member.Power
		if total > cmttypes.MaxTotalVotingPower {
			return ErrInvalidMember.Wrapf("total power exceeds %d", cmttypes.MaxTotalVotingPower)
		}
	}
	return nil
}
