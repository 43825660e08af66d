package httpsignature

import (
	"crypto/sha256"
	"encoding/base64"
	"errors"
	"fmt"
	"net/http"
	"strings"
)

// Parameters of a signature.
type Parameters struct {
	Actor   uint64
	Created int64 // seconds since 1970
	Nonce   [nonceSize]byte
	Domain  [32]byte // of the chain
}

// ErrClaim: a header that counts is there twice, or holds what no header may.
var ErrClaim = errors.New("the headers Healthd-Access, Healthd-Purpose and Healthd-Scope may be given once each, without control characters")

// covered lists what is signed, as an inner list of RFC 8941.
func covered(r *http.Request, hasBody bool) string {
	var list strings.Builder
	list.WriteString("(" + component)
	if hasBody {
		list.WriteString(digestInList)
	}
	for _, name := range claimed(r.Header) {
		fmt.Fprintf(&list, " %q", strings.ToLower(name))
	}
	list.WriteString(")")
	return list.String()
}

// input is the value of Signature-Input but for its label.
func (p *Parameters) input(components string) string {
	return fmt.Sprintf(`%s;created=%d;nonce="%x";keyid="%d";tag="%s%x"`, components, p.Created, p.Nonce, p.Actor, tagPrefix, p.Domain)
}

// base is the signature base (RFC 9421, section 2.5). The target is that of the request line, so that a proxy that keeps
// path and query may stand between.
func (p *Parameters) base(r *http.Request, authority, target string, hasBody bool) ([]byte, error) {
	var base strings.Builder
	fmt.Fprintf(&base, "\"@method\": %s\n\"@authority\": %s\n\"@request-target\": %s\n", r.Method, strings.ToLower(authority), target)
	if hasBody {
		fmt.Fprintf(&base, "\"content-digest\": %s\n", r.Header.Get(headerDigest))
	}
	for _, name := range claimed(r.Header) {
		values := r.Header[name]
		if len(values) != 1 || len(values[0]) > maxClaimValue || strings.ContainsFunc(values[0], control) {
			return nil, ErrClaim
		}
		fmt.Fprintf(&base, "%q: %s\n", strings.ToLower(name), strings.TrimSpace(values[0]))
	}
	fmt.Fprintf(&base, "\"@signature-params\": %s", p.input(covered(r, hasBody)))
	return []byte(base.String()), nil
}

func control(r rune) bool { return r < ' ' || r > '~' }

// Digest is the value of Content-Digest for a body.
func Digest(body []byte) string {
	sum := sha256.Sum256(body)
	return digestOf(sum)
}

func digestOf(sum [sha256.Size]byte) string {
	return digestPrefix + base64.StdEncoding.EncodeToString(sum[:]) + ":"
}
