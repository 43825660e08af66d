package ethsign

import (
	"bytes"
	"context"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
)

const (
	// remoteTimeout bounds one request; hardware modules behind a signer take seconds at worst.
	remoteTimeout = 10 * time.Second
	// maxAnswer holds a signature and long error texts; maxKeyList some thousand public keys.
	maxAnswer, maxKeyList = 4 << 10, 1 << 20
)

// ErrRemote says that a remote signer did not sign, whatever the reason.
var ErrRemote = errors.New("remote signer")

// Remote asks a signer that speaks the REST interface of Web3Signer. It is safe for concurrent use.
type Remote struct {
	base    string // without a slash at its end
	address common.Address
	client  *http.Client

	mutex      sync.Mutex
	identifier string // public key of the address as the signer writes it, empty until it was asked
}

var _ Signer = (*Remote)(nil)

// NewRemote prepares to sign by the key of an address at a remote signer. It does not connect yet.
func NewRemote(address common.Address, endpoint string, identity TLS) (*Remote, error) {
	base, err := remoteURL(endpoint)
	if err != nil {
		return nil, err
	}
	config, err := identity.config()
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrRemote, err)
	}
	return &Remote{base: base, address: address, client: &http.Client{
		Timeout: remoteTimeout,
		// No proxy of the environment may come between, and what is to be signed goes to the named host only.
		Transport:     &http.Transport{TLSClientConfig: config, MaxIdleConnsPerHost: 1, IdleConnTimeout: time.Minute},
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}}, nil
}

// Address implements Signer.
func (r *Remote) Address() common.Address { return r.address }

// Sign implements Signer.
func (r *Remote) Sign(ctx context.Context, preimage []byte) ([]byte, error) {
	identifier, err := r.Identifier(ctx)
	if err != nil {
		return nil, err
	}
	body, err := json.Marshal(map[string]string{"data": "0x" + hex.EncodeToString(preimage)})
	if err != nil {
		return nil, err
	}
	answer, status, err := r.request(ctx, http.MethodPost, "/api/v1/eth1/sign/"+identifier, body, maxAnswer)
	if status == http.StatusNotFound { // keys were reloaded: ask again for the list
		r.remember("")
		return nil, fmt.Errorf("%w: %s does not have the key of %s any more: load it there", ErrRemote, r.base, r.address)
	}
	if err != nil {
		return nil, err
	}
	signature, err := decodeHex(string(answer))
	if err != nil {
		return nil, fmt.Errorf("%w: %s: the answer is not a signature in hex digits", ErrRemote, r.base)
	}
	return canonical(r.address, preimage, signature)
}

// Identifier finds the address's public key among those that the signer has.
func (r *Remote) Identifier(ctx context.Context) (string, error) {
	r.mutex.Lock()
	known := r.identifier
	r.mutex.Unlock()
	if known != "" {
		return known, nil
	}
	answer, _, err := r.request(ctx, http.MethodGet, "/api/v1/eth1/publicKeys", nil, maxKeyList)
	if err != nil {
		return "", err
	}
	var keys []string
	if err := json.Unmarshal(answer, &keys); err != nil {
		return "", fmt.Errorf("%w: %s: the list of public keys is no JSON array of strings: is it a Web3Signer in eth1 mode?", ErrRemote, r.base)
	}
	for _, key := range keys {
		if address, ok := addressOf(key); ok && address == r.address {
			r.remember(key)
			return key, nil
		}
	}
	return "", fmt.Errorf("%w: none of the %d keys at %s is that of %s: load it there, or correct the address", ErrRemote, len(keys), r.base, r.address)
}

func (r *Remote) remember(identifier string) {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	r.identifier = identifier
}

// request returns the body of an answer with status 200.
func (r *Remote) request(ctx context.Context, method, path string, body []byte, limit int64) ([]byte, int, error) {
	request, err := http.NewRequestWithContext(ctx, method, r.base+path, bytes.NewReader(body))
	if err != nil {
		return nil, 0, fmt.Errorf("%w: %w", ErrRemote, err)
	}
	if body != nil {
		request.Header.Set("Content-Type", "application/json")
	}
	response, err := r.client.Do(request)
	if err != nil {
		return nil, 0, fmt.Errorf("%w: check that it runs: %w", ErrRemote, err)
	}
	defer response.Body.Close()
	answer, err := io.ReadAll(io.LimitReader(response.Body, limit+1))
	switch {
	case err != nil:
		return nil, response.StatusCode, fmt.Errorf("%w: %s: %w", ErrRemote, r.base, err)
	case response.StatusCode != http.StatusOK:
		return nil, response.StatusCode, fmt.Errorf("%w: %s answers %s", ErrRemote, r.base, response.Status)
	case int64(len(answer)) > limit:
		return nil, response.StatusCode, fmt.Errorf("%w: %s: the answer is longer than %d bytes", ErrRemote, r.base, limit)
	}
	return answer, response.StatusCode, nil
}

// addressOf reads a public key: 64 bytes in Web3Signer's form, or with the leading byte 4 of SEC 1.
func addressOf(publicKey string) (common.Address, bool) {
	decoded, err := decodeHex(publicKey)
	if err != nil {
		return common.Address{}, false
	}
	if len(decoded) == 64 {
		decoded = append([]byte{4}, decoded...)
	}
	key, err := crypto.UnmarshalPubkey(decoded)
	if err != nil {
		return common.Address{}, false
	}
	return crypto.PubkeyToAddress(*key), true
}

func decodeHex(text string) ([]byte, error) {
	return hex.DecodeString(strings.TrimPrefix(strings.Trim(strings.TrimSpace(text), `"`), "0x"))
}
