package httpsignature

import (
	"bytes"
	"context"
	"encoding/hex"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/zkcrypto"
)

var (
	key    = zkcrypto.NewPrivateKey([32]byte{1})
	domain = [32]byte{0xd0}
	began  = time.Unix(1_800_000_000, 0)
	now    = began.Add(time.Hour)
)

func verifier() *Verifier {
	return NewVerifier(domain, func(host string) bool { return host == "gateway.example" }, func(_ context.Context, actor uint64) (zkcrypto.PublicKey, error) {
		if actor != 7 {
			return zkcrypto.PublicKey{}, ErrSignature
		}
		return key.Public(), nil
	}, began)
}

// request is as a server gets it.
func request(method, target, body string, claims ...string) *http.Request {
	r := httptest.NewRequest(method, "https://gateway.example"+target, strings.NewReader(body))
	r.RequestURI = target
	for i := 0; i+1 < len(claims); i += 2 {
		r.Header.Set(claims[i], claims[i+1])
	}
	return r
}

func signed(t *testing.T, at time.Time, method, target, body string, claims ...string) *http.Request {
	t.Helper()
	r := request(method, target, body, claims...)
	require.NoError(t, (&Signer{Key: key, Actor: 7, Domain: domain}).Sign(r, at))
	return r
}

func bodyOf(t *testing.T, r *http.Request) []byte {
	t.Helper()
	body, err := io.ReadAll(r.Body)
	require.NoError(t, err)
	return body
}

func TestSignedRequestsCountOnce(t *testing.T) {
	for name, r := range map[string]*http.Request{
		"a question":       signed(t, now, "GET", "/fhir/Patient/1?_count=3", ""),
		"one with claims":  signed(t, now, "GET", "/fhir/Patient/1", "", HeaderAccess, "12", HeaderPurpose, "TREAT", HeaderScope, "user/Patient.r user/*.s"),
		"one with content": signed(t, now, "POST", "/fhir", `{"resourceType":"Bundle"}`, HeaderPurpose, "TREAT"),
	} {
		t.Run(name, func(t *testing.T) {
			v, body := verifier(), bodyOf(t, r)
			verified, err := v.Verify(r, body, now)
			require.NoError(t, err)
			require.Equal(t, uint64(7), verified.Actor)
			require.Equal(t, key.Public().Bytes(), verified.Key.Bytes())
			_, err = v.Verify(r, body, now)
			require.ErrorIs(t, err, ErrReplay)
		})
	}
}

