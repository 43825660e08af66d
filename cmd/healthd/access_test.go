package main

import (
	"bytes"
	"crypto/tls"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/app"
	"github.com/healthd/healthd/internal/access"
	"github.com/healthd/healthd/internal/edwardskey"
	"github.com/healthd/healthd/internal/zkcrypto"

	"github.com/cosmos/cosmos-sdk/crypto/keyring"
)

// door is a running node's [access] listener, and what its visitors have.
type door struct {
	node    *node
	url     string
	folder  string // certificates
	signers map[string]requester
}

// visit asks as a member (the name of a certificate), an actor (the name of a key) or an outsider (neither).
func (d *door) visit(t *testing.T, who, method, path, body string) (int, string) {
	t.Helper()
	r := d.visitor(t, who)
	request := d.prepare(t, r, method, path, body, time.Now())
	return d.send(t, r, request)
}

func (d *door) visitor(t *testing.T, who string) requester {
	t.Helper()
	files := access.TLS{Authority: filepath.Join(d.folder, "ca.pem")}
	r, isActor := d.signers[who]
	if certificate := filepath.Join(d.folder, who+".pem"); !isActor && who != "" {
		files.Certificate, files.Key = certificate, filepath.Join(d.folder, who+"-key.pem")
	}
	config, err := files.Client()
	require.NoError(t, err)
	transport := &http.Transport{TLSClientConfig: config}
	t.Cleanup(transport.CloseIdleConnections)
	r.http, r.base = &http.Client{Transport: transport, Timeout: time.Minute}, d.url
	return r
}

// prepare signs a request if the visitor has a key.
func (d *door) prepare(t *testing.T, r requester, method, path, body string, at time.Time) *http.Request {
	t.Helper()
	request, err := http.NewRequestWithContext(t.Context(), method, r.base+path, strings.NewReader(body))
	require.NoError(t, err)
	if r.key != nil {
		domain, err := r.domain(t.Context())
		require.NoError(t, err)
		signed := access.Request{Domain: domain, Host: request.URL.Host, Method: method, Target: request.URL.RequestURI(), Body: []byte(body)}
		credentials, err := signed.Sign(r.key, r.actor, at)
		require.NoError(t, err)
		request.Header.Set("Authorization", credentials.Header())
	}
	return request
}

func (d *door) send(t *testing.T, r requester, request *http.Request) (int, string) {
	t.Helper()
	response, err := r.http.Do(request)
	require.NoError(t, err)
	defer func() { require.NoError(t, response.Body.Close()) }()
	content, err := io.ReadAll(response.Body)
	require.NoError(t, err)
	return response.StatusCode, string(content)
}

// openDoor runs a node with an [access] listener and people: 1 st-mary, 2 alice, 3 bob, 4 carol, who is alice's guardian, and
// 5 doctor dan of st-mary.
func openDoor(t *testing.T) *door {
	t.Helper()
	home, folder := t.TempDir(), t.TempDir()
	initialise(t, home, "st-mary")
	healthd(t, home, "access", "new-ca", "Test consortium", "--out", folder)
	issue := func(member string, more ...string) {
		healthd(t, home, append([]string{"access", "issue", member, "--out", folder,
			"--ca-cert", filepath.Join(folder, "ca.pem"), "--ca-key", filepath.Join(folder, "ca-key.pem")}, more...)...)
	}
	issue("st-mary", "--host", "127.0.0.1")
	issue("removed")
	issue("expired", "--valid-for", "-1m")
	healthd(t, home, "access", "new-ca", "Strangers", "--out", filepath.Join(folder, "strangers"))
	healthd(t, home, "access", "issue", "forged", "--out", folder,
		"--ca-cert", filepath.Join(folder, "strangers", "ca.pem"), "--ca-key", filepath.Join(folder, "strangers", "ca-key.pem"))

	ports := freePorts(t, 2)
	n := startNode(t, home, "--consensus.create_empty_blocks_interval", "1s",
		"--access.listen", ports[0], "--access.cert", filepath.Join(folder, "st-mary.pem"), "--access.key", filepath.Join(folder, "st-mary-key.pem"),
		"--access.client-ca", filepath.Join(folder, "ca.pem"), "--access.requests-per-second", "200", "--monitoring.listen", ports[1])
	d := &door{node: n, url: "https://" + ports[0], folder: folder, signers: map[string]requester{}}
	n.waitForHeight(t, 1)
	for i, name := range []string{"alice", "bob", "carol", "dan"} {
		healthd(t, home, "keys", "add", name)
		role := "patient"
		if name == "dan" {
			role = "practitioner"
		}
		registered := n.operate(t, "identity", "register-actor", role, name, "--from", "st-mary")
		require.Equal(t, uint64(i+2), registered.Sequence)
		d.signers[name] = requester{key: keyOf(t, home, name), actor: registered.Sequence}
	}
	n.operate(t, "records", "anchor", "2", "--content", digest, "--head", digest, "--classes", "ACLAB", "--from", "st-mary")
	n.operate(t, "consent", "grant", "5", "--classes", "ACLAB", "--uses", "2", "--from", "alice")
	n.operate(t, "identity", "set-guardian", "4", "--from", "alice")
	return d
}

