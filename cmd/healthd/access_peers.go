package main

import (
	"strings"

	abci "github.com/cometbft/cometbft/abci/types"
	"github.com/spf13/cast"

	"github.com/cosmos/cosmos-sdk/baseapp"
	servertypes "github.com/cosmos/cosmos-sdk/server/types"
)

// errPeerUnknown is the code by which consensus is told not to connect.
const errPeerUnknown = 1

// knownPeersOnly refuses nodes that the operator has not named: blocks and snapshots are served to every peer. The engine
// asks only where p2p's filter_peers is on.
func knownPeersOnly(options servertypes.AppOptions) func(*baseapp.BaseApp) {
	known := knownPeers(options)
	return func(app *baseapp.BaseApp) {
		app.SetIDPeerFilter(func(id string) *abci.ResponseQuery {
			if known[strings.ToLower(id)] {
				return &abci.ResponseQuery{}
			}
			return &abci.ResponseQuery{Code: errPeerUnknown, Log: "this node's operator has not named that peer ([access] peers of app.toml)"}
		})
	}
}

// knownPeers are the ids of all nodes that the configuration names.
func knownPeers(options servertypes.AppOptions) map[string]bool {
	known := map[string]bool{}
	for _, setting := range []string{"p2p.persistent_peers", "p2p.unconditional_peer_ids", settingAccessPeers} {
		for _, peer := range listed(cast.ToString(options.Get(setting))) {
			id, _, _ := strings.Cut(peer, "@")
			known[strings.ToLower(id)] = true
		}
	}
	return known
}
