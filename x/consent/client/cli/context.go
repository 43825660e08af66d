package cli

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/healthd/healthd/internal/release/binding"
	"github.com/healthd/healthd/internal/vault"
	"github.com/healthd/healthd/internal/wordbytes"
	"github.com/healthd/healthd/internal/zkcrypto"
	opclient "github.com/healthd/healthd/x/zkbatch/client"
)

const (
	flagContext   = "context"
	flagCustodian = "custodian"
	flagRecipient = "recipient"
)

func addContextFlags(cmd *cobra.Command) {
	cmd.Flags().Uint64(flagCustodian, 0, "Custodian whose gateway is to release what is decided, by sequence; binds the decision to it and to the signer's key")
	cmd.Flags().String(flagRecipient, "", "With --custodian: binds the decision to this vault instead of the signer's key, for keys that are handed over; a recipient, or a file with one")
	cmd.Flags().String(flagContext, "", "Digest that binds decryption key and custodian, where it was computed elsewhere"+opclient.DigestUsage)
	cmd.MarkFlagsMutuallyExclusive(flagContext, flagCustodian)
	cmd.MarkFlagsMutuallyExclusive(flagContext, flagRecipient)
}

// contextOfFlags is the digest that the request states; none where no flag asks for one.
func contextOfFlags(cmd *cobra.Command, signer *opclient.Signer) ([]byte, error) {
	custodian, _ := cmd.Flags().GetUint64(flagCustodian)
	recipient, _ := cmd.Flags().GetString(flagRecipient)
	switch {
	case custodian == 0 && recipient != "":
		return nil, fmt.Errorf("--%s needs --%s: say whose gateway is to hand over the keys", flagRecipient, flagCustodian)
	case custodian == 0:
		return opclient.DigestFlag(cmd, flagContext)
	}
	key, err := boundKey(recipient, signer)
	if err != nil {
		return nil, err
	}
	context := binding.Context(wordbytes.FromWord(signer.Domain()), custodian, key)
	return context[:], nil
}

// boundKey is the recipient's, or the signer's own.
func boundKey(recipient string, signer *opclient.Signer) (binding.Key, error) {
	if recipient != "" {
		read, err := vault.ReadRecipient(recipient)
		if err != nil {
			return binding.Key{}, fmt.Errorf("--%s: %w", flagRecipient, err)
		}
		return binding.RecipientKey(read.String()), nil
	}
	public, err := zkcrypto.ParsePublicKey(signer.Key())
	if err != nil {
		return binding.Key{}, err
	}
	return binding.SignerKey(public), nil
}
