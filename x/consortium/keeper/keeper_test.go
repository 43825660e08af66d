package keeper_test

import (
	"bytes"
	"context"
	"testing"

	"github.com/stretchr/testify/suite"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	"github.com/cosmos/cosmos-sdk/codec"
	codectypes "github.com/cosmos/cosmos-sdk/codec/types"
	"github.com/cosmos/cosmos-sdk/runtime"
	storetypes "github.com/cosmos/cosmos-sdk/store/v2/types"
	"github.com/cosmos/cosmos-sdk/testutil"
	"github.com/cosmos/cosmos-sdk/types/query"

	"github.com/healthd/healthd/x/consortium/keeper"
	"github.com/healthd/healthd/x/consortium/types"
)

type KeeperSuite struct {
	suite.Suite
	ctx    context.Context
	keeper keeper.Keeper
}

func TestKeeper(t *testing.T) { suite.Run(t, new(KeeperSuite)) }

func (s *KeeperSuite) SetupTest() { s.ctx, s.keeper = newKeeper(s.T()) }

func newKeeper(t *testing.T) (context.Context, keeper.Keeper) {
	t.Helper()
	key := storetypes.NewKVStoreKey(types.StoreKey)
	ctx := testutil.DefaultContext(key, storetypes.NewTransientStoreKey("transient"))
	cdc := codec.NewProtoCodec(codectypes.NewInterfaceRegistry())
	return ctx, keeper.NewKeeper(cdc, runtime.NewKVStoreService(key))
}

func member(name string, fill byte, power int64) types.Member {
	return types.Member{Name: name, ConsensusKey: bytes.Repeat([]byte{fill}, 32), Power: power}
}

func (s *KeeperSuite) genesis() types.GenesisState {
	return types.GenesisState{Members: []types.Member{member("insurer", 2, 5), member("clinic", 1, 10), member("st-mary", 3, 10)}}
}

func (s *KeeperSuite) TestInitGenesisReturnsTheValidatorSetInOrderOfName() {
	updates, err := s.keeper.InitGenesis(s.ctx, s.genesis())
	s.Require().NoError(err)
	s.Require().Len(updates, 3)
	s.Require().Equal(bytes.Repeat([]byte{1}, 32), updates[0].PubKey.GetEd25519())
	s.Require().Equal([]int64{10, 5, 10}, []int64{updates[0].Power, updates[1].Power, updates[2].Power})
}

func (s *KeeperSuite) TestInitGenesisRefuses() {
	for name, test := range map[string]struct {
		members  []types.Member
		expError error
	}{
		"no member":       {nil, types.ErrMemberCount},
		"invalid member":  {[]types.Member{member("a", 1, 0)}, types.ErrInvalidMember},
		"duplicate key":   {[]types.Member{member("a", 1, 1), member("b", 1, 1)}, types.ErrDuplicateMember},
		"duplicate names": {[]types.Member{member("a", 1, 1), member("a", 2, 1)}, types.ErrDuplicateMember},
	} {
		s.Run(name, func() {
			ctx, fresh := newKeeper(s.T())
			_, err := fresh.InitGenesis(ctx, types.GenesisState{Members: test.members})
			s.Require().ErrorIs(err, test.expError)
		})
	}
}

func (s *KeeperSuite) TestExportedGenesisStartsTheSameConsortium() {
	_, err := s.keeper.InitGenesis(s.ctx, s.genesis())
	s.Require().NoError(err)
	exported, err := s.keeper.ExportGenesis(s.ctx)
	s.Require().NoError(err)
	s.Require().ElementsMatch(s.genesis().Members, exported.Members)

	ctx, other := newKeeper(s.T())
	_, err = other.InitGenesis(ctx, *exported)
	s.Require().NoError(err)
	again, err := other.ExportGenesis(ctx)
	s.Require().NoError(err)
	s.Require().Equal(exported, again)
}

func (s *KeeperSuite) TestMemberByConsensusAddress() {
	_, err := s.keeper.InitGenesis(s.ctx, s.genesis())
	s.Require().NoError(err)
	found, err := s.keeper.MemberByConsensusAddress(s.ctx, member("", 3, 1).ConsensusAddress())
	s.Require().NoError(err)
	s.Require().Equal("st-mary", found.Name)

	_, err = s.keeper.MemberByConsensusAddress(s.ctx, member("", 9, 1).ConsensusAddress())
	s.Require().ErrorIs(err, types.ErrUnknownMember)
}

func (s *KeeperSuite) TestMembersQueryPages() {
	_, err := s.keeper.InitGenesis(s.ctx, s.genesis())
	s.Require().NoError(err)
	server := keeper.NewQueryServer(s.keeper)

	first, err := server.Members(s.ctx, &types.QueryMembersRequest{Pagination: &query.PageRequest{Limit: 2, CountTotal: true}})
	s.Require().NoError(err)
	s.Require().Equal([]string{"clinic", "insurer"}, names(first.Members))
	s.Require().Equal(uint64(3), first.Pagination.Total)

	rest, err := server.Members(s.ctx, &types.QueryMembersRequest{Pagination: &query.PageRequest{Key: first.Pagination.NextKey}})
	s.Require().NoError(err)
	s.Require().Equal([]string{"st-mary"}, names(rest.Members))
}

func (s *KeeperSuite) TestMemberQuery() {
	_, err := s.keeper.InitGenesis(s.ctx, s.genesis())
	s.Require().NoError(err)
	server := keeper.NewQueryServer(s.keeper)

	for name, test := range map[string]struct {
		request *types.QueryMemberRequest
		expCode codes.Code
	}{
		"known":        {&types.QueryMemberRequest{Name: "clinic"}, codes.OK},
		"unknown":      {&types.QueryMemberRequest{Name: "nobody"}, codes.NotFound},
		"not a name":   {&types.QueryMemberRequest{Name: "No Body"}, codes.InvalidArgument},
		"empty name":   {&types.QueryMemberRequest{}, codes.InvalidArgument},
		"empty member": {nil, codes.InvalidArgument},
	} {
		s.Run(name, func() {
			response, err := server.Member(s.ctx, test.request)
			s.Require().Equal(test.expCode, status.Code(err))
			if err == nil {
				s.Require().Equal(test.request.Name, response.Member.Name)
			}
		})
	}
}

func names(members []types.Member) []string {
	result := make([]string, len(members))
	for i, member := range members {
		result[i] = member.Name
	}
	return result
}
