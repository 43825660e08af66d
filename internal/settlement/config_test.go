package settlement_test

import (
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/attestation"
	"github.com/healthd/healthd/internal/ethsign"
	"github.com/healthd/healthd/internal/settlement"
	"github.com/healthd/healthd/internal/settlement/settlementtest"
)

// Nothing is sent, and so nothing paid, for a contract that would be refused or that patients could not rely on.
func TestDeployRefuses(t *testing.T) {
	ledger := settlementtest.NewLedger(t, prover(t))
	one := attestation.Attester{Account: common.HexToAddress("0x01"), Power: 1}
	for name, tc := range map[string]struct {
		change func(*settlement.Config)
		want   error
	}{
		"no verifier":         {func(c *settlement.Config) { c.Verifiers = nil }, settlement.ErrNoVerifiers},
		"no attesters":        {func(c *settlement.Config) { c.Attesters = nil }, settlement.ErrAttesters},
		"an attester twice":   {func(c *settlement.Config) { c.Attesters = []attestation.Attester{one, one} }, settlement.ErrAttesters},
		"nobody's account":    {func(c *settlement.Config) { c.Attesters = []attestation.Attester{{Power: 1}} }, settlement.ErrAttesters},
		"no power":            {func(c *settlement.Config) { c.Attesters = []attestation.Attester{{Account: one.Account}} }, settlement.ErrAttesters},
		"too many":            {func(c *settlement.Config) { c.Attesters = make([]attestation.Attester, 101) }, settlement.ErrAttesters},
		"recovery is faster":  {func(c *settlement.Config) { c.RecoveryDelay = 23 * time.Hour }, settlement.ErrForcedDelay},
		"recovery is as fast": {func(c *settlement.Config) { c.RecoveryDelay = 24 * time.Hour }, settlement.ErrForcedDelay},
		"powers beyond 64 bits": {func(c *settlement.Config) {
			c.Attesters = []attestation.Attester{one, {Account: common.HexToAddress("0x02"), Power: 1<<64 - 1}}
		}, settlement.ErrAttesters},
	} {
		t.Run(name, func(t *testing.T) {
			config := ledger.Config(options)
			tc.change(&config)
			_, err := settlement.Deploy(t.Context(), dial(t), ethsign.NewLocal(l1.FundedKey()), config)
			require.ErrorIs(t, err, tc.want)
		})
	}
}

// What a deployment lists is what an explorer needs, in the order of the transactions.
func TestDeploymentLists(t *testing.T) {
	ledger := settlementtest.NewLedger(t, prover(t))
	config := ledger.Config(options)
	config.RecoveryDelay = 25*time.Hour + settlement.LatestAnswer
	deployment, err := settlement.Deploy(t.Context(), dial(t), ethsign.NewLocal(l1.FundedKey()), config)
	require.NoError(t, err)
	var names []string
	for _, contract := range deployment.Contracts {
		names = append(names, contract.Name)
		code, err := dial(t).Ethereum().CodeAt(t.Context(), contract.Address, nil)
		require.NoError(t, err)
		require.NotEmpty(t, code, contract.Name)
	}
	require.Equal(t, []string{"Groth16Verifier", "RequestHash", "TimelockController", "HealthRollup", "ERC1967Proxy"}, names)
	require.Equal(t, deployment.Contracts[4].Address, deployment.Address)
	require.Equal(t, deployment.Contracts[3].Address, deployment.Implementation)
	require.Equal(t, deployment.Contracts[2].Address, deployment.Timelock)
	require.NotEmpty(t, deployment.Contracts[4].Arguments)
}
