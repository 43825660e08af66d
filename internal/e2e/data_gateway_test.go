//go:build e2e

package e2e

import (
	"encoding/json"
	"io"
	"net/http"
	"path/filepath"
	"strings"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/cosmos/cosmos-sdk/crypto/keyring"

	"github.com/healthd/healthd/app"
	"github.com/healthd/healthd/internal/access"
	"github.com/healthd/healthd/internal/child"
	"github.com/healthd/healthd/internal/edwardskey"
	"github.com/healthd/healthd/internal/httpsignature"
)

// gateway is an institution's own, and whoever asks it.
type gateway struct {
	d         *dataPlane
	service   *service
	url       string
	metricsAt string
	authority string // file of the certificate authority that signed its certificate
}

// open runs an institution's gateway, with a certificate of the consortium's authority.
func (d *dataPlane) open(of *person) {
	d.w.t.Helper()
	tls := filepath.Join(d.w.dir, "tls")
	authority := filepath.Join(tls, "ca.pem")
	if len(d.gateways) == 0 {
		d.w.must("access", "new-ca", "Consortium", "--out", tls)
	}
	d.w.must("access", "issue", of.name, "--host", "127.0.0.1", "--ca-cert", authority, "--ca-key", filepath.Join(tls, "ca-key.pem"), "--out", tls)
	addresses, err := child.FreeAddresses(2)
	require.NoError(d.w.t, err)
	g := &gateway{d: d, url: "https://" + addresses[0], metricsAt: addresses[1], authority: authority}
	g.service = d.w.serve("gateway-"+of.name, "gateway", "serve", "--home", of.home, "--from", of.name, "--keyring-backend", "test", "--chain-id", chainID,
		"--grpc-addr", of.node.GRPC, "--listen", addresses[0], "--metrics-addr", addresses[1], "--passphrase-file", of.passphrase,
		"--tls-cert", filepath.Join(tls, of.name+".pem"), "--tls-key", filepath.Join(tls, of.name+"-key.pem"), "--l1-rpc", d.w.endpoint, "--notify-url", d.told.url,
		"--base-url", g.url+"/fhir")
	d.gateways[of] = g
	d.w.eventually("the gateway of "+of.name+" answers", time.Minute, func() bool {
		answer, err := g.try(nil, http.MethodGet, "/ready", asking{})
		return err == nil && answer.status == http.StatusOK
	})
}

// asking is what a request says beside its path.
type asking struct {
	access         uint64
	purpose, scope string
	body, media    string
}

type answer struct {
	status int
	body   []byte
}

// ask is try for what must be answered.
func (g *gateway) ask(who *person, method, path string, what asking) answer {
	g.d.w.t.Helper()
	answer, err := g.try(who, method, path, what)
	require.NoError(g.d.w.t, err)
	return answer
}

// try sends a request, signed by somebody if there is one.
func (g *gateway) try(who *person, method, path string, what asking) (told answer, err error) {
	request, err := http.NewRequestWithContext(g.d.w.t.Context(), method, g.url+path, strings.NewReader(what.body))
	if err != nil {
		return told, err
	}
	for name, value := range map[string]string{
		"Content-Type": what.media, httpsignature.HeaderPurpose: what.purpose, httpsignature.HeaderScope: what.scope,
	} {
		if value != "" {
			request.Header.Set(name, value)
		}
	}
	if what.access != 0 {
		request.Header.Set(httpsignature.HeaderAccess, number(what.access))
	}
	client, err := g.client(who)
	if err != nil {
		return told, err
	}
	response, err := client.Do(request)
	if err != nil {
		return told, err
	}
	defer response.Body.Close()
	told.status = response.StatusCode
	told.body, err = io.ReadAll(response.Body)
	return told, err
}

// client signs as somebody with the key in that person's home.
func (g *gateway) client(who *person) (*http.Client, error) {
	config, err := access.TLS{Authority: g.authority}.Client()
	if err != nil {
		return nil, err
	}
	base := &http.Transport{TLSClientConfig: config, DisableKeepAlives: true}
	if who == nil {
		return &http.Client{Transport: base}, nil
	}
	keys, err := keyring.New(app.Name, keyring.BackendTest, who.home, nil, g.d.w.encoding.Codec, edwardskey.KeyringOptions)
	if err != nil {
		return nil, err
	}
	record, err := keys.Key(who.name)
	if err != nil {
		return nil, err
	}
	key, err := edwardskey.SignerFromRecord(record)
	if err != nil {
		return nil, err
	}
	domain := g.d.w.domain.Bytes()
	return &http.Client{Transport: &httpsignature.Transport{Signer: &httpsignature.Signer{Key: key, Actor: who.actor, Domain: domain}, Base: base}}, nil
}

func (g *gateway) metrics() string {
	response, err := http.Get("http://" + g.metricsAt + "/metrics")
	require.NoError(g.d.w.t, err)
	defer response.Body.Close()
	told, err := io.ReadAll(response.Body)
	require.NoError(g.d.w.t, err)
	require.Contains(g.d.w.t, string(told), "healthd_gateway")
	return string(told)
}

// searchPage is a searchset Bundle.
type searchPage struct {
	Total int
	Entry []struct{ Resource json.RawMessage }
	Link  []struct{ Relation, URL string }
}

// next is the path of the next page; empty after the last.
func (p searchPage) next() string {
	for _, link := range p.Link {
		if link.Relation == "next" {
			_, path, _ := strings.Cut(link.URL, "/fhir/")
			return "/fhir/" + path
		}
	}
	return ""
}
