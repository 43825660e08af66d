package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"net/url"
	"path/filepath"
	"sync"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/viper"
	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"

	"github.com/cosmos/cosmos-sdk/client"
	"github.com/cosmos/cosmos-sdk/codec"

	"github.com/healthd/healthd/internal/ipfs"
	"github.com/healthd/healthd/internal/replication"
	"github.com/healthd/healthd/internal/roster"
)

// storageOptions say how a home's IPFS node is opened.
type storageOptions struct {
	files ipfsFiles
	node  ipfs.Options
	// chain asks a node of the chain; nil where there is none.
	chain *grpc.ClientConn
	// roster is a file in place of the chain's; empty for none.
	roster string
	// grace and round are those of replication; 0 takes the defaults.
	grace, round time.Duration
	log          *slog.Logger
}

// storageNode is a home's IPFS node with what runs beside it. Replicator is nil where there is neither chain nor roster,
// Follower where there is no chain.
type storageNode struct {
	Node       *ipfs.Node
	Replicator *replication.Replicator
	Follower   *roster.Follower

	stopFollower func()
}

// openStorageNode opens a home's IPFS node in this process, lets it hold its part of the consortium's files, and has
// everything forgotten that is erased on chain. It serves the home's control socket to nobody: see serveControl.
//
// `ipfs serve` runs one, and so does the gateway of a home where none runs.
func openStorageNode(ctx context.Context, options storageOptions) (s *storageNode, err error) {
	s = &storageNode{stopFollower: func() {}}
	if s.Node, err = options.files.open(ctx, options.node); err != nil {
		return nil, err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, s.Close())
			s = nil
		}
	}()
	consortium, err := options.consortium(ctx, s.Node)
	if err != nil || consortium == nil {
		return s, err
	}
	s.Replicator, err = replication.Open(ctx, replication.Options{
		Node: s.Node, Dir: options.files.replication, Consortium: consortium,
		Grace: options.grace, Interval: options.round, Log: options.log,
	})
	if err != nil || options.chain == nil {
		return s, err
	}
	s.Follower, err = roster.NewFollower(options.chain, s.Replicator, filepath.Join(options.files.dir, "erasures.json"), min(options.round, roster.DefaultPace), options.log)
	if err != nil {
		return s, err
	}
	s.follow()
	return s, nil
}

// consortium is the roster's source: the file where one is named, else the chain.
func (o storageOptions) consortium(ctx context.Context, node *ipfs.Node) (replication.Consortium, error) {
	if o.roster != "" {
		return replication.RosterFile(o.roster), nil
	}
	if o.chain == nil {
		return nil, nil
	}
	chain, err := roster.NewChain(o.chain, node.AddrInfo().ID, filepath.Join(o.files.dir, "chain-roster.json"), o.log)
	if err != nil {
		return nil, err
	}
	return chain, chain.Await(ctx)
}

func (s *storageNode) follow() {
	ctx, cancel := context.WithCancel(context.Background())
	var running sync.WaitGroup
	running.Go(func() { s.Follower.Run(ctx) })
	s.stopFollower = func() { cancel(); running.Wait() }
}

// API is what the home's control socket answers.
func (s *storageNode) API() http.Handler {
	if s.Replicator == nil {
		return s.Node.API(nil)
	}
	mux := s.Replicator.API()
	if s.Follower != nil {
		mux.HandleFunc("POST /healthd/erasures", ipfs.Command(func(context.Context, url.Values) (any, error) {
			return s.Follower.Progress(), nil
		}))
	}
	return mux
}

// Close stops what runs, in order.
func (s *storageNode) Close() error {
	s.stopFollower()
	var problems []error
	if s.Replicator != nil {
		problems = append(problems, s.Replicator.Close())
	}
	return errors.Join(append(problems, s.Node.Close())...)
}

// dialChain connects to the gRPC server that --grpc-addr names, or to that of the home's own node where it has a
// configuration; nil where there is neither.
func dialChain(cmd *cobra.Command) (*grpc.ClientConn, error) {
	clientCtx := client.GetClientContextFromCmd(cmd)
	endpoint, _ := cmd.Flags().GetString(flagGRPC)
	if endpoint == "" {
		endpoint = grpcOfHome(clientCtx.HomeDir)
	}
	if endpoint == "" {
		return nil, nil
	}
	conn, err := grpc.NewClient(endpoint, grpc.WithTransportCredentials(insecure.NewCredentials()),
		grpc.WithDefaultCallOptions(grpc.ForceCodec(codec.NewProtoCodec(clientCtx.InterfaceRegistry).GRPCCodec())))
	if err != nil {
		return nil, fmt.Errorf("--%s %s: %w", flagGRPC, endpoint, err)
	}
	return conn, nil
}

// grpcOfHome is the gRPC address in the home's app.toml; empty where the home has no node or its server is off. Every
// command writes an app.toml, so it is the genesis file that tells a node's home.
func grpcOfHome(home string) string {
	file := filepath.Join(home, "config", "app.toml")
	if !exists(file) || !exists(filepath.Join(home, "config", "genesis.json")) {
		return ""
	}
	config := viper.New()
	config.SetConfigFile(file)
	if err := config.ReadInConfig(); err != nil || !config.GetBool("grpc.enable") {
		return ""
	}
	return config.GetString("grpc.address")
}
