package main

import (
	"testing"

	"github.com/stretchr/testify/require"

	consortiumcli "github.com/healthd/healthd/x/consortium/client/cli"
)

// What a deployment tells the members to do next are flags that the command has.
func TestDeployNamesTheProposal(t *testing.T) {
	text := deployResult{Contract: "0x52908400098527886E0F7030069857D2E4169EE7", ChainID: "1337"}.text()
	require.Contains(t, text, "healthd consortium propose settlement-contract --contract 0x52908400098527886E0F7030069857D2E4169EE7 --l1-chain-id 1337\n")
	proposal, _, err := consortiumcli.NewProposeCommand().Find([]string{"settlement-contract"})
	require.NoError(t, err)
	require.Equal(t, "settlement-contract", proposal.Name())
	for _, flag := range []string{"contract", "l1-chain-id"} {
		require.NotNil(t, proposal.Flags().Lookup(flag), flag)
	}
}

func TestForcedTermsAreChecked(t *testing.T) {
	for name, test := range map[string]struct{ flag, value, want string }{
		"no fee":         {flagForcedFee, "0", "above zero"},
		"a negative fee": {flagForcedFee, "-1", "above zero"},
		"a fee in ether": {flagForcedFee, "0.1", "no amount of wei"},
		"a huge fee":     {flagForcedFee, "79228162514264337593543950336", "no amount of wei"},
		"no delay":       {flagForcedDelay, "0s", "at least a second"},
		"no spacing":     {flagForcedSpacing, "10ms", "at least a second"},
	} {
		t.Run(name, func(t *testing.T) {
			cmd := newDeployCommand()
			require.NoError(t, cmd.Flags().Set(test.flag, test.value))
			_, err := forcedTerms(cmd)
			require.ErrorContains(t, err, test.want)
		})
	}
	terms, err := forcedTerms(newDeployCommand())
	require.NoError(t, err)
	require.Equal(t, "1000000000000000", terms.Fee.String())
}
