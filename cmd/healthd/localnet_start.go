package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"time"

	"github.com/spf13/cobra"

	"github.com/healthd/healthd/internal/localnet"
)

const flagNoIPFS = "no-ipfs"

func newLocalnetStartCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "start FOLDER [-- FLAGS OF healthd start]",
		Short: "Run all validators and IPFS nodes of a local network until Ctrl-C",
		Long: `Run all validators and IPFS nodes of a local network until Ctrl-C. Logs are in the homes (node.log, ipfs.log). A process
that ends is told and not started again. localnet.json has addresses and process numbers.`,
		Example: `healthd localnet start ./localnet
healthd localnet start ./localnet --no-ipfs -- --consensus.create_empty_blocks_interval 5s`,
		Args: cobra.MinimumNArgs(1),
		RunE: runLocalnetStart,
	}
	cmd.Flags().Bool(flagNoIPFS, false, "Run the validators only")
	return cmd
}

func runLocalnetStart(cmd *cobra.Command, args []string) (err error) {
	binary, err := os.Executable()
	if err != nil {
		return err
	}
	ctx, stop := untilStopped(cmd)
	defer stop()
	noIPFS, _ := cmd.Flags().GetBool(flagNoIPFS)
	cmd.PrintErrln("starting; the first block takes a few seconds")
	network, err := localnet.Start(ctx, args[0], localnet.RunOptions{Binary: binary, Flags: args[1:], NoIPFS: noIPFS})
	if err != nil {
		return unlessStopped(ctx, err)
	}
	defer func() { err = errors.Join(err, network.Stop()) }()
	for _, node := range network.Nodes {
		height, err := node.Height(ctx)
		if err != nil {
			return unlessStopped(ctx, err)
		}
		fmt.Fprintf(cmd.OutOrStdout(), "%-16s pid %-7d height %-4d rpc http://%s  grpc %s  rest http://%s\n", node.Name, node.PID, height, node.RPC, node.GRPC, node.REST)
	}
	fmt.Fprintln(cmd.OutOrStdout(), "All validators make blocks. Ctrl-C stops them all.")
	for _, node := range network.Nodes {
		go tellEnd(ctx, cmd, node)
	}
	<-ctx.Done()
	cmd.PrintErrln("stopping")
	return nil
}

// tellEnd tells when a validator ends that nobody stopped.
func tellEnd(ctx context.Context, cmd *cobra.Command, node *localnet.Node) {
	select {
	case <-ctx.Done():
	case <-node.Done():
		cmd.PrintErrln("warning:", node.Alive())
	}
}

func newLocalnetStatusCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "status FOLDER",
		Short: "Show the height of each validator of a local network",
		Args:  cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			manifest, err := localnet.Load(args[0])
			if err != nil {
				return err
			}
			ctx, cancel := context.WithTimeout(cmd.Context(), 5*time.Second)
			defer cancel()
			text, standings := "", []localnet.Standing{}
			for _, member := range manifest.Members {
				standing := member.Standing(ctx)
				standings = append(standings, standing)
				if text != "" {
					text += "\n"
				}
				text += standing.String()
			}
			return printResult(cmd, standings, text)
		},
	}
	addOutputFlag(cmd)
	return cmd
}
