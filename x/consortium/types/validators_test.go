package types_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	cmttypes "github.com/cometbft/cometbft/types"
	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/x/consortium/types"
)

const attester = "0x52908400098527886E0F7030069857D2E4169EE7"

// validator is one whose keys follow from its name.
func validator(name string, power int64) types.Validator {
	seed := []byte(name + strings.Repeat(".", 32))[:32]
	return types.Validator{
		Name: name, Member: name, ConsensusKey: seed, Power: power, AttestationAddress: fmt.Sprintf("0x%x", seed[:20]),
	}
}

func TestValidatorValidate(t *testing.T) {
	for name, test := range map[string]struct {
		change   func(*types.Validator)
		expError string
	}{
		"valid":                       {func(*types.Validator) {}, ""},
		"without attestation address": {func(v *types.Validator) { v.AttestationAddress = "" }, ""},
		"name empty":                  {func(v *types.Validator) { v.Name = "" }, "name"},
		"name in capitals":            {func(v *types.Validator) { v.Name = "St" }, "name"},
		"name with a space":           {func(v *types.Validator) { v.Name = "st mary" }, "name"},
		"name starts with a dash":     {func(v *types.Validator) { v.Name = "-mary" }, "name"},
		"name ends with a dash":       {func(v *types.Validator) { v.Name = "mary-" }, "name"},
		"name too long":               {func(v *types.Validator) { v.Name = strings.Repeat("a", types.MaxNameLength+1) }, "name"},
		"member missing":              {func(v *types.Validator) { v.Member = "" }, "member"},
		"key missing":                 {func(v *types.Validator) { v.ConsensusKey = nil }, "consensus_key"},
		"key of another kind":         {func(v *types.Validator) { v.ConsensusKey = make([]byte, 33) }, "secp256k1"},
		"power zero":                  {func(v *types.Validator) { v.Power = 0 }, "power"},
		"power negative":              {func(v *types.Validator) { v.Power = -1 }, "power"},
		"power beyond CometBFT's":     {func(v *types.Validator) { v.Power = cmttypes.MaxTotalVotingPower + 1 }, "power"},
		"attestation without 0x":      {func(v *types.Validator) { v.AttestationAddress = attester[2:] }, "attestation_address"},
		"attestation too short":       {func(v *types.Validator) { v.AttestationAddress = attester[:40] }, "attestation_address"},
		"attestation not hexadecimal": {func(v *types.Validator) { v.AttestationAddress = "0x" + strings.Repeat("g", 40) }, "attestation_address"},
		"attestation by nobody":       {func(v *types.Validator) { v.AttestationAddress = "0x" + strings.Repeat("0", 40) }, "zero"},
	} {
		t.Run(name, func(t *testing.T) {
			changed := validator("st-mary", 10)
			test.change(&changed)
			err := changed.Validate()
			if test.expError == "" {
				require.NoError(t, err)
				return
			}
			require.ErrorIs(t, err, types.ErrInvalidValidator)
			require.ErrorContains(t, err, test.expError)
		})
	}
}

func TestValidatorsValidate(t *testing.T) {
	crowd := make(types.Validators, types.MaxValidators+1)
	for i := range crowd {
		crowd[i] = validator(fmt.Sprintf("v%03d", i), 1)
	}
	with := func(v types.Validator, change func(*types.Validator)) types.Validator {
		change(&v)
		return v
	}
	address := func(text string) func(*types.Validator) {
		return func(v *types.Validator) { v.AttestationAddress = text }
	}
	a, b := validator("a", 1), validator("b", 1)
	for name, test := range map[string]struct {
		validators types.Validators
		expError   error
	}{
		"none":                          {nil, types.ErrValidatorCount},
		"two":                           {types.Validators{a, b}, nil},
		"as many as allowed":            {crowd[:types.MaxValidators], nil},
		"too many":                      {crowd, types.ErrValidatorCount},
		"an invalid one":                {types.Validators{validator("", 1)}, types.ErrInvalidValidator},
		"same name":                     {types.Validators{a, with(b, func(v *types.Validator) { v.Name = "a" })}, types.ErrDuplicate},
		"same consensus key":            {types.Validators{a, with(b, func(v *types.Validator) { v.ConsensusKey = a.ConsensusKey })}, types.ErrDuplicate},
		"same attester, other spelling": {types.Validators{with(a, address(attester)), with(b, address("0x"+strings.ToLower(attester[2:])))}, types.ErrDuplicate},
		"total power too large":         {types.Validators{a, validator("b", cmttypes.MaxTotalVotingPower)}, types.ErrInvalidValidator},
	} {
		t.Run(name, func(t *testing.T) {
			err := test.validators.Validate()
			if test.expError == nil {
				require.NoError(t, err)
				return
			}
			require.ErrorIs(t, err, test.expError)
		})
	}
}

func TestValidatorsStayInOrder(t *testing.T) {
	set := types.Validators{}
	for _, name := range []string{"m", "a", "z", "b"} {
		var err error
		set, err = set.With(validator(name, 1))
		require.NoError(t, err)
	}
	_, err := set.With(validator("b", 2))
	require.ErrorIs(t, err, types.ErrDuplicate)
	set, err = set.Without("m")
	require.NoError(t, err)
	require.Equal(t, types.Validators{validator("a", 1), validator("b", 1), validator("z", 1)}, set)
	_, err = set.Without("m")
	require.ErrorIs(t, err, types.ErrUnknownValidator)

	changed, err := set.Changed("b", func(v *types.Validator) { v.Power = 7 })
	require.NoError(t, err)
	require.Equal(t, int64(9), changed.Total())
	require.Equal(t, int64(3), set.Total(), "the set it came from stays as it was")
	_, err = set.Changed("b", func(v *types.Validator) { v.Power = 1 })
	require.ErrorIs(t, err, types.ErrNoChange)
}

func TestAttestersAreInTheOrderOfTheContract(t *testing.T) {
	silent := validator("m", 4)
	silent.AttestationAddress = ""
	attesters, err := types.AttestersOf(types.Validators{validator("a", 1), silent, validator("z", 3)})
	require.NoError(t, err)
	require.Len(t, attesters, 2)
	require.Negative(t, bytes.Compare(attesters[0].Address, attesters[1].Address))

	renamed := []types.Attester{attesters[0], attesters[1]}
	renamed[0].Validator = "other"
	require.True(t, types.SameAttesters(attesters, renamed))
	renamed[0].Power++
	require.False(t, types.SameAttesters(attesters, renamed))
}
