package main

import (
	"github.com/spf13/cobra"

	"github.com/cosmos/cosmos-sdk/client"
	"github.com/cosmos/cosmos-sdk/client/flags"

	"github.com/healthd/healthd/internal/cellproof"
	opclient "github.com/healthd/healthd/x/zkbatch/client"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

const flagRange = "range"

func newProveCellCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "prove-cell KIND SEQUENCE",
		Short: "Make a file that proves a cell under the root of a range, for `healthd verify cell`",
		Long: `Make a file that proves what a cell held at the end of a range, or that it did not exist. Kinds are actor, index, record,
consent, access, policy, claim, recovery and system. Whoever has the file checks it without a node.`,
		Example: "healthd query zkbatch prove-cell consent 3 > proof.json\nhealthd query zkbatch prove-cell claim 7 --range 12 > proof.json",
		Args:    cobra.ExactArgs(2),
		RunE:    proveCell,
	}
	cmd.Flags().Uint64(flagRange, 0, "Range at whose end the cell is proven; by default the newest proven one")
	flags.AddQueryFlagsToCmd(cmd)
	return cmd
}

func proveCell(cmd *cobra.Command, args []string) error {
	sequence, err := opclient.ParseSequence(args[0], args[1])
	if err != nil {
		return err
	}
	clientCtx, err := client.GetClientQueryContext(cmd)
	if err != nil {
		return err
	}
	request := &zkbatchtypes.QueryMembershipProofRequest{Kind: args[0], Sequence: sequence}
	request.Range, _ = cmd.Flags().GetUint64(flagRange)
	response, err := zkbatchtypes.NewQueryClient(clientCtx).MembershipProof(cmd.Context(), request)
	if err != nil {
		return err
	}
	file, err := cellproof.New(response.ChainId, response.Domain, response.Range, response.Root, response.Proof)
	if err != nil {
		return err
	}
	encoded, err := file.Encode()
	if err != nil {
		return err
	}
	_, err = cmd.OutOrStdout().Write(encoded)
	return err
}
