package ethsign_test

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"encoding/pem"
	"math/big"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/attestation"
	"github.com/healthd/healthd/internal/ethsign"
	"github.com/healthd/healthd/internal/ethsign/ethsigntest"
)

var preimage = []byte("\x19\x01 what is signed")

func requireSigns(t *testing.T, signer ethsign.Signer) {
	t.Helper()
	signature, err := signer.Sign(t.Context(), preimage)
	require.NoError(t, err)
	account, err := attestation.Recover(attestation.Digest(preimage), signature)
	require.NoError(t, err)
	require.Equal(t, signer.Address(), account)
}

func remote(t *testing.T, address common.Address, url string) *ethsign.Remote {
	t.Helper()
	signer, err := ethsign.NewRemote(address, url, ethsign.TLS{})
	require.NoError(t, err)
	return signer
}

func TestRemoteSignsByTheKeyOfItsAddress(t *testing.T) {
	key := ethsigntest.Key(t)
	server := ethsigntest.New(t, ethsigntest.Key(t), key, ethsigntest.Key(t))
	requireSigns(t, remote(t, crypto.PubkeyToAddress(key.PublicKey), server.URL+"/"))
}

func TestRemoteTakesBothFormsOfASignature(t *testing.T) {
	key := ethsigntest.Key(t)
	server := ethsigntest.New(t, key)
	signer := remote(t, crypto.PubkeyToAddress(key.PublicKey), server.URL)
	highS := func(signature []byte) []byte {
		s := new(big.Int).Sub(crypto.S256().Params().N, new(big.Int).SetBytes(signature[32:64]))
		s.FillBytes(signature[32:64])
		signature[64] ^= 27 ^ 28
		return signature
	}
	for name, distort := range map[string]func([]byte) []byte{
		"s in the upper half": highS,
		"parity alone":        func(signature []byte) []byte { signature[64] -= 27; return signature },
		"both":                func(signature []byte) []byte { signature = highS(signature); signature[64] -= 27; return signature },
	} {
		t.Run(name, func(t *testing.T) {
			server.Distort(distort)
			requireSigns(t, signer)
		})
	}
}

func TestRemoteRefusesWhatItsAccountDidNotSign(t *testing.T) {
	key := ethsigntest.Key(t)
	server := ethsigntest.New(t, key)
	signer := remote(t, crypto.PubkeyToAddress(key.PublicKey), server.URL)
	for name, distort := range map[string]func([]byte) []byte{
		"another r":       func(signature []byte) []byte { signature[5] ^= 1; return signature },
		"another s":       func(signature []byte) []byte { signature[40] ^= 1; return signature },
		"another parity":  func(signature []byte) []byte { signature[64] ^= 27 ^ 28; return signature },
		"no parity":       func(signature []byte) []byte { return signature[:64] },
		"trailing byte":   func(signature []byte) []byte { return append(signature, 0) },
		"zeros":           func([]byte) []byte { return make([]byte, 65) },
		"s above order":   func(signature []byte) []byte { copy(signature[32:64], strings.Repeat("\xff", 32)); return signature },
		"another account": func([]byte) []byte { s, _ := crypto.Sign(crypto.Keccak256(preimage), ethsigntest.Key(t)); return s },
	} {
		t.Run(name, func(t *testing.T) {
			server.Distort(distort)
			_, err := signer.Sign(t.Context(), preimage)
			require.ErrorIs(t, err, ethsign.ErrNotBySigner)
		})
	}
}

func TestRemoteFindsItsKeyAgainAfterAReload(t *testing.T) {
	key := ethsigntest.Key(t)
	server := ethsigntest.New(t, ethsigntest.Key(t))
	signer := remote(t, crypto.PubkeyToAddress(key.PublicKey), server.URL)
	_, err := signer.Sign(t.Context(), preimage)
	require.ErrorContains(t, err, "none of the 1 keys")
	server.Load(key)
	requireSigns(t, signer)
	server.Load()
	_, err = signer.Sign(t.Context(), preimage)
	require.ErrorContains(t, err, "does not have the key")
	server.Load(key)
	requireSigns(t, signer)
}

