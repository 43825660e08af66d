package demo

import (
	"crypto/rand"
	"fmt"

	"github.com/healthd/healthd/internal/edwardskey"
	"github.com/healthd/healthd/internal/ipfs"
	"github.com/healthd/healthd/internal/vault"
	"github.com/healthd/healthd/internal/zkcrypto"
)

// person is anybody who acts: an institution, a clinician or a patient. The key never leaves
// this process; what others see are its signatures.
type person struct {
	name   string
	actor  uint64 // sequence on the chain; 0 before registration
	nonce  uint64
	seed   [zkcrypto.SeedSize]byte
	key    *zkcrypto.PrivateKey
	vault  *vault.Vault
	holder *ipfs.Node
}

// newPerson makes keys for somebody whose files live in a store.
func newPerson(name string, store *ipfs.Node) (*person, error) {
	p := &person{name: name, holder: store}
	if _, err := rand.Read(p.seed[:]); err != nil {
		return nil, err
	}
	p.key = zkcrypto.NewPrivateKey(p.seed)
	identity, err := vault.NewIdentity()
	if err != nil {
		return nil, fmt.Errorf("keys of %s: %w", name, err)
	}
	p.vault = vault.New(store, identity)
	return p, nil
}

// account is the key as a Cosmos account key.
func (p *person) account() *edwardskey.PrivKey { return edwardskey.NewPrivKey(p.seed) }

// patient is a person with records.
type patient struct {
	*person
	registrar *person
	index     *vault.Index
	head      []byte // digest of the index file on chain; empty before the first record
	version   uint64
	anchored  []anchored
}

// anchored is a document that the chain knows as a record.
type anchored struct {
	record   uint64 // sequence
	document vault.Document
	digest   [32]byte // SHA-256 of the plaintext, for reading back
	name     string
}
