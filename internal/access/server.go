package access

import (
	"bytes"
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"io"
	stdlog "log"
	"net"
	"net/http"
	"net/http/httputil"
	"net/url"
	"slices"
	"strings"
	"time"

	"github.com/cosmos/gogoproto/grpc"

	"cosmossdk.io/log/v2"

	"github.com/healthd/healthd/internal/ratelimit"
	"github.com/healthd/healthd/internal/replay"
)

const (
	readTimeout  = 15 * time.Second
	writeTimeout = time.Minute
	idleTimeout  = time.Minute
	stopTimeout  = 5 * time.Second

	maxHeader     = 8 << 10
	maxBody       = 64 << 10 // of actors and outsiders
	maxMemberBody = 8 << 20
	addressFactor = 5 // an address may ask for so many identities
)

// Options of a Server.
type Options struct {
	Listen    string
	TLS       TLS
	Members   []string // of the consortium's members, those who may read here; all if empty
	PerSecond float64  // requests of one identity
	Node      grpc.ClientConn
	REST, RPC string // the node's own interfaces, as URLs; RPC may be empty
	Health    http.Handler
	Log       log.Logger
}

// Server is the one door to a node from beyond loopback.
type Server struct {
	options     Options
	certificate *x509.Certificate
	tls         *tls.Config
	state       state
	replays     *replay.Memory
	addresses   *ratelimit.Limits
	identities  *ratelimit.Limits
	rest, rpc   *httputil.ReverseProxy
}

var errNode = errors.New("the node cannot answer at the moment")

// NewServer reads the certificates.
func NewServer(options Options) (*Server, error) {
	config, certificate, err := options.TLS.server()
	if err != nil {
		return nil, err
	}
	s := &Server{
		options: options, certificate: certificate, tls: config, state: state{options.Node},
		replays: replay.New(MaxSkew, time.Now()), addresses: ratelimit.New(addressFactor * options.PerSecond), identities: ratelimit.New(options.PerSecond),
	}
	if s.rest, err = proxyTo(options.REST, ""); err != nil {
		return nil, err
	}
	if options.RPC != "" {
		s.rpc, err = proxyTo(options.RPC, "/rpc")
	}
	return s, err
}

// Run serves until the context ends.
func (s *Server) Run(ctx context.Context) error {
	listener, err := tls.Listen("tcp", s.options.Listen, s.tls)
	if err != nil {
		return fmt.Errorf("[access] listen: %w", err)
	}
	server := &http.Server{
		Handler: s, ReadHeaderTimeout: readTimeout, ReadTimeout: readTimeout, WriteTimeout: writeTimeout, IdleTimeout: idleTimeout,
		MaxHeaderBytes: maxHeader, ErrorLog: silent,
	}
	stopped := make(chan error, 1)
	go func() {
		<-ctx.Done()
		grace, cancel := context.WithTimeout(context.WithoutCancel(ctx), stopTimeout)
		defer cancel()
		if err := server.Shutdown(grace); err != nil {
			err = server.Close()
			stopped <- err
			return
		}
		stopped <- nil
	}()
	s.options.Log.Info("serving authenticated queries", "address", listener.Addr().String())
	if err := server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
		return fmt.Errorf("[access]: %w", err)
	}
	return <-stopped
}

// silent is where net/http writes addresses of whoever connects: nowhere.
var silent = stdlog.New(io.Discard, "", 0)

// ServeHTTP lets through what the policy allows.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	address, _, _ := net.SplitHostPort(r.RemoteAddr)
	if !s.addresses.Take(address) {
		refuse(w, http.StatusTooManyRequests, "too many requests; wait a second")
		return
	}
	limit := int64(maxBody)
	if len(r.TLS.PeerCertificates) > 0 {
		limit = maxMemberBody
	}
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, limit))
	if err != nil {
		refuse(w, http.StatusRequestEntityTooLarge, fmt.Sprintf("the body cannot be read or is longer than %d bytes", limit))
		return
	}
	who, err := s.identify(r, body)
	switch {
	case errors.Is(err, errNode):
		s.failed(w, err)
	case err != nil:
		refuse(w, http.StatusUnauthorized, err.Error())
	case !s.identities.Take(who.name(address)):
		refuse(w, http.StatusTooManyRequests, "too many requests; wait a second")
	default:
		s.answer(w, r, who, body)
	}
}

