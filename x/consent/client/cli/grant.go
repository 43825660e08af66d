package cli

import (
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"github.com/healthd/healthd/x/consent/types"
	opclient "github.com/healthd/healthd/x/zkbatch/client"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

const flagRequest = "request"

func newGrantCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "grant [GRANTEE]",
		Short: "Let an actor, or an institution and its members, read or write records (patient or guardian)",
		Long: `Let an actor, or an institution and its members, read or write records. Restrictions override every consent.

With --request the consent answers an institution's request: it takes over what was asked for, grantee included, but for
what the flags say otherwise.`,
		Example: `healthd tx consent grant 2 --purposes TREAT --classes routine --to-time +8760h --from alice
healthd tx consent grant 3 --purposes HPAYMT --classes ACPOLPRG --to-time 2027-12-31 --uses 1 --from alice
healthd tx consent grant --request 5 --classes ACLAB --from alice
healthd tx consent grant 2 --patient 8 --from alice    # as the guardian of 8`,
		Args: cobra.MaximumNArgs(1),
	}
	cmd.Flags().Uint64(flagPatient, 0, "Patient, by sequence; by default the signer")
	cmd.Flags().Uint64(flagRequest, 0, "Request of the grantee that this answers, by sequence of the consent")
	addConditionFlags(cmd)
	return opclient.NewCommand(cmd, buildGrant)
}

func buildGrant(cmd *cobra.Command, args []string, signer *opclient.Signer) ([]zkbatchtypes.Operation, error) {
	op := &types.GrantConsent{Patient: patientOf(cmd, signer)}
	asked, err := askedFor(cmd, signer)
	if err != nil {
		return nil, err
	}
	if asked != nil {
		op.Request, op.Patient, op.Grantee = asked.Sequence, asked.Patient, asked.Grantee
	}
	switch {
	case len(args) == 1:
		if op.Grantee, err = opclient.ParseSequence("grantee", args[0]); err != nil {
			return nil, err
		}
	case asked == nil:
		return nil, fmt.Errorf("who is to get the consent? name the GRANTEE by sequence, or the request with --%s", flagRequest)
	}
	if asked != nil && op.Grantee != asked.Grantee {
		return nil, fmt.Errorf("request-mismatch: request %d is of %d, not of %d", asked.Sequence, asked.Grantee, op.Grantee)
	}
	conditions, err := conditionFlags(cmd, asked, time.Now())
	if err != nil {
		return nil, err
	}
	op.Purposes, op.Classes, op.Scopes = conditions.Purposes, conditions.Classes, conditions.Scopes
	op.From, op.To, op.Uses, op.Terms = conditions.From, conditions.To, conditions.Uses, conditions.Terms
	return []zkbatchtypes.Operation{op}, nil
}

// askedFor is the request that is to be answered, or nil.
func askedFor(cmd *cobra.Command, signer *opclient.Signer) (*types.Consent, error) {
	request, _ := cmd.Flags().GetUint64(flagRequest)
	if request == 0 {
		return nil, nil
	}
	answer, err := types.NewQueryClient(signer.Context).Consent(cmd.Context(), &types.QueryConsentRequest{Sequence: request})
	if err != nil {
		return nil, err
	}
	if answer.Consent.Status != types.CONSENT_STATUS_REQUESTED {
		return nil, fmt.Errorf("request-mismatch: consent %d is no open request: it was answered before, or never asked for", request)
	}
	return &answer.Consent, nil
}

// patientOf is the patient that a command concerns: the signer, or the one whose guardian the signer is.
func patientOf(cmd *cobra.Command, signer *opclient.Signer) uint64 {
	if patient, _ := cmd.Flags().GetUint64(flagPatient); patient != 0 {
		return patient
	}
	return signer.Actor
}