// keyOf reads a key from a home's keyring.
func keyOf(t *testing.T, home, name string) *zkcrypto.PrivateKey {
	t.Helper()
	encoding, err := app.NewEncoding()
	require.NoError(t, err)
	ring, err := keyring.New(app.Name, keyring.BackendTest, home, &bytes.Buffer{}, encoding.Codec, edwardskey.KeyringOptions)
	require.NoError(t, err)
	record, err := ring.Key(name)
	require.NoError(t, err)
	key, err := edwardskey.SignerFromRecord(record)
	require.NoError(t, err)
	return key
}

// TestWhoMayRead asks a real node over real TLS.
func TestWhoMayRead(t *testing.T) {
	d := openDoor(t)
	const yes, hidden, unknown = http.StatusOK, http.StatusNotFound, http.StatusUnauthorized
	evaluate := func(actor int) string {
		return fmt.Sprintf(`{"actor":"%d","op":{"revoke_consent":{"consent":"1"}}}`, actor)
	}
	readers := []string{"st-mary", "alice", "carol", "bob", "dan", "", "removed"}
	for _, test := range []struct {
		path, body string
		want       []int // in the order of the readers
	}{
		{"/health", "", []int{yes, yes, yes, yes, yes, yes, unknown}},
		{"/healthd/zkbatch/v1/status", "", []int{yes, yes, yes, yes, yes, yes, unknown}},
		{"/healthd/consortium/v1/members", "", []int{yes, yes, yes, yes, yes, unknown, unknown}},
		{"/healthd/identity/v1/actors/1", "", []int{yes, yes, yes, yes, yes, unknown, unknown}},
		{"/healthd/identity/v1/actors/2", "", []int{yes, yes, yes, hidden, hidden, unknown, unknown}},
		{"/healthd/identity/v1/actors", "", []int{yes, hidden, hidden, hidden, hidden, unknown, unknown}},
		{"/healthd/identity/v1/institutions/1/patients", "", []int{yes, hidden, hidden, hidden, hidden, unknown, unknown}},
		{"/healthd/records/v1/patients/2/records", "", []int{yes, yes, yes, hidden, hidden, unknown, unknown}},
		{"/healthd/records/v1/records/1", "", []int{yes, yes, yes, hidden, hidden, unknown, unknown}},
		{"/healthd/records/v1/records/1/lineage", "", []int{yes, yes, yes, hidden, hidden, unknown, unknown}},
		{"/healthd/records/v1/records/99", "", []int{http.StatusNotFound, hidden, hidden, hidden, hidden, unknown, unknown}},
		{"/healthd/consent/v1/consents/1", "", []int{yes, yes, yes, hidden, yes, unknown, unknown}},
		{"/healthd/consent/v1/patients/2/consents", "", []int{yes, yes, yes, hidden, hidden, unknown, unknown}},
		{"/healthd/consent/v1/disclosures?patient=2", "", []int{yes, yes, yes, hidden, hidden, unknown, unknown}},
		{"/healthd/consent/v1/disclosures?patient=2&requester=5", "", []int{yes, hidden, hidden, hidden, hidden, unknown, unknown}},
		{"/healthd/claims/v1/policies?patient=2", "", []int{yes, yes, yes, hidden, hidden, unknown, unknown}},
		{"/healthd/zkbatch/v1/cells/consent/1", "", []int{yes, yes, yes, hidden, yes, unknown, unknown}},
		{"/healthd/zkbatch/v1/cells/consent/1/history", "", []int{yes, yes, yes, hidden, hidden, unknown, unknown}},
		{"/healthd/zkbatch/v1/explain/6", "", []int{yes, yes, yes, hidden, hidden, unknown, unknown}},
		{"/healthd/zkbatch/v1/ranges/1/trace", "", []int{yes, hidden, hidden, hidden, hidden, unknown, unknown}},
		{"/healthd/zkbatch/v1/evaluate", evaluate(2), []int{yes, yes, yes, hidden, hidden, unknown, unknown}},
		{"/healthd/zkbatch/v1/evaluate", evaluate(5), []int{yes, hidden, hidden, hidden, yes, unknown, unknown}},
		{"/cosmos/base/tendermint/v1beta1/blocks/latest", "", []int{yes, hidden, hidden, hidden, hidden, unknown, unknown}},
		{"/rpc/status", "", []int{yes, hidden, hidden, hidden, hidden, unknown, unknown}},
		{"/metrics", "", []int{hidden, hidden, hidden, hidden, hidden, unknown, unknown}},
	} {
		method := http.MethodGet
		if test.body != "" {
			method = http.MethodPost
		}
		for i, who := range readers {
			t.Run(fmt.Sprintf("%q %s", who, test.path), func(t *testing.T) {
				status, answer := d.visit(t, who, method, test.path, test.body)
				require.Equal(t, test.want[i], status, answer)
			})
		}
	}
	t.Run("hidden and missing look alike", func(t *testing.T) {
		for _, who := range []string{"bob", ""} {
			hiddenStatus, hiddenAnswer := d.visit(t, who, http.MethodGet, "/healthd/records/v1/records/1", "")
			missingStatus, missingAnswer := d.visit(t, who, http.MethodGet, "/healthd/records/v1/records/99", "")
			require.Equal(t, hiddenStatus, missingStatus)
			require.Equal(t, hiddenAnswer, missingAnswer)
		}
	})
	t.Run("certificates that do not count", func(t *testing.T) {
		for _, who := range []string{"expired", "forged"} {
			r := d.visitor(t, who)
			offered := r.http.Transport.(*http.Transport).TLSClientConfig
			offered.GetClientCertificate = func(*tls.CertificateRequestInfo) (*tls.Certificate, error) {
				return &offered.Certificates[0], nil // also to a server that names other authorities
			}
			response, err := r.http.Get(d.url + "/health") //nolint:noctx // refused while it connects
			if err == nil {
				_ = response.Body.Close()
			}
			var refused *url.Error
			require.ErrorAs(t, err, &refused, who)
			require.ErrorContains(t, err, "tls", who)
		}
	})
	t.Run("signatures that do not count", func(t *testing.T) { refusedSignatures(t, d) })
	t.Run("limits", func(t *testing.T) {
		status, _ := d.visit(t, "", http.MethodPost, "/healthd/zkbatch/v1/evaluate", strings.Repeat("x", 65<<10))
		require.Equal(t, http.StatusRequestEntityTooLarge, status)
	})
	t.Run("as it is typed", func(t *testing.T) {
		answer := healthd(t, d.node.home, "access", "request", "/healthd/consent/v1/consents/1", "--from", "alice", "--actor", "2",
			"--url", d.url, "--ca", filepath.Join(d.folder, "ca.pem"))
		require.Contains(t, string(answer), `"grantee":"5"`)
		_, err := tryHealthd(t, d.node.home, "access", "request", "/healthd/consent/v1/consents/1", "--from", "bob", "--actor", "3",
			"--url", d.url, "--ca", filepath.Join(d.folder, "ca.pem"))
		require.ErrorContains(t, err, "nothing here that you may read")
	})
	t.Run("guardianship ends", func(t *testing.T) {
		d.node.operate(t, "identity", "remove-guardian", "--from", "alice")
		status, _ := d.visit(t, "carol", http.MethodGet, "/healthd/records/v1/records/1", "")
		require.Equal(t, hidden, status)
	})
	d.node.stop(t)
}

