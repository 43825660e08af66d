package ipfs

import (
	"context"

	"github.com/libp2p/go-libp2p/core/host"
	"github.com/libp2p/go-libp2p/core/network"
	"github.com/libp2p/go-libp2p/core/peer"
	"github.com/libp2p/go-libp2p/core/protocol"
	"golang.org/x/time/rate"
)

// MinBandwidth is the lowest limit, in bytes a second. bitswap gives a message of a block ten seconds and more, and
// sends eight at a time.
const MinBandwidth = 1 << 20

// limitedHost slows the streams of the protocols that run on it; the handshakes and pings of libp2p itself are free.
// A slow reader makes the sender wait through the stream's window, so nothing is dropped.
type limitedHost struct {
	host.Host
	up, down *rate.Limiter
}

func limitHost(h host.Host, up, down uint64) host.Host {
	if up == 0 && down == 0 {
		return h
	}
	return limitedHost{Host: h, up: newLimiter(up), down: newLimiter(down)}
}

// burst is what may pass at once, and so the largest piece that is waited for.
const burst = 256 << 10

func newLimiter(limit uint64) *rate.Limiter {
	if limit == 0 {
		return rate.NewLimiter(rate.Inf, burst)
	}
	return rate.NewLimiter(rate.Limit(limit), burst)
}

// NewStream implements host.Host.
func (h limitedHost) NewStream(ctx context.Context, p peer.ID, protocols ...protocol.ID) (network.Stream, error) {
	stream, err := h.Host.NewStream(ctx, p, protocols...)
	if err != nil {
		return nil, err
	}
	return limitedStream{stream, h.up, h.down}, nil
}

// SetStreamHandler implements host.Host.
func (h limitedHost) SetStreamHandler(id protocol.ID, handle network.StreamHandler) {
	h.Host.SetStreamHandler(id, func(stream network.Stream) { handle(limitedStream{stream, h.up, h.down}) })
}

type limitedStream struct {
	network.Stream
	up, down *rate.Limiter
}

// Read pays for what it read before it hands it out.
func (s limitedStream) Read(into []byte) (int, error) {
	n, err := s.Stream.Read(into[:min(len(into), burst)])
	if waitErr := wait(s.down, n); waitErr != nil && err == nil {
		err = waitErr
	}
	return n, err
}

// Write pays for each piece before it sends it.
func (s limitedStream) Write(from []byte) (int, error) {
	written := 0
	for len(from) > 0 {
		piece := from[:min(len(from), burst)]
		if err := wait(s.up, len(piece)); err != nil {
			return written, err
		}
		n, err := s.Stream.Write(piece)
		written += n
		if err != nil {
			return written, err
		}
		from = from[n:]
	}
	return written, nil
}

// wait has no context to end it, but never lasts long: a burst at the lowest rate takes a quarter of a second.
func wait(limiter *rate.Limiter, n int) error {
	if n == 0 {
		return nil
	}
	return limiter.WaitN(context.Background(), n)
}
