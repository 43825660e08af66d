// Package cli holds the module's commands that send operations.
package cli

import (
	"github.com/spf13/cobra"

	"github.com/healthd/healthd/x/consent/types"
	opclient "github.com/healthd/healthd/x/zkbatch/client"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

const flagPatient = "patient"

// NewTxCommand groups the module's commands.
func NewTxCommand() *cobra.Command {
	return opclient.NewGroup(types.ModuleName, "Ask for, grant, deny and revoke consents, restrict, ask for access, review emergencies",
		newRequestCommand(), newGrantCommand(), newDenyCommand(), newRevokeCommand(), newRevokeAllCommand(), newRestrictCommand(),
		newRequestAccessCommand(), newReviewCommand())
}

func newRevokeCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:     "revoke CONSENT",
		Short:   "Revoke a consent from this operation on (patient or guardian)",
		Example: "healthd tx consent revoke 3 --from alice",
		Args:    cobra.ExactArgs(1),
	}
	return opclient.NewCommand(cmd, opclient.OfSequence("consent", func(consent uint64) zkbatchtypes.Operation {
		return &types.RevokeConsent{Consent: consent}
	}))
}

func newDenyCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:     "deny CONSENT",
		Short:   "Refuse an institution's request for a consent (patient or guardian)",
		Example: "healthd tx consent deny 5 --from alice",
		Args:    cobra.ExactArgs(1),
	}
	return opclient.NewCommand(cmd, opclient.OfSequence("consent", func(consent uint64) zkbatchtypes.Operation {
		return &types.DenyConsent{Consent: consent}
	}))
}
