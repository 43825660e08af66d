package edwardskey

import (
	"crypto/subtle"
	"fmt"

	"github.com/cosmos/cosmos-sdk/codec"
	cryptotypes "github.com/cosmos/cosmos-sdk/crypto/types"

	"github.com/healthd/healthd/internal/zkcrypto"
)

var (
	_ cryptotypes.PrivKey  = &PrivKey{}
	_ codec.AminoMarshaler = &PrivKey{}
)

// NewPrivKey wraps a seed. Every 32-byte seed is a key, the all-zero seed included.
func NewPrivKey(seed [zkcrypto.SeedSize]byte) *PrivKey { return &PrivKey{Key: seed[:]} }

// Signer returns the key as the protocol uses it, for signing operations.
func (m PrivKey) Signer() (*zkcrypto.PrivateKey, error) {
	if len(m.Key) != zkcrypto.SeedSize {
		return nil, fmt.Errorf("edwards private key: want a seed of %d bytes, got %d", zkcrypto.SeedSize, len(m.Key))
	}
	return zkcrypto.NewPrivateKey([zkcrypto.SeedSize]byte(m.Key)), nil
}

// Sign signs a transaction's sign bytes. Operations are signed through Signer.
func (m PrivKey) Sign(message []byte) ([]byte, error) {
	signer, err := m.Signer()
	if err != nil {
		return nil, err
	}
	signature := signer.SignTransaction(message)
	return signature[:], nil
}

// PubKey returns the public key, or nil for a seed of the wrong length.
func (m PrivKey) PubKey() cryptotypes.PubKey {
	signer, err := m.Signer()
	if err != nil {
		return nil
	}
	return NewPubKey(signer.Public())
}

// Bytes returns the seed.
func (m PrivKey) Bytes() []byte { return m.Key }

// Type returns KeyType.
func (PrivKey) Type() string { return KeyType }

// Equals compares type and seed in constant time.
func (m PrivKey) Equals(other cryptotypes.LedgerPrivKey) bool {
	return other != nil && other.Type() == KeyType && subtle.ConstantTimeCompare(m.Key, other.Bytes()) == 1
}

// String hides the seed, so that printing a structure cannot leak it.
func (m *PrivKey) String() string { return "PrivKeyEdwards{hidden}" }

// MarshalAmino returns the seed.
func (m PrivKey) MarshalAmino() ([]byte, error) { return m.Key, nil }

// UnmarshalAmino takes the seed.
func (m *PrivKey) UnmarshalAmino(data []byte) error {
	if len(data) != zkcrypto.SeedSize {
		return fmt.Errorf("edwards private key: want a seed of %d bytes, got %d", zkcrypto.SeedSize, len(data))
	}
	m.Key = data
	return nil
}

// MarshalAminoJSON returns the seed.
func (m PrivKey) MarshalAminoJSON() ([]byte, error) { return m.MarshalAmino() }

// UnmarshalAminoJSON takes the seed.
func (m *PrivKey) UnmarshalAminoJSON(data []byte) error { return m.UnmarshalAmino(data) }
