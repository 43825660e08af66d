package main

import (
	"context"
	"errors"
	"fmt"
	"time"

	rpchttp "github.com/cometbft/cometbft/rpc/client/http"

	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
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
	e.settlement()
}

// settlement says how far ranges are.
func (e *examination) settlement() {
	const check = "settlement"
	var status zkbatchtypes.QueryStatusResponse
	if err := e.askNode("/healthd.zkbatch.v1.Query/Status", &zkbatchtypes.QueryStatusRequest{}, &status); err != nil {
		e.warn(check, "ask again once the node has made a block", "%s", err)
		return
	}
	e.ok(check, "of %d closed ranges %d are proven, %d certified, %d settled",
		status.OpenRange.Number-1, status.Progress.Range-1, status.CertifiedRange, status.SettledRange)
}

// askNode asks a module's query of the node that runs on the home.
func (e *examination) askNode(path string, request interface{ Marshal() ([]byte, error) }, answer interface{ Unmarshal([]byte) error }) error {
	if e.comet == nil {
		return errors.New("config.toml does not say where to ask it")
	}
	address := e.comet.RPC.ListenAddress
	client, err := rpchttp.New(address, "/websocket")
	if err != nil {
		return err
	}
	data, err := request.Marshal()
	if err != nil {
		return err
	}
	ctx, cancel := context.WithTimeout(context.Background(), askTimeout)
	defer cancel()
	result, err := client.ABCIQuery(ctx, path, data)
	if err != nil {
		return fmt.Errorf("it does not answer at %s: %w", address, err)
	}
	if !result.Response.IsOK() {
		return fmt.Errorf("it refuses %s: %s", path, result.Response.Log)
	}
	return answer.Unmarshal(result.Response.Value)
}
