package types_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	codectypes "github.com/cosmos/cosmos-sdk/codec/types"

	"github.com/healthd/healthd/x/consortium/types"
)

func genesis() *types.GenesisState {
	g := types.DefaultGenesis()
	g.Members = []types.Member{{Name: "a", Actor: 1}, {Name: "b", Actor: 2}, {Name: "c"}}
	g.Validators = []types.Validator{validator("a", 1), validator("b", 1), validator("c", 1)}
	return g
}

func TestGenesisValidate(t *testing.T) {
	crowd := make([]types.Member, types.MaxMembers+1)
	for i := range crowd {
		crowd[i] = types.Member{Name: fmt.Sprintf("m%d", i)}
	}
	proposal := types.Proposal{Id: 1, Title: "t", Messages: []*codectypes.Any{{}}}
	attesters, err := types.AttestersOf(genesis().Validators)
	require.NoError(t, err)
	first := types.AttesterSet{Id: 1, FirstRange: 1, Attesters: attesters, TotalPower: 3}
	for name, test := range map[string]struct {
		change   func(*types.GenesisState)
		expError error
	}{
		"valid":                               {func(*types.GenesisState) {}, nil},
		"empty, while a file is put together": {func(g *types.GenesisState) { *g = *types.DefaultGenesis() }, nil},
		"no time to vote":                     {func(g *types.GenesisState) { g.Params.VotingPeriod = 1 }, types.ErrInvalidParams},
		"proposals that never expire":         {func(g *types.GenesisState) { g.Params.VotingPeriod = 1 << 40 }, types.ErrInvalidParams},
		"a member's name":                     {func(g *types.GenesisState) { g.Members[0].Name = "A" }, types.ErrInvalidMember},
		"a member twice":                      {func(g *types.GenesisState) { g.Members[1].Name = "a" }, types.ErrDuplicate},
		"one institution for two members":     {func(g *types.GenesisState) { g.Members[1].Actor = 1 }, types.ErrDuplicate},
		"too many members":                    {func(g *types.GenesisState) { g.Members = crowd }, types.ErrMemberCount},
		"a validator of nobody":               {func(g *types.GenesisState) { g.Validators[0].Member = "x" }, types.ErrUnknownMember},
		"a consensus key twice":               {func(g *types.GenesisState) { g.Validators[0].ConsensusKey = g.Validators[1].ConsensusKey }, types.ErrDuplicate},
		"too much is jailed":                  {func(g *types.GenesisState) { g.Jailings = []types.Jailing{{Validator: "a"}, {Validator: "b"}} }, types.ErrTooManyJailed},
		"somebody unknown is jailed":          {func(g *types.GenesisState) { g.Jailings = []types.Jailing{{Validator: "x"}} }, types.ErrInvalidGenesis},
		"a hand-over to a stranger": {func(g *types.GenesisState) {
			g.Handovers = []types.Handover{{Number: 1, Validators: set(validator("x", 1))}}
			g.NextHandover = 2
		}, types.ErrInvalidGenesis},
		"a hand-over of the future":   {func(g *types.GenesisState) { g.Handovers = []types.Handover{{Number: 1, Validators: g.Validators}} }, types.ErrInvalidGenesis},
		"attester sets":               {func(g *types.GenesisState) { g.AttesterSets = []types.AttesterSet{first}; g.CurrentAttesterSet = 1 }, nil},
		"attester sets, none current": {func(g *types.GenesisState) { g.AttesterSets = []types.AttesterSet{first} }, types.ErrInvalidGenesis},
		"attester sets, one missing":  {func(g *types.GenesisState) { g.AttesterSets = []types.AttesterSet{{Id: 2}}; g.CurrentAttesterSet = 1 }, types.ErrInvalidGenesis},
		"attester sets in disorder": {func(g *types.GenesisState) {
			first := first
			first.FirstRange = 2
			g.AttesterSets = []types.AttesterSet{first, {Id: 2, FirstRange: 1}}
			g.CurrentAttesterSet = 1
		}, types.ErrInvalidGenesis},
		"attesters in disorder": {func(g *types.GenesisState) {
			g.AttesterSets = []types.AttesterSet{{Id: 1, FirstRange: 1, Attesters: []types.Attester{attesters[1], attesters[0]}, TotalPower: 2}}
			g.CurrentAttesterSet = 1
		}, types.ErrInvalidGenesis},
		"attesters with another total": {func(g *types.GenesisState) {
			g.AttesterSets = []types.AttesterSet{{Id: 1, FirstRange: 1, Attesters: attesters, TotalPower: 4}}
			g.CurrentAttesterSet = 1
		}, types.ErrInvalidGenesis},
		"a proposal":               {func(g *types.GenesisState) { g.Proposals = []types.Proposal{proposal}; g.NextProposal = 2 }, nil},
		"a proposal of the future": {func(g *types.GenesisState) { g.Proposals = []types.Proposal{proposal}; g.NextProposal = 1 }, types.ErrInvalidGenesis},
		"a proposal twice":         {func(g *types.GenesisState) { g.Proposals = []types.Proposal{proposal, proposal}; g.NextProposal = 2 }, types.ErrInvalidGenesis},
		"a proposal without a title": {func(g *types.GenesisState) {
			g.Proposals = []types.Proposal{{Id: 1, Messages: proposal.Messages}}
			g.NextProposal = 2
		}, types.ErrInvalidGenesis},
		"a vote on nothing": {func(g *types.GenesisState) {
			g.Votes = []types.Vote{{Proposal: 1, Member: "a", Option: types.VOTE_OPTION_YES}}
		}, types.ErrInvalidGenesis},
	} {
		t.Run(name, func(t *testing.T) {
			g := genesis()
			test.change(g)
			err := g.Validate()
			if test.expError == nil {
				require.NoError(t, err)
				return
			}
			require.ErrorIs(t, err, test.expError)
		})
	}
}
