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
	g.later(func() error { records.Close(); return nil })
	onChain, err := exchange.New(exchange.Options{
		Node: g.node.Conn(), Submitter: g.submitter, Chain: g.chainID, Base: g.text(flagBaseURL), Currency: g.text(flagCurrency),
	})
	if err != nil {
		return fmt.Errorf("--%s: %w", flagCurrency, err)
	}
	ciphertext := depot.New(depot.Options{Store: g.store, Patients: g.custodian, Institution: g.submitter.Actor()})
	g.parts = []gateway.Part{records, onChain, g.office, ciphertext}
	return nil
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
		IsEmergency: func(access uint64) bool { return access >= release.EmergencyBase },
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
