package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	cmtcfg "github.com/cometbft/cometbft/config"
	cmted25519 "github.com/cometbft/cometbft/crypto/ed25519"
	cmttypes "github.com/cometbft/cometbft/types"
	"github.com/spf13/cobra"

	"github.com/cosmos/cosmos-sdk/client"
	"github.com/cosmos/cosmos-sdk/client/flags"
	"github.com/cosmos/cosmos-sdk/codec"
	"github.com/cosmos/cosmos-sdk/server"
	serverconfig "github.com/cosmos/cosmos-sdk/server/config"
	sdk "github.com/cosmos/cosmos-sdk/types"
	"github.com/cosmos/cosmos-sdk/version"
	authtypes "github.com/cosmos/cosmos-sdk/x/auth/types"
	"github.com/cosmos/cosmos-sdk/x/genutil"
	genutiltypes "github.com/cosmos/cosmos-sdk/x/genutil/types"

	"github.com/healthd/healthd/app"
	consortiumtypes "github.com/healthd/healthd/x/consortium/types"
)

const (
	flagMember             = "member"
	flagPower              = "power"
	flagAttestationAddress = "attestation-address"
	flagAttestationPass    = "attestation-password-file"
	flagAccount            = "account"
	flagOverwrite          = "overwrite"

	// blockMaxBytes holds a dozen full bundles and stays far below what gossip can move in a block's time.
	blockMaxBytes = 8 << 20
)

// initResult is what `healthd init` did.
type initResult struct {
	Home            string `json:"home"`
	ChainID         string `json:"chain_id"`
	GenesisFile     string `json:"genesis_file"`
	NodeID          string `json:"node_id"`
	Member          string `json:"member"`
	ConsensusKey    []byte `json:"consensus_key"`
	ConsensusPower  int64  `json:"consensus_power"`
	Attestation     string `json:"attestation_address,omitempty"`
	DevelopmentOnly bool   `json:"development_only"`
}

func newInitCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "init",
		Short: "Create a node's keys, configuration and a genesis file with this node as the consortium's first member",
		Long: `Create a node's keys, configuration and a genesis file with this node as the consortium's first member.

The node can start right away as a network of its own. For a network of several institutions, everyone runs init and
then "healthd genesis contribute" and "healthd genesis collect", which replaces this genesis file by the common one.`,
		Example: `healthd init
healthd init --member st-mary --attestation-password-file password.txt
healthd init --chain-id healthd-1 --member st-mary --attestation-address 0x52908400098527886E0F7030069857D2E4169EE7`,
		Args: cobra.NoArgs,
		RunE: runInit,
	}
	cmd.Flags().String(flags.FlagChainID, app.DefaultChainID, "Chain id; ids that start with dev- mark networks for trying things out")
	addMemberFlags(cmd, "founder")
	cmd.Flags().String(flagAttestationPass, "", "File with a password: makes the attestation key as well, in a keystore that it encrypts")
	cmd.MarkFlagsMutuallyExclusive(flagAttestationPass, flagAttestationAddress)
	cmd.Flags().StringSlice(flagAccount, nil, "Account addresses that may send transactions from the first block on")
	cmd.Flags().Bool(flagOverwrite, false, "Replace an existing genesis file and configuration; keys are kept")
	addOutputFlag(cmd)
	return cmd
}

// addMemberFlags describes a member of the consortium, all but its consensus key.
func addMemberFlags(cmd *cobra.Command, defaultName string) {
	cmd.Flags().String(flagMember, defaultName, "Name of the institution that runs the validator")
	cmd.Flags().Int64(flagPower, 100, "Voting power of the validator")
	cmd.Flags().String(flagAttestationAddress, "", "Ethereum address whose key signs the member's settlement attestations")
}

// memberFromFlags reads the flags of addMemberFlags and checks the member and its validator, which has its name.
func memberFromFlags(cmd *cobra.Command, consensusKey []byte) (consortiumtypes.Member, consortiumtypes.Validator, error) {
	name, _ := cmd.Flags().GetString(flagMember)
	power, _ := cmd.Flags().GetInt64(flagPower)
	attestation, _ := cmd.Flags().GetString(flagAttestationAddress)
	member := consortiumtypes.Member{Name: name}
	validator := consortiumtypes.Validator{
		Name: name, Member: name, ConsensusKey: consensusKey, Power: power, AttestationAddress: attestation,
	}
	return member, validator, validator.Validate()
}

