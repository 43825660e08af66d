package gateway

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"io"
	stdlog "log"
	"log/slog"
	"net"
	"net/http"
	"time"

	"github.com/cosmos/gogoproto/grpc"

	"github.com/healthd/healthd/internal/gateway/route"
	"github.com/healthd/healthd/internal/httpsignature"
	"github.com/healthd/healthd/internal/ratelimit"
	identitytypes "github.com/healthd/healthd/x/identity/types"
)

// Defaults of the options.
const (
	DefaultMaxBody       = 64 << 20
	DefaultPerSecond     = 50
	DefaultMaxConcurrent = 64
)

const (
	headerTimeout = 10 * time.Second
	idleTimeout   = time.Minute
	stopTimeout   = 15 * time.Second
	maxHeader     = 16 << 10
	addressFactor = 5 // an address may ask for so many actors
)

// Part of a gateway answers some of its routes.
type Part interface {
	Register(routes route.Routes)
}

// Options of a Server.
type Options struct {
	Listen string // HOST:PORT
	// Certificate of this server; none serves plain HTTP, which is for loopback only.
	Certificate *tls.Certificate
	Node        grpc.ClientConn
	Domain      [32]byte // of the chain
	// MaxBody bounds a request's body, in bytes.
	MaxBody int64
	// PerSecond bounds the requests of one actor.
	PerSecond float64
	// MaxConcurrent bounds the requests that are answered at a time.
	MaxConcurrent int
	// Parameters of searches, by type of resource, for the CapabilityStatement.
	Parameters map[string][]route.SearchParameter
	// Version of the software.
	Version string
	Log     *slog.Logger
	// Offline knows some actors while the node does not answer; nil knows nobody. They are served where the route says so,
	// and where what they rely on is an emergency by its number.
	Offline     func(actor uint64) (*identitytypes.Actor, bool)
	IsEmergency func(access uint64) bool
	// Ready tells whether the gateway can do its work; nil means always.
	Ready func(context.Context) error
}

func (o Options) withDefaults() Options {
	if o.MaxBody <= 0 {
		o.MaxBody = DefaultMaxBody
	}
	if o.PerSecond <= 0 {
		o.PerSecond = DefaultPerSecond
	}
	if o.MaxConcurrent <= 0 {
		o.MaxConcurrent = DefaultMaxConcurrent
	}
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	return o
}

// Server answers requests.
type Server struct {
	options    Options
	listener   net.Listener
	routes     *routes
	actors     actors
	verifier   *httpsignature.Verifier
	addresses  *ratelimit.Limits
	requesters *ratelimit.Limits
	slots      chan struct{}
	shares     shares
}

// New listens at once, so that the address is known, and serves with [Server.Run].
func New(options Options, parts ...Part) (*Server, error) {
	options = options.withDefaults()
	s := &Server{
		options: options, routes: newRoutes(), actors: actors{options.Node, options.Offline},
		addresses: ratelimit.New(addressFactor * options.PerSecond), requesters: ratelimit.New(options.PerSecond),
		slots: make(chan struct{}, options.MaxConcurrent),
	}
	authority, err := s.authority()
	if err != nil {
		return nil, err
	}
	s.verifier = httpsignature.NewVerifier(options.Domain, authority, s.actors.key, time.Now())
	for _, part := range parts {
		part.Register(s.routes)
	}
	s.registerOwn()
	if s.listener, err = net.Listen("tcp", options.Listen); err != nil {
		return nil, fmt.Errorf("the gateway cannot listen: %w", err)
	}
	return s, nil
}

// Addr is where the server listens.
func (s *Server) Addr() net.Addr { return s.listener.Addr() }

// authority says whether a request is addressed to this server: a request that was signed for one gateway cannot be passed
// on to another. Without a certificate it is whatever reaches loopback.
func (s *Server) authority() (func(host string) bool, error) {
	if s.options.Certificate == nil {
		if !loopback(s.options.Listen) {
			return nil, errors.New("without a certificate the gateway serves on loopback only: give it one")
		}
		return loopback, nil
	}
	certificate, err := x509.ParseCertificate(s.options.Certificate.Certificate[0])
	if err != nil {
		return nil, fmt.Errorf("the gateway's certificate: %w", err)
	}
	return func(host string) bool { return certificate.VerifyHostname(hostOf(host)) == nil }, nil
}

func hostOf(authority string) string {
	if name, _, err := net.SplitHostPort(authority); err == nil {
		return name
	}
	return authority
}

func loopback(authority string) bool {
	host := hostOf(authority)
	ip := net.ParseIP(host)
	return host == "localhost" || (ip != nil && ip.IsLoopback())
}

// silent is where net/http writes addresses of whoever connects: nowhere.
var silent = stdlog.New(io.Discard, "", 0)

// Run serves until the context ends, and lets what is being answered come to its end.
func (s *Server) Run(ctx context.Context) error {
	server := &http.Server{
		Handler: s, ReadHeaderTimeout: headerTimeout, IdleTimeout: idleTimeout, MaxHeaderBytes: maxHeader, ErrorLog: silent,
		BaseContext: func(net.Listener) context.Context { return context.WithoutCancel(ctx) },
	}
	listener := s.listener
	if s.options.Certificate != nil {
		listener = tls.NewListener(listener, &tls.Config{
			MinVersion: tls.VersionTLS13, Certificates: []tls.Certificate{*s.options.Certificate}, NextProtos: []string{"http/1.1"},
		})
	}
	stopped := make(chan error, 1)
	go func() {
		<-ctx.Done()
		patience, cancel := context.WithTimeout(context.WithoutCancel(ctx), stopTimeout)
		defer cancel()
		stopped <- server.Shutdown(patience)
	}()
	if err := server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
		return fmt.Errorf("the gateway: %w", err)
	}
	return <-stopped
}
