package scenario

import (
	"crypto/rand"
	"fmt"

	"github.com/healthd/healthd/internal/vault"
	"github.com/healthd/healthd/internal/zkcrypto"
)

// party is somebody of the cast, with the keys. They never leave this process: what others see are
// signatures and ciphertext.
type party struct {
	name       string
	actor      uint64 // sequence on the chain
	nonce      uint64
	seed       [zkcrypto.SeedSize]byte // of the first key
	key        *zkcrypto.PrivateKey
	replaced   *zkcrypto.PrivateKey // the key before the last rotation or recovery
	vault      *vault.Vault
	store      int    // which IPFS node holds what this person adds
	registrar  *party // of patients
	chart      *chart // of patients
	fhirSource uint64 // seed of the person's made-up FHIR bundle
}

// newParty draws keys for a member of the cast whose files live in one of the archive's stores.
func (a *Archive) newParty(name string, store int) (*party, error) {
	s := &party{name: name, store: store % len(a.stores)}
	if _, err := rand.Read(s.seed[:]); err != nil {
		return nil, err
	}
	s.key = zkcrypto.NewPrivateKey(s.seed)
	identity, err := vault.NewIdentity()
	if err != nil {
		return nil, fmt.Errorf("keys of %s: %w", name, err)
	}
	s.vault = vault.New(a.stores[s.store], identity)
	return s, nil
}

// newKey draws a signing key.
func newKey() (*zkcrypto.PrivateKey, error) {
	var seed [zkcrypto.SeedSize]byte
	if _, err := rand.Read(seed[:]); err != nil {
		return nil, err
	}
	return zkcrypto.NewPrivateKey(seed), nil
}

// replaceKey makes a new key the person's and remembers the old one, which a thief may have.
func (s *party) replaceKey(key *zkcrypto.PrivateKey) { s.replaced, s.key = s.key, key }
