package httpsignature

import (
	"encoding/base64"
	"encoding/hex"
	"errors"
	"net/http"
	"strconv"
	"strings"

	"github.com/healthd/healthd/internal/zkcrypto"
)

// ErrForm: the request carries no signature of the one form that is taken.
var ErrForm = errors.New(`the request is not signed in the profile of this gateway: see docs/gateway.md, or use 'healthd gateway request'`)

// Signed says whether a request claims to be signed.
func Signed(r *http.Request) bool {
	return len(r.Header.Values(headerInput)) > 0 || len(r.Header.Values(headerSigned)) > 0
}

// parse reads the headers of a signature. There is one spelling of each.
func parse(r *http.Request) (p Parameters, signature [zkcrypto.SignatureSize]byte, hasBody bool, err error) {
	inputs, signatures := r.Header.Values(headerInput), r.Header.Values(headerSigned)
	if len(inputs) != 1 || len(signatures) != 1 {
		return p, signature, false, ErrForm
	}
	hasBody = len(r.Header.Values(headerDigest)) > 0
	components, rest, _ := strings.Cut(inputs[0], ";created=")
	parts := strings.Split(rest, ";")
	if components != label+"="+covered(r, hasBody) || len(parts) != 4 {
		return p, signature, false, ErrForm
	}
	if p.Created, err = strconv.ParseInt(parts[0], 10, 64); err != nil {
		return p, signature, false, ErrForm
	}
	nonce, okNonce := quoted(parts[1], "nonce=")
	id, okID := quoted(parts[2], "keyid=")
	tag, okTag := quoted(parts[3], "tag=")
	domain, okDomain := strings.CutPrefix(tag, tagPrefix)
	if !okNonce || !okID || !okTag || !okDomain || len(nonce) != hex.EncodedLen(nonceSize) || len(domain) != hex.EncodedLen(len(p.Domain)) {
		return p, signature, false, ErrForm
	}
	_, errNonce := hex.Decode(p.Nonce[:], []byte(nonce))
	_, errDomain := hex.Decode(p.Domain[:], []byte(domain))
	p.Actor, err = strconv.ParseUint(id, 10, 40)
	encoded, okStart := strings.CutPrefix(signatures[0], label+"=:")
	encoded, okEnd := strings.CutSuffix(encoded, ":")
	if errNonce != nil || errDomain != nil || err != nil || !okStart || !okEnd || p.Actor == 0 ||
		len(encoded) != base64.StdEncoding.EncodedLen(len(signature)) {
		return p, signature, false, ErrForm
	}
	raw, err := base64.StdEncoding.Strict().DecodeString(encoded)
	if err != nil || len(raw) != len(signature) || label+"="+p.input(covered(r, hasBody)) != inputs[0] {
		return p, signature, false, ErrForm
	}
	copy(signature[:], raw)
	return p, signature, hasBody, nil
}

func quoted(part, name string) (string, bool) {
	value, ok := strings.CutPrefix(part, name+`"`)
	if !ok {
		return "", false
	}
	return strings.CutSuffix(value, `"`)
}
