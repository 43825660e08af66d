package cli

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/cosmos/cosmos-sdk/types/query"

	"github.com/healthd/healthd/x/consent/types"
	opclient "github.com/healthd/healthd/x/zkbatch/client"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

const flagGrantee = "grantee"

func newRevokeAllCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "revoke-all",
		Short: "Revoke every active consent of a patient to one grantee, as one envelope (patient or guardian)",
		Long: `Revoke every active consent of a patient to one grantee, as one envelope. Consents to an institution cover its members; one
that was given to a member itself is that member's.`,
		Example: `healthd tx consent revoke-all --grantee 2 --from alice
healthd tx consent revoke-all --patient 8 --grantee 2 --from alice    # as the guardian of 8`,
		Args: cobra.NoArgs,
	}
	cmd.Flags().Uint64(flagPatient, 0, "Patient, by sequence; by default the signer")
	cmd.Flags().Uint64(flagGrantee, 0, "Grantee, by sequence")
	return opclient.NewCommand(cmd, buildRevokeAll)
}

func buildRevokeAll(cmd *cobra.Command, _ []string, signer *opclient.Signer) ([]zkbatchtypes.Operation, error) {
	patient := patientOf(cmd, signer)
	grantee, _ := cmd.Flags().GetUint64(flagGrantee)
	if grantee == 0 {
		return nil, fmt.Errorf("--%s is missing: the actor, by sequence, whose consents end", flagGrantee)
	}
	consents, err := activeConsents(cmd.Context(), types.NewQueryClient(signer.Context), patient, grantee)
	if err != nil {
		return nil, err
	}
	if len(consents) == 0 {
		return nil, fmt.Errorf("consent-not-active: patient %d has no active consent to %d; `healthd query consent by-patient %d` lists what there is",
			patient, grantee, patient)
	}
	operations := make([]zkbatchtypes.Operation, len(consents))
	for i, consent := range consents {
		operations[i] = &types.RevokeConsent{Consent: consent}
	}
	return operations, nil
}

// activeConsents lists the active consents of a patient to one grantee.
func activeConsents(ctx context.Context, consents types.QueryClient, patient, grantee uint64) ([]uint64, error) {
	var found []uint64
	request := &types.QueryConsentsByPatientRequest{Patient: patient, Status: types.CONSENT_STATUS_ACTIVE}
	for {
		page, err := consents.ConsentsByPatient(ctx, request)
		if err != nil {
			return nil, err
		}
		for i := range page.Consents {
			if page.Consents[i].Grantee == grantee {
				found = append(found, page.Consents[i].Sequence)
			}
		}
		if page.Pagination == nil || len(page.Pagination.NextKey) == 0 {
			return found, nil
		}
		request.Pagination = &query.PageRequest{Key: page.Pagination.NextKey}
	}
}
