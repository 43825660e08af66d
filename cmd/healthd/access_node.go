package main

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"

	"github.com/spf13/cast"
	"golang.org/x/sync/errgroup"

	"cosmossdk.io/log/v2"

	"github.com/cosmos/cosmos-sdk/client"
	"github.com/cosmos/cosmos-sdk/server"
	servertypes "github.com/cosmos/cosmos-sdk/server/types"

	"github.com/healthd/healthd/app"
	"github.com/healthd/healthd/internal/access"
)

// ownInterfaces are the settings with the addresses at which a node asks nobody who they are.
var ownInterfaces = []string{"rpc.laddr", "rpc.grpc_laddr", "grpc.address", "api.address"}

// checkInterfaces keeps a node's own interfaces to its machine. On a development network it only warns.
func checkInterfaces(options servertypes.AppOptions, chainID string, log log.Logger) error {
	var open error
	for _, setting := range ownInterfaces {
		section, _, _ := strings.Cut(setting, ".")
		if section != "rpc" && !cast.ToBool(options.Get(section+".enable")) {
			continue
		}
		open = errors.Join(open, access.RequireLoopback(setting, cast.ToString(options.Get(setting))))
	}
	if open != nil && app.IsDevelopment(chainID) {
		log.Warn("a network for real use would refuse to start", "reason", open)
		return nil
	}
	return open
}

// runAccess serves authenticated queries beside a node.
func runAccess(svrCtx *server.Context, clientCtx client.Context, ctx context.Context, group *errgroup.Group) error {
	options := svrCtx.Viper
	listen := options.GetString(settingAccessListen)
	if listen == "" {
		return nil
	}
	if !options.GetBool("api.enable") {
		return errors.New("[access] of app.toml: it passes queries to the REST interface; set enable = true in [api]")
	}
	rate := options.GetFloat64(settingAccessRate)
	if rate <= 0 {
		return fmt.Errorf("[access] of app.toml: requests-per-second = %g; it must be above 0", rate)
	}
	accessServer, err := access.NewServer(access.Options{
		Listen: listen, TLS: accessTLS(options), Members: listed(options.GetString(settingAccessMembers)),
		PerSecond: rate, Node: clientCtx,
		REST: asURL(options.GetString("api.address")), RPC: asURL(options.GetString("rpc.laddr")),
		Health: healthOf(clientCtx), Log: svrCtx.Logger.With("module", "access"),
	})
	if err != nil {
		return fmt.Errorf("[access] of app.toml: %w", err)
	}
	group.Go(func() error { return accessServer.Run(ctx) })
	return nil
}

// asURL is where a client finds what listens on an address.
func asURL(address string) string {
	if strings.HasPrefix(address, "tcp://") {
		return "http://" + strings.TrimPrefix(address, "tcp://")
	}
	return address
}

// healthOf answers whether the node lives and is ready.
func healthOf(clientCtx client.Context) http.Handler { return newMonitoring(clientCtx, "") }
