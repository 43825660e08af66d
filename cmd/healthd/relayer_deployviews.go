package main

import (
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/spf13/cobra"

	"github.com/healthd/healthd/internal/settlement"
)

// deployViewsResult is what `healthd relayer deploy-views` did.
type deployViewsResult struct {
	Contract   string `json:"contract"`
	ChainID    string `json:"l1_chain_id"`
	Membership string `json:"state_membership"`
	Consents   string `json:"consent_verifier"`
	Identities string `json:"identity_verifier"`
	Claims     string `json:"claim_verifier"`
	GasUsed    uint64 `json:"gas_used"`
}

func newDeployViewsCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "deploy-views",
		Short: "Deploy the contracts by which others on Ethereum check consents, decisions, identities and claims",
		Long: `Deploy the contracts by which others on Ethereum check consents, decisions, identities and claims under the settled roots
of a settlement contract. They have no owner and change nothing: anybody may deploy them, and needs no node for it.`,
		Example: "healthd relayer deploy-views --l1-rpc http://localhost:8545 --l1-key-file relayer.json --contract 0x52908400098527886E0F7030069857D2E4169EE7",
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			address, _ := cmd.Flags().GetString(flagContract)
			if !common.IsHexAddress(address) {
				return fmt.Errorf("--%s %q is no Ethereum address: 'healthd relayer deploy' prints it", flagContract, address)
			}
			ctx, stop := untilStopped(cmd)
			defer stop()
			ethereum, key, err := dialL1(ctx, cmd)
			if err != nil {
				return err
			}
			defer ethereum.Close()
			views, err := settlement.DeployViews(ctx, ethereum, key, common.HexToAddress(address), settlement.Options{})
			if err != nil {
				return err
			}
			result := deployViewsResult{
				Contract: common.HexToAddress(address).Hex(), ChainID: ethereum.ChainID().String(), Membership: views.Membership.Hex(),
				Consents: views.Consents.Hex(), Identities: views.Identities.Hex(), Claims: views.Claims.Hex(), GasUsed: views.GasUsed,
			}
			return printResult(cmd, result, result.text())
		},
	}
	addL1Flags(cmd)
	cmd.Flags().String(flagContract, "", "Address of the settlement contract")
	addOutputFlag(cmd)
	return cmd
}

func (r deployViewsResult) text() string {
	return fmt.Sprintf(`Under the roots that %s settles (%d gas):
  any cell                %s (StateMembership)
  consents and decisions  %s (ConsentVerifier)
  identities              %s (IdentityVerifier)
  claims                  %s (ClaimVerifier)
Ask them with what 'healthd query zkbatch prove-cell' gives; contracts/README.md lists the questions.`,
		r.Contract, r.GasUsed, r.Membership, r.Consents, r.Identities, r.Claims)
}
