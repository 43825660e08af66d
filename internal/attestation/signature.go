package attestation

import (
	"errors"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
)

// SignatureLength is that of r ‖ s ‖ v.
const SignatureLength = 65

// recoveryOffset is what Ethereum adds to the parity of R in a signature's last byte.
const recoveryOffset = 27

// ErrSignature says that a signature is no signature in the one form that is accepted.
var ErrSignature = errors.New("attestation: no secp256k1 signature of 65 bytes (r, s in the lower half, v of 27 or 28)")

// Recover returns the account that signed a digest. It takes exactly what OpenZeppelin's ECDSA takes on chain.
func Recover(digest common.Hash, signature []byte) (common.Address, error) {
	if len(signature) != SignatureLength {
		return common.Address{}, fmt.Errorf("%w: %d bytes", ErrSignature, len(signature))
	}
	r, s := new(big.Int).SetBytes(signature[:32]), new(big.Int).SetBytes(signature[32:64])
	parity := signature[64] - recoveryOffset
	if !crypto.ValidateSignatureValues(parity, r, s, true) {
		return common.Address{}, ErrSignature
	}
	plain := append(append([]byte{}, signature[:64]...), parity)
	key, err := crypto.SigToPub(digest[:], plain)
	if err != nil {
		return common.Address{}, fmt.Errorf("%w: %w", ErrSignature, err)
	}
	return crypto.PubkeyToAddress(*key), nil
}
