package main

import (
	"bytes"
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/cosmos/cosmos-sdk/client"
	"github.com/cosmos/cosmos-sdk/client/flags"

	"github.com/healthd/healthd/internal/chainclient"
	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/prover"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

func newProverCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:     "prover",
		Short:   "Prove closed ranges of operations and submit the proofs",
		Example: "healthd prover --from st-mary --grpc-addr localhost:9090",
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			shape, err := shapeFlag(cmd)
			if err != nil {
				return err
			}
			ctx, stop := untilStopped(cmd)
			defer stop()
			node, err := dialNode(ctx, cmd)
			if err != nil {
				return err
			}
			defer node.Close()
			chainID, _ := cmd.Flags().GetString(flags.FlagChainID)
			keys, err := prover.DevKeys(keyCache(client.GetClientContextFromCmd(cmd).HomeDir), chainID, shape, func(line string) { cmd.PrintErrln(line) })
			if err != nil {
				return err
			}
			if err := requireChainKey(ctx, node, keys); err != nil {
				return err
			}
			service := prover.NewService(chainclient.ProverPort{Client: node}, keys, prover.Options{Log: serviceLog(cmd)})
			return unlessStopped(ctx, service.Run(ctx))
		},
	}
	addServiceFlags(cmd)
	addShapeFlag(cmd)
	return cmd
}

// requireChainKey refuses to start with keys of another setup: the chain would refuse every proof.
func requireChainKey(ctx context.Context, node *chainclient.Client, keys *prover.Keys) error {
	ours, err := keys.Verifying.Encode()
	if err != nil {
		return err
	}
	answer, err := node.Batches().VerifyingKeys(ctx, &zkbatchtypes.QueryVerifyingKeysRequest{})
	if err != nil {
		return err
	}
	for _, entry := range answer.Keys {
		if entry.Shape == keys.Shape.ID && entry.RulesVersion == protocol.RulesVersion && bytes.Equal(entry.Key, ours) {
			return nil
		}
	}
	return fmt.Errorf("the chain checks proofs of shape %s with another key, or not at all: copy the zk folder of the home whose keys are in the genesis file", keys.Shape.Name)
}
