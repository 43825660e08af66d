package ethsign

import (
	"context"
	"crypto/ecdsa"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
)

// Local signs with a key in this process's memory.
type Local struct {
	key     *ecdsa.PrivateKey
	address common.Address
}

var _ Signer = Local{}

// NewLocal signs with key.
func NewLocal(key *ecdsa.PrivateKey) Local {
	return Local{key: key, address: crypto.PubkeyToAddress(key.PublicKey)}
}

// Address implements Signer.
func (l Local) Address() common.Address { return l.address }

// Sign implements Signer.
func (l Local) Sign(_ context.Context, preimage []byte) ([]byte, error) {
	signature, err := crypto.Sign(crypto.Keccak256(preimage), l.key)
	if err != nil {
		return nil, fmt.Errorf("sign by %s: %w", l.address, err)
	}
	return canonical(l.address, preimage, signature)
}
