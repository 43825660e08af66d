package settlement

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"strings"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
)

// ErrNonceTaken says that the account sent another transaction in the meantime: two processes share one key, or a
// transaction from before a restart was mined just now. Asking the contract what is settled tells.
var ErrNonceTaken = errors.New("another transaction of this L1 account was mined first")

// ErrUnfunded says that the account cannot pay for its transaction.
var ErrUnfunded = errors.New("the L1 account has too little ether")

// sender gets one transaction at a time mined. It always uses the account's first unmined nonce, so that a second
// attempt, also one after a restart, replaces a stuck transaction and never pays next to it.
type sender struct {
	client  *Client
	signer  Signer
	from    common.Address
	options Options

	one sync.Mutex
}

func newSender(client *Client, signer Signer, options Options) *sender {
	return &sender{client: client, signer: signer, from: signer.Address(), options: options}
}

// send returns the receipt of the transaction once it is as deep as options ask. A nil address deploys. Refusals by
// the contract are found by estimating gas, before anything is paid.
func (s *sender) send(ctx context.Context, to *common.Address, data []byte) (*types.Receipt, error) {
	return s.sendValue(ctx, to, data, nil)
}

// sendValue is send with a payment.
func (s *sender) sendValue(ctx context.Context, to *common.Address, data []byte, value *big.Int) (*types.Receipt, error) {
	s.one.Lock()
	defer s.one.Unlock()

	gas, err := s.client.eth.EstimateGas(ctx, ethereum.CallMsg{From: s.from, To: to, Data: data, Value: value})
	if err != nil {
		return nil, s.client.explain(ctx, "estimate gas", err)
	}
	nonce, err := s.client.eth.NonceAt(ctx, s.from, nil)
	if err != nil {
		return nil, s.client.explain(ctx, "read nonce", err)
	}
	fees, err := suggestFees(ctx, s.client, s.options.MaxFeePerGas)
	if err != nil {
		return nil, err
	}
	payload := &types.DynamicFeeTx{
		ChainID: s.client.chainID, Nonce: nonce, To: to, Data: data, Value: value,
		Gas: gas + gas/5, // state may change between the estimate and the block
	}
	return s.mine(ctx, payload, fees)
}

// mine offers the transaction at rising fees until one version of it is mined.
func (s *sender) mine(ctx context.Context, payload *types.DynamicFeeTx, fees fees) (*types.Receipt, error) {
	var versions []*types.Transaction
	for {
		payload.GasTipCap, payload.GasFeeCap = fees.tip, fees.cap
		tx, err := signTransaction(ctx, s.signer, payload)
		if err != nil {
			return nil, err
		}
		err = s.client.eth.SendTransaction(ctx, tx)
		switch {
		case err == nil || saysKnown(err):
			if len(versions) == 0 || versions[len(versions)-1].Hash() != tx.Hash() {
				versions = append(versions, tx)
			}
		case saysUnderpriced(err):
			// A transaction from before a restart holds the nonce at a higher fee. Outbid it at once, or, at our
			// limit, wait for it.
			if fees.raise() {
				continue
			}
		case saysNonceTaken(err):
			if receipt, _, err := s.mined(ctx, versions); err != nil || receipt == nil {
				return nil, errors.Join(err, fmt.Errorf("settlement: nonce %d: %w", payload.Nonce, ErrNonceTaken))
			}
		case saysUnfunded(err):
			return nil, fmt.Errorf("settlement: send transaction: %w: send ether to %s on chain %s", ErrUnfunded, s.from, s.client.chainID)
		default:
			return nil, s.client.explain(ctx, "send transaction", err)
		}
		receipt, tx, err := s.await(ctx, versions)
		if err != nil {
			return nil, err
		}
		if receipt != nil {
			return receipt, s.requireSuccess(ctx, tx, receipt)
		}
		fees.raise()
	}
}

// await polls until one version is mined and deep enough. It gives up, with a nil receipt and no error, when none is
// mined within options.ResubmitAfter.
func (s *sender) await(ctx context.Context, versions []*types.Transaction) (*types.Receipt, *types.Transaction, error) {
	deadline := time.Now().Add(s.options.ResubmitAfter)
	for {
		receipt, tx, err := s.mined(ctx, versions)
		if err != nil {
			return nil, nil, err
		}
		if receipt != nil {
			head, err := s.client.eth.BlockNumber(ctx)
			if err != nil {
				return nil, nil, s.client.explain(ctx, "read block number", err)
			}
			if head >= receipt.BlockNumber.Uint64()+s.options.Confirmations {
				return receipt, tx, nil
			}
		} else if time.Now().After(deadline) {
			return nil, nil, nil
		}
		select {
		case <-ctx.Done():
			return nil, nil, fmt.Errorf("settlement: wait for transaction: %w", context.Cause(ctx))
		case <-time.After(s.options.PollInterval):
		}
	}
}

// mined looks for the receipt of any version. It looks anew each time: a reorganisation may have swapped one version
// for another, or undone all.
func (s *sender) mined(ctx context.Context, versions []*types.Transaction) (*types.Receipt, *types.Transaction, error) {
	for _, tx := range versions {
		receipt, err := s.client.eth.TransactionReceipt(ctx, tx.Hash())
		if err == nil {
			return receipt, tx, nil
		}
		if _, silent := transportFailure(err); silent || ctx.Err() != nil {
			return nil, nil, s.client.explain(ctx, "read receipt", err)
		}
		// Not found, or the node has not indexed its block yet.
	}
	return nil, nil, nil
}

func (s *sender) requireSuccess(ctx context.Context, tx *types.Transaction, receipt *types.Receipt) error {
	if receipt.Status == types.ReceiptStatusSuccessful {
		return nil
	}
	err := s.client.replay(ctx, s.from, tx, receipt.BlockNumber)
	if err == nil {
		err = fmt.Errorf("%w (transaction %s)", ErrUnexpectedRevert, tx.Hash())
	}
	return s.client.explain(ctx, "transaction failed", err)
}

// JSON-RPC carries only text. These are go-ethereum's phrases, which other clients share.
func saysKnown(err error) bool       { return says(err, "already known") }
func saysUnderpriced(err error) bool { return says(err, "underpriced") }
func saysNonceTaken(err error) bool  { return says(err, "nonce too low") }
func saysUnfunded(err error) bool    { return says(err, "insufficient funds") }

func says(err error, phrase string) bool {
	return strings.Contains(strings.ToLower(err.Error()), phrase)
}
