package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

const testAccount = "health1r47h0hh59yjz2ptz2xxfgyztrqv8xf07aksakgxz8hs0dxk5cfvshe5y0u"

// keyOutput is what `keys add --output json` prints.
type keyOutput struct {
	Address  string `json:"address"`
	PubKey   string `json:"pubkey"`
	Mnemonic string `json:"mnemonic"`
}

// initialised returns a home whose keyring asks for no passphrase.
func initialised(t *testing.T) string {
	t.Helper()
	home := t.TempDir()
	healthd(t, home, "init")
	return home
}

func TestKeysAddMakesAnEdwardsKeyByDefault(t *testing.T) {
	home := initialised(t)
	added := decode[keyOutput](t, healthd(t, home, "keys", "add", "alice", "--output", "json"))
	require.Contains(t, added.PubKey, "/healthd.crypto.v1.PubKey")
	require.NotEmpty(t, added.Mnemonic)

	source := filepath.Join(home, "mnemonic.txt")
	require.NoError(t, os.WriteFile(source, []byte(added.Mnemonic), 0o600))
	recovered := decode[keyOutput](t, healthd(t, initialised(t),
		"keys", "add", "recovered", "--recover", "--source", source, "--output", "json"))
	require.Equal(t, added.Address, recovered.Address)
}

func TestKeysAddDryRunStoresNothing(t *testing.T) {
	home := initialised(t)
	added := decode[keyOutput](t, healthd(t, home, "keys", "add", "alice", "--dry-run", "--output", "json"))
	require.Contains(t, added.PubKey, "/healthd.crypto.v1.PubKey")
	require.Empty(t, decode[[]keyOutput](t, healthd(t, home, "keys", "list", "--output", "json")))
}

func TestKeysAddOtherAlgorithm(t *testing.T) {
	home := initialised(t)
	added := decode[keyOutput](t, healthd(t, home, "keys", "add", "ledger", "--key-type", "secp256k1", "--output", "json"))
	require.Contains(t, added.PubKey, "secp256k1")
}
