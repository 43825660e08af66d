// Package cli holds the module's commands that send bundles.
package cli

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/cosmos/cosmos-sdk/client"

	opclient "github.com/healthd/healthd/x/zkbatch/client"
	"github.com/healthd/healthd/x/zkbatch/types"
)

// NewTxCommand groups the module's commands.
func NewTxCommand() *cobra.Command {
	return opclient.NewGroup(types.ModuleName, "Sign several operations at once, submit what others signed", newSignCommand(), newSubmitCommand())
}

func newSubmitCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "submit FILE...",
		Short: "Submit sealed envelopes of any actors as one bundle",
		Long: `Submit sealed envelopes of any actors as one bundle: what a gateway does for patients without an account.

A file holds envelopes as the commands' --seal-only prints them, one a line; - reads the standard input.`,
		Example: `healthd tx consent revoke 3 --from alice --seal-only > revoke.json
healthd tx zkbatch submit revoke.json --from st-mary`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			clientCtx, err := client.GetClientTxContext(cmd)
			if err != nil {
				return err
			}
			envelopes, err := opclient.ReadLines[types.Envelope](cmd, clientCtx.Codec, args)
			if err != nil {
				return err
			}
			return opclient.SubmitAndPrint(cmd, clientCtx, envelopes...)
		},
	}
	opclient.AddTxFlags(cmd)
	return cmd
}

func newSignCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "sign FILE...",
		Short: "Sign several drafted operations as one envelope and submit it",
		Long: `Sign several operations of one actor as one envelope and submit it. They are admitted together or not at all, and
follow one another without another actor's operation in between; each has its own result.

A file holds operations as the commands' --draft prints them, one a line; - reads the standard input. More operations
than the network's largest proof shape holds go as several envelopes of one bundle.`,
		Example: `healthd tx consent revoke 3 --draft --from alice > drafts.json
healthd tx consent grant 2 --classes ACLAB --draft --from alice >> drafts.json
healthd tx zkbatch sign drafts.json --from alice`,
		Args: cobra.MinimumNArgs(1),
	}
	return opclient.NewCommand(cmd, buildSign)
}

func buildSign(cmd *cobra.Command, args []string, signer *opclient.Signer) ([]types.Operation, error) {
	drafts, err := opclient.ReadLines[types.Op](cmd, signer.Context.Codec, args)
	if err != nil {
		return nil, err
	}
	operations := make([]types.Operation, len(drafts))
	for i := range drafts {
		if operations[i] = drafts[i].Operation(); operations[i] == nil {
			return nil, fmt.Errorf("draft %d is no operation: print one with the --draft of its command", i+1)
		}
	}
	return operations, nil
}
