package ipfs

import (
	"crypto/rand"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"github.com/libp2p/go-libp2p/core/crypto"
)

// loadOrCreatePeerKey gives the node the same peer id at every start: peers address it by that id.
func loadOrCreatePeerKey(path string) (crypto.PrivKey, error) {
	encoded, err := os.ReadFile(path)
	if err == nil {
		key, err := crypto.UnmarshalPrivateKey(encoded)
		if err != nil {
			return nil, fmt.Errorf("ipfs: %s is damaged: restore it, or delete it to get a new peer id and tell your peers", path)
		}
		return key, nil
	}
	if !errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("ipfs: cannot read the peer key: %w", err)
	}
	key, _, err := crypto.GenerateEd25519Key(rand.Reader)
	if err != nil {
		return nil, fmt.Errorf("ipfs: cannot create a peer key: %w", err)
	}
	if encoded, err = crypto.MarshalPrivateKey(key); err != nil {
		return nil, fmt.Errorf("ipfs: cannot encode the peer key: %w", err)
	}
	if err := writeSecret(path, encoded); err != nil {
		return nil, fmt.Errorf("ipfs: cannot save the peer key: %w", err)
	}
	return key, nil
}
