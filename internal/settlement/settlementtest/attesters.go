package settlementtest

import (
	"bytes"
	"crypto/ecdsa"
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/attestation"
	"github.com/healthd/healthd/internal/settlement"
)

// Attesters are keys that attest together, in the contract's order.
type Attesters struct {
	Set  []attestation.Attester
	keys []*ecdsa.PrivateKey
}

// NewAttesters makes keys of the given powers; the powers do not keep their order.
func NewAttesters(tb testing.TB, powers ...uint64) *Attesters {
	tb.Helper()
	a := new(Attesters)
	for range powers {
		key, err := crypto.GenerateKey()
		require.NoError(tb, err)
		a.keys = append(a.keys, key)
	}
	slices.SortFunc(a.keys, func(x, y *ecdsa.PrivateKey) int {
		return bytes.Compare(account(x).Bytes(), account(y).Bytes())
	})
	for i, key := range a.keys {
		a.Set = append(a.Set, attestation.Attester{Account: account(key), Power: powers[i]})
	}
	return a
}

// Key of one attester.
func (a *Attesters) Key(i int) *ecdsa.PrivateKey { return a.keys[i] }

// Certify has some attesters sign a range for a contract; the others are absent.
func (a *Attesters) Certify(tb testing.TB, target attestation.Settlement, attested attestation.Range, signers ...int) settlement.Certificate {
	tb.Helper()
	certificate := settlement.Certificate{Attesters: a.Set, Signatures: make([][]byte, len(a.Set))}
	for _, i := range signers {
		certificate.Signatures[i] = Sign(tb, a.keys[i], target, attested)
	}
	return certificate
}

// Sign makes one attester's signature.
func Sign(tb testing.TB, key *ecdsa.PrivateKey, target attestation.Settlement, attested attestation.Range) []byte {
	tb.Helper()
	preimage, err := attested.Preimage(target)
	require.NoError(tb, err)
	digest := attestation.Digest(preimage)
	signature, err := crypto.Sign(digest[:], key)
	require.NoError(tb, err)
	signature[64] += 27 // as Ethereum writes the parity of R
	return signature
}

func account(key *ecdsa.PrivateKey) common.Address { return crypto.PubkeyToAddress(key.PublicKey) }
