package main

import (
	"net"
	"net/url"
	"path/filepath"
	"strings"
	"syscall"
)

const (
	// scarceBytes is about a day of a busy node's data and a snapshot.
	scarceBytes = 20 << 30
	// emptyBytes is where databases begin to fail.
	emptyBytes = 2 << 30
)

// freeBytes is what an ordinary user may still write to the disk of a path that exists.
func freeBytes(path string) (uint64, error) {
	var stat syscall.Statfs_t
	if err := syscall.Statfs(path, &stat); err != nil {
		return 0, err
	}
	return stat.Bavail * uint64(stat.Bsize), nil
}

// disk looks at the space where the data is.
func (e *examination) disk() {
	const check, advice = "disk", "free space or move data/ to a larger disk; pruning in app.toml bounds what is kept"
	folder := filepath.Join(e.home, "data")
	if !exists(folder) {
		folder = e.home
	}
	free, err := freeBytes(folder)
	switch {
	case err != nil:
		e.warn(check, "look at it yourself", "free space of %s is not known: %s", folder, err)
	case free < emptyBytes:
		e.fail(check, advice, "%s left", inBytes(free))
	case free < scarceBytes:
		e.warn(check, advice, "%s left", inBytes(free))
	default:
		e.ok(check, "%s left", inBytes(free))
	}
}

// ports tries what `start` will listen at.
func (e *examination) ports() {
	if e.comet == nil || e.server == nil {
		return
	}
	listeners := []struct {
		check, address string
		enabled        bool
	}{
		{"port p2p", e.comet.P2P.ListenAddress, true},
		{"port rpc", e.comet.RPC.ListenAddress, e.comet.RPC.ListenAddress != ""},
		{"port grpc", e.server.GRPC.Address, e.server.GRPC.Enable},
		{"port api", e.server.API.Address, e.server.API.Enable},
	}
	for _, listener := range listeners {
		if listener.enabled {
			e.port(listener.check, listener.address)
		}
	}
}

func (e *examination) port(check, address string) {
	network, host := "tcp", address
	if parsed, err := url.Parse(address); err == nil && strings.Contains(address, "://") {
		network, host = parsed.Scheme, parsed.Host
	}
	if network != "tcp" {
		return // a socket file is the node's own
	}
	listener, err := net.Listen(network, host)
	switch {
	case err == nil:
		_ = listener.Close()
		if e.running {
			e.warn(check, "look at the node's log, or at the flags that it was started with", "the node runs, but nobody listens at %s", host)
			return
		}
		e.ok(check, "%s is free", host)
	case e.running:
		e.ok(check, "somebody listens at %s, as the node should", host)
	default:
		e.fail(check, "stop the other program, or set another address in config.toml or app.toml", "%s cannot be used: %s", host, err)
	}
}
