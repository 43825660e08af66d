package attestation

import (
	"encoding/binary"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
)

// Attester is a key that attests, and what it weighs.
type Attester struct {
	Account common.Address
	Power   uint64
}

// HashAttesters is what the settlement contract keeps of a set: keccak256 of the ABI encoding of (address account,
// uint64 power)[]. The contract takes only sets in ascending order of accounts.
func HashAttesters(attesters []Attester) common.Hash {
	const word = 32
	encoded := make([]byte, word*(2+2*len(attesters)))
	encoded[word-1] = word // offset of the array
	binary.BigEndian.PutUint64(encoded[2*word-8:], uint64(len(attesters)))
	for i, attester := range attesters {
		entry := encoded[word*(2+2*i):]
		copy(entry[word-common.AddressLength:word], attester.Account[:])
		binary.BigEndian.PutUint64(entry[2*word-8:], attester.Power)
	}
	return crypto.Keccak256Hash(encoded)
}

// Quorum says whether a part of a set's power is more than two thirds of all of it.
func Quorum(part, total uint64) bool {
	three := new(big.Int).Mul(big.NewInt(3), new(big.Int).SetUint64(part))
	two := new(big.Int).Mul(big.NewInt(2), new(big.Int).SetUint64(total))
	return three.Cmp(two) > 0
}
