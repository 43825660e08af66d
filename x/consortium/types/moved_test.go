package types_test

import (
	"testing"

	cmttypes "github.com/cometbft/cometbft/types"
	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/x/consortium/types"
)

func set(validators ...types.Validator) types.Validators { return validators }

func rotated(v types.Validator) types.Validator {
	other := validator(v.Name+"2", v.Power)
	v.ConsensusKey, v.AttestationAddress = other.ConsensusKey, other.AttestationAddress
	return v
}

func TestRequireSmallMove(t *testing.T) {
	a10, b10, c10, d10 := validator("a", 10), validator("b", 10), validator("c", 10), validator("d", 10)
	silent := func(v types.Validator) types.Validator {
		v.AttestationAddress = ""
		return v
	}
	huge := cmttypes.MaxTotalVotingPower / 2
	for name, test := range map[string]struct {
		before, after types.Validators
		expError      string
	}{
		"nothing":                                   {set(a10), set(a10), ""},
		"the only one re-weighed":                   {set(a10), set(validator("a", 1000)), ""},
		"all re-weighed alike":                      {set(a10, b10), set(validator("a", 30), validator("b", 30)), ""},
		"a second with half of the first's power":   {set(a10), set(a10, validator("b", 5)), ""},
		"a second with more than half":              {set(a10), set(a10, validator("b", 6)), "37.5 % of the consensus power (total 10 before, 16 after)"},
		"a second as strong as the first":           {set(a10), set(a10, b10), "50.0 %"},
		"a fourth as strong as the others":          {set(a10, b10, c10), set(a10, b10, c10, d10), ""},
		"one of three leaves":                       {set(a10, b10, c10), set(a10, b10), ""},
		"one of two leaves":                         {set(a10, b10), set(a10), "50.0 %"},
		"one leaves, another comes":                 {set(a10, b10, c10), set(a10, b10, d10), ""},
		"two leave, others come":                    {set(a10, b10, c10), set(a10, d10, validator("e", 10)), "66.7 %"},
		"power moves between two":                   {set(a10, b10), set(validator("a", 13), validator("b", 7)), ""},
		"the only one rotates its keys":             {set(a10), set(rotated(a10)), ""},
		"one of two rotates its keys":               {set(a10, b10), set(rotated(a10), b10), ""},
		"both of two rotate their keys":             {set(a10, b10), set(rotated(a10), rotated(b10)), "100.0 %"},
		"a strong one rotates and is re-weighed":    {set(a10, b10), set(rotated(validator("a", 11)), b10), "%"},
		"the only one begins to attest":             {set(silent(a10)), set(a10), ""},
		"all begin to attest":                       {set(silent(a10), silent(b10)), set(a10, b10), ""},
		"the second of two begins to attest":        {set(a10, silent(b10)), set(a10, b10), ""},
		"two of three begin to attest":              {set(a10, silent(b10), silent(c10)), set(a10, b10, c10), "attestation power"},
		"the last attesters fall silent":            {set(a10, b10, c10), set(silent(a10), silent(b10), silent(c10)), "attestation"},
		"the largest powers, within the bounds":     {set(validator("a", huge)), set(validator("a", huge), validator("b", huge/2)), ""},
		"the largest powers, one beyond the bounds": {set(validator("a", huge)), set(validator("a", huge), validator("b", huge/2+1)), "33.4 %"},
	} {
		t.Run(name, func(t *testing.T) {
			err := types.RequireSmallMove(test.before, test.after)
			if test.expError == "" {
				require.NoError(t, err)
				return
			}
			require.ErrorIs(t, err, types.ErrMovesTooMuch)
			require.ErrorContains(t, err, test.expError)
		})
	}
}

func TestRequireEnoughFree(t *testing.T) {
	four := set(validator("a", 1), validator("b", 1), validator("c", 1), validator("d", 1))
	jailed := func(names ...string) map[string]bool {
		m := map[string]bool{}
		for _, name := range names {
			m[name] = true
		}
		return m
	}
	require.NoError(t, types.RequireEnoughFree(four, nil))
	require.NoError(t, types.RequireEnoughFree(four, jailed("a", "elsewhere")))
	require.NoError(t, types.RequireEnoughFree(four[:3], jailed("a")), "exactly a third may be jailed")
	require.ErrorIs(t, types.RequireEnoughFree(four, jailed("a", "b")), types.ErrTooManyJailed)
	require.ErrorIs(t, types.RequireEnoughFree(four[:1], jailed("a")), types.ErrTooManyJailed, "the last one is never jailed")
}

func TestTally(t *testing.T) {
	for name, test := range map[string]struct {
		tally          types.Tally
		accepted, lost bool
	}{
		"nobody voted":                 {types.Tally{Total: 3}, false, false},
		"exactly two thirds are not":   {types.Tally{Yes: 2, Total: 3}, false, false},
		"more than two thirds":         {types.Tally{Yes: 3, Total: 4}, true, false},
		"a third against is enough":    {types.Tally{Yes: 2, No: 1, Total: 3}, false, true},
		"less than a third against":    {types.Tally{No: 1, Total: 4}, false, false},
		"abstaining is not being for":  {types.Tally{Yes: 2, Abstain: 2, Total: 4}, false, false},
		"the largest total there is":   {types.Tally{Yes: cmttypes.MaxTotalVotingPower, Total: cmttypes.MaxTotalVotingPower}, true, false},
		"the largest total is against": {types.Tally{No: cmttypes.MaxTotalVotingPower, Total: cmttypes.MaxTotalVotingPower}, false, true},
	} {
		t.Run(name, func(t *testing.T) {
			require.Equal(t, test.accepted, test.tally.Accepted())
			require.Equal(t, test.lost, test.tally.Lost())
		})
	}
}
