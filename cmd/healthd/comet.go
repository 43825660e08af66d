package main

import (
	"fmt"

	cmtcmd "github.com/cometbft/cometbft/cmd/cometbft/commands"
	"github.com/cometbft/cometbft/p2p"
	"github.com/cometbft/cometbft/privval"
	"github.com/spf13/cobra"

	"github.com/cosmos/cosmos-sdk/server"
	sdk "github.com/cosmos/cosmos-sdk/types"
)

func newCometCommand() *cobra.Command {
	cmd := &cobra.Command{Use: "comet", Short: "The consensus engine's identity and data", RunE: showHelp}
	cmd.AddCommand(
		newIdentityCommand(),
		server.ShowNodeIDCmd(),
		server.ShowValidatorCmd(),
		server.ShowAddressCmd(),
		server.VersionCmd(),
		cmtcmd.ResetAllCmd,
		cmtcmd.ResetStateCmd,
		server.BootstrapStateCmd(openApplication),
	)
	return cmd
}

// identity is how other nodes and the consortium know this node.
type identity struct {
	NodeID           string `json:"node_id"`
	ConsensusKey     []byte `json:"consensus_key"`
	ConsensusAddress string `json:"consensus_address"`
}

func newIdentityCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "show-identity",
		Short: "Show this node's peer id, consensus key and consensus address",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			result, err := nodeIdentity(cmd)
			if err != nil {
				return err
			}
			return printResult(cmd, result, fmt.Sprintf("peer id            %s\nconsensus key      %X\nconsensus address  %s",
				result.NodeID, result.ConsensusKey, result.ConsensusAddress))
		},
	}
	addOutputFlag(cmd)
	return cmd
}

// nodeIdentity reads the keys in a node's home.
func nodeIdentity(cmd *cobra.Command) (identity, error) {
	config := server.GetServerContextFromCmd(cmd).Config
	node, err := p2p.LoadNodeKey(config.NodeKeyFile())
	if err != nil {
		return identity{}, fmt.Errorf("no node key; run `healthd init` first: %w", err)
	}
	validator := privval.LoadFilePVEmptyState(config.PrivValidatorKeyFile(), "").Key
	return identity{
		NodeID:           string(node.ID()),
		ConsensusKey:     validator.PubKey.Bytes(),
		ConsensusAddress: sdk.ConsAddress(validator.Address).String(),
	}, nil
}
