package settlement

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"strings"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/rpc"
)

// ErrNothingFinal says that no block of L1 is final yet.
var ErrNothingFinal = errors.New("no block of L1 is final yet")

// Block is one block of L1. It is named by its hash, so that everything that is read at it belongs together even while
// L1 reorganises.
type Block struct {
	Number uint64
	Hash   common.Hash
}

// FinalBlock is the newest block that counts as final: the finalized one, or, for confirmations above zero, the newest
// that as many others follow.
func (c *Client) FinalBlock(ctx context.Context, confirmations uint64) (Block, error) {
	if confirmations == 0 {
		return c.block(ctx, big.NewInt(rpc.FinalizedBlockNumber.Int64()))
	}
	head, err := c.eth.BlockNumber(ctx)
	if err != nil {
		return Block{}, c.explain(ctx, "read block number", err)
	}
	if head < confirmations {
		return Block{}, ErrNothingFinal
	}
	return c.block(ctx, new(big.Int).SetUint64(head-confirmations))
}

func (c *Client) block(ctx context.Context, number *big.Int) (Block, error) {
	header, err := c.eth.HeaderByNumber(ctx, number)
	if errors.Is(err, ethereum.NotFound) || isNotFinalized(err) {
		return Block{}, ErrNothingFinal
	}
	if err != nil {
		return Block{}, c.explain(ctx, "read final block", err)
	}
	return Block{Number: header.Number.Uint64(), Hash: header.Hash()}, nil
}

// isNotFinalized recognises the error of nodes that know no finalized block, which has no code of its own.
func isNotFinalized(err error) bool {
	var answer rpc.Error
	return errors.As(err, &answer) && strings.Contains(answer.Error(), "finalized block not found")
}

// HighestSettledAt finds the highest range above one number and up to another that is settled as of a block, and the
// root after it. There may be none: found is then 0. Ranges settle in order, so that a few questions suffice for any
// distance.
func (c *Contract) HighestSettledAt(ctx context.Context, block Block, above, upTo uint64) (found uint64, root fr.Element, err error) {
	if block.Number < c.deployedAt {
		return 0, root, nil
	}
	ask := func(number uint64) (bool, error) {
		answer, err := c.settledRootAt(ctx, block, number)
		if errors.Is(err, ErrNotSettled) {
			return false, nil
		}
		if err == nil {
			found, root = number, answer
		}
		return err == nil, err
	}
	for low, high := above, upTo; low < high; {
		// The last one first: most often all that may be settled is.
		number := high
		if high != upTo {
			number = low + (high-low+1)/2
		}
		settled, err := ask(number)
		switch {
		case err != nil:
			return 0, root, err
		case settled:
			low = number
		default:
			high = number - 1
		}
	}
	return found, root, nil
}

// settledRootAt is the state root after a range as of a block.
func (c *Contract) settledRootAt(ctx context.Context, block Block, number uint64) (root fr.Element, err error) {
	call := ethereum.CallMsg{To: &c.address, Data: c.abi.PackSettledRoot(number)}
	answer, err := c.client.eth.CallContractAtHash(ctx, call, block.Hash)
	if err != nil {
		return root, c.client.explain(ctx, fmt.Sprintf("read root of range %d at block %d", number, block.Number), err)
	}
	if len(answer) == 0 {
		return root, fmt.Errorf("settlement: %s at block %d: %w", c.address, block.Number, ErrNoContract)
	}
	word, err := c.abi.UnpackSettledRoot(answer)
	if err != nil {
		return root, fmt.Errorf("settlement: root of range %d: %w", number, err)
	}
	return root, root.SetBytesCanonical(word[:])
}
