package cli

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/healthd/healthd/x/consent/types"
	opclient "github.com/healthd/healthd/x/zkbatch/client"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

func newReviewCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "review ACCESS VERDICT",
		Short: "Judge an emergency access, once (patient, guardian, or a reviewer of another institution)",
		Long: `Judge an access that broke the glass, once: VERDICT is justified or abuse. Until then the access counts against the number
of unreviewed ones that a practitioner may have. Reviewers never judge their own institution.`,
		Example: `healthd tx consent review 5 justified --from alice
healthd tx consent review 5 abuse --from reviewer-of-hope-clinic`,
		Args: cobra.ExactArgs(2),
	}
	return opclient.NewCommand(cmd, buildReview)
}

func buildReview(_ *cobra.Command, args []string, _ *opclient.Signer) ([]zkbatchtypes.Operation, error) {
	access, err := opclient.ParseSequence("access", args[0])
	if err != nil {
		return nil, err
	}
	verdicts := map[string]types.ReviewState{"justified": types.REVIEW_STATE_JUSTIFIED, "abuse": types.REVIEW_STATE_ABUSE}
	verdict, known := verdicts[args[1]]
	if !known {
		return nil, fmt.Errorf("verdict-unknown: %q is neither justified nor abuse", args[1])
	}
	return []zkbatchtypes.Operation{&types.ReviewBreakGlass{Access: access, Verdict: verdict}}, nil
}
