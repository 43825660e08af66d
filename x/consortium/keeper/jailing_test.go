package keeper_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	sdk "github.com/cosmos/cosmos-sdk/types"

	"github.com/healthd/healthd/x/consortium/types"
)

func jail(name string) sdk.Msg {
	return &types.MsgJailValidator{Authority: authority, Validator: name, Reason: "unreachable for a week"}
}

func TestJailingIsImmediateAndLeavesTheDutyToAttest(t *testing.T) {
	c := found(t, 10, 10, 10)
	require.Equal(t, executed, c.decide(jail("m3")).Status)
	require.True(t, c.emitted("EventJailed"))
	require.Equal(t, 2, c.comet.Size(), "no range has ended")
	c.requireCometKnows()
	set, err := c.CurrentAttesterSet(c.ctx())
	require.NoError(t, err)
	require.Len(t, set.Attesters, 3)

	id, err := c.propose(3, week(1000))
	require.NoError(t, err, "its member still has a say")
	tally, err := c.vote(3, id, no)
	require.NoError(t, err)
	require.Equal(t, open, tally, "but no power")
	_, err = c.vote(1, id, yes)
	require.NoError(t, err)
	status, err := c.vote(2, id, yes)
	require.NoError(t, err)
	require.Equal(t, executed, status, "all power that is left")

	_, err = c.propose(1, jail("m3"))
	require.ErrorIs(t, err, types.ErrNoChange)
	_, err = c.propose(1, jail("m2"))
	require.ErrorIs(t, err, types.ErrTooManyJailed)
	unjail := &types.MsgUnjailValidator{Authority: authority, Validator: "m3"}
	require.Equal(t, executed, c.decide(unjail).Status)
	require.Equal(t, 3, c.comet.Size())
	_, err = c.propose(1, unjail)
	require.ErrorIs(t, err, types.ErrNoChange)
	_, err = c.propose(1, &types.MsgJailValidator{Authority: authority, Validator: "m3"})
	require.ErrorIs(t, err, types.ErrInvalidProposal, "without a reason")
}

func TestMisbehaviourIsJailed(t *testing.T) {
	c := found(t, 10, 10, 10)
	accuse := func(name string) {
		c.evidence.offender = validator(name, 1).ConsensusAddress()
		c.block(nil)
	}
	accuse("stranger")
	require.Equal(t, 3, c.comet.Size())
	accuse("m2")
	require.Equal(t, 2, c.comet.Size())
	server := c.describe("m2")
	require.Equal(t, "two votes for one round at height 1", server.Jailing.Reason)
	accuse("m2")
	require.False(t, c.emitted("EventJailed"), "once is enough")

	accuse("m1")
	require.True(t, c.emitted("EventJailingRefused"), "the rest would be too few")
	require.Equal(t, 2, c.comet.Size())
}

func TestHandoverWaitsWhileTooMuchWouldBeJailed(t *testing.T) {
	c := found(t, 10, 10, 10)
	require.Equal(t, executed, c.decide(&types.MsgRemoveValidator{Authority: authority, Validator: "m1"}).Status)
	c.evidence.offender = validator("m2", 1).ConsensusAddress()
	c.block(nil)
	c.closeRange()
	require.True(t, c.emitted("EventHandoverHeldBack"))
	require.Len(t, c.power(), 3, "half of what is left would be jailed")
	require.Equal(t, executed, c.decide(&types.MsgUnjailValidator{Authority: authority, Validator: "m2"}).Status)
	c.closeRange()
	require.Len(t, c.power(), 2)
	c.requireCometKnows()
}

func TestRemovalEndsTheJailing(t *testing.T) {
	c := found(t, 10, 10, 10, 10)
	require.Equal(t, executed, c.decide(jail("m4"), &types.MsgRemoveValidator{Authority: authority, Validator: "m4"}).Status)
	require.Equal(t, 3, c.comet.Size(), "out of consensus at once")
	require.Len(t, c.power(), 4, "and out of the attesters where the range ends")
	c.closeRange()
	require.Len(t, c.power(), 3)
	exported, err := c.ExportGenesis(c.ctx())
	require.NoError(t, err)
	require.Empty(t, exported.Jailings)
	c.requireCometKnows()
}
