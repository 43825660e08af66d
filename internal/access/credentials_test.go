package access

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/zkcrypto"
)

var request = Request{Domain: []byte{1, 2}, Host: "node:8443", Method: "GET", Target: "/a?b=1", Body: []byte("body")}

func credentials(t testing.TB) (*zkcrypto.PrivateKey, Credentials) {
	t.Helper()
	key := zkcrypto.NewPrivateKey([zkcrypto.SeedSize]byte{9})
	signed, err := request.Sign(key, 7, time.Unix(1_795_000_000, 0))
	require.NoError(t, err)
	return key, signed
}

func TestSignatureBindsTheWholeRequest(t *testing.T) {
	key, signed := credentials(t)
	require.True(t, request.signedBy(key.Public(), &signed))
	for name, change := range map[string]func(*Request, *Credentials){
		"domain":   func(r *Request, _ *Credentials) { r.Domain = []byte{1, 3} },
		"host":     func(r *Request, _ *Credentials) { r.Host = "other:8443" },
		"method":   func(r *Request, _ *Credentials) { r.Method = "POST" },
		"path":     func(r *Request, _ *Credentials) { r.Target = "/c?b=1" },
		"query":    func(r *Request, _ *Credentials) { r.Target = "/a?b=2" },
		"body":     func(r *Request, _ *Credentials) { r.Body = nil },
		"actor":    func(_ *Request, c *Credentials) { c.Actor++ },
		"time":     func(_ *Request, c *Credentials) { c.Time++ },
		"nonce":    func(_ *Request, c *Credentials) { c.Nonce[0]++ },
		"R or S":   func(_ *Request, c *Credentials) { c.Signature[95] ^= 1 },
		"not at R": func(_ *Request, c *Credentials) { c.Signature = [zkcrypto.SignatureSize]byte{} },
	} {
		t.Run(name, func(t *testing.T) {
			altered, other := request, signed
			change(&altered, &other)
			require.False(t, altered.signedBy(key.Public(), &other))
		})
	}
}

func TestHeaderHasOneSpelling(t *testing.T) {
	_, signed := credentials(t)
	header := signed.Header()
	parsed, err := ParseHeader(header)
	require.NoError(t, err)
	require.Equal(t, signed, parsed)
	for name, altered := range map[string]string{
		"empty":           "",
		"another scheme":  strings.Replace(header, "Healthd", "Bearer", 1),
		"upper-case":      strings.ToUpper(header),
		"leading zero":    strings.Replace(header, "actor=7", "actor=07", 1),
		"no actor":        strings.Replace(header, "actor=7", "actor=0", 1),
		"negative":        strings.Replace(header, "actor=7", "actor=-7", 1),
		"too large":       strings.Replace(header, "actor=7", "actor=1099511627776", 1),
		"another order":   strings.Replace(header, "actor=7,time", "time", 1) + ",actor=7",
		"something more":  header + ",extra=1",
		"short signature": header[:len(header)-4],
		"padding":         header + "=",
	} {
		t.Run(name, func(t *testing.T) {
			_, err := ParseHeader(altered)
			require.ErrorIs(t, err, ErrHeader)
		})
	}
}

func FuzzParseHeader(f *testing.F) {
	_, signed := credentials(f)
	f.Add(signed.Header())
	f.Add("Healthd actor=1,time=0,nonce=,signature=")
	f.Fuzz(func(t *testing.T, value string) {
		parsed, err := ParseHeader(value)
		if err == nil && parsed.Header() != value {
			t.Fatalf("%q is understood as %q", value, parsed.Header())
		}
	})
}
