package types

import (
	"cmp"
	"slices"
)

// DefaultGenesis is an empty consortium. It is not a valid start: `healthd init` adds the first member.
func DefaultGenesis() *GenesisState {
	return &GenesisState{
		Params: DefaultParams(), Members: []Member{}, Validators: []Validator{}, Jailings: []Jailing{}, Handovers: []Handover{},
		AttesterSets: []AttesterSet{}, Proposals: []Proposal{}, Votes: []Vote{},
		StorageNodes: []StorageNode{}, Residencies: []Residency{},
	}
}

// Validate checks the consortium as a whole. An empty one is accepted here, because genesis files are assembled step
// by step; InitGenesis refuses it.
func (g GenesisState) Validate() error {
	if err := g.Params.Validate(); err != nil {
		return err
	}
	if err := ValidateMembers(g.Members); err != nil {
		return err
	}
	members := map[string]bool{}
	for _, member := range g.Members {
		members[member.Name] = true
	}
	if len(g.Validators) > MaxValidators {
		return ErrValidatorCount.Wrapf("%d, at most %d", len(g.Validators), MaxValidators)
	}
	if err := belongTo(members, g.Validators); err != nil {
		return err
	}
	for _, handover := range g.Handovers {
		if err := belongTo(members, handover.Validators); err != nil {
			return ErrInvalidGenesis.Wrapf("hand-over %d: %s", handover.Number, err)
		}
	}
	if err := ValidateStorage(members, g.StorageNodes, g.Residencies); err != nil {
		return err
	}
	if err := g.validateJailings(); err != nil {
		return err
	}
	if err := g.validateAttesterSets(); err != nil {
		return err
	}
	return g.validateProposals()
}

// belongTo checks validators, and that they belong to members.
func belongTo(members map[string]bool, validators Validators) error {
	if err := validators.validateEach(); err != nil {
		return err
	}
	for _, v := range validators {
		if !members[v.Member] {
			return ErrUnknownMember.Wrapf("%q, which runs validator %s", v.Member, v.Name)
		}
	}
	return nil
}

// validateJailings checks that enough validators are free. A hand-over that would leave too few may be in the queue:
// it waits there.
func (g GenesisState) validateJailings() error {
	jailed := map[string]bool{}
	validators := sorted(g.Validators)
	for _, jailing := range g.Jailings {
		if _, found := validators.Find(jailing.Validator); !found {
			return ErrInvalidGenesis.Wrapf("jailing: there is no validator %q", jailing.Validator)
		}
		jailed[jailing.Validator] = true
	}
	return RequireEnoughFree(validators, jailed)
}

func (g GenesisState) validateAttesterSets() error {
	for i, set := range g.AttesterSets {
		if set.Id != uint64(i+1) {
			return ErrInvalidGenesis.Wrapf("attester set %d must have the id %d", set.Id, i+1)
		}
		if i > 0 && set.FirstRange < g.AttesterSets[i-1].FirstRange {
			return ErrInvalidGenesis.Wrapf("attester set %d must not begin before the one before", set.Id)
		}
		if err := set.Validate(); err != nil {
			return err
		}
	}
	if known := uint64(len(g.AttesterSets)); g.CurrentAttesterSet > known || (known > 0 && g.CurrentAttesterSet == 0) {
		return ErrInvalidGenesis.Wrapf("current_attester_set is %d, there are %d", g.CurrentAttesterSet, known)
	}
	return nil
}

func (g GenesisState) validateProposals() error {
	if !slices.IsSortedFunc(g.Handovers, func(a, b Handover) int { return cmp.Compare(a.Number, b.Number) }) {
		return ErrInvalidGenesis.Wrap("handovers must be ascending")
	}
	if last := len(g.Handovers); last > 0 && g.Handovers[last-1].Number >= g.NextHandover {
		return ErrInvalidGenesis.Wrapf("next_handover must be above %d", g.Handovers[last-1].Number)
	}
	known := map[uint64]bool{}
	for i := range g.Proposals {
		proposal := &g.Proposals[i]
		if known[proposal.Id] || proposal.Id == 0 || proposal.Id >= g.NextProposal {
			return ErrInvalidGenesis.Wrapf("proposal %d: ids must be unique and below next_proposal", proposal.Id)
		}
		known[proposal.Id] = true
		if err := validateProposalText(proposal.Title, proposal.Summary, len(proposal.Messages)); err != nil {
			return ErrInvalidGenesis.Wrapf("proposal %d: %s", proposal.Id, err)
		}
	}
	for _, vote := range g.Votes {
		if !known[vote.Proposal] || !vote.Option.Valid() {
			return ErrInvalidGenesis.Wrapf("the vote of %s on proposal %d", vote.Member, vote.Proposal)
		}
	}
	return nil
}

// sorted returns the validators by ascending name.
func sorted(validators []Validator) Validators {
	return slices.SortedFunc(slices.Values(validators), func(a, b Validator) int { return cmp.Compare(a.Name, b.Name) })
}
