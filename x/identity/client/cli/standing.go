package cli

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/healthd/healthd/x/identity/types"
	opclient "github.com/healthd/healthd/x/zkbatch/client"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

func newSuspendCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "suspend ACTOR",
		Short: "Stop an actor from signing (its institution, or the patient itself)",
		Long: `Stop a practitioner, device or reviewer of the signing institution from signing; or, as a patient, yourself, for example
because somebody else may have your key. A suspended patient can still revoke consents, deny requests, remove its
guardian, cancel recoveries and reactivate itself. Institutions are suspended by the others: see endorse-suspension.`,
		Example: `healthd tx identity suspend 12 --from st-mary
healthd tx identity suspend 7 --from alice`,
		Args: cobra.ExactArgs(1),
	}
	return opclient.NewCommand(cmd, opclient.OfSequence("actor", func(actor uint64) zkbatchtypes.Operation {
		return &types.SuspendActor{Actor: actor}
	}))
}

func newReactivateCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:     "reactivate ACTOR",
		Short:   "Let a suspended actor sign again (its institution, or the patient itself)",
		Example: "healthd tx identity reactivate 12 --from st-mary",
		Args:    cobra.ExactArgs(1),
	}
	return opclient.NewCommand(cmd, opclient.OfSequence("actor", func(actor uint64) zkbatchtypes.Operation {
		return &types.ReactivateActor{Actor: actor}
	}))
}

func newEndorseCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "endorse INSTITUTION",
		Short: "Speak for a candidate, or for the return of a suspended institution (institutions)",
		Long: `Speak for a candidate, or for the return of a suspended institution. It becomes active when more than two thirds of the
active institutions have endorsed it. Endorsements given before the set of active institutions changed are void and
must be given again.`,
		Example: "healthd tx identity endorse 14 --from st-mary",
		Args:    cobra.ExactArgs(1),
	}
	return opclient.NewCommand(cmd, buildEndorse)
}

func buildEndorse(_ *cobra.Command, args []string, signer *opclient.Signer) ([]zkbatchtypes.Operation, error) {
	institution, err := opclient.ParseSequence("institution", args[0])
	if err != nil {
		return nil, err
	}
	if institution == signer.Actor {
		return nil, fmt.Errorf("not-candidate: %d is the signer; an institution is endorsed by the others", institution)
	}
	return []zkbatchtypes.Operation{&types.EndorseInstitution{Institution: institution}}, nil
}

func newEndorseSuspensionCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "endorse-suspension INSTITUTION",
		Short: "Speak for the suspension of an institution (institutions)",
		Long: `Speak for the suspension of an institution. It takes effect when more than two thirds of the active institutions have
endorsed it, the institution itself counted among them. Its members then get no access, and it can come back by
endorsement.`,
		Example: "healthd tx identity endorse-suspension 14 --from st-mary",
		Args:    cobra.ExactArgs(1),
	}
	return opclient.NewCommand(cmd, opclient.OfSequence("institution", func(institution uint64) zkbatchtypes.Operation {
		return &types.EndorseSuspension{Institution: institution}
	}))
}
