package ipfs

import (
	"bytes"
	"crypto/rand"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
)

// SwarmKey is the secret that all members of a private swarm share. Peers without it cannot even begin a handshake.
type SwarmKey [32]byte

// swarmKeyHeader is the first two lines of the `swarm.key` file format that other IPFS software reads too.
const swarmKeyHeader = "/key/swarm/psk/1.0.0/\n/base16/\n"

// NewSwarmKey draws a fresh key.
func NewSwarmKey() SwarmKey {
	var key SwarmKey
	rand.Read(key[:]) // never fails: it aborts the process instead
	return key
}

// ParseSwarmKey reads the swarm.key format with base16 encoding. Errors never quote the content.
func ParseSwarmKey(file []byte) (SwarmKey, error) {
	var key SwarmKey
	file = bytes.TrimSpace(bytes.ReplaceAll(file, []byte("\r\n"), []byte("\n")))
	digits, found := bytes.CutPrefix(file, []byte(swarmKeyHeader))
	if !found || len(digits) != 64 {
		return SwarmKey{}, errors.New("ipfs: not a swarm key: want the lines /key/swarm/psk/1.0.0/ and /base16/, then 64 hexadecimal digits")
	}
	if _, err := hex.Decode(key[:], digits); err != nil {
		return SwarmKey{}, errors.New("ipfs: the third line of the swarm key is not hexadecimal")
	}
	return key, nil
}

// Format writes the key in the swarm.key format. It is not called String so that no log prints the secret by chance.
func (k SwarmKey) Format() []byte {
	return []byte(swarmKeyHeader + hex.EncodeToString(k[:]) + "\n")
}

// LoadOrCreateSwarmKey reads the swarm key file, or creates it (mode 0600) where there is none.
func LoadOrCreateSwarmKey(path string) (SwarmKey, error) {
	file, err := os.ReadFile(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		key := NewSwarmKey()
		if err := writeSecret(path, key.Format()); err != nil {
			return SwarmKey{}, fmt.Errorf("ipfs: cannot save a new swarm key: %w", err)
		}
		return key, nil
	case err != nil:
		return SwarmKey{}, fmt.Errorf("ipfs: cannot read the swarm key: %w", err)
	}
	key, err := ParseSwarmKey(file)
	if err != nil {
		return SwarmKey{}, fmt.Errorf("%w (file %s)", err, path)
	}
	return key, nil
}

// writeSecret creates a file that only its owner reads, and never replaces one.
func writeSecret(path string, content []byte) (err error) {
	file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	defer func() {
		if closeErr := file.Close(); err == nil {
			err = closeErr
		}
		if err != nil {
			_ = os.Remove(path) // half a key is worse than none
		}
	}()
	if _, err := file.Write(content); err != nil {
		return err
	}
	return file.Sync()
}