func TestRemoteBoundsAndExplainsAnswers(t *testing.T) {
	address := common.HexToAddress("0x01")
	for name, c := range map[string]struct {
		answer http.HandlerFunc
		want   string
	}{
		"error":      {func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusInternalServerError) }, "500 Internal Server Error"},
		"other kind": {func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write([]byte("<html>")) }, "Web3Signer"},
		"too long":   {func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write(make([]byte, 2<<20)) }, "longer than"},
		"redirect": {func(w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, "http://192.0.2.1/", http.StatusTemporaryRedirect)
		}, "307"},
	} {
		t.Run(name, func(t *testing.T) {
			server := httptest.NewServer(c.answer)
			defer server.Close()
			_, err := remote(t, address, server.URL).Sign(t.Context(), preimage)
			require.ErrorIs(t, err, ethsign.ErrRemote)
			require.ErrorContains(t, err, c.want)
		})
	}
	t.Run("silent", func(t *testing.T) {
		done := make(chan struct{})
		server := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { <-done }))
		defer server.Close()
		defer close(done)
		ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
		defer cancel()
		_, err := remote(t, address, server.URL).Sign(ctx, preimage)
		require.ErrorIs(t, err, context.DeadlineExceeded)
	})
}

func TestRemoteNeedsTLSBeyondThisMachine(t *testing.T) {
	for url, ok := range map[string]bool{
		"https://signer.example:9000": true, "http://127.0.0.1:9000": true, "http://[::1]:9000": true, "http://localhost:9000/": true,
		"http://signer.example:9000": false, "http://10.0.0.7": false, "signer.example": false, "": false,
		"ftp://127.0.0.1": false, "https://u:p@signer.example": false, "https://signer.example?x=1": false, "http://localhost.example": false,
	} {
		_, err := ethsign.NewRemote(common.HexToAddress("0x01"), url, ethsign.TLS{})
		require.Equal(t, ok, err == nil, "%s: %v", url, err)
	}
}

func TestRemoteAuthenticatesBothSides(t *testing.T) {
	key := ethsigntest.Key(t)
	address := crypto.PubkeyToAddress(key.PublicKey)
	identity := clientIdentity(t)
	server := ethsigntest.Unstarted(t, key)
	server.TLS = &tls.Config{ClientAuth: tls.RequireAndVerifyClientCert, ClientCAs: x509.NewCertPool()}
	clientCertificate, err := os.ReadFile(identity.CertificateFile)
	require.NoError(t, err)
	require.True(t, server.TLS.ClientCAs.AppendCertsFromPEM(clientCertificate))
	server.StartTLS()
	identity.CAFile = filepath.Join(t.TempDir(), "ca.pem")
	authority := pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: server.Certificate().Raw})
	require.NoError(t, os.WriteFile(identity.CAFile, authority, 0o600))

	signer, err := ethsign.NewRemote(address, server.URL, identity)
	require.NoError(t, err)
	requireSigns(t, signer)

	for name, stranger := range map[string]ethsign.TLS{
		"server unknown": {CertificateFile: identity.CertificateFile, KeyFile: identity.KeyFile},
		"client unknown": {CAFile: identity.CAFile},
	} {
		signer, err := ethsign.NewRemote(address, server.URL, stranger)
		require.NoError(t, err)
		_, err = signer.Sign(t.Context(), preimage)
		require.ErrorIs(t, err, ethsign.ErrRemote, name)
	}
	for name, broken := range map[string]ethsign.TLS{
		"no key": {CertificateFile: identity.CertificateFile}, "no such file": {CAFile: "missing.pem"}, "no certificate": {CAFile: identity.KeyFile},
	} {
		_, err := ethsign.NewRemote(address, server.URL, broken)
		require.Error(t, err, name)
	}
}
