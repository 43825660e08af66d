package ethsign_test

import (
	"encoding/hex"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/cometbft/cometbft/privval"
	"github.com/ethereum/go-ethereum/accounts/keystore"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/ethsign"
	"github.com/healthd/healthd/internal/ethsign/ethsigntest"
)

func written(t *testing.T, content string) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "key")
	require.NoError(t, os.WriteFile(file, []byte(content), 0o600))
	return file
}

func TestKeystoreOpensWithItsPassword(t *testing.T) {
	account, err := keystore.StoreKey(t.TempDir(), "open sesame", keystore.LightScryptN, keystore.LightScryptP)
	require.NoError(t, err)
	signer, err := ethsign.OpenFile(account.URL.Path, written(t, "open sesame\n"), false)
	require.NoError(t, err)
	require.Equal(t, account.Address, signer.Address())
	requireSigns(t, signer)

	_, err = ethsign.OpenFile(account.URL.Path, written(t, "open barley\n"), false)
	require.ErrorContains(t, err, "does not open it")
	_, err = ethsign.OpenFile(account.URL.Path, "", false)
	require.ErrorContains(t, err, "name the file with its password")
}

func TestPlainDigitsAreForDevelopment(t *testing.T) {
	key := ethsigntest.Key(t)
	digits := hex.EncodeToString(crypto.FromECDSA(key))
	for _, content := range []string{digits, "0x" + digits + "\n"} {
		signer, err := ethsign.OpenFile(written(t, content), "", true)
		require.NoError(t, err)
		require.Equal(t, crypto.PubkeyToAddress(key.PublicKey), signer.Address())
		requireSigns(t, signer)
		_, err = ethsign.OpenFile(written(t, content), "", false)
		require.ErrorIs(t, err, ethsign.ErrPlainKey)
	}
}

func TestFilesThatAreNoKeyAreNamed(t *testing.T) {
	key := ethsigntest.Key(t)
	consensus := filepath.Join(t.TempDir(), "priv_validator_key.json")
	state := filepath.Join(t.TempDir(), "state.json")
	privval.GenFilePV(consensus, state).Key.Save()
	consensusKey, err := os.ReadFile(consensus)
	require.NoError(t, err)
	for content, want := range map[string]string{
		string(consensusKey): "ed25519",
		hex.EncodeToString(crypto.CompressPubkey(&key.PublicKey)): "public key (33 bytes)",
		hex.EncodeToString(crypto.FromECDSAPub(&key.PublicKey)):   "public key (65 bytes)",
		crypto.PubkeyToAddress(key.PublicKey).Hex():               "an address",
		strings.Repeat("00", 32):                                  "no secp256k1 key",
		hex.EncodeToString(crypto.S256().Params().N.Bytes()):      "no secp256k1 key",
		"abcd":                       "2 bytes",
		"no digits":                  "neither",
		"{":                          "no keystore",
		"{}":                         "no Ethereum keystore",
		`{"crypto":{}}`:              "no Ethereum keystore",
		strings.Repeat("a", 100_000): "no key or password is",
	} {
		_, err := ethsign.OpenFile(written(t, content), written(t, "password"), true)
		require.ErrorContains(t, err, want)
	}
}

func TestConfigNamesOneKey(t *testing.T) {
	key := ethsigntest.Key(t)
	file := written(t, hex.EncodeToString(crypto.FromECDSA(key)))
	address := crypto.PubkeyToAddress(key.PublicKey)
	for name, c := range map[string]struct {
		config ethsign.Config
		want   string
	}{
		"none":             {ethsign.Config{}, "no Ethereum key is configured"},
		"both":             {ethsign.Config{KeyFile: file, RemoteURL: "http://127.0.0.1:9000", Plain: true}, "name one of them"},
		"no address":       {ethsign.Config{RemoteURL: "http://127.0.0.1:9000"}, "0x and 40 hex digits"},
		"plain":            {ethsign.Config{KeyFile: file}, "dev-"},
		"missing":          {ethsign.Config{KeyFile: file + "x", Plain: true}, "no such file"},
		"file":             {ethsign.Config{KeyFile: file, Plain: true}, ""},
		"remote, may wait": {ethsign.Config{RemoteURL: "http://127.0.0.1:1", RemoteAddress: address.Hex()}, ""},
	} {
		t.Run(name, func(t *testing.T) {
			signer, err := c.config.Open()
			if c.want != "" {
				require.ErrorContains(t, err, c.want)
				return
			}
			require.NoError(t, err)
			require.Equal(t, address, signer.Address())
		})
	}
}
