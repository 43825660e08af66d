package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/spf13/cobra"
	"golang.org/x/sync/errgroup"

	"github.com/cosmos/cosmos-sdk/client"

	"github.com/healthd/healthd/internal/gateway"
	"github.com/healthd/healthd/internal/ipfs"
)

const (
	flagIPFSListen = "ipfs-listen"
	flagTLSCert    = "tls-cert"
	flagTLSKey     = "tls-key"
	flagNotifyURL  = "notify-url"
	flagCurrency   = "currency"
	flagBaseURL    = "base-url"
	flagMaxBody    = "max-body"
	flagRate       = "requests-per-second"
)

// gatewayServeResult is what `gateway serve` prints once it listens.
type gatewayServeResult struct {
	URL         string `json:"url"`
	Institution uint64 `json:"institution"`
	Recipient   string `json:"recipient"`
}

func newGatewayServeCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "serve",
		Short: "Run the gateway of an institution",
		Long: `Run the gateway of an institution: the FHIR R4 facade, the release of keys, and the depot where the institution's patients
store ciphertext. It signs on the chain with the institution's key, opens records with the home's vault, whose identity must
have a passphrase, and keeps its journals in gateway/ of the home. Files lie in the home's IPFS node: that of a running
'healthd ipfs serve', or of --ipfs-api, or its own.

On networks whose chain id begins with dev- it may serve without TLS on loopback, without --l1-rpc and with a vault that has
no passphrase. It warns of each.`,
		Example: `healthd gateway serve --from st-mary --listen 0.0.0.0:8553 --tls-cert st-mary.pem --tls-key st-mary-key.pem \
  --passphrase-file /run/secrets/vault --l1-rpc https://ethereum.example --notify-url https://messages.st-mary.example/break-glass`,
		Args: cobra.NoArgs,
		RunE: runGatewayServe,
	}
	addServiceFlags(cmd)
	addIdentityFlag(cmd)
	cmd.Flags().String(flagIPFSAPI, "", "RPC of another IPFS node to use in place of the home's, such as http://127.0.0.1:5001 of a Kubo")
	cmd.Flags().String(flagIPFSListen, ipfs.DefaultListenAddr, "TCP address for the home's IPFS node, where the gateway runs it")
	cmd.Flags().String(flagListen, "127.0.0.1:8553", "Address to listen on; port 0 is a free one")
	cmd.Flags().String(flagTLSCert, "", "PEM file with the certificate that clients see")
	cmd.Flags().String(flagTLSKey, "", "PEM file with the key of that certificate")
	cmd.Flags().String(flagL1RPC, "", "Ethereum JSON-RPC endpoint, to see which revocations patients force through the settlement contract")
	cmd.Flags().String(flagNotifyURL, "", "Address that gets a POST for each emergency access, so that the patient can be told; https, or http on loopback")
	cmd.Flags().String(flagCurrency, "USD", "Currency of all amounts in FHIR, by its code of ISO 4217")
	cmd.Flags().String(flagBaseURL, "", "Address by which clients reach the facade, for links in answers, such as https://gateway.example/fhir; relative links if absent")
	cmd.Flags().String(flagMaxBody, "64MiB", "Largest body of a request")
	cmd.Flags().Float64(flagRate, gateway.DefaultPerSecond, "Requests of one actor a second")
	cmd.Flags().String(flagMetricsAddr, "", "Address for Prometheus, such as 127.0.0.1:9465; none by default")
	addOutputFlag(cmd)
	return cmd
}

func runGatewayServe(cmd *cobra.Command, _ []string) (err error) {
	ctx, stop := untilStopped(cmd)
	defer stop()
	g := gatewayService{cmd: cmd, log: serviceLog(cmd), home: client.GetClientContextFromCmd(cmd).HomeDir}
	defer func() { err = errors.Join(err, g.close()) }()
	for _, step := range []func(context.Context) error{g.check, g.dial, g.openVault, g.openOffice, g.openParts, g.listen} {
		if err := step(ctx); err != nil {
			return err
		}
	}
	result := gatewayServeResult{URL: g.url(), Institution: g.submitter.Actor(), Recipient: g.vault.Recipient().String()}
	if err := printResult(cmd, result, fmt.Sprintf("The gateway of institution %d serves %s until you press Ctrl-C.", result.Institution, result.URL)); err != nil {
		return err
	}
	group, running := errgroup.WithContext(ctx)
	for _, run := range []func(context.Context) error{g.server.Run, g.office.Run, g.serveMetrics} {
		group.Go(func() error { return run(running) })
	}
	return unlessStopped(ctx, group.Wait())
}
