package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	cmtcfg "github.com/cometbft/cometbft/config"
	"github.com/cometbft/cometbft/privval"
	"github.com/spf13/cobra"

	"github.com/cosmos/cosmos-sdk/client"
	"github.com/cosmos/cosmos-sdk/server"

	"github.com/healthd/healthd/app"
	"github.com/healthd/healthd/internal/genesisfile"
)

// collectResult is the network that `healthd genesis collect` put together.
type collectResult struct {
	GenesisFile     string   `json:"genesis_file"`
	ChainID         string   `json:"chain_id"`
	SHA256          string   `json:"sha256"`
	Members         []string `json:"members"`
	PersistentPeers string   `json:"persistent_peers"`
}

func newCollectCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "collect FOLDER",
		Short: "Make the network's genesis file from the terms and everybody's contributions",
		Long: `Make the network's genesis file from the terms and everybody's contributions, which are all the .json files of FOLDER.
Every signature is checked. Everybody who runs this gets the same file, byte by byte: compare its SHA-256 by phone
before anyone starts.

It replaces the genesis file of the home and enters the other members' nodes into config.toml as persistent peers.`,
		Example: "healthd genesis collect contributions --terms terms.json",
		Args:    cobra.ExactArgs(1),
		RunE:    runCollect,
	}
	cmd.Flags().String(flagTerms, "", "Terms of the network, as everyone has them")
	if err := cmd.MarkFlagRequired(flagTerms); err != nil {
		panic(err) // the flag is not defined: a programming error
	}
	addOutputFlag(cmd)
	return cmd
}

func runCollect(cmd *cobra.Command, args []string) error {
	clientCtx := client.GetClientContextFromCmd(cmd)
	config := server.GetServerContextFromCmd(cmd).Config
	config.SetRoot(clientCtx.HomeDir)
	if err := refuseStarted(config); err != nil {
		return err
	}
	file, _ := cmd.Flags().GetString(flagTerms)
	genesis, err := genesisfile.Open(file, clientCtx.Codec)
	if err != nil {
		return err
	}
	contributions, err := readContributions(args[0])
	if err != nil {
		return err
	}
	if err := genesis.Collect(contributions); err != nil {
		return err
	}
	state, err := genesis.State()
	if err != nil {
		return err
	}
	if err := app.ModuleBasics().ValidateGenesis(clientCtx.Codec, clientCtx.TxConfig, state); err != nil {
		return fmt.Errorf("the terms make no valid genesis file: %w", err)
	}
	own, err := nodeIdentity(cmd)
	if err != nil {
		return err
	}
	if err := genesis.SaveAs(config.GenesisFile()); err != nil {
		return err
	}
	peers := genesisfile.Peers(contributions)
	config.P2P.PersistentPeers = strings.Join(slices.DeleteFunc(slices.Clone(peers), func(peer string) bool {
		return strings.HasPrefix(strings.ToLower(peer), strings.ToLower(own.NodeID)+"@")
	}), ",")
	cmtcfg.WriteConfigFile(filepath.Join(clientCtx.HomeDir, "config", "config.toml"), config)
	return printCollected(cmd, config.GenesisFile(), genesis.ChainID(), own.ConsensusKey, contributions)
}

func printCollected(cmd *cobra.Command, file, chainID string, own []byte, contributions []genesisfile.Contribution) error {
	digest, err := digestOf(file)
	if err != nil {
		return err
	}
	result := collectResult{
		GenesisFile: file, ChainID: chainID, SHA256: digest, PersistentPeers: strings.Join(genesisfile.Peers(contributions), ","),
	}
	total, takesPart := int64(0), false
	for _, each := range contributions {
		total += each.Statement.Power
		takesPart = takesPart || bytes.Equal(each.Statement.ConsensusKey, own)
	}
	var text strings.Builder
	for _, each := range contributions {
		s := each.Statement
		result.Members = append(result.Members, s.Member)
		fmt.Fprintf(&text, "%-20s %5.1f %% of the power  %s, %s\n", s.Member, 100*float64(s.Power)/float64(total), s.Institution, s.Role)
		if 3*s.Power >= total && len(contributions) > 2 {
			cmd.PrintErrf("warning: %s has a third of the power or more: without it there are no blocks\n", s.Member)
		}
	}
	if !takesPart {
		cmd.PrintErrln("warning: this node's consensus key is in none of the contributions: it will follow the network and make no blocks")
	}
	fmt.Fprintf(&text, `Genesis file of %s: %s
SHA-256 %s
Compare the SHA-256 with every other institution, over a channel that you trust. If it is the same:
  healthd start`, chainID, file, digest)
	return printResult(cmd, result, text.String())
}

// refuseStarted protects a node that has signed blocks: with another genesis file it would sign heights anew.
func refuseStarted(config *cmtcfg.Config) error {
	if _, err := os.Stat(config.PrivValidatorStateFile()); errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if height := privval.LoadFilePV(config.PrivValidatorKeyFile(), config.PrivValidatorStateFile()).LastSignState.Height; height > 0 {
		return fmt.Errorf("this validator has signed blocks up to height %d: a new network needs a new home, with new keys", height)
	}
	return nil
}

// readContributions reads the .json files of a folder, by name.
func readContributions(folder string) ([]genesisfile.Contribution, error) {
	files, err := filepath.Glob(filepath.Join(folder, "*.json"))
	if err != nil {
		return nil, err
	}
	if len(files) == 0 {
		return nil, fmt.Errorf("%s has no .json files: put everybody's contribution there", folder)
	}
	var contributions []genesisfile.Contribution
	for _, file := range files {
		content, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		contribution, err := genesisfile.ParseContribution(content)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
		contributions = append(contributions, contribution)
	}
	slices.SortFunc(contributions, func(a, b genesisfile.Contribution) int {
		return strings.Compare(a.Statement.Member, b.Statement.Member)
	})
	return contributions, nil
}
