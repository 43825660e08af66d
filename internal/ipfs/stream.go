package ipfs

import (
	"context"
	"errors"
	"fmt"
	"io"
	"time"

	"github.com/libp2p/go-libp2p/core/network"
	"github.com/libp2p/go-libp2p/core/peer"
	"github.com/libp2p/go-libp2p/core/protocol"
)

// Serve answers one protocol of our own on the swarm, next to the exchange of blocks. Each stream that a peer opens is
// given to handle with the peer's proven id, is bounded by the time limit, and is closed after it.
func (n *Node) Serve(name string, limit time.Duration, handle func(ctx context.Context, from peer.ID, stream io.ReadWriter) error) {
	n.host.SetStreamHandler(protocol.ID(name), func(stream network.Stream) {
		ctx, cancel := context.WithTimeout(n.ctx, limit)
		defer cancel()
		_ = stream.SetDeadline(time.Now().Add(limit))
		if handle(ctx, stream.Conn().RemotePeer(), stream) != nil {
			_ = stream.Reset()
			return
		}
		_ = stream.Close()
	})
}

// StopServing ends [Node.Serve]. Streams that are being answered go on to their end.
func (n *Node) StopServing(name string) { n.host.RemoveStreamHandler(protocol.ID(name)) }

// Exchange opens a stream of a protocol to a connected peer, for one question and its answer. The context must have a
// deadline.
func (n *Node) Exchange(ctx context.Context, to peer.ID, name string, talk func(stream io.ReadWriter) error) (err error) {
	if n.ctx.Err() != nil {
		return ErrClosed
	}
	stream, err := n.host.NewStream(network.WithNoDial(ctx, "peering dials"), to, protocol.ID(name))
	if err != nil {
		return fmt.Errorf("%w: %s: %s", ErrUnreachable, to, dialAdvice(err))
	}
	defer func() {
		if err != nil {
			_ = stream.Reset()
			return
		}
		err = stream.Close()
	}()
	deadline, bounded := ctx.Deadline()
	if !bounded {
		return errors.New("ipfs: an exchange needs a deadline")
	}
	if err := stream.SetDeadline(deadline); err != nil {
		return err
	}
	return talk(stream)
}

// Sign signs with the key of the node's peer id; [VerifyPeer] checks it.
func (n *Node) Sign(message []byte) ([]byte, error) { return n.key.Sign(message) }

// VerifyPeer tells whether the holder of a peer id signed the message.
func VerifyPeer(id peer.ID, message, signature []byte) bool {
	key, err := id.ExtractPublicKey()
	if err != nil {
		return false
	}
	valid, err := key.Verify(message, signature)
	return err == nil && valid
}
