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

func member(name string, fill byte) types.Member {
	return types.Member{Name: name, ConsensusKey: bytes.Repeat([]byte{fill}, 32), Power: 10}
}

func TestMemberValidate(t *testing.T) {
	valid := member("st-mary", 1)
	for name, test := range map[string]struct {
		change   func(*types.Member)
		expError string
	}{
		"valid":                       {func(*types.Member) {}, ""},
		"with attestation address":    {func(m *types.Member) { m.AttestationAddress = attester }, ""},
		"name empty":                  {func(m *types.Member) { m.Name = "" }, "name"},
		"name in capitals":            {func(m *types.Member) { m.Name = "St" }, "name"},
		"name with a space":           {func(m *types.Member) { m.Name = "st mary" }, "name"},
		"name starts with a dash":     {func(m *types.Member) { m.Name = "-mary" }, "name"},
		"name ends with a dash":       {func(m *types.Member) { m.Name = "mary-" }, "name"},
		"name too long":               {func(m *types.Member) { m.Name = strings.Repeat("a", types.MaxMemberNameLength+1) }, "name"},
		"key missing":                 {func(m *types.Member) { m.ConsensusKey = nil }, "consensus_key"},
		"key of 33 bytes":             {func(m *types.Member) { m.ConsensusKey = make([]byte, 33) }, "consensus_key"},
		"power zero":                  {func(m *types.Member) { m.Power = 0 }, "power"},
		"power negative":              {func(m *types.Member) { m.Power = -1 }, "power"},
		"power beyond CometBFT's":     {func(m *types.Member) { m.Power = cmttypes.MaxTotalVotingPower + 1 }, "power"},
		"attestation without 0x":      {func(m *types.Member) { m.AttestationAddress = attester[2:] }, "attestation_address"},
		"attestation too short":       {func(m *types.Member) { m.AttestationAddress = attester[:40] }, "attestation_address"},
		"attestation not hexadecimal": {func(m *types.Member) { m.AttestationAddress = "0x" + strings.Repeat("g", 40) }, "attestation_address"},
	} {
		t.Run(name, func(t *testing.T) {
			changed := valid
			test.change(&changed)
			err := changed.Validate()
			if test.expError == "" {
				require.NoError(t, err)
				return
			}
			require.ErrorIs(t, err, types.ErrInvalidMember)
			require.ErrorContains(t, err, test.expError)
		})
	}
}

func TestGenesisValidate(t *testing.T) {
	crowd := make([]types.Member, types.MaxMembers+1)
	for i := range crowd {
		crowd[i] = member(fmt.Sprintf("member-%d", i), byte(i))
	}
	with := func(m types.Member, address string) types.Member {
		m.AttestationAddress = address
		return m
	}
	strong := member("strong", 9)
	strong.Power = cmttypes.MaxTotalVotingPower

	for name, test := range map[string]struct {
		members  []types.Member
		expError error
	}{
		"empty, while a file is being put together": {nil, nil},
		"two members":                   {[]types.Member{member("a", 1), member("b", 2)}, nil},
		"as many as allowed":            {crowd[:types.MaxMembers], nil},
		"too many":                      {crowd, types.ErrMemberCount},
		"invalid member":                {[]types.Member{member("", 1)}, types.ErrInvalidMember},
		"same name":                     {[]types.Member{member("a", 1), member("a", 2)}, types.ErrDuplicateMember},
		"same consensus key":            {[]types.Member{member("a", 1), member("b", 1)}, types.ErrDuplicateMember},
		"same attester, other spelling": {[]types.Member{with(member("a", 1), attester), with(member("b", 2), strings.ToLower(attester))}, types.ErrDuplicateMember},
		"total power too large":         {[]types.Member{member("a", 1), strong}, types.ErrInvalidMember},
	} {
		t.Run(name, func(t *testing.T) {
			err := types.GenesisState{Members: test.members}.Validate()
			if test.expError == nil {
				require.NoError(t, err)
				return
			}
			require.ErrorIs(t, err, test.expError)
		})
	}
}
