package keeper_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	sdk "github.com/cosmos/cosmos-sdk/types"

	"github.com/healthd/healthd/x/consortium/types"
)

func addValidator(name string, power int64) sdk.Msg {
	return &types.MsgAddValidator{Authority: authority, Validator: validator(name, power)}
}

func setPower(name string, power int64) sdk.Msg {
	return &types.MsgSetPower{Authority: authority, Validator: name, Power: power}
}

func TestValidatorsChangeWhereARangeEnds(t *testing.T) {
	c := found(t, 10)
	require.Equal(t, executed, c.decide(addValidator("m1-b", 5)).Status)
	c.block(nil)
	require.Equal(t, map[string]int64{"m1": 10}, c.power(), "the range is still open")
	c.closeRange()
	require.Equal(t, map[string]int64{"m1": 10, "m1-b": 5}, c.power())
	require.True(t, c.emitted("EventHandover"))
	c.requireCometKnows()

	set, err := c.CurrentAttesterSet(c.ctx())
	require.NoError(t, err)
	require.Equal(t, uint64(2), set.Id)
	require.Equal(t, uint64(2), set.FirstRange, "the range that ended is the old set's")
	require.Equal(t, int64(15), set.TotalPower)
	for number, id := range map[uint64]uint64{1: 1, 2: 2, 99: 2} {
		set, err := c.AttesterSetOfRange(c.ctx(), number)
		require.NoError(t, err)
		require.Equal(t, id, set.Id, "range %d", number)
	}
	_, err = c.AttesterSetOfRange(c.ctx(), 0)
	require.ErrorIs(t, err, types.ErrUnknownAttesterSet)
}

func TestHandoversQueue(t *testing.T) {
	c := found(t, 10)
	// The second could not follow the first state, but it follows the second one.
	require.Equal(t, executed, c.decide(addValidator("m1-b", 5)).Status)
	require.Equal(t, executed, c.decide(setPower("m1-b", 10)).Status)
	require.Equal(t, executed, c.decide(addValidator("m1-c", 10)).Status)
	c.closeRange()
	require.Equal(t, map[string]int64{"m1": 10, "m1-b": 5}, c.power())
	c.closeRange()
	require.Equal(t, map[string]int64{"m1": 10, "m1-b": 10}, c.power())
	c.closeRange()
	require.Equal(t, map[string]int64{"m1": 10, "m1-b": 10, "m1-c": 10}, c.power())
	c.closeRange()
	require.False(t, c.emitted("EventHandover"))
	c.requireCometKnows()
}

func TestOneProposalIsOneHandover(t *testing.T) {
	c := found(t, 10, 10, 10)
	_, err := c.propose(1, addValidator("m1-b", 10), addValidator("m2-b", 10))
	require.ErrorIs(t, err, types.ErrMovesTooMuch, "each alone would be small enough")
	require.Equal(t, executed, c.decide(addValidator("m1-b", 10), &types.MsgRemoveValidator{Authority: authority, Validator: "m1"}).Status)
	c.closeRange()
	require.Equal(t, map[string]int64{"m1-b": 10, "m2": 10, "m3": 10}, c.power())
	c.requireCometKnows()
}

func TestTheLastValidatorStays(t *testing.T) {
	c := found(t, 10)
	_, err := c.propose(1, &types.MsgRemoveValidator{Authority: authority, Validator: "m1"})
	require.ErrorIs(t, err, types.ErrValidatorCount)
}

func TestHandoverWaitsForCertification(t *testing.T) {
	c := foundWith(t, func(g *types.GenesisState) { g.Params.RequireCertification = true }, 10)
	c.decide(addValidator("m1-b", 5))
	c.decide(setPower("m1-b", 6))
	c.closeRange()
	c.closeRange()
	require.True(t, c.emitted("EventHandoverHeldBack"))
	require.Equal(t, int64(5), c.power()["m1-b"], "L1 does not know the first change yet")

	current, err := c.CurrentAttesterSet(c.ctx())
	require.NoError(t, err)
	require.Equal(t, uint64(1), current.Id)
	pending, found, err := c.PendingAttesterSet(c.ctx())
	require.NoError(t, err)
	require.True(t, found)
	require.Equal(t, uint64(2), pending.Id)

	require.NoError(t, c.CertifyAttesterSet(c.ctx(), 1), "no news")
	require.ErrorIs(t, c.CertifyAttesterSet(c.ctx(), 3), types.ErrUnknownAttesterSet)
	require.NoError(t, c.CertifyAttesterSet(c.ctx(), 2))
	require.NoError(t, c.CertifyAttesterSet(c.ctx(), 2), "a second time")
	certified, err := c.CurrentAttesterSet(c.ctx())
	require.NoError(t, err)
	require.Equal(t, c.height+1, certified.CertifiedHeight)

	c.closeRange()
	require.Equal(t, int64(6), c.power()["m1-b"])
}