func TestNothingThatCountsCanBeChanged(t *testing.T) {
	const content = `{"resourceType":"Bundle"}`
	for name, c := range map[string]struct {
		change func(*http.Request)
		body   string
		at     time.Time
		want   error
	}{
		"the method":           {change: func(r *http.Request) { r.Method = "PUT" }, want: ErrSignature},
		"the path":             {change: func(r *http.Request) { r.RequestURI = "/fhir/Claim" }, want: ErrSignature},
		"the query":            {change: func(r *http.Request) { r.RequestURI += "?x=1" }, want: ErrSignature},
		"the host":             {change: func(r *http.Request) { r.Host = "other.example" }, want: ErrAuthority},
		"the body":             {body: content + " ", want: ErrDigest},
		"no body":              {body: "-", want: ErrDigest},
		"the digest":           {change: func(r *http.Request) { r.Header.Set(headerDigest, Digest([]byte("x"))) }, want: ErrSignature},
		"no digest":            {change: func(r *http.Request) { r.Header.Del(headerDigest) }, want: ErrForm},
		"body and digest":      {change: func(r *http.Request) { r.Header.Set(headerDigest, Digest([]byte("x"))) }, body: "x", want: ErrSignature},
		"two digests":          {change: func(r *http.Request) { r.Header.Add(headerDigest, Digest([]byte("x"))) }, want: ErrDigest},
		"the access":           {change: func(r *http.Request) { r.Header.Set(HeaderAccess, "13") }, want: ErrSignature},
		"no access":            {change: func(r *http.Request) { r.Header.Del(HeaderAccess) }, want: ErrForm},
		"a scope more":         {change: func(r *http.Request) { r.Header.Set(HeaderScope, "user/*.*") }, want: ErrForm},
		"two accesses":         {change: func(r *http.Request) { r.Header.Add(HeaderAccess, "13") }, want: ErrClaim},
		"the actor":            {change: replace(headerInput, `keyid="7"`, `keyid="8"`), want: ErrSignature},
		"the actor's spelling": {change: replace(headerInput, `keyid="7"`, `keyid="07"`), want: ErrForm},
		"the time":             {change: replace(headerInput, "created=1800003600", "created=1800003601"), want: ErrSignature},
		"the time's spelling":  {change: replace(headerInput, "created=1800003600", "created=+1800003600"), want: ErrForm},
		"another network":      {change: replace(headerInput, "healthd-gateway-1:d0", "healthd-gateway-1:d1"), want: ErrDomain},
		"another tag":          {change: replace(headerInput, "gateway-1", "gateway-2"), want: ErrForm},
		"a component less":     {change: replace(headerInput, ` "healthd-access"`, ""), want: ErrForm},
		"a parameter more":     {change: func(r *http.Request) { r.Header[headerInput][0] += ";alg=none" }, want: ErrForm},
		"another label":        {change: replace(headerInput, "sig=", "sig1="), want: ErrForm},
		"the signature":        {change: func(r *http.Request) { r.Header[headerSigned][0] = flip(r.Header[headerSigned][0]) }, want: ErrSignature},
		"a signature cut":      {change: replace(headerSigned, "sig=:", "sig=:A"), want: ErrForm},
		"two signatures":       {change: func(r *http.Request) { r.Header.Add(headerSigned, "sig=:AAAA:") }, want: ErrForm},
		"no signature":         {change: func(r *http.Request) { r.Header.Del(headerSigned) }, want: ErrForm},
		"too late":             {at: now.Add(MaxSkew + time.Second), want: ErrClock},
		"too early":            {at: now.Add(-MaxAhead - time.Second), want: ErrClock},
	} {
		t.Run(name, func(t *testing.T) {
			at := now
			r := signed(t, at, "POST", "/fhir", content, HeaderAccess, "12")
			body := bodyOf(t, r)
			switch c.body {
			case "":
			case "-":
				body = nil
			default:
				body = []byte(c.body)
			}
			if c.change != nil {
				c.change(r)
			}
			if !c.at.IsZero() {
				at = c.at
			}
			_, err := verifier().Verify(r, body, at)
			require.ErrorIs(t, err, c.want)
		})
	}
}

func replace(header, old, now string) func(*http.Request) {
	return func(r *http.Request) {
		changed := strings.Replace(r.Header.Get(header), old, now, 1)
		if changed == r.Header.Get(header) {
			panic("nothing to replace: " + old)
		}
		r.Header.Set(header, changed)
	}
}

// flip changes a bit inside the signature.
func flip(header string) string {
	changed := []byte(header)
	if changed[len(changed)-10]++; changed[len(changed)-10] > 'y' {
		changed[len(changed)-10] = 'a'
	}
	return string(changed)
}

// TestARestartForgetsNothingThatCounts: whatever an earlier process may have served is refused.
func TestARestartForgetsNothingThatCounts(t *testing.T) {
	v := verifier() // that began when the earlier one ended
	for made := began.Add(-MaxSkew); !made.After(began.Add(MaxAhead)); made = made.Add(time.Second) {
		r := signed(t, made, "GET", "/fhir/Patient/1", "")
		require.False(t, v.Ready(made))
		for at := began; at.Before(began.Add(MaxSkew)); at = at.Add(time.Second) {
			_, err := v.Verify(r, nil, at)
			require.ErrorIs(t, err, ErrClock, "made at %s, asked at %s", made, at)
		}
	}
	ready := began.Add(MaxAhead + time.Second)
	require.True(t, v.Ready(ready))
	_, err := v.Verify(signed(t, ready, "GET", "/fhir/Patient/1", ""), nil, ready)
	require.NoError(t, err)
}

