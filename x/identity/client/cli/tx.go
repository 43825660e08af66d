// Package cli holds the module's commands that send operations.
package cli

import (
	"encoding/hex"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/cosmos/cosmos-sdk/crypto/keyring"

	"github.com/healthd/healthd/internal/edwardskey"
	"github.com/healthd/healthd/internal/zkcrypto"
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
	return opclient.NewGroup(types.ModuleName, "Register actors", newRegisterActorCommand())
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
	cmd.Flags().String(flagCredential, "", "Digest of the credential that was checked: 62 hex digits, or @file")
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
	credentialText, _ := cmd.Flags().GetString(flagCredential)
	credential, err := opclient.ParseDigest(credentialText)
	if err != nil {
		return nil, err
	}
	guardian, _ := cmd.Flags().GetUint64(flagGuardian)
	emergency, _ := cmd.Flags().GetBool(flagEmergency)
	return []zkbatchtypes.Operation{&types.RegisterActor{
		Role: types.Role(role + 1), PublicKey: key, Guardian: guardian, Emergency: emergency, Credential: credential,
	}}, nil
}

// publicKey reads a key from hex digits or from the keyring.
func publicKey(keys keyring.Keyring, text string) ([]byte, error) {
	if digits, err := hex.DecodeString(text); err == nil && len(digits) == zkcrypto.PublicKeySize {
		return digits, nil
	}
	record, err := keys.Key(text)
	if err != nil {
		return nil, fmt.Errorf("%q is neither a public key of %d hex digits nor a key in the keyring: %w", text, 2*zkcrypto.PublicKeySize, err)
	}
	public, err := record.GetPubKey()
	if err != nil {
		return nil, err
	}
	if _, ok := public.(*edwardskey.PubKey); !ok {
		return nil, fmt.Errorf("key %q is of type %s; operations are signed with %s keys: make one with `healthd keys add`", text, public.Type(), edwardskey.KeyType)
	}
	return public.Bytes(), nil
}