func refusedSignatures(t *testing.T, d *door) {
	alice := d.visitor(t, "alice")
	const path = "/healthd/records/v1/records/1"
	for name, test := range map[string]struct {
		at    time.Duration
		alter func(*http.Request)
		want  string
	}{
		"a path that was not signed":  {0, func(r *http.Request) { r.URL.Path = "/healthd/identity/v1/actors/2" }, "no active actor"},
		"a query that was not signed": {0, func(r *http.Request) { r.URL.RawQuery = "a=b" }, "no active actor"},
		"a body that was not signed": {0, func(r *http.Request) {
			r.Body, r.ContentLength = io.NopCloser(strings.NewReader("x")), 1
		}, "no active actor"},
		"another host": {0, func(r *http.Request) { r.Host = "elsewhere.example" }, "the node's certificate does not name"},
		"another actor": {0, func(r *http.Request) {
			r.Header.Set("Authorization", strings.Replace(r.Header.Get("Authorization"), "actor=2", "actor=3", 1))
		}, "no active actor"},
		"nobody's number": {0, func(r *http.Request) {
			r.Header.Set("Authorization", strings.Replace(r.Header.Get("Authorization"), "actor=2", "actor=99", 1))
		}, "no active actor"},
		"a late clock":      {-2 * time.Minute, func(*http.Request) {}, "clock"},
		"an early clock":    {2 * time.Minute, func(*http.Request) {}, "clock"},
		"no header of ours": {0, func(r *http.Request) { r.Header.Set("Authorization", "Bearer x") }, "want"},
	} {
		t.Run(name, func(t *testing.T) {
			request := d.prepare(t, alice, http.MethodGet, path, "", time.Now().Add(test.at))
			test.alter(request)
			status, answer := d.send(t, alice, request)
			require.Equal(t, http.StatusUnauthorized, status)
			require.Contains(t, answer, test.want)
		})
	}
	t.Run("a request twice", func(t *testing.T) {
		request := d.prepare(t, alice, http.MethodGet, path, "", time.Now())
		status, answer := d.send(t, alice, request.Clone(t.Context()))
		require.Equal(t, http.StatusOK, status, answer)
		status, answer = d.send(t, alice, request.Clone(t.Context()))
		require.Equal(t, http.StatusUnauthorized, status)
		require.Contains(t, answer, "made before")
	})
}

