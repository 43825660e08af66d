package access

import (
	"context"
	"crypto/x509"
	"errors"
	"net"
	"net/http"
	"strconv"
	"time"

	"github.com/healthd/healthd/internal/zkcrypto"
	identitytypes "github.com/healthd/healthd/x/identity/types"
)

// reader is who asks: a member, an actor, or neither.
type reader struct {
	member string
	actor  uint64
}

// name separates the readers' limits.
func (r reader) name(address string) string {
	switch {
	case r.member != "":
		return "member " + r.member
	case r.actor != 0:
		return "actor " + strconv.FormatUint(r.actor, 10)
	}
	return "outsider " + address
}

// Refusals of credentials. They say nothing about what the chain holds.
var (
	errNotMember = errors.New("the certificate names no member of the consortium")
	errClock     = errors.New("the request's time is more than a minute from the node's clock")
	errReplay    = errors.New("the request was made before; sign each one anew")
	errSignature = errors.New("no active actor of that number signed this request to this node")
	errHost      = errors.New("the request is addressed to a host that the node's certificate does not name")
)

// identify establishes who asks. Errors of the node itself are wrapped in errNode.
func (s *Server) identify(r *http.Request, body []byte) (reader, error) {
	ctx := r.Context()
	if len(r.TLS.PeerCertificates) > 0 {
		name := r.TLS.PeerCertificates[0].Subject.CommonName
		member, err := s.state.isMember(ctx, name)
		if err != nil {
			return reader{}, errors.Join(errNode, err)
		}
		if !member || !s.allowed(name) {
			return reader{}, errNotMember
		}
		return reader{member: name}, nil
	}
	if !isSigned(r) {
		return reader{}, nil
	}
	return s.identifyActor(ctx, r, body)
}

func (s *Server) identifyActor(ctx context.Context, r *http.Request, body []byte) (reader, error) {
	if len(r.Header.Values("Authorization")) > 1 {
		return reader{}, ErrHeader
	}
	credentials, err := ParseHeader(r.Header.Get("Authorization"))
	if err != nil {
		return reader{}, err
	}
	now := time.Now()
	if !credentials.fresh(now) {
		return reader{}, errClock
	}
	if !names(s.certificate, r.Host) {
		return reader{}, errHost
	}
	domain, err := s.state.domain(ctx)
	if err != nil {
		return reader{}, errors.Join(errNode, err)
	}
	key, err := s.state.keyOf(ctx, credentials.Actor)
	if err != nil {
		return reader{}, err
	}
	request := Request{Domain: domain, Host: r.Host, Method: r.Method, Target: r.RequestURI, Body: body}
	if !request.signedBy(key, &credentials) {
		return reader{}, errSignature
	}
	if !s.replays.Use(credentials.Actor, credentials.Nonce, now) { // last, so that only the key's holder fills the memory
		return reader{}, errReplay
	}
	return reader{actor: credentials.Actor}, nil
}

// keyOf is the key of an actor who may sign requests: a patient whatever its status, since what is its own stays so;
// others while they and their institution are active.
func (s state) keyOf(ctx context.Context, sequence uint64) (zkcrypto.PublicKey, error) {
	actor, err := s.actor(ctx, sequence)
	if err != nil {
		return zkcrypto.PublicKey{}, errors.Join(errNode, err)
	}
	if actor == nil {
		return zkcrypto.PublicKey{}, errSignature
	}
	if actor.Role != identitytypes.ROLE_PATIENT {
		employer := actor
		if !isInstitution(actor) {
			if employer, err = s.actor(ctx, actor.Institution); err != nil {
				return zkcrypto.PublicKey{}, errors.Join(errNode, err)
			}
		}
		active := identitytypes.ACTOR_STATUS_ACTIVE
		if employer == nil || actor.Status != active || employer.Status != active {
			return zkcrypto.PublicKey{}, errSignature
		}
	}
	key, err := zkcrypto.ParsePublicKey(actor.PublicKey)
	if err != nil {
		return key, errSignature
	}
	return key, nil
}

// names says whether a certificate is for a host. A request that was signed for one node cannot be passed on to another.
func names(certificate *x509.Certificate, host string) bool {
	if name, _, err := net.SplitHostPort(host); err == nil {
		host = name
	}
	return certificate.VerifyHostname(host) == nil
}
