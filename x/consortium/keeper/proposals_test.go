package keeper_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	codectypes "github.com/cosmos/cosmos-sdk/codec/types"
	sdk "github.com/cosmos/cosmos-sdk/types"
	banktypes "github.com/cosmos/cosmos-sdk/x/bank/types"

	"github.com/healthd/healthd/x/consortium/types"
)

const (
	yes     = types.VOTE_OPTION_YES
	no      = types.VOTE_OPTION_NO
	abstain = types.VOTE_OPTION_ABSTAIN

	open     = types.PROPOSAL_STATUS_OPEN
	executed = types.PROPOSAL_STATUS_EXECUTED
	rejected = types.PROPOSAL_STATUS_REJECTED
	expired  = types.PROPOSAL_STATUS_EXPIRED
	failed   = types.PROPOSAL_STATUS_FAILED
)

// week changes the parameters to what they are, but for the voting period.
func week(seconds uint64) *types.MsgUpdateParams {
	return &types.MsgUpdateParams{Authority: authority, Params: types.Params{VotingPeriod: seconds}}
}

func TestProposalsNeedMoreThanTwoThirds(t *testing.T) {
	type vote struct {
		actor  uint64
		option types.VoteOption
		expect types.ProposalStatus
	}
	for name, votes := range map[string][]vote{
		"three of four":                 {{1, yes, open}, {2, yes, open}, {3, yes, executed}},
		"abstaining does not help":      {{1, yes, open}, {2, yes, open}, {3, abstain, open}, {4, yes, executed}},
		"two of four against":           {{1, no, open}, {2, yes, open}, {3, no, rejected}},
		"a vote can be changed":         {{1, no, open}, {2, yes, open}, {1, yes, open}, {3, no, open}, {4, yes, executed}},
		"the same vote counts but once": {{1, yes, open}, {1, yes, open}, {1, yes, open}, {1, yes, open}},
	} {
		t.Run(name, func(t *testing.T) {
			c := found(t, 1, 1, 1, 1)
			id, err := c.propose(1, week(1000))
			require.NoError(t, err)
			for _, v := range votes {
				status, err := c.vote(v.actor, id, v.option)
				require.NoError(t, err)
				require.Equal(t, v.expect, status)
			}
			params, err := c.Params(c.ctx())
			require.NoError(t, err)
			last := votes[len(votes)-1].expect
			require.Equal(t, last == executed, params.VotingPeriod == 1000)
		})
	}
}

func TestExactlyTwoThirdsAreNotEnough(t *testing.T) {
	c := found(t, 2, 1)
	id, err := c.propose(1, week(1000))
	require.NoError(t, err)
	status, err := c.vote(1, id, yes)
	require.NoError(t, err)
	require.Equal(t, open, status)
	status, err = c.vote(2, id, yes)
	require.NoError(t, err)
	require.Equal(t, executed, status)
}

func TestOnlyInstitutionsOfMembersAct(t *testing.T) {
	c := foundWith(t, func(g *types.GenesisState) { g.Members[1].Actor = 0 }, 3, 1)
	submit := func(actor uint64, member string) error {
		wrapped, err := codectypes.NewAnyWithValue(week(1000))
		require.NoError(t, err)
		return c.inTx(func(ctx sdk.Context) error {
			_, err := c.server.SubmitProposal(ctx, &types.MsgSubmitProposal{
				Proposer: account(actor).String(), Member: member, Title: "t", Messages: []*codectypes.Any{wrapped},
			})
			return err
		})
	}
	require.ErrorIs(t, submit(5, "m1"), types.ErrUnauthorized, "another institution")
	require.ErrorIs(t, submit(2, "m2"), types.ErrUnauthorized, "a member without an institution")
	require.ErrorIs(t, submit(1, "m9"), types.ErrUnknownMember)
	require.NoError(t, submit(1, "m1"))
	c.institutions.suspended[1] = true
	require.ErrorIs(t, submit(1, "m1"), types.ErrUnauthorized, "a suspended institution")
	_, err := c.vote(1, 1, yes)
	require.ErrorIs(t, err, types.ErrUnauthorized)
}

