package main

import (
	"encoding/base64"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/ethereum/go-ethereum/accounts/keystore"
	"github.com/spf13/cobra"

	"github.com/cosmos/cosmos-sdk/client"

	consortiumcli "github.com/healthd/healthd/x/consortium/client/cli"
)

const (
	flagPasswordFile = "password-file"
	// attestationKeyFile is where a node finds its attestation key, in its config folder.
	attestationKeyFile = "attestation-key.json"
)

// newConsortiumCommand holds every step of joining a running network, from keys to the first vote.
func newConsortiumCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "consortium",
		Short: "Join the consortium, propose, vote, and see where it stands",
		Long: `Join the consortium, propose, vote, and see where it stands. A newcomer joins a running network in these steps:

  1. newcomer: healthd init, the network's genesis file, healthd start with a peer; wait until it has caught up
  2. newcomer: healthd consortium show-key, healthd consortium new-attestation-key; tell the others what they print
  3. a member: healthd consortium propose join
  4. members:  healthd consortium vote
  5. everyone: healthd consortium status, until the range has ended and the newcomer makes blocks`,
		RunE: showHelp,
	}
	cmd.AddCommand(
		newShowKeyCommand(),
		newAttestationKeyCommand(),
		consortiumcli.NewProposeCommand(),
		consortiumcli.NewVoteCommand(),
		consortiumcli.NewStatusCommand(),
		consortiumcli.NewStorageCommand(),
	)
	return cmd
}

// consensusKeyResult is a consensus key as proposals and genesis files take it.
type consensusKeyResult struct {
	Type         string `json:"type"`
	ConsensusKey string `json:"consensus_key"`
}

func newShowKeyCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "show-key",
		Short: "Show this node's consensus key, for a proposal",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			shown, err := nodeIdentity(cmd)
			if err != nil {
				return err
			}
			key := base64.StdEncoding.EncodeToString(shown.ConsensusKey)
			return printResult(cmd, consensusKeyResult{"ed25519", key}, key)
		},
	}
	addOutputFlag(cmd)
	return cmd
}

// attestationKeyResult says where an attestation key is.
type attestationKeyResult struct {
	Address string `json:"address"`
	File    string `json:"file"`
}

func newAttestationKeyCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "new-attestation-key",
		Short: "Make the Ethereum key that signs what this validator attests, in an encrypted keystore",
		Long: `Make the Ethereum key that signs what this validator attests, in an encrypted keystore (Web3 Secret Storage, as geth
writes it). The key never pays for anything, and should be used for nothing else.`,
		Example: "healthd consortium new-attestation-key --password-file password.txt",
		Args:    cobra.NoArgs,
		RunE:    runNewAttestationKey,
	}
	cmd.Flags().String(flagPasswordFile, "", "File with the password that encrypts the key, at least 8 characters")
	if err := cmd.MarkFlagRequired(flagPasswordFile); err != nil {
		panic(err) // the flag is not defined: a programming error
	}
	addOutputFlag(cmd)
	return cmd
}

func runNewAttestationKey(cmd *cobra.Command, _ []string) error {
	passwordFile, _ := cmd.Flags().GetString(flagPasswordFile)
	password, err := attestationPassword(passwordFile)
	if err != nil {
		return err
	}
	file := attestationKeyPath(client.GetClientContextFromCmd(cmd).HomeDir)
	address, err := storeAttestationKey(file, password)
	if err != nil {
		return err
	}
	config, err := keystoreConfig(client.GetClientContextFromCmd(cmd).HomeDir, passwordFile)
	if err != nil {
		return err
	}
	return printResult(cmd, attestationKeyResult{address, file}, fmt.Sprintf(
		`The attestation key %[1]s is in %[2]s.
Keep a copy of the file and its password. The members need the address:
  healthd consortium propose join … --attestation-address %[1]s
The node signs with it once these lines are in the section [attestation] of config/app.toml:
  keystore = "%[3]s"
  password-file = "%[4]s"
  l1-rpc = "URL of an Ethereum node that you trust"`,
		address, file, config.Keystore, config.PasswordFile))
}

func attestationKeyPath(home string) string { return filepath.Join(home, "config", attestationKeyFile) }

func attestationPassword(file string) (string, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return "", err
	}
	password := strings.TrimRight(string(data), "\r\n")
	if len(password) < 8 {
		return "", fmt.Errorf("the password in %s is shorter than 8 characters", file)
	}
	return password, nil
}

// ownAttestationKey returns the address of a home's attestation key, which it makes where there is none.
func ownAttestationKey(home, passwordFile string) (string, error) {
	password, err := attestationPassword(passwordFile)
	if err != nil {
		return "", err
	}
	file := attestationKeyPath(home)
	content, err := os.ReadFile(file)
	if errors.Is(err, os.ErrNotExist) {
		return storeAttestationKey(file, password)
	}
	if err != nil {
		return "", err
	}
	key, err := keystore.DecryptKey(content, password)
	if err != nil {
		return "", fmt.Errorf("%s exists already, and %s does not open it: %w", file, passwordFile, err)
	}
	return key.Address.Hex(), nil
}

// storeAttestationKey writes a new key to a file that must not exist. The keystore chooses names of its own, so the key
// is made next to its place and moved there.
func storeAttestationKey(file, password string) (_ string, err error) {
	if _, err := os.Stat(file); err == nil {
		return "", fmt.Errorf("%s exists already; move it away if this validator shall rotate its key", file)
	}
	folder, err := os.MkdirTemp(filepath.Dir(file), "attestation-key-*")
	if err != nil {
		return "", fmt.Errorf("no place for the key; run `healthd init` first: %w", err)
	}
	defer func() { err = errors.Join(err, os.RemoveAll(folder)) }()
	account, err := keystore.StoreKey(folder, password, keystore.StandardScryptN, keystore.StandardScryptP)
	if err != nil {
		return "", err
	}
	// A link, unlike a rename, fails where a file has come in between.
	if err := os.Link(account.URL.Path, file); err != nil {
		return "", err
	}
	return account.Address.Hex(), nil
}