// TestVector fixes the profile for other implementations.
func TestVector(t *testing.T) {
	r := request("POST", "/fhir?x=1", `{"resourceType":"Bundle"}`, HeaderPurpose, "TREAT", HeaderScope, "system/*.c")
	s := &Signer{Key: key, Actor: 7, Domain: domain}
	p := Parameters{Actor: 7, Created: now.Unix(), Nonce: [nonceSize]byte{0xab}, Domain: domain}
	require.NoError(t, s.sign(r, &p))
	require.Equal(t, "sha-256=:OXx55s5HkZT3XzkFhNuZJxvxREDCTLESANuGlPTp8lQ=:", r.Header.Get(headerDigest))
	require.Equal(t, `sig=("@method" "@authority" "@request-target" "content-digest" "healthd-purpose" "healthd-scope");created=1800003600;`+
		`nonce="ab000000000000000000000000000000";keyid="7";tag="healthd-gateway-1:`+hex.EncodeToString(domain[:])+`"`, r.Header.Get(headerInput))
	base, err := p.base(r, "Gateway.Example", "/fhir?x=1", true)
	require.NoError(t, err)
	require.Equal(t, strings.Join([]string{
		`"@method": POST`, `"@authority": gateway.example`, `"@request-target": /fhir?x=1`, `"content-digest": ` + r.Header.Get(headerDigest),
		`"healthd-purpose": TREAT`, `"healthd-scope": system/*.c`, `"@signature-params": ` + strings.TrimPrefix(r.Header.Get(headerInput), "sig="),
	}, "\n"), string(base))
}

func TestTransportSigns(t *testing.T) {
	v := verifier()
	v.authority = func(string) bool { return true }
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, err := io.ReadAll(r.Body)
		if err == nil {
			_, err = v.Verify(r, body, now)
		}
		if err != nil {
			http.Error(w, err.Error(), http.StatusUnauthorized)
		}
	}))
	defer server.Close()
	v.began = time.Now().Add(-time.Hour)
	now = time.Now()
	client := &http.Client{Transport: &Transport{Signer: &Signer{Key: key, Actor: 7, Domain: domain}, Base: http.DefaultTransport}}
	response, err := client.Post(server.URL+"/fhir?a=b%20c", "text/plain", io.MultiReader(bytes.NewReader([]byte("streamed")), strings.NewReader(" body")))
	require.NoError(t, err)
	require.NoError(t, response.Body.Close())
	require.Equal(t, http.StatusOK, response.StatusCode)
}

func FuzzParse(f *testing.F) {
	r := request("POST", "/fhir", "{}", HeaderAccess, "1")
	_ = (&Signer{Key: key, Actor: 7, Domain: domain}).Sign(r, now)
	f.Add(r.Header.Get(headerInput), r.Header.Get(headerSigned))
	f.Add("sig=()", "sig=::")
	f.Fuzz(func(t *testing.T, input, signature string) {
		r := request("GET", "/", "", HeaderAccess, "1")
		r.Header.Set(headerInput, input)
		r.Header.Set(headerSigned, signature)
		p, _, hasBody, err := parse(r)
		if err == nil {
			require.Equal(t, input, label+"="+p.input(covered(r, hasBody)), "one spelling")
		}
	})
}

func TestTransportFollowsNoRedirect(t *testing.T) {
	asked := 0
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		asked++
		http.Redirect(w, r, "/elsewhere", http.StatusTemporaryRedirect)
	}))
	defer server.Close()
	client := &http.Client{Transport: &Transport{Signer: &Signer{Key: key, Actor: 7, Domain: domain}, Base: http.DefaultTransport}}
	response, err := client.Post(server.URL, "text/plain", strings.NewReader("body"))
	if err == nil {
		require.NoError(t, response.Body.Close())
	}
	require.ErrorIs(t, err, ErrRedirect)
	require.Equal(t, 1, asked)
}
