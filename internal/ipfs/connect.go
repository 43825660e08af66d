package ipfs

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"syscall"

	"github.com/libp2p/go-libp2p/core/peer"
)

// Connect dials a peer now and keeps the connection up from then on, also after a failure of this first attempt.
// An error wraps [ErrUnreachable].
func (n *Node) Connect(ctx context.Context, info peer.AddrInfo) error {
	if n.ctx.Err() != nil {
		return ErrClosed
	}
	err := n.host.Connect(ctx, info)
	n.peering.AddPeer(info)
	if err == nil {
		return nil
	}
	var addrs []string
	for _, addr := range info.Addrs {
		addrs = append(addrs, addr.String())
	}
	return fmt.Errorf("%w: %s at %s: %s", ErrUnreachable, info.ID, strings.Join(addrs, ", "), dialAdvice(err))
}

// dialAdvice turns libp2p's many-line report into the likeliest cause and what to do about it. With a wrong swarm
// key both ends see noise and hang up or wait, so any failure after TCP connects points there.
func dialAdvice(err error) string {
	switch {
	case errors.Is(err, syscall.ECONNREFUSED):
		return "nothing listens there: start that node or correct its address"
	case errors.Is(err, syscall.EHOSTUNREACH), errors.Is(err, syscall.ENETUNREACH):
		return "no route to that host: check the network and the address"
	case strings.Contains(err.Error(), "peer id mismatch"):
		return "another peer answers there: correct the peer id"
	case strings.Contains(err.Error(), "no addresses"):
		return "no usable address is known: give one such as /ip4/10.0.0.7/tcp/4001"
	case strings.Contains(err.Error(), "negotiate"):
		return "the handshake failed: check that both nodes have the same swarm key"
	case errors.Is(err, context.DeadlineExceeded):
		return "no answer in time: check the address, the firewall and that both nodes have the same swarm key"
	case errors.Is(err, context.Canceled):
		return "cancelled"
	}
	return strings.Join(strings.Fields(err.Error()), " ")
}
