package edwardskey

import (
	"crypto/sha512"
	"fmt"

	"github.com/cosmos/cosmos-sdk/crypto/hd"
	"github.com/cosmos/cosmos-sdk/crypto/keyring"
	cryptotypes "github.com/cosmos/cosmos-sdk/crypto/types"

	"github.com/healthd/healthd/internal/zkcrypto"
)

// Algorithm derives keys from mnemonics for the keyring.
var Algorithm keyring.SignatureAlgo = algorithm{}

// derivationTag keeps our seed apart from the secp256k1 secret that a wallet would derive from the
// same mnemonic and path: knowing one must not reveal the other.
const derivationTag = "healthd/v1/account-seed"

type algorithm struct{}

func (algorithm) Name() hd.PubKeyType { return KeyType }

// Derive walks the ordinary BIP32 path, so that account and index separate keys, and hashes the result.
func (algorithm) Derive() hd.DeriveFn {
	return func(mnemonic, passphrase, path string) ([]byte, error) {
		secret, err := hd.Secp256k1.Derive()(mnemonic, passphrase, path)
		if err != nil {
			return nil, err
		}
		seed := sha512.Sum512_256(append([]byte(derivationTag), secret...))
		return seed[:], nil
	}
}

// Generate takes the 32-byte seed. Only `keys import-hex` can pass another length; the keyring expects
// a panic then and turns it into an error.
func (algorithm) Generate() hd.GenerateFn {
	return func(seed []byte) cryptotypes.PrivKey {
		if len(seed) != zkcrypto.SeedSize {
			panic(fmt.Sprintf("edwards private key: want a seed of %d bytes, got %d", zkcrypto.SeedSize, len(seed)))
		}
		return NewPrivKey([zkcrypto.SeedSize]byte(seed))
	}
}

// KeyringOptions offers the Edwards key first, next to the SDK's secp256k1 for Ledger owners.
func KeyringOptions(options *keyring.Options) {
	options.SupportedAlgos = keyring.SigningAlgoList{Algorithm, hd.Secp256k1}
	options.SupportedAlgosLedger = keyring.SigningAlgoList{hd.Secp256k1}
}