func TestStartRefusesToListenForEverybody(t *testing.T) {
	home := t.TempDir()
	healthd(t, home, "init", "--chain-id", "health-1")
	for setting, value := range map[string]string{
		"rpc.laddr": "tcp://0.0.0.0:0", "grpc.address": "0.0.0.0:9", "api.address": "tcp://0.0.0.0:9",
	} {
		_, err := tryHealthd(t, home, "start", "--"+setting, value)
		require.ErrorContains(t, err, setting)
		require.ErrorContains(t, err, "[access]")
	}
}

func TestKnownPeers(t *testing.T) {
	known := knownPeers(options{
		"p2p.persistent_peers":       "AA@host:1, bb@host:2",
		"p2p.unconditional_peer_ids": "cc,",
		settingAccessPeers:           "dd, ee@host:3",
	})
	require.Equal(t, map[string]bool{"aa": true, "bb": true, "cc": true, "dd": true, "ee": true}, known)
}

// options are an operator's settings.
type options map[string]any

func (o options) Get(name string) any { return o[name] }

func TestKeysOfCertificatesAreTheirOwnersOnly(t *testing.T) {
	folder := t.TempDir()
	healthd(t, t.TempDir(), "access", "new-ca", "Test", "--out", folder)
	info, err := os.Stat(filepath.Join(folder, "ca-key.pem"))
	require.NoError(t, err)
	require.Equal(t, os.FileMode(0o600), info.Mode().Perm())
	_, err = tryHealthd(t, t.TempDir(), "access", "new-ca", "Test", "--out", folder)
	require.ErrorContains(t, err, "exists", "an authority's only key is never replaced")
}
