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
	flagCode    = "code"
	flagAmount  = "amount"
	flagService = "service-time"
)

func newSubmitCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:     "submit POLICY RECORD",
		Short:   "Ask an insurer to pay for a service, with a record as evidence (providers)",
		Example: "healthd tx claims submit 1 12 --amount 12000 --code 9921 --service-time 2026-05-04 --from st-mary",
		Args:    cobra.ExactArgs(2),
	}
	cmd.Flags().String(flagAmount, "", "Amount in cents")
	cmd.Flags().Uint16(flagCode, 0, "Code of the service")
	cmd.Flags().String(flagService, "", "When the service was given: a date, RFC 3339 or seconds; not later than its record")
	return opclient.NewCommand(cmd, buildSubmit)
}

func buildSubmit(cmd *cobra.Command, args []string, _ *opclient.Signer) ([]zkbatchtypes.Operation, error) {
	policy, err := opclient.ParseSequence("policy", args[0])
	if err != nil {
		return nil, err
	}
	record, err := opclient.ParseSequence("record", args[1])
	if err != nil {
		return nil, err
	}
	op := &types.SubmitClaim{Policy: policy, Record: record}
	if op.Amount, err = opclient.AmountFlag(cmd, flagAmount); err != nil {
		return nil, err
	}
	if op.Amount == 0 {
		return nil, fmt.Errorf("amount-invalid: --%s must be above zero", flagAmount)
	}
	code, _ := cmd.Flags().GetUint16(flagCode)
	op.Code = uint32(code)
	now := time.Now()
	if op.ServiceTime, err = opclient.TimeFlag(cmd, flagService, now); err != nil {
		return nil, err
	}
	if op.ServiceTime > uint64(now.Unix()) {
		return nil, fmt.Errorf("service-time-invalid: --%s is in the future", flagService)
	}
	return []zkbatchtypes.Operation{op}, nil
}
