package main

import (
	"encoding/hex"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/cosmos/cosmos-sdk/client"
	"github.com/cosmos/cosmos-sdk/client/flags"
	"github.com/cosmos/cosmos-sdk/server"

	"github.com/healthd/healthd/internal/edwardskey"
	"github.com/healthd/healthd/internal/genesisfile"
	"github.com/healthd/healthd/internal/prover"
	"github.com/healthd/healthd/internal/zkcrypto"
)

// institutionResult is what `healthd genesis add-institution` did.
type institutionResult struct {
	Name  string `json:"name"`
	Role  string `json:"role"`
	Actor uint64 `json:"actor"`
	// Member is the member of the consortium that the institution votes for, empty for none.
	Member string `json:"member,omitempty"`
}

func newAddInstitutionCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "add-institution NAME ROLE KEY",
		Short: "Add one of the first institutions to the genesis file",
		Long: `Add one of the first institutions to the genesis file.

ROLE is provider (a hospital), insurer or public-body. KEY is the name of an Edwards key in the keyring, or a public
key as 128 hex digits, so that an institution need not share its secret. The institution votes for the member of the
consortium that --member names, or that has its NAME.`,
		Example: `healthd genesis add-institution st-mary provider my-key
healthd genesis add-institution "St. Mary Hospital" provider my-key --member st-mary
healthd genesis add-institution city-clinic provider 0b2f… --home ./node`,
		Args: cobra.ExactArgs(3),
		RunE: func(cmd *cobra.Command, args []string) error {
			role, ok := genesisfile.Roles[args[1]]
			if !ok {
				return fmt.Errorf("unknown role %q: want provider, insurer or public-body", args[1])
			}
			key, err := institutionKey(cmd, args[2])
			if err != nil {
				return err
			}
			genesis, err := openGenesis(cmd)
			if err != nil {
				return err
			}
			actor, err := genesis.AddInstitution(args[0], role, key)
			if err != nil {
				return err
			}
			member, err := linkMember(cmd, genesis, args[0], actor)
			if err != nil {
				return err
			}
			if err := genesis.Save(); err != nil {
				return err
			}
			text := fmt.Sprintf("%s will be actor %d.", args[0], actor)
			if member != "" {
				text = fmt.Sprintf("%s will be actor %d and vote for the member %s.", args[0], actor, member)
			}
			return printResult(cmd, institutionResult{args[0], args[1], actor, member}, text)
		},
	}
	flags.AddKeyringFlags(cmd.Flags())
	cmd.Flags().String(flagMember, "", "Member of the consortium that the institution votes for; by default the one with its NAME")
	addFileFlag(cmd)
	addOutputFlag(cmd)
	return cmd
}

// linkMember lets an institution vote for the member that --member names, or that has its name, if there is one.
func linkMember(cmd *cobra.Command, genesis *genesisfile.File, institution string, actor uint64) (string, error) {
	member, _ := cmd.Flags().GetString(flagMember)
	if member == "" {
		if known, err := genesis.HasMember(institution); err != nil || !known {
			return "", err
		}
		member = institution
	}
	return member, genesis.SetMemberActor(member, actor)
}

// institutionKey reads a public key from hex digits or from the keyring.
func institutionKey(cmd *cobra.Command, text string) (zkcrypto.PublicKey, error) {
	if bytes, err := hex.DecodeString(strings.TrimPrefix(text, "0x")); err == nil && len(bytes) == zkcrypto.PublicKeySize {
		return zkcrypto.ParsePublicKey(bytes)
	}
	clientCtx, err := client.GetClientTxContext(cmd)
	if err != nil {
		return zkcrypto.PublicKey{}, err
	}
	record, err := clientCtx.Keyring.Key(text)
	if err != nil {
		return zkcrypto.PublicKey{}, fmt.Errorf("%q is neither a key in the keyring nor a public key of %d hex digits: %w", text, 2*zkcrypto.PublicKeySize, err)
	}
	public, err := record.GetPubKey()
	if err != nil {
		return zkcrypto.PublicKey{}, err
	}
	edwards, ok := public.(*edwardskey.PubKey)
	if !ok {
		return zkcrypto.PublicKey{}, fmt.Errorf("key %q is of type %s; operations are signed with %s keys: make one with 'healthd keys add'", text, public.Type(), edwardskey.KeyType)
	}
	return zkcrypto.ParsePublicKey(edwards.Bytes())
}

// verifyingKeyResult is what `healthd genesis add-verifying-key` did.
type verifyingKeyResult struct {
	Shape string `json:"shape"`
	Key   string `json:"key"` // hexadecimal
}

func newAddVerifyingKeyCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:     "add-verifying-key",
		Short:   "Put the verifying key of a proof shape into the genesis file",
		Long:    "Put the verifying key of a proof shape into the genesis file. Makes dev keys first where there are none, which is\nrefused unless the chain id begins with " + prover.DevChainPrefix + ".",
		Example: "healthd genesis add-verifying-key --shape 16",
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			shape, err := shapeFlag(cmd)
			if err != nil {
				return err
			}
			genesis, err := openGenesis(cmd)
			if err != nil {
				return err
			}
			folder := keyCache(client.GetClientContextFromCmd(cmd).HomeDir)
			keys, err := prover.DevKeys(folder, genesis.ChainID(), shape, func(line string) { cmd.PrintErrln(line) })
			if err != nil {
				return err
			}
			if err := genesis.SetVerifyingKey(shape, keys.Verifying); err != nil {
				return err
			}
			if err := genesis.Save(); err != nil {
				return err
			}
			encoded, err := keys.Verifying.Encode()
			if err != nil {
				return err
			}
			return printResult(cmd, verifyingKeyResult{shape.Name, hex.EncodeToString(encoded)},
				fmt.Sprintf("Proofs of shape %s will be checked with the key in %s.", shape.Name, folder))
		},
	}
	addShapeFlag(cmd)
	addFileFlag(cmd)
	addOutputFlag(cmd)
	return cmd
}

// addFileFlag lets a command work on terms as well.
func addFileFlag(cmd *cobra.Command) {
	cmd.Flags().String(flagFile, "", "Genesis file or terms to work on instead of the home's genesis file")
}

// openGenesis opens the home's genesis file, or the one that --file names.
func openGenesis(cmd *cobra.Command) (*genesisfile.File, error) {
	clientCtx := client.GetClientContextFromCmd(cmd)
	config := server.GetServerContextFromCmd(cmd).Config
	config.SetRoot(clientCtx.HomeDir)
	file := config.GenesisFile()
	if named, _ := cmd.Flags().GetString(flagFile); named != "" {
		file = named
	}
	return genesisfile.Open(file, clientCtx.Codec)
}
