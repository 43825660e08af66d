package main

import (
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"

	"github.com/healthd/healthd/internal/exchange"
	opclient "github.com/healthd/healthd/x/zkbatch/client"
)

const (
	flagRevoke     = "revoke"
	flagRefuse     = "refuse"
	flagHeaderOnly = "header"
)

func newGatewaySignCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "sign-consent [FILE]",
		Short: "Sign a FHIR Consent, for a gateway to bring to the chain (patient or guardian)",
		Long: `Sign a FHIR Consent, for a gateway to bring to the chain, and print it with the signed operation as an extension. FILE is -
for the standard input. A Consent without an id is a new one; with the id of a request its status active answers the request and
rejected refuses it; with the id of a consent its status inactive revokes it. A Claim that appeals against a decision is signed
in the same way. Nothing is submitted: send what is printed to the gateway, before you sign anything else.`,
		Example: `healthd gateway sign-consent consent.json --from alice > signed.json
healthd gateway sign-consent --revoke 5 --from alice > revoked.json        # for PUT /fhir/Consent/5
healthd gateway sign-consent --revoke 5 --header --from alice              # the header of DELETE /fhir/Consent/5`,
		Args: cobra.MaximumNArgs(1),
		RunE: runGatewaySign,
	}
	cmd.Flags().Uint64(flagRevoke, 0, "Sign the revocation of a consent, by sequence")
	cmd.Flags().Uint64(flagRefuse, 0, "Sign the refusal of a request, by sequence of the consent")
	cmd.Flags().Bool(flagHeaderOnly, false, "Print only the value of the header "+exchange.HeaderEnvelope)
	cmd.MarkFlagsMutuallyExclusive(flagRevoke, flagRefuse)
	opclient.AddTxFlags(cmd)
	opclient.AddActorFlag(cmd)
	return cmd
}

func runGatewaySign(cmd *cobra.Command, args []string) error {
	resource, err := resourceToSign(cmd, args)
	if err != nil {
		return err
	}
	signer, err := opclient.NewSigner(cmd)
	if err != nil {
		return err
	}
	operation, err := exchange.Signable(signer.Context.ChainID, resource)
	if err != nil {
		return err
	}
	envelope, err := signer.SealOne(cmd, operation)
	if err != nil {
		return err
	}
	if header, _ := cmd.Flags().GetBool(flagHeaderOnly); header {
		text, err := exchange.EncodeEnvelope(envelope)
		if err != nil {
			return err
		}
		_, err = fmt.Fprintln(cmd.OutOrStdout(), text)
		return err
	}
	signed, err := exchange.WithEnvelope(resource, envelope)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintln(cmd.OutOrStdout(), string(signed))
	return err
}

// resourceToSign is the file, or the change that a flag stands for.
func resourceToSign(cmd *cobra.Command, args []string) ([]byte, error) {
	revoke, _ := cmd.Flags().GetUint64(flagRevoke)
	refuse, _ := cmd.Flags().GetUint64(flagRefuse)
	if (revoke != 0 || refuse != 0) == (len(args) == 1) {
		return nil, fmt.Errorf("name the FILE of a resource, or use --%s or --%s", flagRevoke, flagRefuse)
	}
	switch {
	case revoke != 0:
		return exchange.Revocation(revoke), nil
	case refuse != 0:
		return exchange.Refusal(refuse), nil
	case args[0] == "-":
		return io.ReadAll(cmd.InOrStdin())
	}
	return os.ReadFile(args[0])
}
