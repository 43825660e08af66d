package main

import (
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"time"

	"github.com/prometheus/client_golang/prometheus/promhttp"
	"github.com/spf13/cobra"

	"github.com/healthd/healthd/internal/relayer"
)

// serveMetrics answers at --metrics-addr, where that is given, until the returned function is called.
func serveMetrics(cmd *cobra.Command, metrics *relayer.Metrics, log *slog.Logger) (stop func(), err error) {
	address, _ := cmd.Flags().GetString(flagMetricsAddr)
	if address == "" {
		return func() {}, nil
	}
	listener, err := net.Listen("tcp", address)
	if err != nil {
		return nil, fmt.Errorf("--%s: %w", flagMetricsAddr, err)
	}
	routes := http.NewServeMux()
	routes.Handle("GET /metrics", promhttp.HandlerFor(metrics.Gatherer(), promhttp.HandlerOpts{}))
	server := &http.Server{Handler: routes, ReadHeaderTimeout: 5 * time.Second}
	go func() {
		if err := server.Serve(listener); err != http.ErrServerClosed {
			log.Error("metrics are no longer served", "error", err)
		}
	}()
	log.Info("metrics are served", "url", fmt.Sprintf("http://%s/metrics", listener.Addr()))
	return func() { _ = server.Close() }, nil // the process ends
}
