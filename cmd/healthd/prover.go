package main

import (
	"github.com/spf13/cobra"

	"github.com/cosmos/cosmos-sdk/client"
	"github.com/cosmos/cosmos-sdk/client/flags"

	"github.com/healthd/healthd/internal/chainclient"
	"github.com/healthd/healthd/internal/prover"
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
			if err := node.RequireKey(ctx, keys); err != nil {
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
