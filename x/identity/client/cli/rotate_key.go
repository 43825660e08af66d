package cli

import (
	"bytes"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/cosmos/cosmos-sdk/client/flags"

	"github.com/healthd/healthd/x/identity/types"
	opclient "github.com/healthd/healthd/x/zkbatch/client"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

const flagPatient = "patient"

func newRotateKeyCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "rotate-key KEY",
		Short: "Give the signer a new key, or a patient its first own one",
		Long: `Give the signer a new key. It counts from the next operation on, and has an account of its own to submit with.

KEY is the name of a key in this machine's keyring, or 128 hex digits. Make it with ` + "`healthd keys add`" + ` and keep its
recovery words before you rotate: nobody can undo a rotation to a key that is lost, except by a recovery.

The institution that registered a patient may name the patient with --patient and hand over the first key, as long as
the patient has no guardian and has never signed anything.`,
		Example: `healthd keys add alice-2027
healthd tx identity rotate-key alice-2027 --from alice
healthd tx identity rotate-key 0b2f… --patient 7 --from st-mary`,
		Args: cobra.ExactArgs(1),
	}
	cmd.Flags().Uint64(flagPatient, 0, "Patient whose first key its registrar hands over; by default the signer's own key is replaced")
	return opclient.OnSubmitted(opclient.NewCommand(cmd, buildRotateKey), afterRotation)
}

func buildRotateKey(cmd *cobra.Command, args []string, signer *opclient.Signer) ([]zkbatchtypes.Operation, error) {
	key, err := publicKey(signer.Context.Keyring, args[0])
	if err != nil {
		return nil, err
	}
	op := &types.RotateKey{Actor: signer.Actor, PublicKey: key}
	if cmd.Flags().Changed(flagPatient) {
		op.Actor, _ = cmd.Flags().GetUint64(flagPatient)
	}
	if op.Actor == 0 {
		return nil, fmt.Errorf("actor-missing: --%s 0 is nobody; name the patient by sequence", flagPatient)
	}
	if op.Actor == signer.Actor && bytes.Equal(key, signer.Key()) {
		return nil, fmt.Errorf("%s is the key that actor %d signs with now: make another one with `healthd keys add NAME`", args[0], op.Actor)
	}
	return []zkbatchtypes.Operation{op}, nil
}

func afterRotation(cmd *cobra.Command, args []string) string {
	if cmd.Flags().Changed(flagPatient) {
		return "The patient signs with the new key from now on. No institution can replace it once the patient has signed something."
	}
	old, _ := cmd.Flags().GetString(flags.FlagFrom)
	return fmt.Sprintf(`Sign with --from %s from now on. The old key %s signs nothing any more.
Keep it until `+"`healthd query identity actor`"+` shows the new one at a node you trust, then delete it with `+"`healthd keys delete %s`"+`.
Envelopes that the old key signed and nobody has submitted are void: sign them again.`, args[0], old, old)
}
