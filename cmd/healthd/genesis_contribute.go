package main

import (
	"encoding/hex"
	"encoding/json"
	"fmt"
	"os"

	"github.com/cometbft/cometbft/privval"
	"github.com/ethereum/go-ethereum/common"
	"github.com/spf13/cobra"

	"github.com/cosmos/cosmos-sdk/client"
	"github.com/cosmos/cosmos-sdk/client/flags"
	"github.com/cosmos/cosmos-sdk/server"
	"github.com/cosmos/cosmos-sdk/types/tx/signing"

	"github.com/healthd/healthd/app"
	"github.com/healthd/healthd/internal/ethsign"
	"github.com/healthd/healthd/internal/genesisfile"
)

const (
	flagTerms             = "terms"
	flagRole              = "role"
	flagAddress           = "address"
	flagAttestationKey    = "attestation-key-file"
	flagAttestationRemote = "attestation-signer-url"
)

// contributionResult is what `healthd genesis contribute` wrote.
type contributionResult struct {
	File string `json:"file"`
	genesisfile.Statement
}

func newContributeCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "contribute",
		Short: "Sign this institution's part of a network's genesis file",
		Long: `Sign this institution's part of a network's genesis file, and with that the terms. The contribution has public keys
only, and a signature by each of them: the institution's account key, the node's consensus key and the attestation key.
Send it to the other institutions.`,
		Example: `healthd genesis contribute --terms terms.json --member st-mary --address node.st-mary.example:26656 \
  --attestation-password-file password.txt --out st-mary.json
healthd genesis contribute --terms terms.json --member st-mary --institution "St. Mary Hospital" --role provider --from st-mary \
  --address 198.51.100.7:26656 --attestation-signer-url http://localhost:9000 --attestation-address 0x5290…`,
		Args: cobra.NoArgs,
		RunE: runContribute,
	}
	addMemberFlags(cmd, "")
	cmd.Flags().String(flagTerms, "", "Terms of the network, as everyone has them")
	cmd.Flags().String(flagInstitution, "", "Name of the institution; by default the member's")
	cmd.Flags().String(flagRole, "provider", "Role of the institution: provider, insurer or public-body")
	cmd.Flags().String(flagAddress, "", "host:port at which the other members' nodes reach this one")
	cmd.Flags().String(flagFrom, "", "Key in the keyring that is the institution's account; by default the one with the member's name")
	cmd.Flags().String(flagAttestationKey, "", "Keystore of the attestation key; by default config/"+attestationKeyFile+" of the home")
	cmd.Flags().String(flagAttestationPass, "", "File with the password of the keystore")
	cmd.Flags().String(flagAttestationRemote, "", "URL of a remote signer that has the key of --"+flagAttestationAddress)
	cmd.Flags().String(flagOut, "", "File to write; by default NAME.json")
	flags.AddKeyringFlags(cmd.Flags())
	for _, name := range []string{flagTerms, flagMember, flagAddress} {
		if err := cmd.MarkFlagRequired(name); err != nil {
			panic(err) // the flag is not defined: a programming error
		}
	}
	addOutputFlag(cmd)
	return cmd
}

func runContribute(cmd *cobra.Command, _ []string) error {
	clientCtx := client.GetClientContextFromCmd(cmd)
	file, _ := cmd.Flags().GetString(flagTerms)
	terms, err := genesisfile.Open(file, clientCtx.Codec)
	if err != nil {
		return err
	}
	node, err := nodeIdentity(cmd)
	if err != nil {
		return err
	}
	attester, err := attestationSigner(cmd, clientCtx.HomeDir, terms.ChainID())
	if err != nil {
		return fmt.Errorf("attestation key: %w", err)
	}
	member, _ := cmd.Flags().GetString(flagMember)
	power, _ := cmd.Flags().GetInt64(flagPower)
	address, _ := cmd.Flags().GetString(flagAddress)
	role, _ := cmd.Flags().GetString(flagRole)
	account := stringFlagOr(cmd, flagFrom, member)
	key, err := institutionKey(cmd, account)
	if err != nil {
		return err
	}
	public := key.Bytes()
	contribution, err := genesisfile.Contribute(cmd.Context(), genesisfile.Statement{
		ChainID: terms.ChainID(), Terms: terms.Digest(), Member: member, Institution: stringFlagOr(cmd, flagInstitution, member), Role: role,
		ActorKey: hex.EncodeToString(public[:]), ConsensusKey: node.ConsensusKey, AttestationAddress: attester.Address().Hex(),
		Peer: node.NodeID + "@" + address, Power: power,
	}, genesisfile.Keys{
		Actor: func(message []byte) ([]byte, error) {
			signature, _, err := clientCtx.Keyring.Sign(account, message, signing.SignMode_SIGN_MODE_DIRECT)
			return signature, err
		},
		Consensus: func(message []byte) ([]byte, error) {
			validator := privval.LoadFilePVEmptyState(server.GetServerContextFromCmd(cmd).Config.PrivValidatorKeyFile(), "")
			return validator.Key.PrivKey.Sign(message)
		},
		Attestation: attester,
	})
	if err != nil {
		return err
	}
	content, err := json.MarshalIndent(contribution, "", "  ")
	if err != nil {
		return err
	}
	out := stringFlagOr(cmd, flagOut, member+".json")
	if err := os.WriteFile(out, append(content, '\n'), 0o644); err != nil { //nolint:gosec // everybody shall have it
		return err
	}
	return printResult(cmd, contributionResult{out, contribution.Statement}, fmt.Sprintf(
		`%s agrees to the terms of %s (SHA-256 %s).
Send %s to the other institutions. When you have theirs, in one folder with this one:
  healthd genesis collect FOLDER --terms %s`, member, terms.ChainID(), terms.Digest(), out, file))
}

// attestationSigner opens the key that will attest ranges: a keystore, or a remote signer that keeps it.
func attestationSigner(cmd *cobra.Command, home, chainID string) (ethsign.Signer, error) {
	remote, _ := cmd.Flags().GetString(flagAttestationRemote)
	address, _ := cmd.Flags().GetString(flagAttestationAddress)
	if remote != "" {
		return ethsign.Config{RemoteURL: remote, RemoteAddress: address}.Open()
	}
	password, _ := cmd.Flags().GetString(flagAttestationPass)
	file := stringFlagOr(cmd, flagAttestationKey, attestationKeyPath(home))
	if !exists(file) {
		return nil, fmt.Errorf("%s is missing: `healthd consortium new-attestation-key` makes it, or name a signer with --%s", file, flagAttestationRemote)
	}
	signer, err := ethsign.Config{KeyFile: file, PasswordFile: password, Plain: app.IsDevelopment(chainID)}.Open()
	if err != nil {
		return nil, err
	}
	if address != "" && common.HexToAddress(address) != signer.Address() {
		return nil, fmt.Errorf("%s has the key of %s, not of --%s %s", file, signer.Address(), flagAttestationAddress, address)
	}
	return signer, nil
}

// stringFlagOr reads a flag that has a default which depends on others.
func stringFlagOr(cmd *cobra.Command, name, fallback string) string {
	if value, _ := cmd.Flags().GetString(name); value != "" {
		return value
	}
	return fallback
}
