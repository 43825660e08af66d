package main

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"time"

	"github.com/spf13/cobra"

	"github.com/healthd/healthd/internal/chainclient"
	"github.com/healthd/healthd/internal/proof"
	"github.com/healthd/healthd/internal/settlement"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

const (
	flagForcedDelay   = "forced-delay"
	flagForcedSpacing = "forced-spacing"
	flagForcedFee     = "forced-fee"
)

// deployResult is what `healthd relayer deploy` did.
type deployResult struct {
	Contract string `json:"contract"`
	ChainID  string `json:"l1_chain_id"`
	GasUsed  uint64 `json:"gas_used"`
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
			deployment, err := settlement.Deploy(ctx, ethereum, key, config)
			if err != nil {
				return err
			}
			result := deployResult{Contract: deployment.Address.Hex(), ChainID: ethereum.ChainID().String(), GasUsed: deployment.GasUsed}
			return printResult(cmd, result, fmt.Sprintf("The settlement contract is at %s (%d gas). Settle with:\n  healthd relayer --contract %s …", result.Contract, result.GasUsed, result.Contract))
		},
	}
	addServiceFlags(cmd)
	addL1Flags(cmd)
	addOutputFlag(cmd)
	cmd.Flags().Duration(flagForcedDelay, 24*time.Hour, "How long the network has to answer for a revocation that is forced through Ethereum")
	cmd.Flags().Duration(flagForcedSpacing, 10*time.Minute, "Least time between two such deadlines")
	cmd.Flags().String(flagForcedFee, "1000000000000000", "Wei that such a request costs while few are pending")
	return cmd
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

// settlementConfig reads from the chain what its contract is born with.
func settlementConfig(ctx context.Context, node *chainclient.Client) (settlement.Config, error) {
	var config settlement.Config
	status, err := node.Batches().Status(ctx, &zkbatchtypes.QueryStatusRequest{})
	if err != nil {
		return config, err
	}
	first, err := node.Batches().Range(ctx, &zkbatchtypes.QueryRangeRequest{Number: 1})
	if err != nil {
		return config, err
	}
	answer, err := node.Batches().VerifyingKeys(ctx, &zkbatchtypes.QueryVerifyingKeysRequest{})
	if err != nil {
		return config, err
	}
	for _, entry := range answer.Keys {
		key, err := proof.ParseVerifyingKey(entry.Key)
		if err != nil {
			return config, fmt.Errorf("shape %d: %w", entry.Shape, err)
		}
		config.Verifiers = append(config.Verifiers, settlement.VerifierKey{Shape: entry.Shape, RulesVersion: entry.RulesVersion, Key: key.Groth16()})
	}
	return config, errors.Join(
		config.Domain.SetBytesCanonical(status.Domain),
		config.Root.SetBytesCanonical(first.Range.OldRoot),
		config.Accumulator.SetBytesCanonical(first.Range.OldAccumulator),
	)
}
