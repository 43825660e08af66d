package main

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/healthd/healthd/internal/ipfs"
)

// vaultServeResult says how others reach the node.
type vaultServeResult struct {
	Addresses []string `json:"addresses"`
}

func newVaultServeCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "serve",
		Short: "Keep the IPFS node up, so that others can fetch what it holds",
		Long: `Keep the IPFS node up until it is stopped, so that members with the same swarm key can fetch what it holds. All of that
is ciphertext, and the vault's private key is not read. By default it is reachable from this machine only. Commands in
the same home use the running node.`,
		Example: "healthd vault serve --listen /ip4/0.0.0.0/tcp/4001",
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) (err error) {
			ctx, stop := untilStopped(cmd)
			defer stop()
			files := vaultFilesOf(cmd)
			options, err := files.nodeOptions()
			if err != nil {
				return err
			}
			options.ListenAddr, _ = cmd.Flags().GetString(flagListen)
			addrs, _ := cmd.Flags().GetStringSlice(flagPeer)
			if options.Peers, err = ipfs.ParsePeers(addrs...); err != nil {
				return err
			}
			if running, ok, err := ipfs.OpenControl(ctx, files.ipfs); err != nil || ok {
				if ok {
					err = errors.Join(fmt.Errorf("the node of %s runs already, by 'healthd ipfs serve' or 'healthd vault serve': others can fetch from it", files.home), running.Close())
				}
				return err
			}
			node, err := files.openNode(ctx, options)
			if err != nil {
				return err
			}
			defer func() { err = errors.Join(err, node.Close()) }()
			stopControl, err := ipfs.ListenControl(ctx, files.ipfs, node.API(nil))
			if err != nil {
				return err
			}
			defer func() { err = errors.Join(err, stopControl()) }()
			result := vaultServeResult{Addresses: node.Addrs()}
			err = printResult(cmd, result, fmt.Sprintf("Serving until you press Ctrl-C. Others use this as --peer:\n%s", strings.Join(result.Addresses, "\n")))
			if err == nil {
				<-ctx.Done()
			}
			return err
		},
	}
	cmd.Flags().String(flagListen, ipfs.DefaultListenAddr, "TCP address to listen on; port 0 is a free one")
	cmd.Flags().StringSlice(flagPeer, nil, "Address of a node to stay connected to; may be repeated")
	addOutputFlag(cmd)
	return cmd
}
