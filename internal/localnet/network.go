package localnet

import (
	"context"
	"errors"
	"fmt"
	"time"

	"golang.org/x/sync/errgroup"

	"github.com/healthd/healthd/internal/child"
)

// RunOptions say how a network runs.
type RunOptions struct {
	// Binary is healthd; Env is added to its environment.
	Binary string
	Env    []string
	// Flags are added to every `healthd start`.
	Flags []string
	// IPFSFlags are added to every `healthd ipfs serve`.
	IPFSFlags []string
	// NoIPFS leaves the IPFS nodes out.
	NoIPFS bool
}

// Network is a running network.
type Network struct {
	Manifest

	Nodes []*Node

	options RunOptions
}

// startupPatience bounds the wait for the first blocks.
const startupPatience = 90 * time.Second

// Start runs all processes of a network and waits until every validator makes blocks. Where it fails everything it
// started is stopped.
func Start(ctx context.Context, dir string, options RunOptions) (*Network, error) {
	manifest, err := Load(dir)
	if err != nil {
		return nil, err
	}
	n := &Network{Manifest: manifest, options: options}
	for _, member := range manifest.Members {
		n.Nodes = append(n.Nodes, &Node{Member: member, options: options, home: manifest.HomeOf(member), flags: options.Flags})
	}
	if err := n.start(ctx, options); err != nil {
		return nil, errors.Join(err, n.Stop())
	}
	return n, nil
}

func (n *Network) start(ctx context.Context, options RunOptions) error {
	for _, node := range n.Nodes {
		if _, err := node.Height(ctx); err == nil {
			return fmt.Errorf("something answers at %s already: is the network running?", node.RPC)
		}
		if err := node.Start(); err != nil {
			return err
		}
	}
	ctx, cancel := context.WithTimeout(ctx, startupPatience)
	defer cancel()
	if err := n.AwaitHeight(ctx, 1); err != nil {
		return err
	}
	if !options.NoIPFS {
		if err := n.startIPFS(ctx); err != nil {
			return err
		}
	}
	return n.SaveManifest()
}

// startIPFS runs all IPFS nodes and has their members announce them, which lasts: later starts send nothing.
func (n *Network) startIPFS(ctx context.Context) error {
	group, ctx := errgroup.WithContext(ctx)
	for _, node := range n.Nodes {
		group.Go(func() error {
			if err := node.StartIPFS(ctx); err != nil {
				return err
			}
			return node.announceIPFS(ctx)
		})
	}
	return group.Wait()
}

// Add gives a home of the network's folder ports, so that a node more can be run. It is in no manifest, and whoever
// starts it stops it.
func (n *Network) Add(member Member, flags ...string) (*Node, error) {
	addresses, err := child.FreeAddresses(4)
	if err != nil {
		return nil, err
	}
	member.RPC, member.P2P, member.GRPC, member.REST = addresses[0], addresses[1], addresses[2], addresses[3]
	home := n.HomeOf(member)
	return &Node{Member: member, options: n.options, home: home, flags: flags}, configure(home, member)
}

// AwaitHeight waits until every validator has a block.
func (n *Network) AwaitHeight(ctx context.Context, height int64) error {
	group, ctx := errgroup.WithContext(ctx)
	for _, node := range n.Nodes {
		group.Go(func() error { return node.AwaitHeight(ctx, height) })
	}
	return group.Wait()
}

// SaveManifest writes the present process numbers, for other programs.
func (n *Network) SaveManifest() error {
	for i, node := range n.Nodes {
		n.Members[i] = node.Member
	}
	return n.save()
}

// Stop ends all processes that Start or Node.Start started.
func (n *Network) Stop() error {
	var stopping errgroup.Group
	for _, node := range n.Nodes {
		stopping.Go(node.stop)
	}
	return errors.Join(stopping.Wait(), n.SaveManifest())
}
