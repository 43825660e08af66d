package cli

import (
	"time"

	"github.com/spf13/cobra"

	opclient "github.com/healthd/healthd/x/zkbatch/client"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

func newRequestCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "request PATIENT",
		Short: "Ask a patient for a consent to the signer (institutions)",
		Long: `Ask a patient for a consent to the signing institution and its members. The patient or the guardian answers with grant
--request or with deny; until then it allows nothing.`,
		Example: "healthd tx consent request 7 --purposes TREAT --classes ACLAB,ACDI --to-time +2160h --terms @form.pdf --from st-mary",
		Args:    cobra.ExactArgs(1),
	}
	addConditionFlags(cmd)
	return opclient.NewCommand(cmd, buildRequest)
}

func buildRequest(cmd *cobra.Command, args []string, _ *opclient.Signer) ([]zkbatchtypes.Operation, error) {
	patient, err := opclient.ParseSequence("patient", args[0])
	if err != nil {
		return nil, err
	}
	op, err := conditionFlags(cmd, nil, time.Now())
	if err != nil {
		return nil, err
	}
	op.Patient = patient
	return []zkbatchtypes.Operation{&op}, nil
}
