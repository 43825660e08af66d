package httpsignature

import (
	"context"
	"errors"
	"net/http"
	"time"

	"github.com/healthd/healthd/internal/replay"
	"github.com/healthd/healthd/internal/zkcrypto"
)

const (
	// MaxSkew is how far a request's time may lie behind the server's clock.
	MaxSkew = time.Minute
	// MaxAhead is how far it may lie before it. For so long after its start a server takes no requests: one that an earlier
	// process served could come again.
	MaxAhead = 2 * time.Second
)

// Refusals. They say nothing about what the chain holds.
var (
	ErrClock     = errors.New("the signature's time is not near enough to the gateway's clock, or before the gateway's start: set your clock, and sign anew")
	ErrReplay    = errors.New("the request was made before: sign each one anew")
	ErrAuthority = errors.New("the request is addressed to a host that this gateway's certificate does not name")
	ErrDomain    = errors.New("the request is signed for another network")
	ErrDigest    = errors.New("the body is not the one whose digest was signed")
	ErrSignature = errors.New("no active actor of that number signed this request")
)

// Keys finds the key of an actor who may sign; it fails with [ErrSignature] where there is none.
type Keys func(ctx context.Context, actor uint64) (zkcrypto.PublicKey, error)

// Verifier checks requests at one server.
type Verifier struct {
	domain    [32]byte
	authority func(host string) bool
	keys      Keys
	began     time.Time
	served    *replay.Memory
}

// NewVerifier makes a verifier for a chain. The authority says whether a host is this server.
func NewVerifier(domain [32]byte, authority func(host string) bool, keys Keys, now time.Time) *Verifier {
	return &Verifier{domain: domain, authority: authority, keys: keys, began: now, served: replay.New(MaxSkew, now)}
}

// Ready says whether the server can take requests that are signed now.
func (v *Verifier) Ready(now time.Time) bool {
	return now.Truncate(time.Second).After(v.began.Add(MaxAhead)) // times of requests have no fractions
}

// Verified is a request whose signature counts.
type Verified struct {
	Actor     uint64
	Key       zkcrypto.PublicKey
	Signature [zkcrypto.SignatureSize]byte
	digest    string // of the body, as it was signed; empty for none
}

// Verify checks a request with its whole body, and takes its nonce.
func (v *Verifier) Verify(r *http.Request, body []byte, now time.Time) (*Verified, error) {
	verified, err := v.VerifyHead(r, now)
	if err != nil {
		return nil, err
	}
	return verified, verified.VerifyBody(body)
}

// VerifyHead checks all of a request but its body, and takes its nonce, so that nobody whose signature does not count can
// make a server read a body.
func (v *Verifier) VerifyHead(r *http.Request, now time.Time) (*Verified, error) {
	p, signature, hasBody, err := parse(r)
	if err != nil {
		return nil, err
	}
	created := time.Unix(p.Created, 0)
	switch {
	case now.Sub(created) > MaxSkew, created.Sub(now) > MaxAhead, !created.After(v.began.Add(MaxAhead)):
		return nil, ErrClock
	case p.Domain != v.domain:
		return nil, ErrDomain
	case !v.authority(r.Host):
		return nil, ErrAuthority
	case len(r.Header.Values(headerDigest)) > 1:
		return nil, ErrDigest
	}
	base, err := p.base(r, r.Host, r.RequestURI, hasBody)
	if err != nil {
		return nil, err
	}
	key, err := v.keys(r.Context(), p.Actor)
	if err != nil {
		return nil, err
	}
	if !key.VerifyRequest(base, signature[:]) {
		return nil, ErrSignature
	}
	if !v.served.Use(p.Actor, p.Nonce, now) { // last, so that only the key's holder fills the memory
		return nil, ErrReplay
	}
	return &Verified{Actor: p.Actor, Key: key, Signature: signature, digest: r.Header.Get(headerDigest)}, nil
}

// VerifyBody checks that a body is the one whose digest was signed.
func (v *Verified) VerifyBody(body []byte) error {
	if (v.digest != "") != (len(body) > 0) || (len(body) > 0 && v.digest != Digest(body)) {
		return ErrDigest
	}
	return nil
}
