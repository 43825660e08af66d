package settlement

import (
	"context"
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/rlp"
)

// Signer holds the key of the account that pays; package ethsign has some.
type Signer interface {
	// Address of the account.
	Address() common.Address
	// Sign signs keccak256(preimage) and returns r ‖ s ‖ v, 65 bytes, v of 27 or 28.
	Sign(ctx context.Context, preimage []byte) ([]byte, error)
}

// recoveryOffset is what a Signer adds to the parity of R in a signature's last byte. Transactions since EIP-2930 carry
// the parity itself.
const recoveryOffset = 27

// signTransaction signs what EIP-1559 lays down: the type's byte and the RLP list of the fields.
func signTransaction(ctx context.Context, signer Signer, payload *types.DynamicFeeTx) (*types.Transaction, error) {
	fields, err := rlp.EncodeToBytes([]any{
		payload.ChainID, payload.Nonce, payload.GasTipCap, payload.GasFeeCap, payload.Gas, payload.To,
		payload.Value, payload.Data, payload.AccessList,
	})
	if err != nil {
		return nil, fmt.Errorf("settlement: encode transaction: %w", err)
	}
	signature, err := signer.Sign(ctx, append([]byte{types.DynamicFeeTxType}, fields...))
	if err != nil {
		return nil, fmt.Errorf("settlement: sign transaction by %s: %w", signer.Address(), err)
	}
	if len(signature) != 65 || signature[64] < recoveryOffset {
		return nil, errors.New("settlement: the signer's answer is no signature of 65 bytes with v of 27 or 28")
	}
	plain := append([]byte{}, signature...)
	plain[64] -= recoveryOffset
	rules := types.LatestSignerForChainID(payload.ChainID)
	tx, err := types.NewTx(payload).WithSignature(rules, plain)
	if err != nil {
		return nil, fmt.Errorf("settlement: sign transaction: %w", err)
	}
	if from, err := types.Sender(rules, tx); err != nil || from != signer.Address() {
		return nil, fmt.Errorf("settlement: the signer's answer is by %s, not by %s", from, signer.Address())
	}
	return tx, nil
}
