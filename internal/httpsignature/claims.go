package httpsignature

import (
	"slices"

	"github.com/healthd/healthd/internal/replay"
)

// Headers by which a request says on what grounds it is made. They are signed wherever they are.
const (
	HeaderAccess  = "Healthd-Access"  // the decision on the chain that it relies on
	HeaderPurpose = "Healthd-Purpose" // the purpose of use
	HeaderScope   = "Healthd-Scope"   // SMART scopes
)

// Claims are these headers in the order in which they are signed.
var Claims = []string{HeaderAccess, HeaderPurpose, HeaderScope}

const (
	label         = "sig"
	tagPrefix     = "healthd-gateway-1:"
	headerInput   = "Signature-Input"
	headerSigned  = "Signature"
	headerDigest  = "Content-Digest"
	digestPrefix  = "sha-256=:"
	nonceSize     = replay.NonceSize
	component     = `"@method" "@authority" "@request-target"`
	digestInList  = ` "content-digest"`
	maxClaimValue = 4 << 10
)

// claimed are the claims that a request has, by lower-case name.
func claimed(header map[string][]string) []string {
	return slices.DeleteFunc(slices.Clone(Claims), func(name string) bool { return len(header[name]) == 0 })
}
