package main

import (
	"fmt"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/spf13/cobra"

	"github.com/healthd/healthd/internal/settlement"
)

const (
	flagForcedDelay   = "forced-delay"
	flagForcedSpacing = "forced-spacing"
	flagForcedFee     = "forced-fee"

	flagGovernors       = "governor"
	flagGovernanceDelay = "governance-delay"
	flagPauser          = "pauser"
)

// deployResult is what `healthd relayer deploy` did.
type deployResult struct {
	Contract  string `json:"contract"`
	Timelock  string `json:"timelock"`
	ChainID   string `json:"l1_chain_id"`
	Attesters int    `json:"attesters"`
	GasUsed   uint64 `json:"gas_used"`
	Warning   string `json:"warning,omitempty"`
}

func newDeployCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:     "deploy",
		Short:   "Deploy the settlement contract of a network on Ethereum",
		Long:    "Deploy the settlement contract of a network on Ethereum. It starts from the network's genesis root and checks proofs\nwith the keys in the network's state.",
		Example: "healthd relayer deploy --from st-mary --l1-rpc http://localhost:8545 --l1-key-file relayer.json",
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			ctx, stop := untilStopped(cmd)
			defer stop()
			node, err := dialNode(ctx, cmd)
			if err != nil {
				return err
			}
			defer node.Close()
			config, err := settlementConfig(ctx, node)
			if err != nil {
				return err
			}
			if config.Forced, err = forcedTerms(cmd); err != nil {
				return err
			}
			ethereum, key, err := dialL1(ctx, cmd)
			if err != nil {
				return err
			}
			defer ethereum.Close()
			warning := ""
			if config.Governance, err = governance(cmd); err != nil {
				return err
			}
			if len(config.Governance.Governors) == 0 {
				if !isDevelopmentL1(ethereum.ChainID()) {
					return fmt.Errorf("--%s is missing: name the Ethereum accounts, each held by several institutions together, that may change the contract", flagGovernors)
				}
				warning = "the account that paid governs the contract: on other chains name the institutions' accounts with --" + flagGovernors
			}
			deployment, err := settlement.Deploy(ctx, ethereum, key, config)
			if err != nil {
				return err
			}
			result := deployResult{
				Contract: deployment.Address.Hex(), Timelock: deployment.Timelock.Hex(), ChainID: ethereum.ChainID().String(),
				Attesters: len(config.Attesters), GasUsed: deployment.GasUsed, Warning: warning,
			}
			return printResult(cmd, result, result.text())
		},
	}
	addServiceFlags(cmd)
	addL1Flags(cmd)
	addOutputFlag(cmd)
	cmd.Flags().Duration(flagForcedDelay, 24*time.Hour, "How long the network has to answer for a revocation that is forced through Ethereum")
	cmd.Flags().Duration(flagForcedSpacing, 10*time.Minute, "Least time between two such deadlines")
	cmd.Flags().String(flagForcedFee, "1000000000000000", "Wei that such a request costs while few are pending")
	cmd.Flags().StringSlice(flagGovernors, nil, "Ethereum account that may change the contract, after a delay; may be given several times")
	cmd.Flags().Duration(flagGovernanceDelay, 14*24*time.Hour, "Time between announcing a change of the contract and making it")
	cmd.Flags().String(flagPauser, "", "Ethereum account that may pause settlement for three days; by default the first governor")
	return cmd
}

func (r deployResult) text() string {
	text := fmt.Sprintf(`The settlement contract is at %s (%d gas; %d attesters; changes through the timelock %s).
Have the members decide that the network settles there:
  healthd consortium propose settlement-contract --contract %s --l1-chain-id %s
and settle with:
  healthd relayer --contract %s …`, r.Contract, r.GasUsed, r.Attesters, r.Timelock, r.Contract, r.ChainID, r.Contract)
	if r.Warning != "" {
		text += "\nWarning: " + r.Warning
	}
	return text
}

// governance reads who may change the contract.
func governance(cmd *cobra.Command) (settlement.Governance, error) {
	var terms settlement.Governance
	names, _ := cmd.Flags().GetStringSlice(flagGovernors)
	for _, name := range names {
		if !common.IsHexAddress(name) {
			return terms, fmt.Errorf("--%s %q is no Ethereum address", flagGovernors, name)
		}
		terms.Governors = append(terms.Governors, common.HexToAddress(name))
	}
	if pauser, _ := cmd.Flags().GetString(flagPauser); pauser != "" {
		if !common.IsHexAddress(pauser) {
			return terms, fmt.Errorf("--%s %q is no Ethereum address", flagPauser, pauser)
		}
		terms.Pauser = common.HexToAddress(pauser)
	}
	if terms.Delay, _ = cmd.Flags().GetDuration(flagGovernanceDelay); terms.Delay < time.Second {
		return terms, fmt.Errorf("--%s must be at least a second", flagGovernanceDelay)
	}
	return terms, nil
}

// forcedTerms reads the terms of forced revocations.
func forcedTerms(cmd *cobra.Command) (settlement.ForcedTerms, error) {
	var terms settlement.ForcedTerms
	terms.Delay, _ = cmd.Flags().GetDuration(flagForcedDelay)
	terms.Spacing, _ = cmd.Flags().GetDuration(flagForcedSpacing)
	wei, _ := cmd.Flags().GetString(flagForcedFee)
	fee, ok := new(big.Int).SetString(wei, 10)
	switch {
	case terms.Delay < time.Second || terms.Spacing < time.Second:
		return terms, fmt.Errorf("--%s and --%s must be at least a second", flagForcedDelay, flagForcedSpacing)
	case !ok || fee.Sign() <= 0 || fee.BitLen() > 96:
		return terms, fmt.Errorf("--%s %q is no amount of wei above zero", flagForcedFee, wei)
	}
	terms.Fee = fee
	return terms, nil
}
