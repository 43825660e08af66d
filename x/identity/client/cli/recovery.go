package cli

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/healthd/healthd/x/identity/types"
	opclient "github.com/healthd/healthd/x/zkbatch/client"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

const flagReason = "reason"

func newStartRecoveryCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "start-recovery PATIENT KEY",
		Short: "Propose a new key for a patient who lost the old one (guardian or registrar)",
		Long: `Propose a new key for a patient who lost the old one. Until it is finished the patient or the guardian can cancel it, and
whatever the patient signs with the old key voids it. After the network's delay it can be finished: by the guardian who
started it, or, where the institution that registered the patient started it, by another institution.

KEY is the patient's new public key as 128 hex digits, or the name of a key in this machine's keyring.`,
		Example: `healthd tx identity start-recovery 7 0b2f… --reason @statement.pdf --from bob
healthd tx identity finish-recovery 1 --from bob`,
		Args: cobra.ExactArgs(2),
	}
	cmd.Flags().String(flagReason, "", "Digest of the document that says why"+opclient.DigestUsage)
	return opclient.OnSubmitted(opclient.NewCommand(cmd, buildStartRecovery), func(*cobra.Command, []string) string {
		return "`healthd query identity recovery NUMBER` says from when on it can be finished, and whether the patient has cancelled it."
	})
}

func buildStartRecovery(cmd *cobra.Command, args []string, signer *opclient.Signer) ([]zkbatchtypes.Operation, error) {
	patient, err := opclient.ParseSequence("patient", args[0])
	if err != nil {
		return nil, err
	}
	if patient == signer.Actor {
		return nil, fmt.Errorf("not-guardian-or-registrar: %d is the signer, who still has its key; use `healthd tx identity rotate-key`", patient)
	}
	key, err := publicKey(signer.Context.Keyring, args[1])
	if err != nil {
		return nil, err
	}
	reason, err := opclient.DigestFlag(cmd, flagReason)
	if err != nil {
		return nil, err
	}
	return []zkbatchtypes.Operation{&types.StartRecovery{Patient: patient, PublicKey: key, Reason: reason}}, nil
}

func newCancelRecoveryCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:     "cancel-recovery RECOVERY",
		Short:   "Stop a recovery that you do not want (patient or guardian)",
		Example: "healthd tx identity cancel-recovery 1 --from alice",
		Args:    cobra.ExactArgs(1),
	}
	return opclient.NewCommand(cmd, opclient.OfSequence("recovery", func(recovery uint64) zkbatchtypes.Operation {
		return &types.CancelRecovery{Recovery: recovery}
	}))
}

func newFinishRecoveryCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "finish-recovery RECOVERY",
		Short: "Give the patient the proposed key once the delay is over",
		Long: `Give the patient the proposed key once the delay is over: the guardian who started the recovery and is the guardian
still, or an institution other than the registrar that started it.`,
		Example: "healthd tx identity finish-recovery 1 --from bob",
		Args:    cobra.ExactArgs(1),
	}
	return opclient.NewCommand(cmd, opclient.OfSequence("recovery", func(recovery uint64) zkbatchtypes.Operation {
		return &types.FinishRecovery{Recovery: recovery}
	}))
}
