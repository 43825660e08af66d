package keeper_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	sdk "github.com/cosmos/cosmos-sdk/types"

	"github.com/healthd/healthd/x/consortium/types"
)

// randomChange is a message that may or may not be sensible.
func (c *consortium) randomChange(random *rand.Rand) sdk.Msg {
	name := func() string {
		validators, err := c.Validators(c.ctx())
		require.NoError(c.t, err)
		return validators[random.IntN(len(validators))].Name
	}
	fresh := validator(fmt.Sprintf("m%d-%d", 1+random.IntN(4), random.IntN(1_000_000)), 1+random.Int64N(20))
	switch random.IntN(9) {
	case 0, 1, 2:
		return &types.MsgAddValidator{Authority: authority, Validator: fresh}
	case 3:
		return &types.MsgRemoveValidator{Authority: authority, Validator: name()}
	case 4:
		return setPower(name(), 1+random.Int64N(20))
	case 5:
		return &types.MsgRotateConsensusKey{Authority: authority, Validator: name(), ConsensusKey: fresh.ConsensusKey}
	case 6:
		return &types.MsgRotateAttestationKey{Authority: authority, Validator: name(), AttestationAddress: fresh.AttestationAddress}
	case 7:
		return jail(name())
	default:
		return &types.MsgUnjailValidator{Authority: authority, Validator: name()}
	}
}

// shares is what each holder of a consensus key has of the whole.
func shares(validators types.Validators) map[string]float64 {
	held := map[string]float64{}
	for _, v := range validators {
		held[v.Name+string(v.ConsensusKey)] = float64(v.Power) / float64(validators.Total())
	}
	return held
}

// moved adds up by another way than the rule itself how much of the power has changed hands: what the winners won.
func moved(before, after types.Validators) (won float64) {
	old := shares(before)
	for holder, share := range shares(after) {
		won += max(share-old[holder], 0)
	}
	return won
}

// onlyKeysOfOne says whether names and powers are the same and one validator has other keys.
func onlyKeysOfOne(before, after types.Validators) bool {
	other := 0
	for i := range after {
		if len(before) != len(after) || before[i].Name != after[i].Name || before[i].Power != after[i].Power {
			return false
		}
		if !before[i].Equal(after[i]) {
			other++
		}
	}
	return other == 1
}

// requireSound checks what must hold after every block, whatever members decide.
func (c *consortium) requireSound(before types.Validators) types.Validators {
	c.t.Helper()
	c.requireCometKnows()
	after, err := c.Validators(c.ctx())
	require.NoError(c.t, err)
	require.NoError(c.t, after.Validate())
	if !onlyKeysOfOne(before, after) {
		require.LessOrEqual(c.t, moved(before, after), 1.0/3+1e-9)
	}
	free, err := c.ConsensusValidators(c.ctx())
	require.NoError(c.t, err)
	require.GreaterOrEqual(c.t, 3*free.Total(), 2*after.Total())

	set, err := c.AttesterSetOfRange(c.ctx(), c.ranges.number)
	require.NoError(c.t, err)
	attesters, err := types.AttestersOf(after)
	require.NoError(c.t, err)
	require.True(c.t, types.SameAttesters(attesters, set.Attesters), "validators in force attest the open range")
	return after
}

// TestRandomDecisionsKeepTheConsortiumSound lets members decide whatever comes to mind, hundreds of times.
func TestRandomDecisionsKeepTheConsortiumSound(t *testing.T) {
	for seed := range uint64(4) {
		t.Run(fmt.Sprint("seed ", seed), func(t *testing.T) {
			random := rand.New(rand.NewPCG(seed, 4))
			c := foundWith(t, func(g *types.GenesisState) { g.Params.RequireCertification = seed%2 == 1 }, 10, 10, 10, 10)
			validators := c.requireSound(types.Validators{validator("m1", 10), validator("m2", 10), validator("m3", 10), validator("m4", 10)})
			refused, handed, held := 0, 0, 0
			for range 150 {
				var messages []sdk.Msg
				for range 1 + random.IntN(3) {
					messages = append(messages, c.randomChange(random))
				}
				if id, err := c.propose(1, messages...); err != nil {
					refused++
				} else {
					for actor := uint64(1); actor <= 4; actor++ {
						_, _ = c.vote(actor, id, yes) // it may be decided before all have voted
						validators = c.requireSound(validators)
					}
				}
				switch random.IntN(3) {
				case 0:
					c.closeRange()
					if c.emitted("EventHandover") {
						handed++
					}
					if c.emitted("EventHandoverHeldBack") {
						held++
					}
				case 1:
					if pending, found, err := c.PendingAttesterSet(c.ctx()); err == nil && found {
						require.NoError(t, c.CertifyAttesterSet(c.ctx(), pending.Id))
					}
				default:
					c.evidence.offender = validators[random.IntN(len(validators))].ConsensusAddress()
					c.block(nil)
				}
				validators = c.requireSound(validators)
				if random.IntN(20) == 0 {
					c = c.copied()
				}
			}
			t.Logf("%d proposals refused, %d hand-overs, %d times held back, %d validators", refused, handed, held, len(validators))
			require.Greater(t, handed, 10, "something must have happened")
			require.Greater(t, refused, 10, "and something must have been too much")
		})
	}
}
