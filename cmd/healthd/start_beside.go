package main

import (
	"context"
	"fmt"
	"os"

	"github.com/spf13/cobra"
	"golang.org/x/sync/errgroup"

	"github.com/cosmos/cosmos-sdk/client"
	"github.com/cosmos/cosmos-sdk/server"
	genutiltypes "github.com/cosmos/cosmos-sdk/x/genutil/types"

	"github.com/healthd/healthd/app"
)

// besideNode runs next to a node, in its process, until the context ends.
type besideNode = func(*server.Context, client.Context, context.Context, *errgroup.Group) error

// all starts several.
func all(services ...besideNode) besideNode {
	return func(svrCtx *server.Context, clientCtx client.Context, ctx context.Context, group *errgroup.Group) error {
		for _, service := range services {
			if err := service(svrCtx, clientCtx, ctx, group); err != nil {
				return err
			}
		}
		return nil
	}
}

// prepareStart settles what depends on the network before anything listens.
func prepareStart(cmd *cobra.Command, _ []string) error {
	svrCtx := server.GetServerContextFromCmd(cmd)
	genesis, err := os.Open(svrCtx.Config.GenesisFile())
	if err != nil {
		return fmt.Errorf("genesis file: %w; `healthd init` makes a home", err)
	}
	defer func() { _ = genesis.Close() }()
	chainID, err := genutiltypes.ParseChainIDFromGenesis(genesis)
	if err != nil {
		return fmt.Errorf("genesis file %s: %w", svrCtx.Config.GenesisFile(), err)
	}
	if !app.IsDevelopment(chainID) {
		svrCtx.Config.FilterPeers = true
		if len(knownPeers(svrCtx.Viper)) == 0 {
			svrCtx.Logger.Warn("no peer may connect: name other nodes in p2p.persistent_peers of config.toml or [access] peers of app.toml")
		}
	}
	measureConsensus(svrCtx.Config, svrCtx.Viper.GetString(settingMonitoringListen))
	return checkInterfaces(svrCtx.Viper, chainID, svrCtx.Logger)
}
