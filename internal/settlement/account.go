package settlement

import (
	"context"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
)

// Balance of an account in wei as of the newest block.
func (c *Client) Balance(ctx context.Context, account common.Address) (*big.Int, error) {
	balance, err := c.eth.BalanceAt(ctx, account, nil)
	return balance, c.explain(ctx, "read balance", err)
}

// GasPrice is what a unit of gas costs now: base fee and a usual tip, in wei.
func (c *Client) GasPrice(ctx context.Context) (*big.Int, error) {
	price, err := c.eth.SuggestGasPrice(ctx)
	return price, c.explain(ctx, "read gas price", err)
}

// Header of a block by its number, or nil for the newest.
func (c *Client) Header(ctx context.Context, number *big.Int) (*types.Header, error) {
	header, err := c.eth.HeaderByNumber(ctx, number)
	if err != nil {
		return nil, c.explain(ctx, "read block header", err)
	}
	return header, nil
}

// ChainID is the chain id of the L1 that the contract is on.
func (c *Contract) ChainID() *big.Int { return c.client.ChainID() }

// Account that pays; the zero address for a reader.
func (c *Contract) Account() common.Address {
	if c.sender == nil {
		return common.Address{}
	}
	return c.sender.from
}

// Balance of the account that pays, and what a unit of gas costs now, in wei.
func (c *Contract) Balance(ctx context.Context) (balance, gasPrice *big.Int, err error) {
	if balance, err = c.client.Balance(ctx, c.Account()); err != nil {
		return nil, nil, err
	}
	gasPrice, err = c.client.GasPrice(ctx)
	return balance, gasPrice, err
}

// Header of an L1 block by its number, or nil for the newest.
func (c *Contract) Header(ctx context.Context, number *big.Int) (*types.Header, error) {
	return c.client.Header(ctx, number)
}

// Resume goes on with the transaction that is in flight, where it is to settle the range of a number. ok is false where
// there is none. A refusal means that the contract does not take it any more, and that a new one may replace it.
func (c *Contract) Resume(ctx context.Context, number uint64) (settled Settlement, ok bool, err error) {
	if c.sender == nil {
		return Settlement{}, false, nil
	}
	next, err := c.client.eth.NonceAt(ctx, c.sender.from, nil)
	if err != nil {
		return Settlement{}, false, c.client.explain(ctx, "read nonce", err)
	}
	for _, flight := range c.options.Journal.InFlight() {
		tx := flight.newest()
		if flight.Nonce != next || flight.Range != number || tx == nil || !sameAddress(tx.To(), &c.address) {
			continue
		}
		receipt, err := c.sender.do(ctx, order{to: tx.To(), data: tx.Data(), value: tx.Value(), number: number})
		if err != nil {
			return Settlement{}, true, fmt.Errorf("settle range %d: %w", number, err)
		}
		return settlementOf(number, receipt), true, nil
	}
	return Settlement{}, false, nil
}

// readAt asks the contract as of one block, which may be replaced but not changed.
func readAt[T any](ctx context.Context, c *Contract, block common.Hash, data []byte, unpack func([]byte) (T, error)) (T, error) {
	out, err := c.client.eth.CallContractAtHash(ctx, ethereum.CallMsg{To: &c.address, Data: data}, block)
	if err != nil {
		var zero T
		return zero, c.client.explain(ctx, "call contract", err)
	}
	return unpack(out)
}
