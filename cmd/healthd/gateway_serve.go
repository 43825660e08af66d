package main

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"path/filepath"
	"time"

	"github.com/prometheus/client_golang/prometheus/promhttp"
	"github.com/spf13/cobra"
	"golang.org/x/sync/errgroup"

	"github.com/cosmos/cosmos-sdk/client"
	"github.com/cosmos/cosmos-sdk/client/flags"
	"github.com/cosmos/cosmos-sdk/version"

	"github.com/healthd/healthd/app"
	"github.com/healthd/healthd/internal/access"
	"github.com/healthd/healthd/internal/chainclient"
	"github.com/healthd/healthd/internal/clinical"
	"github.com/healthd/healthd/internal/custody"
	"github.com/healthd/healthd/internal/custody/store"
	"github.com/healthd/healthd/internal/depot"
	"github.com/healthd/healthd/internal/edwardskey"
	"github.com/healthd/healthd/internal/exchange"
	"github.com/healthd/healthd/internal/fhir"
	"github.com/healthd/healthd/internal/gateway"
	"github.com/healthd/healthd/internal/gateway/route"
	"github.com/healthd/healthd/internal/ipfs"
	"github.com/healthd/healthd/internal/release"
	"github.com/healthd/healthd/internal/vault"
	"github.com/healthd/healthd/internal/wordbytes"
	identitytypes "github.com/healthd/healthd/x/identity/types"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
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
	for _, run := range []func(context.Context) error{g.server.Run, g.office.Run, g.depot.Run, g.serveMetrics} {
		group.Go(func() error { return run(running) })
	}
	return unlessStopped(ctx, group.Wait())
}

// gatewayService is a gateway as its command puts it together.
type gatewayService struct {
	cmd  *cobra.Command
	log  *slog.Logger
	home string

	certificate *tls.Certificate
	node        *chainclient.Client
	domain      [32]byte
	chainID     string
	submitter   *custody.Submitter
	store       custody.Store
	vault       *vault.Vault
	ledger      *custody.Ledger
	custodian   *custody.Custodian
	office      *release.Office
	depot       *depot.Depot
	parts       []gateway.Part
	server      *gateway.Server

	ends []func() error // in the order of opening
}

func (g *gatewayService) later(end func() error) { g.ends = append(g.ends, end) }

func (g *gatewayService) close() (err error) {
	for i := len(g.ends) - 1; i >= 0; i-- {
		err = errors.Join(err, g.ends[i]())
	}
	return err
}

func (g *gatewayService) text(flag string) string {
	value, _ := g.cmd.Flags().GetString(flag)
	return value
}

// devOnly refuses a shortcut on a network with real data, and warns of it on others.
func (g *gatewayService) devOnly(shortcut, instead string) error {
	if !app.IsDevelopment(g.text(flags.FlagChainID)) {
		return fmt.Errorf("%s is for networks whose chain id begins with dev- only: %s", shortcut, instead)
	}
	g.cmd.PrintErrf("warning: %s, which is for development only\n", shortcut)
	return nil
}

// check settles what can be settled before anything is opened.
func (g *gatewayService) check(context.Context) error {
	certificate, key := g.text(flagTLSCert), g.text(flagTLSKey)
	if certificate == "" && key == "" {
		return g.devOnly("serving without TLS", fmt.Sprintf("give --%s and --%s", flagTLSCert, flagTLSKey))
	}
	loaded, err := tls.LoadX509KeyPair(certificate, key)
	if err != nil {
		return fmt.Errorf("--%s and --%s: %w", flagTLSCert, flagTLSKey, err)
	}
	g.certificate = &loaded
	return nil
}

