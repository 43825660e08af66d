package main

import (
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/http/httputil"
	"net/url"

	"github.com/spf13/cobra"

	"github.com/healthd/healthd/internal/access"
)

func newTunnelCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "tunnel",
		Short: "Reach another member's node through a port of this machine, for tools that show no certificate",
		Long: `Reach another member's node through a port of this machine, for tools that show no certificate: a light client that joins
from a snapshot, or any command with --node. Add /rpc to the URL for the node's RPC; without it the port is its REST interface.`,
		Example: `healthd access tunnel --url https://node.st-mary.example:8443/rpc --listen 127.0.0.1:26757 --ca ca.pem --cert acme.pem --cert-key acme-key.pem
healthd status --node tcp://127.0.0.1:26757`,
		Args: cobra.NoArgs,
		RunE: runTunnel,
	}
	cmd.Flags().String(flagURL, "", "The node's [access] listener, https://HOST:PORT or https://HOST:PORT/rpc")
	cmd.Flags().String(flagListen, "127.0.0.1:26757", "Port of this machine")
	addClientTLSFlags(cmd)
	return cmd
}

func runTunnel(cmd *cobra.Command, _ []string) error {
	base, _ := cmd.Flags().GetString(flagURL)
	target, err := url.Parse(base)
	if err != nil || target.Scheme != "https" || target.Host == "" {
		return fmt.Errorf("want --%s https://HOST:PORT of a node's [access] listener", flagURL)
	}
	listen, _ := cmd.Flags().GetString(flagListen)
	if err := access.RequireLoopback("--"+flagListen, listen); err != nil {
		return err
	}
	config, err := clientTLS(cmd).Client()
	if err != nil {
		return err
	}
	if len(config.Certificates) == 0 {
		return fmt.Errorf("--%s and --%s are missing: a tunnel is for members", flagCert, flagCertKey)
	}
	transport := http.DefaultTransport.(*http.Transport).Clone()
	transport.TLSClientConfig = config
	proxy := &httputil.ReverseProxy{Transport: transport, Rewrite: func(r *httputil.ProxyRequest) { r.SetURL(target) }}
	listener, err := net.Listen("tcp", listen)
	if err != nil {
		return err
	}
	ctx, stop := untilStopped(cmd)
	defer stop()
	tunnel := &http.Server{Handler: proxy, ReadHeaderTimeout: monitoringTimeout}
	go func() {
		<-ctx.Done()
		_ = tunnel.Close()
	}()
	cmd.PrintErrf("http://%s leads to %s; Ctrl-C ends it\n", listener.Addr(), target)
	if err := tunnel.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}
