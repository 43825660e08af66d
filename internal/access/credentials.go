package access

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"fmt"
	"net/http"
	"strconv"
	"strings"
	"time"

	"github.com/healthd/healthd/internal/replay"
	"github.com/healthd/healthd/internal/zkcrypto"
)

const (
	// Scheme of the Authorization header that an actor signs with.
	Scheme = "Healthd"
	// MaxSkew is how far a request's time may be from the node's clock.
	MaxSkew = time.Minute

	nonceSize = replay.NonceSize
	// statement starts what is signed; it changes when its meaning does.
	statement = "healthd read request 1"
)

// Credentials are what an actor adds to a request.
type Credentials struct {
	Actor     uint64
	Time      int64 // seconds since 1970
	Nonce     [nonceSize]byte
	Signature [zkcrypto.SignatureSize]byte
}

// ErrHeader is returned for an Authorization header that is not of the form that Credentials.Header writes.
var ErrHeader = errors.New(`malformed Authorization: want "Healthd actor=N,time=SECONDS,nonce=32 hex digits,signature=base64url of 96 bytes"`)

// Request is what a signature binds: a request read by another node, of another chain or later is another one.
type Request struct {
	Domain []byte // of the chain
	Host   string // the node's name, with port, as in the Host header
	Method string
	Target string // path and query as on the request line
	Body   []byte
}

// Sign makes the credentials of an actor for a request.
func (r Request) Sign(key *zkcrypto.PrivateKey, actor uint64, now time.Time) (Credentials, error) {
	c := Credentials{Actor: actor, Time: now.Unix()}
	if _, err := rand.Read(c.Nonce[:]); err != nil {
		return c, err
	}
	c.Signature = key.SignRequest(r.text(&c))
	return c, nil
}

// signedBy says whether the credentials are of the key's holder, for this request.
func (r Request) signedBy(key zkcrypto.PublicKey, c *Credentials) bool {
	return key.VerifyRequest(r.text(c), c.Signature[:])
}

// text has one line for each thing. None of them can contain a line break: net/http refuses it.
func (r Request) text(c *Credentials) []byte {
	body := sha256.Sum256(r.Body)
	return fmt.Appendf(nil, "%s\n%x\n%s\n%s\n%s\n%x\n%d\n%d\n%x\n",
		statement, r.Domain, strings.ToLower(r.Host), r.Method, r.Target, body, c.Actor, c.Time, c.Nonce)
}

// Header writes the credentials as the value of an Authorization header.
func (c *Credentials) Header() string {
	return fmt.Sprintf("%s actor=%d,time=%d,nonce=%x,signature=%s",
		Scheme, c.Actor, c.Time, c.Nonce, base64.RawURLEncoding.EncodeToString(c.Signature[:]))
}

// ParseHeader reads an Authorization header's value. There is one spelling of each credential.
func ParseHeader(value string) (Credentials, error) {
	var c Credentials
	rest, ok := strings.CutPrefix(value, Scheme+" ")
	parts := strings.Split(rest, ",")
	if !ok || len(parts) != 4 {
		return c, ErrHeader
	}
	for i, name := range []string{"actor=", "time=", "nonce=", "signature="} {
		if parts[i], ok = strings.CutPrefix(parts[i], name); !ok {
			return c, ErrHeader
		}
	}
	var errs [4]error
	c.Actor, errs[0] = strconv.ParseUint(parts[0], 10, 40)
	c.Time, errs[1] = strconv.ParseInt(parts[1], 10, 64)
	if len(parts[2]) == hex.EncodedLen(nonceSize) {
		_, errs[2] = hex.Decode(c.Nonce[:], []byte(parts[2]))
	}
	if len(parts[3]) == base64.RawURLEncoding.EncodedLen(zkcrypto.SignatureSize) {
		_, errs[3] = base64.RawURLEncoding.Decode(c.Signature[:], []byte(parts[3]))
	}
	if errors.Join(errs[:]...) != nil || c.Actor == 0 || c.Header() != value {
		return Credentials{}, ErrHeader
	}
	return c, nil
}

// fresh says whether the time is near enough to the node's.
func (c *Credentials) fresh(now time.Time) bool {
	return time.Unix(c.Time, 0).Sub(now).Abs() <= MaxSkew
}

// isSigned says whether a request carries credentials of an actor.
func isSigned(r *http.Request) bool { return len(r.Header.Values("Authorization")) > 0 }
