package ethsign

import (
	"context"
	"errors"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/healthd/healthd/internal/attestation"
)

// Signer signs with one Ethereum key.
type Signer interface {
	// Address of the key's account.
	Address() common.Address
	// Sign signs keccak256(preimage) and returns r ‖ s ‖ v: 65 bytes, s in the lower half, v of 27 or 28.
	Sign(ctx context.Context, preimage []byte) ([]byte, error)
}

// ErrNotBySigner says that an answer is no signature by the account that was asked.
var ErrNotBySigner = errors.New("the signer's answer is no signature of its account")

// recoveryOffset is what Ethereum adds to the parity of R in a signature's last byte.
const recoveryOffset = 27

// canonical brings a signature into the one form that is accepted and checks that account made it. Some signers answer
// with the parity itself, and hardware modules with s in either half: both forms verify under the same key.
func canonical(account common.Address, preimage, signature []byte) ([]byte, error) {
	if len(signature) != attestation.SignatureLength {
		return nil, fmt.Errorf("%w: %d bytes, %d expected", ErrNotBySigner, len(signature), attestation.SignatureLength)
	}
	answer := append([]byte{}, signature...)
	v := &answer[attestation.SignatureLength-1]
	if *v < recoveryOffset {
		*v += recoveryOffset
	}
	lowerS(answer)
	signedBy, err := attestation.Recover(attestation.Digest(preimage), answer)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrNotBySigner, err)
	}
	if signedBy != account {
		return nil, fmt.Errorf("%w: it is by %s, not by %s", ErrNotBySigner, signedBy, account)
	}
	return answer, nil
}

// lowerS replaces s by -s, and with it the parity of R, where s lies in the upper half of the group's order.
func lowerS(signature []byte) {
	order := crypto.S256().Params().N
	s := new(big.Int).SetBytes(signature[32:64])
	if s.Cmp(order) >= 0 || s.Cmp(new(big.Int).Rsh(order, 1)) <= 0 {
		return
	}
	s.Sub(order, s).FillBytes(signature[32:64])
	signature[64] = 2*recoveryOffset + 1 - signature[64]
}
