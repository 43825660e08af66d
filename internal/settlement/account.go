package settlement

import (
	"context"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/rpc"
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

// Finalized is the number of the newest block that Ethereum will not take back; 0 while there is none.
func (c *Client) Finalized(ctx context.Context) (uint64, error) {
	header, err := c.eth.HeaderByNumber(ctx, big.NewInt(int64(rpc.FinalizedBlockNumber)))
	if err != nil {
		if _, silent := transportFailure(err); silent || ctx.Err() != nil {
			return 0, c.explain(ctx, "read finalized block", err)
		}
		return 0, nil // a young network has none
	}
	return header.Number.Uint64(), nil
}

// RequireChain refuses an endpoint of another L1 than a settlement is on.
func (c *Client) RequireChain(id uint64) error {
	if c.chainID.IsUint64() && c.chainID.Uint64() == id {
		return nil
	}
	return fmt.Errorf("settlement: %s is chain %s, and the network settles on chain %d: %w", c.host, c.chainID, id, ErrOtherL1)
}
