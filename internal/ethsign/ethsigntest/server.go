// Package ethsigntest runs a remote signer with the eth1 REST interface of Web3Signer on loopback, for tests that need
// one: POST /api/v1/eth1/sign/{identifier} and GET /api/v1/eth1/publicKeys, as its OpenAPI document describes them.
package ethsigntest

import (
	"crypto/ecdsa"
	"encoding/hex"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"

	"github.com/ethereum/go-ethereum/crypto"
	"github.com/stretchr/testify/require"
)

// Server is a remote signer.
type Server struct {
	*httptest.Server

	mutex    sync.Mutex
	keys     map[string]*ecdsa.PrivateKey // by public key
	asked    int
	distort  func([]byte) []byte
	refusing int
}

// New starts a signer without TLS.
func New(tb testing.TB, keys ...*ecdsa.PrivateKey) *Server {
	tb.Helper()
	s := Unstarted(tb, keys...)
	s.Start()
	return s
}

// Unstarted prepares a signer, for tests that choose its TLS configuration.
func Unstarted(tb testing.TB, keys ...*ecdsa.PrivateKey) *Server {
	tb.Helper()
	s := &Server{}
	s.Load(keys...)
	mux := http.NewServeMux()
	mux.HandleFunc("GET /api/v1/eth1/publicKeys", s.publicKeys)
	mux.HandleFunc("POST /api/v1/eth1/sign/{identifier}", s.sign)
	s.Server = httptest.NewUnstartedServer(mux)
	tb.Cleanup(s.Close)
	return s
}

// Load replaces the signer's keys.
func (s *Server) Load(keys ...*ecdsa.PrivateKey) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	s.keys = map[string]*ecdsa.PrivateKey{}
	for _, key := range keys {
		s.keys["0x"+hex.EncodeToString(crypto.FromECDSAPub(&key.PublicKey)[1:])] = key
	}
}

// Distort changes signatures before they are sent.
func (s *Server) Distort(change func([]byte) []byte) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	s.distort = change
}

// Refuse answers signing requests with a status, as a signer does whose vault is locked; 0 ends it.
func (s *Server) Refuse(status int) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	s.refusing = status
}

// Asked counts the requests to sign.
func (s *Server) Asked() int {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	return s.asked
}

func (s *Server) publicKeys(w http.ResponseWriter, _ *http.Request) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	list := []string{}
	for publicKey := range s.keys {
		list = append(list, publicKey)
	}
	w.Header().Set("Content-Type", "application/json")
	_ = json.NewEncoder(w).Encode(list) // the client is gone: nobody to tell
}

func (s *Server) sign(w http.ResponseWriter, r *http.Request) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	s.asked++
	if s.refusing != 0 {
		http.Error(w, "refused", s.refusing)
		return
	}
	key, ok := s.keys[r.PathValue("identifier")]
	if !ok {
		http.Error(w, "Public Key not found", http.StatusNotFound)
		return
	}
	var body struct {
		Data string `json:"data"`
	}
	if err := json.NewDecoder(r.Body).Decode(&body); err != nil {
		http.Error(w, "Bad request format", http.StatusBadRequest)
		return
	}
	data, err := hex.DecodeString(strings.TrimPrefix(body.Data, "0x"))
	if err != nil {
		http.Error(w, "Bad request format", http.StatusBadRequest)
		return
	}
	signature, err := crypto.Sign(crypto.Keccak256(data), key)
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	signature[64] += 27
	if s.distort != nil {
		signature = s.distort(signature)
	}
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	_, _ = io.WriteString(w, "0x"+hex.EncodeToString(signature)) // the client is gone: nobody to tell
}

// Key makes a key.
func Key(tb testing.TB) *ecdsa.PrivateKey {
	tb.Helper()
	key, err := crypto.GenerateKey()
	require.NoError(tb, err)
	return key
}
