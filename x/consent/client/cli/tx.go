// Package cli holds the module's commands that send operations.
package cli

import (
	"github.com/spf13/cobra"

	"github.com/healthd/healthd/x/consent/types"
	opclient "github.com/healthd/healthd/x/zkbatch/client"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

const (
	flagPatient  = "patient"
	flagRequest  = "request"
	flagPurposes = "purposes"
	flagClasses  = "classes"
	flagScopes   = "scopes"
	flagValid    = "from-time"
	flagUntil    = "to-time"
	flagUses     = "uses"
	flagTerms    = "terms"
)

// NewTxCommand groups the module's commands.
func NewTxCommand() *cobra.Command {
	return opclient.NewGroup(types.ModuleName, "Grant and revoke consents, ask for access",
		newGrantCommand(), newRevokeCommand(), newRequestAccessCommand())
}

func newRevokeCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:     "revoke CONSENT",
		Short:   "Revoke a consent from this operation on (patient or guardian)",
		Example: "healthd tx consent revoke 3 --from alice",
		Args:    cobra.ExactArgs(1),
	}
	return opclient.NewCommand(cmd, func(_ *cobra.Command, args []string, _ *opclient.Signer) ([]zkbatchtypes.Operation, error) {
		consent, err := opclient.ParseSequence("consent", args[0])
		return []zkbatchtypes.Operation{&types.RevokeConsent{Consent: consent}}, err
	})
}
