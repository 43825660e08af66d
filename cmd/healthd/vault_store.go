package main

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"syscall"
	"time"

	"github.com/spf13/cobra"

	"github.com/healthd/healthd/internal/access"
	"github.com/healthd/healthd/internal/custody"
	"github.com/healthd/healthd/internal/custody/store"
	"github.com/healthd/healthd/internal/ipfs"
	opclient "github.com/healthd/healthd/x/zkbatch/client"
)

const (
	flagIPFSAPI = "ipfs-api"
	flagDepot   = "depot"
	flagDepotCA = "depot-ca"
)

// alone bounds the search for content where no peer is connected and only the disk can answer.
const alone = 5 * time.Second

// addStoreFlags is for commands that use the home's store.
func addStoreFlags(cmd *cobra.Command) {
	addPeerFlags(cmd)
	cmd.Flags().String(flagIPFSAPI, "", "RPC of another IPFS node to use in place of the home's, such as http://127.0.0.1:5001 of a Kubo")
	cmd.Flags().String(flagDepot, "", "Gateway of your hospital, https://HOST:PORT, that stores and fetches for you, in place of an IPFS node; requests are signed with the key of --from")
	cmd.Flags().String(flagDepotCA, "", "PEM file with the authority of that gateway's certificate; the system's if absent")
}

// openDepot stores at a gateway, as the actor of --from.
func openDepot(cmd *cobra.Command, address string, timeout time.Duration) (*store.Remote, error) {
	if cmd.Flags().Lookup(flagFrom) == nil || stringFlagOr(cmd, flagFrom, "") == "" {
		return nil, fmt.Errorf("--%s needs --%s: the gateway serves whom it knows", flagDepot, flagFrom)
	}
	if err := setChainID(cmd); err != nil {
		return nil, err
	}
	signer, err := opclient.NewSigner(cmd)
	if err != nil {
		return nil, reachable(err)
	}
	transport, err := signingTransport(signer, access.TLS{Authority: stringFlagOr(cmd, flagDepotCA, "")})
	if err != nil {
		return nil, err
	}
	depot, err := store.OpenDepot(transport, strings.TrimSuffix(address, "/"), timeout)
	if err != nil {
		return nil, fmt.Errorf("--%s: %w", flagDepot, err)
	}
	return depot, nil
}

// openStore opens the store that the flags name, else the home's running node by its control socket, else the home's
// node for the time of the command.
func openStore(ctx context.Context, cmd *cobra.Command) (opened custody.Store, end func() error, err error) {
	timeout, _ := cmd.Flags().GetDuration(flagTimeout)
	addresses, _ := cmd.Flags().GetStringSlice(flagPeer)
	peers, err := ipfs.ParsePeers(addresses...)
	if err != nil {
		return nil, nil, err
	}
	if endpoint, _ := cmd.Flags().GetString(flagIPFSAPI); endpoint != "" {
		if len(peers) > 0 {
			return nil, nil, fmt.Errorf("--%s is for the home's own node: connect the one at --%s by its own means", flagPeer, flagIPFSAPI)
		}
		remote, err := store.OpenRemote(endpoint, timeout)
		if err != nil {
			return nil, nil, fmt.Errorf("--%s: %w", flagIPFSAPI, err)
		}
		return remote, remote.Close, nil
	}
	if address, _ := cmd.Flags().GetString(flagDepot); address != "" {
		remote, err := openDepot(cmd, address, timeout)
		if err != nil {
			return nil, nil, err
		}
		return remote, remote.Close, nil
	}
	files := vaultFilesOf(cmd)
	running, ok, err := store.OpenControl(ctx, files.ipfs)
	if err != nil {
		return nil, nil, err
	}
	if ok {
		if err := connectAny(ctx, cmd, addresses, timeout, running.Connect); err != nil {
			return nil, nil, errors.Join(err, running.Close())
		}
		return running, running.Close, nil
	}
	options, err := files.nodeOptions()
	if err != nil {
		return nil, nil, err
	}
	options.FetchTimeout = timeout
	if len(peers) == 0 {
		options.FetchTimeout = alone
	}
	node, err := files.openNode(ctx, options)
	if err != nil {
		return nil, nil, err
	}
	dial := func(ctx context.Context, address string) error {
		info, err := ipfs.ParsePeers(address)
		if err != nil {
			return err
		}
		return node.Connect(ctx, info[0])
	}
	if err := connectAny(ctx, cmd, addresses, timeout, dial); err != nil {
		return nil, nil, errors.Join(err, node.Close())
	}
	return store.Embedded{Node: node}, node.Close, nil
}

// openNode starts the home's IPFS node.
func (f vaultFiles) openNode(ctx context.Context, options ipfs.Options) (*ipfs.Node, error) {
	node, err := ipfs.Open(ctx, options)
	if errors.Is(err, syscall.EAGAIN) { // the storage is locked
		return nil, fmt.Errorf("another command uses %s at this moment: wait for it, then try again", f.ipfs)
	}
	return node, err
}

// connectAny dials the peers at once. It fails where none answers, and warns of the rest.
func connectAny(
	ctx context.Context, cmd *cobra.Command, addresses []string, timeout time.Duration, dial func(ctx context.Context, address string) error,
) error {
	ctx, cancel := context.WithTimeout(ctx, timeout)
	defer cancel()
	results := make(chan error, len(addresses))
	for _, address := range addresses {
		go func() { results <- dial(ctx, address) }()
	}
	var failed []error
	for range addresses {
		if err := <-results; err != nil {
			failed = append(failed, err)
		}
	}
	if len(failed) > 0 && len(failed) == len(addresses) {
		return failed[0]
	}
	for _, err := range failed {
		cmd.PrintErrln("warning:", err)
	}
	return nil
}