func TestSubmissionRefuses(t *testing.T) {
	move := &types.MsgSetPower{Authority: authority, Validator: "m1", Power: 1000}
	for name, test := range map[string]struct {
		messages []sdk.Msg
		expError error
		expText  string
	}{
		"nothing":                     {nil, types.ErrInvalidProposal, "0 messages"},
		"another's message":           {[]sdk.Msg{&types.MsgSetPower{Authority: account(1).String(), Validator: "m1", Power: 2}}, types.ErrInvalidProposal, "signed by the consortium"},
		"a vote":                      {[]sdk.Msg{&types.MsgVote{Voter: authority, Member: "m1", Proposal: 1, Option: yes}}, types.ErrUnauthorized, "m1"},
		"a message of no module here": {[]sdk.Msg{&banktypes.MsgUpdateParams{Authority: authority}}, types.ErrInvalidProposal, "no module executes"},
		"invalid parameters":          {[]sdk.Msg{week(0)}, types.ErrInvalidParams, "voting_period"},
		"too much power at once":      {[]sdk.Msg{move}, types.ErrMovesTooMuch, "total 30 before, 1020 after"},
		"no validator of that name":   {[]sdk.Msg{&types.MsgRemoveValidator{Authority: authority, Validator: "x"}}, types.ErrUnknownValidator, "x"},
		"one bad message among good":  {[]sdk.Msg{week(1000), move}, types.ErrMovesTooMuch, ""},
		"no change":                   {[]sdk.Msg{&types.MsgSetPower{Authority: authority, Validator: "m1", Power: 10}}, types.ErrNoChange, "m1"},
	} {
		t.Run(name, func(t *testing.T) {
			c := found(t, 10, 10, 10)
			banktypes.RegisterInterfaces(c.cdc.InterfaceRegistry())
			_, err := c.propose(1, test.messages...)
			require.ErrorIs(t, err, test.expError)
			require.ErrorContains(t, err, test.expText)
		})
	}
}

func TestOneMemberCannotFloodTheOthers(t *testing.T) {
	c := found(t, 1, 1)
	for i := range uint64(types.MaxOpenProposals) {
		_, err := c.propose(1, week(1000+i))
		require.NoError(t, err)
	}
	_, err := c.propose(1, week(999))
	require.ErrorIs(t, err, types.ErrTooManyProposals)
	_, err = c.propose(2, week(999))
	require.NoError(t, err, "another member still may")
}

func TestProposalsExpire(t *testing.T) {
	c := foundWith(t, func(g *types.GenesisState) { g.Params.VotingPeriod = 60 }, 1, 1)
	id, err := c.propose(1, week(1000))
	require.NoError(t, err)
	_, err = c.vote(1, id, yes)
	require.NoError(t, err)
	c.time = c.time.Add(time.Hour)
	_, err = c.vote(2, id, yes)
	require.ErrorIs(t, err, types.ErrProposalClosed, "in the very block in which it expires")
	proposal, err := c.Proposal(c.ctx(), id)
	require.NoError(t, err)
	require.Equal(t, expired, proposal.Status)
	require.Equal(t, types.Tally{Yes: 1, Total: 2}, proposal.Tally)
	_, err = c.vote(2, id, yes)
	require.ErrorIs(t, err, types.ErrProposalClosed)
}

func TestMessagesAreExecutedTogetherOrNotAtAll(t *testing.T) {
	c := found(t, 10, 10, 10)
	add := func(name string) sdk.Msg {
		return &types.MsgAddMember{Authority: authority, Member: types.Member{Name: name, Actor: 7}}
	}
	// Both could be executed when they were submitted; the second no longer when its turn comes.
	first, err := c.propose(1, add("m7"))
	require.NoError(t, err)
	second, err := c.propose(1, week(1000), add("m8"))
	require.NoError(t, err)
	for _, id := range []uint64{first, second} {
		for actor := uint64(1); actor <= 3; actor++ {
			_, err = c.vote(actor, id, yes)
			require.NoError(t, err)
		}
	}
	proposal, err := c.Proposal(c.ctx(), second)
	require.NoError(t, err)
	require.Equal(t, failed, proposal.Status)
	require.Contains(t, proposal.Failure, "message 2")
	require.Contains(t, proposal.Failure, "same actor 7")
	params, err := c.Params(c.ctx())
	require.NoError(t, err)
	require.Equal(t, types.DefaultParams().VotingPeriod, params.VotingPeriod, "the first message left no trace")
	_, err = c.Member(c.ctx(), "m8")
	require.ErrorIs(t, err, types.ErrUnknownMember)
}