// dial connects to the chain and finds the institution of the key.
func (g *gatewayService) dial(ctx context.Context) (err error) {
	if g.node, err = dialNode(ctx, g.cmd); err != nil {
		return err
	}
	g.later(g.node.Close)
	status, err := g.node.Batches().Status(ctx, &zkbatchtypes.QueryStatusRequest{})
	if err != nil {
		return reachable(err)
	}
	g.chainID, g.domain = status.ChainId, [32]byte(status.Domain)
	domain, err := wordbytes.Word(status.Domain)
	if err != nil {
		return err
	}
	params, err := g.node.Batches().Params(ctx, &zkbatchtypes.QueryParamsRequest{})
	if err != nil {
		return reachable(err)
	}
	if params.Params.SettlementContract != "" && g.text(flagL1RPC) == "" {
		if err := g.devOnly("looking at no Ethereum, so that keys are refused under every consent", fmt.Sprintf("the network settles there, so give --%s", flagL1RPC)); err != nil {
			return err
		}
	}
	record, err := client.GetClientContextFromCmd(g.cmd).Keyring.Key(g.text(flagFrom))
	if err != nil {
		return err
	}
	key, err := edwardskey.SignerFromRecord(record)
	if err != nil {
		return err
	}
	address := identitytypes.AddressOf(key.Public()).String()
	found, err := identitytypes.NewQueryClient(g.node.Conn()).ActorByAddress(ctx, &identitytypes.QueryActorByAddressRequest{Address: address})
	if err != nil {
		return fmt.Errorf("the key %q belongs to no actor: an institution must be registered before it can serve: %w", g.text(flagFrom), err)
	}
	for _, candidate := range found.Actors {
		if actor := candidate.Actor; actor.Sequence == actor.Institution {
			g.submitter = custody.NewSubmitter(custody.NewNetwork(g.node), domain, key, actor.Sequence)
			g.later(g.submitter.Close)
			return nil
		}
	}
	return fmt.Errorf("the key %q is no institution's: a gateway signs as an institution", g.text(flagFrom))
}

// openVault opens the store and the vault of the home.
func (g *gatewayService) openVault(ctx context.Context) error {
	if g.text(flagPassphraseFile) == "" {
		if err := g.devOnly("a vault without a passphrase", fmt.Sprintf("whoever steals the disk reads everything: give --%s", flagPassphraseFile)); err != nil {
			return err
		}
	}
	identity, err := vaultFilesOf(g.cmd).loadIdentity(g.cmd)
	if err != nil {
		return err
	}
	if err := g.openStore(ctx); err != nil {
		return err
	}
	g.vault = vault.New(g.store, identity)
	g.ledger = custody.NewLedger(g.node.Conn(), g.submitter)
	g.custodian = custody.New(g.vault, g.store, g.ledger, filepath.Join(g.home, "gateway", "documents"))
	return nil
}

// openStore takes the home's running node, or that of --ipfs-api; else the gateway runs the home's node itself, as
// `ipfs serve` would.
func (g *gatewayService) openStore(ctx context.Context) error {
	if endpoint := g.text(flagIPFSAPI); endpoint != "" {
		remote, err := store.OpenRemote(endpoint, 0)
		if err != nil {
			return fmt.Errorf("--%s: %w", flagIPFSAPI, err)
		}
		g.store = remote
		g.later(remote.Close)
		return nil
	}
	files := ipfsFilesOf(g.cmd)
	running, ok, err := store.OpenControl(ctx, files.dir)
	if err != nil {
		return err
	}
	if ok {
		g.store = running
		g.later(running.Close)
		return nil
	}
	options := storageOptions{files: files, log: g.log, chain: g.node.GRPC()}
	if options.node, err = files.options(); err != nil {
		return err
	}
	options.node.ListenAddr = g.text(flagIPFSListen)
	storage, err := openStorageNode(ctx, options)
	if err != nil {
		return err
	}
	g.later(storage.Close)
	stop, err := ipfs.ListenControl(ctx, files.dir, storage.API())
	if err != nil {
		return err
	}
	g.later(stop)
	g.store = store.NewReplicated(storage.Node, storage.Replicator)
	return nil
}

// openOffice opens the release of keys and sessions.
func (g *gatewayService) openOffice(context.Context) (err error) {
	chain := release.NewLedger(g.node.Conn())
	g.office, err = release.Open(release.Options{
		Dir: releaseFolder(g.home), ChainID: g.chainID, Domain: g.domain[:], Custodian: g.submitter.Actor(), Chain: chain,
		Custody: g.custodian, Forced: custody.NewForcedWatch(g.ledger, g.text(flagL1RPC)), NotifyURL: g.text(flagNotifyURL), Log: g.log,
		Emergency: &release.EmergencyOptions{Directory: chain, Submitter: g.submitter, Seal: g.vault},
	})
	if err == nil {
		g.later(g.office.Close)
	}
	return err
}

