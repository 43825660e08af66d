// Package cli holds the module's commands that send operations.
package cli

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/healthd/healthd/internal/codes"
	"github.com/healthd/healthd/x/claims/types"
	opclient "github.com/healthd/healthd/x/zkbatch/client"
)

// NewTxCommand groups the module's commands.
func NewTxCommand() *cobra.Command {
	return opclient.NewGroup(types.ModuleName, "Open and close policies; submit, decide, appeal and settle claims",
		newOpenPolicyCommand(), newClosePolicyCommand(), newSubmitCommand(), newPendCommand(), newAdjudicateCommand(),
		newAppealCommand(), newCancelCommand(), newSettleCommand())
}

const flagReason = "reason"

// reasonFlag reads an adjustment reason; none is 0.
func reasonFlag(cmd *cobra.Command) (uint32, error) {
	text, _ := cmd.Flags().GetString(flagReason)
	if text == "" || text == "0" {
		return uint32(codes.NoAdjustment), nil
	}
	reason, err := codes.ParseAdjustment(text)
	if err != nil {
		return 0, fmt.Errorf("--%s: %w", flagReason, err)
	}
	return uint32(reason), nil
}
