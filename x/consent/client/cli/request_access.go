package cli

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/healthd/healthd/internal/codes"
	"github.com/healthd/healthd/x/consent/types"
	opclient "github.com/healthd/healthd/x/zkbatch/client"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

const (
	flagConsent    = "consent"
	flagRecord     = "record"
	flagPurpose    = "purpose"
	flagBreakGlass = "break-glass"
)

func newRequestAccessCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "request-access PATIENT",
		Short: "Ask for a decision on reading a patient's records; it is logged either way",
		Example: `healthd tx consent request-access 7 --consent 3 --record 12 --purpose TREAT --custodian 1 --recipient st-mary.recipient --from st-mary
healthd tx consent request-access 7 --consent 3 --classes ACLAB --purpose TREAT --custodian 1 --from dr-jones
healthd tx consent request-access 7 --break-glass --purpose ETREAT --classes all --custodian 1 --from dr-jones`,
		Args: cobra.ExactArgs(1),
	}
	cmd.Flags().Uint64(flagConsent, 0, "Consent to rely on, by sequence")
	cmd.Flags().Uint64(flagRecord, 0, "Record to read, by sequence; without it classes are asked for")
	cmd.Flags().String(flagPurpose, "TREAT", "Purpose of use")
	cmd.Flags().String(flagClasses, "", "Record classes, separated by commas, where no record is named")
	cmd.Flags().Bool(flagBreakGlass, false, "Emergency access, which ignores consents and is reviewed")
	addContextFlags(cmd)
	return opclient.NewCommand(cmd, buildRequestAccess)
}

func buildRequestAccess(cmd *cobra.Command, args []string, signer *opclient.Signer) ([]zkbatchtypes.Operation, error) {
	patient, err := opclient.ParseSequence("patient", args[0])
	if err != nil {
		return nil, err
	}
	op := &types.RequestAccess{Patient: patient}
	op.Consent, _ = cmd.Flags().GetUint64(flagConsent)
	op.Record, _ = cmd.Flags().GetUint64(flagRecord)
	op.BreakGlass, _ = cmd.Flags().GetBool(flagBreakGlass)
	purposeText, _ := cmd.Flags().GetString(flagPurpose)
	purpose, err := codes.ParsePurposes(purposeText)
	if err != nil {
		return nil, err
	}
	if !purpose.Single() {
		return nil, fmt.Errorf("purpose %q: an access has exactly one", purposeText)
	}
	op.Purpose = uint32(purpose)
	if classText, _ := cmd.Flags().GetString(flagClasses); classText != "" {
		if op.Classes, err = opclient.ClassesFlag(cmd, flagClasses); err != nil {
			return nil, err
		}
	}
	if op.Context, err = contextOfFlags(cmd, signer); err != nil {
		return nil, err
	}
	return []zkbatchtypes.Operation{op}, nil
}
