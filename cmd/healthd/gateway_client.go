package main

import (
	"fmt"
	"net/http"
	"net/url"
	"time"

	"github.com/spf13/cobra"

	"github.com/healthd/healthd/internal/access"
	"github.com/healthd/healthd/internal/edwardskey"
	"github.com/healthd/healthd/internal/httpsignature"
	"github.com/healthd/healthd/internal/release"
	"github.com/healthd/healthd/internal/wordbytes"
	opclient "github.com/healthd/healthd/x/zkbatch/client"
)

// releaseTimeout bounds the wait for a gateway, which may have to fetch documents to make keys.
const releaseTimeout = 5 * time.Minute

func addGatewayClientFlags(cmd *cobra.Command) {
	cmd.Flags().String("gateway", "", "The custodian's gateway, https://HOST:PORT")
	cmd.Flags().String(flagCA, "", "PEM file with the authority of the gateway's certificate; the system's if absent")
	_ = cmd.MarkFlagRequired("gateway") // the flag exists
}

// gatewayClient asks the gateway that the flags name, as the actor of --from.
func gatewayClient(cmd *cobra.Command, signer *opclient.Signer) (*release.Client, error) {
	address, _ := cmd.Flags().GetString("gateway")
	target, err := url.Parse(address)
	if err != nil || target.Scheme != "https" || target.Host == "" || (target.Path != "" && target.Path != "/") {
		return nil, fmt.Errorf("--gateway must be https://HOST:PORT of the custodian's gateway")
	}
	transport, err := signingTransport(signer, clientTLS(cmd))
	if err != nil {
		return nil, err
	}
	return &release.Client{HTTP: &http.Client{Transport: transport, Timeout: releaseTimeout}, URL: "https://" + target.Host}, nil
}

// signingTransport signs each request to a gateway with the key of a signer.
func signingTransport(signer *opclient.Signer, files access.TLS) (http.RoundTripper, error) {
	config, err := files.Client()
	if err != nil {
		return nil, err
	}
	record, err := signer.Context.Keyring.Key(signer.Context.FromName)
	if err != nil {
		return nil, fmt.Errorf("key %q: %w", signer.Context.FromName, err)
	}
	key, err := edwardskey.SignerFromRecord(record)
	if err != nil {
		return nil, err
	}
	base := http.DefaultTransport.(*http.Transport).Clone()
	base.TLSClientConfig = config
	domain := [32]byte(wordbytes.FromWord(signer.Domain()))
	return &httpsignature.Transport{Signer: &httpsignature.Signer{Key: key, Actor: signer.Actor, Domain: domain}, Base: base}, nil
}