func TestPowerIsWeighedWhenVotesAreCounted(t *testing.T) {
	c := found(t, 10, 10, 10)
	waiting, err := c.propose(1, week(1000))
	require.NoError(t, err)
	for _, actor := range []uint64{1, 2} {
		status, err := c.vote(actor, waiting, yes)
		require.NoError(t, err)
		require.Equal(t, open, status)
	}
	require.Equal(t, executed, c.decide(&types.MsgSetPower{Authority: authority, Validator: "m3", Power: 4}).Status)
	c.closeRange() // 20 of 24 are for it now
	proposal, err := c.Proposal(c.ctx(), waiting)
	require.NoError(t, err)
	require.Equal(t, types.PROPOSAL_STATUS_ACCEPTED, proposal.Status)
	c.block(nil)
	proposal, err = c.Proposal(c.ctx(), waiting)
	require.NoError(t, err)
	require.Equal(t, executed, proposal.Status)
}

func TestMembers(t *testing.T) {
	c := found(t, 10, 10)
	member := func(name string, actor uint64) sdk.Msg {
		return &types.MsgAddMember{Authority: authority, Member: types.Member{Name: name, Actor: actor}}
	}
	for name, test := range map[string]struct {
		message  sdk.Msg
		expError error
	}{
		"a name that is taken":          {member("m1", 3), types.ErrDuplicate},
		"an institution that is taken":  {member("m3", 1), types.ErrDuplicate},
		"no institution":                {member("m3", 0), types.ErrNotInstitution},
		"a person":                      {member("m3", 77), types.ErrNotInstitution},
		"an ill-formed name":            {member("M 3", 3), types.ErrInvalidMember},
		"removing who runs a validator": {&types.MsgRemoveMember{Authority: authority, Name: "m2"}, types.ErrMemberInUse},
		"removing a stranger":           {&types.MsgRemoveMember{Authority: authority, Name: "m3"}, types.ErrUnknownMember},
		"another's institution":         {&types.MsgUpdateMember{Authority: authority, Name: "m1", Actor: 2}, types.ErrDuplicate},
		"the same institution":          {&types.MsgUpdateMember{Authority: authority, Name: "m1", Actor: 1}, types.ErrNoChange},
		"a validator of a stranger":     {&types.MsgAddValidator{Authority: authority, Validator: validator("m3", 1)}, types.ErrUnknownMember},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := c.propose(1, test.message)
			require.ErrorIs(t, err, test.expError)
		})
	}
	t.Run("come, change and go", func(t *testing.T) {
		require.Equal(t, executed, c.decide(member("m3", 3)).Status)
		require.Equal(t, executed, c.decide(&types.MsgUpdateMember{Authority: authority, Name: "m3", Actor: 4}).Status)
		found, err := c.Member(c.ctx(), "m3")
		require.NoError(t, err)
		require.Equal(t, uint64(4), found.Actor)
		require.Equal(t, executed, c.decide(&types.MsgAddValidator{Authority: authority, Validator: validator("m3", 5)}).Status)
		_, err = c.propose(1, &types.MsgRemoveMember{Authority: authority, Name: "m3"})
		require.ErrorIs(t, err, types.ErrMemberInUse, "its validator is only approved yet")
		require.Equal(t, executed, c.decide(&types.MsgCancelHandovers{Authority: authority}).Status)
		require.Equal(t, executed, c.decide(&types.MsgRemoveMember{Authority: authority, Name: "m3"}).Status)
	})
}

