package cli

import (
	"github.com/spf13/cobra"

	"github.com/healthd/healthd/x/claims/types"
	opclient "github.com/healthd/healthd/x/zkbatch/client"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

const flagGrounds = "grounds"

func newAppealCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:     "appeal CLAIM",
		Short:   "Ask for another decision on a denial or a partial approval (provider, patient or guardian)",
		Example: "healthd tx claims appeal 4 --grounds @appeal.pdf --from alice",
		Args:    cobra.ExactArgs(1),
	}
	cmd.Flags().String(flagGrounds, "", "Digest of the text of the appeal"+opclient.DigestUsage)
	return opclient.NewCommand(cmd, buildAppeal)
}

func buildAppeal(cmd *cobra.Command, args []string, _ *opclient.Signer) ([]zkbatchtypes.Operation, error) {
	claim, err := opclient.ParseSequence("claim", args[0])
	if err != nil {
		return nil, err
	}
	grounds, err := opclient.DigestFlag(cmd, flagGrounds)
	if err != nil {
		return nil, err
	}
	return []zkbatchtypes.Operation{&types.AppealClaim{Claim: claim, Grounds: grounds}}, nil
}

func newCancelCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:     "cancel CLAIM",
		Short:   "Withdraw a claim that nobody has decided (its provider)",
		Long:    "Withdraw a claim that nobody has decided. Its record can then be the evidence of another claim.",
		Example: "healthd tx claims cancel 4 --from st-mary",
		Args:    cobra.ExactArgs(1),
	}
	return opclient.NewCommand(cmd, opclient.OfSequence("claim", func(claim uint64) zkbatchtypes.Operation {
		return &types.CancelClaim{Claim: claim}
	}))
}