func TestNothingIsPendingWhereCertificationIsNotRequired(t *testing.T) {
	c := foundWith(t, func(g *types.GenesisState) { g.Params.RequireCertification = true }, 10)
	c.decide(addValidator("m1-b", 4))
	c.closeRange()
	id, err := c.propose(1, week(1000))
	require.NoError(t, err)
	_, err = c.vote(1, id, yes)
	require.NoError(t, err)
	_, found, err := c.PendingAttesterSet(c.ctx())
	require.NoError(t, err)
	require.False(t, found)
}

func TestKeysRotate(t *testing.T) {
	c := found(t, 10, 10)
	before, err := c.Validator(c.ctx(), "m1")
	require.NoError(t, err)
	other := validator("other", 10)
	require.Equal(t, executed, c.decide(&types.MsgRotateConsensusKey{Authority: authority, Validator: "m1", ConsensusKey: other.ConsensusKey}).Status)
	c.closeRange()
	c.requireCometKnows()
	found, err := c.ValidatorByConsensusAddress(c.ctx(), other.ConsensusAddress())
	require.NoError(t, err)
	require.Equal(t, "m1", found.Name)
	_, err = c.ValidatorByConsensusAddress(c.ctx(), before.ConsensusAddress())
	require.ErrorIs(t, err, types.ErrUnknownValidator)
	set, err := c.CurrentAttesterSet(c.ctx())
	require.NoError(t, err)
	require.Equal(t, uint64(1), set.Id, "L1 need not know of consensus keys")

	require.Equal(t, executed, c.decide(&types.MsgRotateAttestationKey{Authority: authority, Validator: "m1", AttestationAddress: other.AttestationAddress}).Status)
	c.closeRange()
	set, err = c.CurrentAttesterSet(c.ctx())
	require.NoError(t, err)
	require.Equal(t, uint64(2), set.Id)
	require.Contains(t, set.Attesters, types.Attester{Validator: "m1", Address: other.ConsensusKey[:20], Power: 10})

	for name, test := range map[string]struct {
		message  sdk.Msg
		expError error
	}{
		"a consensus key of another kind": {&types.MsgRotateConsensusKey{Authority: authority, Validator: "m1", ConsensusKey: make([]byte, 33)}, types.ErrInvalidValidator},
		"another's consensus key":         {&types.MsgRotateConsensusKey{Authority: authority, Validator: "m1", ConsensusKey: validator("m2", 1).ConsensusKey}, types.ErrDuplicate},
		"no attestation key":              {&types.MsgRotateAttestationKey{Authority: authority, Validator: "m1"}, types.ErrInvalidValidator},
		"another's attestation key":       {&types.MsgRotateAttestationKey{Authority: authority, Validator: "m1", AttestationAddress: validator("m2", 1).AttestationAddress}, types.ErrDuplicate},
		"a newcomer who does not attest":  {&types.MsgAddValidator{Authority: authority, Validator: types.Validator{Name: "m1-b", Member: "m1", ConsensusKey: make([]byte, 32), Power: 1}}, types.ErrInvalidValidator},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := c.propose(1, test.message)
			require.ErrorIs(t, err, test.expError)
		})
	}
}

func TestConsensusKeysChangeHands(t *testing.T) {
	c := found(t, 10, 10, 10)
	key := func(name string) []byte { return validator(name, 1).ConsensusKey }
	rotate := func(name string, key []byte) sdk.Msg {
		return &types.MsgRotateConsensusKey{Authority: authority, Validator: name, ConsensusKey: key}
	}
	require.Equal(t, executed, c.decide(rotate("m1", key("spare"))).Status)
	require.Equal(t, executed, c.decide(rotate("m2", key("m1"))).Status)
	c.closeRange()
	c.closeRange()
	c.requireCometKnows()
	found, err := c.ValidatorByConsensusAddress(c.ctx(), validator("m1", 1).ConsensusAddress())
	require.NoError(t, err)
	require.Equal(t, "m2", found.Name)
}

func TestCancelledHandoversDoNotHappen(t *testing.T) {
	c := found(t, 10)
	c.decide(addValidator("m1-b", 5))
	c.decide(setPower("m1-b", 8))
	cancel := &types.MsgCancelHandovers{Authority: authority}
	require.Equal(t, executed, c.decide(cancel, addValidator("m1-c", 5)).Status)
	require.True(t, c.emitted("EventHandoversCancelled"))
	c.closeRange()
	c.closeRange()
	require.Equal(t, map[string]int64{"m1": 10, "m1-c": 5}, c.power())
	_, err := c.propose(1, cancel)
	require.ErrorIs(t, err, types.ErrNoChange)
}
