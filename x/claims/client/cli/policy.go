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
	flagConsent = "consent"
	flagValid   = "from-time"
	flagUntil   = "to-time"
	flagLimit   = "limit"
	flagTerms   = "terms"
)

func newOpenPolicyCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "open-policy PATIENT",
		Short: "Give a patient cover (insurers)",
		Long: `Give a patient cover. It needs the patient's consent to the signing insurer for payment (HPAYMT), active and in period; the
patient gives it with ` + "`healthd tx consent grant INSURER --purposes HPAYMT`" + `.`,
		Example: "healthd tx claims open-policy 7 --consent 4 --limit 500000 --to-time 2027-12-31 --from acme-insurance",
		Args:    cobra.ExactArgs(1),
	}
	cmd.Flags().Uint64(flagConsent, 0, "The patient's consent to this insurer for payment, by sequence")
	cmd.Flags().String(flagLimit, "", "Limit of the cover in cents")
	cmd.Flags().String(flagValid, "now", "When cover begins: now, a date, RFC 3339 or +duration")
	cmd.Flags().String(flagUntil, "+8760h", "When it ends, in the same forms")
	cmd.Flags().String(flagTerms, "", "Digest of the contract"+opclient.DigestUsage)
	return opclient.NewCommand(cmd, buildOpenPolicy)
}

func buildOpenPolicy(cmd *cobra.Command, args []string, _ *opclient.Signer) ([]zkbatchtypes.Operation, error) {
	patient, err := opclient.ParseSequence("patient", args[0])
	if err != nil {
		return nil, err
	}
	op := &types.OpenPolicy{Patient: patient}
	if op.PaymentConsent, _ = cmd.Flags().GetUint64(flagConsent); op.PaymentConsent == 0 {
		return nil, fmt.Errorf("payment-consent-invalid: --%s is missing: the patient's consent to you for HPAYMT, by sequence", flagConsent)
	}
	if op.Limit, err = opclient.AmountFlag(cmd, flagLimit); err != nil {
		return nil, err
	}
	if op.Limit == 0 {
		return nil, fmt.Errorf("limit-invalid: --%s must be above zero", flagLimit)
	}
	if op.From, op.To, err = opclient.PeriodFlags(cmd, flagValid, flagUntil, time.Now()); err != nil {
		return nil, err
	}
	if op.Terms, err = opclient.DigestFlag(cmd, flagTerms); err != nil {
		return nil, err
	}
	return []zkbatchtypes.Operation{op}, nil
}

func newClosePolicyCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:     "close-policy POLICY",
		Short:   "Take no further claims against a policy (its insurer)",
		Long:    "Take no further claims against a policy. Those that were submitted go on, and are paid out of what remains of its cover.",
		Example: "healthd tx claims close-policy 1 --from acme-insurance",
		Args:    cobra.ExactArgs(1),
	}
	return opclient.NewCommand(cmd, opclient.OfSequence("policy", func(policy uint64) zkbatchtypes.Operation {
		return &types.ClosePolicy{Policy: policy}
	}))
}
