package keeper_test

import (
	"testing"

	"github.com/stretchr/testify/require"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	"github.com/cosmos/cosmos-sdk/types/query"

	"github.com/healthd/healthd/x/consortium/keeper"
	"github.com/healthd/healthd/x/consortium/types"
)

// describe asks for one validator.
func (c *consortium) describe(name string) types.ValidatorStatus {
	c.t.Helper()
	answer, err := keeper.NewQueryServer(c.Keeper).Validator(c.ctx(), &types.QueryValidatorRequest{Name: name})
	require.NoError(c.t, err)
	return answer.Validator
}

func TestMembersQueryPages(t *testing.T) {
	c := found(t, 1, 1, 1)
	server := keeper.NewQueryServer(c.Keeper)
	first, err := server.Members(c.ctx(), &types.QueryMembersRequest{Pagination: &query.PageRequest{Limit: 2, CountTotal: true}})
	require.NoError(t, err)
	require.Equal(t, []types.Member{{Name: "m1", Actor: 1}, {Name: "m2", Actor: 2}}, first.Members)
	require.Equal(t, uint64(3), first.Pagination.Total)
	rest, err := server.Members(c.ctx(), &types.QueryMembersRequest{Pagination: &query.PageRequest{Key: first.Pagination.NextKey}})
	require.NoError(t, err)
	require.Equal(t, []types.Member{{Name: "m3", Actor: 3}}, rest.Members)
}

func TestQueriesOfAConsortiumAtWork(t *testing.T) {
	c := foundWith(t, func(g *types.GenesisState) { g.Params.RequireCertification = true }, 10, 10, 10)
	c.decide(addValidator("m1-b", 5))
	c.closeRange()
	c.decide(setPower("m1-b", 6))
	c.decide(jail("m1-b"))
	waiting, err := c.propose(2, week(1000))
	require.NoError(t, err)
	_, err = c.vote(2, waiting, abstain)
	require.NoError(t, err)
	server, ctx := keeper.NewQueryServer(c.Keeper), c.ctx()

	member, err := server.Member(ctx, &types.QueryMemberRequest{Name: "m1"})
	require.NoError(t, err)
	require.Len(t, member.Validators, 2)
	require.Nil(t, member.Validators[0].Jailing)
	require.Equal(t, "unreachable for a week", member.Validators[1].Jailing.Reason)
	require.Equal(t, validator("m1-b", 1).ConsensusAddress().String(), member.Validators[1].ConsensusAddress)
	validators, err := server.Validators(ctx, &types.QueryValidatorsRequest{})
	require.NoError(t, err)
	require.Len(t, validators.Validators, 4)

	queue, err := server.Handovers(ctx, &types.QueryHandoversRequest{})
	require.NoError(t, err)
	require.Len(t, queue.Handovers, 1)
	require.Contains(t, queue.HeldBackBy, "certified")

	proposals, err := server.Proposals(ctx, &types.QueryProposalsRequest{})
	require.NoError(t, err)
	require.Equal(t, waiting, proposals.Proposals[0].Id, "the latest first")
	proposals, err = server.Proposals(ctx, &types.QueryProposalsRequest{Status: open})
	require.NoError(t, err)
	require.Len(t, proposals.Proposals, 1)
	require.Equal(t, types.Tally{Abstain: 10, Total: 30}, proposals.Proposals[0].Tally)
	votes, err := server.Votes(ctx, &types.QueryVotesRequest{Proposal: waiting})
	require.NoError(t, err)
	require.Equal(t, []types.Vote{{Proposal: waiting, Member: "m2", Option: abstain}}, votes.Votes)

	sets, err := server.AttesterSets(ctx, &types.QueryAttesterSetsRequest{})
	require.NoError(t, err)
	require.Len(t, sets.AttesterSets, 2)
	current, err := server.CurrentAttesterSet(ctx, &types.QueryCurrentAttesterSetRequest{})
	require.NoError(t, err)
	require.Equal(t, uint64(1), current.Current.Id)
	require.Equal(t, uint64(2), current.Pending.Id)
	ofRange, err := server.AttesterSetOfRange(ctx, &types.QueryAttesterSetOfRangeRequest{Range: 2})
	require.NoError(t, err)
	require.Equal(t, uint64(2), ofRange.AttesterSet.Id)
}

func TestQueriesForWhatIsNotThere(t *testing.T) {
	c := found(t, 1)
	server, ctx := keeper.NewQueryServer(c.Keeper), c.ctx()
	for name, ask := range map[string]func() error{
		"member":       func() error { _, err := server.Member(ctx, &types.QueryMemberRequest{Name: "x"}); return err },
		"validator":    func() error { _, err := server.Validator(ctx, &types.QueryValidatorRequest{Name: "x"}); return err },
		"proposal":     func() error { _, err := server.Proposal(ctx, &types.QueryProposalRequest{Id: 9}); return err },
		"votes":        func() error { _, err := server.Votes(ctx, &types.QueryVotesRequest{Proposal: 9}); return err },
		"attester set": func() error { _, err := server.AttesterSet(ctx, &types.QueryAttesterSetRequest{Id: 9}); return err },
		"range": func() error {
			_, err := server.AttesterSetOfRange(ctx, &types.QueryAttesterSetOfRangeRequest{})
			return err
		},
	} {
		t.Run(name, func(t *testing.T) { require.Equal(t, codes.NotFound, status.Code(ask())) })
	}
	empty, err := server.Handovers(ctx, &types.QueryHandoversRequest{})
	require.NoError(t, err)
	require.Empty(t, empty.Handovers)
}
