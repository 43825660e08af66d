package httpsignature

import (
	"bytes"
	"crypto/rand"
	"encoding/base64"
	"errors"
	"io"
	"net/http"
	"time"

	"github.com/healthd/healthd/internal/zkcrypto"
)

// Signer signs requests as an actor.
type Signer struct {
	Key    *zkcrypto.PrivateKey
	Actor  uint64
	Domain [32]byte // of the chain
}

// Sign adds the headers of a signature to a request, whose body it reads.
func (s *Signer) Sign(r *http.Request, now time.Time) error {
	p := Parameters{Actor: s.Actor, Created: now.Unix(), Domain: s.Domain}
	if _, err := rand.Read(p.Nonce[:]); err != nil {
		return err
	}
	return s.sign(r, &p)
}

func (s *Signer) sign(r *http.Request, p *Parameters) error {
	hasBody := r.Body != nil && r.Body != http.NoBody
	if hasBody {
		body, err := io.ReadAll(r.Body)
		if err != nil {
			return err
		}
		if err := r.Body.Close(); err != nil {
			return err
		}
		r.Body, r.ContentLength = io.NopCloser(bytes.NewReader(body)), int64(len(body))
		r.GetBody = func() (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(body)), nil }
		if hasBody = len(body) > 0; hasBody {
			r.Header.Set(headerDigest, Digest(body))
		}
	}
	authority := r.Host
	if authority == "" {
		authority = r.URL.Host
	}
	base, err := p.base(r, authority, r.URL.RequestURI(), hasBody)
	if err != nil {
		return err
	}
	signature := s.Key.SignRequest(base)
	r.Header.Set(headerInput, label+"="+p.input(covered(r, hasBody)))
	r.Header.Set(headerSigned, label+"=:"+base64.StdEncoding.EncodeToString(signature[:])+":")
	return nil
}

// Transport signs every request that passes.
type Transport struct {
	Signer *Signer
	Base   http.RoundTripper
}

// ErrRedirect: a server wants a request of its own choice signed.
var ErrRedirect = errors.New("the gateway redirects to another address, which is not followed: nobody else says what is signed")

// RoundTrip implements [http.RoundTripper].
func (t *Transport) RoundTrip(r *http.Request) (*http.Response, error) {
	if r.Response != nil {
		return nil, ErrRedirect
	}
	signed := r.Clone(r.Context())
	if err := t.Signer.Sign(signed, time.Now()); err != nil {
		return nil, err
	}
	return t.Base.RoundTrip(signed)
}