// answer judges and serves the request of an established reader.
func (s *Server) answer(w http.ResponseWriter, r *http.Request, who reader, body []byte) {
	path := r.URL.Path
	rule, parts := match(r.Method, path)
	if rule != nil && r.URL.EscapedPath() != path {
		rule = nil
	}
	q := &question{rule: rule, parts: parts, body: body}
	var parsed error
	q.query, parsed = url.ParseQuery(r.URL.RawQuery)
	allowed := rule != nil && parsed == nil
	if allowed && who.member == "" {
		if who.actor == 0 {
			allowed = rule.Who == Anyone
		} else {
			var err error
			if allowed, err = s.state.mayRead(r.Context(), who.actor, q); err != nil {
				s.failed(w, err)
				return
			}
		}
	}
	switch {
	case !allowed && who == reader{}:
		refuse(w, http.StatusUnauthorized, "show a member's certificate, or sign the request: `healthd access request`")
	case !allowed:
		refuse(w, http.StatusNotFound, "there is nothing here that you may read")
	default:
		s.forward(w, r, who, q)
	}
}

// forward passes on what was judged and nothing else.
func (s *Server) forward(w http.ResponseWriter, r *http.Request, who reader, q *question) {
	if q.rule.Path == "/health" || q.rule.Path == "/ready" {
		s.options.Health.ServeHTTP(w, r)
		return
	}
	r.Body, r.ContentLength = io.NopCloser(bytes.NewReader(q.body)), int64(len(q.body))
	r.URL.RawQuery = q.query.Encode()
	kept := http.Header{"Accept": {"application/json"}, "Content-Type": {"application/json"}}
	if who.member != "" {
		for _, name := range []string{"X-Cosmos-Block-Height", "Connection", "Upgrade", "Sec-Websocket-Key", "Sec-Websocket-Version"} {
			if values := r.Header.Values(name); len(values) > 0 {
				kept[name] = values
			}
		}
	}
	r.Header = kept
	if !strings.HasPrefix(q.rule.Path, "/rpc/") {
		s.rest.ServeHTTP(w, r)
		return
	}
	if s.rpc == nil {
		refuse(w, http.StatusNotFound, "this node's RPC is off")
		return
	}
	s.rpc.ServeHTTP(w, r)
}

func (s *Server) allowed(member string) bool {
	return len(s.options.Members) == 0 || slices.Contains(s.options.Members, member)
}

func (s *Server) failed(w http.ResponseWriter, err error) {
	s.options.Log.Error("an authenticated query could not be judged", "error", err)
	refuse(w, http.StatusServiceUnavailable, errNode.Error())
}

// refuse answers in the shape of the node's own errors.
func refuse(w http.ResponseWriter, status int, message string) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	_, _ = fmt.Fprintf(w, "{\"code\":%d,\"message\":%q}\n", status, message)
}

func proxyTo(base, strip string) (*httputil.ReverseProxy, error) {
	target, err := url.Parse(base)
	if err != nil {
		return nil, err
	}
	return &httputil.ReverseProxy{
		ErrorLog: silent,
		Rewrite: func(r *httputil.ProxyRequest) {
			r.Out.URL.Path = strings.TrimPrefix(r.Out.URL.Path, strip)
			r.SetURL(target)
		},
		ErrorHandler: func(w http.ResponseWriter, _ *http.Request, _ error) {
			refuse(w, http.StatusBadGateway, errNode.Error())
		},
	}, nil
}
