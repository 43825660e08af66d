package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/cosmos/cosmos-sdk/client"
	"github.com/cosmos/cosmos-sdk/client/flags"

	"github.com/healthd/healthd/internal/access"
	"github.com/healthd/healthd/internal/edwardskey"
	"github.com/healthd/healthd/internal/zkcrypto"
)

const (
	flagReadAs      = "actor"
	flagBody        = "body"
	requestTimeout  = time.Minute
	maxReadResponse = 64 << 20
)

func newRequestCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "request PATH",
		Short: "Ask a node on another machine, as a patient or another actor, and print the answer",
		Long: `Ask a node on another machine, as a patient or another actor, and print the answer. The request is signed with the key of --from.
Without --from it is an outsider's, or a member's with --cert and --cert-key. docs/access.md says who sees what.`,
		Example: `healthd access request /healthd/consent/v1/patients/7/consents --from alice --actor 7 --url https://node.st-mary.example:8443
healthd access request /healthd/zkbatch/v1/status --url https://node.st-mary.example:8443`,
		Args: cobra.ExactArgs(1),
		RunE: runRequest,
	}
	cmd.Flags().String(flagURL, "", "The node's [access] listener, https://HOST:PORT")
	cmd.Flags().Uint64(flagReadAs, 0, "Number of the actor who holds the key of --from")
	cmd.Flags().String(flagBody, "", "File with the body; the request is then a POST")
	addClientTLSFlags(cmd)
	flags.AddTxFlagsToCmd(cmd) // for the keyring
	return cmd
}

func runRequest(cmd *cobra.Command, args []string) error {
	base, _ := cmd.Flags().GetString(flagURL)
	target, err := url.Parse(base)
	if err != nil || target.Scheme != "https" || target.Host == "" || !strings.HasPrefix(args[0], "/") {
		return fmt.Errorf("want a PATH that begins with / and --%s https://HOST:PORT of a node's [access] listener", flagURL)
	}
	config, err := clientTLS(cmd).Client()
	if err != nil {
		return err
	}
	transport := http.DefaultTransport.(*http.Transport).Clone()
	transport.TLSClientConfig = config
	asker := requester{http: &http.Client{Transport: transport, Timeout: requestTimeout}, base: "https://" + target.Host}
	method, body := http.MethodGet, []byte(nil)
	if file, _ := cmd.Flags().GetString(flagBody); file != "" {
		if body, err = os.ReadFile(file); err != nil {
			return err
		}
		method = http.MethodPost
	}
	if name, _ := cmd.Flags().GetString(flags.FlagFrom); name != "" {
		clientCtx, err := client.GetClientTxContext(cmd)
		if err != nil {
			return err
		}
		record, err := clientCtx.Keyring.Key(name)
		if err != nil {
			return fmt.Errorf("key %q: %w", name, err)
		}
		if asker.key, err = edwardskey.SignerFromRecord(record); err != nil {
			return err
		}
		if asker.actor, _ = cmd.Flags().GetUint64(flagReadAs); asker.actor == 0 {
			return fmt.Errorf("--%s is missing: the number under which the key of --%s is registered", flagReadAs, flags.FlagFrom)
		}
	}
	answer, err := asker.ask(cmd.Context(), method, args[0], body)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(cmd.OutOrStdout(), "%s\n", bytes.TrimSpace(answer))
	return err
}

// requester asks one node, signing with a key if it has one.
type requester struct {
	http  *http.Client
	base  string
	key   *zkcrypto.PrivateKey
	actor uint64
}

func (r requester) ask(ctx context.Context, method, path string, body []byte) ([]byte, error) {
	request, err := http.NewRequestWithContext(ctx, method, r.base+path, bytes.NewReader(body))
	if err != nil {
		return nil, err
	}
	if r.key != nil {
		domain, err := r.domain(ctx)
		if err != nil {
			return nil, err
		}
		signed := access.Request{Domain: domain, Host: request.URL.Host, Method: method, Target: request.URL.RequestURI(), Body: body}
		credentials, err := signed.Sign(r.key, r.actor, time.Now())
		if err != nil {
			return nil, err
		}
		request.Header.Set("Authorization", credentials.Header())
	}
	return r.do(request)
}

// domain asks the node, as an outsider may. A wrong one makes a signature that is good for nothing here.
func (r requester) domain(ctx context.Context) ([]byte, error) {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, r.base+"/healthd/zkbatch/v1/status", nil)
	if err != nil {
		return nil, err
	}
	answer, err := r.do(request)
	if err != nil {
		return nil, err
	}
	var status struct {
		Domain []byte `json:"domain"`
	}
	if err := json.Unmarshal(answer, &status); err != nil || len(status.Domain) == 0 {
		return nil, errors.New("the node's status names no domain; is that the [access] listener of a healthd node?")
	}
	return status.Domain, nil
}

func (r requester) do(request *http.Request) (_ []byte, err error) {
	response, err := r.http.Do(request)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, response.Body.Close()) }()
	content, err := io.ReadAll(io.LimitReader(response.Body, maxReadResponse))
	if err != nil {
		return nil, err
	}
	if response.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("the node answers %s: %s", response.Status, bytes.TrimSpace(content))
	}
	return content, nil
}
