package keeper_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	abci "github.com/cometbft/cometbft/abci/types"
	cmtproto "github.com/cometbft/cometbft/proto/tendermint/types"
	cmttypes "github.com/cometbft/cometbft/types"
	dbm "github.com/cosmos/cosmos-db"
	"github.com/stretchr/testify/require"

	"cosmossdk.io/core/comet"
	"cosmossdk.io/log/v2"

	"github.com/cosmos/cosmos-sdk/baseapp"
	"github.com/cosmos/cosmos-sdk/codec"
	codectestutil "github.com/cosmos/cosmos-sdk/codec/testutil"
	codectypes "github.com/cosmos/cosmos-sdk/codec/types"
	"github.com/cosmos/cosmos-sdk/runtime"
	"github.com/cosmos/cosmos-sdk/store/v2/rootmulti"
	storetypes "github.com/cosmos/cosmos-sdk/store/v2/types"
	sdk "github.com/cosmos/cosmos-sdk/types"
	authtypes "github.com/cosmos/cosmos-sdk/x/auth/types"

	"github.com/healthd/healthd/x/consortium/keeper"
	"github.com/healthd/healthd/x/consortium/types"
)

var authority = authtypes.NewModuleAddress(types.ModuleName).String()

// institutions says of every actor up to 9 that it is an active institution whose account follows from its sequence. It
// panics when asked about broken ones.
type institutions struct{ suspended, broken map[uint64]bool }

func account(actor uint64) sdk.AccAddress { return fmt.Appendf(nil, "institution-%08d", actor) }

func (i institutions) IsInstitution(_ sdk.Context, actor uint64) (bool, error) {
	if i.broken[actor] {
		panic("broken")
	}
	return actor > 0 && actor < 10 && !i.suspended[actor], nil
}

func (i institutions) ActsFor(ctx sdk.Context, address sdk.AccAddress, actor uint64) (bool, error) {
	is, err := i.IsInstitution(ctx, actor)
	return is && address.Equals(account(actor)), err
}

// ranges closes a range where a test says so.
type ranges struct{ number, closed uint64 }

// Attests says that there is a settlement contract: without one nothing is ever pending.
func (*ranges) Attests(context.Context) (bool, error) { return true, nil }

func (r *ranges) ClosedRange(sdk.Context) (uint64, error) { return r.closed, nil }

// consortium is the module on a store of its own, with CometBFT's rules about what it returns.
type consortium struct {
	keeper.Keeper
	t            *testing.T
	cdc          codec.Codec
	server       types.MsgServer
	store        storetypes.CacheMultiStore
	institutions institutions
	ranges       *ranges
	evidence     evidence
	events       sdk.Events // of the latest block
	height       int64
	time         time.Time
	comet        *cmttypes.ValidatorSet
}

// empty builds the module without a genesis.
func empty(t *testing.T) *consortium {
	t.Helper()
	registry := codectestutil.CodecOptions{}.NewInterfaceRegistry()
	types.RegisterInterfaces(registry)
	c := &consortium{
		t: t, cdc: codec.NewProtoCodec(registry), institutions: institutions{map[uint64]bool{}, map[uint64]bool{}}, ranges: &ranges{number: 1},
		time: time.Unix(1_800_000_000, 0).UTC(), comet: &cmttypes.ValidatorSet{},
	}
	key := storetypes.NewKVStoreKey(types.StoreKey)
	stores := rootmulti.NewStore(dbm.NewMemDB(), log.NewNopLogger())
	stores.MountStoreWithDB(key, storetypes.StoreTypeIAVL, nil)
	require.NoError(t, stores.LoadLatestVersion())
	c.store = stores.CacheMultiStore()
	router := baseapp.NewMsgServiceRouter()
	router.SetInterfaceRegistry(registry)
	c.Keeper = keeper.NewKeeper(c.cdc, runtime.NewKVStoreService(key), authority, router, c.institutions, c.ranges)
	c.server = keeper.NewMsgServer(c.Keeper)
	types.RegisterMsgServer(router, c.server)
	return c
}

// found starts a consortium whose members have the given powers: member m1 is actor 1 and runs validator m1.
func found(t *testing.T, powers ...int64) *consortium {
	t.Helper()
	return foundWith(t, nil, powers...)
}

func foundWith(t *testing.T, edit func(*types.GenesisState), powers ...int64) *consortium {
	t.Helper()
	genesis := types.DefaultGenesis()
	genesis.Params.RequireCertification = false // tests of it say so
	for i, power := range powers {
		name := fmt.Sprintf("m%d", i+1)
		genesis.Members = append(genesis.Members, types.Member{Name: name, Actor: uint64(i + 1)})
		genesis.Validators = append(genesis.Validators, validator(name, power))
	}
	if edit != nil {
		edit(genesis)
	}
	c := empty(t)
	c.start(*genesis)
	return c
}

func (c *consortium) start(genesis types.GenesisState) {
	c.t.Helper()
	updates, err := c.InitGenesis(c.ctx(), genesis)
	require.NoError(c.t, err)
	c.tellComet(updates)
}

// validator is one whose keys follow from its name.
func validator(name string, power int64) types.Validator {
	seed := []byte(name + strings.Repeat(".", 32))[:32]
	member, _, _ := strings.Cut(name, "-")
	return types.Validator{
		Name: name, Member: member, ConsensusKey: seed, Power: power, AttestationAddress: fmt.Sprintf("0x%x", seed[:20]),
	}
}