func TestARemovedMembersVotesAreForgotten(t *testing.T) {
	c := foundWith(t, func(g *types.GenesisState) { g.Members = append(g.Members, types.Member{Name: "m5", Actor: 5}) }, 10, 10)
	waiting, err := c.propose(1, week(1000))
	require.NoError(t, err)
	_, err = c.vote(5, waiting, no)
	require.NoError(t, err)
	require.Equal(t, executed, c.decide(&types.MsgRemoveMember{Authority: authority, Name: "m5"}).Status)
	exported, err := c.ExportGenesis(c.ctx())
	require.NoError(t, err)
	for _, vote := range exported.Votes {
		require.NotEqual(t, fmt.Sprint(waiting, "m5"), fmt.Sprint(vote.Proposal, vote.Member))
	}
}

func TestDecisionsAreTheConsortiumsAlone(t *testing.T) {
	c, me := found(t, 1), account(1).String()
	ctx := c.ctx()
	for name, attempt := range map[string]func() (any, error){
		"AddMember":    func() (any, error) { return c.server.AddMember(ctx, &types.MsgAddMember{Authority: me}) },
		"UpdateMember": func() (any, error) { return c.server.UpdateMember(ctx, &types.MsgUpdateMember{Authority: me}) },
		"RemoveMember": func() (any, error) { return c.server.RemoveMember(ctx, &types.MsgRemoveMember{Authority: me}) },
		"AddValidator": func() (any, error) { return c.server.AddValidator(ctx, &types.MsgAddValidator{Authority: me}) },
		"RemoveValidator": func() (any, error) {
			return c.server.RemoveValidator(ctx, &types.MsgRemoveValidator{Authority: me})
		},
		"SetPower": func() (any, error) { return c.server.SetPower(ctx, &types.MsgSetPower{Authority: me}) },
		"RotateConsensusKey": func() (any, error) {
			return c.server.RotateConsensusKey(ctx, &types.MsgRotateConsensusKey{Authority: me})
		},
		"RotateAttestationKey": func() (any, error) {
			return c.server.RotateAttestationKey(ctx, &types.MsgRotateAttestationKey{Authority: me})
		},
		"JailValidator":   func() (any, error) { return c.server.JailValidator(ctx, &types.MsgJailValidator{Authority: me}) },
		"UnjailValidator": func() (any, error) { return c.server.UnjailValidator(ctx, &types.MsgUnjailValidator{Authority: me}) },
		"CancelHandovers": func() (any, error) { return c.server.CancelHandovers(ctx, &types.MsgCancelHandovers{Authority: me}) },
		"UpdateParams":    func() (any, error) { return c.server.UpdateParams(ctx, &types.MsgUpdateParams{Authority: me}) },
	} {
		t.Run(name, func(t *testing.T) {
			_, err := attempt()
			require.ErrorIs(t, err, types.ErrUnauthorized)
		})
	}
	_, err := c.server.SetPower(ctx, &types.MsgSetPower{Authority: authority, Validator: "m1", Power: 2})
	require.ErrorIs(t, err, types.ErrOutsideProposal)
}

func TestWhatFailsAtExecutionIsTold(t *testing.T) {
	add := &types.MsgAddMember{Authority: authority, Member: types.Member{Name: "m2", Actor: 2}}
	for name, test := range map[string]struct {
		happens func(*consortium)
		expText string
	}{
		"the institution was suspended": {func(c *consortium) { c.institutions.suspended[2] = true }, "message 1, /healthd.consortium.v1.MsgAddMember: actor 2"},
		"a message panics":              {func(c *consortium) { c.institutions.broken[2] = true }, "panicked"},
	} {
		t.Run(name, func(t *testing.T) {
			c := found(t, 10)
			id, err := c.propose(1, add)
			require.NoError(t, err)
			test.happens(c)
			status, err := c.vote(1, id, yes)
			require.NoError(t, err)
			require.Equal(t, failed, status)
			proposal, err := c.Proposal(c.ctx(), id)
			require.NoError(t, err)
			require.Contains(t, proposal.Failure, test.expText)
		})
	}
}
