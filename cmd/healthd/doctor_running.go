package main

import (
	"context"
	"time"

	rpchttp "github.com/cometbft/cometbft/rpc/client/http"
)

// askTimeout is long for a node on the same machine.
const askTimeout = 5 * time.Second

// runningNode asks the node itself, where one runs on the home.
func (e *examination) runningNode() {
	const check, advice = "node", "look at its log; if it was started with another --rpc.laddr, ask it yourself by `healthd status --node`"
	if !e.running || e.comet == nil {
		return
	}
	client, err := rpchttp.New(e.comet.RPC.ListenAddress, "/websocket")
	if err != nil {
		e.warn(check, advice, "%s", err)
		return
	}
	ctx, cancel := context.WithTimeout(context.Background(), askTimeout)
	defer cancel()
	status, err := client.Status(ctx)
	if err != nil {
		e.warn(check, advice, "it does not answer at %s: %s", e.comet.RPC.ListenAddress, err)
		return
	}
	network, err := client.NetInfo(ctx)
	if err != nil {
		e.warn(check, advice, "%s", err)
		return
	}
	if e.genesis != nil && status.NodeInfo.Network != e.genesis.ChainID {
		e.fail(check, "two homes share an address: set another one in config.toml", "the node at %s runs chain %s", e.comet.RPC.ListenAddress, status.NodeInfo.Network)
		return
	}
	doing := "follows the network"
	if status.SyncInfo.CatchingUp {
		doing = "is catching up"
	}
	e.ok(check, "it %s at height %d, with %d peers", doing, status.SyncInfo.LatestBlockHeight, network.NPeers)
	if members := e.membersOfGenesis(); members > 1 && network.NPeers == 0 {
		e.warn(check, "check p2p.persistent_peers in config.toml, and that the others can be reached", "it has no peer, but the genesis file names %d members", members)
	}
	e.clockBehind(time.Since(status.SyncInfo.LatestBlockTime))
}