// openParts opens what answers requests.
func (g *gatewayService) openParts(context.Context) error {
	records, err := clinical.New(clinical.Options{
		Custody: g.custodian, Sessions: g.office, Ledger: g.ledger, Vault: g.vault, Institution: g.submitter.Actor(),
		Dir: filepath.Join(g.home, "gateway", "clinical"), Base: g.text(flagBaseURL),
	})
	if err != nil {
		return err
	}
	onChain, err := exchange.New(exchange.Options{
		Node: g.node.Conn(), Submitter: g.submitter, Chain: g.chainID, Base: g.text(flagBaseURL), Currency: g.text(flagCurrency),
	})
	if err != nil {
		return fmt.Errorf("--%s: %w", flagCurrency, err)
	}
	g.depot, err = depot.New(depot.Options{
		Store: g.store, Patients: g.custodian, Institution: g.submitter.Actor(), Dir: filepath.Join(g.home, "gateway", "uploads"), Log: g.log,
	})
	g.parts = []gateway.Part{records, onChain, g.office, g.depot}
	return err
}

// listen opens the address.
func (g *gatewayService) listen(context.Context) error {
	size, err := parseBytes(g.text(flagMaxBody))
	if err != nil {
		return fmt.Errorf("--%s: %w", flagMaxBody, err)
	}
	perSecond, _ := g.cmd.Flags().GetFloat64(flagRate)
	parameters := gatewayParameters()
	g.server, err = gateway.New(gateway.Options{
		Listen: g.text(flagListen), Certificate: g.certificate, Node: g.node.Conn(), Domain: g.domain, MaxBody: int64(size), PerSecond: perSecond,
		Parameters: parameters, Version: version.Version, Log: g.log, Offline: g.offline, Ready: g.ready,
	}, g.parts...)
	return err
}

// gatewayParameters are those of all searches.
func gatewayParameters() map[string][]route.SearchParameter {
	all := map[string][]route.SearchParameter{}
	for _, kind := range fhir.Types() {
		for _, p := range clinical.SearchParameters(kind) {
			all[kind] = append(all[kind], route.SearchParameter{Name: p.Name, Type: p.Type})
		}
	}
	for kind, parameters := range exchange.SearchParameters() { // which answer for their types
		all[kind] = nil
		for _, p := range parameters {
			all[kind] = append(all[kind], route.SearchParameter(p))
		}
	}
	return all
}

// offline is what is known of a practitioner while the chain does not answer.
func (g *gatewayService) offline(actor uint64) (*identitytypes.Actor, bool) {
	known, ok := g.office.Credential(actor)
	return &identitytypes.Actor{
		Sequence: known.Actor, Role: identitytypes.ROLE_PRACTITIONER, Status: identitytypes.ACTOR_STATUS_ACTIVE, Institution: known.Institution,
		Emergency: true, PublicKey: known.PublicKey, Nonce: known.Nonce,
	}, ok
}

func (g *gatewayService) ready(ctx context.Context) error {
	_, err := g.node.Batches().Status(ctx, &zkbatchtypes.QueryStatusRequest{})
	return err
}

func (g *gatewayService) url() string {
	scheme := "https"
	if g.certificate == nil {
		scheme = "http"
	}
	return scheme + "://" + g.server.Addr().String()
}

// serveMetrics answers at --metrics-addr until the context ends.
func (g *gatewayService) serveMetrics(ctx context.Context) error {
	address := g.text(flagMetricsAddr)
	if address == "" {
		return nil
	}
	if err := access.RequireLoopback("--"+flagMetricsAddr, address); err != nil {
		return err
	}
	routes := http.NewServeMux()
	routes.Handle("GET /metrics", promhttp.Handler())
	server := &http.Server{Addr: address, Handler: routes, ReadHeaderTimeout: 5 * time.Second}
	context.AfterFunc(ctx, func() { _ = server.Close() })
	if err := server.ListenAndServe(); !errors.Is(err, http.ErrServerClosed) {
		return fmt.Errorf("--%s: %w", flagMetricsAddr, err)
	}
	return nil
}
