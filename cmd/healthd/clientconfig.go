package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/cosmos/cosmos-sdk/crypto/keyring"

	"github.com/healthd/healthd/app"
)

// clientConfigTemplate takes chain id and keyring backend.
const clientConfigTemplate = `# What healthd's client commands assume unless a flag says otherwise.

# The network's chain id.
chain-id = %q
# Where keys are stored: file asks for a passphrase and encrypts; test does neither and is for development only.
keyring-backend = %q
# The key to sign with when --from is absent.
keyring-default-keyname = ""
# Output format: text or json.
output = "text"
# The node to talk to.
node = "tcp://localhost:26657"
# Broadcast mode: sync or async.
broadcast-mode = "sync"
`

// ensureClientConfig writes client.toml if there is none. The SDK's own default would use the desktop's key
// store, which servers do not have.
func ensureClientConfig(home string) error {
	_, err := os.Stat(clientConfigFile(home))
	if errors.Is(err, fs.ErrNotExist) {
		return writeClientConfig(home, "")
	}
	return err
}

// writeClientConfig writes client.toml for a network.
func writeClientConfig(home, chainID string) error {
	backend := keyring.BackendFile
	if app.IsDevelopment(chainID) {
		backend = keyring.BackendTest
	}
	file := clientConfigFile(home)
	if err := os.MkdirAll(filepath.Dir(file), 0o700); err != nil {
		return err
	}
	return os.WriteFile(file, fmt.Appendf(nil, clientConfigTemplate, chainID, backend), 0o600)
}

func clientConfigFile(home string) string { return filepath.Join(home, "config", "client.toml") }
