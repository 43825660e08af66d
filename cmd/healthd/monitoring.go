package main

import (
	"context"
	"errors"
	"net"
	"net/http"
	"path/filepath"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/spf13/cobra"
	"golang.org/x/sync/errgroup"

	cmtcfg "github.com/cometbft/cometbft/config"

	"github.com/cosmos/cosmos-sdk/client"
	"github.com/cosmos/cosmos-sdk/server"

	"github.com/healthd/healthd/internal/access"
	"github.com/healthd/healthd/internal/monitoring"
)

const (
	settingMonitoringListen = "monitoring.listen"
	defaultMonitoringListen = "127.0.0.1:26662"

	monitoringTimeout = 10 * time.Second
)

// monitoringConfig is app.toml's section [monitoring].
type monitoringConfig struct {
	Listen string `mapstructure:"listen"`
}

const monitoringTemplate = `
###############################################################################
###                               Monitoring                                ###
###############################################################################

# /health, /ready and, for Prometheus, /metrics: the chain's, the attester's and the consensus engine's. Alerts for it are in
# docs/alerts.yaml.
[monitoring]

# Address to listen on, of this machine; empty for none.
listen = "{{ .Monitoring.Listen }}"
`

func addMonitoringFlags(cmd *cobra.Command) {
	cmd.Flags().String(settingMonitoringListen, defaultMonitoringListen, "Address of /health, /ready and /metrics, on this machine; empty for none")
}

// measureConsensus makes the engine keep its metrics where ours are, without a listener of its own, unless the operator
// has configured one.
func measureConsensus(comet *cmtcfg.Config, listen string) {
	if listen != "" && !comet.Instrumentation.Prometheus {
		comet.Instrumentation.Prometheus, comet.Instrumentation.PrometheusListenAddr = true, ""
	}
}

func newMonitoring(clientCtx client.Context, data string) *monitoring.Monitor {
	return monitoring.New(monitoring.Sources{Node: clientCtx, Data: data, Engine: func(ctx context.Context) (monitoring.Engine, error) {
		if clientCtx.Client == nil {
			return monitoring.Engine{}, errors.New("the node runs without consensus")
		}
		rpc, err := clientCtx.GetNode()
		if err != nil {
			return monitoring.Engine{}, err
		}
		status, err := rpc.Status(ctx)
		if err != nil {
			return monitoring.Engine{}, err
		}
		info := status.SyncInfo
		return monitoring.Engine{Height: info.LatestBlockHeight, Time: info.LatestBlockTime, CatchingUp: info.CatchingUp}, nil
	}})
}

// runMonitoring serves health and metrics beside a node. A port that is taken is no reason to stop a validator.
func runMonitoring(svrCtx *server.Context, clientCtx client.Context, ctx context.Context, group *errgroup.Group) error {
	listen := svrCtx.Viper.GetString(settingMonitoringListen)
	if listen == "" {
		return nil
	}
	if err := access.RequireLoopback("[monitoring] listen", listen); err != nil {
		return err
	}
	monitor := newMonitoring(clientCtx, filepath.Join(svrCtx.Config.RootDir, "data"))
	if err := monitor.Register(prometheus.DefaultRegisterer, prometheus.DefaultGatherer); err != nil {
		return err
	}
	listener, err := net.Listen("tcp", listen)
	if err != nil {
		svrCtx.Logger.Error("this node is not monitored; give it another [monitoring] listen", "error", err)
		return nil
	}
	endpoint := &http.Server{Handler: monitor, ReadTimeout: monitoringTimeout, WriteTimeout: monitoringTimeout}
	group.Go(func() error {
		<-ctx.Done()
		return endpoint.Close()
	})
	group.Go(func() error {
		if err := endpoint.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
			return err
		}
		return nil
	})
	return nil
}
