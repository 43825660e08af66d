// Package cli holds the module's commands that send operations.
package cli

import (
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"github.com/healthd/healthd/x/claims/types"
	opclient "github.com/healthd/healthd/x/zkbatch/client"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

const (
	flagConsent  = "consent"
	flagValid    = "from-time"
	flagUntil    = "to-time"
	flagLimit    = "limit"
	flagTerms    = "terms"
	flagCode     = "code"
	flagAmount   = "amount"
	flagService  = "service-time"
	flagApproved = "approved"
	flagReason   = "reason"
	flagDecision = "decision"
)

// NewTxCommand groups the module's commands.
func NewTxCommand() *cobra.Command {
	return opclient.NewGroup(types.ModuleName, "Open policies, submit and adjudicate claims",
		newOpenPolicyCommand(), newSubmitCommand(), newAdjudicateCommand())
}

func newOpenPolicyCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:     "open-policy PATIENT",
		Short:   "Give a patient cover (insurers)",
		Example: "healthd tx claims open-policy 7 --consent 4 --limit 500000 --to-time 2027-12-31 --from acme-insurance",
		Args:    cobra.ExactArgs(1),
	}
	cmd.Flags().Uint64(flagConsent, 0, "The patient's consent to this insurer for payment, by sequence")
	cmd.Flags().Uint64(flagLimit, 0, "Limit of the cover in cents")
	cmd.Flags().String(flagValid, "now", "When cover begins: now, a date, RFC 3339 or +duration")
	cmd.Flags().String(flagUntil, "+8760h", "When it ends, in the same forms")
	cmd.Flags().String(flagTerms, "", "Digest of the contract: 62 hex digits, or @file")
	return opclient.NewCommand(cmd, func(cmd *cobra.Command, args []string, _ *opclient.Signer) ([]zkbatchtypes.Operation, error) {
		patient, err := opclient.ParseSequence("patient", args[0])
		if err != nil {
			return nil, err
		}
		op := &types.OpenPolicy{Patient: patient}
		op.PaymentConsent, _ = cmd.Flags().GetUint64(flagConsent)
		op.Limit, _ = cmd.Flags().GetUint64(flagLimit)
		if op.From, err = timeFlag(cmd, flagValid); err != nil {
			return nil, err
		}
		if op.To, err = timeFlag(cmd, flagUntil); err != nil {
			return nil, err
		}
		op.Terms, err = digestFlag(cmd, flagTerms)
		return []zkbatchtypes.Operation{op}, err
	})
}

func newSubmitCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:     "submit POLICY RECORD",
		Short:   "Ask an insurer to pay for a service, with a record as evidence (providers)",
		Example: "healthd tx claims submit 1 12 --amount 12000 --code 9921 --service-time 2026-05-04 --from st-mary",
		Args:    cobra.ExactArgs(2),
	}
	cmd.Flags().Uint64(flagAmount, 0, "Amount in cents")
	cmd.Flags().Uint16(flagCode, 0, "Code of the service")
	cmd.Flags().String(flagService, "", "When the service was given: a date, RFC 3339 or seconds; not later than its record")
	return opclient.NewCommand(cmd, func(cmd *cobra.Command, args []string, _ *opclient.Signer) ([]zkbatchtypes.Operation, error) {
		policy, err := opclient.ParseSequence("policy", args[0])
		if err != nil {
			return nil, err
		}
		record, err := opclient.ParseSequence("record", args[1])
		if err != nil {
			return nil, err
		}
		op := &types.SubmitClaim{Policy: policy, Record: record}
		op.Amount, _ = cmd.Flags().GetUint64(flagAmount)
		code, _ := cmd.Flags().GetUint16(flagCode)
		op.Code = uint32(code)
		op.ServiceTime, err = timeFlag(cmd, flagService)
		return []zkbatchtypes.Operation{op}, err
	})
}

func newAdjudicateCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "adjudicate CLAIM",
		Short: "Decide a claim (the policy's insurer)",
		Example: `healthd tx claims adjudicate 4 --approved 12000 --from acme-insurance
healthd tx claims adjudicate 4 --approved 0 --reason 50 --decision @letter.pdf --from acme-insurance`,
		Args: cobra.ExactArgs(1),
	}
	cmd.Flags().Uint64(flagApproved, 0, "Approved amount in cents: all, a part, or 0 to deny")
	cmd.Flags().Uint16(flagReason, 0, "Reason code; needed unless all is approved")
	cmd.Flags().String(flagDecision, "", "Digest of the decision's text: 62 hex digits, or @file")
	return opclient.NewCommand(cmd, func(cmd *cobra.Command, args []string, _ *opclient.Signer) ([]zkbatchtypes.Operation, error) {
		claim, err := opclient.ParseSequence("claim", args[0])
		if err != nil {
			return nil, err
		}
		op := &types.AdjudicateClaim{Claim: claim}
		op.Approved, _ = cmd.Flags().GetUint64(flagApproved)
		reason, _ := cmd.Flags().GetUint16(flagReason)
		op.Reason = uint32(reason)
		op.Decision, err = digestFlag(cmd, flagDecision)
		return []zkbatchtypes.Operation{op}, err
	})
}

func timeFlag(cmd *cobra.Command, flag string) (uint64, error) {
	text, _ := cmd.Flags().GetString(flag)
	moment, err := opclient.ParseTime(text, time.Now())
	if err != nil {
		return 0, fmt.Errorf("--%s: %w", flag, err)
	}
	return moment, nil
}

func digestFlag(cmd *cobra.Command, flag string) ([]byte, error) {
	text, _ := cmd.Flags().GetString(flag)
	return opclient.ParseDigest(text)
}