// ctx is that of the next block.
func (c *consortium) ctx() sdk.Context {
	header := cmtproto.Header{ChainID: "dev-test-1", Height: c.height + 1, Time: c.time.Add(time.Second)}
	return sdk.NewContext(c.store, header, false, log.NewNopLogger()).WithCometInfo(c.evidence)
}

// block makes a block in which act runs.
func (c *consortium) block(act func(sdk.Context)) {
	c.t.Helper()
	ctx := c.ctx()
	require.NoError(c.t, c.BeginBlock(ctx))
	if act != nil {
		act(ctx)
	}
	updates, err := c.EndBlock(ctx)
	require.NoError(c.t, err)
	c.tellComet(updates)
	c.height, c.time, c.events = ctx.BlockHeight(), ctx.BlockTime(), ctx.EventManager().Events()
	c.evidence, c.ranges.closed = evidence{}, 0
}

// closeRange makes an empty block that closes a range.
func (c *consortium) closeRange() {
	c.t.Helper()
	c.ranges.closed = c.ranges.number
	c.ranges.number++
	c.block(nil)
}

// tellComet applies updates as CometBFT does, which refuses duplicates, removals of strangers and an empty set.
func (c *consortium) tellComet(updates []abci.ValidatorUpdate) {
	c.t.Helper()
	if len(updates) == 0 {
		return
	}
	changes, err := cmttypes.PB2TM.ValidatorUpdates(updates)
	require.NoError(c.t, err)
	require.NoError(c.t, c.comet.UpdateWithChangeSet(changes))
}

// inTx runs something as a transaction: what fails leaves no trace.
func (c *consortium) inTx(act func(sdk.Context) error) (err error) {
	c.t.Helper()
	c.block(func(ctx sdk.Context) {
		branch, write := ctx.CacheContext()
		if err = act(branch); err == nil {
			write()
		}
	})
	return err
}

// propose submits messages for a member and returns the proposal's id.
func (c *consortium) propose(actor uint64, messages ...sdk.Msg) (id uint64, err error) {
	c.t.Helper()
	m := &types.MsgSubmitProposal{Proposer: account(actor).String(), Member: fmt.Sprintf("m%d", actor), Title: "a change"}
	for _, message := range messages {
		wrapped, err := codectypes.NewAnyWithValue(message)
		require.NoError(c.t, err)
		m.Messages = append(m.Messages, wrapped)
	}
	err = c.inTx(func(ctx sdk.Context) error {
		response, err := c.server.SubmitProposal(ctx, m)
		if err == nil {
			id = response.Id
		}
		return err
	})
	return id, err
}

// vote casts a member's vote and returns what has become of the proposal at the end of the block.
func (c *consortium) vote(actor, proposal uint64, option types.VoteOption) (types.ProposalStatus, error) {
	c.t.Helper()
	err := c.inTx(func(ctx sdk.Context) error {
		_, err := c.server.Vote(ctx, &types.MsgVote{
			Voter: account(actor).String(), Member: fmt.Sprintf("m%d", actor), Proposal: proposal, Option: option,
		})
		return err
	})
	found, readErr := c.Proposal(c.ctx(), proposal)
	if err == nil {
		err = readErr
	}
	return found.Status, err
}

// decide has a member propose messages, and members vote for them until the proposal is decided.
func (c *consortium) decide(messages ...sdk.Msg) types.Proposal {
	c.t.Helper()
	id, err := c.propose(1, messages...)
	require.NoError(c.t, err)
	for actor := uint64(1); ; actor++ {
		status, err := c.vote(actor, id, types.VOTE_OPTION_YES)
		require.NoError(c.t, err)
		if status != types.PROPOSAL_STATUS_OPEN {
			decided, err := c.Proposal(c.ctx(), id)
			require.NoError(c.t, err)
			return decided
		}
	}
}

// power lists name and power of the validators in force.
func (c *consortium) power() map[string]int64 {
	c.t.Helper()
	validators, err := c.Validators(c.ctx())
	require.NoError(c.t, err)
	powers := map[string]int64{}
	for _, v := range validators {
		powers[v.Name] = v.Power
	}
	return powers
}

// requireCometKnows compares CometBFT's set with the validators that are not jailed.
func (c *consortium) requireCometKnows() {
	c.t.Helper()
	free, err := c.ConsensusValidators(c.ctx())
	require.NoError(c.t, err)
	require.Equal(c.t, len(free), c.comet.Size())
	require.NotZero(c.t, c.comet.Size())
	for _, v := range free {
		_, known := c.comet.GetByAddress(v.ConsensusAddress())
		require.NotNil(c.t, known, "%s is missing", v.Name)
		require.Equal(c.t, v.Power, known.VotingPower)
	}
}

// emitted says whether the latest block emitted an event.
func (c *consortium) emitted(event string) bool {
	for _, e := range c.events {
		if e.Type == "healthd.consortium.v1."+event {
			return true
		}
	}
	return false
}

// evidence is what CometBFT reports with a block.
type evidence struct {
	comet.BlockInfo
	offender []byte
}

func (e evidence) GetEvidence() comet.EvidenceList { return e }

func (e evidence) Len() int {
	if e.offender == nil {
		return 0
	}
	return 1
}

func (e evidence) Get(int) comet.Evidence { return offence(e) }

type offence evidence

func (o offence) Type() comet.MisbehaviorType { return comet.DuplicateVote }
func (o offence) Validator() comet.Validator  { return offender(o) }
func (o offence) Height() int64               { return 1 }
func (o offence) Time() time.Time             { return time.Time{} }
func (o offence) TotalVotingPower() int64     { return 0 }

type offender evidence

func (o offender) Address() []byte { return o.offender }
func (o offender) Power() int64    { return 0 }
