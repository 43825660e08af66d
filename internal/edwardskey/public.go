package edwardskey

import (
	"bytes"
	"fmt"

	cmtcrypto "github.com/cometbft/cometbft/crypto"
	"github.com/cosmos/gogoproto/proto"

	"github.com/cosmos/cosmos-sdk/codec"
	cryptotypes "github.com/cosmos/cosmos-sdk/crypto/types"
	"github.com/cosmos/cosmos-sdk/types/address"

	"github.com/healthd/healthd/internal/zkcrypto"
)

// KeyType names the key in the keyring, in genesis files and on the command line.
const KeyType = "edwards"

var (
	_ cryptotypes.PubKey   = &PubKey{}
	_ codec.AminoMarshaler = &PubKey{}
)

// NewPubKey wraps a public key of the protocol.
func NewPubKey(key zkcrypto.PublicKey) *PubKey {
	encoded := key.Bytes()
	return &PubKey{Key: encoded[:]}
}

// Point returns the key as the protocol uses it, or an error if the bytes are not a valid key.
func (m PubKey) Point() (zkcrypto.PublicKey, error) { return zkcrypto.ParsePublicKey(m.Key) }

// Address is the 32-byte account address of ADR-28. It is defined for invalid keys as well, because
// the ante chain derives it from bytes that nobody has checked yet; such a key verifies nothing.
func (m PubKey) Address() cmtcrypto.Address {
	return address.Hash(proto.MessageName(&m), m.Key)
}

// VerifySignature reports whether signature is the 96-byte signature of a transaction's sign bytes.
// An invalid key verifies nothing.
func (m PubKey) VerifySignature(message, signature []byte) bool {
	key, err := m.Point()
	if err != nil {
		return false
	}
	return key.VerifyTransaction(message, signature)
}

// Bytes returns the 64-byte encoding.
func (m PubKey) Bytes() []byte { return m.Key }

// Type returns KeyType.
func (PubKey) Type() string { return KeyType }

// Equals compares type and bytes.
func (m PubKey) Equals(other cryptotypes.PubKey) bool {
	return other != nil && other.Type() == KeyType && bytes.Equal(m.Key, other.Bytes())
}

// String shows the key in hexadecimal.
func (m *PubKey) String() string { return fmt.Sprintf("PubKeyEdwards{%X}", m.Key) }

// MarshalAmino returns the inner bytes.
func (m PubKey) MarshalAmino() ([]byte, error) { return m.Key, nil }

// UnmarshalAmino takes the inner bytes.
func (m *PubKey) UnmarshalAmino(data []byte) error {
	if len(data) != zkcrypto.PublicKeySize {
		return fmt.Errorf("edwards public key: want %d bytes, got %d", zkcrypto.PublicKeySize, len(data))
	}
	m.Key = data
	return nil
}

// MarshalAminoJSON returns the inner bytes.
func (m PubKey) MarshalAminoJSON() ([]byte, error) { return m.MarshalAmino() }

// UnmarshalAminoJSON takes the inner bytes.
func (m *PubKey) UnmarshalAminoJSON(data []byte) error { return m.UnmarshalAmino(data) }
