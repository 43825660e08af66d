package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"

	"github.com/spf13/cobra"

	"github.com/cosmos/cosmos-sdk/client"

	"github.com/healthd/healthd/internal/ipfs"
)

// newIPFSCommand groups what an operator does with a home's IPFS node.
func newIPFSCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "ipfs",
		Short: "Run a home's IPFS node and look after what it stores",
		Long: `Run a home's IPFS node and look after what it stores.

All but 'serve' talk to the home's running node through its control socket. Where none runs, they open its folder
themselves for as long as they take.`,
		RunE: showHelp,
	}
	cmd.AddCommand(
		newIPFSServeCommand(),
		newIPFSStatusCommand(),
		newIPFSPeersCommand(),
		newIPFSPinsCommand(),
		newIPFSReplicasCommand(),
		newIPFSCollectCommand(),
		newIPFSVerifyCommand(),
		newIPFSForgetCommand(),
	)
	return cmd
}

// ipfsFiles says where a home keeps its IPFS node.
type ipfsFiles struct {
	dir, swarmKey, replication, roster string
}

func ipfsFilesOf(cmd *cobra.Command) ipfsFiles {
	home := client.GetClientContextFromCmd(cmd).HomeDir
	dir := filepath.Join(home, "ipfs")
	return ipfsFiles{
		dir:         dir,
		swarmKey:    filepath.Join(home, "vault", "swarm.key"),
		replication: filepath.Join(dir, "replication"),
		roster:      filepath.Join(dir, "roster.json"),
	}
}

// options reads the swarm key. It never makes one: a node with another key than the rest could reach nobody.
func (f ipfsFiles) options() (ipfs.Options, error) {
	content, err := os.ReadFile(f.swarmKey)
	if errors.Is(err, fs.ErrNotExist) {
		return ipfs.Options{}, fmt.Errorf("%s is missing: copy the swarm key of your network there, or make a new one with 'healthd vault init'", f.swarmKey)
	}
	if err != nil {
		return ipfs.Options{}, fmt.Errorf("cannot read the swarm key: %w", err)
	}
	key, err := ipfs.ParseSwarmKey(content)
	if err != nil {
		return ipfs.Options{}, fmt.Errorf("%w (file %s)", err, f.swarmKey)
	}
	return ipfs.Options{Dir: f.dir, SwarmKey: key}, nil
}

// open starts the home's node.
func (f ipfsFiles) open(ctx context.Context, options ipfs.Options) (*ipfs.Node, error) {
	node, err := ipfs.Open(ctx, options)
	if errors.Is(err, syscall.EAGAIN) { // the storage is locked
		return nil, fmt.Errorf("another process uses %s and does not answer on %s: stop it (a 'healthd vault' command?) or wait for it, then try again", f.dir, ipfs.ControlSocket(f.dir))
	}
	return node, err
}

// withIPFS runs an action on the home's node: on the running one where there is one.
func withIPFS(cmd *cobra.Command, action func(ctx context.Context, control *ipfs.Remote, running bool) error) (err error) {
	ctx, stop := untilStopped(cmd)
	defer stop()
	files := ipfsFilesOf(cmd)
	control, running, err := ipfs.OpenControl(ctx, files.dir)
	if err != nil {
		return err
	}
	if !running {
		if !exists(files.dir) {
			return fmt.Errorf("no IPFS node in %s yet: 'healthd ipfs serve' or 'healthd vault put' makes one", files.dir)
		}
		var end func() error
		if control, end, err = files.openForCommand(ctx); err != nil {
			return err
		}
		defer func() { err = errors.Join(err, end()) }()
	}
	defer control.Close()
	return action(ctx, control, running)
}

// openForCommand starts the node for the time of one command.
func (f ipfsFiles) openForCommand(ctx context.Context) (control *ipfs.Remote, end func() error, err error) {
	options, err := f.options()
	if err != nil {
		return nil, nil, err
	}
	node, err := f.open(ctx, options)
	if err != nil {
		return nil, nil, err
	}
	stop, err := ipfs.ListenControl(ctx, f.dir, node.API(nil))
	if err != nil {
		return nil, nil, errors.Join(err, node.Close())
	}
	end = func() error { return errors.Join(stop(), node.Close()) }
	control, _, err = ipfs.OpenControl(ctx, f.dir)
	if err != nil {
		return nil, nil, errors.Join(err, end())
	}
	return control, end, nil
}
