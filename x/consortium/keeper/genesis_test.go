package keeper_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/x/consortium/types"
)

func TestInitGenesisRefuses(t *testing.T) {
	member := []types.Member{{Name: "m1"}}
	for name, test := range map[string]struct {
		change   func(*types.GenesisState)
		expError error
	}{
		"no member":         {func(*types.GenesisState) {}, types.ErrMemberCount},
		"no validator":      {func(g *types.GenesisState) { g.Members = member }, types.ErrMemberCount},
		"invalid validator": {func(g *types.GenesisState) { g.Members, g.Validators = member, []types.Validator{validator("m1", 0)} }, types.ErrInvalidValidator},
	} {
		t.Run(name, func(t *testing.T) {
			c, genesis := empty(t), types.DefaultGenesis()
			test.change(genesis)
			_, err := c.InitGenesis(c.ctx(), *genesis)
			require.ErrorIs(t, err, test.expError)
		})
	}
}

// TestExportedConsortiumGoesOn exports one with a bit of everything and goes on with the copy.
func TestExportedConsortiumGoesOn(t *testing.T) {
	c := foundWith(t, func(g *types.GenesisState) { g.Params.RequireCertification = true }, 10, 10, 10, 10)
	c.decide(setPower("m4", 12))
	c.closeRange()
	c.decide(addValidator("m2-b", 5))
	c.decide(jail("m4"))
	waiting, err := c.propose(2, week(1000), &types.MsgAddMember{Authority: authority, Member: types.Member{Name: "m5", Actor: 5}})
	require.NoError(t, err)
	_, err = c.vote(1, waiting, yes)
	require.NoError(t, err)

	copied := c.copied()
	require.Equal(t, 3, copied.comet.Size(), "a jailed one takes no part in consensus")
	for _, each := range []*consortium{c, copied} {
		require.NoError(t, each.CertifyAttesterSet(each.ctx(), 2))
		_, err = each.vote(2, waiting, yes)
		require.NoError(t, err)
		_, err = each.vote(3, waiting, yes)
		require.NoError(t, err)
		each.closeRange()
		each.requireCometKnows()
		_, err = each.Member(each.ctx(), "m5")
		require.NoError(t, err)
	}
	require.Equal(t, c.exported(), copied.exported())
}

// exported is the genesis in its canonical encoding.
func (c *consortium) exported() string {
	c.t.Helper()
	genesis, err := c.ExportGenesis(c.ctx())
	require.NoError(c.t, err)
	return string(c.cdc.MustMarshalJSON(genesis))
}

// copied goes through export and import, and checks that nothing is lost.
func (c *consortium) copied() *consortium {
	c.t.Helper()
	var genesis types.GenesisState
	c.cdc.MustUnmarshalJSON([]byte(c.exported()), &genesis)
	other := empty(c.t)
	other.height, other.time, other.ranges.number = c.height, c.time, c.ranges.number
	other.start(genesis)
	require.Equal(c.t, c.exported(), other.exported())
	return other
}

func TestIdleBlocksEmitNothing(t *testing.T) {
	c := found(t, 10)
	before := c.exported()
	c.block(nil)
	c.closeRange()
	require.Empty(t, c.events)
	require.Equal(t, before, c.exported())
}
