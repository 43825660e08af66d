// Package cli holds the module's commands that send operations.
package cli

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/healthd/healthd/x/identity/types"
	opclient "github.com/healthd/healthd/x/zkbatch/client"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

const (
	flagGuardian   = "guardian"
	flagEmergency  = "emergency"
	flagCredential = "credential"
)

// roles as the command line names them, in the order of their numbers.
var roles = []string{"patient", "practitioner", "device", "reviewer", "provider", "insurer", "public-body"}

// NewTxCommand groups the module's commands.
func NewTxCommand() *cobra.Command {
	return opclient.NewGroup(types.ModuleName, "Register actors, keep keys and guardians, admit institutions",
		newRegisterActorCommand(), newRotateKeyCommand(),
		newSetGuardianCommand(), newRemoveGuardianCommand(),
		newStartRecoveryCommand(), newCancelRecoveryCommand(), newFinishRecoveryCommand(),
		newSuspendCommand(), newReactivateCommand(), newEndorseCommand(), newEndorseSuspensionCommand())
}

func newRegisterActorCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "register-actor ROLE KEY",
		Short: "Register a patient, a member of staff, a device or an institution (institutions only)",
		Long: `Register a patient, a member of staff, a device or an institution.

ROLE is one of ` + strings.Join(roles, ", ") + `. An institution becomes a candidate.
KEY is the public key as 128 hex digits, or the name of a key in this machine's keyring.`,
		Example: `healthd tx identity register-actor patient alice --from st-mary
healthd tx identity register-actor practitioner 0b2f… --emergency --credential @licence.pdf --from st-mary`,
		Args: cobra.ExactArgs(2),
	}
	cmd.Flags().Uint64(flagGuardian, 0, "Guardian of a patient, by sequence")
	cmd.Flags().Bool(flagEmergency, false, "Let a practitioner break the glass")
	cmd.Flags().String(flagCredential, "", "Digest of the credential that was checked"+opclient.DigestUsage)
	return opclient.NewCommand(cmd, buildRegisterActor)
}

func buildRegisterActor(cmd *cobra.Command, args []string, signer *opclient.Signer) ([]zkbatchtypes.Operation, error) {
	role := slices.Index(roles, args[0])
	if role < 0 {
		return nil, fmt.Errorf("unknown role %q: use one of %s", args[0], strings.Join(roles, ", "))
	}
	key, err := publicKey(signer.Context.Keyring, args[1])
	if err != nil {
		return nil, err
	}
	credential, err := opclient.DigestFlag(cmd, flagCredential)
	if err != nil {
		return nil, err
	}
	guardian, _ := cmd.Flags().GetUint64(flagGuardian)
	emergency, _ := cmd.Flags().GetBool(flagEmergency)
	switch registered := types.Role(role + 1); {
	case guardian != 0 && registered != types.ROLE_PATIENT:
		return nil, fmt.Errorf("guardian-invalid: only a patient has a guardian, and --%s is for a %s", flagGuardian, args[0])
	case emergency && registered != types.ROLE_PRACTITIONER:
		return nil, fmt.Errorf("emergency-not-allowed: only a practitioner can break the glass, and --%s is for a %s", flagEmergency, args[0])
	}
	return []zkbatchtypes.Operation{&types.RegisterActor{
		Role: types.Role(role + 1), PublicKey: key, Guardian: guardian, Emergency: emergency, Credential: credential,
	}}, nil
}