func runInit(cmd *cobra.Command, _ []string) error {
	clientCtx := client.GetClientContextFromCmd(cmd)
	config := server.GetServerContextFromCmd(cmd).Config
	config.SetRoot(clientCtx.HomeDir)
	chainID, _ := cmd.Flags().GetString(flags.FlagChainID)
	overwrite, _ := cmd.Flags().GetBool(flagOverwrite)
	if _, err := os.Stat(config.GenesisFile()); err == nil && !overwrite {
		return fmt.Errorf("%s exists already; --%s replaces it", config.GenesisFile(), flagOverwrite)
	}

	// Everything is checked before the first file is written.
	accounts, err := genesisAccounts(cmd)
	if err != nil {
		return err
	}
	// A key of zeros stands in for the one that is made once the rest is known to be valid.
	member, validator, err := memberFromFlags(cmd, make([]byte, cmted25519.PubKeySize))
	if err != nil {
		return err
	}
	nodeID, consensusKey, err := genutil.InitializeNodeValidatorFiles(config)
	if err != nil {
		return fmt.Errorf("node keys: %w", err)
	}
	validator.ConsensusKey = consensusKey.Bytes()
	var attestation attestationConfig
	if passwordFile, _ := cmd.Flags().GetString(flagAttestationPass); passwordFile != "" {
		if validator.AttestationAddress, err = ownAttestationKey(clientCtx.HomeDir, passwordFile); err != nil {
			return fmt.Errorf("attestation key: %w", err)
		}
		if attestation, err = keystoreConfig(clientCtx.HomeDir, passwordFile); err != nil {
			return fmt.Errorf("attestation key: %w", err)
		}
	}
	if err := writeGenesis(clientCtx.Codec, config.GenesisFile(), chainID, member, validator, accounts); err != nil {
		return fmt.Errorf("genesis file: %w", err)
	}
	if err := writeConfiguration(config, attestation, clientCtx.HomeDir, chainID, member.Name); err != nil {
		return fmt.Errorf("configuration: %w", err)
	}

	result := initResult{
		Home: clientCtx.HomeDir, ChainID: chainID, GenesisFile: config.GenesisFile(), NodeID: nodeID,
		Member: member.Name, ConsensusKey: validator.ConsensusKey, ConsensusPower: validator.Power,
		Attestation:     validator.AttestationAddress,
		DevelopmentOnly: app.IsDevelopment(chainID),
	}
	return printResult(cmd, result, fmt.Sprintf(
		`Initialised %[1]s for chain %[2]s with %[3]s as the first member of the consortium.
Name the first institution, which votes for %[3]s, then start the node:
  healthd keys add %[3]s --home %[1]s
  healthd genesis add-institution %[3]s provider %[3]s --home %[1]s
  healthd start --home %[1]s`,
		result.Home, chainID, member.Name))
}

func genesisAccounts(cmd *cobra.Command) (authtypes.GenesisAccounts, error) {
	addresses, err := cmd.Flags().GetStringSlice(flagAccount)
	if err != nil {
		return nil, err
	}
	accounts := make(authtypes.GenesisAccounts, len(addresses))
	for i, text := range addresses {
		address, err := sdk.AccAddressFromBech32(text)
		if err != nil {
			return nil, fmt.Errorf("--%s %s: %w", flagAccount, text, err)
		}
		accounts[i] = authtypes.NewBaseAccount(address, nil, uint64(i), 0)
	}
	return accounts, authtypes.ValidateGenAccounts(accounts)
}

func writeGenesis(
	cdc codec.Codec, file, chainID string, member consortiumtypes.Member, validator consortiumtypes.Validator,
	accounts authtypes.GenesisAccounts,
) error {
	consortium := consortiumtypes.DefaultGenesis()
	consortium.Members = []consortiumtypes.Member{member}
	consortium.Validators = []consortiumtypes.Validator{validator}
	genesis, err := newGenesis(cdc, chainID, consortium, accounts)
	if err != nil {
		return err
	}
	return genutil.ExportGenesisFile(genesis, file)
}

// newGenesis is the default state with a consortium and accounts. Its time is set when it is written.
func newGenesis(
	cdc codec.Codec, chainID string, consortium *consortiumtypes.GenesisState, accounts authtypes.GenesisAccounts,
) (*genutiltypes.AppGenesis, error) {
	state := app.DefaultGenesis(cdc)
	auth := authtypes.NewGenesisState(authtypes.DefaultParams(), accounts)
	state[authtypes.ModuleName] = cdc.MustMarshalJSON(auth)
	state[consortiumtypes.ModuleName] = cdc.MustMarshalJSON(consortium)
	encoded, err := json.Marshal(state)
	if err != nil {
		return nil, err
	}
	params := cmttypes.DefaultConsensusParams()
	params.Block.MaxBytes = blockMaxBytes
	params.ABCI.VoteExtensionsEnableHeight = 1 // validators attest in them
	params.Authority.Authority = authtypes.NewModuleAddress(consortiumtypes.ModuleName).String()
	return &genutiltypes.AppGenesis{
		AppName: app.Name, AppVersion: version.Version, ChainID: chainID, AppState: encoded,
		Consensus: &genutiltypes.ConsensusGenesis{Params: params},
	}, nil
}

// writeConfiguration writes the three configuration files anew: another command may have written them
// before, for no network in particular.
func writeConfiguration(config *cmtcfg.Config, attestation attestationConfig, home, chainID, moniker string) error {
	config.Moniker = moniker
	app.ConfigureComet(config, chainID)
	if err := config.ValidateBasic(); err != nil {
		return err
	}
	directory := filepath.Join(home, "config")
	cmtcfg.WriteConfigFile(filepath.Join(directory, "config.toml"), config)
	node := newNodeConfig()
	node.Attestation = attestation
	serverconfig.SetConfigTemplate(nodeConfigTemplate)
	serverconfig.WriteConfigFile(filepath.Join(directory, "app.toml"), node)
	// The SDK opens this file at every start and warns when it is missing.
	telemetry := filepath.Join(directory, "otel.yaml")
	if err := os.WriteFile(telemetry, nil, 0o600); err != nil && !errors.Is(err, os.ErrExist) {
		return err
	}
	return writeClientConfig(home, chainID)
}
