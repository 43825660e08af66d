package ipfs

import (
	"errors"
	"fmt"
	"time"

	"github.com/libp2p/go-libp2p/core/peer"
	"github.com/multiformats/go-multiaddr"
)

// DefaultListenAddr keeps a node on its own machine, on a port that the system chooses.
const DefaultListenAddr = "/ip4/127.0.0.1/tcp/0"

// DefaultFetchTimeout bounds a fetch whose context has no deadline.
const DefaultFetchTimeout = 30 * time.Second

// Options says where a node lives and whom it talks to.
type Options struct {
	// Dir holds the node's blocks, pins and peer key. One process at a time may use it.
	Dir string
	// ListenAddr is a TCP multiaddr, such as /ip4/0.0.0.0/tcp/4001; empty means [DefaultListenAddr].
	ListenAddr string
	// SwarmKey is the secret that all members share. A node never starts without one.
	SwarmKey SwarmKey
	// Peers are members to connect to at the start and to reconnect to for ever.
	Peers []peer.AddrInfo
	// FetchTimeout replaces [DefaultFetchTimeout].
	FetchTimeout time.Duration
	// Quota bounds the size of all blocks on disk, in bytes; 0 is no bound. From nine tenths of it on, what is not
	// pinned is collected.
	Quota uint64
	// UploadLimit and DownloadLimit bound what the node sends to and takes from all peers together, in bytes a second;
	// 0 is no bound, and below [MinBandwidth] peers would give up waiting.
	UploadLimit, DownloadLimit uint64
}

func (o Options) withDefaults() (Options, error) {
	if o.Dir == "" {
		return o, errors.New("ipfs: no folder given: set Options.Dir")
	}
	if o.SwarmKey == (SwarmKey{}) {
		return o, errors.New("ipfs: no swarm key given: a node without one would join the public network; create one with NewSwarmKey")
	}
	if o.ListenAddr == "" {
		o.ListenAddr = DefaultListenAddr
	}
	addr, err := multiaddr.NewMultiaddr(o.ListenAddr)
	if err != nil {
		return o, fmt.Errorf("ipfs: bad listen address %q: want the form /ip4/127.0.0.1/tcp/4001: %w", o.ListenAddr, err)
	}
	if _, err := addr.ValueForProtocol(multiaddr.P_TCP); err != nil {
		return o, fmt.Errorf("ipfs: bad listen address %q: a private swarm speaks TCP only, as in /ip4/127.0.0.1/tcp/4001", o.ListenAddr)
	}
	for _, limit := range []uint64{o.UploadLimit, o.DownloadLimit} {
		if limit != 0 && limit < MinBandwidth {
			return o, fmt.Errorf("ipfs: a bandwidth limit of %d bytes a second is too low for blocks of %d bytes: want 0 or at least %d", limit, ChunkSize, MinBandwidth)
		}
	}
	if o.FetchTimeout <= 0 {
		o.FetchTimeout = DefaultFetchTimeout
	}
	return o, nil
}

// ParsePeers reads peer addresses of the form /ip4/10.0.0.7/tcp/4001/p2p/12D3Koo….
func ParsePeers(addrs ...string) ([]peer.AddrInfo, error) {
	var parsed []multiaddr.Multiaddr
	for _, text := range addrs {
		addr, err := multiaddr.NewMultiaddr(text)
		if err != nil {
			return nil, fmt.Errorf("ipfs: bad peer address %q: want the form /ip4/10.0.0.7/tcp/4001/p2p/<peer id>: %w", text, err)
		}
		if _, err := addr.ValueForProtocol(multiaddr.P_P2P); err != nil {
			return nil, fmt.Errorf("ipfs: bad peer address %q: it lacks /p2p/<peer id>, by which the peer proves who it is", text)
		}
		parsed = append(parsed, addr)
	}
	return peer.AddrInfosFromP2pAddrs(parsed...)
}
