package cli

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/healthd/healthd/x/identity/types"
	opclient "github.com/healthd/healthd/x/zkbatch/client"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

func newSetGuardianCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "set-guardian GUARDIAN",
		Short: "Name who may act for you and recover your key (patients)",
		Long: `Name the patient, by sequence, who may act for the signer and recover its key. There is one guardian at a time. What a
guardian does for a patient is logged as done on the patient's behalf.`,
		Example: "healthd tx identity set-guardian 9 --from alice",
		Args:    cobra.ExactArgs(1),
	}
	return opclient.NewCommand(cmd, buildSetGuardian)
}

func buildSetGuardian(_ *cobra.Command, args []string, signer *opclient.Signer) ([]zkbatchtypes.Operation, error) {
	guardian, err := opclient.ParseSequence("guardian", args[0])
	if err != nil {
		return nil, err
	}
	if guardian == signer.Actor {
		return nil, fmt.Errorf("guardian-self: %d is the signer, and nobody is their own guardian; name somebody you trust", guardian)
	}
	return []zkbatchtypes.Operation{&types.SetGuardian{Guardian: guardian}}, nil
}

func newRemoveGuardianCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:     "remove-guardian",
		Short:   "Stand without a guardian (patients)",
		Example: "healthd tx identity remove-guardian --from alice",
		Args:    cobra.NoArgs,
	}
	return opclient.NewCommand(cmd, func(*cobra.Command, []string, *opclient.Signer) ([]zkbatchtypes.Operation, error) {
		return []zkbatchtypes.Operation{&types.RemoveGuardian{}}, nil
	})
}
