package ipfs

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"sync"
	"syscall"
	"time"

	"github.com/ipfs/boxo/bitswap"
	"github.com/ipfs/boxo/bitswap/network/bsnet"
	"github.com/ipfs/boxo/blockservice"
	"github.com/ipfs/boxo/exchange/offline"
	"github.com/ipfs/boxo/ipld/merkledag"
	"github.com/ipfs/boxo/peering"
	ipld "github.com/ipfs/go-ipld-format"
	"github.com/libp2p/go-libp2p"
	"github.com/libp2p/go-libp2p/core/crypto"
	"github.com/libp2p/go-libp2p/core/host"
	"github.com/libp2p/go-libp2p/core/peer"
	"github.com/libp2p/go-libp2p/core/pnet"
	"github.com/libp2p/go-libp2p/p2p/transport/tcp"
	"github.com/multiformats/go-multiaddr"
	manet "github.com/multiformats/go-multiaddr/net"
)

// Node is a running member of a private swarm. Its methods may be called from any goroutine.
type Node struct {
	storage      *storage
	host         host.Host
	exchange     *bitswap.Bitswap
	peering      *peering.PeeringService
	dag          ipld.DAGService // reads from disk, then from peers
	local        ipld.DAGService // reads from disk only
	fetchTimeout time.Duration
	guard        *guard
	quota        *quota
	collector    *collector
	key          crypto.PrivKey

	ctx        context.Context // ends at Close
	cancel     context.CancelFunc
	background sync.WaitGroup
	close      func() error // runs once
}

// Open starts a node. It returns as soon as the node listens; peers are dialled in the background. The node runs
// until Close, whatever becomes of the context.
func Open(_ context.Context, options Options) (*Node, error) {
	options, err := options.withDefaults()
	if err != nil {
		return nil, err
	}
	n := &Node{fetchTimeout: options.FetchTimeout}
	n.ctx, n.cancel = context.WithCancel(context.Background())
	n.close = sync.OnceValue(n.shutdown)
	if err := n.start(options); err != nil {
		return nil, errors.Join(err, n.close())
	}
	return n, nil
}

func (n *Node) start(options Options) (err error) {
	if n.storage, err = openStorage(options.Dir); err != nil {
		return err
	}
	n.guard, n.quota = newGuard(), newQuota(options.Quota, n.storage.bytes)
	n.collector = newCollector(n)
	if n.key, err = loadOrCreatePeerKey(filepath.Join(options.Dir, "peer.key")); err != nil {
		return err
	}
	if err := tryListen(options.ListenAddr); err != nil {
		return err
	}
	n.host, err = libp2p.New(
		libp2p.Identity(n.key),
		libp2p.PrivateNetwork(pnet.PSK(options.SwarmKey[:])),
		libp2p.Transport(tcp.NewTCPTransport), // a pre-shared key rules out QUIC and the rest
		libp2p.ListenAddrStrings(options.ListenAddr),
		libp2p.DisableRelay(),
		libp2p.DisableMetrics(), // they go to a process-wide registry, which two nodes in one process would share
		libp2p.UserAgent("healthd"),
	)
	if err != nil {
		return fmt.Errorf("ipfs: cannot listen on %s: %w", options.ListenAddr, err)
	}
	n.host = limitHost(n.host, options.UploadLimit, options.DownloadLimit)
	n.exchange = bitswap.New(n.ctx, bsnet.NewFromIpfsHost(n.host), nil, n.storage.blocks, bitswap.WithoutDuplicatedBlockStats())
	n.dag = merkledag.NewDAGService(blockservice.New(n.storage.blocks, n.exchange, blockservice.WriteThrough(true)))
	n.local = merkledag.NewDAGService(blockservice.New(n.storage.blocks, offline.Exchange(n.storage.blocks)))
	n.peering = peering.NewPeeringService(n.host)
	if err := n.peering.Start(); err != nil {
		return fmt.Errorf("ipfs: cannot start peering: %w", err)
	}
	for _, info := range options.Peers {
		n.peering.AddPeer(info)
		// Peering waits some seconds before its first attempt; a start should not.
		n.background.Go(func() { _ = n.host.Connect(n.ctx, info) })
	}
	n.background.Go(n.collector.run)
	reportMetrics(n)
	return nil
}

// tryListen finds a port in use before libp2p does, which would print a page about it.
func tryListen(addr string) error {
	parsed, err := multiaddr.NewMultiaddr(addr)
	if err != nil {
		return err
	}
	listener, err := manet.Listen(parsed)
	if errors.Is(err, syscall.EADDRINUSE) {
		return fmt.Errorf("ipfs: cannot listen on %s: another process does: stop it or choose another port", addr)
	}
	if err != nil {
		return fmt.Errorf("ipfs: cannot listen on %s: %w", addr, err)
	}
	return listener.Close()
}

// Close stops the node and flushes what it stores. Calls after the first return the same result.
func (n *Node) Close() error { return n.close() }

func (n *Node) shutdown() error {
	n.cancel()
	stopMetrics(n)
	var errs []error
	if n.peering != nil {
		n.peering.Stop()
	}
	n.background.Wait()
	if n.exchange != nil {
		errs = append(errs, n.exchange.Close())
	}
	if n.host != nil {
		errs = append(errs, n.host.Close())
	}
	if n.storage != nil {
		errs = append(errs, n.storage.close())
	}
	return errors.Join(errs...)
}

// AddrInfo is the node's peer id and the addresses on which it listens: what another node needs to connect.
func (n *Node) AddrInfo() peer.AddrInfo {
	return peer.AddrInfo{ID: n.host.ID(), Addrs: n.host.Addrs()}
}

// Addrs is [Node.AddrInfo] as text, in the form that [ParsePeers] reads.
func (n *Node) Addrs() []string {
	info := n.AddrInfo()
	addrs, err := peer.AddrInfoToP2pAddrs(&info)
	if err != nil {
		return nil
	}
	var texts []string
	for _, addr := range addrs {
		texts = append(texts, addr.String())
	}
	return texts
}

// Peers lists the members to which the node is connected now.
func (n *Node) Peers() []peer.ID { return n.host.Network().Peers() }

// Bytes is the size of all stored blocks on disk.
func (n *Node) Bytes() (uint64, error) {
	if n.ctx.Err() != nil {
		return 0, ErrClosed
	}
	return n.storage.bytes(), nil
}
