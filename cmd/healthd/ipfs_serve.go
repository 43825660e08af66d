package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"strings"
	"time"

	"github.com/prometheus/client_golang/prometheus/promhttp"
	"github.com/spf13/cobra"

	"github.com/healthd/healthd/internal/ipfs"
	"github.com/healthd/healthd/internal/replication"
)

const (
	flagDownloadLimit = "download-limit"
	flagGrace         = "grace"
	flagQuota         = "quota"
	flagRoster        = "roster"
	flagRound         = "round"
	flagUploadLimit   = "upload-limit"
)

// ipfsServeResult says how others reach the node.
type ipfsServeResult struct {
	ID         string   `json:"id"`
	Addresses  []string `json:"addresses"`
	Replicates bool     `json:"replicates"`
	// FollowsErasures says that what is erased on chain is deleted here.
	FollowsErasures bool `json:"follows_erasures"`
}

func newIPFSServeCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "serve",
		Short: "Run the home's IPFS node and hold its part of the consortium's files",
		Long: `Run the home's IPFS node until it is stopped. All that it holds is ciphertext.

With a node of the chain (--grpc-addr, by default the home's own if it has one) the node learns who the consortium's
storage nodes are, holds its part of all members' files, takes over from members that fail, and deletes what is erased on
chain. Announce it with 'healthd consortium storage set'. Where --roster or ipfs/roster.json in the home names the
storage nodes, that counts instead. docs/operations.md has the rest.`,
		Example: "healthd ipfs serve --listen /ip4/0.0.0.0/tcp/4001 --quota 500GB --upload-limit 20MB",
		Args:    cobra.NoArgs,
		RunE:    runIPFSServe,
	}
	cmd.Flags().String(flagListen, ipfs.DefaultListenAddr, "TCP address to listen on; port 0 is a free one")
	cmd.Flags().StringSlice(flagPeer, nil, "Address of a node to stay connected to, besides those of the roster; may be repeated")
	cmd.Flags().String(flagQuota, "0", "Bound of what is stored, such as 500GB or 1TiB; 0 is none")
	cmd.Flags().String(flagUploadLimit, "0", "Bytes a second to all peers together, such as 20MB; 0 is no limit")
	cmd.Flags().String(flagDownloadLimit, "0", "Bytes a second from all peers together; 0 is no limit")
	cmd.Flags().String(flagRoster, "", "File that lists the consortium's storage nodes, in place of the chain")
	cmd.Flags().String(flagGRPC, "", "gRPC address of a node of the chain; by default that of the home's own node, if it has one")
	cmd.Flags().Duration(flagGrace, replication.DefaultGrace, "How long a member may be out of reach before others take its part over")
	cmd.Flags().Duration(flagRound, replication.DefaultInterval, "Time between two looks at everything that is to be held")
	cmd.Flags().String(flagMetricsAddr, "", "Address for Prometheus, such as 127.0.0.1:9464; none by default")
	addOutputFlag(cmd)
	return cmd
}

func runIPFSServe(cmd *cobra.Command, _ []string) (err error) {
	ctx, stop := untilStopped(cmd)
	defer stop()
	options := storageOptions{files: ipfsFilesOf(cmd), log: serviceLog(cmd)}
	if options.node, err = ipfsServeOptions(cmd, options.files); err != nil {
		return err
	}
	if options.roster, _ = cmd.Flags().GetString(flagRoster); options.roster == "" && exists(options.files.roster) {
		options.roster = options.files.roster
	}
	options.grace, _ = cmd.Flags().GetDuration(flagGrace)
	options.round, _ = cmd.Flags().GetDuration(flagRound)
	if options.chain, err = dialChain(cmd); err != nil {
		return err
	}
	if options.chain != nil {
		defer func() { err = errors.Join(err, options.chain.Close()) }()
	}
	storage, err := openStorageNode(ctx, options)
	if err != nil {
		return unlessStopped(ctx, err)
	}
	defer func() { err = errors.Join(err, storage.Close()) }()
	result := ipfsServeResult{
		ID: storage.Node.AddrInfo().ID.String(), Addresses: storage.Node.Addrs(),
		Replicates: storage.Replicator != nil, FollowsErasures: storage.Follower != nil,
	}
	stopControl, err := ipfs.ListenControl(ctx, options.files.dir, storage.API())
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, stopControl()) }()
	stopMetrics, err := serveIPFSMetrics(ctx, cmd)
	if err != nil {
		return err
	}
	defer stopMetrics()
	does := "without a roster: it holds what is put here only"
	if result.Replicates {
		does = "and holding a part of the consortium's files"
	}
	err = printResult(cmd, result, fmt.Sprintf("Serving until you press Ctrl-C, %s. Others reach this node at:\n%s", does, strings.Join(result.Addresses, "\n")))
	if err == nil {
		<-ctx.Done()
	}
	return err
}

func ipfsServeOptions(cmd *cobra.Command, files ipfsFiles) (options ipfs.Options, err error) {
	if options, err = files.options(); err != nil {
		return options, err
	}
	options.ListenAddr, _ = cmd.Flags().GetString(flagListen)
	peers, _ := cmd.Flags().GetStringSlice(flagPeer)
	if options.Peers, err = ipfs.ParsePeers(peers...); err != nil {
		return options, err
	}
	for flag, value := range map[string]*uint64{
		flagQuota: &options.Quota, flagUploadLimit: &options.UploadLimit, flagDownloadLimit: &options.DownloadLimit,
	} {
		text, _ := cmd.Flags().GetString(flag)
		if *value, err = parseBytes(text); err != nil {
			return options, fmt.Errorf("--%s: %w", flag, err)
		}
	}
	return options, nil
}

// serveIPFSMetrics answers at --metrics-addr, where that is given, until the returned function is called.
func serveIPFSMetrics(ctx context.Context, cmd *cobra.Command) (stop func(), err error) {
	address, _ := cmd.Flags().GetString(flagMetricsAddr)
	if address == "" {
		return func() {}, nil
	}
	listener, err := (&net.ListenConfig{}).Listen(ctx, "tcp", address)
	if err != nil {
		return nil, fmt.Errorf("--%s: %w", flagMetricsAddr, err)
	}
	routes := http.NewServeMux()
	routes.Handle("GET /metrics", promhttp.Handler())
	server := &http.Server{Handler: routes, ReadHeaderTimeout: 5 * time.Second}
	go func() {
		if err := server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
			slog.Error("metrics are no longer served", "error", err)
		}
	}()
	return func() { _ = server.Close() }, nil
}
