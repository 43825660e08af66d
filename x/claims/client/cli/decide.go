package cli

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/healthd/healthd/internal/codes"
	"github.com/healthd/healthd/x/claims/types"
	opclient "github.com/healthd/healthd/x/zkbatch/client"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

const (
	flagApproved    = "approved"
	flagDecision    = "decision"
	flagInformation = "information"
	flagPayment     = "payment"
)

// listOfReasons ends the descriptions of commands that take one.
var listOfReasons = func() string {
	text := "\n\nReasons are Claim Adjustment Reason Codes (CARC), by number or name:\n"
	for _, row := range codes.Adjustments {
		text += fmt.Sprintf("\n  %3d  %-24s %s", row.Code, row.Name, row.Text)
	}
	return text
}()

func newAdjudicateCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "adjudicate CLAIM",
		Short: "Decide a claim (the policy's insurer)",
		Long: `Decide a claim: approve all of it, a part, or nothing. Anything but a full approval needs a reason. The policy's cover
falls by what is approved; after an appeal by the difference to the decision before.` + listOfReasons,
		Example: `healthd tx claims adjudicate 4 --approved 12000 --from acme-insurance
healthd tx claims adjudicate 4 --approved 9000 --reason exceeds-fee-schedule --from acme-insurance
healthd tx claims adjudicate 4 --approved 0 --reason 50 --decision @letter.pdf --from acme-insurance`,
		Args: cobra.ExactArgs(1),
	}
	cmd.Flags().String(flagApproved, "", "Approved amount in cents: all, a part, or 0 to deny")
	cmd.Flags().String(flagReason, "", "Adjustment reason, by number or name; needed unless all is approved")
	cmd.Flags().String(flagDecision, "", "Digest of the decision's text"+opclient.DigestUsage)
	return opclient.NewCommand(cmd, buildAdjudicate)
}

func buildAdjudicate(cmd *cobra.Command, args []string, signer *opclient.Signer) ([]zkbatchtypes.Operation, error) {
	claim, err := opclient.ParseSequence("claim", args[0])
	if err != nil {
		return nil, err
	}
	op := &types.AdjudicateClaim{Claim: claim}
	if op.Approved, err = opclient.AmountFlag(cmd, flagApproved); err != nil {
		return nil, err
	}
	if op.Reason, err = reasonFlag(cmd); err != nil {
		return nil, err
	}
	if op.Decision, err = opclient.DigestFlag(cmd, flagDecision); err != nil {
		return nil, err
	}
	answer, err := types.NewQueryClient(signer.Context).Claim(cmd.Context(), &types.QueryClaimRequest{Sequence: claim})
	if err != nil {
		return nil, err
	}
	return []zkbatchtypes.Operation{op}, checkApproval(op, answer.Claim.Amount)
}

// checkApproval refuses an approval that the claim does not allow.
func checkApproval(op *types.AdjudicateClaim, claimed uint64) error {
	full := op.Approved == claimed
	switch {
	case op.Approved > claimed:
		return fmt.Errorf("approved-too-high: claim %d is for %d, and --%s is %d", op.Claim, claimed, flagApproved, op.Approved)
	case !full && op.Reason == uint32(codes.NoAdjustment):
		return fmt.Errorf("reason-missing: claim %d is for %d; approving %d needs a --%s, see `healthd tx claims adjudicate --help`",
			op.Claim, claimed, op.Approved, flagReason)
	case full && op.Reason != uint32(codes.NoAdjustment):
		return fmt.Errorf("a full approval adjusts nothing: leave out --%s, or approve less than %d", flagReason, claimed)
	}
	return nil
}

func newPendCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "pend CLAIM",
		Short: "Ask the provider for information before you decide (the policy's insurer)",
		Long: "Ask the provider for information before you decide. The provider anchors what is missing as a record and tells the insurer; " +
			"the claim goes on with the decision." + listOfReasons,
		Example: "healthd tx claims pend 4 --reason attachment-required --information @letter.pdf --from acme-insurance",
		Args:    cobra.ExactArgs(1),
	}
	cmd.Flags().String(flagReason, "", "What is missing, as an adjustment reason, by number or name")
	cmd.Flags().String(flagInformation, "", "Digest of the text that says what is missing"+opclient.DigestUsage)
	return opclient.NewCommand(cmd, buildPend)
}

func buildPend(cmd *cobra.Command, args []string, _ *opclient.Signer) ([]zkbatchtypes.Operation, error) {
	claim, err := opclient.ParseSequence("claim", args[0])
	if err != nil {
		return nil, err
	}
	reason, err := reasonFlag(cmd)
	if err != nil {
		return nil, err
	}
	if reason == uint32(codes.NoAdjustment) {
		return nil, fmt.Errorf("reason-missing: say with --%s what is missing, for example 16 or attachment-required", flagReason)
	}
	information, err := opclient.DigestFlag(cmd, flagInformation)
	if err != nil {
		return nil, err
	}
	return []zkbatchtypes.Operation{&types.PendClaim{Claim: claim, Reason: reason, Request: information}}, nil
}

func newSettleCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "settle CLAIM",
		Short: "Record that what was approved was paid (the policy's insurer)",
		Long: `Record that what was approved was paid. The chain keeps the digest of the payment's reference, by which both sides find the
payment in their books. A settled claim cannot be appealed.`,
		Example: "healthd tx claims settle 4 --payment text:SEPA-2026-004711 --from acme-insurance",
		Args:    cobra.ExactArgs(1),
	}
	cmd.Flags().String(flagPayment, "", "Digest of the payment's reference"+opclient.DigestUsage)
	return opclient.NewCommand(cmd, buildSettle)
}

func buildSettle(cmd *cobra.Command, args []string, _ *opclient.Signer) ([]zkbatchtypes.Operation, error) {
	claim, err := opclient.ParseSequence("claim", args[0])
	if err != nil {
		return nil, err
	}
	payment, err := opclient.DigestFlag(cmd, flagPayment)
	if err != nil {
		return nil, err
	}
	if payment == nil {
		return nil, fmt.Errorf("payment-reference-missing: name the payment with --%s, for example text:SEPA-2026-004711", flagPayment)
	}
	return []zkbatchtypes.Operation{&types.SettleClaim{Claim: claim, Payment: payment}}, nil
}
